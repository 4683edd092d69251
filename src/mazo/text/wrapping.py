"""Text without the line ends that only wrap it.

A line end is a space, but not between two Han or Kana characters, nor behind a hyphen that
breaks a word. A soft hyphen goes; so does any other before a small letter (`govern-`/`ment`),
unless the words of a quote have it (`well-`/`known`); before a capital or a digit it stays
(`Franco-`/`Spanish`), and before *and* or *or* the space does too (`pre-`/`and post-war`).
"""

from collections.abc import Iterator
from typing import NamedTuple

from mazo.text.invisible import not_seen
from mazo.text.patterns import compiled, lazy
from mazo.text.scripts import HAN_AND_KANA, MAY_BE_UNSPACED

_PIECE = r"(?P<hyphen>(?<=[^\W_])[-‐\u00ad][^\S\n]*\n\s*(?=[^\W_]))|(?P<space>\s{2,}|[^\S ])"
_HAN = f"[{HAN_AND_KANA}]"
_PIECE_OF_HAN = rf"(?<={_HAN})[^\S\n\u2028\t]*\n[^\S\u2028\t]*(?={_HAN})|{_PIECE}"
_LAST_WORD = lazy(r"[^\W_]+\Z")
_FIRST_WORD = lazy(r"[^\W_]+")
_HYPHEN_SPACE = lazy(r"(?<=[^\W_])[-‐\u00ad]\s+(?=[^\W_])")
_AND = frozenset(["and", "or", "y", "e", "o", "u", "et", "ou", "und", "oder"])
_LONGEST_WORD = 40


class Change(NamedTuple):
    """What stands in a text from `start` to `end`, and what is shown instead."""

    start: int
    end: int
    shown: str


def unwrapped(text: str, quote: str = "") -> str:
    """Return `text` on one line; `quote` says which hyphens its author saw in it."""
    if text.isprintable() and "  " not in text:
        return text
    shown: list[str] = []
    last = 0
    for change in changes(text, 0, len(text), quote):
        shown += text[last : change.start], change.shown
        last = change.end
    return "".join(shown) + text[last:]


def changes(text: str, start: int, end: int, quote: str = "") -> Iterator[Change]:
    """Yield what is shown otherwise of `text` from `start` to `end`, in its order.

    Of white space its first character is shown if it is a tab or a line separator, which stand
    between cells and lines that a reader sees; else a space.
    """
    stretch = text[start:end]
    if stretch.isprintable() and "  " not in stretch:
        return  # as most: this look costs a tenth of the pattern
    said = _HYPHEN_SPACE.sub("", quote)
    piece = _PIECE_OF_HAN if MAY_BE_UNSPACED.search(text, start, end) else _PIECE
    pieces = compiled(f"{piece}|{not_seen(stretch)}")
    for found in pieces.finditer(text, start, end):
        if found["hyphen"]:
            shown = _hyphen(text, found.start(), found.end(), said)
        elif space := found["space"]:
            shown = next((sign for sign in space if sign in "\t\u2028"), " ")
        else:
            shown = ""
        yield Change(found.start(), found.end(), shown)


def _hyphen(text: str, start: int, end: int, quote: str) -> str:
    """Return what is shown of a hyphen and the line end behind it."""
    sign = text[start]
    before = _LAST_WORD.search(text, max(start - _LONGEST_WORD, 0), start)
    after = _FIRST_WORD.match(text, end)
    assert before is not None, "a letter stands before it"
    assert after is not None, "and one behind it"
    if sign == "\u00ad":
        return ""
    if after[0] in _AND:
        return f"{sign} "
    if before[0][-1].isdigit() or not after[0][0].islower():
        return sign
    return sign if f"{before[0]}-{after[0]}" in quote.replace("‐", "-") else ""
