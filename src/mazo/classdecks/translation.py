"""A class deck in another language than its base: a translation.

Every text of its notes is in that language but the quote, which stays in the document's. A
note that is not translated whole is an error, or keeps the base's words if the class deck has
`untranslated: keep`: half a note in each language helps nobody.
"""

from collections.abc import Iterator

from mazo.classdecks import rules
from mazo.diagnostics import Diagnostic, Reading, Rule
from mazo.model.class_deck import UNTRANSLATED_TAG, ClassDeck
from mazo.model.deck import Deck
from mazo.model.names import some
from mazo.model.note import Note
from mazo.schema.class_deck import TEXTS
from mazo.text.places import Place
from mazo.yamlfiles.tree import inside


def translated(deck: Deck, base: Deck, class_deck: ClassDeck) -> Reading[Deck]:
    """Return `deck` with the notes that are kept as `base` has them; report what is missing."""
    if class_deck.language == base.project.language:
        return deck
    under = {each.id: index for index, each in enumerate(base.notes)}
    notes, passages = list(deck.notes), list(deck.passages)
    untouched: list[Note] = []
    for index, note in enumerate(deck.notes):
        own = base.notes[under[note.id]] if not note.is_own else note
        missing = list(_missing(own, note)) if not note.is_own else []
        if missing and note.changed is None:
            untouched.append(note)
            notes[index] = _kept(note, note, base, class_deck)
        elif missing:  # the notes would be checked half in each language
            yield _half(note, own, missing, class_deck)
            notes[index] = _kept(own, note, base, class_deck)
            passages[index] = base.passages[under[note.id]]
    yield from _untouched(untouched, class_deck)
    found = deck._replace(notes=tuple(notes), passages=tuple(passages))
    yield from _untranslated_titles(found if _keeps(class_deck) else deck, class_deck)
    return found


def _missing(base: Note, note: Note) -> Iterator[str]:
    """Yield the keys whose texts the base has and the translation has not."""
    for keys in TEXTS:
        if inside(base.node, *keys) is None:
            continue
        if note.changed is None or inside(note.changed.node, *keys) is None:
            yield ".".join(keys)


def _keeps(class_deck: ClassDeck) -> bool:
    return class_deck.untranslated == "keep"


def _half(note: Note, base: Note, missing: list[str], class_deck: ClassDeck) -> Diagnostic:
    """Report a note that is not translated whole."""
    keys = ", ".join(f"`{each}`" for each in missing)
    change = class_deck.change.get(note.id)
    place = change.place if change else _setting_place(class_deck)
    return _rule(class_deck).at(
        place,
        what=f"`{note.id}` ({keys})",
        language=class_deck.language,
        related=[base.place(*missing[0].split("."))],
    )


def _untouched(notes: list[Note], class_deck: ClassDeck) -> Iterator[Diagnostic]:
    """Report the notes that are not translated at all, all of them at once."""
    if notes:
        yield _rule(class_deck).at(
            _setting_place(class_deck),
            what=some(note.id for note in notes),
            language=class_deck.language,
            related=[notes[0].place("question")],
        )


def _rule(class_deck: ClassDeck) -> Rule:
    return rules.KEPT if _keeps(class_deck) else rules.UNTRANSLATED


def _setting_place(class_deck: ClassDeck) -> Place:
    return class_deck.language_place or class_deck.base_place


def _kept(own: Note, note: Note, base: Deck, class_deck: ClassDeck) -> Note:
    """Return a note with the base's words (`own`), and a tag for that, in the topic of `note`."""
    tags = (*note.tags, UNTRANSLATED_TAG) if _keeps(class_deck) else note.tags
    return own._replace(topic=note.topic, tags=tags, language=base.project.language)


def _untranslated_titles(deck: Deck, class_deck: ClassDeck) -> Iterator[Diagnostic]:
    """Warn of titles that learners see in the base's language."""
    own = {note.topic.id for note in deck.notes if note.is_own}
    topics = {
        topic.id: topic.title_place or Place(topic.file, 0, 0)
        for topic in deck.topics
        if topic.id not in class_deck.topics and topic.id not in own
    }
    shown = _shown_events(deck)
    events = {
        event.id: event.place
        for event in deck.events
        if event.place.file is not class_deck.file
        and event.id in shown
        and event.id not in class_deck.events
    }
    for key, found in (("topics", topics), ("events", events)):
        if found:
            first, at = next(iter(found.items()))
            values = {"what": rules.TITLED[key], "key": key, "ids": some(found), "id": first}
            yield rules.UNTRANSLATED_TITLE.at(_setting_place(class_deck), related=[at], gaps=values)


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
