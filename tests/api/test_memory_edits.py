"""What changes a project's files does so in memory as on disk."""

from __future__ import annotations

import pytest

import mazo as api
from tests.support.buildable import FIRST
from tests.support.class_deck import OWN, ClassDeck
from tests.support.memory import held, off_disk
from tests.support.project import QUESTION, CardProject

NOW = FIRST + 86_400


@pytest.mark.parametrize("file", ["", "classes/b.yaml"])
def test_a_note_is_renamed_in_memory(
    project: CardProject, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """
    The same files hold the same bytes as on disk, and the project that was opened stays.
    """
    old, new = ("garrison", "guards") if file else ("fleet-leaves", "departure")
    project.release()
    if file:
        ClassDeck(project.folder / "classes", "..", OWN)
    on_disk = api.open(project.folder / file)
    on_disk.save(on_disk.build(now=NOW).files)
    files = held(project.folder)

    with monkeypatch.context() as patch:
        off_disk(patch)
        in_memory = api.open(files, file)
        renamed = in_memory.rename(old, new)
        after = in_memory.save(renamed.files)
        assert after.check().diagnostics == ()
    on_disk.save(on_disk.rename(old, new).files)

    assert (renamed.in_file, len(renamed.files)) == (True, 2)
    assert in_memory.files == files
    assert after.files == held(project.folder) != files


def test_a_class_deck_is_settled_in_memory(
    project: CardProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Its file gets the same bytes as on disk; conflicts that are left come back with them.
    """
    project.release()
    ClassDeck(
        project.folder / "classes",
        "..",
        f'change:\n  fleet-leaves:\n    question: {{was: "{QUESTION}", now: When did it sail?}}\n'
        "    hint: Mind the tide  # in June\n",
    )
    project.correct()
    project.release(1)
    on_disk, files = api.open(project.folder / "classes/b.yaml"), held(project.folder)

    with monkeypatch.context() as patch:
        off_disk(patch)
        in_memory = api.open(files, "classes/b.yaml")
        settled = in_memory.settle()
        after = in_memory.save(settled.files)
        decided = after.settle("fleet-leaves.question", "mine")
        last = after.save(decided.files)
    for each in (("",), ("fleet-leaves.question", "mine")):
        on_disk.save(on_disk.settle(*each).files)

    assert [(each.did, each.key) for each in settled.decisions] == [("noted", "hint")]
    assert [each.rule.code for each in settled.left] == ["E530"]
    assert ([each.did for each in decided.decisions], decided.left) == (["kept"], ())
    assert last.files == held(project.folder)
    assert in_memory.files == files
