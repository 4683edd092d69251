"""Words as pages show them: sentences of reports, and what differs between two texts."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.studio.field_words import in_words

_PIECES = re.compile(r"\s+|[^\s\w]|\w+")
_CODE = re.compile(r"`([^`]*)`")
_QUOTED = Text("“{words}”")
NO_NAMES: Mapping[str, str] = {}


def sentence(text: str) -> str:
    """Return `text` with a capital at its beginning and a stop at its end."""
    text = text.strip()
    if not text:
        return ""
    stop = "" if text[-1] in ".?!…:" else "."
    return text[0].upper() + text[1:] + stop


def plain(text: str, language: MessageLanguage, names: Mapping[str, str] = NO_NAMES) -> str:
    """Return words of a report as a teacher reads them, in her quotation marks.

    Keys are named as the fields of a card are; `names` are what ids are called.
    """

    def said(found: re.Match[str]) -> str:
        words = in_words(found[1], language) or names.get(found[1]) or found[1]
        return Phrase(_QUOTED, {"words": words}).words(language)

    return _CODE.sub(said, text)


def differences(old: str, new: str) -> Iterator[tuple[bool, str]]:
    """Yield `old` in pieces, each with whether `new` has it too."""
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, _, _ in matcher.get_opcodes():
        if start < end:
            yield tag == "equal", "".join(before[start:end])
