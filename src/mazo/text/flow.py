"""Texts as they flow: equal where only typing, wrapping or typography differs.

In the *flowed* form of a text (docs/quotes.md) characters are in NFC, quotation
marks and dashes are of one kind, invisible ones are gone, and whitespace is one space
between two letters or digits and nothing beside punctuation: `Italia (Septiembre)`
flows as `Italia(Septiembre)`, but `con sumo` not as `consumo`. Between two Han or Kana
characters there is none. A space after the decimal sign of a number stays, lest `3, 5`
become `3,5`. Raised and lowered digits behind a letter are plain ones (`km²`, `H₂O`), raised
ones before one too (`¹⁴C`).

A word hyphenated at a line's end is closed, and the place of its hyphen, a *joint*, is kept:
`well-` and `known` may be half of a compound too, so a quote may have the hyphen (`variants`).

A document's flowed form knows its way back: each line is flowed by itself, and inside
a line the words give the offsets, worked out when a match first falls on it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple, Self
from unicodedata import combining, is_normalized, normalize

from mazo.text.invisible import INVISIBLE
from mazo.text.patterns import compiled, lazy
from mazo.text.scripts import HAN_AND_KANA, MAY_BE_UNSPACED, is_unspaced, may_be_unspaced

_UNIFIED = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′´`", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),  # typed `--` too
    **dict.fromkeys(INVISIBLE, ""),
    "…": "...",
}
_DASHES = "-‐‑‒–—―−"
_SMALL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "0123456789" * 2)
_SPECIAL = lazy(f"[{re.escape(''.join(_UNIFIED))}{''.join(map(chr, _SMALL))}]")
_UNEVEN = f"[…{re.escape(INVISIBLE)}]|[{_DASHES}]{{2}}"  # what flows into more or fewer characters
_SMALL_BESIDE = r"(?<=[^\W\d_])[⁰¹²³⁴-⁹₀-₉]+|(?<!\w)[⁰¹²³⁴-⁹]+(?=[^\W\d_])"
_LOOSE = lazy(r" (?!(?:(?<=\w )|(?<=\d[.,] )(?=\d))\w)")  # not between words, nor in `3, 5`
_LOOSE_HAN = rf"(?<=[{HAN_AND_KANA}]) (?=[{HAN_AND_KANA}])"
_HAN = rf"[{HAN_AND_KANA}]{{2}}"
_LINE_HYPHENS = ("-", "‐", "\u00ad")  # of a line as it stands: a dash is none
_BROKEN = r"(?<=[^\W\d_])[-‐\u00ad]\s+(?=[^\W\d_])"
_HYPHEN = lazy(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_WORD = lazy(r"\S+")
_MOST_JOINTS = 4
"""Hyphens of a quote that are each tried with and without."""


def flowed(text: str) -> str:
    """Return the flowed form of `text`."""
    return _closed_up(text) if _is_plain(text) else _form(text)(unified(text))


def _is_plain(text: str) -> bool:
    """Return whether `text` flows by its whitespace alone.

    Texts in Latin letters take a short cut, as in `comparison`: a pattern takes ten times as long.
    """
    if "--" in text:
        return False
    try:
        return not text.encode("latin-1").translate(None, _latin_plain())
    except UnicodeEncodeError:
        is_special = _SPECIAL.search(text) or MAY_BE_UNSPACED.search(text)
        return not is_special and is_normalized("NFC", text)


@cache
def _latin_plain() -> bytes:
    """Return the signs of Latin-1 that flow as they are."""
    return bytes(byte for byte in range(256) if not _SPECIAL.match(chr(byte)))


def unified(text: str) -> str:
    """Return a text in NFC with one kind of each sign, and none that is not seen."""
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    special = set(_SPECIAL.findall(text))
    for sign in special & _UNIFIED.keys():
        text = text.replace(sign, _UNIFIED[sign])
    if special - _UNIFIED.keys():
        text = compiled(_SMALL_BESIDE).sub(lambda small: small[0].translate(_SMALL), text)
    return compiled("-{2,}").sub("-", text) if "--" in text else text


def _closed_up(text: str) -> str:
    """Return `text` without the whitespace that may come and go."""
    is_even = "  " not in text and text.isprintable()  # 4 times as fast as to split it
    return _LOOSE.sub("", text.strip(" ") if is_even else " ".join(text.split()))


def _form(text: str) -> Callable[[str], str]:
    """Return what closes up a text like this one, in which there may be Han or Kana."""
    return _closed_up_han if may_be_unspaced(text) else _closed_up


def _closed_up_han(text: str) -> str:
    return compiled(_LOOSE_HAN).sub("", _closed_up(text))


class Variant(NamedTuple):
    """A flowed quote without some of its hyphens, and where they stood, which is a joint."""

    text: str
    joints: tuple[int, ...] = ()


def variants(quote: str, flow: "Flow") -> tuple[Variant, ...]:
    """Return the flowed forms in which a quote may stand in `flow`.

    A hyphen that was copied with the line end behind it may go anywhere.
    """
    text = flowed(quote)
    if "-" not in text:
        return (Variant(text),)
    closed = flowed(compiled(_BROKEN).sub("", quote))
    return tuple(_with_joints([text] if closed == text else [text, closed], flow))


def _with_joints(texts: Iterable[str], flow: "Flow") -> Iterator[Variant]:
    """Yield texts, and each of them without some of the hyphens that may be joints."""
    for text in texts:
        yield Variant(text)
        hyphens = [at for at in _hyphens(text) if _is_closed(text, at, flow)]
        for count in range(1, len(hyphens) + 1) if len(hyphens) <= _MOST_JOINTS else ():
            for chosen in combinations(hyphens, count):
                yield _without(text, chosen)
        if len(hyphens) > _MOST_JOINTS:
            yield _without(text, tuple(hyphens))


def _hyphens(text: str) -> list[int]:
    return [found.start() for found in _HYPHEN.finditer(text)]


def _is_closed(text: str, hyphen: int, flow: "Flow") -> bool:
    """Return whether the letters around a hyphen stand anywhere in `flow` without it."""
    around = text[max(hyphen - 3, 0) : hyphen] + text[hyphen + 1 : hyphen + 4]
    return bool(flow.joints) and around in flow.text


def _without(text: str, hyphens: tuple[int, ...]) -> Variant:
    pieces, last = [], 0
    for at in hyphens:
        pieces.append(text[last:at])
        last = at + 1
    joints = tuple(at - number for number, at in enumerate(hyphens))
    return Variant("".join(pieces) + text[last:], joints)


class Flow:
    """A document's flowed form, where its lines stand in the document, and its joints."""

    __slots__ = ("joints", "lines", "source", "starts", "text")

    def __init__(self, source: str) -> None:
        """Flow `source`, closing the words that are hyphenated at a line's end."""
        self.source = source
        self.starts: list[int] = []  # where each line begins in the flowed text
        self.lines: list[tuple[int, int]] = []  # and its span in the source
        self.joints: set[int] = set()
        self.text = "".join(self._pieces())

    def _pieces(self) -> list[str]:
        """Return the lines, each flowed by itself, and the spaces between them."""
        pieces: list[str] = []
        length, last, offset, is_broken = 0, "", 0, False
        for line, piece in _lines(self.source):
            start, offset = offset, offset + len(line) + 1
            was_broken, is_broken = is_broken, _is_broken(line)
            if not piece:
                continue
            if was_broken and piece[0].islower():
                written = pieces[-1]
                pieces[-1] = written.removesuffix("-")  # a soft hyphen is gone already
                length -= len(written) - len(pieces[-1])
                self.joints.add(length)
            elif last and _parted(last, piece):
                pieces.append(" ")
                length += 1
            self.starts.append(length)
            self.lines.append((start, offset - 1))
            pieces.append(piece)
            length += len(piece)
            last = piece[-3:]
        return pieces


