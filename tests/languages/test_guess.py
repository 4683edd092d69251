"""The language of a document, by its words; and cards on documents in other languages than theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

import mazo as api
from mazo.languages.guess import UNKNOWN, guessed, named
from tests.support.command_line import Mazo
from tests.support.new_project import ENGLISH, SPANISH, codes, start

FRENCH = "La Bastille tombe le 14 juillet 1789. Le roi quitte Versailles en octobre.\n"
DUTCH = "De geallieerden veroverden Napels op 1 oktober 1943, na een korte strijd. " * 12
HEBREW = "המלך יצא מן העיר בשנת 1789.\n"
RUSSIAN = "Царь покинул город в 1789 году.\n"
TEXTS = {
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "de": "Der König verließ die Stadt, und das Volk blieb in den Häusern.\n",
    "it": "Il re lasciò la città e il popolo non uscì dalle case per una settimana.\n",
    "pt": "O rei deixou a cidade e o povo não saiu das casas por uma semana.\n",
    "ca": "El rei va deixar la ciutat amb els seus homes, i no hi va tornar per la guerra.\n",
    "he": HEBREW,
    "ja": "徳川家康は江戸幕府を開いた。\n",
    "zh": "日本于646年开始大化改新。\n",
    UNKNOWN: RUSSIAN,
}


@pytest.mark.parametrize("code", TEXTS)
@pytest.mark.parametrize("expected", ["en", "es"])
def test_a_text_shows_its_language(code: str, expected: str) -> None:
    """
    Against the language that is expected, by its small words or its script.
    """
    assert guessed(TEXTS[code], expected) == code


def test_a_text_that_shows_nothing_is_in_the_expected_language() -> None:
    """
    Names and numbers are no evidence; a long text without one known small word is.
    """
    assert guessed("Waterloo 1815", "es") == "es"
    assert guessed("", "en") == "en"
    assert guessed(DUTCH.replace(" een ", " "), "en") == UNKNOWN


@pytest.mark.parametrize(
    ("name", "code"), [("French", "fr"), ("francés", "fr"), ("latín", "la"), ("Klingon", "")]
)
def test_a_language_has_names(name: str, code: str) -> None:
    """
    In English and Spanish, whatever their accents and capitals.
    """
    assert named(name) == code


def found(text: str, date: str, quote: str, language: str = "") -> list[str]:
    """Return the codes of what is found of one date card in English on a document."""
    own = f", language: {language}" if language else ""
    files = {
        "text.md": text,
        "mazo.yaml": "project: fall-x7q2\ntitle: Fall\nlanguage: en\ndeck: Fall\n"
        f"documents:\n  text: {{path: text.md, title: Text{own}}}\n",
        "cards.yaml": "title: Cards\ndates:\n  - id: fall\n    question: When did the fortress of Paris fall?\n"
        f"    date: {date}\n    quote: {quote}\n",
    }
    return sorted({each.rule.code for each in api.open(files).check().diagnostics} - {"I711"})


def test_a_date_is_read_in_the_language_of_its_document() -> None:
    """
    Named or shown by the text; what the document says is held against the card all the same.
    """
    quote = "La Bastille tombe le 14 juillet 1789"
    assert found(FRENCH, "14 July 1789", quote) == []
    assert found(FRENCH, "14 July 1789", quote, "fr") == []
    assert found(FRENCH, "14 June 1789", quote) == ["E609"]
    assert found(FRENCH, "14 July 1789", quote, "en") == ["E606"]


@pytest.mark.parametrize(
    ("text", "language"), [(HEBREW, ""), (RUSSIAN, ""), (RUSSIAN, "ru"), (FRENCH, "oc")]
)
def test_a_date_that_cannot_be_read_is_a_warning(text: str, language: str) -> None:
    """
    The card can be made, and its author is asked to look.
    """
    assert found(text, "1789", text.split(". ", maxsplit=1)[0].strip(".\n"), language) == ["W621"]


def test_a_language_is_written_as_its_code() -> None:
    """
    A name gets its code proposed.
    """
    assert "E009" in found(FRENCH, "14 July 1789", "La Bastille tombe le 14 juillet 1789", "French")


def test_init_takes_a_text_in_any_language(mazo: Mazo, tmp_path: Path) -> None:
    """
    The cards are in the author's own language, and the document's is written down.
    """
    result, project = start(mazo, tmp_path, "text.md", FRENCH * 3, "--lang", "es")

    assert result.exit_code == 0, result.output
    settings = (project / "mazo.yaml").read_text("utf-8")
    assert "\nlanguage: es\n" in settings
    assert "\n    language: fr\n" in settings
    assert set(codes(project)) <= {"I016"}
