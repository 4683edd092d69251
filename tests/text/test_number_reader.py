"""The numbers of a text: in figures, in words, as shares and as ranks, in each language of cards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.languages.claims import claim_words
from mazo.text.number_reader import quantities
from mazo.text.quantities import Quantity
from tests.support.number_words import in_english, in_spanish

LARGEST = 999_999_999


def read(text: str, code: str) -> tuple[Quantity, ...]:
    return quantities(text, claim_words(code).quantities)


def values(text: str, code: str) -> list[tuple[str, float]]:
    """
    Return the kind and the largest value of each number of a text.
    """
    return [(each.kind, round(max(each.values), 4)) for each in read(text, code)]


@given(st.integers(2, LARGEST))
def test_a_number_in_words_is_its_figures(number: int) -> None:
    for words, code in ((in_spanish(number), "es"), (in_english(number), "en")):
        (found,) = read(f"({words})", code)
        assert found.values == {number}, words
        assert found.start == 1
        assert found.end == len(words) + 1


@given(st.integers(2, LARGEST))
def test_figures_are_read_by_the_signs_of_their_language(number: int) -> None:
    assert values(f"{number:,}", "en") == [("count", number)]
    assert values(f"{number:,}".replace(",", "."), "es") == [("count", number)]
    assert values(f"{number:,}".replace(",", "\u00a0"), "es") == [("count", number)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,5 millones", 2_500_000),
        ("dos millones y medio", 2_500_000),
        ("millón y medio", 1_500_000),
        ("medio millón", 500_000),
        ("17 mil", 17_000),
        ("una docena", 12),
        ("media docena", 6),
        ("un centenar", 100),
        ("tres decenas", 30),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("3,500", 3.5),
        ("1.250.000,75", 1_250_000.75),
        ("1'5 metros", 1.5),
    ],
)
def test_counts_in_spanish(text: str, value: float) -> None:
    assert values(text, "es") == [("count", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("1.5 million", 1_500_000),
        ("a dozen ships", 12),
        ("fifteen hundred men", 1_500),
        ("3.500", 3.5),
        ("2,500", 2_500),
    ],
)
def test_counts_in_english(text: str, value: float) -> None:
    assert values(text, "en") == [("count", value)]


@pytest.mark.parametrize(
    ("text", "code", "share"),
    [
        ("el 95 % de los votos", "es", 0.95),
        ("noventa y cinco por ciento", "es", 0.95),
        ("un tercio", "es", 0.3333),
        ("dos tercios", "es", 0.6667),
        ("tres cuartas partes", "es", 0.75),
        ("la quinta parte", "es", 0.2),
        ("un cuarto de la población", "es", 0.25),
        ("la mitad", "es", 0.5),
        ("uno de cada tres", "es", 0.3333),
        ("1/3", "es", 0.3333),
        ("½", "es", 0.5),
        ("95 per cent", "en", 0.95),
        ("two-thirds of them", "en", 0.6667),
        ("a third of them", "en", 0.3333),
        ("half of them", "en", 0.5),
        ("three quarters", "en", 0.75),
        ("one in three", "en", 0.3333),
    ],
)
def test_shares(text: str, code: str, share: float) -> None:
    assert values(text, code) == [("share", share)]


@pytest.mark.parametrize(
    ("text", "code", "ranks"),
    [
        ("Felipe II", "es", [2]),
        ("Felipe segundo", "es", [2]),
        ("siglos XVI y XVII", "es", [16, 17]),
        ("el siglo xvi", "es", [16]),
        ("la V República", "es", [5]),
        ("Carlos V.", "es", [5]),
        ("la 3.ª vez", "es", [3]),
        ("tercera", "es", [3]),
        ("Henry VIII", "en", [8]),
        ("the 16th century", "en", [16]),
        ("the twenty-first siege", "en", [21]),
        ("I saw it, and so did C. D. Lewis", "en", []),
        ("DIM y CIVIL", "es", []),
    ],
)
def test_ranks(text: str, code: str, ranks: list[int]) -> None:
    assert values(text, code) == [("rank", rank) for rank in ranks]


@pytest.mark.parametrize("text", ["millones de muertos", "una sola nave", "a la mitad del siglo"])
def test_what_gives_no_number(text: str) -> None:
    assert [each for each in read(text, "es") if each.kind == "count"] == []


def test_the_first_of_two_numbers_may_share_the_scale_of_the_other() -> None:
    first, second = read("entre 20 y 30 mil soldados", "es")
    assert first.values == {20, 20_000}
    assert second.values == {30_000}


def test_a_number_has_its_noun_and_its_bound() -> None:
    (number,) = read("perdieron más de dos mil hombres", "es")
    assert (number.noun, number.bound) == ("hombres", "above")
