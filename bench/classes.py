"""A class deck over a generated card project: it asks every tenth note in other words.

python bench/classes.py PROJECT FILE CHANGES
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import yaml

_LISTS = ("dates", "causes", "consequences", "facts")
_TENTH = 10


def main(project: Path, file: Path, changes: int) -> None:
    """Write the class deck `file`, which changes so many questions of `project`."""
    lines = ["base: ..", "class: tenth-k7x2", "title: Banco", "change:"]
    for name, question in islice(_questions(project), 0, changes * _TENTH, _TENTH):
        was, now = (json.dumps(text, ensure_ascii=False) for text in (question, f"Di: {question}"))
        lines += [f"  {name}:", f"    question: {{was: {was}, now: {now}}}"]
    file.parent.mkdir(exist_ok=True)
    file.write_text("\n".join(lines) + "\n", "utf-8")


def _questions(project: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(project.glob("tema-*.yaml")):
        cards = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
        for notes in (cards.get(key, ()) for key in _LISTS):
            yield from ((note["id"], " ".join(note["question"].split())) for note in notes)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
