"""What a check found, by the card and the field that each finding is about."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.checks.events import EVENT_UNUSED
from mazo.classdecks.conflicts import CONFLICT, NOTE_GONE
from mazo.classdecks.rules import BASE_UNRELEASED, NO_BASE
from mazo.diagnostics import Diagnostic, MessageLanguage, Phrase, Rule, Text
from mazo.model.class_deck import TITLE
from mazo.model.deck import Compilation, Deck
from mazo.model.note import Note
from mazo.project.key_rules import MISSING_KEY
from mazo.project.location import Source
from mazo.quotes.rules import PASTE, QUOTE_NOT_FOUND
from mazo.studio.field_words import label_of
from mazo.studio.sentences import NO_NAMES, plain, sentence
from mazo.text.places import Place
from mazo.workspace.events import event_at
from mazo.yamlfiles.tree import Group, unquoted

_MISSING = {
    "question": Text("the question is missing"),
    "date": Text("the date is missing"),
    "answer": Text("the answer is missing"),
    "quote": Text("the words of the text are missing"),
}
"""What is said of a field that must not be empty, by its key."""
_NOT_IN_TEXT = Text(
    "Choose words of the text that prove the answer. If it has none any more, take the card out."
)
BOTH_CHANGED = Text("you and the original have both changed this: {field}")
REMOVED = Text("the original has removed a card that you changed")
IN_ORIGINAL = Text(
    "it is in the original, in line {line} of “{file}”: whoever makes the original has to put it "
    "right. All that you changed is kept"
)
_STANDS = Text("line {line} of “{file}”")
_OTHERWISE: Mapping[Rule, tuple[Text, Text]] = {
    NO_BASE: (
        Text("the original of this deck is not where it was: {path}"),
        Text("put it back there, under the same name: then the deck goes on as it was"),
    ),
    BASE_UNRELEASED: (
        Text("the original was changed, and its author has not released it since"),
        Text(
            "once it is released, you can download your deck. If the original is yours, open its "
            "folder in the studio, and download it there first"
        ),
    ),
    EVENT_UNUSED: (
        Text("no card is about the event `{event}`, and no other event came of it"),
        Text("choose it in a card, under “Event”, add it to an event as its cause, or delete it"),
    ),
}
"""What is said otherwise than on a command line, and what to do, by the rule."""


class Finding(NamedTuple):
    """A diagnostic, its number in the compilation, and the note and the key that it is about.

    Both are empty where it is about no one note; then it may be about an `event`. What `is_of_base`
    is in a file of a class deck's base, which cannot be changed here. `names` are what ids in its
    words are called.
    """

    number: int
    diagnostic: Diagnostic
    note: str = ""
    key: str = ""
    is_of_base: bool = False
    event: str = ""
    names: Mapping[str, str] = NO_NAMES

    def message(self, language: MessageLanguage) -> str:
        """Return what is wrong, as a sentence in the words of a teacher."""
        if self.diagnostic.rule in _OTHERWISE:
            text, _ = _OTHERWISE[self.diagnostic.rule]
            words = Phrase(text, self.diagnostic.values).words(language)
            return sentence(self._plain(words, language))
        if self.conflict:
            return sentence(self._disagreement.words(language))
        missing = _MISSING.get(_missing_key(self.diagnostic))
        if missing:
            return sentence(missing.words(language))
        return sentence(self._plain(self.diagnostic.message(language), language))

    def help(self, language: MessageLanguage) -> str:
        """Return what to write instead; nothing where an empty field says it itself."""
        if _missing_key(self.diagnostic) in _MISSING:
            return ""
        if self.diagnostic.rule is QUOTE_NOT_FOUND and self.diagnostic.own_help is None:
            return _NOT_IN_TEXT.words(language)
        if self.diagnostic.rule in _OTHERWISE:
            return sentence(_OTHERWISE[self.diagnostic.rule][1].words(language))
        if self.is_of_base and not self.note:
            return sentence(Phrase(IN_ORIGINAL, self._where).words(language))
        remedy = self.diagnostic.remedy(language)  # a button accepts it
        return sentence(self._plain(remedy, language))

    def _plain(self, text: str, language: MessageLanguage) -> str:
        return plain(text, language, self.names)

    @property
    def conflict(self) -> str:
        """Return the name of the conflict with the original that it is; empty if it is none."""
        rule, values = self.diagnostic.rule, self.diagnostic.values
        if rule is NOTE_GONE:
            return str(values["id"])
        return f"{values['id']}.{values['key']}" if rule is CONFLICT else ""

    @property
    def _disagreement(self) -> Phrase:
        """Return what a conflict is about."""
        if self.diagnostic.rule is NOTE_GONE:
            return Phrase(REMOVED)
        return Phrase(BOTH_CHANGED, {"field": label_of(str(self.diagnostic.values["key"]))})

    @property
    def spoils_card(self) -> bool:
        """Return whether its card cannot be shown: a conflict is between words that can."""
        return self.must_be_fixed and not self.conflict

    def where(self, language: MessageLanguage) -> str:
        """Return where in the deck's own files it is; nothing of a card, an event, an original."""
        if self.note or self.event or self.conflict or self.is_of_base:
            return ""
        return Phrase(_STANDS, self._where).words(language)

    @property
    def _where(self) -> dict[str, object]:
        file, start, _ = self.diagnostic.place
        return {"file": file.path.name, "line": file.position(start)[0]}

    @property
    def passage(self) -> str:
        """Return the words of the text that a quote, which is not there, is most like."""
        help_ = self.diagnostic.own_help
        if not isinstance(help_, Phrase) or help_.text != PASTE:
            return ""
        return unquoted(str(help_.values["passage"]))

    @property
    def must_be_fixed(self) -> bool:
        """Return whether it stops the release."""
        return self.diagnostic.rule.is_error

    @property
    def can_be_fixed(self) -> bool:
        """Return whether the words to put there are known, and may be put there."""
        return self.diagnostic.fix is not None and not self.is_of_base

    @property
    def may_be_accepted(self) -> bool:
        """Return whether the note's author may accept it."""
        return bool(self.note) and self.diagnostic.rule.may_be_allowed


