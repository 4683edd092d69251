"""Errata that say the same as the document, where numbers are written in another way."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.corpora import Asked, judged


def found(accepted: str) -> frozenset[str]:
    keys: dict[str, Any] = {
        "question": "¿Cuántos murieron según el texto?",
        "answer": "17.000",
        "erratum": {"kind": "nuance", "answer": accepted},
    }
    (codes,) = judged([Asked(keys, "Murieron 17.000 hombres.", "Murieron 17.000")], "facts", "es")
    return codes


@pytest.mark.parametrize("accepted", ["Diecisiete mil", "17 mil", "17.000"])
def test_the_same_number_is_no_erratum(accepted: str) -> None:
    assert "W215" in found(accepted)


@pytest.mark.parametrize("accepted", ["16.000", "Diecisiete", "17"])
def test_another_number_is_one(accepted: str) -> None:
    assert "W215" not in found(accepted)
