"""The numbers of a text, each with its value: in figures, in words, as shares, as ranks.

Number words are read as figures first. Which sign parts thousands and which decimals depends on
the language of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple
from unicodedata import numeric

from mazo.text.comparison import fold
from mazo.text.numerals import ORDINAL, NumberWords, numbers_in_words
from mazo.text.patterns import compiled, lazy
from mazo.text.quantities import Bound, Quantity, QuantityWords, may_have_number
from mazo.text.roman import romans

_GLYPHS = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_NUMBER = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]*\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)"
_BEFORE, _AFTER = 24, 40
"""Characters in which a number's “about” or “more than” is looked for, and its noun."""
_SCALES = (1_000_000, 1_000)
_CURRENCIES = ("£", "$", "€")
_LINKS = r"\s?(?:[-–—]|y|o|u|a|or|and|to)\s?"


def quantities(text: str, words: QuantityWords) -> tuple[Quantity, ...]:
    """Return the numbers of `text` in their order."""
    if not may_have_number(text, words):
        return ()
    line, back = _in_figures(text, words.numbers)
    folded = fold(line)
    if len(folded) != len(line):
        folded = line.lower()
    ranks = (
        Quantity(start, end, frozenset([float(value)]), "rank")
        for start, end, value in romans(line, folded, words.rank_words)
    )
    found = sorted([*_said(folded, words), *ranks], key=lambda each: each.start)
    placed = (_placed(each, folded, words) for each in found)
    return tuple(
        each._replace(start=back(each.start), end=back(each.end))
        for each in _with_scales(list(placed), folded)
    )


def with_values(text: str, words: QuantityWords) -> str:
    """Return `text` with its numbers as their values, so that “17 mil” and “17.000” are one."""
    parts, done = [], 0
    for number in quantities(text, words):
        parts += [text[done : number.start], f"{number.kind} {max(number.values)}"]
        done = number.end
    return "".join([*parts, text[done:]])


def _in_figures(text: str, numbers: NumberWords) -> tuple[str, _Back]:
    """Return a text with its numbers in figures, and the way back to where they stand."""
    parts, shifts, done, length = [], [], 0, 0
    for start, end, figures in numbers_in_words(text, numbers):
        parts += [text[done:start], figures]
        length += start - done
        shifts.append((length, length + len(figures), start, end))
        length += len(figures)
        done = end
    return "".join([*parts, text[done:]]), _Back(tuple(shifts))


class _Back(NamedTuple):
    """The way from a text in figures back to the text: the spans of its figures in both."""

    spans: tuple[tuple[int, int, int, int], ...]

    def __call__(self, offset: int) -> int:
        shift = 0
        for start, end, origin, origin_end in self.spans:
            if offset <= start:
                break
            if offset < end:
                return origin
            shift = origin_end - end
        return offset + shift


def _said(text: str, words: QuantityWords) -> Iterator[Quantity]:
    """Yield the numbers of a folded text in figures, without Roman ones."""
    for match in _patterns(words).said.finditer(text):
        if made := _made(match, words):
            yield made


class _Patterns(NamedTuple):
    """The patterns of a language's numbers, their bounds and their nouns."""

    said: re.Pattern[str]
    bounds: tuple[tuple[Bound, re.Pattern[str]], ...]
    noun: re.Pattern[str]


@cache
def _patterns(words: QuantityWords) -> _Patterns:
    ordinal = rf"(?:\.?[{ORDINAL}ª°]|(?:st|nd|rd|th|er)\b)"
    parts = "|".join(sorted(words.parts, key=len, reverse=True))
    said = lazy(
        rf"(?<![\d/.,])(?P<top>\d{{1,3}})/(?P<bottom>\d{{1,3}})(?![\d/])"
        rf"|\b(?P<whole>\d*)(?P<glyph>[{_GLYPHS}])"
        rf"|\b(?:(?P<some>\d+|una?|uno|one)\s(?:{words.each})|one in)\s(?P<of>\d{{1,3}})\b"
        rf"|\b(?:(?P<times>\d+|una?|an?|one)[\s-])?(?P<part>{parts})\b"
        rf"|\b(?:(?P<shares>\d+|una?|an?|one|la)\s)?(?P<share>\d+){ordinal}(?:{words.part})"
        rf"|(?P<half>{words.half})"
        rf"|(?<![\w.,])(?P<rank>\d+){ordinal}"
        rf"|(?<![\w])(?P<number>{_NUMBER})(?P<percent>\s?(?:{words.percent}))?",
    )
    bounds: tuple[tuple[Bound, str], ...] = (
        ("below", words.below),
        ("above", words.above),
        ("about", words.about),
    )
    return _Patterns(
        said,
        tuple((name, lazy(rf"\b(?:{pattern})\s$")) for name, pattern in bounds),
        lazy(rf"[\s-]?(?:(?<=[\s-])(?:{words.of})\s)?((?:°\s?)[cf]\b|[£$€]|(?<=[\s-])[^\W\d_]+)"),
    )


