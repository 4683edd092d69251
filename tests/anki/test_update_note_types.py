"""Note types changed within their frozen shape: learners get the new ones, and lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from mazo.content import fields
from mazo.dates.edtf import HistoricalDate
from mazo.model.note import Note
from mazo.notetypes import NOTE_TYPES
from mazo.reports import change_words as words
from tests.support import learner_actions as habits
from tests.support import note_types as frozen
from tests.support.learner import Student, take
from tests.support.project import NAME, Authored

pytest.importorskip("anki")
pytestmark = pytest.mark.anki

Meet = Callable[[], Student]
DATE, CAUSE = NOTE_TYPES["date"], NOTE_TYPES["cause"]
HINTED = frozen.with_field_renamed(CAUSE, "spare1", "Mnemonic")
TYPES: dict[str, Callable[[pytest.MonkeyPatch, int], None]] = {
    "template": lambda patch, number: frozen.change_types(
        patch, number, date=frozen.with_back(DATE, "<!-- better -->")
    ),
    "style": lambda patch, number: frozen.change_style(patch, number, ".card { color: red; }"),
    "field": lambda patch, number: frozen.change_types(patch, number, cause=HINTED),
    "name": lambda patch, number: frozen.change_types(
        patch, number, date=DATE._replace(name="Mazo: Dates")
    ),
}


@pytest.fixture
def younger(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """
    Return what changes Mazo's note types, which are put back afterwards.
    """
    yield monkeypatch
    frozen.put_back(monkeypatch)


@pytest.mark.parametrize("change", TYPES.values(), ids=TYPES)
def test_note_types_change_without_touching_a_note(
    authored: Authored, meet: Meet, younger: pytest.MonkeyPatch, change: Callable[..., None]
) -> None:
    """
    They are replaced in place, without a full sync, and go back with no older package.
    """
    student = meet()
    habits.settled(authored, student)
    before = habits.belongings(student)
    older = student_types(student)
    earlier = authored.dist / "earlier.apkg"
    earlier.write_bytes((authored.dist / f"{NAME}.apkg").read_bytes())
    change(younger, 1)
    authored.released(2)

    assert take(student, authored.dist / f"{NAME}.apkg") == {"duplicate": 5}
    now = student_types(student)
    assert now.keys() == older.keys()
    assert now != older
    assert take(student, earlier) == {"duplicate": 5}
    assert student_types(student) == now
    after = habits.belongings(student)
    assert (after.notes, after.schema) == (before.notes, before.schema)
    assert (after.schedules, after.decks) == (before.schedules, before.decks)
    assert student.troubles() == []


def test_a_spare_template_becomes_a_card_of_notes_that_learners_have(
    authored: Authored, meet: Meet, younger: pytest.MonkeyPatch
) -> None:
    """
    Under its old id, beside the card that was studied, in the same deck, without a full sync.
    """
    student = meet()
    guid = habits.settled(authored, student)["why-lifted"]
    before = habits.belongings(student)
    spare = CAUSE.templates[-1]._replace(
        name="Aloud", front="{{Aloud}}", back="{{Aloud}}{{Answer}}"
    )
    aloud = frozen.with_field_renamed(CAUSE, "spare6", "Aloud")
    frozen.change_types(younger, 1, cause=frozen.with_last_template(aloud, spare))
    fill_spare(younger)
    authored.released(2)

    assert take(student, authored.dist / f"{NAME}.apkg") == {"updated": 1, "duplicate": 4}
    after = habits.belongings(student)
    assert habits.lost(before, after) == []
    assert after.types == before.types
    assert after.schedules.keys() - before.schedules.keys() == {(guid, 1)}
    assert after.decks[guid, 1] == after.decks[guid, 0]
    assert student.shown(guid, 1)[0] == "Say it aloud"
    assert student.troubles() == []


def fill_spare(patch: pytest.MonkeyPatch) -> None:
    """
    Let causes fill their last spare field, as a later Mazo might.
    """
    written = fields._Writer._events

    def events(self: fields._Writer, note: Note, *date: HistoricalDate | None) -> Mapping[str, str]:
        spare = {"spare6": "Say it aloud"} if note.kind == "cause" else {}
        return {**written(self, note, *date), **spare}

    patch.setattr(fields._Writer, "_events", events)
    patch.setitem(words.FIELDS, "spare6", words.FIELDS["hint"])


def student_types(student: Student) -> dict[int, object]:
    """
    Return Mazo's note types as the learner has them, by id.
    """
    student.collection.models._clear_cache()
    return {
        number: {
            key: value
            for key, value in student.collection.models.get(number).items()
            if key in {"name", "css", "flds", "tmpls", "mod"}
        }
        for number in student.types().values()
    }
