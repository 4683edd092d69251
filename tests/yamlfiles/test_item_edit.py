"""An edit inside one item of a long list is the same as if the whole file had been edited."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mazo.diagnostics import collect
from mazo.errors import CannotEditError
from mazo.text.edit import At, Change, Edit, Insert, Kept, Remove, Rename, Set, Splice
from mazo.text.places import TextFile
from mazo.yamlfiles import apply
from mazo.yamlfiles.read import read
from mazo.yamlfiles.tree import Group, Items
from tests.support.paths import ROOT

CARDS = ("espana-neutral.yaml", "frentes-de-la-guerra.yaml")
VALUES = (
    *("x", "", "¿y?", "a: b", "# c", "- d", "'", '"', "one\ntwo", "|", "[e]", "{f: g}", "é " * 60),
    *(["h", "i: j"], {"k": "l", "m": {"n": "- o"}}),
)
FEW = "notes:\n  - id: a\n    b: c\n  - id: d\n    b: e\n  - id: f\n    b: g\nfacts:\n- id: h\n"
ALONE = "notes:\n  - id: a\n"


@cache
def cards(name: str) -> tuple[TextFile, tuple[Group, ...]]:
    """
    Return a card file, and the notes of its lists in their order.
    """
    file = TextFile(Path(name), (ROOT / "cards" / name).read_text("utf-8"))
    return file, items_of(file)


def items_of(file: TextFile) -> tuple[Group, ...]:
    root = collect(read(file))[0].root
    assert isinstance(root, Group)
    return tuple(
        item
        for each in root.entries.values()
        for item in (each.items if isinstance(each, Items) else ())
        if isinstance(item, Group)
    )


@st.composite
def edits(draw: st.DrawFn) -> tuple[Edit, list[int]]:
    """
    Return an edit of a note of a card file, and where the file's notes begin.
    """
    file, notes = cards(draw(st.sampled_from(CARDS)))
    note = draw(st.sampled_from(notes))
    key = draw(st.sampled_from([*note.entries]))
    here, value = At(note.start), draw(st.sampled_from(VALUES))
    kept = Kept((here, draw(st.sampled_from([*note.entries]))))
    changes: tuple[tuple[Change, ...], ...] = (
        (Set((here, key), value),),
        (Set((At(note.entries[key].start),), value),),
        (Insert((here,), "new", value, draw(st.sampled_from(["", key]))),),
        (Insert((here,), "new", {"exact": kept, "other": value}), Remove(kept.path)),
        (Remove((here, key)),),
        (Remove((here,)),),
        (Rename((here, key), "new"),),
    )
    return Edit(file, draw(st.sampled_from(changes))), [each.start for each in notes]


@settings(max_examples=100, deadline=None)
@given(edits())
def test_it_is_as_in_the_whole_file(made: tuple[Edit, list[int]]) -> None:
    """
    Whatever of a note is changed: the same text comes out, or the same is refused.
    """
    edit, starts = made
    assert outcome(edit, starts) == outcome(edit, [])


def outcome(edit: Edit, starts: list[int]) -> str:
    try:
        return apply.edited(edit, starts).text
    except CannotEditError as error:
        return str(error)


@pytest.mark.parametrize("number", [0, 250, 499])
def test_three_notes_are_read_of_five_hundred(number: int) -> None:
    """
    Also at the ends of a list, where there are but two.
    """
    notes = "".join(f"  - id: n{n}\n    question: ¿{n}?\n" for n in range(500))
    file = TextFile(Path("cards.yaml"), f"title: x\ndates:\n{notes}")
    starts = [each.start for each in items_of(file)]
    edit = Edit(file, (Set((At(starts[number]), "question"), "¿Cuántas?"),))
    with patch.object(apply.read, "read", wraps=read) as read_again:
        found = apply.edited(edit, starts)

    assert found.text == file.text.replace(f"¿{number}?", "¿Cuántas?")
    assert read_again.call_count
    assert all(call.args[0].text.count("- id:") <= 3 for call in read_again.call_args_list)


@pytest.mark.parametrize(
    ("text", "note", "key"),
    [
        pytest.param(FEW, 2, "b", id="before another list"),
        pytest.param(FEW, 3, "id", id="in a list of its own"),
        pytest.param(ALONE, 0, "id", id="the only one"),
        pytest.param(FEW.replace("\n", "\r\n"), 1, "b", id="CRLF"),
        pytest.param("notes: [{id: a}, {id: b}]\n", 1, "id", id="brackets"),
        pytest.param(FEW + "title: 'x\n", 1, "b", id="a slip elsewhere"),
    ],
)
@pytest.mark.parametrize("value", ["new", "one\ntwo", None])
def test_at_odd_places_it_is_as_in_the_whole_file(
    text: str, note: int, key: str, value: str | None
) -> None:
    """
    At the edge of a list, in brackets, with other line ends, beside a slip.
    """
    file = TextFile(Path("cards.yaml"), text)
    starts = [found.start() for found in re.finditer(r"(?<=- )id|(?<=[ \[])\{id", text)]
    here = At(starts[note])

    edit = Edit(file, (Remove((here,)) if value is None else Set((here, key), value),))
    assert outcome(edit, starts) == outcome(edit, [])


def test_what_is_not_in_one_note_is_made_in_the_whole_file() -> None:
    """
    Two notes at once, what is no YAML, and paths from the top.
    """
    file = TextFile(Path("cards.yaml"), FEW)
    starts = [found.start() for found in re.finditer("(?<=- )id", FEW)]
    first, second = (Set((At(start), "b"), "new") for start in starts[:2])

    assert apply.edited(Edit(file, (first, second)), starts).text.count("b: new") == 2
    from_top = Set(("notes", 1, "b"), "new")
    assert apply.edited(Edit(file, (from_top,)), starts).text.count("b: new") == 1
    splice = Splice(0, 0, "# i\n")
    assert apply.edited(Edit(file, (first,), (splice,)), starts).text.startswith("# i\n")
