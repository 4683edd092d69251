"""Packages looked into, and one learner with a collection of real Anki: what tests do with both."""

from __future__ import annotations

import json
import sqlite3
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile, ZipInfo

from mazo.anki.learner import Learner

_DATABASE = "collection.anki2"


class Unpacked(NamedTuple):
    """What a package holds: its entries, its media by their names, its notes and its decks."""

    entries: list[ZipInfo]
    media: dict[str, bytes]
    notes: list[tuple[str, int, str]]
    decks: set[str]


def unpacked(package: bytes) -> Unpacked:
    """Look into a package as a program other than Anki would."""
    with ZipFile(BytesIO(package)) as archive:
        names = json.loads(archive.read("media"))
        media = {name: archive.read(number) for number, name in names.items()}
        content = archive.read(_DATABASE)
        entries = archive.infolist()
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(content)
        notes = database.execute("SELECT guid, mod, tags FROM notes ORDER BY id").fetchall()
        decks = json.loads(database.execute("SELECT decks FROM col").fetchone()[0])
    finally:
        database.close()
    return Unpacked(entries, media, notes, {deck["name"] for deck in decks.values()})


def notes_of(package: bytes) -> list[str]:
    """Return the GUIDs of the notes of a package."""
    return [guid for guid, _, _ in unpacked(package).notes]


class Student(Learner):
    """A learner who studies, and who makes notes their own."""

    def study(self) -> None:
        """Answer the cards that Anki offers, until it offers none, or very many."""
        from anki.cards import Card

        for conf in self.collection.decks.all_config():  # lift the daily limits
            conf["new"]["perDay"] = conf["rev"]["perDay"] = 9999
            self.collection.decks.update_config(conf)
        self.collection.decks.select(self.collection.decks.id("History"))
        scheduler, answered = self.collection.sched, 0
        while answered < 100 and (queue := scheduler.get_queued_cards(fetch_limit=1).cards):
            card = Card(self.collection, backend_card=queue[0].card)
            card.start_timer()
            rating = 3 if answered % 2 else 2  # easy: on to another day; good: soon again
            answer = scheduler.build_answer(card=card, states=queue[0].states, rating=rating)
            scheduler.answer_card(answer)
            answered += 1
        self.collection.fix_integrity()  # answers within a millisecond leave it something to tidy

    def edit(self, guid: str, at: int, *, tag: str = "", **fields: str) -> None:
        """Change a note's fields and add a tag, at a time in Unix seconds."""
        note = self.collection.get_note(self.notes()[guid])
        for name, text in fields.items():
            note[name] = text
        if tag:
            note.add_tag(tag)
        self.collection.update_note(note)
        self.collection.db.execute("update notes set mod = ? where id = ?", at, note.id)

    def notes(self) -> dict[str, int]:
        """Return the ids of all notes by their GUIDs."""
        return dict(self.collection.db.all("select guid, id from notes"))

    def texts(self, guid: str) -> dict[str, str]:
        """Return the fields of a note that are not empty, by the names that Anki shows."""
        self.collection.models._clear_cache()
        note = self.collection.get_note(self.notes()[guid])
        return {name: text for name, text in note.items() if text}

    def tags(self, guid: str) -> list[str]:
        """Return the tags of a note."""
        return list(self.collection.get_note(self.notes()[guid]).tags)

    def schedules(self) -> dict[tuple[str, int], list[object]]:
        """Return all that Anki knows of each card's study, by its note's GUID and its place there."""
        columns = (
            "type, queue, due, ivl, factor, reps, lapses, left, odue, odid, cards.flags, cards.data"
        )
        rows = self.collection.db.all(
            f"select guid, ord, {columns} from cards join notes on notes.id = nid"
        )
        return {(guid, ordinal): list(row) for guid, ordinal, *row in rows}

    def decks(self) -> dict[tuple[str, int], str]:
        """Return the deck of each card, by its note's GUID and its place there."""
        rows = self.collection.db.all(
            "select guid, ord, did from cards join notes on notes.id = nid"
        )
        return {(guid, ordinal): self.collection.decks.name(deck) for guid, ordinal, deck in rows}

    def shown(self, guid: str, ordinal: int = 0) -> tuple[str, str, str]:
        """Return the front, the back and the style of a card as Anki shows it."""
        note = self.collection.get_note(self.notes()[guid])
        card = next(card for card in note.cards() if card.ord == ordinal)
        output = card.render_output()
        return output.question_text, output.answer_text, output.css

    def types(self) -> dict[str, int]:
        """Return the ids of Mazo's note types by their names."""
        found = self.collection.models.all_names_and_ids()
        return {each.name: each.id for each in found if each.name.startswith("Mazo")}


def take(student: Student, package: Path) -> dict[str, int]:
    """Import a package; return what Anki counted, but for what there was none of."""
    counts, troubles = student.take(package)
    assert troubles == []
    return {kind: count for kind, count in counts.items() if count and kind != "found"}
