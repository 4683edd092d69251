"""Base and class deck in one collection of real Anki: no note twice, no schedule lost."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from mazo.model.class_deck import UNTRANSLATED_TAG
from mazo.notetypes import NOTE_TYPES
from mazo.schema.card_file import SECTIONS
from tests.support.buildable import DAY, FIRST
from tests.support.class_deck import ClassDeck
from tests.support.learner import NewStudent, Student, take
from tests.support.packages import unpack
from tests.support.project import NAME, CardProject
from tests.support.upgrade import belongings, lost

pytestmark = pytest.mark.anki

MINE = """\
deck: School::The siege
remove: [empty-coffers]
change:
  fleet-leaves:
    question: {was: On what day did the fleet leave the harbour?, now: On what day did it sail?}
  siege-lifted:
    hint: {was: "", now: In summer}
  peace-signed:
    tags: {add: [exam]}
add:
  own:
    title: My own
    causes:
      - id: hungry
        question: For how many weeks did they hold out?
        answer: Seven weeks
        quote: The garrison had held out for seven weeks
"""


class School:
    """A base and a class deck of it, whose packages are put aside, and one learner."""

    def __init__(self, project: CardProject, folder: Path, student: Student) -> None:
        self.project, self.student, self.folder = project, student, folder
        project.release()
        self.class_deck = ClassDeck(folder / "class", project.folder, MINE)
        self.kept: dict[str, Path] = {}
        self.keep("base 1", project.package)
        self.class_deck.release(1)
        self.keep("class 1", self.class_deck.package)

    def keep(self, name: str, package: Path) -> None:
        self.kept[name] = self.folder / f"{name}.apkg"
        self.kept[name].write_bytes(package.read_bytes())

    def go_on(self) -> None:
        """Let the base correct a note, one of the class deck's own too, and add one; merge it."""
        self.project.correct_another()
        self.project.change("siege.yaml", "A storm that scattered the ships", "A gale")
        self.project.change("peace.yaml", "They signed the peace", "They made peace")
        self.project.add_fifth()
        self.project.release(2)
        self.keep("base 2", self.project.package)
        self.class_deck.release(3)
        self.keep("class 2", self.class_deck.package)

    def take(self, name: str) -> dict[str, int]:
        """Import a package, which costs the learner nothing."""
        before = belongings(self.student)
        counts = take(self.student, self.kept[name])
        after = belongings(self.student)
        assert lost(before, after) == []
        assert self.student.figures()["notes"] == len(after.notes), "no note twice"
        assert len(self.student.types()) <= len(SECTIONS), "no note type twice"
        return counts

    def differing(self, name: str) -> set[str]:
        """Return the ids of the notes that the learner has otherwise than a package has them."""
        held, has = unpack(self.kept[name]).notes, belongings(self.student).notes
        return {
            row.name.rpartition("/")[2]
            for guid, row in held.items()
            if has.get(guid) is None or has[guid].content != row.content
        }


@pytest.fixture
def school(project: CardProject, tmp_path: Path, new_student: NewStudent) -> School:
    """
    Return a base and a class deck of it, both released once, and a learner without either.
    """
    return School(project, tmp_path, new_student())


