"""Inputs made to be slow: each should cost no more than 50 ms beyond its own reading.

An input is one file laid over a small card project. What it costs is the time of Mazo on
that project, less the time of Mazo on the small project without it (or with a harmless file
of its size in its place), less the time in which Python reads the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from measure import Command, Laboratory
from results import Result

_MOST = 50.0  # milliseconds
_MILLISECONDS = 1000
_DOCUMENT = "# Italia\n\nLos aliados toman Nápoles en octubre de 1943.\n"
_PROJECT = """project: banco-k7x2
title: Banco
language: es
deck: Banco
documents:
  manual: {path: manual.md, title: Manual, date: 1943}
"""
_CARDS = """title: Italia
document: manual
dates:
  - id: toma-de-napoles
    question: ¿En qué mes de 1943 toman Nápoles los aliados?
    date: 1943-10
    quote: toman Nápoles en octubre de 1943
"""
_LINE = "La guerra sigue en el norte de Italia sin que nadie sepa hasta cuándo. "


class Input(NamedTuple):
    """A file that is slow to read for a careless program, and a harmless one in its place.

    Where it is a mistake, `mazo check` says so; else it is built.
    """

    what: str
    file: str
    text: str
    is_mistake: bool = True
    harmless: str = ""


def _inputs() -> Iterator[Input]:
    count = 100_000
    yield Input("100 kB of [ in a card file", "otra.yaml", "[" * count)
    yield Input("100 kB of {a: in a card file", "otra.yaml", "{a: " * (count // 4))
    yield Input("100 kB of - in a card file", "otra.yaml", "- " * (count // 2))
    steps = "".join(f"{' ' * depth}a:\n" for depth in range(400))
    yield Input("400 groups one in another in a card file", "otra.yaml", steps)
    yield Input("100 kB after a quote that never ends", "otra.yaml", f'title: "{"x" * count}')
    line = _LINE * (10_000_000 // len(_LINE) + 1)
    yield Input("a line of 10 MB in a document", "manual.md", _DOCUMENT + line)
    yield Input("a line of 10 MB in a card file", "otra.yaml", f"title: {line}")
    line = line[:7_000_000]
    lines = line.replace(_LINE, f"{_LINE.strip()}\n")
    what = "a line of 7 MB in a document, beyond 7 MB of lines"
    yield Input(what, "manual.md", _DOCUMENT + line, is_mistake=False, harmless=_DOCUMENT + lines)
    bare = f'{_CARDS}    extra: "{"< " * 1_600}"\n'
    yield Input("1,600 bare < in a field", "italia.yaml", bare, is_mistake=False)


def slow(lab: Laboratory, rounds: int) -> Iterator[Result]:
    """Measure what each input costs beyond its own reading."""
    for number, each in enumerate(_inputs()):
        base = _laid(lab.folder / f"base-{number}", each.file, each.harmless)
        folder = _laid(lab.folder / f"slow-{number}", each.file, each.text)
        harmless = base / (each.file if each.harmless else "mazo.yaml")
        commands = (
            _run(lab, folder, "it", status=int(each.is_mistake), is_build=not each.is_mistake),
            _run(lab, base, "base", status=0, is_build=not each.is_mistake),
            lab.script("floor.py", "read", str(folder / each.file)),
            lab.script("floor.py", "read", str(harmless), name="read base"),
        )
        runs = lab.rounds(rounds, *commands)
        beyond = runs.sums(("it", "read base"), ("base", "read"))
        values = [seconds * _MILLISECONDS for seconds in beyond]
        yield Result(each.what, values, "ms", target=_MOST)


def _run(lab: Laboratory, folder: Path, name: str, *, status: int, is_build: bool) -> Command:
    words = ("build", str(folder), "--draft") if is_build else ("check", str(folder))
    return lab.mazo(*words, name=name, status=status)


def _laid(folder: Path, file: str, text: str) -> Path:
    """Write the small project, one file of it replaced where there is a text for it."""
    folder.mkdir()
    files = {"mazo.yaml": _PROJECT, "italia.yaml": _CARDS, "manual.md": _DOCUMENT}
    for name, content in {**files, **({file: text} if text else {})}.items():
        (folder / name).write_text(content, "utf-8")
    return folder
