r"""What a text on a card may carry, and how it becomes the HTML of a field.

Texts are plain (DESIGN 2): eight tags without attributes pass, and formulas between
`\(` and `\)`; a lone `<` or `&` is escaped; everything else is refused, so that no
card can run a program or break its layout. All of it is linear in the text's length.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import is_normalized, name, normalize

from mazo.diagnostics import Phrase, Rule, Text
from mazo.patterns import compiled
from mazo.rules import fields as rules
from mazo.rules import refused
from mazo.unseen import DIRECTIONS

ALLOWED_TAGS = ("b", "i", "em", "strong", "u", "sub", "sup", "br")

_UNSEEN = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_ODD = rf"[<&\[\\{_UNSEEN}]"
_CONTROL = f"[{_UNSEEN}]"
_BRACKETS = ("[sound:", "[anki:", "[latex]", "[/latex]", "[$", "[/$")
_HIDDEN = "\u200b\u2060\ufeff" + DIRECTIONS
_TAG = r"<(?:/?[a-zA-Z][^<>]*|[!?][^<>]*)>"
_ALLOWED = rf"<(/?)({'|'.join(ALLOWED_TAGS)})\s*/?>"
_LONE = rf"<(?!/?(?:{'|'.join(ALLOWED_TAGS)})\s*/?>)|&(?!(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\w*);)"
_BROKEN = rf"<(/?)({'|'.join(ALLOWED_TAGS)})\s*\n\s*/?>"  # a line's end in a tag is no break
_ANKI = r"\[(?:sound:|anki:|/?latex\]|/?\$\$?\])[^\]]*\]?"
_MATH = r"\\[()\[\]]"
_FORMULA = r"\\\(.*?\\\)|\\\[.*?\\\]"
_SHOWN = (
    r"\{\{c\d+::[^{}]*\}\}|\*\*(?P<bold>[^*\s][^*]*)\*\*"
    r"|(?<![*\w])\*(?P<italic>[^*\s](?:[^*\n]*[^*\s])?)\*(?![*\w])"
    r"|(?P<link>\[[^\[\]]+\]\([^()\s]+\))|\\n"
)
_MATH_ENDS = {"\\(": "\\)", "\\[": "\\]"}


class MarkupProblem(NamedTuple):
    """A piece of a text that may not stand on a card, and what fills the rule's texts."""

    rule: Rule
    piece: str
    values: dict[str, object]


def may_be_odd(text: str) -> bool:
    """Tell whether a whole file has any sign that `problems` or `shown` would look into."""
    if "<" in text or "\\" in text or "*" in text or "{{" in text or "](" in text:
        return True
    if "[" in text and any(sign in text for sign in _BRACKETS):
        return True
    return not text.isascii() and any(sign in text for sign in _HIDDEN)


def problems(text: str) -> Iterator[MarkupProblem]:
    """Yield what may not stand on a card."""
    if not compiled(_ODD).search(text):
        return
    for control in compiled(_CONTROL).finditer(text):
        values: dict[str, object] = {"name": character_name(control[0])}
        yield MarkupProblem(refused.CONTROL_CHARACTER, control[0], values)
    yield from _tag_problems(text)
    for found in compiled(_ANKI, re.IGNORECASE).finditer(text):
        sound = found[0].lower().startswith(("[sound", "[anki"))
        effect = rules.PLAYS_SOUND if sound else rules.MAKES_PICTURE
        yield _anki(found[0], effect, rules.NAME_SOUND if sound else rules.WRITE_MATH)
    yield from _math_problems(text)


def shown(text: str) -> Iterator[MarkupProblem]:
    """Yield what authors write who are used to other tools, and what learners would see."""
    text = compiled(_FORMULA, re.DOTALL).sub(lambda formula: " " * len(formula[0]), text)
    for found in compiled(_SHOWN).finditer(text):
        instead: Text | Phrase = rules.INSTEAD_OF_CLOZE
        if found["bold"]:
            instead = Phrase(rules.INSTEAD_OF_STARS, {"tagged": f"<b>{found['bold']}</b>"})
        elif found["italic"]:
            instead = Phrase(rules.INSTEAD_OF_STARS, {"tagged": f"<i>{found['italic']}</i>"})
        elif found["link"]:
            instead = rules.INSTEAD_OF_LINK
        elif found[0] == "\\n":
            instead = rules.INSTEAD_OF_BREAK
        values: dict[str, object] = {"found": found[0], "instead": instead}
        yield MarkupProblem(rules.MARKUP_SHOWN, found[0], values)


def html(text: str) -> str:
    """Return `text` as the HTML of a field: NFC, line breaks as `<br>`, lone signs escaped."""
    if not is_normalized("NFC", text):
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
    """Return `text` without its tags, for the rules that look at words."""
    return compiled(_ALLOWED, re.IGNORECASE).sub(" ", text) if "<" in text else text


def character_name(character: str) -> str:
    """Return how a character that cannot be seen is called: its code, and its name if any."""
    return f"U+{ord(character):04X} {name(character, '')}".rstrip()


def _tag_problems(text: str) -> Iterator[MarkupProblem]:
    opened: list[str] = []
    for tag in compiled(_TAG).finditer(text):
        allowed = compiled(_ALLOWED, re.IGNORECASE).fullmatch(tag[0])
        if not allowed:
            yield MarkupProblem(rules.HTML_NOT_ALLOWED, tag[0], {"tag": tag[0]})
        elif (element := allowed[2].lower()) == "br":
            continue
        elif not allowed[1]:
            opened.append(element)
        elif opened and opened[-1] == element:
            opened.pop()
        else:
            yield _unpaired(tag[0], f"<{element}>")
    for element in opened:
        yield _unpaired(f"<{element}>", f"</{element}>")


def _unpaired(tag: str, partner: str) -> MarkupProblem:
    return MarkupProblem(rules.HTML_UNCLOSED, tag, {"tag": tag, "partner": partner})


def _math_problems(text: str) -> Iterator[MarkupProblem]:
    expected = ""
    for sign in compiled(_MATH).finditer(text):
        if expected and sign[0] == expected:
            expected = ""
        elif expected or sign[0] not in _MATH_ENDS:
            yield _anki(sign[0], rules.OPENS_MATH, rules.PAIR_MATH)
            return
        else:
            expected = _MATH_ENDS[sign[0]]
    if expected:
        yield _anki(expected.replace(")", "(").replace("]", "["), rules.OPENS_MATH, rules.PAIR_MATH)


def _anki(found: str, effect: Text, instead: Text) -> MarkupProblem:
    values: dict[str, object] = {"found": found, "effect": effect, "instead": instead}
    return MarkupProblem(rules.ANKI_MARKUP, found, values)
