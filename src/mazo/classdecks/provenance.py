"""Where each field of a note comes from: the base, the class deck, a setting, Mazo, a document.

A field is what the card shows (`fields`), so it may come of several things at once: the answer
of a date note is written by Mazo, from a date of the base, as far as a setting lets it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.classdecks import release
from mazo.classdecks.origin import Row, Source, Tag
from mazo.content import fields, media
from mazo.content.fields import Content
from mazo.documents.passage import Passage
from mazo.model.class_deck import UNTRANSLATED_TAG, NoteChange
from mazo.model.deck import Deck
from mazo.model.note import Event, Note
from mazo.text.places import Place
from mazo.yamlfiles.tree import inside

DECK = "deck"

_OF_NOTE: Mapping[str, tuple[str, ...]] = {
    "hint": ("hint",),
    "extra": ("extra",),
    "role": ("role",),
    "erratum": ("erratum", "note"),
    "erratumkind": ("erratum", "kind"),
    "erratumsource": ("erratum", "source"),
}
"""The fields that are what an author wrote under one key."""
_WORDED = ("answer", "documentanswer", "reverse", "erratumanswer")
_EVENTS = ("event", "cause", "effect")
_DATED = (*_WORDED, "date", "erratumkind")


class Subject(NamedTuple):
    """A note of a deck, its passage, and what the class deck changes of it.

    `merged` is the note before the settings of the class deck changed it.
    """

    deck: Deck
    note: Note
    passage: Passage
    merged: Note
    change: NoteChange | None = None


class Origins:
    """Tells where the fields of one note come from."""

    def __init__(self, subject: Subject) -> None:
        """Look at a note."""
        self._deck, self._note, self._passage, self._merged, self._change = subject
        deck, note = subject.deck, subject.note
        self._class_deck = deck.layers.class_deck if deck.layers else None
        self._content = _content(deck, note)
        self._base, self._under = _base_of(deck, note)
        self._is_corrected = bool(self._content and "documentanswer" in self._content.fields)
        self._events = {event.id: event for event in deck.events}

    @property
    def is_excluded(self) -> bool:
        """Tell a note that `errata: exclude` keeps off the cards."""
        return self._content is None

    def rows(self) -> Iterator[Row]:
        """Yield the note's fields in their order, those too that only the base has."""
        own = self._content.fields if self._content else {}
        base = self._under.fields if self._under else own
        yield self._deck_row()
        for key in dict.fromkeys((*own, *base)):
            row = Row(key, own.get(key, ""), tuple(dict.fromkeys(self._sources(key))))
            if own.get(key, "") != base.get(key, ""):
                row = row._replace(base=base.get(key, ""), base_place=self._base_place(key))
            yield row

    def tags(self) -> Iterator[Tag]:
        """Yield the note's tags, and those that the class deck takes away."""
        class_deck, change = self._class_deck, self._change
        added = {tag.casefold() for tag in change.tags_added} if change else set()
        for tag in self._content.tags if self._content else ():
            if tag == UNTRANSLATED_TAG and class_deck:
                place = class_deck.language_place or class_deck.base_place
                yield Tag(tag, Source("setting", "untranslated", place))
            elif change and tag.casefold() in added and not self._is_of_base(tag):
                yield Tag(tag, Source("class", "tags", change.place))
            else:
                yield Tag(tag, self._tagged(tag))
        for tag, place in change.tags_removed if change else ():
            yield Tag(tag, Source("class", "tags", place), is_removed=True)

    def _is_of_base(self, tag: str) -> bool:
        tags = self._under.tags if self._under else ()
        return tag.casefold() in {each.casefold() for each in tags}

    def _tagged(self, tag: str) -> Source:
        """Return where a tag stands: in the note, or at the head of its topic's file."""
        note = self._note
        items = inside(note.node, "tags")
        texts = {each.text.strip().casefold() for each in getattr(items, "items", ())}
        if items and tag.casefold() in texts:
            return self._source("tags", Place(note.topic.file, items.start, items.end))
        return self._source("topic", _title_place(note))

    def _sources(self, field: str) -> Iterator[Source]:
        """Yield what a field comes of."""
        if field in _OF_NOTE:
            yield from self._key(*_OF_NOTE[field])
        elif field in ("question", "date", *_WORDED):
            yield from self._said(field)
        elif field in _EVENTS:
            yield from self._event(field)
        elif field == "othercauses":
            yield from self._causes()
        elif field in ("questionmedia", "answermedia"):
            for key, medium in (("image", self._note.image), ("audio", self._note.audio)):
                if medium is None or f"{medium.side}media" == field:
                    yield from self._key(key)
        elif field == "language":
            yield self._language()
        else:
            yield from self._of_document(field)
        yield from self._settings(field)

    def _said(self, field: str) -> Iterator[Source]:
        """Yield what a question, an answer or a date comes of."""
        note = self._note
        is_accepted = self._is_corrected and field != "documentanswer"
        erratum = note.erratum if is_accepted or field == "erratumanswer" else None
        if field == "question":
            is_asked = erratum and erratum.question
            yield from self._key(*(("erratum", "question") if is_asked else ("question",)))
            return
        if field == "reverse":
            yield from self._key("reverse")
        said = erratum.answer if erratum else note.answer
        keys = ("erratum",) if erratum else ()
        if said and field != "date":
            yield from self._key(*keys, "answer")
            return
        if erratum and erratum.date is None:
            keys = ()
        if field == "date":
            yield from self._key(*keys, "date")
        else:
            yield Source("mazo", "date", note.place(*keys, "date"))

    def _key(self, *keys: str) -> Iterator[Source]:
        """Yield where the value under `keys` stands, in the class deck or in the base."""
        note = self._note
        if (note.changed and inside(note.changed.node, *keys)) or inside(note.node, *keys):
            yield self._source(".".join(keys), note.place(*keys))
        elif note.changed and (whole := inside(note.changed.node, keys[0])):  # taken away whole
            place = Place(note.changed.file, whole.start, whole.end)
            yield self._source(keys[0], place)

    def _event(self, field: str) -> Iterator[Source]:
        name: str = getattr(self._note, field)
        if self._note.changed and field in self._note.changed.node.entries:
            yield from self._key(field)
        if event := self._events.get(name):
            yield self._title(event)

    def _title(self, event: Event) -> Source:
        change = self._class_deck.events.get(event.id) if self._class_deck else None
        return self._source("events", change.place if change else event.place)

    def _causes(self) -> Iterator[Source]:
        if effect := self._events.get(self._note.effect):
            yield self._source("events", effect.place)
            others = (self._events.get(cause) for cause, _ in effect.because)
            yield from (self._title(event) for event in others if event)

    def _language(self) -> Source:
        place = self._class_deck.language_place if self._class_deck else None
        if place and not self._note.language:
            return Source("setting", "language", place)
        return Source("base", "language", Place(self._deck.project.file, 0, 0))

    def _of_document(self, field: str) -> Iterator[Source]:
        """Yield the passage, and who quotes it; of its section and document, these."""
        passage = self._passage
        if field == "section" and passage.heading:
            yield Source("document", field, passage.document.place(passage.heading.span))
        elif field in ("document", "passagelanguage"):
            yield self._source("documents", passage.document.entry.place)
        else:
            yield Source("document", field, passage.place)
            yield from self._key("quote")

    def _settings(self, field: str) -> Iterator[Source]:
        """Yield the settings of the class deck that make a field what it is."""
        class_deck, note = self._class_deck, self._note
        if class_deck is None or self._is_as_in_base(field):
            return
        is_of_event = field in (*_EVENTS, "othercauses") and self._is_untitled(field)
        if class_deck.errata_place and (is_of_event or self._is_by_errata(field)):
            yield Source("setting", "errata", class_deck.errata_place)
        if class_deck.to_year and (is_of_event or self._is_cut(field)):
            yield Source("setting", "precision", class_deck.to_year)
        if class_deck.language_place and field in _WORDED and not note.language:
            yield Source("setting", "language", class_deck.language_place)

    def _is_by_errata(self, field: str) -> bool:
        """Tell what another way with errata makes of a field."""
        if self._deck.project.errata == "text" and field.startswith("erratum"):
            return True
        was_corrected = self._under is not None and "documentanswer" in self._under.fields
        is_asked = self._note.erratum is not None and bool(self._note.erratum.question)
        is_its = field in (*_WORDED, "date") or (field == "question" and is_asked)
        return is_its and self._is_corrected != was_corrected

    def _is_cut(self, field: str) -> bool:
        """Tell a date that was cut to its year."""
        note, merged = self._note, self._merged
        cut = (merged.date, merged.erratum, merged.answer)
        return field in _DATED and (note.date, note.erratum, note.answer) != cut

    def _is_untitled(self, field: str) -> bool:
        """Tell events that only their dates make others than the base's."""
        sources = self._causes() if field == "othercauses" else self._event(field)
        return self._under is not None and all(each.layer == "base" for each in sources)

    def _is_as_in_base(self, field: str) -> bool:
        own = self._content.fields if self._content else {}
        return self._under is not None and own.get(field) == self._under.fields.get(field)

    def _deck_row(self) -> Row:
        class_deck, deck, note = self._class_deck, self._deck, self._note
        name = self._content.deck if self._content else ""
        title = class_deck.topics.get(note.topic.id) if class_deck else None
        named = class_deck.deck_place if class_deck else deck.project.deck_place
        sources = [Source("setting", DECK, named)] if class_deck and named else []
        if not sources:
            base = deck.layers.base.project if deck.layers else deck.project
            sources = [Source("base", DECK, base.deck_place or Place(base.file, 0, 0))]
        at = title.place if title else _title_place(note)
        row = Row(DECK, name, (*sources, self._source("topics" if title else "title", at)))
        if self._base is None or self._under is None or self._under.deck == name:
            return row
        return row._replace(base=self._under.deck, base_place=_title_place(self._base))

    def _base_place(self, field: str) -> Place | None:
        if self._base is None:
            return None
        keys = ("erratum",) if field.startswith("erratum") else (field,)
        if field in _WORDED and inside(self._base.node, *keys) is None:
            keys = ("date",)
        return self._base.place(*keys)

    def _source(self, key: str, place: Place) -> Source:
        own = self._class_deck.file if self._class_deck else None
        return Source("class" if place.file is own else "base", key, place)


def _content(deck: Deck, note: Note) -> Content | None:
    names = {medium.file for medium in (note.image, note.audio) if medium}
    files = media.read({name: found for name, found in deck.media.items() if name in names})
    found = fields.contents(deck, (note,), files)
    if deck.layers:
        found = release.as_told(deck, deck.layers, found)
    return found[0] if found else None


def _base_of(deck: Deck, note: Note) -> tuple[Note | None, Content | None]:
    """Return the base's own note, and what its card says."""
    if deck.layers is None or note.is_own:
        return None, None
    base = next(each for each in deck.layers.base.notes if each.id == note.id)
    return base, _content(deck.layers.base, base)


def _title_place(note: Note) -> Place:
    return note.topic.title_place or Place(note.topic.file, 0, 0)
