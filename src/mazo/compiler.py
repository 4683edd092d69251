"""The whole way from a project's files to its release, each pass in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo import anchor, checks, fields, lock, media, order, project, release, sources
from mazo.deck import Deck
from mazo.describe import outside_notes
from mazo.diagnostics import Diagnostic, Reading, collect, ordered
from mazo.fields import Content
from mazo.lock import Lock
from mazo.media import MediaFile
from mazo.release import Release
from mazo.rules import fields as field_rules


class Compilation(NamedTuple):
    """A project read and checked: the deck and the lock, if they could be read, and all that is wrong."""

    deck: Deck | None
    lock: Lock | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """Tell whether anything stops a release."""
        return any(diagnostic.rule.is_error for diagnostic in self.diagnostics)


class Prepared(NamedTuple):
    """A release, and the media of the project."""

    release: Release
    media: Mapping[str, MediaFile]


def check(folder: Path) -> Compilation:
    """Read and check the project in `folder`."""
    (deck, last), found = collect(_passes(folder))
    return Compilation(deck, last, ordered(_not_allowed(deck, found)))


def prepare(
    deck: Deck,
    last: Lock | None,
    *,
    now: int,
    selected: Callable[[Content], bool] | None = None,
) -> Reading[Prepared | None]:
    """Work out the release of a checked deck. `now` is in Unix seconds."""
    files = media.read(deck.media)
    notes = order.study_order(deck)
    contents = fields.contents(deck, notes, files)
    found = yield from release.plan(
        deck.project,
        contents,
        last,
        now=now,
        outside=outside_notes(deck.project),
        selected=selected,
    )
    return Prepared(found, files) if found else None


def _passes(folder: Path) -> Reading[tuple[Deck | None, Lock | None]]:
    settings = yield from project.read(folder)
    if settings is None:
        return None, None
    documents = yield from sources.documents(settings)
    cards = yield from sources.card_files(settings)
    topics = tuple(file.topic for file in cards.files)
    notes = tuple(note for file in cards.files for note in file.notes)
    events = tuple(event for file in cards.files for event in file.events)
    passages = yield from anchor.anchor(notes, topics, documents)
    files = yield from sources.media(settings, notes)
    deck = Deck(settings, documents, topics, notes, passages, events, files, cards.is_whole)
    yield from checks.run(deck)
    yield from project.output_folder(settings)
    last = yield from lock.read(folder / lock.FILE, settings.id)
    if last:
        yield from release.taken_ids(deck, last)
        yield from release.renamed_decks(deck, last)
    return deck, last


def _not_allowed(deck: Deck | None, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Leave out what notes accept, and report what they accept needlessly."""
    allowed = {note.id: note for note in (deck.notes if deck else ()) if note.allow}
    met: set[tuple[str, str]] = set()
    for diagnostic in found:
        note = allowed.get(diagnostic.note)
        if note and diagnostic.rule.code in note.allow:
            met.add((note.id, diagnostic.rule.code))
        else:
            yield diagnostic
    for note in allowed.values():
        for code in sorted(note.allow):
            if (note.id, code) not in met:
                yield field_rules.NEEDLESS_ALLOW.at(note.place("allow"), code=code)
