"""Answers whose words stood in the quote that was released, and stand in it no more."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import unescape

from mazo.checks.clauses import is_among
from mazo.checks.moved_passages import is_shown
from mazo.checks.wording import as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.documents.passage import Passage
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.languages import language
from mazo.languages.claims import claim_words
from mazo.model.lock import Line
from mazo.model.note import Note
from mazo.schema.card_file import Kind
from mazo.text.comparison import words
from mazo.text.html import plain
from mazo.text.patterns import lazy

LEFT_BEHIND = Rule(
    "W424 answer-left-behind",
    Text("the answer has {words}, which its quote had at the last release and has no more"),
    Text("the quote was “{old}”: write the answer that the text gives now, if it is another one"),
    Text(
        "Where the text says something else in a new edition, its quotes are given the new words; "
        "an answer is the author's, and stays as it was."
    ),
    Text("the quote as it is now"),
)

_MARKED = lazy(r"<mark>(.*?)</mark>", re.DOTALL)


def left_behind(
    notes: Iterable[tuple[Note, Passage]],
    lines: Mapping[tuple[Kind, str], Line],
    language_of: Callable[[Note], str],
    kept: Kept = NOTHING_KEPT,
) -> Iterator[Diagnostic]:
    """Report answers with a word that only the released quote had.

    `lines` are those of the released notes by kind and id. What is a number, and an answer that
    Mazo wrote from a date, other rules compare with the passage.
    """
    for note, passage in notes:
        line = lines.get((note.kind, note.id))
        if line is None or line.state != "live" or note.kind == "date" or not note.answer:
            continue
        made_of = (passage, line, note.answer)
        if kept.known(note.id, made_of):
            continue
        old = line.newest.get("passage", "")
        lost = _lost(note, passage, old, language_of(note))
        if not lost:
            kept.keep(note.id, made_of, "as it was")
            continue
        yield LEFT_BEHIND.at(
            note.place("answer"),
            words=as_written(plain(note.answer), lost),
            old=_quoted(old),
            related=[passage.place],
            note=note.id,
        )


def _lost(note: Note, passage: Passage, old: str, code: str) -> Sequence[str]:
    """Return the words of an answer that the quote had, and that its sentences have no more."""
    if passage.document.language != code or is_shown(passage, old):
        return ()
    told, now = words(_quoted(old)), words(passage.sentences)
    stop, numbers = language(code).wording.stop, claim_words(code).quantities.said_by
    return [
        word
        for word in words(plain(note.answer))
        if word in told
        and len(word) > 2
        and word not in stop
        and word not in numbers
        and not word.isdigit()
        and not is_among(word, now)
    ]


def _quoted(passage: str) -> str:
    return unescape(plain(" … ".join(_MARKED.findall(passage))))
