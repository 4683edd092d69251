"""Signs of a text that Markdown would take for its own, with a backslash before them.

Only those that our reader would misread get one, so that the text stays easy to read and to edit.
"""

import re
from collections.abc import Iterable

_EMPHASIS = re.compile(r"(?<![\s*])\*++|\*++(?!\s)|(?<![^\W_])(?<!_)_++|_++(?![^\W_])|`+")
"""Signs that may begin or end emphasis or code: neither alone between spaces nor in a word."""
_TAG = re.compile(r"<(?=[a-zA-Z/!?])|&(?=#?\w+;)")
_LINKS = re.compile(r"\][(\[{:]|\[[\[^]")
_ATTRIBUTES = re.compile(r"\{(?=:?[ \t]*(?:[#.-]|[\w:-]+=))")
_PAIRED = ("$", "~", "^", "==")
"""Signs that mean something where there are two of them."""
_BLOCK = re.compile(r"(?:#{1,6}|[-+*:~>]|\d{1,9}[.)])(?=\s|$)|>|[=-]+\s*$|:::|!!!|\?\?\?|~~~")
_NUMBER = re.compile(r"\d+")
_TASK = re.compile(r"\[(?=[ xX]\]\s|!)")


def paired(text: str) -> tuple[str, ...]:
    """Return the signs of a block's text that others in it give a meaning."""
    found = [sign for sign in _PAIRED if text.count(sign) > 1]
    if "^[" in text and "^" not in found:
        found.append("^")
    if _LINKS.search(text):
        found.append("[")
    return tuple(found)


def escaped(text: str, pairs: Iterable[str] = ()) -> str:
    """Return words as they are written in a block so that they are read as they are.

    `pairs` are the signs that mean something because of others in the block.
    """
    if text.isalpha():
        return text
    text = text.replace("\\", "\\\\")
    text = _EMPHASIS.sub(lambda found: "".join(f"\\{sign}" for sign in found[0]), text)
    text = _TAG.sub(r"\\\g<0>", text)
    text = _ATTRIBUTES.sub(r"\\\g<0>", text)
    for sign in pairs:
        text = text.replace(sign, "".join(f"\\{each}" for each in sign))
    return text


def begun(text: str) -> str:
    """Return the text of a block whose first signs would make it another kind of block."""
    found = _BLOCK.match(text)
    if found is None:
        return text
    number = _NUMBER.match(text)
    at = number.end() if number else 0
    return f"{text[:at]}\\{text[at:]}"
