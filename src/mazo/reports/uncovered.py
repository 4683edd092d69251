"""The sentences that have no card: for people, for programs, for spreadsheets."""

import csv
import io
import json
from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

from mazo.content.coverage import Uncovered
from mazo.reports.diagnostics import Look
from mazo.reports.list import harmless

_Row: TypeAlias = tuple[str, int, str, str]
_NAMES = ("path", "line", "sentence", "section")


def table(sentences: Sequence[Uncovered], look: Look) -> str:
    """Return the sentences for people, one a line after its place, below the titles of sections."""
    groups = groupby(_rows(sentences, look), key=lambda row: (row[0], row[3]))
    return "\n".join(_group(title, list(rows), look) for (_, title), rows in groups)


def _group(title: str, rows: Sequence[_Row], look: Look) -> str:
    """Return the sentences of a section below its title, with their number."""
    head = f"{look.paint(title, '1')} ({len(rows)})\n" if title else ""
    return head + "".join(f"{path}:{line}: {words}\n" for path, line, words, _ in rows)


def as_json(sentences: Sequence[Uncovered], look: Look) -> str:
    """Return the sentences as one object for programs (docs/commands.md)."""
    values = [dict(zip(_NAMES, row, strict=True)) for row in _rows(sentences, look)]
    return json.dumps({"sentences": values}, ensure_ascii=False, indent=1) + "\n"


def as_csv(sentences: Sequence[Uncovered], look: Look) -> str:
    """Return the sentences for spreadsheets: a header, then one a row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_NAMES)
    writer.writerows([harmless(str(cell)) for cell in row] for row in _rows(sentences, look))
    return text.getvalue()


FORMATS = {"table": table, "json": as_json, "csv": as_csv}


def _rows(sentences: Sequence[Uncovered], look: Look) -> list[_Row]:
    return [
        (look.path(place.file), place.file.position(place.start)[0], " ".join(words.split()), title)
        for place, words, title in sentences
    ]
