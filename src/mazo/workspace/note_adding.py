"""The act that adds a card: to a topic of the author's, or to one of a class deck's own."""

from collections.abc import Callable
from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.documents.document import Document
from mazo.errors import MazoError
from mazo.model import names
from mazo.model.deck import Deck
from mazo.model.note import Topic
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes.selection import quote_value
from mazo.schema.card_file import NOTES, SECTIONS, Kind
from mazo.text.edit import Change, Edit, Value
from mazo.text.places import Span
from mazo.workspace.acts import NO_TOPIC, Made, State
from mazo.workspace.note_fields import cleaned
from mazo.workspace.own_topics import OwnTopic, added_item, my_cards, new_topic, own_topics
from mazo.workspace.selected_words import quoted_span
from mazo.workspace.value_paths import append, tree

NO_QUESTION = Text("write the question of the card first")
_ADDED = Text("Card added")


class AddNote(NamedTuple):
    """Add a card of a type, with a question. Its id is made from the question.

    `quote` says which words of the `document` prove the answer. Without a `topic` it is the one
    of the nearest card; in a class deck always one of its own, made if there is none.
    """

    kind: Kind
    question: str
    answer: str = ""
    quote: TextQuoteSelector | None = None
    document: str = ""
    topic: str = ""
    date: str = ""
    term: str = ""
    hint: str = ""
    extra: str = ""

    def made(self, state: State) -> Made:
        """Return the edit of the card file, or of what a class deck adds."""
        if not cleaned(self.question):
            raise MazoError(NO_QUESTION)
        name = names.slug(self.question, taken(state))
        if state.class_deck:
            return self._in_class(state, name)
        text = state.deck.documents.get(self.document)
        span = quoted_span(text, self.quote) if text and self.quote else None
        topic = self._topic(state, span)
        quote = _in_section(self.quote, topic, text, span)
        note = self._note(name, quote, topic.document)
        change = append((), tree(topic.file), (SECTIONS[self.kind],), note)
        return Made(state.edited(Edit(topic.file, (change,))), Phrase(_ADDED), name, topic.id)

    def _in_class(self, state: State, name: str) -> Made:
        assert state.class_deck is not None, "it is a class deck"

        def written(document: str) -> dict[str, Value]:
            return self._note(name, self.quote, document)

        topic, change = added_in_class(
            state, SECTIONS[self.kind], self.document, written, self.topic
        )
        files = state.edited(Edit(state.class_deck.file, (change,)))
        return Made(files, Phrase(_ADDED), name, topic)

    def _topic(self, state: State, span: Span | None) -> Topic:
        """Return the topic that is meant: of its name, or of the card quoted nearest before."""
        if self.topic:
            return state.topic(self.topic)
        return topic_at(state.deck, self.document, span)

    def _note(self, name: str, quote: TextQuoteSelector | None, document: str) -> dict[str, Value]:
        """Return the note as a file has it; it names its document if the topic has another."""
        texts = {
            "id": name,
            "question": self.question,
            "date": self.date,
            "term": self.term,
            "answer": self.answer,
            "hint": self.hint,
            "extra": self.extra,
        }
        rows = NOTES[self.kind].rows
        said = {key: cleaned(each) for key, each in texts.items() if key in rows}
        note: dict[str, Value] = {key: each for key, each in said.items() if each}
        if quote:
            note["quote"] = quote_value(quote, self.document, document)
        return note


def added_in_class(
    state: State, key: str, document: str, written: Callable[[str], Value], topic: str = ""
) -> tuple[str, Change]:
    """Return the topic of a class deck that gets a note on a document, and the change.

    It is the one that is named, or the last one on the same document, or a new one; `key` is where
    it lists such notes, and `written` gives the note in a topic that is on a document.
    """
    found = _own_topic(state, document, topic)
    if found:
        return found.id, added_item(found, key, written(_document(found, state)))
    document = document or next(iter(state.deck.documents), "")
    more: dict[str, Value] = {"document": document} if document else {}
    return new_topic(state, my_cards(state), {**more, key: [written(document)]})


