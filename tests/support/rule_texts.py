"""What is published of the golden cases: the page of all rules, and the examples of `mazo rules`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from mazo.cli.rules import MAY_ALLOW, SEVERITIES
from mazo.diagnostics import MessageLanguage, Phrase, Rule
from mazo.locale import translated
from mazo.reports import examples
from mazo.reports.diagnostics import visible
from mazo.reports.examples import Example
from mazo.rules import rules
from tests.support import golden
from tests.support.paths import ROOT

_LONGEST = 200
"""Characters of a line that the page shows."""
_ENGLISH = """\
# Rules

All that `mazo check`, `mazo build` and `mazo verify` can find, by code. `E` is an error and stops
the build, `W` a warning, `I` a remark. `mazo rules CODE` shows the same in the terminal, in English
or Spanish. Where it says so, a note may accept what is found: `allow: [CODE]`.

The examples are those that the tests run: the files shown, together with
a small project (`tests/golden/base`), give the report shown.

<!-- `make golden` writes this page from tests/golden and the rules: do not edit it. -->
"""
_SPANISH = """\
# Reglas

Todo lo que pueden encontrar `mazo check`, `mazo build` y `mazo verify`, por su código. `E` es un error y
detiene la compilación, `W` un aviso, `I` una observación. `mazo rules CÓDIGO` enseña lo mismo en la
terminal. Donde lo dice, una nota puede aceptarlo: `allow: [CÓDIGO]`.

Los ejemplos son los que ejecutan las pruebas: los ficheros que se ven, junto con un pequeño proyecto
(`tests/golden/base`), dan el informe que se ve.

<!-- `make golden` writes this page from tests/golden and the rules: do not edit it. -->
"""
_INTRODUCTIONS: Mapping[MessageLanguage, str] = {"en": _ENGLISH, "es": _SPANISH}
_HEADS: Mapping[MessageLanguage, str] = {
    "en": "| code | name | what it is about |",
    "es": "| código | nombre | de qué trata |",
}
_REPORT: Mapping[MessageLanguage, str] = {"en": "Report:", "es": "Informe:"}


def data() -> str:
    """Return all examples as JSON, each on a line."""
    lines = (
        f"{json.dumps(code)}: {json.dumps(example._asdict(), ensure_ascii=False)}"
        for code, example in _examples().items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def page(language: MessageLanguage) -> str:
    """Return the page of all rules as Markdown."""
    return "\n".join(_page(_examples(), language)) + "\n"


FILES: Mapping[Path, Callable[[], str]] = {
    examples.FILE: data,
    ROOT / "docs" / "rules.md": partial(page, "en"),
    ROOT / "docs" / "rules.es.md": partial(page, "es"),
}
"""The files that are written from the golden cases, with what each must hold."""


def _examples() -> dict[str, Example]:
    return {golden.code_of(case): golden.example_of(case) for case in golden.CASES}


def _page(found: Mapping[str, Example], language: MessageLanguage) -> Iterator[str]:
    yield _INTRODUCTIONS[language]
    yield _HEADS[language]
    yield "| --- | --- | --- |"
    for rule in rules().values():
        first = Phrase(rule.about).words(language).split(". ")[0].rstrip(".")
        yield f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {first} |"
    for rule in rules().values():
        yield ""
        yield from _section(rule, found[rule.code], language)


def _section(rule: Rule, example: Example, language: MessageLanguage) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}\n"
    severity = translated(SEVERITIES[rule.severity], language)
    yield f"{severity[0].upper()}{severity[1:]}. {Phrase(rule.about).words(language)}"
    if rule.may_be_allowed and rule.is_of_note:
        yield Phrase(MAY_ALLOW, {"code": rule.code}).words(language)
    yield ""
    if example.command != "check":
        yield f"`mazo {example.command}`\n"
    for name, text in example.files.items():
        yield f"`{name}`:\n"
        yield from _block(text)
        yield ""
    yield f"{_REPORT[language]}\n"
    yield from _block(example.reports[language])


def _block(text: str) -> Iterator[str]:
    """Yield a text as it is, in a fence that is longer than any row of backticks in it."""
    longest = max((len(row) for row in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}text"
    for line in text.rstrip("\n").split("\n"):
        shown = visible(line).rstrip()
        yield shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …"
    yield fence
