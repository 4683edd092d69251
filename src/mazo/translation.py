"""A class deck in another language than its base: a translation.

Every text of its notes is in that language but the quote, which stays in the document's. A
note that is not translated whole is an error, or keeps the base's words where the class deck
says so: half a note in each language helps nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from mazo.classdeck import UNTRANSLATED_TAG, ClassDeck
from mazo.deck import Deck
from mazo.diagnostics import Diagnostic, Reading
from mazo.model import Note
from mazo.rules import adapting
from mazo.text import Place
from mazo.tree import inside

TEXTS = (
    ("question",),
    ("answer",),
    ("hint",),
    ("extra",),
    ("erratum", "note"),
    ("erratum", "answer"),
    ("erratum", "question"),
    ("image", "alt"),
    ("audio", "alt"),
)
"""Where a note has texts of its own; the source of an erratum is the name of a book."""


def translated(deck: Deck, base: Deck, class_deck: ClassDeck) -> Reading[Deck]:
    """Return `deck` with the notes that are kept as `base` has them; report what is missing."""
    if class_deck.language == base.project.language:
        return deck
    both = zip(base.notes, base.passages, strict=True)
    under = {note.id: (note, passage) for note, passage in both}
    is_kept = class_deck.untranslated == "keep"
    notes, passages = list(deck.notes), list(deck.passages)
    for index, note in enumerate(deck.notes):
        own, passage = under.get(note.id, (note, None))
        missing = [] if note.is_own else list(_missing(own, note))
        if missing:  # what is said of half a translation would only be an echo
            yield _report(note, own, missing, class_deck)
            notes[index] = _kept(note, own, base.project.language, is_tagged=is_kept)
            passages[index] = passage
    found = deck._replace(notes=tuple(notes), passages=tuple(passages))
    yield from _untranslated_titles(found if is_kept else deck, class_deck)
    return found


def _missing(base: Note, note: Note) -> Iterator[str]:
    """Yield the keys whose texts the base has and the translation has not."""
    for keys in TEXTS:
        if inside(base.node, *keys) is None:
            continue
        if note.changed is None or inside(note.changed.node, *keys) is None:
            yield ".".join(keys)


def _report(note: Note, base: Note, missing: list[str], class_deck: ClassDeck) -> Diagnostic:
    rule = adapting.KEPT if class_deck.untranslated == "keep" else adapting.UNTRANSLATED
    change = class_deck.change.get(note.id)
    return rule.at(
        change.place if change else class_deck.language_place or class_deck.base_place,
        id=note.id,
        keys=", ".join(f"`{each}`" for each in missing),
        language=class_deck.language,
        related=[base.place(*missing[0].split("."))],
    )


def _kept(note: Note, base: Note, language: str, *, is_tagged: bool) -> Note:
    """Return a note with the base's words, and a tag that tells."""
    tags = (*note.tags, UNTRANSLATED_TAG) if is_tagged else note.tags
    return base._replace(topic=note.topic, tags=tags, language=language)


def _untranslated_titles(deck: Deck, class_deck: ClassDeck) -> Iterator[Diagnostic]:
    """Warn of titles that learners see in the base's language."""
    place = class_deck.language_place or class_deck.base_place
    own = {note.topic.id for note in deck.notes if note.is_own}
    for topic in deck.topics:
        if topic.id not in class_deck.topics and topic.id not in own:
            at = topic.title_place or Place(topic.file, 0, 0)
            yield _title("topics", topic.id, topic.title, place, at)
    shown = _shown_events(deck)
    for event in deck.events:
        is_base = event.place.file is not class_deck.file
        if is_base and event.id in shown and event.id not in class_deck.events:
            yield _title("events", event.id, event.title, place, event.place)


def _title(key: str, name: str, title: str, place: Place, base: Place) -> Diagnostic:
    values = {"what": adapting.TITLED[key], "key": key, "id": name, "title": title}
    return adapting.UNTRANSLATED_TITLE.at(place, related=[base], **values)  # type: ignore[arg-type]  # gaps of the rule's texts


def _shown_events(deck: Deck) -> set[str]:
    """Return the events that cards show: those that notes name, and what these came of."""
    named = {
        name
        for note in deck.notes
        if not note.language
        for name in (note.event, note.cause, note.effect)
    }
    because = {event.id: [cause for cause, _ in event.because] for event in deck.events}
    return named | {cause for name in named for cause in because.get(name, ())}