def test_base_class_deck_base_class_deck(school: School) -> None:
    """
    At the base's update just what the class deck reworded and the update left alone differs.
    """
    student, lines = school.student, school.project.lines
    assert school.take("base 1") == {"new": 5}
    student.study()
    student.check_database()
    student.edit(lines["why-lifted"].guid, FIRST + DAY // 2, tag="mine", Extra="My own words")
    student.edit(lines["empty-coffers"].guid, FIRST + DAY // 2, tag="hard")
    student.edit(lines["fleet-leaves"].guid, FIRST + DAY // 2, tag="lost")

    assert school.take("class 1") == {"new": 1, "updated": 3, "duplicate": 1}
    assert school.differing("class 1") == {"why-lifted"}, "the learner's own"
    student.study()
    school.go_on()

    assert school.take("base 2") == {"new": 1, "updated": 3, "duplicate": 2}
    assert school.differing("base 2") == {"fleet-leaves", "peace-signed"}
    assert school.take("class 2") == {"updated": 1, "duplicate": 5}
    assert school.differing("class 2") == set()
    assert student.texts(lines["siege-lifted"].guid)["Hint"] == "In summer"
    assert school.take("base 2") == {"duplicate": 6}
    assert school.differing("class 2") == set()
    assert student.troubles() == []


def test_the_learners_own_words_survive_where_nobody_corrects(
    school: School,
) -> None:
    """
    Through four imports in any order, edits and tags of a note that all leave alone.
    """
    student, guid = school.student, school.project.lines["empty-coffers"].guid
    school.take("base 1")
    student.study()
    student.edit(guid, FIRST + DAY // 2, tag="mine", Extra="My own words")
    school.project.correct_another()
    school.project.release(2)
    school.keep("base 2", school.project.package)
    school.class_deck.write(MINE.replace("remove: [empty-coffers]", "remove: []"))
    school.class_deck.release(3)
    school.keep("class 2", school.class_deck.package)

    for name in ("class 1", "base 2", "class 2", "base 1", "class 1", "class 2"):
        school.take(name)
        assert student.texts(guid)["Extra"] == "My own words"
        assert student.tags(guid) == ["mine", "peace"]
    assert school.differing("class 2") == {"empty-coffers"}


ORDERS = tuple(permutations(("base 1", "class 1", "base 2", "class 2")))


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_in_whatever_order_they_come(order: tuple[str, ...], school: School) -> None:
    """
    With all four taken, the class deck's last words hold, and the base's where it says nothing.
    """
    school.go_on()
    for name in order:
        school.take(name)
        school.student.study()

    assert school.differing("class 2") == set()
    assert school.differing("base 2") == {"fleet-leaves", "siege-lifted", "peace-signed"}
    assert school.student.figures() == {"notes": 7, "cards": 8}
    assert school.student.troubles() == []


TRANSLATED = """\
language: es
untranslated: keep
deck: Historia::El asedio
topics: {siege: El asedio, peace: La paz}
events: {storm: Una tormenta, lifted: Fin del asedio, money: Sin dinero, signed: La paz}
change:
  siege-lifted: {question: ¿Cuándo se levantó el asedio del puerto?}
"""


def test_a_translation_after_its_base(
    project: CardProject, tmp_path: Path, new_student: NewStudent
) -> None:
    """
    The same notes in other words, each with its schedule; both of its cards speak Spanish.
    """
    school = School(project, tmp_path, new_student())
    school.take("base 1")
    school.student.study()
    class_deck = ClassDeck(tmp_path / "es", project.folder, TRANSLATED, "es-k2m9")
    class_deck.release(2)
    school.keep("es", class_deck.package)

    assert school.take("es") == {"updated": 5}
    assert school.differing("es") == set()
    line = class_deck.lines["siege-lifted"]
    for ordinal in (0, 1):
        assert 'lang="es"' in school.student.shown(line.guid, ordinal)[0]
    assert "Junio de 1756" in school.student.texts(line.guid)["Answer"]
    assert UNTRANSLATED_TAG in school.student.tags(class_deck.lines["fleet-leaves"].guid)
    assert school.student.troubles() == []


def test_two_class_decks_of_one_base_side_by_side(school: School) -> None:
    """
    Each has its own notes; of those that both reword the later words hold.
    """
    other = ClassDeck(
        school.folder / "other", school.project.folder, MINE.replace("sail", "depart"), "c-x9k4"
    )
    other.release(2)
    school.keep("other", other.package)
    for name in ("class 1", "other", "base 1", "class 1"):
        school.take(name)
        school.student.study()

    assert school.differing("other") == set()
    assert school.differing("class 1") == {"fleet-leaves"}
    assert school.student.figures()["notes"] == 7
    names = {field.key: field.name for field in NOTE_TYPES["cause"].fields}
    own = {
        school.student.texts(class_deck.lines["hungry"].guid)[names["id"]]
        for class_deck in (school.class_deck, other)
    }
    assert own == {f"{NAME}@{school.class_deck.name}/hungry", f"{NAME}@c-x9k4/hungry"}