def _made(match: re.Match[str], words: QuantityWords) -> Quantity | None:
    """Return the number of a match; None where it is none that can be."""
    span = match.span()
    share = _share(match, words)
    if share is not None:
        return Quantity(*span, frozenset([share]), "share") if share else None
    if match["rank"]:
        return Quantity(*span, frozenset([float(match["rank"])]), "rank")
    value = _value(match["number"], words.decimal)
    if match["percent"]:
        return Quantity(*span, frozenset([value / 100]), "share", is_percent=True)
    return Quantity(*span, frozenset([value]))


def _share(match: re.Match[str], words: QuantityWords) -> float | None:
    """Return a share that a match names, 0 for none that can be; None if it names none."""
    if match["bottom"]:
        top, bottom = int(match["top"]), int(match["bottom"])
        return top / bottom if 0 < top < bottom else 0.0
    if match["glyph"]:
        return int(match["whole"] or 0) + numeric(match["glyph"])
    if match["of"]:
        return _small(match["some"]) / (int(match["of"]) or 1)
    if match["part"]:
        return _small(match["times"]) / words.parts[match["part"]]
    if match["share"]:
        return _small(match["shares"]) / (int(match["share"]) or 1)
    return 0.5 if match["half"] else None


def _small(written: str | None) -> int:
    """Return a number before a share: figures, or an article."""
    return int(written) if written and written.isdigit() else 1


def _value(written: str, decimal: str) -> float:
    """Return the value of figures, whose signs part thousands or decimals."""
    bare = re.sub(r"[ \u00a0\u202f]", "", written).replace("’", "'")
    signs = re.findall(r"[.,']", bare)
    if not signs:
        return float(bare)
    last = signs[-1]
    groups = re.split(r"[.,']", bare)
    may_part = all(len(group) == 3 for group in groups[1:]) and groups[0].strip("0") != ""
    is_decimal = (
        last == decimal if len(groups) == 2 and may_part else not may_part or len(set(signs)) > 1
    )
    if is_decimal and signs.count(last) == 1:
        return float(f"{''.join(groups[:-1])}.{groups[-1]}")
    return float("".join(groups))


def _placed(quantity: Quantity, text: str, words: QuantityWords) -> Quantity:
    """Return a number with the words round it: its bound, its noun, the word before."""
    patterns = _patterns(words)
    before = text[max(0, quantity.start - _BEFORE) : quantity.start]
    bound: Bound = next((name for name, pattern in patterns.bounds if pattern.search(before)), "")
    noun = patterns.noun.match(text, quantity.end, quantity.end + _AFTER)
    word = noun[1].replace(" ", "") if noun else ""
    if before[-1:] in _CURRENCIES and word not in words.units:
        word = before[-1:]
    return quantity._replace(bound=bound, noun=word)


def _with_scales(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """Yield the numbers; the first of “20 or 30 thousand” may be thousands too."""
    for quantity, following in zip_longest(found, found[1:]):
        yield _scaled(quantity, following, text) if following else quantity


def _scaled(quantity: Quantity, following: Quantity, text: str) -> Quantity:
    is_choice = compiled(_LINKS).fullmatch(text, quantity.end, following.start)
    if quantity.kind != "count" or following.kind != "count" or not is_choice:
        return quantity
    small, large = max(quantity.values), max(following.values)
    scale = next((scale for scale in _SCALES if large % scale == 0 and large >= scale), 0)
    if not scale or small >= _SCALES[-1]:
        return quantity
    return quantity._replace(values=quantity.values | {small * scale})
