"""`RULES` finds any rule by its code."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from mazo.diagnostics import Rule
from mazo.rules import (
    adapting,
    anki,
    answers,
    carried,
    causality,
    conflicts,
    dateforms,
    dates,
    errata,
    fields,
    files,
    identity,
    overlay,
    pairs,
    project,
    questions,
    quotes,
    refused,
    releases,
    shape,
    syntax,
    tags,
    topics,
)


def _rules(*modules: ModuleType) -> Iterator[tuple[str, Rule]]:
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Rule):
                yield value.code, value


MODULES = (
    project,
    topics,
    files,
    syntax,
    refused,
    shape,
    fields,
    tags,
    errata,
    quotes,
    identity,
    releases,
    overlay,
    adapting,
    conflicts,
    carried,
    dateforms,
    dates,
    causality,
    answers,
    questions,
    pairs,
    anki,
)

RULES: dict[str, Rule] = dict(sorted(_rules(*MODULES)))
