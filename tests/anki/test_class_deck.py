"""Base and class deck in one collection of real Anki: no note twice, no schedule lost."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from mazo.model.class_deck import UNTRANSLATED_TAG
from mazo.notetypes import NOTE_TYPES
from mazo.schema.card_file import SECTIONS
from tests.support import learner_actions as habits
from tests.support.learner import Student, take
from tests.support.project import DAY, FIFTH, FIRST, NAME, Authored
from tests.support.teaching import Taught

pytest.importorskip("anki")
pytestmark = pytest.mark.anki

Meet = Callable[[], Student]
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

    def __init__(self, authored: Authored, folder: Path, student: Student) -> None:
        self.authored, self.student, self.folder = authored, student, folder
        authored.released()
        self.taught = Taught(folder / "class", authored.folder, MINE)
        self.kept: dict[str, Path] = {}
        self.keep("base 1", authored.dist / f"{NAME}.apkg")
        self.taught.released(1)
        self.keep("class 1", self.taught.package)

    def keep(self, name: str, package: Path) -> None:
        self.kept[name] = self.folder / f"{name}.apkg"
        self.kept[name].write_bytes(package.read_bytes())

    def go_on(self) -> None:
        """Let the base correct a note, one of the class deck's own too, and add one; merge it."""
        self.authored.correct_another()
        self.authored.change("siege.yaml", "A storm that scattered the ships", "A gale")
        self.authored.change("peace.yaml", "They signed the peace", "They made peace")
        self.authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
        self.authored.released(2)
        self.keep("base 2", self.authored.dist / f"{NAME}.apkg")
        self.taught.released(3)
        self.keep("class 2", self.taught.package)

    def take(self, name: str) -> dict[str, int]:
        """Import a package, which costs the learner nothing."""
        before = habits.belongings(self.student)
        counts = take(self.student, self.kept[name])
        after = habits.belongings(self.student)
        assert habits.lost(before, after) == []
        assert self.student.figures()["notes"] == len(after.notes), "no note twice"
        assert len(self.student.types()) <= len(SECTIONS), "no note type twice"
        return counts

    def differing(self, name: str) -> set[str]:
        """Return the ids of the notes that the learner has otherwise than a package has them."""
        held, has = habits.unpack(self.kept[name]).notes, habits.belongings(self.student).notes
        return {
            row.name.rpartition("/")[2]
            for guid, row in held.items()
            if has.get(guid) is None or has[guid].content != row.content
        }


@pytest.fixture
def school(authored: Authored, tmp_path: Path, meet: Meet) -> School:
    """
    Return a base and a class deck of it, both released once, and a learner without either.
    """
    return School(authored, tmp_path, meet())


def test_base_class_deck_base_class_deck(school: School) -> None:
    """
    At the base's update just what the class deck reworded and the update left alone differs.
    """
    student, lines = school.student, school.authored.lines
    assert school.take("base 1") == {"new": 5}
    student.study()
    habits.check_database(student)
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
    student, guid = school.student, school.authored.lines["empty-coffers"].guid
    school.take("base 1")
    student.study()
    student.edit(guid, FIRST + DAY // 2, tag="mine", Extra="My own words")
    school.authored.correct_another()
    school.authored.released(2)
    school.keep("base 2", school.authored.dist / f"{NAME}.apkg")
    school.taught.write(MINE.replace("remove: [empty-coffers]", "remove: []"))
    school.taught.released(3)
    school.keep("class 2", school.taught.package)

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


def test_a_translation_after_its_base(authored: Authored, tmp_path: Path, meet: Meet) -> None:
    """
    The same notes in other words, each with its schedule; both of its cards speak Spanish.
    """
    school = School(authored, tmp_path, meet())
    school.take("base 1")
    school.student.study()
    taught = Taught(tmp_path / "es", authored.folder, TRANSLATED, "es-k2m9")
    taught.released(2)
    school.keep("es", taught.package)

    assert school.take("es") == {"updated": 5}
    assert school.differing("es") == set()
    line = taught.lines["siege-lifted"]
    for ordinal in (0, 1):
        assert 'lang="es"' in school.student.shown(line.guid, ordinal)[0]
    assert "Junio de 1756" in school.student.texts(line.guid)["Answer"]
    assert UNTRANSLATED_TAG in school.student.tags(taught.lines["fleet-leaves"].guid)
    assert school.student.troubles() == []


def test_two_class_decks_of_one_base_side_by_side(school: School) -> None:
    """
    Each has its own notes; of those that both reword the later words hold.
    """
    other = Taught(
        school.folder / "other", school.authored.folder, MINE.replace("sail", "depart"), "c-x9k4"
    )
    other.released(2)
    school.keep("other", other.package)
    for name in ("class 1", "other", "base 1", "class 1"):
        school.take(name)
        school.student.study()

    assert school.differing("other") == set()
    assert school.differing("class 1") == {"fleet-leaves"}
    assert school.student.figures()["notes"] == 7
    names = {field.key: field.name for field in NOTE_TYPES["cause"].fields}
    own = {
        school.student.texts(taught.lines["hungry"].guid)[names["id"]]
        for taught in (school.taught, other)
    }
    assert own == {f"{NAME}@{school.taught.name}/hungry", f"{NAME}@c-x9k4/hungry"}
