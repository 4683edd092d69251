"""A class deck of a stranger's package: what it carries is derived again, and not believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mazo.packages.source_limits import FILES
from tests.support.archives import Change, Entries, Entry, changed, set_excerpt
from tests.support.class_deck import ClassDeck
from tests.support.lock import summed
from tests.support.source_packages import WHOLE, whole_package

Values = dict[str, Any]


def _lock_with(change: Callable[[dict[str, Values]], None]) -> Change:
    """Change the lines of a carried lock, by the notes' ids; their checksums are right."""

    def change_entry(entries: Entries) -> None:
        name = f"{FILES}mazo.lock"
        place = [entry.name for entry in entries].index(name)
        head, *rest = (json.loads(line) for line in entries[place].content.splitlines())
        lines = {line["id"]: line for line in rest}
        change(lines)
        for each in (head, *lines.values()):
            each.pop("sum", None)
        text = "\n".join(map(summed, (head, *lines.values()))) + "\n"
        entries[place] = Entry(name, text.encode())

    return change_entry


def _field(key: str, text: str) -> Change:
    return _lock_with(lambda lines: lines["fleet-leaves"]["fields"].update({key: text}))


def _guids_exchanged(lines: dict[str, Values]) -> None:
    one, other = lines["fleet-leaves"], lines["peace-signed"]
    one["guid"], other["guid"] = other["guid"], one["guid"]


def _lost(lines: dict[str, Values]) -> None:
    del lines["peace-signed"]


LIES: dict[str, tuple[Change, str]] = {
    "nothing": (_lock_with(lambda _: None), ""),
    "a passage that is not in the text": (_field("passage", "<mark>It never left</mark>."), "E546"),
    "another heading": (_field("section", "The peace"), "E546"),
    "another document": (_field("document", "A better chronicle"), "E546"),
    "another answer": (_field("answer", "4 May 1756"), "E546"),
    "a language of its own": (_field("passagelanguage", "es"), "E546"),
    "attributes": (_field("passagelanguage", 'en" autofocus onfocus="alert(1)'), "E408"),
    "a sound": (_field("section", "[sound:bell.mp3]"), "E408"),
    "GUIDs exchanged": (_lock_with(_guids_exchanged), "E408"),
    "a line less": (_lock_with(_lost), "E408"),
}


@pytest.mark.parametrize("source", ["cards", "full"])
@pytest.mark.parametrize(("change", "code"), LIES.values(), ids=LIES.keys())
def test_a_lock_that_lies_makes_no_class_deck(
    tmp_path: Path, change: Change, code: str, source: str
) -> None:
    """
    Its lines are what the carried cards and texts give, or nothing is built.
    """
    (tmp_path / WHOLE).write_bytes(changed(whole_package(source), change))

    built = ClassDeck(tmp_path / "class", f"../{WHOLE}").build(1)

    assert {*built.codes} == ({code} if code else set())
    assert (built.published is None) == bool(code)


def test_a_passage_is_one_that_its_note_quotes(tmp_path: Path) -> None:
    """
    Not any other place of the carried text.
    """
    package = changed(
        whole_package("cards"), set_excerpt("passages", "fleet-leaves", value=[[13, 30]])
    )
    (tmp_path / WHOLE).write_bytes(package)

    built = ClassDeck(tmp_path / "class", f"../{WHOLE}").build(1)

    assert built == (None, ["E546"])
