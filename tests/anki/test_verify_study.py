"""An upgrade lived through: what a learner studied, edited and tagged is there afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.anki.upgrade import Row, Snapshot, Step, losses
from mazo.anki.verify import Story, verify
from mazo.diagnostics import collect
from tests.support.command_line import Mazo
from tests.support.project import NAME, CardProject

STORY = Story(study=4, edit=True, tag=True)


def kept(project: CardProject, folder: Path) -> Path:
    """Copy the whole package of the last release aside."""
    path = folder / "earlier.apkg"
    path.write_bytes(project.package.read_bytes())
    return path


@pytest.mark.anki
def test_a_release_costs_a_learner_nothing(project: CardProject, tmp_path: Path) -> None:
    """
    A correction, a new note, a retired and a retagged one: real Anki has nothing to report.
    """
    project.release()
    earlier = kept(project, tmp_path)
    project.correct()
    project.add_fifth()
    project.take_out("peace.yaml", "empty-coffers")
    project.change("peace.yaml", "tags: [treaty]", "tags: [treaty, exam]")
    project.release(1)

    verified, found = collect(verify([earlier, project.package], "en", STORY))

    assert [each.rule.code for each in found] == []
    assert [each.notes for each in verified] == [5, 6]


@pytest.mark.anki
def test_a_build_verifies_what_it_made(project: CardProject, mazo: Mazo) -> None:
    """
    `mazo build --verify` tries the new packages, and the upgrade from those that they replace.
    """
    project.release()
    project.correct()

    result = mazo("build", "--verify", str(project.folder))

    assert result.exit_code == 0, result.output
    assert result.output.count("imported 5 notes") == 2
    assert result.output.count(f"{NAME}.apkg, as it was before: Anki") == 1
    assert result.output.count("the learner lost nothing") == 1


def test_a_build_without_anki_releases_nothing(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What cannot be verified as asked is not released first.
    """
    monkeypatch.setattr("mazo.anki.verify.find_spec", lambda _name: None)
    before = project.files()

    assert mazo("build", "--verify", str(project.folder)).exit_code == 2
    assert project.files() == before


ROW = Row(100, "id\x1fquestion", "a b")
BEFORE = Snapshot({"g": ROW}, {("g", 0): (1, 2)}, 7)


@pytest.mark.parametrize(
    ("after", "package", "own", "kinds"),
    [
        (BEFORE, {"g": ROW}, {"g"}, []),
        (BEFORE._replace(schedules={("g", 0): (1, 3)}), {"g": ROW}, set(), ["schedule-changed"]),
        (BEFORE._replace(schedules={}), {"g": ROW}, set(), ["schedule-changed"]),
        (
            BEFORE._replace(notes={"g": ROW._replace(tags="a")}),
            {"g": ROW._replace(mod=101)},
            {"g"},
            ["edit-lost"],
        ),
        (BEFORE, {"g": ROW._replace(fields="id\x1fbetter")}, set(), ["correction-lost"]),
        (BEFORE, {"g": ROW._replace(tags="b a", mod=101)}, set(), []),
        (BEFORE._replace(schema=8), {"g": ROW}, set(), ["full-sync"]),
        (BEFORE, {"g": Row(99, "id\x1fworse", "a")}, set(), []),
    ],
    ids=[
        *["nothing", "moved", "gone", "overwritten", "not corrected", "tags turned", "schema"],
        "an older package",
    ],
)
def test_a_loss_is_reported(
    after: Snapshot, package: dict[str, Row], own: set[str], kinds: list[str]
) -> None:
    """
    What differs and should not is a loss; what the release corrects is none.
    """
    step = Step(BEFORE, after, package, {"g": ROW}, frozenset(own))

    assert [loss.kind for loss in losses(step)] == kinds
