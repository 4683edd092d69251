"""A text by its letters and digits alone: no case, accents, punctuation or spaces.

The last resort of anchoring: what matches only so is accepted with a warning. Numbers
are the exception, since their signs are their meaning: `3,5` is not `35`.
"""

from bisect import bisect_right
from itertools import islice
from unicodedata import combining

from mazo.text.comparison import fold
from mazo.text.patterns import lazy
from mazo.text.repeated_search import RepeatedSearch
from mazo.text.search import is_bounded

_NO_LETTER = lazy(r"[\W_]+")
_NUMBER = lazy(r"\d+(?:[.,]\d+)*")
_PIECE = 256
_MOST = 1000  # places that are looked at: more tell nothing apart


def letters(text: str) -> str:
    """Return the letters and digits of `text`, folded."""
    return _NO_LETTER.sub("", fold(text))


def same_numbers(one: str, other: str) -> bool:
    """Return whether two texts have the same numbers in the same order."""
    return _NUMBER.findall(one) == _NUMBER.findall(other)


class Letters:
    """The letters of a document, and the way back from them to the document."""

    __slots__ = ("_offsets", "_search", "_source", "_starts")

    def __init__(self, source: str) -> None:
        """Take the letters of `source`, piece by piece."""
        self._source = source
        self._starts: list[int] = []  # where each piece begins among the letters
        self._offsets: list[int] = []  # and in the source
        pieces, length = [], 0
        for offset in range(0, len(source), _PIECE):
            piece = letters(source[offset : offset + _PIECE])
            if piece:
                self._starts.append(length)
                self._offsets.append(offset)
                pieces.append(piece)
                length += len(piece)
        self._search = RepeatedSearch("".join(pieces))

    def spans(self, quote: str) -> list[tuple[int, int]]:
        """Return the spans of the document that have the letters and the numbers of `quote`."""
        wanted = letters(quote)
        found = []
        for start in islice(self._search.places(wanted), _MOST) if wanted else ():
            span = self._origin(start), self._after(self._origin(start + len(wanted) - 1))
            if is_bounded(self._source, *span) and same_numbers(quote, self._source[slice(*span)]):
                found.append(span)
        return found

    def _after(self, position: int) -> int:
        """Return where the letter at `position` ends, its marks included."""
        source = self._source
        return next(
            (end for end in range(position + 1, len(source)) if not combining(source[end])),
            len(source),
        )

    def _origin(self, offset: int) -> int:
        piece = bisect_right(self._starts, offset) - 1
        inner = offset - self._starts[piece]
        for position in range(self._offsets[piece], len(self._source)):
            inner -= len(letters(self._source[position]))
            if inner < 0:
                return position
        return len(self._source) - 1
