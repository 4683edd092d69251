"""What a class deck's lines take over from its base, and when their words are later than both."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from mazo.model.lock import Line, State
from mazo.releases.inheritance import NOW, RETIRED_TAG, inherited, left_out, retired, withdrawn

BASE_MOD = 1_000
MODS = (BASE_MOD - 10, BASE_MOD, BASE_MOD + 10)
WORDS = {"base": "The base's words", "mine": "My words", "older": "My older words"}


def line(words: str, mod: int, state: State = "live") -> Line:
    fields = {"question": WORDS[words]} if state != "gone" else {}
    fields |= {"notice": "Withdrawn"} if state == "retired" else {}
    tags = (RETIRED_TAG,) if state == "retired" else ()
    return Line("g", "n", "n", "date", "t", "D", mod, state, mod - 1, tags, fields)


def content(each: Line) -> object:
    return each.tags, each.fields


LIVE = line("base", 0)
EARLIER = [
    None,
    *(line(words, mod) for words, mod in product(WORDS, MODS)),
    *(line("mine", mod, state) for state, mod in product(("removed", "retired", "gone"), MODS)),
]


def stated(words: str, earlier: Line | None) -> Line:
    """Return a line as a release has it before it takes over anything."""
    is_same = (
        earlier
        and earlier.state in ("live", "removed")
        and content(earlier) == content(line(words, 0))
    )
    return line(words, earlier.mod if earlier and is_same else NOW)


@pytest.mark.parametrize("words", ["base", "mine"])
@pytest.mark.parametrize("state", get_args(State)[:3])
@pytest.mark.parametrize("earlier", EARLIER, ids=str)
def test_other_words_are_later_than_whatever_a_learner_may_have(
    words: str, state: State, earlier: Line | None
) -> None:
    """
    For every base, and all that the class deck has released before; nothing is later needlessly.
    """
    base, own = line("base", BASE_MOD, state), stated(words, earlier)

    found = inherited(own, earlier, base)

    assert content(found) == content(own)
    assert found.since == base.since
    others = [each for each in (base, earlier) if each and content(each) != content(own)]
    if content(own) == content(base) and all(each.mod < BASE_MOD for each in others):
        assert found.mod == (max(BASE_MOD, earlier.mod) if earlier and not others else BASE_MOD)
    elif all(each.mod < own.mod for each in others):
        assert found.mod == own.mod, "it stays as it was released"
    else:
        assert found.mod == NOW


@pytest.mark.parametrize(
    "earlier", [each for each in EARLIER if not each or each.state != "gone"], ids=str
)
def test_what_the_base_retires_is_retired_for_all(earlier: Line | None) -> None:
    """
    The base's own line, unless the learner may have something later, or has other words.
    """
    base = line("base", BASE_MOD, "retired")

    found = withdrawn(base, earlier, "Withdrawn here")

    assert found.state == "retired"
    assert RETIRED_TAG in found.tags
    is_reworded = earlier and earlier.state != "retired" and content(earlier) != content(LIVE)
    if earlier is None or (earlier.mod < BASE_MOD and not is_reworded):
        assert found == base
    elif earlier.state == "retired":
        assert found in (base, earlier)
        assert found.mod == earlier.mod
    else:
        assert (found.mod, found.fields["question"]) == (NOW, earlier.fields["question"])


@pytest.mark.parametrize(
    ("own", "base", "state"),
    [
        ("live", "live", "removed"),
        ("live", "retired", "removed"),
        ("live", "gone", "gone"),
        ("removed", "live", "removed"),
        ("removed", "retired", "removed"),
        ("removed", "gone", "gone"),
        ("retired", "live", "removed"),  # the base took it up again, the class deck did not
        ("retired", "retired", "retired"),
        ("retired", "gone", "gone"),
        ("gone", "gone", "gone"),
        ("gone", "live", "gone"),
    ],
)
def test_what_is_left_out_is_nobodys_loss(own: State, base: State, state: State) -> None:
    """
    Its line stays, as what it was; one that the base lets go, goes.
    """
    found = left_out(line("mine", BASE_MOD + 10, own), line("base", BASE_MOD, base))

    assert found.state == state
    assert bool(found.fields) == (state != "gone")


def test_a_line_is_retired_once() -> None:
    """
    What is retired, gone or left out stays so.
    """
    for state in ("retired", "gone", "removed"):
        each = line("mine", BASE_MOD, state)
        assert retired(each, "Withdrawn") == each
