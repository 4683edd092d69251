"""Where many texts stand in one, in time that hardly depends on how many they are.

A few are sought one by one, in C. Many are sought in one scan over the beginnings of
words, looking up each by its first characters: 10,000 quotes in 5 MB take a third of a
second so, and five seconds one by one. Those that begin alike are looked up by their lengths, which
are few: each against each would take the square of their number.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from mazo.text.scripts import is_unspaced

_FEW = 256  # from here on one scan is faster than as many searches (measured, 2 kB to 5 MB)
_KEY = 12
_MOST = 1000  # a text that stands in more places than this tells none of them apart
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}\Z")
_GROUP = re.compile(r"\d{3}(?!\d)")
_WORD_START = re.compile(r"\b\w")
_NONE: dict[int, set[str]] = {}


def occurrences(texts: Iterable[str], whole: str) -> Mapping[str, list[int]]:
    """Return where each of `texts` stands in `whole`, as whole words and whole numbers."""
    wanted = dict.fromkeys(texts)
    if len(wanted) <= _FEW:
        return {text: _each(text, whole) for text in wanted}
    found: dict[str, list[int]] = {}
    by_key: dict[str, dict[int, set[str]]] = {}
    for text in wanted:
        if len(text) >= _KEY and text[0].isalnum() and not is_unspaced(text[0]):
            by_key.setdefault(text[:_KEY], {}).setdefault(len(text), set()).add(text)
            found[text] = []
        else:
            found[text] = _each(text, whole)
    lookup = by_key.get
    for match in _WORD_START.finditer(whole):
        start = match.start()
        for length, alike in lookup(whole[start : start + _KEY], _NONE).items():
            text = whole[start : start + length]
            if text in alike and is_bounded(whole, start, start + length):
                found[text].append(start)
    return found


def is_bounded(whole: str, start: int, end: int) -> bool:
    """Return whether a span begins and ends where words and numbers do (docs/quotes.md).

    `8 July` is none of `28 July`, `5` none of `3,5`, `943` none of `1.943` or of `1 943`.
    """
    before, after = whole[max(start - 2, 0) : start], whole[end : end + 2]
    first, last = whole[start], whole[end - 1]
    if before and first.isalnum():
        if before[-1].isalnum() and not (is_unspaced(first) or is_unspaced(before[-1])):
            return False
        is_inside = before[-1] in ".," or (before[-1].isspace() and _is_grouped(whole, start - 1))
        if is_inside and first.isdigit() and before[0].isdigit() and len(before) == 2:
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
