"""What is decided between a class deck and its base, where that is a folder that goes on changing."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.errors import MazoError
from mazo.workspace.conflict_choices import (
    Decide,
    DecideAll,
    conflicts,
)
from mazo.workspace.note_fields import SetField
from tests.support.folder_base import (
    CARD,
    FILE,
    MINE,
    QUESTION,
    REMOVED,
    THEIRS,
    FolderBase,
    errors,
    only,
)
from tests.support.workspace import note


@pytest.fixture
def base(tmp_path: Path) -> FolderBase:
    """
    Return the folder of the seed, and a class deck of it.
    """
    return FolderBase(tmp_path)


@pytest.mark.parametrize(("choice", "words"), [("mine", MINE), ("theirs", THEIRS)])
def test_words_that_both_changed_are_decided_each_way(
    base: FolderBase, choice: str, words: str
) -> None:
    """
    It is saved in the class deck's file alone, and undone to the byte.
    """
    found = base.begun()
    base.reword()
    conflict = only(found)
    before = base.file.read_bytes(), (base.base / FILE).read_bytes()
    assert (conflict.was, conflict.theirs, conflict.mine) == (QUESTION, THEIRS, MINE)
    assert conflict.question == THEIRS
    assert errors(found) == ["E530"]

    found.apply(Decide(conflict.name, "mine" if choice == "mine" else "theirs"))

    assert errors(found) == []
    assert note(found, CARD).question == words
    assert (base.base / FILE).read_bytes() == before[1]
    found.undo()
    assert (base.file.read_bytes(), errors(found)) == (before[0], ["E530"])


@pytest.mark.parametrize("choice", ["mine", "theirs"])
def test_all_words_are_decided_at_once(base: FolderBase, choice: str) -> None:
    """
    Not the removed card: that is decided by itself.
    """
    found = base.begun()
    for each in found.state.deck.notes[:6]:
        found.apply(SetField(each.id, "hint", "La mía"))
    cards = [each.id for each in found.state.deck.notes[:6] if each.id != CARD]
    base.reword()
    base.remove()
    for file in {each.topic.file.path.name for each in found.state.deck.notes[:6]}:
        text = (base.base / file).read_text("utf-8")
        for name in cards:
            text = text.replace(f"  - id: {name}\n", f"  - id: {name}\n    hint: La suya\n")
        base.edit((base.base / file).read_text("utf-8"), text, file)
    found.look_again()
    before = [each.name for each in conflicts(found.state)]

    done = found.apply(DecideAll("mine" if choice == "mine" else "theirs"))

    assert len(before) == len(cards) + 2
    assert str(len(cards) + 1) in done.said.words("en")
    assert [each.name for each in conflicts(found.state)] == [REMOVED]
    assert {note(found, name).hint for name in cards} == {
        "La mía" if choice == "mine" else "La suya"
    }
    with pytest.raises(MazoError, match="nothing to decide"):
        found.apply(DecideAll("mine"))


def test_nothing_is_decided_while_the_base_cannot_be_read(base: FolderBase) -> None:
    """
    Its cards may only seem to be gone.
    """
    found = base.begun()
    base.reword()
    base.edit("facts:\n", "facts: [\n")
    found.look_again()
    before = base.file.read_bytes()
    assert not found.state.deck.is_whole
    open_ones = [each.name for each in conflicts(found.state)]

    for name in open_ones:
        with pytest.raises(MazoError, match="cannot be read"):
            found.apply(Decide(name, "theirs"))

    assert open_ones
    assert base.file.read_bytes() == before
