"""Spaces without a width, which web pages put between words: a quote may have them, or its document."""

from __future__ import annotations

import pytest

import mazo

TEXT = "# Francia\n\nLuis XVI fue guillotinado en la plaza de la Revolución."
QUOTE = "Luis XVI fue guillotinado en la plaza de la Revolución"
SIGNS = "\u200b\u2060\ufeff"


def _codes(text: str, quote: str, answer: str) -> list[str]:
    note = (
        f'- {{id: a, question: "¿Dónde fue guillotinado Luis XVI?", answer: "{answer}", '
        f'quote: "{quote}"}}'
    )
    files = {
        "mazo.yaml": "project: a\ntitle: A\nlanguage: es\ndeck: A\ndocuments:\n"
        "  d: {path: d.md, title: D}\n",
        "d.md": text,
        "cards.yaml": f"title: A\nfacts:\n{note}\n",
    }
    return [each.rule.code for each in mazo.open(files).check().diagnostics]


@pytest.mark.parametrize("sign", SIGNS[:2], ids=ascii)
def test_a_quote_with_them_is_found(sign: str) -> None:
    assert _codes(TEXT, QUOTE.replace("fue", f"fue{sign}"), "En la plaza de la Revolución") == []
    assert _codes(TEXT, QUOTE.replace("plaza", f"pla{sign}za"), "En la plaza") == []


@pytest.mark.parametrize("sign", SIGNS, ids=ascii)
def test_so_is_one_without_them(sign: str) -> None:
    assert _codes(TEXT.replace("fue", f"fue{sign}"), QUOTE, "En la plaza de la Revolución") == []


def test_in_other_texts_they_are_errors() -> None:
    assert _codes(TEXT, QUOTE, "En la plaza\u200b de la Revolución") == ["E118"]


def test_marks_of_direction_are_errors_in_a_quote_too() -> None:
    found = _codes(TEXT, QUOTE.replace("fue", "fue\u202e"), "En la plaza de la Revolución")

    assert found == ["E118"]
