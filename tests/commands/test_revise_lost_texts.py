"""`mazo revise` where the old text is gone: the last release stands in for it."""

from __future__ import annotations

from shutil import rmtree

import pytest

import mazo
from mazo.errors import MazoError
from tests.support.command_line import Mazo
from tests.support.new_edition import DOCUMENT, edition, revised
from tests.support.project import CardProject


def test_the_last_release_stands_in_for_a_lost_text(project: CardProject, mazo: Mazo) -> None:
    """
    Somebody put the new text in its place already: the lock, or the package, has the old one.
    """
    project.release()
    new = edition(project, ("Both crowns", "Both Crowns"), ("3 May 1756", "4 May 1756"))
    project.write(DOCUMENT, new.read_text("utf-8"))

    result = mazo("revise", str(project.folder), DOCUMENT, str(new))

    assert "The old text is gone" in result.output
    assert "a number or a time changed: fleet-leaves" in result.output
    assert "empty-coffers" in result.output
    assert "3 as before" in result.output


def test_of_a_lost_text_that_was_never_released_nothing_is_known(project: CardProject) -> None:
    """
    The command says so.
    """
    content = project.read(DOCUMENT).encode()

    with pytest.raises(MazoError, match="nothing was released"):
        mazo.open(project.folder).revise(DOCUMENT, "second.md", content)


@pytest.mark.parametrize(("source", "is_kept"), [("full", True), ("cards", True), ("full", False)])
def test_a_release_stands_in_for_a_lost_text(
    project: CardProject, mazo: Mazo, source: str, *, is_kept: bool
) -> None:
    """
    A package carries the text, or the passages of its cards; the lock has these if none is kept.
    """
    project.change("mazo.yaml", "language: en", f"language: en\nsource: {source}")
    assert mazo("build", str(project.folder)).exit_code == 0
    if not is_kept:
        rmtree(project.dist)
    new = edition(project, ("Both crowns", "Both Crowns"), ("3 May 1756", "4 May 1756"))
    project.write(DOCUMENT, new.read_text("utf-8"))

    found = revised(project)

    verdicts = {each.name: each.verdict for each in found.revised.outcomes}
    assert found.origin == "release"
    assert verdicts == {
        "fleet-leaves": "asks",
        "siege-lifted": "stands",
        "why-lifted": "stands",
        "empty-coffers": "respelled",
        "peace-signed": "stands",
    }
