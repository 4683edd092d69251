"""A small card project that tests write, change and release: five notes on two topics.

It checks without a diagnostic, so that whatever a test finds is of the test's own making.
"""

from __future__ import annotations

import re
from base64 import b64decode
from pathlib import Path

from mazo.content import fields, media, order
from mazo.content.fields import Content
from tests.support.buildable import Buildable

NOTES = ("fleet-leaves", "siege-lifted", "why-lifted", "empty-coffers", "peace-signed")
QUESTION = "On what day did the fleet leave the harbour?"
BETTER = "On which day did the fleet leave the harbour?"

NAME = "siege-of-the-harbour-t3st"
PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TEXTS = {
    "mazo.yaml": f"""\
project: {NAME}
title: The siege of the harbour
language: en
deck: History::The siege
documents:
  chronicle:
    path: chronicle.md
    title: A short chronicle
topics: [siege, peace]
""",
    "chronicle.md": """\
# The siege

The fleet left the harbour on 3 May 1756. A storm off the cape scattered the ships, and so
the siege was lifted in June 1756. The garrison had held out for seven weeks.

# The peace

Both crowns had run out of money, and so they signed the peace of 1763. The island was
handed back to its old owners. Nobody paid for the burnt town.
""",
    "siege.yaml": """\
title: "1: The siege"
tags: [war::sea]
dates:
  - id: fleet-leaves
    question: On what day did the fleet leave the harbour?
    date: 1756-05-03
    quote: The fleet left the harbour on 3 May 1756
  - id: siege-lifted
    question: When was the siege of the harbour lifted?
    date: 1756-06
    quote: the siege was lifted in June 1756
    event: lifted
    reverse: true
causes:
  - id: why-lifted
    question: What made the siege of the harbour end?
    answer: A storm that scattered the ships
    quote: A storm off the cape scattered the ships
    cause: storm
    effect: lifted
    image: {file: storm.png, alt: Ships in a storm}
events:
  storm: A storm scatters the ships
  lifted: {title: The siege is lifted, because: [storm]}
""",
    "peace.yaml": """\
title: "2: The peace"
tags: [peace]
consequences:
  - id: empty-coffers
    question: What followed from both crowns running out of money?
    answer: They signed the peace
    quote: Both crowns had run out of money, and so they signed the peace of 1763
    cause: money
    effect: signed
dates:
  - id: peace-signed
    question: In which year was the peace signed?
    date: 1763
    quote: they signed the peace of 1763
    event: signed
    tags: [treaty]
events:
  money: Both crowns run out of money
  signed: The peace is signed
""",
}
FIFTH = """\
  - id: garrison
    question: For how many weeks had the garrison of the harbour held out?
    answer: Seven weeks
    quote: The garrison had held out for seven weeks
"""
"""A note that may be put after the cause of `siege.yaml`."""

FACT = """\
facts:
  - id: burnt-town
    question: Who paid for the burnt town after the siege?
    answer: Nobody
    quote: Nobody paid for the burnt town
    term: The burnt town
    role: who
    reverse: true
"""
"""A list that may be put into a card file, before its events; its note has two cards."""


class CardProject(Buildable):
    """The small project, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, NAME, folder / "mazo.lock")
        self.folder = folder
        (folder / "media").mkdir(parents=True)
        self.picture.write_bytes(PICTURE)
        for name, text in TEXTS.items():
            self.write(name, text)

    @property
    def picture(self) -> Path:
        """Return the picture of the note `why-lifted`."""
        return self.folder / "media" / "storm.png"

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        (self.folder / name).write_text(text, "utf-8")

    def read(self, name: str) -> str:
        """Return the text of a file."""
        return (self.folder / name).read_text("utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Write `new` in place of `old`, which stands once in a file."""
        text = self.read(name)
        assert text.count(old) == 1, old
        self.write(name, text.replace(old, new))

    def take_out(self, name: str, note: str) -> str:
        """Take a note out of a card file; return its lines."""
        found = re.search(rf"^  - id: {note}\n(?: {{4}}.*\n)*", self.read(name), re.MULTILINE)
        assert found is not None, note
        self.change(name, found[0], "")
        return found[0]

    def correct(self) -> None:
        """Correct the question of the note `fleet-leaves`."""
        self.change("siege.yaml", QUESTION, BETTER)

    def correct_another(self) -> None:
        """Correct the question of the note `siege-lifted`."""
        self.change("siege.yaml", "When was the siege of", "In which month was the siege of")

    def hint(self, text: str) -> None:
        """Give the note `fleet-leaves` a hint."""
        quote = "    quote: The fleet left the harbour on 3 May 1756\n"
        self.change("siege.yaml", quote, f"{quote}    hint: {text}\n")

    def add_fifth(self) -> None:
        """Add a fifth note, `garrison`, to the topic `siege`."""
        self.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)

    def contents(self) -> dict[str, Content]:
        """Return what each note holds; nothing stands in the way of a build."""
        compilation = self.check()
        deck = compilation.deck
        assert deck is not None
        assert [each.rule.code for each in compilation.diagnostics if each.rule.is_error] == []
        found = fields.contents(deck, order.study_order(deck), media.read(deck.media))
        return {content.id: content for content in found}

    def files(self) -> dict[str, bytes]:
        """Return all files below the project's folder by their paths in it."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }
