"""What counts as a slip of the pen, and what a text shows of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.languages import letter_rows
from mazo.languages.respelling import is_respelled
from mazo.languages.slips import is_slip, unattested
from mazo.languages.unstressed import unstressed
from mazo.languages.vocabulary import Vocabulary
from tests.support.paths import CARDS, ROOT
from tools.letter_rows import joined, table

SLIPS = [
    ("gobirno", "gobierno", "es"),
    ("gobeirno", "gobierno", "es"),
    ("gobiierno", "gobierno", "es"),
    ("gobxerno", "gobierno", "es"),
    ("peopel", "people", "en"),
    ("ministrs", "ministers", "en"),
]
NO_SLIPS = [
    ("casual", "causal", "es"),
    ("batalla", "batallas", "es"),
    ("matarla", "mataría", "es"),
    ("adopted", "adapted", "en"),
    ("north", "worth", "en"),
    ("Mussolni", "Mussolini", "es"),
    ("septiembpre", "septiembre", "es"),
    ("seenta", "setenta", "es"),
    ("nevqr", "never", "en"),
    ("afte", "after", "en"),
    ("lobby", "hobby", "es"),
    ("ejérvito", "hejérvito", "es"),
    ("gobirn", "gobierno", "es"),
    ("gobirno", "gobierno", "fr"),
]


def yes(_old: str, _new: str) -> bool:
    return True


@pytest.mark.parametrize(("old", "new", "language"), SLIPS)
def test_a_slip_is_a_word_that_can_be_none(old: str, new: str, language: str) -> None:
    """
    A text has to show the right word; the right word is never a slip of the wrong one.
    """
    assert is_slip(old, new, language, yes)
    assert not is_slip(old, new, language, unattested)
    assert not is_slip(new, old, language, yes)


@pytest.mark.parametrize(("old", "new", "language"), NO_SLIPS)
def test_whatever_may_be_a_word_is_none(old: str, new: str, language: str) -> None:
    """
    Nor is a name, a number, a time, a denial or a limit, in a language that is known.
    """
    assert not is_slip(old, new, language, yes)


def test_syllables_that_no_word_has_show_it_alone() -> None:
    assert is_slip("ejrcito", "ejército", "es", unattested)


TEXT = "El gobierno cayó. Otro gobierno firmó la paz con los aliados en la capital del norte."


def test_a_text_shows_a_word_that_stands_elsewhere_and_the_wrong_one_nowhere() -> None:
    assert Vocabulary(TEXT, "es").attests("gobirno", "gobierno")
    assert not Vocabulary(TEXT, "es").attests("aliadso", "aliados")
    assert not Vocabulary(f"{TEXT} Gobirno.", "es").attests("gobirno", "gobierno")
    assert not Vocabulary(TEXT, "fr").attests("gobirno", "gobierno")


def test_a_text_in_words_that_are_not_known_shows_nothing() -> None:
    """
    Such as one that was made up, or of another time.
    """
    strange = " ".join(f"xq{letter}rtzw" for letter in "abcdefgh")

    assert not Vocabulary(f"{TEXT} {strange}", "es").attests("gobirno", "gobierno")


def test_words_around_a_slip_are_compared_as_ever() -> None:
    assert is_respelled("El gobirno cae", "el gobierno cae", "es", yes)
    assert not is_respelled("El gobirno cae", "El gobierno no cae", "es", yes)


@pytest.mark.parametrize(
    ("path", "language"),
    [(CARDS / "documents" / "guerra-1943.md", "es"), (ROOT / "docs" / "releases.md", "en")],
)
def test_words_of_texts_can_be_words(path, language) -> None:
    """
    All but those that no list has.
    """
    words = set(re.findall(r"[^\W\d_]{5,}", path.read_text("utf-8")))
    strange = {
        word
        for word in words
        if word.islower() and not letter_rows.can_be_word(unstressed(word), language)
    }

    assert strange <= {"wolframio", "gitattributes", "github"}


@given(st.lists(st.text(min_size=1), min_size=1))
def test_every_word_of_a_list_can_be_a_word(words: list[str]) -> None:
    """
    Whatever its letters.
    """
    bits = table(words)

    assert all(bits[row >> 3] >> (row & 7) & 1 for word in words for row in letter_rows.rows(word))


def test_verbs_have_their_pronouns() -> None:
    forms = set(joined(["tomar", "vivir", "oyendo", "mesa"]))

    assert {"tomarla", "tomadlo", "tomenme", "vivele", "vividlos", "oyendole", "hazla"} <= forms
    assert not any(form.startswith("mesa") for form in forms)
