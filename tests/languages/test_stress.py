"""Accents that a Spanish word does not need, and those without which it is another one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.languages.stress import without_needless_accent
from mazo.languages.unstressed import unstressed
from tests.support.paths import CARDS

NEEDLESS = (
    "fué fuí dió vió guión truhán Ruíz Luís pié fé ó á tí bién sér éste ésta ése aquél aquéllos sólo "
    "ésto contínuo construído jesuíta fluído incluír buéno jóven exámen órden volúmen imágen hácia "
    "cacáo poéta huí fuímos réy"
)
NEEDED = (
    "está esté él tú mí sí sé dé té más aún qué quién cuál cómo dónde cuándo cuánto público publicó "
    "término terminó continúo crío río país oír reír heroína búho púa ahí prohíbe ahínco reúne caída "
    "hacía sería bíceps fácil fácilmente millón inglés jóvenes órdenes período Raúl Córdoba Cádiz "
    "lingüística averigüé cantáis también allí línea área firmará llegué"
)


@pytest.mark.parametrize("word", NEEDLESS.split())
def test_an_accent_where_the_stress_is_anyway_is_needless(word: str) -> None:
    """
    Old rules wrote some of them, hands write others.
    """
    assert without_needless_accent(word) == unstressed(word)


@pytest.mark.parametrize("word", NEEDED.split())
def test_an_accent_that_says_something_is_needed(word: str) -> None:
    assert without_needless_accent(word) == word.casefold()


def test_no_accent_of_the_deck_is_needless() -> None:
    """
    Its text was written by a careful hand, but for what the old rules wrote.
    """
    text = (CARDS / "documents" / "notas.md").read_text("utf-8")
    found = {word for word in re.findall(r"[^\W\d_]+", text) if word != unstressed(word)}
    accented = {word for word in found if re.search("[áéíóú]", word.casefold())}

    assert len(accented) > 20
    assert [word for word in accented if without_needless_accent(word) != word.casefold()] == []


@given(st.from_regex(r"[a-zñáéíóúü]{1,12}", fullmatch=True))
def test_only_an_accent_is_ever_taken_away(word: str) -> None:
    """
    And what has none left stays as it is.
    """
    found = without_needless_accent(word)

    assert unstressed(found) == unstressed(word)
    assert without_needless_accent(found) == found
