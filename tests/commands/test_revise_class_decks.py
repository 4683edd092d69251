"""`mazo revise` and class decks: their own quotes of the project's document, and their own texts."""

from __future__ import annotations

from pathlib import Path

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
