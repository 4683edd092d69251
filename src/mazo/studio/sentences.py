"""Words as pages show them: sentences of reports, and what differs between two texts."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_PIECES = re.compile(r"\s+|[^\s\w]|\w+")
_CODE = re.compile(r"`([^`]*)`")


def sentence(text: str) -> str:
    """Return `text` with a capital at its beginning and a stop at its end."""
    text = text.strip()
    if not text:
        return ""
    stop = "" if text[-1] in ".?!…:" else "."
    return text[0].upper() + text[1:] + stop


def plain(text: str) -> str:
    """Return a help as a teacher reads it: what is typed stands in quotation marks."""
    return _CODE.sub(r"“\1”", text)


def differences(old: str, new: str) -> Iterator[tuple[bool, str]]:
    """Yield `old` in pieces, each with whether `new` has it too."""
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        if start < end:
            yield tag == "equal", "".join(before[start:end])
