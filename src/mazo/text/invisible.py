"""Characters that do not show: joiners, marks of direction, soft hyphens, control characters.

Texts copied from web pages and PDFs are full of them. In a document they neither match nor
show; on a card they have no business (`markup`).
"""

import re

from mazo.text.patterns import compiled

_CONTROLS = "".join(map(chr, (*range(9), *range(14, 28), *range(127, 133), *range(134, 160))))
"""Control characters but for those that are whitespace."""

DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that turn the direction of writing: with them a text can show as another."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff" + DIRECTIONS + _CONTROLS

JOINERS = "\u200c\u200d"
"""They shape the letters beside them in Persian, Hindi, … and in emoji, and stay there."""

_SHAPED = (
    "\u0600-\u1cff\ua840-\uabff\ufb50-\ufdff\ufe0f\ufe70-\ufefc\u2600-\u27bf\U0001f000-\U0001ffff"
)
_NOT_SEEN = f"[{re.escape(INVISIBLE.replace(JOINERS, ''))}]"
_NOT_SEEN_OR_JOINER = f"{_NOT_SEEN}|(?<![{_SHAPED}])[{JOINERS}]|[{JOINERS}](?![{_SHAPED}])"


_NO_WIDTH = str.maketrans(dict.fromkeys("\u200b\u2060\u2061\u2062\u2063\u2064\ufeff", ""))


def not_seen(text: str) -> str:
    """Return a pattern for what does not show of `text`: without joiners it is compiled sooner."""
    return _NOT_SEEN_OR_JOINER if any(sign in text for sign in JOINERS) else _NOT_SEEN


def seen(text: str) -> str:
    """Return what shows of `text`."""
    return text if text.isprintable() else compiled(not_seen(text)).sub("", text)


def with_width(text: str) -> str:
    """Return `text` without the spaces that have no width, which web pages put between words."""
    return text if text.isascii() else text.translate(_NO_WIDTH)
