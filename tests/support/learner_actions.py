"""What learners do to notes and cards besides studying them, and all that is theirs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import ZipFile

from mazo.anki.upgrade import Row
from tests.support.learner import Student, take
from tests.support.project import DAY, FIRST, NAME, Authored

OWN_DECK = "Mine"
Card = tuple[str, int]
"""A note's GUID, and the card's place there."""


class Belongings(NamedTuple):
    """What a learner has: the notes, each card's schedule and deck, and what stands behind them."""

    notes: Mapping[str, Row]
    schedules: Mapping[Card, list[object]]
    decks: Mapping[Card, str]
    schema: int
    types: Mapping[str, int]


def belongings(student: Student) -> Belongings:
    """Return what a learner has now; a full sync is forced where `schema` changes."""
    seen = student.snapshot()
    schema, types = seen.schema, student.types()
    return Belongings(seen.notes, student.schedules(), student.decks(), schema, types)


def cards(student: Student, guid: str) -> list[int]:
    """Return the ids of a note's cards."""
    return list(student.collection.get_note(student.notes()[guid]).card_ids())


def suspend(student: Student, guid: str) -> None:
    """Suspend all cards of a note."""
    student.collection.sched.suspend_cards(cards(student, guid))


def flag(student: Student, guid: str, colour: int = 3) -> None:
    """Put a flag on all cards of a note."""
    student.collection.set_user_flag_for_cards(colour, cards(student, guid))


def move(student: Student, guid: str, deck: str = OWN_DECK) -> None:
    """Move all cards of a note to a deck of the learner's own."""
    number = student.collection.decks.id(deck)
    student.collection.set_deck(cards(student, guid), number)


def delete(student: Student, guid: str) -> None:
    """Delete a note."""
    student.collection.remove_notes([student.notes()[guid]])


def delete_card(student: Student, guid: str, ordinal: int) -> None:
    """Delete one card of a note."""
    student.collection.remove_cards_and_orphaned_notes([cards(student, guid)[ordinal]])


def cram(student: Student, search: str, name: str = "Cram") -> None:
    """Gather the cards that a search finds in a filtered deck."""
    deck = student.collection.sched.get_or_create_filtered_deck(0)
    deck.name, deck.allow_empty = name, True
    deck.config.search_terms[0].search = search
    student.collection.sched.add_or_update_filtered_deck(deck)


def rename_deck(student: Student, old: str, new: str) -> None:
    """Give a deck another name."""
    student.collection.decks.rename(student.collection.decks.id_for_name(old), new)


def become_a_leech(student: Student, guid: str) -> None:
    """Fail a note's first card so often that Anki tags it for a leech."""
    card = student.collection.get_card(cards(student, guid)[0])
    card.type, card.queue, card.ivl, card.due, card.lapses = 2, 2, 1, 0, 7
    student.collection.update_card(card)
    card.start_timer()
    student.collection.sched.answerCard(card, 1)
    assert "leech" in student.tags(guid)


def add_own_field(student: Student, note_type: int) -> None:
    """Add a field of the learner's own to a note type."""
    models = student.collection.models
    models._clear_cache()
    model = models.get(note_type)
    models.add_field(model, models.new_field("My field"))
    models.update_dict(model)


def restyle(student: Student, note_type: int, at: int, css: str) -> None:
    """Change the style of a note type, at a time in Unix seconds."""
    models = student.collection.models
    models._clear_cache()
    model = models.get(note_type)
    model["css"] = css
    models.update_dict(model)
    student.collection.db.execute("update notetypes set mtime_secs = ? where id = ?", at, note_type)


def model(student: Student, note_type: int) -> Mapping[str, Any]:
    """Return a note type as the learner has it."""
    student.collection.models._clear_cache()
    return student.collection.models.get(note_type)


def lost(before: Belongings, after: Belongings) -> list[str]:
    """Return what no import may cost, and this one did."""
    found = [
        f"{what} of {guid} {ordinal}"
        for what, had, has in (
            ("schedule", before.schedules, after.schedules),
            ("deck", before.decks, after.decks),
        )
        for (guid, ordinal), value in had.items()
        if has.get((guid, ordinal)) != value
    ]
    if before.notes and before.schema != after.schema:
        found.append("full sync")
    if not before.types.items() <= after.types.items():
        found.append("note types")
    return found


def check_database(student: Student) -> None:
    """Run Check Database, which mends what so quick a learner leaves.

    Anki gives two answers within a millisecond different times, and takes it for a mistake
    where these then lie on both sides of a second.
    """
    student.collection.fix_integrity()


class Held(NamedTuple):
    """What a package holds: notes by GUID, the decks of their cards, note types by id."""

    notes: Mapping[str, Row]
    cards: Mapping[Card, str]
    types: Mapping[int, Mapping[str, Any]]


def unpack(package: Path) -> Held:
    """Look into a package as a program other than Anki would."""
    with ZipFile(package) as archive:
        content = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        notes = database.execute("SELECT guid, mod, flds, tags FROM notes").fetchall()
        cards = database.execute(
            "SELECT guid, ord, did FROM cards JOIN notes ON notes.id = nid"
        ).fetchall()
        decks, types = map(json.loads, database.execute("SELECT decks, models FROM col").fetchone())
    return Held(
        {guid: Row(*row) for guid, *row in notes},
        {(guid, ordinal): decks[str(deck)]["name"] for guid, ordinal, deck in cards},
        {int(number): model for number, model in types.items()},
    )


def settled(authored: Authored, student: Student) -> dict[str, str]:
    """Study all of a first release, and make every note one's own; return the notes' GUIDs."""
    authored.released()
    guids = {note: line.guid for note, line in authored.lines.items()}
    assert take(student, authored.dist / f"{NAME}.apkg") == {"new": 5}
    student.study()
    check_database(student)
    suspend(student, guids["why-lifted"])
    flag(student, guids["fleet-leaves"])
    move(student, guids["siege-lifted"])
    for guid in guids.values():
        student.edit(guid, FIRST + DAY, tag="mine", Hint="my own words")
    return guids
