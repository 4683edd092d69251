"""Tags: what Anki keeps as it is written, and what to write instead of the rest."""

import re

from mazo.diagnostics import Phrase, Text
from mazo.rules import tags as rules

_RESERVED = ("mazo", "marked", "leech")
_ODD = '"*<>&\\'


def is_reserved(tag: str) -> bool:
    """Tell a tag that Mazo or Anki set themselves."""
    return tag.split("::", maxsplit=1)[0].lower() in _RESERVED


def problem(tag: str) -> Text | Phrase | None:
    """Return why Anki would not keep a tag as it is written."""
    reasons = (
        ("," in tag, rules.TAG_COMMA),
        (any(sign.isspace() for sign in tag), rules.TAG_SPACE),
        ("" in tag.split("::"), rules.TAG_EMPTY_LEVEL),
        (":" in tag.replace("::", ""), rules.TAG_COLON),
        (is_reserved(tag), Phrase(rules.TAG_RESERVED, {"tag": tag})),
    )
    found = next((reason for is_so, reason in reasons if is_so), None)
    if found is None and (odd := next((sign for sign in tag if sign in _ODD), None)):
        return Phrase(rules.TAG_SIGN, {"sign": odd})
    return found


def proposal(tag: str) -> str:
    """Return a tag, or a list of them, that Anki keeps."""
    clean = tag.translate(str.maketrans("", "", _ODD))
    if "," in clean:
        parts = ("_".join(part.split()) for part in clean.split(","))
        return f"[{', '.join(filter(None, parts))}]"
    levels = ("_".join(level.split()) for level in re.split(":+", clean))
    return "::".join(each for each in levels if each.lower() not in ("", *_RESERVED)) or "examen"
