"""Where many texts stand in one, in time that hardly depends on how many they are.

A few are sought one by one, in C. Many are sought in one scan over the words with which any of
them begins, looking up each by its first characters: 10,000 quotes in 5 MB take a seventh of a
second so, and five seconds one by one. Those that begin alike are looked up by their lengths, which
are few: each against each would take the square of their number.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate, islice

from mazo.text.patterns import lazy
from mazo.text.scripts import UNSPACED, is_unspaced

_FEW = 256  # from here on one scan is faster than as many searches (measured, 2 kB to 5 MB)
_KEY = 12
_MOST = 1000  # a text that stands in more places than this tells none of them apart
_THOUSANDS = lazy(r"(?<![\d.,])\d{1,3}\Z")
_GROUP = lazy(r"\d{3}(?!\d)")
_WORD = lazy(rf"[^\W_{UNSPACED}]+")
_SLICE = 100_000  # characters whose words are looked through at a time, to save memory
_NONE: dict[int, set[str]] = {}


def occurrences(texts: Iterable[str], whole: str) -> Mapping[str, list[int]]:
    """Return where each of `texts` stands in `whole`, as whole words and whole numbers."""
    wanted = dict.fromkeys(texts)
    if len(wanted) <= _FEW:
        return {text: _each(text, whole) for text in wanted}
    found: dict[str, list[int]] = {}
    by_key: dict[str, dict[int, set[str]]] = {}
    first: set[str] = set()
    for text in wanted:
        if len(text) >= _KEY and (word := _WORD.match(text)):
            first.add(word[0])
            by_key.setdefault(text[:_KEY], {}).setdefault(len(text), set()).add(text)
            found[text] = []
        else:
            found[text] = _each(text, whole)
    is_few = len(by_key) <= _FEW
    for start in _places(by_key, whole) if is_few else _beginnings(first, whole):
        for length, alike in by_key.get(whole[start : start + _KEY], _NONE).items():
            text = whole[start : start + length]
            if text in alike and is_bounded(whole, start, start + length):
                found[text].append(start)
    return found


def _places(texts: Iterable[str], whole: str) -> Iterator[int]:
    """Yield where each of a few texts stands in `whole`, one after another."""
    for text in texts:
        start = whole.find(text)
        while start >= 0:
            yield start
            start = whole.find(text, start + 1)


def _beginnings(words: Collection[str], whole: str) -> Iterator[int]:
    """Yield where in `whole` a word begins that is one of `words`.

    Texts in Latin letters take a short cut, as in `comparison`: all that is in no word becomes a
    space in C, which takes a quarter of the time.
    """
    begin = 0
    while begin < len(whole):
        end = whole.find(" ", begin + _SLICE) + 1 or len(whole)
        part = whole[begin:end]
        try:
            spaced = part.encode("latin-1").translate(_latin_words()).decode("latin-1")
        except UnicodeEncodeError:
            yield from (begin + word.start() for word in _WORD.finditer(part) if word[0] in words)
        else:
            found = spaced.split(" ")
            starts = list(accumulate(map(len, found), initial=begin))
            yield from (starts[at] + at for at, word in enumerate(found) if word in words)
        begin = end


@cache
def _latin_words() -> bytes:
    """Return what each Latin-1 byte is in a word: itself, or a space where it is in none."""
    return bytes(byte if chr(byte).isalnum() else ord(" ") for byte in range(256))


def is_bounded(whole: str, start: int, end: int) -> bool:
    """Return whether a span begins and ends where words and numbers do (docs/quotes.md).

    `8 July` is none of `28 July`, `5` none of `3,5`, `943` none of `1.943` or of `1 943`.
    """
    first, last = whole[start], whole[end - 1]
    is_inside = whole[start - 1 : start].isalnum() or whole[end : end + 1].isalnum()
    if not (is_inside or first.isdigit() or last.isdigit()):
        return True  # as nearly all are
    before, after = whole[max(start - 2, 0) : start], whole[end : end + 2]
    if before and first.isalnum():
        if before[-1].isalnum() and not (is_unspaced(first) or is_unspaced(before[-1])):
            return False
        if first.isdigit() and before[0].isdigit() and len(before) == 2:
            is_space = before[-1].isspace()
            if before[-1] in ".," or (is_space and _is_grouped(whole, start - 1)):
                return False
    if after and last.isalnum():
        if after[0].isalnum() and not (is_unspaced(last) or is_unspaced(after[0])):
            return False
        if last.isdigit() and after[1:].isdigit():
            return not (after[0] in ".," or (after[0].isspace() and _is_grouped(whole, end)))
    return True


def _is_grouped(whole: str, space: int) -> bool:
    """Return whether the space stands between the thousands of one number, as in `13 200`."""
    return (
        _THOUSANDS.search(whole, max(space - 4, 0), space) is not None
        and _GROUP.match(whole, space + 1) is not None
    )


def _each(text: str, whole: str) -> list[int]:
    found: list[int] = []
    start = whole.find(text) if text else -1
    for _ in range(_MOST):
        if start < 0:
            return found
        if is_bounded(whole, start, start + len(text)):
            found.append(start)
        start = whole.find(text, start + 1)
    return found + _rest(text, whole, start)


def _rest(text: str, whole: str, start: int) -> list[int]:
    """Return where a text of very many places stands from `start` on; not more than counts."""
    before = r"(?<![^\W_])" if text[0].isalnum() and not is_unspaced(text[0]) else ""
    after = r"(?![^\W_])" if text[-1].isalnum() and not is_unspaced(text[-1]) else ""
    places = re.compile(f"{before}{re.escape(text)}{after}").finditer(whole, start)
    bounded = (found.start() for found in places if is_bounded(whole, *found.span()))
    return list(islice(bounded, _MOST))
