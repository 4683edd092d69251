"""Scripts that are written without spaces between words."""

import re

HAN_AND_KANA = (
    "\u2e80-\u2fdf\u3001-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f"
    "\U00020000-\U0003ffff"
)
"""Chinese and Japanese letters and punctuation; Korean has spaces."""

UNSPACED = f"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff{HAN_AND_KANA}"
"""Those and the letters of Thailand, Laos, Burma and Cambodia."""
_UNSPACED = re.compile(f"[{UNSPACED}]")


def is_unspaced(sign: str) -> bool:
    """Return whether a word may end before or behind a letter without a space: Han, Kana, Thai."""
    return sign >= "\u0e00" and _UNSPACED.match(sign) is not None


def count_unspaced(text: str) -> int:
    """Return how many letters of `text` a word may end before or behind without a space."""
    return len(_UNSPACED.findall(text))
