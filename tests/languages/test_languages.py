"""What holds of every language that cards are written in."""

from __future__ import annotations

import pytest

from mazo.languages import LANGUAGES, called, language
from mazo.languages.base import Language


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Language:
    return language(request.param)


def test_a_language_is_found_by_its_code(spoken: Language) -> None:
    """
    A module is the language that its name says, and people find it under other names.
    """
    assert spoken.code in LANGUAGES
    assert spoken.code in called(spoken.code)
    assert spoken.name.lower() in called(spoken.code)


def test_the_year_is_whole(spoken: Language) -> None:
    """
    There are twelve months, seven days and four seasons, no two alike.
    """
    dates = spoken.dates

    assert [len(set(names)) for names in (dates.months, dates.weekdays, dates.seasons)] == [
        12,
        7,
        4,
    ]


def test_other_spellings_name_months(spoken: Language) -> None:
    """
    An abbreviation stands for one of the twelve months.
    """
    assert set(spoken.dates.month_variants.values()) <= set(range(1, 13))


def test_labels_are_those_of_the_others(spoken: Language) -> None:
    """
    A card shows the same labels in every language, none of them empty.
    """
    assert spoken.cards.labels.keys() == language("en").cards.labels.keys()
    assert all(spoken.cards.labels.values())


def test_no_language_is_called_as_another() -> None:
    """
    What people write for a language means that one alone.
    """
    names = [name for code in LANGUAGES for name in called(code)]

    assert len(names) == len(set(names))
