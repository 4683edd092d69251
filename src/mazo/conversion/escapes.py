"""Signs of a text that Markdown would take for its own, with a backslash before them.

Only those that our reader would misread get one, so that the text stays easy to read and to edit.
"""

import re

_EMPHASIS = re.compile(r"(?<!\s)\*|\*(?!\s)|(?<!\w)_(?!\s)|(?<!\s)_(?!\w)|`")
_TAG = re.compile(r"<(?=[a-zA-Z/!?])|&(?=#?\w+;)")
_LINKS = re.compile(r"\][(\[{:]|\[[\[^]")
_ATTRIBUTES = re.compile(r"\{(?=:?[ \t]*(?:[#.-]|[\w:-]+=))")
_NOTE = re.compile(r"\^(?=\[)")
_PAIRED = ("$", "~", "^", "==")
"""Signs that mean something where there are two of them."""
_BLOCK = re.compile(r"(?:#{1,6}|[-+*:~>]|\d{1,9}[.)])(?=\s|$)|>|[=-]+\s*$|:::|!!!|\?\?\?|~~~")
_NUMBER = re.compile(r"\d+")
_TASK = re.compile(r"\[(?=[ xX]\]\s|!)")


def escaped(text: str) -> str:
    """Return `text` as it is written in a paragraph so that it is read as it is."""
    if text.isalpha():
        return text
    text = text.replace("\\", "\\\\")
    text = _EMPHASIS.sub(r"\\\g<0>", text)
    text = _TAG.sub(r"\\\g<0>", text)
    text = _ATTRIBUTES.sub(r"\\\g<0>", text)
    text = _NOTE.sub(r"\\\g<0>", text)
    if _LINKS.search(text):
        text = text.replace("[", "\\[")
    return text


def without_pairs(text: str) -> str:
    """Return the text of a block in which two signs would make a formula or a raised word."""
    for sign in _PAIRED:
        if text.count(sign) > 1:
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
