"""What of HTML, Anki and MathJax a text may not hold, and what only looks like markup."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mazo.diagnostics import Phrase, Rule, Text
from mazo.project import field_rules
from mazo.text.formulas import FORMULA, forbidden_command
from mazo.text.html import ALLOWED, UNSEEN, character_name
from mazo.text.patterns import compiled
from mazo.yamlfiles import rules as yaml_rules

_ODD = rf"[<&\[\\{UNSEEN}]"


_CONTROL = f"[{UNSEEN}]"


_TAG = r"<(?:/?[a-zA-Z][^<>]*|[!?][^<>]*)>"


_ANKI = r"\[(?:sound:|/?anki:|/?latex\]|/?\$\$?\]|\[type:)[^\]]*\]*"


_MATH = r"\\[()\[\]]"


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


def problems(text: str) -> Iterator[MarkupProblem]:
    """Yield what may not stand on a card."""
    if not compiled(_ODD).search(text):
        return
    for control in compiled(_CONTROL).finditer(text):
        values: dict[str, object] = {"name": character_name(control[0])}
        yield MarkupProblem(yaml_rules.CONTROL_CHARACTER, control[0], values)
    yield from _tag_problems(text)
    for found in compiled(_ANKI, re.IGNORECASE).finditer(text):
        yield _anki(found[0], *_effect(found[0].lower()))
    yield from _math_problems(text)
    for formula in compiled(FORMULA, re.DOTALL).findall(text):
        if command := forbidden_command(formula):
            yield _anki(command, field_rules.OBEYS, field_rules.NO_COMMAND)


def shown(text: str) -> Iterator[MarkupProblem]:
    """Yield what authors write who are used to other tools, and what learners would see."""
    text = compiled(FORMULA, re.DOTALL).sub(lambda formula: " " * len(formula[0]), text)
    for found in compiled(_SHOWN).finditer(text):
        instead: Text | Phrase = field_rules.INSTEAD_OF_CLOZE
        if found["bold"]:
            instead = Phrase(field_rules.INSTEAD_OF_STARS, {"tagged": f"<b>{found['bold']}</b>"})
        elif found["italic"]:
            instead = Phrase(field_rules.INSTEAD_OF_STARS, {"tagged": f"<i>{found['italic']}</i>"})
        elif found["link"]:
            instead = field_rules.INSTEAD_OF_LINK
        elif found[0] == "\\n":
            instead = field_rules.INSTEAD_OF_BREAK
        values: dict[str, object] = {"found": found[0], "instead": instead}
        yield MarkupProblem(field_rules.MARKUP_SHOWN, found[0], values)


def _tag_problems(text: str) -> Iterator[MarkupProblem]:
    opened: list[str] = []
    for tag in compiled(_TAG).finditer(text):
        allowed = compiled(ALLOWED, re.IGNORECASE).fullmatch(tag[0])
        if not allowed:
            yield MarkupProblem(field_rules.HTML_NOT_ALLOWED, tag[0], {"tag": tag[0]})
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
    return MarkupProblem(field_rules.HTML_UNCLOSED, tag, {"tag": tag, "partner": partner})


def _math_problems(text: str) -> Iterator[MarkupProblem]:
    expected = ""
    for sign in compiled(_MATH).finditer(text):
        if expected and sign[0] == expected:
            expected = ""
        elif expected or sign[0] not in _MATH_ENDS:
            yield _anki(sign[0], field_rules.OPENS_MATH, field_rules.PAIR_MATH)
            return
        else:
            expected = _MATH_ENDS[sign[0]]
    if expected:
        yield _anki(
            expected.replace(")", "(").replace("]", "["),
            field_rules.OPENS_MATH,
            field_rules.PAIR_MATH,
        )


def _effect(found: str) -> tuple[Text, Text]:
    """Return what Anki makes of one of its signs, and what to write instead."""
    if found.startswith("[[type"):
        return field_rules.ASKS_TYPING, field_rules.NO_TYPING
    if found.startswith(("[sound", "[anki", "[/anki")):
        return field_rules.PLAYS_SOUND, field_rules.NAME_SOUND
    return field_rules.MAKES_PICTURE, field_rules.WRITE_MATH


def _anki(found: str, effect: Text, instead: Text) -> MarkupProblem:
    values: dict[str, object] = {"found": found, "effect": effect, "instead": instead}
    return MarkupProblem(field_rules.ANKI_MARKUP, found, values)
