"""What a note must have for a rule to find anything in it.

Most rules look at a key or for a word that few notes have. Such a rule is called only for notes
that have it, rather than for each of them to find nothing. A rule that is in no table here is
called for every note.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias, TypeVar

from mazo.checks import (
    answers,
    contraries,
    cuts,
    date_answers,
    date_evidence,
    date_questions,
    denials,
    doers,
    errata,
    exceptions,
    questions,
    relations,
    terms,
    turned,
    unused,
)
from mazo.checks.one_note import OneNote
from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic
from mazo.languages import WordingWords, language
from mazo.languages.claims import ClaimWords, claim_words
from mazo.languages.connectives import connectives
from mazo.languages.contraries import opposed_words, paired_words
from mazo.languages.doers import doer_words

T = TypeVar("T")

NoteCheck: TypeAlias = Callable[[OneNote], Iterator[Diagnostic]]
WordingRule: TypeAlias = Callable[[Wording], Diagnostic | None]
_Key: TypeAlias = Callable[[OneNote], object]
_Where: TypeAlias = Literal["asked_words", "answered", "quoted_words"]


class _Words(NamedTuple):
    """What there is to look for in the words of one language."""

    wording: WordingWords
    claims: ClaimWords
    opposed: Collection[str]
    paired: Collection[str]
    connected: Collection[str]
    doing: Collection[str]


def _is_dated(one: OneNote) -> bool:
    return one.note.kind == "date"


def _is_cut(one: OneNote) -> bool:
    return one.passage is not None and len(one.passage.parts) > 1


def _traps(words: WordingWords) -> Collection[str]:
    return words.ambiguous_verb.words if words.ambiguous_verb else ()


_CHECKS: tuple[tuple[_Key, Sequence[NoteCheck]], ...] = (
    (_is_dated, (*date_answers.NOTE_CHECKS, *date_evidence.NOTE_CHECKS)),
    (attrgetter("note.erratum"), errata.NOTE_CHECKS),
    (attrgetter("note.image"), unused.NOTE_CHECKS),
    (attrgetter("note.reverse"), terms.NOTE_CHECKS),
)
"""The checks of one note, by what it must have."""

_RULES: tuple[tuple[_Key, Sequence[WordingRule]], ...] = (
    (_is_dated, (*date_questions.WORDING, answers.date_given_away)),
    (attrgetter("note.erratum"), (questions.error_is_hedged,)),
    (attrgetter("note.hint"), (answers.hint_gives_away,)),
    (attrgetter("note.image"), (answers.alt_gives_away,)),
    (attrgetter("note.reverse"), terms.WORDING),
    (_is_cut, (cuts.sentences_joined,)),
)
"""Rules of wording, by what a note must have."""

_WORDS: tuple[tuple[_Where, Callable[[_Words], Collection[str]], Sequence[WordingRule]], ...] = (
    ("asked_words", lambda its: its.paired, (contraries.of_another, contraries.asked_contrary)),
    (
        "asked_words",
        lambda its: its.claims.relations,
        (relations.turned_relation, contraries.of_another),
    ),
    ("asked_words", lambda its: its.wording.pronouns, (questions.pronoun,)),
    ("asked_words", lambda its: its.wording.negative.words, (questions.negative,)),
    ("asked_words", lambda its: its.wording.vague.words, (questions.vague,)),
    ("asked_words", lambda its: its.wording.either_or.words, (questions.binary,)),
    ("asked_words", lambda its: its.wording.asks_cause.words, (questions.kind,)),
    ("asked_words", lambda its: its.wording.asks_consequence.words, (questions.kind,)),
    ("asked_words", lambda its: _traps(its.wording), (questions.subject_or_object,)),
    ("asked_words", lambda its: its.doing, (doers.exchanged,)),
    ("answered", lambda its: its.opposed, (contraries.contrary,)),
    ("answered", lambda its: its.wording.yes_no, (answers.yes_or_no,)),
    ("answered", lambda its: its.claims.denials, (denials.negation,)),
    ("answered", lambda its: its.claims.leaving, (relations.turned_way,)),
    ("asked_words", lambda its: its.claims.leaving, (relations.turned_way,)),
    ("quoted_words", lambda its: its.connected, (turned.turned_round,)),
    ("quoted_words", lambda its: its.claims.denials, (denials.dropped,)),
    ("quoted_words", lambda its: its.claims.exceptions, (denials.dropped,)),
    ("quoted_words", lambda its: its.claims.contrast_words, (denials.dropped,)),
    ("quoted_words", lambda its: its.claims.comparing, (relations.turned_comparison,)),
    ("quoted_words", lambda its: its.claims.exceptive_words, (exceptions.excepted,)),
    ("quoted_words", lambda its: its.claims.wholes, (exceptions.excepted,)),
)
"""Rules of wording, by the words of which a note must have one, and where it must have it."""

_NAMED: frozenset[object] = frozenset(
    [
        *(each for _, those in _CHECKS for each in those),
        *(each for _, those in _RULES for each in those),
        *(each for _, _, those in _WORDS for each in those),
    ]
)


def always(those: Iterable[T]) -> tuple[T, ...]:
    """Return the checks or rules that are in no table."""
    return tuple(each for each in those if each not in _NAMED)


def checks(one: OneNote) -> list[NoteCheck]:
    """Return the checks of the tables that may find something in a note."""
    return [check for has, those in _CHECKS if has(one) for check in those]


def rules(one: OneNote, wording: Wording) -> Collection[WordingRule]:
    """Return the rules of the tables that may find something in a note, each once."""
    found = [rule for has, those in _RULES if has(one) for rule in those]
    for where, by_word in _by_word(wording.code):
        for word in by_word.keys() & getattr(wording, where):
            found += by_word[word]
    return dict.fromkeys(found)


@cache
def _by_word(code: str) -> Sequence[tuple[str, Mapping[str, Sequence[WordingRule]]]]:
    """Return where the words of a language are looked for, and the rules by these words."""
    its = _Words(
        language(code).wording,
        claim_words(code),
        opposed_words(code).keys(),
        paired_words(code),
        connectives(code).said_by,
        doer_words(code).asking.keys(),
    )
    tables: dict[str, dict[str, Sequence[WordingRule]]] = {}
    for where, words_of, those in _WORDS:
        table, words = tables.setdefault(where, {}), words_of(its)
        more = {word: (*table[word], *those) for word in words if word in table}
        table |= {**dict.fromkeys(words, those), **more}
    return tuple(tables.items())
