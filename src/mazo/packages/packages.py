"""Which packages a release makes, and which notes and decks each holds.

The whole deck with a subdeck a topic, and one package a topic, with the same GUIDs,
deck names and places in the order: so a learner may import a topic first and the whole
deck later, or the other way round, and meets no note twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from mazo.content.gate import MEDIA_FIELDS, MEDIA_NAME
from mazo.content.media import MediaFile
from mazo.files.names import PACKAGE
from mazo.model.lock import Line
from mazo.model.note import Project
from mazo.notetypes import NOTE_TYPES
from mazo.packages import descriptions as describe
from mazo.releases.plan import Release

_KEYS = {kind: note_type.keys for kind, note_type in NOTE_TYPES.items()}
_LONGEST_NAME = 80


class PackageNote(NamedTuple):
    """A note in a package, and its place in the order of the whole project, from 1.

    `fields` are those of its note type as Anki stores them, `ordinals` the numbers of the templates
    that make a card of it: each note is in two packages.
    """

    line: Line
    position: int
    fields: str
    ordinals: tuple[int, ...]


_NOTHING: Mapping[str, bytes] = {}


class Package(NamedTuple):
    """One package: its file's name, its decks with their descriptions, its notes, its media.

    `source` are the entries that Anki does not read: the project that it was built from.
    """

    name: str
    decks: Mapping[str, str]
    notes: Sequence[PackageNote]
    media: Sequence[MediaFile]
    source: Mapping[str, bytes] = _NOTHING


def packages(
    project: Project, release: Release, media: Mapping[str, MediaFile]
) -> tuple[Package, ...]:
    """Return the packages of a whole release: the whole deck first, then the topics."""
    notes = _notes(release)
    topics: dict[str, list[PackageNote]] = {}
    for note in notes:
        topics.setdefault(note.line.topic, []).append(note)
    files = tuple(media.values())
    root = {project.deck: describe.whole(project, release.lock.header)}
    per_topic = {topic: _decks(project, own) for topic, own in topics.items()}
    every = {name: text for decks in per_topic.values() for name, text in decks.items()}
    return (
        Package(project.name + PACKAGE, {**root, **every}, notes, _used(files, notes)),
        *(
            Package(
                f"{project.name}.{topic}{PACKAGE}",
                {project.deck: "", **per_topic[topic]},
                own,
                _used(files, own),
            )
            for topic, own in topics.items()
        ),
    )


def selection(
    project: Project, release: Release, media: Mapping[str, MediaFile], name: str
) -> Package:
    """Return the one package of a selection, called `name`."""
    notes = [note for note in _notes(release) if note.line.guid in release.chosen]
    decks = {project.deck: "", **_decks(project, notes)}
    return Package(
        f"{project.name}.{name}{PACKAGE}", decks, notes, _used(tuple(media.values()), notes)
    )


def selection_name(topics: Sequence[str], tags: Sequence[str], types: Sequence[str]) -> str:
    """Return how the package of a selection is called: a topic's own name for just that topic."""
    parts = [
        *topics,
        *(f"tag-{tag.replace('::', '-')}" for tag in tags),
        *(f"type-{kind}" for kind in types),
    ]
    name = "+".join(parts)
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME]}-{sha256(name.encode()).hexdigest()[:8]}"
    return name


def _notes(release: Release) -> list[PackageNote]:
    """Return the notes of the packages in their order: the retired ones last."""
    lines, order = release.lock.lines, release.order
    current = set(order)
    rest = [line for guid, line in lines.items() if guid not in current and line.state == "retired"]
    rest.sort(key=lambda line: (line.topic, line.guid))
    guids = (*order, *(line.guid for line in rest))
    return [
        _package_note(lines[guid], position)
        for position, guid in enumerate(guids, 1)
        if guid in lines
    ]


def _package_note(line: Line, position: int) -> PackageNote:
    note_type, get = NOTE_TYPES[line.type], line.fields.get
    ordinals = (
        ordinal
        for ordinal, template in enumerate(note_type.templates)
        if not template.needs or template.needs in line.fields
    )
    fields = "\x1f".join([get(key, "") for key in _KEYS[line.type]])
    return PackageNote(line, position, fields, tuple(ordinals))


def _decks(project: Project, notes: Iterable[PackageNote]) -> dict[str, str]:
    by_deck: dict[str, list[Line]] = {}
    for note in notes:
        by_deck.setdefault(note.line.deck, []).append(note.line)
    return {name: describe.topic(project, lines) for name, lines in by_deck.items()}


def _used(files: Sequence[MediaFile], notes: Sequence[PackageNote]) -> tuple[MediaFile, ...]:
    if not files:
        return ()
    names: set[str] = set()
    for note in notes:
        for key in MEDIA_FIELDS & note.line.fields.keys():
            names.update(MEDIA_NAME.findall(note.line.fields[key]))
    return tuple(sorted({file for file in files if file.name in names}))
