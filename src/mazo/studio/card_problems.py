"""What a check found, by the card and the field that each finding is about."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, MessageLanguage, Phrase, Text
from mazo.model.deck import Compilation, Deck
from mazo.model.note import Note
from mazo.project.key_rules import MISSING_KEY
from mazo.quotes.rules import PASTE
from mazo.studio.sentences import plain, sentence
from mazo.text.places import Place
from mazo.yamlfiles.tree import Group, unquoted

_MISSING = {
    "question": Text("the question is missing"),
    "date": Text("the date is missing"),
    "answer": Text("the answer is missing"),
    "quote": Text("the words of the text are missing"),
}
"""What is said of a field that must not be empty, by its key."""


class Finding(NamedTuple):
    """A diagnostic, its number in the compilation, and the note and the key that it is about.

    Both are empty where it is about no one note.
    """

    number: int
    diagnostic: Diagnostic
    note: str = ""
    key: str = ""

    def message(self, language: MessageLanguage) -> str:
        """Return what is wrong, as a sentence in the words of a teacher."""
        missing = _MISSING.get(_missing_key(self.diagnostic))
        if missing:
            return sentence(missing.words(language))
        return sentence(plain(self.diagnostic.message(language)))

    def help(self, language: MessageLanguage) -> str:
        """Return what to write instead; nothing where an empty field says it itself."""
        if _missing_key(self.diagnostic) in _MISSING:
            return ""
        return sentence(plain(self.diagnostic.remedy(language)))  # a button accepts it

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
        """Return whether the words to put there are known."""
        return self.diagnostic.fix is not None

    @property
    def may_be_accepted(self) -> bool:
        """Return whether the note's author may accept it."""
        return bool(self.note) and self.diagnostic.rule.may_be_allowed


class _Span(NamedTuple):
    start: int
    end: int
    note: Note
    node: Group


def findings(compilation: Compilation) -> tuple[Finding, ...]:
    """Return what was found, but for plain notes, each with the note that it is about."""
    spans = _spans(compilation.deck) if compilation.deck else {}
    return tuple(
        _finding(number, each, spans)
        for number, each in enumerate(compilation.diagnostics)
        if each.rule.severity != "note"
    )


def by_note(found: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """Return the findings of each note by its id; under an empty id those of none."""
    sorted_out: dict[str, list[Finding]] = defaultdict(list)
    for each in found:
        sorted_out[each.note].append(each)
    return {note: tuple(its) for note, its in sorted_out.items()}


def _finding(
    number: int, diagnostic: Diagnostic, spans: Mapping[Path, tuple[_Span, ...]]
) -> Finding:
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


def _spans(deck: Deck) -> Mapping[Path, tuple[_Span, ...]]:
    """Return where the notes of each file stand, in the order of the file."""
    found: dict[Path, list[_Span]] = defaultdict(list)
    for path, span in _of_notes(deck.notes):
        found[path].append(span)
    return {path: tuple(sorted(its, key=lambda span: span.start)) for path, its in found.items()}


def _of_notes(notes: Iterable[Note]) -> Iterator[tuple[Path, _Span]]:
    for note in notes:
        yield note.topic.file.path, _Span(note.node.start, note.node.end, note, note.node)
        if note.changed:
            node = note.changed.node
            yield note.changed.file.path, _Span(node.start, node.end, note, node)
