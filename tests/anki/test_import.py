"""Real Anki takes every package of this repository, in any order and beside others."""

from __future__ import annotations

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from mazo.languages import language
from mazo.model.deck import Deck
from mazo.notetypes import NOTE_TYPES
from tests.support.buildable import Buildable
from tests.support.learner import NewStudent, take
from tests.support.paths import CARDS, GREAT_FIRE

pytestmark = pytest.mark.anki

PROJECTS = {"cards": CARDS, "great-fire": GREAT_FIRE}


class Built:
    """A project of this repository, and its packages, made in a scratch folder."""

    def __init__(self, deck: Deck, folder: Path) -> None:
        self.deck = deck
        self.whole = folder / f"{deck.project.id}.apkg"
        self.topics = [folder / f"{deck.project.id}.{topic.id}.apkg" for topic in deck.topics]

    def notes(self, package: Path) -> int:
        """Count the notes that an author wrote for a package."""
        return len(self._notes(package))

    def cards(self, package: Path) -> int:
        """Count the cards that they wanted."""
        return sum(1 + note.reverse for note in self._notes(package))

    def decks(self, package: Path) -> set[str]:
        """Return the decks that the cards of a package belong to."""
        titles = {note.topic.title for note in self._notes(package)}
        return {f"{self.deck.project.deck}::{title}" for title in titles}

    def _notes(self, package: Path) -> list:
        topic = package.stem.removeprefix(self.deck.project.id).removeprefix(".")
        return [note for note in self.deck.notes if topic in ("", note.topic.id)]


@pytest.fixture(scope="module", params=PROJECTS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """
    Return each of the two projects in turn, built.
    """
    return build_copy(request.param, tmp_path_factory.mktemp("built"))


def build_copy(name: str, folder: Path) -> Built:
    copy = folder / "project"
    shutil.copytree(PROJECTS[name], copy, ignore=shutil.ignore_patterns("dist", "mazo.lock"))
    project = Buildable(copy, name, copy / "mazo.lock", folder / "decks")
    project.release()
    deck = project.check().deck
    assert deck is not None
    return Built(deck, folder / "decks")


def test_every_package_is_all_that_its_author_wanted(built: Built, new_student: NewStudent) -> None:
    """
    As many notes and cards, in their decks; nothing empty, missing or unsound; twice is as once.
    """
    for package in (built.whole, *built.topics):
        student = new_student()
        notes = built.notes(package)

        assert take(student, package) == {"new": notes}
        assert student.figures() == {"notes": notes, "cards": built.cards(package)}
        assert set(student.decks().values()) == built.decks(package)
        assert take(student, package) == {"duplicate": notes}
        assert student.troubles() == []


def test_topics_and_the_whole_never_double_in_any_order(
    built: Built, new_student: NewStudent
) -> None:
    """
    All ways lead to the same notes, in the same decks.
    """
    packages = (built.whole, built.topics[0], built.topics[-1])
    found = []
    for order in permutations(packages):
        student = new_student()
        new = [take(student, package).get("new", 0) for package in order]
        assert sum(new) == built.notes(built.whole)
        assert student.troubles() == []
        found.append((student.figures(), student.decks(), student.notes().keys()))

    assert all(each == found[0] for each in found)


def test_new_cards_come_in_the_same_order_by_whichever_way(
    built: Built, new_student: NewStudent
) -> None:
    """
    A topic's cards have their places in the order of the whole, whether they came with it or alone.
    """
    places = []
    for packages in ([built.whole], built.topics, [*built.topics, built.whole]):
        student = new_student()
        for package in packages:
            take(student, package)
        dues = {key: row[2] for key, row in student.schedules().items()}
        places.append(dues)

    assert places[0] == places[1] == places[2]
    assert sorted(set(places[0].values())) == list(range(1, built.notes(built.whole) + 1))


def test_two_languages_share_note_types_and_keep_their_labels(
    tmp_path: Path, new_student: NewStudent
) -> None:
    """
    One collection, each note type once, and each card in the language of its note.
    """
    projects = [build_copy(name, tmp_path / name) for name in PROJECTS]
    for order in (projects, projects[::-1]):
        student = new_student()
        for each in order:
            assert take(student, each.whole) == {"new": each.notes(each.whole)}
        kinds = {note.kind for each in projects for note in each.deck.notes}
        types = [NOTE_TYPES[kind] for kind in kinds]
        assert student.types() == {each.name: each.id for each in types}
        assert student.troubles() == []
        for guid in student.notes():
            texts = student.texts(guid)
            front, back, style = student.shown(guid)
            code = texts["Language"]
            assert f'lang="{code}"' in front
            assert f'lang="{code}"' in back
            label = language(code).cards.labels["date"]
            assert f'.mz-date .mz-kind:lang({code})::after {{ content: "{label}"; }}' in style