class _Span(NamedTuple):
    start: int
    end: int
    note: Note
    node: Group


def findings(compilation: Compilation, source: Source) -> tuple[Finding, ...]:
    """Return what was found, but for plain notes, each with the note that it is about.

    Of a file of a class deck's base that cannot be read there is the first mistake alone.
    """
    paths = {each.place.file.path for each in compilation.diagnostics}
    spans = _spans(compilation.deck, paths) if compilation.deck and paths else {}
    own = _own_paths(compilation.deck, source) if source.name else None
    found: list[Finding] = []
    unread: set[Path] = set()
    names = names_of(compilation.deck) if compilation.diagnostics else NO_NAMES
    for number, each in enumerate(compilation.diagnostics):
        path = each.place.file.path
        one = _finding(number, each, spans)._replace(names=names)
        if own is not None and path not in own:
            one = one._replace(is_of_base=True)
        elif compilation.deck and not one.note:
            one = one._replace(event=event_at(compilation.deck.events, each.place))
        if each.rule.severity != "note" and path not in unread:
            found.append(one)
            unread |= {path} if one.is_of_base and not one.note else set()
    return tuple(found)


def names_of(deck: Deck | None) -> Mapping[str, str]:
    """Return what a deck calls its events, cards and topics, by their ids."""
    if deck is None:
        return NO_NAMES
    names = {note.id: note.question for note in deck.notes}
    names |= {topic.id: topic.title for topic in deck.topics}
    return names | {event.id: event.title for event in deck.events}


def by_note(found: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """Return the findings of each note by its id; under an empty id those of none."""
    sorted_out: dict[str, list[Finding]] = defaultdict(list)
    for each in found:
        sorted_out[each.note].append(each)
    return {note: tuple(its) for note, its in sorted_out.items()}


def _own_paths(deck: Deck | None, source: Source) -> frozenset[Path]:
    """Return the files of a class deck that are not its base's."""
    if deck is None or deck.layers is None:
        return frozenset([source.path])
    base = deck.layers.base.documents
    documents = (each.file.path for name, each in deck.documents.items() if name not in base)
    return frozenset([source.path, deck.project.lock_path, *documents])


def _finding(
    number: int, diagnostic: Diagnostic, spans: Mapping[Path, tuple[_Span, ...]]
) -> Finding:
    if diagnostic.rule in (CONFLICT, NOTE_GONE):
        name, key = (str(diagnostic.values[each]) for each in ("id", "key"))
        return Finding(number, diagnostic, "" if key == TITLE else name, key)
    span = _at(diagnostic.place, spans)
    if span is None:
        return Finding(number, diagnostic, diagnostic.note)
    key = _missing_key(diagnostic) or _key(span.node, diagnostic.place)
    return Finding(number, diagnostic, span.note.id, key)


def _missing_key(diagnostic: Diagnostic) -> str:
    """Return the key that a note needs and does not have; empty if something else is wrong."""
    return str(diagnostic.values["key"]) if diagnostic.rule is MISSING_KEY else ""


def _at(place: Place, spans: Mapping[Path, tuple[_Span, ...]]) -> _Span | None:
    its = spans.get(place.file.path, ())
    number = bisect_right(its, place.start, key=lambda span: span.start) - 1
    return its[number] if number >= 0 and place.start <= its[number].end else None


def _key(node: Group, place: Place) -> str:
    """Return the last key of a note that begins before `place`."""
    key = ""
    for name, value in node.entries.items():
        if node.key_place(place.file, name).start <= place.start <= max(value.end, place.start):
            key = name
    return key


def _spans(deck: Deck, paths: Collection[Path]) -> Mapping[Path, tuple[_Span, ...]]:
    """Return where the notes of some files stand, in the order of the file."""
    found: dict[Path, list[_Span]] = defaultdict(list)
    for path, span in _of_notes(deck.notes):
        if path in paths:
            found[path].append(span)
    return {path: tuple(sorted(its, key=lambda span: span.start)) for path, its in found.items()}


def _of_notes(notes: Iterable[Note]) -> Iterator[tuple[Path, _Span]]:
    for note in notes:
        yield note.topic.file.path, _Span(note.node.start, note.node.end, note, note.node)
        if note.changed:
            node = note.changed.node
            yield note.changed.file.path, _Span(node.start, node.end, note, node)
