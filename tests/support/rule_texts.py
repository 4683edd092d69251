"""What is published of the golden cases: the page of all rules, and the examples of `mazo rules`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mazo.cli.rules import MAY_ALLOW, SEVERITIES
from mazo.diagnostics import Phrase, Rule
from mazo.reports import examples
from mazo.reports.diagnostics import visible
from mazo.reports.examples import Example
from mazo.rules import rules
from tests.support import golden

_LONGEST = 200
"""Characters of a line that the page shows."""
_INTRODUCTION = """\
# Rules

All that `mazo check`, `mazo build` and `mazo verify` can find, by code. `E` is an error and stops
the build, `W` a warning, `I` a remark. `mazo rules CODE` shows the same in the terminal, in English
or Spanish. Where it says so, a note may accept what is found: `allow: [CODE]`.

The examples are those that the tests run: the files shown, together with
a small project (`tests/golden/base`), give the report shown.

<!-- `make golden` writes this page from tests/golden and the rules: do not edit it. -->
"""


def data() -> str:
    """Return all examples as JSON, each on a line."""
    lines = (
        f"{json.dumps(code)}: {json.dumps(example._asdict(), ensure_ascii=False)}"
        for code, example in _examples().items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def page() -> str:
    """Return the page of all rules as Markdown."""
    return "\n".join(_page(_examples())) + "\n"


FILES: Mapping[Path, Callable[[], str]] = {
    examples.FILE: data,
    golden.FOLDER.parents[1] / "docs" / "rules.md": page,
}
"""The files that are written from the golden cases, with what each must hold."""


def _examples() -> dict[str, Example]:
    return {golden.code_of(case): golden.example_of(case) for case in golden.CASES}


def _page(found: Mapping[str, Example]) -> Iterator[str]:
    yield _INTRODUCTION
    yield "| code | name | what it is about |"
    yield "| --- | --- | --- |"
    for rule in rules().values():
        first = Phrase(rule.about).words("en").split(". ")[0].rstrip(".")
        yield f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {first} |"
    for rule in rules().values():
        yield ""
        yield from _section(rule, found[rule.code])


def _section(rule: Rule, example: Example) -> Iterator[str]:
    yield f"## {rule.code} {rule.name}\n"
    severity = SEVERITIES[rule.severity]
    yield f"{severity[0].upper()}{severity[1:]}. {Phrase(rule.about).words('en')}"
    if rule.may_be_allowed and rule.is_of_note:
        yield Phrase(MAY_ALLOW, {"code": rule.code}).words("en")
    yield f"\n*En español:* {Phrase(rule.about).words('es')}\n"
    if example.command != "check":
        yield f"`mazo {example.command}`\n"
    for name, text in example.files.items():
        yield f"`{name}`:\n"
        yield from _block(text)
        yield ""
    yield "Report:\n"
    yield from _block(example.reports["en"])


def _block(text: str) -> Iterator[str]:
    """Yield a text as it is, in a fence that is longer than any row of backticks in it."""
    longest = max((len(row) for row in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}text"
    for line in text.rstrip("\n").split("\n"):
        shown = visible(line).rstrip()
        yield shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …"
    yield fence
