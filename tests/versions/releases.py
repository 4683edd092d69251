"""Four releases of the small project that tests share, packed once for all versions of Anki.

A class deck that asks one of its notes in other words is released after the first two.

What each changes is told beside it. Releases are made by the Mazo of this checkout, at days
counted from the first of January 2024; `learners` imports them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

import mazo
from mazo.content import fields
from mazo.model.note import Note
from mazo.notetypes import NOTE_TYPES, parts
from mazo.reports import change_words as words
from tests.support import note_types as frozen
from tests.support.project import DAY, FIFTH, FIRST, NAME, Authored

ALOUD = "Say it aloud"
STYLE = ".card { --another-style: 1; }"
REWORDED = "why-lifted"
DAYS = {"1": 0, "2": 2, "3": 4, "4": 6}
_TAUGHT = ("1", "2")
_CLASS = f"""\
base: ..
class: year-10-t3st
title: The siege, year 10
change:
  {REWORDED}:
    question: What ended the siege of the harbour?
"""
_REVERSE = "    reverse: true\n"
_EVENT = "    event: lifted\n"


def make(folder: Path) -> None:
    """Write the packages of all releases to `folder`, and what learners have to know of them."""
    authored = Authored(folder / "project")
    authored.change("siege.yaml", _REVERSE, "")
    with pytest.MonkeyPatch.context() as patch:
        try:
            for number, day in DAYS.items():
                _CHANGES[number](authored, patch)
                authored.released(day)
                _keep(authored, folder / number)
                if number in _TAUGHT:
                    _teach(authored, day + 1.2, folder / f"class{number}")
        finally:
            frozen.put_back(patch)
    guids = {note: line.guid for note, line in authored.lines.items()}
    told = {"guids": guids, "days": DAYS, "first": FIRST, "day": DAY, "aloud": ALOUD}
    (folder / "releases.json").write_text(json.dumps(told), "utf-8")


def _teach(authored: Authored, day: float, folder: Path) -> None:
    """Release the class deck over what its base says now, and keep its package."""
    file = authored.folder / "classes" / "year-10.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(_CLASS, "utf-8")
    project = mazo.open(file)
    built = project.build(now=FIRST + int(day * DAY))
    project.save(built.files)
    folder.mkdir()
    (folder / "whole.apkg").write_bytes(built.packages[0].content)


def _first(_authored: Authored, _patch: pytest.MonkeyPatch) -> None:
    """Release what there is: five notes, none of them asked the other way round."""


def _second(authored: Authored, _patch: pytest.MonkeyPatch) -> None:
    """Correct a note, add one, retire one, tag one anew, and ask one the other way round too."""
    authored.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")
    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    authored.take_out("siege.yaml", "fleet-leaves")
    authored.change("peace.yaml", "tags: [treaty]", "tags: [exam]")
    authored.change("siege.yaml", _EVENT, _EVENT + _REVERSE)


def _third(authored: Authored, patch: pytest.MonkeyPatch) -> None:
    """Correct two notes of the second release again, and one more; change the style of all."""
    authored.change("peace.yaml", "answer: They made peace", "answer: They sued for peace")
    authored.change("peace.yaml", "In which year was the peace", "In what year was the peace")
    authored.change("siege.yaml", "What made the siege", "What brought the siege")
    authored.change("siege.yaml", "of the harbour end?", "of the harbour to an end?")
    frozen.change_style(patch, 1, STYLE)


def _fourth(authored: Authored, patch: pytest.MonkeyPatch) -> None:
    """Correct one of them once more; let causes take over a spare field and the spare card."""
    authored.change("peace.yaml", "answer: They sued for peace", "answer: They asked for peace")
    cause = NOTE_TYPES["cause"]
    front = parts.conditional("Aloud", '<article lang="{{Language}}">', "</article>")
    spare = cause.templates[-1]._replace(name="Aloud", front=front, back="{{Aloud}}{{Answer}}")
    renamed = frozen.with_field_renamed(cause, "spare6", "Aloud")
    frozen.change_types(patch, 2, cause=frozen.with_last_template(renamed, spare))
    written = fields._Writer._events

    def events(self: fields._Writer, note: Note) -> Mapping[str, str]:
        return {**written(self, note), **({"spare6": ALOUD} if note.id == "why-lifted" else {})}

    patch.setattr(fields._Writer, "_events", events)
    patch.setitem(words.FIELDS, "spare6", words.FIELDS["hint"])


_CHANGES = {"1": _first, "2": _second, "3": _third, "4": _fourth}


def _keep(authored: Authored, folder: Path) -> None:
    """Keep the packages of a release, by their topics."""
    folder.mkdir()
    for name in ("", ".siege", ".peace"):
        package = authored.dist / f"{NAME}{name}.apkg"
        shutil.copyfile(package, folder / f"{name[1:] or 'whole'}.apkg")
