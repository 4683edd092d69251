"""The sentences that have no card: for people, for programs, for spreadsheets."""

import csv
import io
import json
from collections.abc import Sequence

from mazo.content.coverage import Uncovered
from mazo.reports.diagnostics import Look
from mazo.reports.list import harmless

_NAMES = ("path", "line", "sentence")


def table(sentences: Sequence[Uncovered], look: Look) -> str:
    """Return the sentences for people: one a line, after its place."""
    rows = (f"{path}:{line}: {words}\n" for path, line, words in _rows(sentences, look))
    return "".join(rows)


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


def _rows(sentences: Sequence[Uncovered], look: Look) -> list[tuple[str, int, str]]:
    return [
        (look.path(place.file), place.file.position(place.start)[0], " ".join(words.split()))
        for place, words in sentences
    ]
