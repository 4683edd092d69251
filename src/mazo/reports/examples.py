"""For each rule, files that break it and the report on them: what `mazo rules CODE` shows.

`make golden` writes `examples.json` from the golden cases of `tests/golden`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import MessageLanguage

FILE = Path(__file__).with_name("examples.json")


class Example(NamedTuple):
    """What is run after `mazo`, the author's text files by name, and the report by language."""

    command: str
    files: Mapping[str, str]
    reports: Mapping[MessageLanguage, str]


def example_of(code: str) -> Example | None:
    """Return the example of a rule, or None if it has none."""
    values = json.loads(FILE.read_text("utf-8")).get(code)
    return Example(**values) if values else None
