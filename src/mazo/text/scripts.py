"""Scripts that are written without spaces between words."""

from mazo.text.patterns import lazy

HAN_AND_KANA = (
    "\u2e80-\u2fdf\u3001-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f"
    "\U00020000-\U0003ffff"
)
"""Chinese and Japanese letters and punctuation; Korean has spaces."""

UNSPACED = f"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff{HAN_AND_KANA}"
"""Those and the letters of Thailand, Laos, Burma and Cambodia."""
_UNSPACED = lazy(f"[{UNSPACED}]")

MAY_BE_UNSPACED = lazy("[^\0-\u0dff\u1800-\u2e7f]")
"""Found in every text with one of them, and compiled five times as fast as what looks for them."""


def may_be_unspaced(text: str) -> bool:
    """Return whether a text may have such letters: in Latin letters it has none."""
    try:
        text.encode("latin-1")  # fifty times as fast as the pattern
    except UnicodeEncodeError:
        return MAY_BE_UNSPACED.search(text) is not None
    return False


def is_unspaced(sign: str) -> bool:
    """Return whether a word may end before or behind a letter without a space: Han, Kana, Thai."""
    may_be = sign >= "\u0e00" and MAY_BE_UNSPACED.match(sign)
    return bool(may_be and _UNSPACED.match(sign))


def count_unspaced(text: str) -> int:
    """Return how many letters of `text` a word may end before or behind without a space."""
    return len(_UNSPACED.findall(text)) if may_be_unspaced(text) else 0
