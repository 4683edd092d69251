"""Texts as they flow: equal where only typing, wrapping or typography differs.

In the *flowed* form of a text (docs/quotes.md) characters are in NFC, quotation
marks and dashes are of one kind, invisible ones are gone, and whitespace is one space
between two letters or digits and nothing beside punctuation: `Italia (Septiembre)`
flows as `Italia(Septiembre)`, but `con sumo` not as `consumo`. A space after the
decimal sign of a number stays, lest `3, 5` become `3,5`.

A word hyphenated at a line's end is closed. But `franco-` at a line's end may be half
of a compound too, so a text with such line ends has two *readings*, closed and as
written, and a quote may match either.

A document's flowed form knows its way back: each line is flowed by itself, and inside
a line the words give the offsets, worked out when a match first falls on it.
"""

import re
from bisect import bisect_right
from typing import NamedTuple, Self
from unicodedata import combining, is_normalized, normalize

from mazo.text.invisible import INVISIBLE
from mazo.text.patterns import compiled

_UNIFIED = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′´`", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys(INVISIBLE, ""),
    "…": "...",
}
_SPECIAL = re.compile(f"[{re.escape(''.join(_UNIFIED))}]")
_UNEVEN = f"[…{re.escape(INVISIBLE)}]"  # what flows into more or fewer characters
_LOOSE = re.compile(r" (?!(?:(?<=\w )|(?<=\d[.,] )(?=\d))\w)")  # not between words, nor in `3, 5`
_LINE_HYPHEN = re.compile(r"[^\W\d_][-‐\u00ad]\s*\Z")  # of a line as it stands: a dash is none
_HYPHEN_SPACE = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_WORD = re.compile(r"\S+")


def flowed(text: str) -> str:
    """Return the flowed form of `text`."""
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    if _SPECIAL.search(text):
        for sign, unified in _UNIFIED.items():
            text = text.replace(sign, unified)
    return _closed_up(text)


def _is_plain(text: str) -> bool:
    """Return whether `text` flows by its whitespace alone."""
    return is_normalized("NFC", text) and not _SPECIAL.search(text)


def _closed_up(text: str) -> str:
    """Return `text` without the whitespace that may come and go."""
    return _LOOSE.sub("", " ".join(text.split()))


def readings(quote: str) -> tuple[str, ...]:
    """Return the flowed forms of a quote: as written, and closed if a line's end breaks it."""
    if "- " not in quote and "-\n" not in quote:
        return (flowed(quote),)
    return flowed(quote), flowed(_HYPHEN_SPACE.sub("", quote))


class Flow:
    """A document's flowed form, and where its lines stand in the document."""

    __slots__ = ("lines", "source", "starts", "text")

    def __init__(self, source: str, *, closes_hyphens: bool) -> None:
        """Flow `source`, closing the words that are hyphenated at a line's end if asked."""
        self.source = source
        self.starts: list[int] = []  # where each line begins in the flowed text
        self.lines: list[tuple[int, int]] = []  # and its span in the source
        form = _closed_up if _is_plain(source) else flowed
        pieces: list[str] = []
        length, last, offset, is_broken = 0, "", 0, False
        for line in source.split("\n"):
            start, offset = offset, offset + len(line) + 1
            piece = form(line)
            was_broken, is_broken = is_broken, _LINE_HYPHEN.search(line) is not None
            if not piece:
                continue
            if closes_hyphens and was_broken and piece[0].islower():
                written = pieces[-1]
                pieces[-1] = written.removesuffix("-")  # a soft hyphen is gone already
                length -= len(written) - len(pieces[-1])
            elif last and _parted(last, piece):
                pieces.append(" ")
                length += 1
            self.starts.append(length)
            self.lines.append((start, offset - 1))
            pieces.append(piece)
            length += len(piece)
            last = piece[-3:]
        self.text = "".join(pieces)


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


def flows(source: str) -> tuple[Flow, ...]:
    """Return the readings of a document: the closed one first, where there are two."""
    closed = Flow(source, closes_hyphens=True)
    if "-\n" not in source.replace(" \n", "\n") and "\u2010\n" not in source:
        return (closed,)
    written = Flow(source, closes_hyphens=False)
    return (closed,) if written.text == closed.text else (closed, written)


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
    return (before.isalnum() or before == "_") and (after.isalnum() or after == "_")


def _clusters(word: str) -> list[tuple[int, int]]:
    """Split a word into letters with the marks that belong to them."""
    starts = [i for i, letter in enumerate(word) if not combining(letter)] or [0]
    starts[0] = 0
    return list(zip(starts, [*starts[1:], len(word)], strict=True))
