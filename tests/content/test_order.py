"""The order of new cards: by date, by causes, by the document."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mazo
from mazo.content.order import APART, study_order
from mazo.model.note import Event, Note
from tests.support.deck import TEXT, deck, distances, event, ids, note
from tests.support.paths import ROOT


def in_order(*args: Any) -> str:
    return "".join(ids(study_order(deck(*args))))


FIRST, SECOND = 8, TEXT.text.index("Dos") + 6
CASES: dict[str, tuple[str, list[Note], list[Event], list[int]]] = {
    # what decides: the order, the notes, the events and the places of the notes
    "dates": (
        "cab",
        [note("a", date="1943-09"), note("b", date="1944"), note("c", date="-0043")],
        [],
        [],
    ),
    "the first day, then the last": (
        "bca",
        [note("a", date="1943"), note("b", date="1943-01-01"), note("c", date="1943-01")],
        [],
        [],
    ),
    "the date of an event": (
        "ba",
        [note("a", date="1944"), note("b", effect="e", cause="x")],
        [event("e", "1943")],
        [],
    ),
    "the date of an event of a date note": (
        "cba",
        [
            note("a", date="1944"),
            note("b", effect="e", cause="x"),
            note("c", date="1943", event="e"),
        ],
        [],
        [12, 11, 10],
    ),
    "the causal graph": (
        "cba",
        [
            note("a", effect="z", cause="y"),
            note("b", effect="y", cause="x"),
            note("c", effect="x", cause="w"),
        ],
        [event(name, "1943") for name in "wxyz"],
        [],
    ),
    "a date carried along the graph": (
        "ab",
        [note("b", effect="z", cause="y"), note("a", date="1943")],
        [event("y", "1944")],
        [],
    ),
    "the document": ("ba", [note("a", date="1943"), note("b", date="1943")], [], [20, 10]),
    "kinds, mixed": (
        "bca",
        [
            note("a", cause="x", effect="y", kind="cause"),
            note("b", date="1943", event="y"),
            note("c", cause="w", effect="y", kind="consequence"),
        ],
        [],
        [10, 10, 10],
    ),
    "the section for a note without a date": (
        "bdac",
        [note("a", date="1944"), note("b", date="1943"), note("c"), note("d")],
        [],
        [SECOND, FIRST, SECOND + 2, FIRST + 2],
    ),
    "the note below where none is above": (
        "cba",
        [note("a", date="1943"), note("b"), note("c", date="1900")],
        [],
        [FIRST + 5, FIRST, SECOND],
    ),
    "the section before the note above": (
        "bdca",
        [note("a", date="1944"), note("b", date="1943"), note("c"), note("d", date="1943-06")],
        [],
        [SECOND + 2, FIRST, SECOND, SECOND + 4],
    ),
    "the causal graph for dates": (
        "ba",
        [note("a", date="1943", event="y"), note("b", date="1943", event="x")],
        [event("x"), event("y", because=["x"])],
        [10, 11],
    ),
    "the id, last of all": ("ab", [note("b"), note("a")], [], [10, 10]),
}


@pytest.mark.parametrize(("order", "notes", "events", "places"), CASES.values(), ids=CASES)
def test_new_cards_come_in_this_order(
    order: str, notes: list[Note], events: list[Event], places: list[int]
) -> None:
    """
    Dates come first, then causes before effects, then the document.
    """
    assert in_order(notes, events, places) == order


_NOTES = st.lists(
    st.one_of(
        st.just({}),
        st.fixed_dictionaries({"date": st.sampled_from(["1943", "1943-09", "-0043", "194X"])}),
        st.fixed_dictionaries({"event": st.sampled_from("uvwxyz")}),
    ),
    max_size=12,
)


@given(keys=_NOTES, data=st.data())
def test_the_order_does_not_hang_on_the_order_of_the_files(
    keys: list[dict[str, str]], data: st.DataObject
) -> None:
    """
    Notes that are read in another order are learnt in the same.
    """
    notes = [note(f"n{number:02}", **each) for number, each in enumerate(keys)]
    places = data.draw(st.permutations(range(8, 8 + len(notes))))
    shuffled = data.draw(st.permutations(list(zip(notes, places, strict=True))))
    events = [event("y", "1943-10", ["u"]), event("z", because=["v"])]

    once = in_order(notes, events, places)
    again = in_order([each for each, _ in shuffled], events, [place for _, place in shuffled])

    assert once == again


def _turned(notes: list[Note], places: list[int]) -> str:
    return in_order(notes[::-1], [], places[::-1])


def test_notes_with_the_same_quote_are_learnt_in_one_order_however_they_are_read() -> None:
    """
    Of two dates with one passage, a note below takes the same in every run.
    """
    notes = [note("a", date="1939"), note("b", date="1945"), note("c"), note("d", date="1942")]
    places = [10, 10, 12, 14]

    assert in_order(notes, [], places) == _turned(notes, places)


def test_the_document_orders_what_the_causal_graph_does_not() -> None:
    """
    Two links of one day, neither of which comes of the other, come as in the document.
    """
    dated = [note(f"{name}", date="1943", event=name) for name in "xy"]
    notes = [note("2", cause="v", effect="y"), note("1", cause="u", effect="x"), *dated]
    places = [11, 10, 12, 13]

    assert in_order(notes, [], places) == _turned(notes, places) == "12xy"


@pytest.mark.parametrize("folder", ["cards", "tests/projects/great-fire"])
def test_the_decks_of_this_repository_are_in_order(folder: str) -> None:
    """
    Real decks go topic by topic, each in the order of its dates, and mirrored sides stand apart.
    """
    found = mazo.open(ROOT / folder).check().deck
    assert found is not None

    notes = study_order(found)

    assert sorted(ids(notes)) == sorted(ids(found.notes))
    assert list(dict.fromkeys(each.topic for each in notes)) == list(found.topics)
    for topic in found.topics:
        own = [each for each in notes if each.topic is topic]
        days = [each.date.bounds[0] for each in own if each.date]
        assert days == sorted(days)
        assert min(distances(own), default=APART) >= min(APART, len(own) * 3 // 4)
