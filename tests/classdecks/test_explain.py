"""`mazo explain`: each field of a note, and which layer set it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from mazo.classdecks.explain import Explained, explain
from mazo.classdecks.origin import Row, Source
from mazo.errors import NoSuchNoteError
from tests.support.class_deck import ClassDeck
from tests.support.project import QUESTION

Mazo = Callable[..., Result]
FLEET = "change:\n  fleet-leaves:\n"
NEW = "When did the fleet leave the harbour?"


@pytest.fixture
def teacher(tmp_path: Path) -> ClassDeck:
    return ClassDeck(tmp_path / "project")


def told(teacher: ClassDeck, note: str) -> Explained:
    return explain(teacher.check(), note)


def row(explained: Explained, field: str) -> Row:
    return next(each for each in explained.rows if each.field == field)


def layers(sources: tuple[Source, ...]) -> list[tuple[str, str]]:
    return [(source.layer, source.key) for source in sources]


def lines(sources: tuple[Source, ...]) -> list[str]:
    """
    Return the lines of the files that sources point at.
    """
    files = [(source.place.file, source.place.start) for source in sources]
    return [file.line(file.position(start)[0]).strip() for file, start in files]


def test_a_note_left_alone_is_the_bases(teacher: ClassDeck) -> None:
    """
    Every field says what it says in the base, and where.
    """
    fleet = told(teacher, "fleet-leaves")

    assert [each.base for each in fleet.rows] == [None] * len(fleet.rows)
    assert {layer for each in fleet.rows for layer, _ in layers(each.sources)} == {
        *("base", "document", "mazo")
    }
    assert lines(row(fleet, "question").sources) == [f"question: {QUESTION}"]
    assert layers(row(fleet, "answer").sources) == [("mazo", "date")]
    assert layers(row(fleet, "passage").sources) == [("document", "passage"), ("base", "quote")]
    assert fleet.is_own is False
    assert not fleet.standing
    assert not fleet.left_out


def test_a_change_shows_what_the_base_says_instead(teacher: ClassDeck) -> None:
    """
    With the lines of both.
    """
    teacher.write(f"{FLEET}    question: {NEW}\n    hint: Mind\n")

    fleet = told(teacher, "fleet-leaves")
    question, hint = row(fleet, "question"), row(fleet, "hint")

    assert layers(question.sources) == [("class", "question")]
    assert lines(question.sources) == [f"question: {NEW}"]
    assert (question.value, question.base) == (NEW, QUESTION)
    assert question.base_place is not None
    assert question.base_place.file.path.name == "siege.yaml"
    assert (hint.value, hint.base) == ("Mind", "")
    assert [each.rule.code for each in fleet.standing] == ["I533", "I533"]


def test_what_is_taken_away_is_told(teacher: ClassDeck) -> None:
    """
    A field that only the base has says who took it away.
    """
    teacher.base.change(
        "siege.yaml", "    reverse: true\n", "    reverse: true\n    hint: In June\n"
    )
    teacher.base.released(1)
    teacher.write('change:\n  siege-lifted: {hint: {was: In June, now: ""}}\n')

    hint = row(told(teacher, "siege-lifted"), "hint")

    assert (hint.value, hint.base) == ("", "In June")
    assert layers(hint.sources) == [("class", "hint")]


@pytest.mark.parametrize(
    ("text", "field", "sources", "value"),
    [
        ("precision: year\n", "answer", [("mazo", "date"), ("setting", "precision")], "1756"),
        ("precision: year\n", "date", [("base", "date"), ("setting", "precision")], "1756"),
        (
            "events: {lifted: {was: The siege is lifted, now: The end}}\n",
            "event",
            [("class", "events")],
            "<ol><li>A storm scatters the ships</li><li>The end <time>",
        ),
        (
            "deck: School::History\n",
            "deck",
            [("setting", "deck"), ("base", "title")],
            "School::History::1: The siege",
        ),
        (
            'topics: {siege: {was: "1: The siege", now: Siege}}\n',
            "deck",
            [("base", "deck"), ("class", "topics")],
            "History::The siege::Siege",
        ),
    ],
)
def test_settings_and_titles_are_layers_too(
    teacher: ClassDeck, text: str, field: str, sources: list[tuple[str, str]], value: str
) -> None:
    """
    What the class deck says of all notes at once is told at its line.
    """
    teacher.write(text)

    found = row(told(teacher, "siege-lifted"), field)

    assert layers(found.sources) == sources
    assert found.value.startswith(value)
    assert found.base is not None
    own = [each for each in found.sources if each.layer in ("class", "setting")]
    assert {each.place.file.path for each in own} == {teacher.path}


def test_an_erratum_that_decides_is_told(teacher: ClassDeck) -> None:
    """
    Under `corrected` the answer is the erratum's, by the setting of the class deck.
    """
    erratum = "    erratum: {kind: error, date: 1756-05-04, question: When did it leave?, note: A day later.}\n"
    quote = "    quote: The fleet left the harbour on 3 May 1756\n"
    teacher.base.change("siege.yaml", quote, f"{quote}{erratum}    allow: [E717]\n")
    teacher.base.released(1)
    teacher.write("errata: corrected\n")

    fleet = told(teacher, "fleet-leaves")

    assert layers(row(fleet, "answer").sources) == [("mazo", "date"), ("setting", "errata")]
    assert row(fleet, "answer").value == "4 May 1756"
    assert layers(row(fleet, "question").sources) == [
        *(("base", "erratum.question"), ("setting", "errata"))
    ]
    assert layers(row(fleet, "documentanswer").sources)[0] == ("mazo", "date")
    assert layers(row(fleet, "erratum").sources) == [("base", "erratum.note")]

    teacher.write("errata: exclude\n")
    assert layers(told(teacher, "fleet-leaves").left_out) == [("setting", "errata")]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("remove: [fleet-leaves]\n", ["remove"]),
        ("include: {topics: [peace]}\n", ["include.topics"]),
        ("include: {types: [cause], tags: [peace]}\n", ["include.tags", "include.types"]),
        ('include: {from: "1760"}\n', ["include.from"]),
        ('include: {to: "1750", topics: [siege]}\n', ["include.to"]),
        (
            "include: {sections: [The peace]}\nremove: [fleet-leaves]\n",
            ["remove", "include.sections"],
        ),
    ],
)
def test_what_leaves_a_note_out_is_told(teacher: ClassDeck, text: str, keys: list[str]) -> None:
    """
    Each condition that the note does not meet, and `remove`; there is no card to explain.
    """
    teacher.write(text)

    fleet = told(teacher, "fleet-leaves")

    assert [source.key for source in fleet.left_out] == keys
    assert {source.place.file.path for source in fleet.left_out} == {teacher.path}
    assert fleet.rows == ()


def test_tags_say_who_gave_them(teacher: ClassDeck) -> None:
    """
    The topic, the note, the class deck; and who takes one away.
    """
    teacher.write("change:\n  peace-signed: {tags: {add: [exam], remove: [peace]}}\n")

    found = told(teacher, "peace-signed").tags

    assert [(tag.name, tag.source.layer, tag.is_removed) for tag in found] == [
        ("exam", "class", False),
        ("treaty", "base", False),
        ("peace", "class", True),
    ]
    assert [tag.source.key for tag in told(teacher, "empty-coffers").tags] == ["topic"]


def test_a_note_of_her_own_is_told(teacher: ClassDeck) -> None:
    """
    It has no base; its fields are the class deck's.
    """
    teacher.write(
        "add:\n  own:\n    title: Own\n    tags: [own]\n    causes:\n      - id: garrison\n"
        "        question: For how many weeks had the garrison of the harbour held out?\n"
        "        answer: Seven weeks\n        quote: The garrison had held out for seven weeks\n"
    )

    garrison = told(teacher, "garrison")

    assert garrison.is_own is True
    assert layers(row(garrison, "answer").sources) == [("class", "answer")]
    assert {each.base for each in garrison.rows} == {None}
    assert [tag.source.layer for tag in garrison.tags] == ["class"]


def test_a_translation_tells_its_language(teacher: ClassDeck) -> None:
    """
    What Mazo writes is in the language that the class deck sets; what is kept is the base's.
    """
    teacher.write(
        f"language: es\nuntranslated: keep\n{FLEET}    question: ¿Qué día salió la flota del puerto?\n"
    )

    fleet, other = told(teacher, "fleet-leaves"), told(teacher, "siege-lifted")

    assert layers(row(fleet, "answer").sources) == [("mazo", "date"), ("setting", "language")]
    assert layers(row(fleet, "language").sources) == [("setting", "language")]
    assert layers(row(other, "language").sources) == [("base", "language")]
    assert [tag.name for tag in other.tags if tag.source.layer == "setting"] == [
        "mazo::untranslated"
    ]


def test_a_renamed_note_is_found_by_both_ids(teacher: ClassDeck) -> None:
    """
    The one that the class deck knows, and the one that the base has now.
    """
    import mazo
    from mazo.commands.rename import rename

    teacher.write(f"{FLEET}    tags: {{add: [exam]}}\n")
    rename(mazo.open(teacher.base.folder).check(), "fleet-leaves", "departure")

    for name in ("fleet-leaves", "departure"):
        fleet = told(teacher, name)
        assert fleet.id == "departure"
        assert [each.rule.code for each in fleet.standing] == ["W503"]
        assert [tag.source.layer for tag in fleet.tags] == ["class", "base"]


@pytest.mark.parametrize("name", ["nobody", "fleet-leave", "why-lifted"])
def test_a_note_that_is_not_there_is_refused(teacher: ClassDeck, mazo: Mazo, name: str) -> None:
    """
    One that never was, one misspelt, one that the base has taken away.
    """
    teacher.base.take_out("siege.yaml", "why-lifted")
    teacher.base.released(1)

    with pytest.raises(NoSuchNoteError):
        told(teacher, name)
    assert mazo("explain", str(teacher.path), name).exit_code == 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_note_is_shown(teacher: ClassDeck, mazo: Mazo, language: str) -> None:
    """
    In both languages, for people and for programs, of a class deck and of a plain project.
    """
    teacher.write(f"errata: text\nprecision: year\n{FLEET}    hint: Mind\n")
    for path in (teacher.path, teacher.base.folder):
        for note in ("fleet-leaves", "siege-lifted", "why-lifted", "empty-coffers", "peace-signed"):
            shown = mazo("explain", str(path), note, language=language)
            found = json.loads(mazo("explain", str(path), note, "--format", "json").stdout)
            assert shown.exit_code == 0
            assert note in shown.output
            assert found["id"] == note
            assert {each["field"] for each in found["fields"]} >= {"deck", "question", "passage"}
            assert all(each["sources"] for each in found["fields"])


def test_a_plain_project_has_one_layer(teacher: ClassDeck) -> None:
    """
    There is no other whose note it could be.
    """
    import mazo

    fleet = explain(mazo.open(teacher.base.folder).check(), "fleet-leaves")

    assert fleet.is_own is None
    assert {layer for each in fleet.rows for layer, _ in layers(each.sources)} == {
        *("base", "document", "mazo")
    }
