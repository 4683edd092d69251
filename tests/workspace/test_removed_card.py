"""What becomes of a card that the base removes while a class deck changes it: kept, or let go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from mazo.errors import MazoError
from mazo.model.note import Note
from mazo.releases.plan import RETIRED_FOR
from mazo.workspace.conflict_choices import Decide, MakeAnew, conflicts
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.selected_words import suggestion
from mazo.workspace.workspace import Workspace
from tests.support.folder_base import FILE, QUESTION, REMOVED, THEIRS, FolderBase, errors, only
from tests.support.seed_releases import START
from tests.support.workspace import note


@pytest.fixture
def base(tmp_path: Path) -> FolderBase:
    """
    Return the folder of the seed, and a class deck of it.
    """
    return FolderBase(tmp_path)


def test_a_removed_card_is_let_go(base: FolderBase) -> None:
    """
    With all that was changed of it.
    """
    found = base.begun()
    base.remove()
    conflict = only(found)

    found.apply(Decide(conflict.name, "theirs"))

    assert (conflict.name, conflict.key, conflict.mine) == (REMOVED, "", "Una pista")
    assert errors(found) == []
    assert REMOVED not in base.file.read_text("utf-8")
    found.undo()
    assert errors(found) == ["E531"]


def of_packages(base: FolderBase) -> None:
    """Leave all that was built."""


def of_locks(base: FolderBase) -> None:
    """Leave no package: only the locks, as in a folder that git brought."""
    rmtree(base.file.parent / "dist")


def of_words(base: FolderBase) -> None:
    """Leave no picture either: the base has another one under that name."""
    of_locks(base)
    (picture,) = (base.base / "media").glob("mapa-italia-1943*.svg")
    picture.write_bytes(picture.read_bytes() + b"<!-- another -->")


@pytest.mark.parametrize("leave", [of_packages, of_locks, of_words])
@pytest.mark.parametrize("is_released", [False, True])
def test_a_removed_card_is_kept_as_one_s_own(
    base: FolderBase, leave: Callable[[FolderBase], None], *, is_released: bool
) -> None:
    """
    Out of the last package, or out of what the locks have of it, and of the picture in its folder.
    """
    found = base.begun()
    old = note(found, REMOVED)
    picture = shown_with(found, old)
    base.remove()
    if is_released:
        base.release()
    leave(base)
    conflict = only(found)
    before = base.file.read_bytes()
    assert conflict.left
    assert conflict.left.is_enough
    assert conflict.question == old.question

    kept = note(found, found.apply(Decide(REMOVED, "mine")).note)

    assert errors(found) == []
    assert kept.is_own
    assert said_of(kept) == said_of(old)
    assert kept.hint == "Una pista"
    is_lost = leave is of_words
    assert shown_with(found, kept) == (None if is_lost else picture)
    assert [str(each) for each in conflict.left.lost] == ["its picture or sound"] * is_lost
    if is_released:
        base.release(START + 2 * 86_400)
        assert found.release(1_900_300_000).release
    found.undo()
    assert base.file.read_bytes() == before


def shown_with(found: Workspace, one: Note) -> tuple[bytes, str, str] | None:
    """Return a note's picture: its bytes, what it is said to show, and its side."""
    if one.image is None:
        return None
    return found.state.deck.media[one.image.file].read(), one.image.alt, one.image.side


def said_of(found: Note) -> tuple[object, ...]:
    """Return what a note says, but for its picture."""
    texts = (found.kind, found.question, found.answer, found.hint, found.extra, found.term)
    words = found.quote and found.quote.selector.exact
    links = (found.event, found.cause, found.effect, found.role, found.reverse)
    return texts, found.date, words, links, {*found.tags, *found.topic.tags}


def test_cards_of_all_types_are_kept_out_of_the_locks(base: FolderBase) -> None:
    """
    With dates, events, errata, roles and quotes of two parts, as their author wrote them.
    """
    found = base.opened()
    every = [each for each in found.state.deck.notes if each.topic.file.path.name == FILE]
    removed = [each for number, each in enumerate(every) if number % 3]
    for each in removed:
        found.apply(SetField(each.id, "hint", f"De {each.id}"))
    old = {each.id: note(found, each.id) for each in removed}
    text = (base.base / FILE).read_text("utf-8")
    for each in removed:
        start = text.index(f"  - id: {each.id}\n")
        ends = (text.find(mark, start) for mark in ("\n\n", "\ncauses:", "\nfacts:", "\nevents:"))
        text = text[:start] + text[min(end for end in ends if end > 0) :]
    base.edit((base.base / FILE).read_text("utf-8"), text)
    found.look_again()

    for conflict in conflicts(found.state):
        found.apply(Decide(conflict.name, "mine"))

    kept = {each.hint.removeprefix("De "): each for each in found.state.deck.notes if each.is_own}
    assert errors(found) == []
    assert {*kept} == {*old}
    assert {name: said_of(each) for name, each in kept.items()} == {
        name: said_of(each) for name, each in old.items()
    }
    assert all(bool(kept[name].erratum) == bool(each.erratum) for name, each in old.items())


NEW_CARD = """
  - id: nueva
    question: ¿Quién fue el rey?
    answer: Víctor Manuel III
    quote: complicidad del rey
"""


def test_of_a_card_that_was_never_released_her_words_are_left(base: FolderBase) -> None:
    """
    It cannot be kept; made anew of words of the text, it has them, and the change is gone.
    """
    base.edit("facts:\n", f"facts:{NEW_CARD}")
    found = base.opened()
    found.apply(SetField("nueva", "question", "¿Qué rey fue cómplice?"))
    base.edit(NEW_CARD, "\n")
    conflict = only(found)
    before = base.file.read_bytes()
    assert conflict.left
    assert [str(each) for each in conflict.left.lost] == [
        "its type",
        "its answer",
        "the words of the text that prove it",
    ]
    assert conflict.left.said("question") == "¿Qué rey fue cómplice?"

    with pytest.raises(MazoError, match="too little"):
        found.apply(Decide("nueva", "mine"))
    document = found.state.deck.documents["manual"]
    start = document.text.index("complicidad del rey")
    words = suggestion(document, start, start + len("complicidad del rey"))
    card = AddNote("fact", "¿Qué rey fue cómplice?", "Víctor Manuel", words.quote, "manual")
    made = note(found, found.apply(MakeAnew("nueva", card)).note)

    assert made.is_own
    assert errors(found) == []
    assert conflicts(found.state) == ()
    found.undo()
    assert base.file.read_bytes() == before


def test_of_a_card_that_is_gone_long_since_her_own_release_is_left(base: FolderBase) -> None:
    """
    The base's lock has no words of it any more; the class deck's has those that it released.
    """
    found = base.begun()
    old = note(found, REMOVED)
    base.remove()
    base.release()
    base.edit(QUESTION, THEIRS)
    base.release(START + RETIRED_FOR + 2 * 86_400)
    of_locks(base)
    found.look_again()
    assert found.state.layers
    assert found.state.layers.lock
    gone = [each for each in found.state.layers.lock.lines.values() if each.id == REMOVED]
    assert [(each.state, each.fields) for each in gone] == [("gone", {})]

    kept = note(found, found.apply(Decide(REMOVED, "mine")).note)

    assert said_of(kept) == said_of(old)


def test_a_text_that_lost_the_words_is_said_at_the_card(base: FolderBase) -> None:
    """
    The card is kept, and other words can be chosen there.
    """
    found = base.begun()
    base.remove()
    base.edit("tomando Nápoles en octubre", "entrando en Nápoles", "documents/guerra-1943.md")
    found.look_again()
    assert errors(found) == ["E301", "E531"]  # another card quotes the same words

    kept = found.apply(Decide(REMOVED, "mine")).note

    assert note(found, kept).quote
    assert errors(found) == ["E301", "E301"]
