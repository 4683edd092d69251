"""Four releases of the small project that tests share, packed once for all versions of Anki.

A class deck that asks one of its notes in other words is released after the first two.

What each changes is in its docstring. Releases are made by the Mazo of this checkout, at days
counted from the first of January 2024; `learners` imports them.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mazo.notetypes import NOTE_TYPES, parts
from tests.support import note_types
from tests.support.buildable import DAY, FIRST
from tests.support.class_deck import ClassDeck
from tests.support.project import NAME, CardProject

ALOUD = "Say it aloud"
STYLE = ".card { --another-style: 1; }"
REWORDED = "why-lifted"
DAYS = {"1": 0, "2": 2, "3": 4, "4": 6}
_WITH_CLASS_DECK = ("1", "2")
_CHANGE = f"change: {{{REWORDED}: {{question: What ended the siege of the harbour?}}}}\n"
_REVERSE = "    reverse: true\n"
_EVENT = "    event: lifted\n"


def make(folder: Path) -> None:
    """Write the packages of all releases to `folder`, and what learners have to know of them."""
    project = CardProject(folder / "project")
    project.change("siege.yaml", _REVERSE, "")
    with pytest.MonkeyPatch.context() as patch:
        try:
            for number, day in DAYS.items():
                _CHANGES[number](project, patch)
                project.release(day)
                _keep(project, folder / number)
                if number in _WITH_CLASS_DECK:
                    _release_class_deck(project, day + 1.2, folder / f"class{number}")
        finally:
            note_types.put_back(patch)
    guids = {note: line.guid for note, line in project.lines.items()}
    told = {"guids": guids, "days": DAYS, "first": FIRST, "day": DAY, "aloud": ALOUD}
    (folder / "releases.json").write_text(json.dumps(told), "utf-8")


def _release_class_deck(project: CardProject, day: float, folder: Path) -> None:
    """Release the class deck over what its base has now, and keep its package."""
    class_deck = ClassDeck(project.folder / "classes", project.folder, _CHANGE)
    class_deck.release(day)
    folder.mkdir()
    shutil.copyfile(class_deck.package, folder / "whole.apkg")


def _first(_project: CardProject, _patch: pytest.MonkeyPatch) -> None:
    """Release what there is: five notes, none of them asked the other way round."""


def _second(project: CardProject, _patch: pytest.MonkeyPatch) -> None:
    """Correct a note, add one, retire one, tag one anew, and ask one the other way round too."""
    project.change("peace.yaml", "answer: They signed the peace", "answer: They made peace")
    project.add_fifth()
    project.take_out("siege.yaml", "fleet-leaves")
    project.change("peace.yaml", "tags: [treaty]", "tags: [exam]")
    project.change("siege.yaml", _EVENT, _EVENT + _REVERSE)


def _third(project: CardProject, patch: pytest.MonkeyPatch) -> None:
    """Correct two notes of the second release again, and one more; change the style of all."""
    project.change("peace.yaml", "answer: They made peace", "answer: They sued for peace")
    project.change("peace.yaml", "In which year was the peace", "In what year was the peace")
    project.change("siege.yaml", "What made the siege", "What brought the siege")
    project.change("siege.yaml", "of the harbour end?", "of the harbour to an end?")
    note_types.change_style(patch, 1, STYLE)


def _fourth(project: CardProject, patch: pytest.MonkeyPatch) -> None:
    """Correct one of them once more; let causes take over a spare field and the spare card."""
    project.change("peace.yaml", "answer: They sued for peace", "answer: They asked for peace")
    cause = NOTE_TYPES["cause"]
    front = parts.conditional("Aloud", '<article lang="{{Language}}">', "</article>")
    spare = cause.templates[-1]._replace(name="Aloud", front=front, back="{{Aloud}}{{Answer}}")
    renamed = note_types.with_field_renamed(cause, "spare6", "Aloud")
    note_types.change_types(patch, 2, cause=note_types.with_last_template(renamed, spare))
    note_types.fill_spare(patch, REWORDED, ALOUD)


_CHANGES = {"1": _first, "2": _second, "3": _third, "4": _fourth}


def _keep(project: CardProject, folder: Path) -> None:
    """Keep the packages of a release, by their topics."""
    folder.mkdir()
    for name in ("", ".siege", ".peace"):
        package = project.dist / f"{NAME}{name}.apkg"
        shutil.copyfile(package, folder / f"{name[1:] or 'whole'}.apkg")
