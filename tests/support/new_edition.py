"""New editions of the small project's document."""

from __future__ import annotations

from pathlib import Path

import mazo
from mazo.commands.revise import Revision
from tests.support.project import CardProject

DOCUMENT = "chronicle.md"


def edition(project: CardProject, *changes: tuple[str, str]) -> Path:
    """
    Write a new edition of the chronicle, and return its path.
    """
    text = project.read(DOCUMENT)
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path = project.folder / "second.md"
    path.write_text(text, "utf-8")
    return path


def revised(project: CardProject, *changes: tuple[str, str]) -> Revision:
    content = edition(project, *changes).read_bytes()
    return mazo.open(project.folder).revise(DOCUMENT, "second.md", content)
