"""The base's lock, as a class deck needs it: checked against the base's sources.

A note that the class deck does not change must be exactly the line that the base released.
So the base's notes are written as its author would write them, and compared with its lock.
"""

from collections.abc import Iterator, Mapping, Sequence

from mazo.classdecks import rules
from mazo.classdecks.include import fits_retired
from mazo.content import fields, media
from mazo.content.fields import Content
from mazo.diagnostics import Phrase, Reading
from mazo.model.deck import Deck, Layers
from mazo.model.lock import Line, Lock
from mazo.model.names import some
from mazo.quotes.rules import DAMAGED_SOURCE
from mazo.releases.as_released import is_as_released, of_document
from mazo.releases.inheritance import Heir
from mazo.schema.card_file import Kind


def heir(
    deck: Deck, layers: Layers, last: Lock | None, written: Sequence[Content] = ()
) -> Reading[Heir | None]:
    """Return what `deck` takes over from its base; None where the base is not released.

    `last` is what the class deck released before; `written` are the contents of its notes, as far
    as they are known.
    """
    place = layers.class_deck.base_place
    if layers.lock is None:
        yield rules.BASE_UNRELEASED.at(place, what=rules.NEVER_RELEASED)
        return None
    contents = _contents(deck, layers.base, written)
    if waiting := list(_unreleased(contents, layers.lock, is_built=layers.is_carried)):
        if layers.is_carried:
            package = layers.base.project.files.path.name
            reason = Phrase(rules.NOT_ITS_RELEASE, {"ids": some(waiting)})
            yield DAMAGED_SOURCE.at(place, package=package, reason=reason)
        else:
            yield rules.BASE_UNRELEASED.at(place, what=some(waiting))
        return None
    titles = {topic.id: topic.title for topic in deck.topics}
    withdrawn = tuple(
        line._replace(deck=f"{deck.project.deck}::{titles.get(line.topic, _title(line))}")
        for line in layers.lock.lines.values()
        if line.state == "retired" and fits_retired(line, layers.class_deck, last)
    )
    return Heir(layers.lock, withdrawn, place)


def _contents(deck: Deck, base: Deck, written: Sequence[Content]) -> Sequence[Content]:
    """Return the contents of the base's notes, those that the class deck has too from `written`."""
    files = media.read(base.media)
    known = fields.taken_over(deck, written, base, files)
    rest = tuple(note for note in base.notes if note.id not in known)
    made = {**known, **{each.id: each for each in fields.contents(base, rest, files)}}
    return [made[note.id] for note in base.notes if note.id in made]


def _unreleased(contents: Sequence[Content], lock: Lock, *, is_built: bool) -> Iterator[str]:
    """Yield the ids of the base's notes that are not as they were released."""
    lines = _by_id(lock)
    for content in contents:
        line = lines.get((content.kind, content.id))
        is_live = line is not None and line.state == "live"
        if line is None or not is_live or not _is_same(content, line, is_built=is_built):
            yield content.id
    known = {(content.kind, content.id) for content in contents}
    yield from (line.id for key, line in lines.items() if line.state == "live" and key not in known)


def _by_id(lock: Lock) -> Mapping[tuple[Kind, str], Line]:
    return {(line.type, line.id): line for line in lock.lines.values()}


def _is_same(content: Content, line: Line, *, is_built: bool) -> bool:
    """Return whether a line is what the release of a note is.

    If it `is_built`, it says to the letter where the document has other spelling or another place.
    """
    if is_built and of_document(content, line.fields) != line.document:
        return False
    return content.deck == line.deck and is_as_released(content, line)


def _title(line: Line) -> str:
    return line.deck.rpartition("::")[2]
