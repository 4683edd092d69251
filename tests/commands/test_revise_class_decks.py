"""`mazo revise` and class decks: their own quotes of the project's document, and their own texts."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mazo.revisions.answers import Answer
from tests.support.command_line import Mazo
from tests.support.new_edition import DOCUMENT, edition, revised
from tests.support.project import CardProject

CLASS_DECK = """\
base: ..
class: class-7b-t3st
title: Class 7 B
# the base's notes that I ask about otherwise
change:
  why-lifted:
    quote: {was: A storm off the cape scattered the ships, now: A storm off the cape scattered}
add:
  own:
    title: Our own
    facts:
      - id: garrison
        question: How long had the garrison of the harbour held out?
        answer: Seven weeks
        quote: The garrison had held out for seven weeks   # as on page 3
"""


def class_deck(project: CardProject) -> Path:
    """
    Write a class deck of the project, in the folder for them.
    """
    project.release()
    path = project.folder / "classes" / "7b.yaml"
    path.parent.mkdir()
    path.write_text(CLASS_DECK, "utf-8")
    return path


def test_class_decks_in_the_project_quote_its_document(project: CardProject, mazo: Mazo) -> None:
    """
    Their own quotes change with those of the project; what they note down stays.
    """
    path = class_deck(project)
    new = edition(
        project, ("A storm off the cape", "A Storm off the cape"), ("The garrison", "The Garrison")
    )

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--write")

    text = path.read_text("utf-8")
    assert result.exit_code == 0, result.output
    assert 'now: "A Storm off the cape scattered"}' in text
    assert "was: A storm off the cape" in text
    assert "quote: The Garrison had held out for seven weeks   # as on page 3" in text
    assert "7b.yaml:garrison" in result.output


def test_what_a_class_deck_quotes_is_retired_in_its_own_file(project: CardProject) -> None:
    """
    Its own note is taken out; one of the base is left out, and its change goes.
    """
    path = class_deck(project)
    found = revised(project, ("A storm off", "No storm off"), ("seven weeks", "eight weeks"))
    retire = Answer("retire")

    text = found.files({"7b.yaml:garrison": retire, "7b.yaml:why-lifted": retire})[path]

    assert text is not None
    assert b"garrison" not in text
    assert b"change" not in text
    assert b"remove: [why-lifted]" in text


@pytest.mark.parametrize(
    ("broken", "mistake"),
    [
        (CLASS_DECK.replace("base: ..", "base: ../nowhere"), "E501"),
        (CLASS_DECK.replace("title: Class 7 B", "title: Class: 7 B"), "E110"),
    ],
)
def test_a_class_deck_that_cannot_be_read_is_reported(
    project: CardProject, mazo: Mazo, broken: str, mistake: str
) -> None:
    """
    Its quotes may not be among those shown, so that not all is well, though nothing is asked.
    """
    path = class_deck(project)
    path.write_text(broken, "utf-8")
    new = edition(project, ("A storm off", "A Storm off"))

    shown = mazo("revise", str(project.folder), DOCUMENT, str(new))
    written = mazo("revise", str(project.folder), DOCUMENT, str(new), "--write")

    assert shown.exit_code == written.exit_code == 1
    assert "1 file could not be read whole" in shown.stdout
    assert f"7b.yaml:{1 if mistake == 'E501' else 3}" in shown.stdout
    assert mistake in written.stdout
    assert "A Storm off" in project.read(DOCUMENT)


def test_programs_get_what_could_not_be_read(project: CardProject, mazo: Mazo) -> None:
    """
    A card file too; a class deck of another project is none of this one's.
    """
    path = class_deck(project)
    path.write_text(CLASS_DECK.replace("base: ..", "base: ../../other"), "utf-8")
    shutil.copytree(project.folder, project.folder.parent / "other")
    project.change("siege.yaml", "question: On what", "question: Once: on what")
    new = edition(project, ("A storm off", "A Storm off"))

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--format", "json")

    (found,) = json.loads(result.stdout)["unread"]
    assert result.exit_code == 1
    assert found["path"].endswith("siege.yaml")
    assert "colon" in found["message"]


def test_a_class_deck_revises_a_text_of_its_own(project: CardProject, mazo: Mazo) -> None:
    """
    The base's documents are the base's.
    """
    path = class_deck(project)
    own = "documents: {notes: {path: notes.md, title: Notes}}\n"
    text = CLASS_DECK.replace("change:", f"{own}change:").replace(
        "Our own\n", "Our own\n    document: notes\n"
    )
    path.write_text(text, "utf-8")
    (path.parent / "notes.md").write_text("The garrison had held out for seven weeks.\n", "utf-8")
    new = path.parent / "new.md"
    new.write_text("The Garrison had held out for seven weeks.\n", "utf-8")

    assert mazo("revise", str(path), DOCUMENT, str(new)).exit_code == 2
    result = mazo("revise", str(path), "notes.md", str(new), "--write")

    assert result.exit_code == 0, result.output
    assert "quote: The Garrison had held" in path.read_text("utf-8")
    assert "Garrison" in (path.parent / "notes.md").read_text("utf-8")
