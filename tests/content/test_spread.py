"""The two sides of a link give each other away, and are learnt apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.content.order import APART, spread
from mazo.model.note import Note
from tests.support.deck import distances, ids, note


def _links(count: int) -> list[Note]:
    """Return the two sides of each of `count` links, one after the other."""
    return [
        note(f"{kind[:4]}{number}", cause=f"c{number}", effect=f"e{number}", kind=kind)
        for number in range(count)
        for kind in ("cause", "consequence")
    ]


@pytest.mark.parametrize(("first", "after"), [(0, 40), (40, 0), (20, 20), (5, 19)])
def test_the_sides_of_a_link_stand_apart(first: int, after: int) -> None:
    """
    A mirrored pair is moved apart, wherever in the deck it stands.
    """
    others = [note(f"n{number}") for number in range(first + after)]
    notes = [*others[:first], *_links(1), *others[first:]]

    spreaded = spread(notes)

    assert min(distances(spreaded)) >= APART
    assert sorted(ids(spreaded)) == sorted(ids(notes))


def test_the_sides_of_a_link_stand_twenty_notes_apart() -> None:
    """
    The distance is the one that was promised.
    """
    assert APART == 20


@pytest.mark.parametrize("count", [20, 30, 60])
def test_the_sides_of_many_links_stand_apart(count: int) -> None:
    """
    Where there is nothing but pairs they stand apart all the same.
    """
    assert min(distances(spread(_links(count)))) >= APART


def test_other_notes_stay_in_their_order() -> None:
    """
    Only a side of a link is moved.
    """
    notes = [*_links(2), *(note(f"n{number:02}") for number in range(60))]

    spreaded = [each for each in spread(notes) if each.id.startswith("n")]

    assert ids(spreaded) == sorted(ids(spreaded))


def test_notes_of_one_kind_on_one_link_need_no_distance() -> None:
    """
    Two causes of one effect, or two questions on one cause, give nothing away.
    """
    notes = [note(name, cause="x", effect="y", kind="cause") for name in "abc"]

    notes += [note(f"n{number}") for number in range(2 * APART)]

    assert ids(spread(notes)) == ids(notes)


@given(
    notes=st.lists(
        st.tuples(
            st.sampled_from("ab"), st.sampled_from("xyz"), st.sampled_from(["cause", "consequence"])
        ),
        max_size=30,
    )
)
def test_no_note_is_lost_by_spreading(notes: list[tuple[str, str, str]]) -> None:
    """
    In a deck too small for the distance every note still comes, once.
    """
    given_ = [
        note(f"n{number}", cause=cause, effect=effect, kind=kind)
        for number, (cause, effect, kind) in enumerate(notes)
    ]

    assert sorted(ids(spread(given_))) == sorted(ids(given_))
