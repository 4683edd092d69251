"""A card that the base has removed, kept as one of the class deck's own.

By its GUID it is another note: learners' reviews stay with the base's, which is retired.
"""

from collections.abc import Mapping
from pathlib import Path

from mazo.files.folder import Found
from mazo.model import names
from mazo.model.deck import Deck
from mazo.quotes.finder import Finder
from mazo.quotes.finder import parts as elided_parts
from mazo.schema.card_file import NOTES, SECTIONS
from mazo.text.edit import Edit, Remove, Value
from mazo.workspace import overlay_fields
from mazo.workspace.acts import State
from mazo.workspace.note_adding import added_in_class, taken
from mazo.workspace.own_files import media_path
from mazo.workspace.removed_card import MEDIA, Left

_EVENTS = ("event", "cause", "effect")
_OF_LINK = ("cause", "effect", "role")
_NOT_COPIED = ("id", "tags", "quote")


def kept(left: Left, state: State) -> tuple[str, dict[Path, bytes | None]]:
    """Return the id of the card that is made of what is `left`, and what files hold with it.

    What the class deck changed of the card of the base is in it, and gone where it stood.
    """
    assert state.class_deck is not None, "only a class deck changes another's cards"
    values = _values(left, state)
    media = _media(left, state, values)
    new = names.slug(str(values["question"]), taken(state))
    quote = _quote(left, state)
    document = quote.get("document", "")

    def written(of_topic: str) -> dict[str, Value]:
        parts = {key: each for key, each in quote.items() if (key, each) != ("document", of_topic)}
        said: Value = parts["exact"] if {*parts} == {"exact"} else parts
        return {"id": new, **values, **({"quote": said} if "exact" in parts else {})}

    _, added = added_in_class(state, SECTIONS[left.note.kind], document, written)
    edited = state.edited(Edit(state.class_deck.file, (added, Remove(left.change.path))))
    return new, {**media, **edited}


def is_proved(left: Left, deck: Deck) -> bool:
    """Return whether a text of `deck` still has the words that a removed card quotes."""
    parts = _quote_parts(left)
    document, exact = deck.documents.get(str(parts["document"])), str(parts.get("exact", ""))
    if document is None:
        return False
    finder = Finder(document, [exact])
    ways = (finder.matches, finder.in_file, finder.without_markup, finder.by_letters)
    return any(way(exact) for way in ways) or bool(finder.elided(elided_parts(exact)))


def _values(left: Left, state: State) -> dict[str, Value]:
    """Return what a note says under each key, without events that are not there any more."""
    note, change = left.note, left.change
    every = {key: left.said(key) for key in NOTES[note.kind].rows}
    found = {key: each for key, each in every.items() if each and key not in _NOT_COPIED}
    events = {event.id for event in state.deck.events}
    gone = [key for key in _EVENTS if key in found and found[key] not in events]
    left_out = {*gone, *(_OF_LINK if {*gone} & {*_OF_LINK} else ())}
    tags = [*dict.fromkeys((*note.topic.tags, *note.tags, *change.tags_added))]
    removed = {each.name for each in change.tags_removed}
    found["tags"] = [tag for tag in tags if tag not in removed]
    lost = {key for key in MEDIA if not left.has_file(key)}
    return {key: each for key, each in found.items() if each and key not in left_out | lost}


def _quote(left: Left, state: State) -> dict[str, str]:
    """Return the parts of a note's quote, with what its topic says of where it stands.

    Where its text is not there any more, it is looked for in another one, so that what is wrong is
    reported of the quote.
    """
    parts, topic, texts = _quote_parts(left), left.note.topic, state.deck.documents
    text = texts.get(str(parts["document"]))
    if text is None:
        parts = {"exact": parts.get("exact", ""), "document": next(iter(texts), "")}
    elif topic.section and parts["document"] == topic.document and text.sections(topic.section):
        parts.setdefault("section", topic.section)
    return {key: str(each) for key, each in parts.items() if each}


def _quote_parts(left: Left) -> dict[str, Value]:
    """Return the parts of a note's quote, the text in which it stands among them."""
    found = left.said("quote")
    parts: dict[str, Value] = {**found} if isinstance(found, Mapping) else {"exact": found}
    parts.setdefault("document", left.note.topic.document)
    return parts


def _media(left: Left, state: State, values: dict[str, Value]) -> dict[Path, bytes]:
    """Return copies of the base's pictures and sounds that a note has; its `values` name them."""
    made: dict[Path, bytes] = {}
    for key, medium in (("image", left.note.image), ("audio", left.note.audio)):
        found = left.media.get(medium.file) if medium else None
        value, own = values.get(key), left.change.fields.get(key)
        is_own = own is not None and "file" in overlay_fields.parts_of(own.now, key)
        if found is None or value is None or is_own:
            continue
        path, content = _copy(found, state)
        made[state.deck.project.files.path / path] = content
        name = Path(path).name
        values[key] = {**value, "file": name} if isinstance(value, dict) else name
    return made


def _copy(found: Found, state: State) -> tuple[str, bytes]:
    content = found.read()
    return media_path(state.deck.project.files, found.path.name, content), content