def _lines(source: str) -> Iterator[tuple[str, str]]:
    """Return the lines of a text, each with its flowed form."""
    lines = even = source.split("\n")
    if not _is_plain(source):
        even = unified(source).split("\n")
    return zip(lines, map(_form(source), even), strict=True)


def _is_broken(line: str) -> bool:
    """Return whether a line ends with half a word."""
    end = line.rstrip()
    return end.endswith(_LINE_HYPHENS) and end[-2:-1].isalpha()


class WayBack:
    """The way back from a flowed text to its document.

    A line is mapped when a match first falls on it. The maps are large, so this lives only
    as long as quotes are sought in the document.
    """

    def __init__(self, flow: Flow) -> None:
        """Lead back from `flow`."""
        self._flow = flow
        self._maps: dict[int, _Words] = {}

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document that flowed into `start` to `end`, which is not empty."""
        return self._origin(start)[0], self._origin(end - 1)[1]

    def line(self, offset: int) -> tuple[int, int]:
        """Return the span of the line of the document that flowed into what is at `offset`."""
        return self._flow.lines[bisect_right(self._flow.starts, offset) - 1]

    def _origin(self, offset: int) -> tuple[int, int]:
        flow = self._flow
        line = bisect_right(flow.starts, offset) - 1
        if line not in self._maps:
            self._maps[line] = _Words.of(flow.source, *flow.lines[line])
        return self._maps[line].origin(offset - flow.starts[line])


class _Words(NamedTuple):
    """The words of one line: where each begins in its flowed form, and its span in the document."""

    source: str
    flowed: list[int]
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Self:
        """Map the line of `source` from `start` to `end`."""
        is_plain = _is_plain(source[start:end])
        begins: list[int] = []
        spans: list[tuple[int, int]] = []
        length, last = 0, ""
        for match in _WORD.finditer(source, start, end):
            piece = match[0] if is_plain else flowed(match[0])
            if not piece:
                continue
            if last and _parted(last, piece):
                length += 1
            begins.append(length)
            spans.append(match.span())
            length += len(piece)
            last = piece if len(piece) > 1 else last + piece
        return cls(source, begins, spans)

    def origin(self, offset: int) -> tuple[int, int]:
        """Return the span of the document that the character at `offset` came from."""
        index = bisect_right(self.flowed, offset) - 1
        start, end = self.spans[index]
        word = self.source[start:end]
        inner = offset - self.flowed[index]
        if not compiled(_UNEVEN).search(word) and is_normalized("NFC", word):
            return start + inner, start + inner + 1
        for begin, stop in _clusters(word):
            inner -= len(flowed(word[begin:stop]))
            if inner < 0:
                return start + begin, start + stop
        return end - 1, end


def _parted(left: str, right: str) -> bool:
    """Return whether whitespace between two pieces stays (`_LOOSE`): as in `3, 5`."""
    before, after = left[-1], right[0]
    if before in ".,":
        return left[-2:-1].isdigit() and after.isdigit()
    if is_unspaced(before) and is_unspaced(after) and compiled(_HAN).fullmatch(before + after):
        return False
    return (before.isalnum() or before == "_") and (after.isalnum() or after == "_")


def _clusters(word: str) -> list[tuple[int, int]]:
    """Split a word into letters with the marks that belong to them; a long dash is one."""
    starts = [
        i
        for i, letter in enumerate(word)
        if not combining(letter) and not (letter in _DASHES and word[i - 1 : i] in [*_DASHES])
    ] or [0]
    starts[0] = 0
    return list(zip(starts, [*starts[1:], len(word)], strict=True))
