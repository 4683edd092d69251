"""How the words of a pair of sentences differ: each change, with its places and its kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from mazo.revisions.alignment import Pair
from mazo.revisions.word_places import Edition, Word
from mazo.revisions.wording import ChangeKind, Judge
from mazo.text.flow import flowed
from mazo.text.patterns import lazy
from mazo.text.places import Span

_SPACES = lazy(r"\s+")
_QUIET = frozenset(".,;:\"'-•·_")
"""Signs that may come and go without changing the sense, but beside numbers or a denial."""
_HYPHEN = lazy("[-‐]")  # `man-eating` and `man eating` are two; at a line's end it is none


class Change(NamedTuple):
    """What differs: its spans in both editions, and what kind of change it is.

    It `is_between` words of the old edition where nothing is replaced there, or signs differ.
    """

    old: Span
    new: Span
    kind: ChangeKind
    is_between: bool = False

    @property
    def is_spelling(self) -> bool:
        """Return whether the words mean the same."""
        return self.kind == "spelling"

    def is_inside(self, part: Span) -> bool:
        """Return whether it changes a part of a quote, not only what stands around it."""
        if self.is_between:
            return self.old.start > part.start and self.old.end < part.end
        return self.old.start < part.end and self.old.end > part.start


class Block(NamedTuple):
    """Words that follow one another in both editions: as many of each, or what was put for them."""

    old: tuple[Word, ...]
    new: tuple[Word, ...]
    is_change: bool = False


class Comparison(NamedTuple):
    """Two stretches of sentences, word by word, and all that differs."""

    blocks: tuple[Block, ...]
    changes: tuple[Change, ...]


def compared(pair: Pair, judge: Judge, certain: Collection[str] = ()) -> Comparison:
    """Return how the sentences of a pair differ; `certain` is as in `Judge.kind`."""
    one, other = judge.old.stretch(pair.old), judge.new.stretch(pair.new)
    blocks = tuple(_blocks(judge.old.words(one), judge.new.words(other)))
    changes = [*_changed_words(blocks, judge, certain), *_changed_signs(blocks, one, other, judge)]
    if _looks(judge.old, one) != _looks(judge.new, other):
        changes.append(Change(one, other, "sign"))
    return Comparison(blocks, tuple(sorted(changes)))


def _blocks(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Block]:
    """Yield words that fold alike one by one, and others as they were replaced."""
    a, b = [word.folded for word in old], [word.folded for word in new]
    if a == b:
        yield from (Block((one,), (other,)) for one, other in zip(old, new, strict=True))
        return
    for kind, i, j, m, n in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            both = zip(old[i:j], new[m:n], strict=True)
            yield from (Block((one,), (other,)) for one, other in both)
        else:
            yield Block(tuple(old[i:j]), tuple(new[m:n]), is_change=True)


def _changed_words(
    blocks: Sequence[Block], judge: Judge, certain: Collection[str]
) -> Iterator[Change]:
    for number, block in enumerate(blocks):
        if block.is_change or block.old[0].text != block.new[0].text:
            kind = judge.kind(block.old, block.new, certain)
            before, behind = blocks[:number], blocks[number + 1 :]
            old = _span([block.old for block in before], block.old, [block.old for block in behind])
            new = _span([block.new for block in before], block.new, [block.new for block in behind])
            yield Change(old, new, kind, is_between=not block.old)


def _span(
    before: Sequence[Sequence[Word]], words: Sequence[Word], behind: Sequence[Sequence[Word]]
) -> Span:
    """Return the span of words; where there are none, that between their neighbours."""
    if words:
        return Span(words[0].start, words[-1].end)
    left = next((each[-1].end for each in reversed(before) if each), None)
    right = next((each[0].start for each in behind if each), left or 0)
    return Span(right if left is None else left, right)


def _changed_signs(
    blocks: Sequence[Block], one: Span, other: Span, judge: Judge
) -> Iterator[Change]:
    """Yield signs between words that differ, if they may change the sense."""
    for before, behind in pairwise((None, *blocks, None)):
        if any(block and not (block.old and block.new) for block in (before, behind)):
            continue
        a = Span(
            before.old[-1].end if before else one.start, behind.old[0].start if behind else one.end
        )
        b = Span(
            before.new[-1].end if before else other.start,
            behind.new[0].start if behind else other.end,
        )
        between = judge.old.text[slice(*a)], judge.new.text[slice(*b)]
        beside = [block.old[at] for block, at in ((before, -1), (behind, 0)) if block]
        if _is_loud(*between) or (len(beside) > 1 and _is_heard(*between, beside, judge)):
            yield Change(a, b, "sign", is_between=True)


def _is_loud(old: str, new: str) -> bool:
    """Return whether signs differ that may change the sense wherever they stand."""
    one, other = ([sign for sign in _signs(it) if sign not in _QUIET] for it in (old, new))
    return one != other or bool(_HYPHEN.fullmatch(old)) != bool(_HYPHEN.fullmatch(new))


def _is_heard(old: str, new: str, beside: Sequence[Word], judge: Judge) -> bool:
    """Return whether signs differ beside a denial, or between two numbers."""
    if _signs(old) == _signs(new):
        return False
    return any(map(judge.is_denial, beside)) or all(map(judge.is_number, beside))


def _signs(text: str) -> str:
    return _SPACES.sub("", flowed(text))


def _looks(edition: Edition, span: Span) -> list[tuple[str, str]]:
    """Return what is struck out, raised, lowered or a formula, and what headers say of cells."""
    document = edition.document
    looks = [
        (look.kind, flowed(document.text[max(look.start, span.start) : min(look.end, span.end)]))
        for look in document.looks_in(span)
        if look.kind not in ("em", "strong")
    ]
    return looks + [("label", label.text) for label in document.labels_in(span)]


def new_words(comparisons: Sequence[Comparison], part: Span) -> Sequence[Word]:
    """Return the new words in the places of those of a part of a quote."""
    new: list[Word] = []
    put_in: list[Word] = []
    for block in (block for each in comparisons for block in each.blocks):
        if any(word.start < part.end and word.end > part.start for word in block.old):
            new += [*put_in, *block.new]
            put_in = []
        elif new and not block.old:
            put_in += block.new
    return new
