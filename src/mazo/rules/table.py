"""`RULES` finds any rule by its code."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from mazo.diagnostics import Rule
from mazo.rules import (
    anki,
    causality,
    dates,
    fields,
    files,
    identity,
    project,
    quotes,
    shape,
    syntax,
    wording,
)


def _rules(*modules: ModuleType) -> Iterator[tuple[str, Rule]]:
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Rule):
                yield value.code, value


RULES: dict[str, Rule] = dict(
    sorted(
        _rules(
            project, files, syntax, shape, fields, quotes, identity, dates, causality, wording, anki
        )
    )
)
