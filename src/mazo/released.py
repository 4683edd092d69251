"""What the project says, held against what was released."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.deck import Deck
from mazo.diagnostics import Diagnostic
from mazo.lock import Lock
from mazo.rules import identity as rules
from mazo.text import Place


def taken_ids(deck: Deck, lock: Lock) -> Iterator[Diagnostic]:
    """Report ids whose GUID belongs to another note: one that was renamed, or is gone."""
    known = {(line.type, line.id) for line in lock.lines.values()}
    new = [note for note in deck.notes if note.id and (note.kind, note.id) not in known]
    if not new:
        return
    from mazo import identity, names  # noqa: PLC0415  # hashing, which few checks need

    for note in new:
        holder = lock.lines.get(identity.guid(deck.project.id, note.kind, note.id))
        if holder:
            ids = frozenset(line.id for line in lock.lines.values())
            proposal = names.slug(note.question, ids | {note.id})
            yield rules.ID_TAKEN.at(note.head, id=note.id, now=holder.id, proposal=proposal)


def renamed_decks(deck: Deck, lock: Lock) -> Iterator[Diagnostic]:
    """Warn of topics whose deck learners have under another name."""
    released = {line.topic: line.deck for line in lock.lines.values() if line.state == "live"}
    for topic in deck.topics:
        name = f"{deck.project.deck}::{topic.title}"
        old = released.get(topic.id, name)
        if old != name:
            yield rules.DECK_RENAMED.at(Place(topic.file, 0, 0), old=old, new=name)
