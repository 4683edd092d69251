"""Tags: what Anki keeps as it is written, and what to write instead of the rest."""

import re

from mazo.diagnostics import Phrase, Text

TAG_SPACE = Text("it has a space in it")
TAG_EMPTY_LEVEL = Text("there is nothing on one side of a `::`")
TAG_RESERVED = Text("Mazo and Anki set `{tag}` themselves")
TAG_COMMA = Text("it has a comma in it")
TAG_COLON = Text("it has one `:`, and levels are separated by two")
TAG_SIGN = Text("the sign `{sign}` means something in Anki's searches")


_RESERVED = ("mazo", "marked", "leech")
_ODD = '"*<>&\\'


def is_reserved(tag: str) -> bool:
    """Return whether Mazo or Anki set this tag themselves."""
    return tag.split("::", maxsplit=1)[0].lower() in _RESERVED


def problem(tag: str) -> Text | Phrase | None:
    """Return why Anki would not keep a tag as it is written."""
    reasons = (
        ("," in tag, TAG_COMMA),
        (any(sign.isspace() for sign in tag), TAG_SPACE),
        ("" in tag.split("::"), TAG_EMPTY_LEVEL),
        (":" in tag.replace("::", ""), TAG_COLON),
        (is_reserved(tag), Phrase(TAG_RESERVED, {"tag": tag})),
    )
    found = next((reason for is_so, reason in reasons if is_so), None)
    if found is None and (odd := next((sign for sign in tag if sign in _ODD), None)):
        return Phrase(TAG_SIGN, {"sign": odd})
    return found


def proposal(tag: str) -> str:
    """Return a tag, or a list of them, that Anki keeps."""
    clean = tag.translate(str.maketrans("", "", _ODD))
    if "," in clean:
        parts = ("_".join(part.split()) for part in clean.split(","))
        return f"[{', '.join(filter(None, parts))}]"
    levels = ("_".join(level.split()) for level in re.split(":+", clean))
    return "::".join(each for each in levels if each.lower() not in ("", *_RESERVED)) or "examen"