def topics_for(
    state: State, document: str, quote: TextQuoteSelector
) -> tuple[tuple[tuple[str, str], ...], str]:
    """Return the topics that a new card may go to, and the id of the one where it goes by itself.

    Each is an id and a title. Those of a class deck are its own; the id of one that would have to
    be made first is empty.
    """
    if state.class_deck:
        own = tuple((each.id, each.title) for each in own_topics(state.class_deck))
        found = _own_topic(state, document)
        return own or (("", my_cards(state)),), found.id if found else ""
    deck, text = state.deck, state.deck.documents.get(document)
    every = tuple((each.id, each.title) for each in deck.topics)
    span = quoted_span(text, quote) if text else None
    return every, topic_at(deck, document, span).id if every else ""


def topic_at(deck: Deck, document: str, span: Span | None) -> Topic:
    """Return the topic of an author's project that words of a document belong to.

    It is about their section, or has the card that is quoted nearest to them. Raise MazoError if
    the deck has no topic.
    """
    if not deck.topics:
        raise MazoError(NO_TOPIC)
    return _about(deck, document, span) or _nearest(deck, document, span) or deck.topics[-1]


def taken(state: State) -> frozenset[str]:
    """Return all ids that a new note cannot have: of notes that are there, or once were."""
    deck, layers = state.deck, state.layers
    found = {note.id for note in (*deck.notes, *(layers.base.notes if layers else ()))}
    for lock in (state.compilation.lock, layers.lock if layers else None):
        for line in lock.lines.values() if lock else ():
            found |= {line.id, line.origin}
    if layers:
        found.update(layers.class_deck.change)
        found.update(named.name for named in layers.class_deck.remove)
    return frozenset(found)


def _own_topic(state: State, document: str, topic: str = "") -> OwnTopic | None:
    """Return the topic of a class deck's own that a note on a document goes to, if it has any."""
    assert state.class_deck is not None, "only a class deck adds notes to another's"
    known = own_topics(state.class_deck)
    named = [each for each in known if each.id == topic]
    same = [each for each in known if each.document == document]
    return next(reversed(named or same or known), None)


def _document(found: OwnTopic, state: State) -> str:
    """Return the document that notes of a topic quote where they name none."""
    known = state.deck.project.documents
    return found.document or (next(iter(known)) if len(known) == 1 else "")


def _in_section(
    quote: TextQuoteSelector | None, topic: Topic, document: Document | None, span: Span | None
) -> TextQuoteSelector | None:
    """Return a quote that names its section where that is not the one that its topic is about."""
    if quote is None or document is None or span is None or not topic.section or quote.section:
        return quote
    if topic.document != document.entry.id:
        return quote
    heading = document.heading_at(span.start)
    sections = document.sections(topic.section)
    if heading is None or any(each.start <= span.start < each.end for each in sections):
        return quote
    return quote._replace(section=heading.title)


def _about(deck: Deck, document: str, span: Span | None) -> Topic | None:
    """Return the topic that is about the section of the quoted words, the smallest if several."""
    text = deck.documents.get(document)
    if text is None or span is None:
        return None
    found = [
        (section.end - section.start, number, topic)
        for number, topic in enumerate(deck.topics)
        if topic.section and topic.document == document
        for section in text.sections(topic.section)
        if section.start <= span.start < section.end
    ]
    return min(found)[2] if found else None


def _nearest(deck: Deck, document: str, span: Span | None) -> Topic | None:
    """Return the topic of the card whose passage is the nearest to the quoted words."""
    at = span.start if span else 0
    places = [
        (abs(passage.span.start - at), note.topic)
        for note, passage in deck.anchored()
        if passage.document.entry.id == document
    ]
    return min(places, key=lambda each: each[0])[1] if places else None
