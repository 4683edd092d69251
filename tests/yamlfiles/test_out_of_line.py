"""Keys and notes that begin in a wrong column: one report, read as meant, and its fix proved."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.diagnostics import collect
from mazo.text.places import TextFile
from mazo.yamlfiles import apply
from mazo.yamlfiles.read import read as read_yaml
from tests.support.yaml import read

VALUES = {
    "question": " ¿Quién?",
    "answer": ' "Nadie: ninguno"',
    "quote": " >-\n{}  el rey\n{}  no vino",
    "hint": " el que\n{}  vino",
    "image": "\n{}  file: a.png\n{}  alt: un mapa",
    "tags": " [a, b]",
    "allow": "\n{}  - I607",
    "extra": " no # nota",
}
"""Keys of a note with their values; where these go on, lines begin as far in as their key, and more."""


def lines_of(key: str, column: int, dash: int = -1) -> list[str]:
    """
    Return the lines of a key that begins in a column, maybe behind a dash.
    """
    before = " " * column if dash < 0 else f"{' ' * dash}-".ljust(column)
    value = {**VALUES, "id": " rey"}[key].replace("{}", " " * column)
    return f"{before}{key}:{value}".split("\n")


def text_of(notes: list[list[str]], columns: list[tuple[int, int]]) -> str:
    """
    Return a card file with notes whose dashes and keys begin in these columns.
    """
    lines = ["title: Reyes", "", "facts:"]
    for keys, (dash, column) in zip(notes, columns, strict=True):
        lines += lines_of("id", dash + 2, dash)
        lines += (line for key in keys for line in lines_of(key, column))
    return "\n".join([*lines, "events:", "  rey: El rey", ""])


NOTES = st.lists(
    st.lists(st.sampled_from(sorted(VALUES)), min_size=1, unique=True), min_size=1, max_size=4
)


def checked(right: str, wrong: str) -> None:
    """
    Assert that a wrong text has one slip, whose fix makes a text of it that says the same as the right one.
    """
    found = read(wrong)
    assert [code for code, *_ in found.slips] == ["E111"], wrong
    assert found.value == read(right).value
    (slip,) = collect(read_yaml(TextFile(Path("a.yaml"), wrong)))[1]
    assert slip.fix
    assert slip.fix.is_certain
    fixed = apply.edited(slip.fix.edit).text
    assert read(fixed).slips == []
    assert read(fixed).value == read(right).value
    assert fixed.split() == wrong.split()


@given(NOTES, st.data())
def test_keys_out_of_line_are_one_slip(notes: list[list[str]], data: st.DataObject) -> None:
    """
    All but the first of a note, further in or further out; what stands below them goes with them.
    """
    at = data.draw(st.integers(0, len(notes) - 1))
    may_be_far = not any("\n" in VALUES[key] for key in notes[at])
    column = data.draw(st.sampled_from([*([2] if may_be_far else []), 3, 5, 6, 7]))
    columns = [(2, 4)] * len(notes)
    right = text_of(notes, columns)
    columns[at] = (2, column)

    checked(right, text_of(notes, columns))


@given(NOTES, st.data())
def test_notes_out_of_line_are_one_slip(notes: list[list[str]], data: st.DataObject) -> None:
    """
    From one note on, all begin in another column: further out, or less than two columns further in.
    """
    at = data.draw(st.integers(1, len(notes))) - 1
    dash = data.draw(st.sampled_from([0, 1, 3] if at else [2]))
    columns = [(2, 4)] * at + [(dash, dash + 2)] * (len(notes) - at)
    right = text_of(notes, [(2, 4)] * len(notes))
    if dash == 2:
        assert read(right).slips == []
        return

    checked(right, text_of(notes, columns))


ONE_KEY = {
    "further in": "facts:\n  - id: a\n    question: b\n     answer: c\n    quote: d\n  - id: e\n",
    "further out": "facts:\n  - id: a\n    question: b\n   answer: c\n    quote: d\n  - id: e\n",
    "below its dash": "facts:\n  - id: a\n    question: b\n  answer: c\n    quote: d\n  - id: e\n",
    "behind a comment": "facts:\n  - id: a\n    question: b\n\n# d\n     answer: c\n    quote: d\n  - id: e\n",
    "with Windows' line ends": "facts:\r\n  - id: a\r\n    question: b\r\n     answer: c\r\n    quote: d\r\n  - id: e\r\n",
}


@pytest.mark.parametrize("wrong", ONE_KEY.values(), ids=ONE_KEY)
def test_one_key_may_be_out_of_line(wrong: str) -> None:
    right = "facts:\n  - id: a\n    question: b\n    answer: c\n    quote: d\n  - id: e\n"

    checked(right, wrong)


def test_keys_that_cannot_be_read_in_their_place_are_one_slip_all_the_same() -> None:
    """
    Lines below them stand where they themselves belong; nothing is certain then.
    """
    text = "facts:\n  - id: a\n  allow:\n    - I607\n  quote: >-\n    b\n  - id: c\n"

    _, found = collect(read_yaml(TextFile(Path("a.yaml"), text)))

    assert [(each.rule.code, each.fix and each.fix.is_certain) for each in found] == [
        ("E111", False)
    ]


@pytest.mark.parametrize("dash", [" ", "   "])
def test_a_dash_alone_may_be_out_of_line(dash: str) -> None:
    text = "facts:\n  - id: a\n    hint: b\n{}- id: c\n    hint: d\n  - id: e\n"

    checked(text.format("  "), text.format(dash))


def test_the_places_of_what_is_read_stay_true() -> None:
    found = read(ONE_KEY["further in"])

    text = found.file.text
    assert [text[each.start : each.end] for each in found.scalars] == [*"abcde"]


@pytest.mark.parametrize(
    "text",
    [
        "facts:\n  - id: a\n    question: b\n   id: c\n   question: d\n",  # a note without its dash
        "facts:\n  - id: a\n    question: b\n     question: c\n",
        "facts:\n  - id: a\n    image:\n      file: b\n     alt: c\n",  # of the picture
        "facts:\n  - id: a\n    erratum:\n      kind: error\n     note: c\n",
        "facts:\n  - id: a\n    quote: b\n     dijo: c\n",  # a text with a colon
        "facts:\n  - id: a\nquestion: b\n",
    ],
)
def test_what_may_be_meant_otherwise_is_not_moved(text: str) -> None:
    _, found = collect(read_yaml(TextFile(Path("a.yaml"), text)))

    assert all(
        each.fix is None or not each.fix.is_certain for each in found if each.rule.code == "E111"
    )
