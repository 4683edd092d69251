r"""What a text on a card may carry, and how it becomes the HTML of a field.

Texts are plain (docs/formats.md): eight tags without attributes pass, and formulas between
`\(` and `\)`; a lone `<` or `&` is escaped; everything else is refused, so that no
card can run a program or break its layout. All of it is linear in the text's length.
"""

import re
from unicodedata import is_normalized, name, normalize

from mazo.text.invisible import DIRECTIONS
from mazo.text.patterns import compiled

ALLOWED_TAGS = ("b", "i", "em", "strong", "u", "sub", "sup", "br")

UNSEEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_BRACKETS = ("[sound:", "[anki:", "[latex]", "[/latex]", "[$", "[/$", "[/anki:", "[[type:")
_HIDDEN = "\u200b\u2060\ufeff" + DIRECTIONS
ALLOWED = rf"<(/?)({'|'.join(ALLOWED_TAGS)})\s*/?>"
_LONE = rf"<(?!/?(?:{'|'.join(ALLOWED_TAGS)})\s*/?>)|&(?!(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\w*);)"
_SMALL = r"<(sub|sup)>(\d+)</\1>"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_BROKEN = rf"<(/?)({'|'.join(ALLOWED_TAGS)})\s*\n\s*/?>"  # a line's end in a tag is no break


def may_be_odd(text: str) -> bool:
    """Return whether a whole file has any sign that `problems` or `shown` would look into."""
    if "<" in text or "\\" in text or "*" in text or "{{" in text or "](" in text:
        return True
    if "[" in text and any(sign in text for sign in _BRACKETS):
        return True
    return not text.isascii() and any(sign in text for sign in _HIDDEN)


def html(text: str) -> str:
    """Return `text` as the HTML of a field: NFC, line breaks as `<br>`, lone signs escaped."""
    if not (text.isascii() or is_normalized("NFC", text)):
        text = normalize("NFC", text)
    if "<" in text or "&" in text:
        text = compiled(_LONE, re.IGNORECASE | re.ASCII).sub(
            lambda lone: "&lt;" if lone[0] == "<" else "&amp;", text
        )
        text = compiled(_BROKEN, re.IGNORECASE | re.ASCII).sub(r"<\1\2>", text)
    return text.replace("\n", "<br>") if "\n" in text else text


def escaped(text: str) -> str:
    """Return `text`, taken letter by letter, as HTML; also fit for an attribute."""
    text = normalize("NFC", text).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace(">", "&gt;").replace('"', "&quot;")


def plain(text: str) -> str:
    """Return `text` without its tags, for the rules that look at words; raised digits stay so."""
    if "<" not in text:
        return text
    if "<su" in text.lower():
        text = compiled(_SMALL, re.IGNORECASE | re.ASCII).sub(_small, text)
    return compiled(ALLOWED, re.IGNORECASE).sub(" ", text)


def _small(digits: re.Match[str]) -> str:
    """Return raised or lowered digits as characters that are."""
    return digits[2].translate(_RAISED if digits[1].lower() == "sup" else _LOWERED)


def character_name(character: str) -> str:
    """Return how a character that cannot be seen is called: its code, and its name if any."""
    return f"U+{ord(character):04X} {name(character, '')}".rstrip()
