"""Ids that were released for another fact: learners' reviews depend on ids."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple

from mazo.content import errata
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.documents.passage import Passage
from mazo.languages import language
from mazo.model.deck import Deck
from mazo.model.lock import Line
from mazo.model.names import slug
from mazo.model.note import Note
from mazo.schema.card_file import Kind
from mazo.text.comparison import words
from mazo.text.patterns import lazy

ID_REUSED = Rule(
    "W421 id-reused",
    Text("`{id}` was released as another note, “{old}”; now it is “{new}”"),
    Text(
        "give this note another id, for example `{proposal}`; if it is the same fact in other "
        "words, build as it is"
    ),
    Text(
        "Anki knows a note by its id: reviews of the released note would count as reviews of "
        "this one."
    ),
)
SAYS_ANOTHER = Text("give it the id `{other}` again, under which it was released")

_TAG = lazy(r"<[^<>]*>")
_MARKED = lazy(r"<mark>(.*?)</mark>", re.DOTALL)
_LITTLE = 0.5  # of the words of the shorter text are in the other: they hardly have one meaning
_MOST = 0.75  # of a question's words may be in both if neither answer nor quote is alike


class _Words(NamedTuple):
    """The words with content of a note: of its question, its answer and its quote."""

    question: frozenset[str]
    answer: frozenset[str]
    quote: frozenset[str]


def reused(
    deck: Deck, notes: Iterable[tuple[Note, Passage]], lines: Mapping[tuple[Kind, str], Line]
) -> Iterator[Diagnostic]:
    """Report notes that ask for something else than what was released under their ids.

    `lines` are those of the released notes by kind and id.
    """
    asking: Mapping[tuple[str, ...], str] | None = None
    taken = frozenset(note.id for note in deck.notes)
    for note, passage in notes:
        line = lines.get((note.kind, note.id))
        if line is None or line.state == "gone" or line.fields["question"] == note.question:
            continue
        code = deck.language_of(note)
        asked, answer, _ = errata.asked(note, deck.project.errata, code)
        new = _question(asked)
        if new == _question(line.fields["question"]):
            continue
        asking = asking or _asking(lines.values())
        other = asking.get(new, note.id)
        is_another = _is_another(_released(line, code), _current(asked, answer, passage, code))
        if other != note.id or is_another:
            yield ID_REUSED.at(
                note.head,
                id=note.id,
                old=_plain(f"{line.fields['question']} {line.fields.get('answer', '')}").strip(),
                new=_plain(f"{asked} {answer}").strip(),
                proposal=slug(asked, taken),
                help=Phrase(SAYS_ANOTHER, {"other": other}) if other != note.id else None,
                note=note.id,
            )


def _asking(lines: Iterable[Line]) -> Mapping[tuple[str, ...], str]:
    """Return the ids of released notes by their questions."""
    return {_question(line.fields["question"]): line.id for line in lines if line.fields}


def _question(text: str) -> tuple[str, ...]:
    return tuple(words(_plain(text)))


def _is_another(old: _Words, new: _Words) -> bool:
    """Return whether two notes have hardly any word in common."""
    question, answer, quote = map(_share, old, new)
    if quote >= _LITTLE:
        return False
    return question < _MOST if answer < _LITTLE else question == 0


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the shorter text is in the longer one too, from 0 to 1."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else float(one == other)


def _current(question: str, answer: str, passage: Passage, code: str) -> _Words:
    texts = (_plain(question), _plain(answer), passage.quoted)
    return _Words(*(_content(text, code) for text in texts))


def _released(line: Line, code: str) -> _Words:
    quoted = " ".join(_MARKED.findall(line.fields.get("passage", "")))
    texts = (line.fields["question"], line.fields.get("answer", ""), quoted)
    return _Words(*(_content(_plain(text), code) for text in texts))


def _content(text: str, code: str) -> frozenset[str]:
    return frozenset(words(text)) - language(code).wording.stop


def _plain(text: str) -> str:
    return unescape(_TAG.sub(" ", text))
