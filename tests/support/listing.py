"""What `mazo list` lists, read back."""

from __future__ import annotations

import csv
import io
import json

from click.testing import Result

from tests.support import command_line
from tests.support.project import CardProject


def listed_notes(project: CardProject, *words: str) -> dict[str, dict[str, object]]:
    """Return what `mazo list --format json` lists, by the ids of the notes."""
    result = command_line.run("list", str(project.folder), "--format", "json", *words)
    assert result.exit_code == 0, result.output
    return {note["id"]: note for note in json.loads(result.stdout)["notes"]}


def csv_rows(result: Result) -> list[dict[str, str]]:
    """Return the rows of a list in CSV by the names of its columns."""
    text = result.stdout_bytes.decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
