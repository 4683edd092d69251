"""`mazo explain`: each key of a note, and who set it."""

from __future__ import annotations

import pytest

from mazo.classdecks.explain import Explained, Row, explain
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import QUESTION

FLEET = "change:\n  fleet-leaves:\n"
NEW = "When did the fleet leave the harbour?"


def told(class_deck: ClassDeckBesideBase, note: str) -> Explained:
    return explain(class_deck.check(), note)


def row(explained: Explained, key: str) -> Row:
    return next(each for each in explained.rows if each.key == key)


def line(row: Row) -> str:
    """
    Return the line of the file that a row points at.
    """
    file = row.place.file
    return file.line(file.position(row.place.start)[0]).strip()


def tags(explained: Explained) -> list[tuple[str, str, str | None]]:
    """
    Return the tags, who set them, and those of the base that are taken away.
    """
    return [(each.value, each.layer, each.base) for each in explained.rows if each.key == "tags"]


def test_a_note_left_alone_is_the_bases(class_deck: ClassDeckBesideBase) -> None:
    """
    Every key has the value that it has in the base, and says where.
    """
    fleet = told(class_deck, "fleet-leaves")

    assert [each.key for each in fleet.rows] == [
        *("deck", "title", "language", "errata"),
        *("question", "quote", "date", "passage", "tags"),
    ]
    assert [each.base for each in fleet.rows] == [None] * len(fleet.rows)
    assert {each.layer for each in fleet.rows} == {"base", "document"}
    assert row(fleet, "question").value == QUESTION
    assert line(row(fleet, "question")) == f"question: {QUESTION}"
    assert line(row(fleet, "date")) == "date: 1756-05-03"
    assert line(row(fleet, "title")) == 'title: "1: The siege"'
    assert line(row(fleet, "deck")) == "deck: History::The siege"
    assert row(fleet, "passage") == Row(
        "passage",
        "The fleet left the harbour on 3 May 1756.",
        "document",
        row(fleet, "passage").place,
    )
    assert line(row(fleet, "passage")).startswith("The fleet left the harbour on 3 May 1756.")
    assert fleet.is_own is False
    assert not fleet.standing
    assert not fleet.left_out


def test_a_change_shows_what_the_base_says_instead(class_deck: ClassDeckBesideBase) -> None:
    """
    With the lines of both.
    """
    class_deck.write(f"{FLEET}    question: {NEW}\n    hint: Mind\n")

    fleet = told(class_deck, "fleet-leaves")
    question, hint = row(fleet, "question"), row(fleet, "hint")

    assert (question.layer, line(question)) == ("class", f"question: {NEW}")
    assert (question.value, question.base) == (NEW, QUESTION)
    assert question.base_place is not None
    assert question.base_place.file.path.name == "siege.yaml"
    assert (hint.layer, hint.value, hint.base) == ("class", "Mind", "")
    assert [each.rule.code for each in fleet.standing] == ["I533", "I533"]


def test_what_is_taken_away_is_reported(class_deck: ClassDeckBesideBase) -> None:
    """
    A key that only the base has says who took it away.
    """
    class_deck.project.change(
        "siege.yaml", "    reverse: true\n", "    reverse: true\n    hint: In June\n"
    )
    class_deck.project.release(1)
    class_deck.write('change:\n  siege-lifted: {hint: {was: In June, now: ""}}\n')

    hint = row(told(class_deck, "siege-lifted"), "hint")

    assert (hint.layer, hint.value, hint.base) == ("class", "", "In June")


def test_a_part_of_a_value_says_who_set_it(class_deck: ClassDeckBesideBase) -> None:
    """
    A picture keeps what the class deck does not change of it.
    """
    class_deck.write("change:\n  why-lifted: {image: {alt: A gale}}\n")

    found = told(class_deck, "why-lifted")
    file, alt = row(found, "image.file"), row(found, "image.alt")

    assert (file.layer, file.value, file.base) == ("base", "storm.png", None)
    assert (alt.layer, alt.value, alt.base) == ("class", "A gale", "Ships in a storm")
    assert file.place.file.path.name == "siege.yaml"
    assert alt.place.file.path == class_deck.path


@pytest.mark.parametrize(
    ("text", "key", "layer", "value", "base"),
    [
        ("precision: year\n", "date", "setting", "1756", "1756-06"),
        (
            "events: {lifted: {was: The siege is lifted, now: The end}}\n",
            *("events.lifted", "class", "The end", "The siege is lifted"),
        ),
        ("deck: School::History\n", "deck", "setting", "School::History", "History::The siege"),
        (
            'topics: {siege: {was: "1: The siege", now: Siege}}\n',
            *("title", "class", "Siege", "1: The siege"),
        ),
        ("errata: exclude\n", "errata", "setting", "exclude", "both"),
        ("language: es\nuntranslated: keep\n", "language", "base", "en", None),
    ],
)
def test_settings_and_titles_are_layers_too(
    class_deck: ClassDeckBesideBase, text: str, key: str, layer: str, value: str, base: str | None
) -> None:
    """
    What the class deck says of all notes at once is shown at its line.
    """
    class_deck.write(text)

    found = row(told(class_deck, "siege-lifted"), key)

    assert (found.layer, found.value, found.base) == (layer, value, base)
    assert (found.place.file.path == class_deck.path) is (layer != "base")
    assert (found.base_place is not None) is (base is not None)


def test_a_changed_date_is_cut_too(class_deck: ClassDeckBesideBase) -> None:
    """
    The setting says what the card asks; what the base has stands beside it.
    """
    class_deck.write("precision: year\nchange:\n  siege-lifted: {date: 1756-06-01/1756-06-30}\n")

    date = row(told(class_deck, "siege-lifted"), "date")

    assert (date.layer, date.value, date.base) == ("setting", "1756", "1756-06")


def test_an_erratum_that_decides_is_reported(class_deck: ClassDeckBesideBase) -> None:
    """
    Its keys are the base's, and the class deck sets what is done with it.
    """
    erratum = "    erratum: {kind: error, date: 1756-05-04, question: When did it leave?, note: A day later.}\n"
    quote = "    quote: The fleet left the harbour on 3 May 1756\n"
    class_deck.project.change("siege.yaml", quote, f"{quote}{erratum}    allow: [E717]\n")
    class_deck.project.release(1)
    class_deck.write("errata: corrected\n")

    fleet = told(class_deck, "fleet-leaves")

    assert row(fleet, "erratum").layer == "base"
    assert row(fleet, "erratum").value.startswith('{kind: "error", date: "1756-05-04"')
    errata = row(fleet, "errata")
    assert (errata.layer, errata.value, errata.base) == ("setting", "corrected", "both")

    class_deck.write("errata: exclude\n")
    excluded = told(class_deck, "fleet-leaves")
    assert [(key, place.file.path) for key, place, _ in excluded.left_out] == [
        ("errata", class_deck.path)
    ]
    assert excluded.rows == ()


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
def test_what_leaves_a_note_out_is_reported(
    class_deck: ClassDeckBesideBase, text: str, keys: list[str]
) -> None:
    """
    Each condition that the note does not new_student, and `remove`; there is no card to explain.
    """
    class_deck.write(text)

    fleet = told(class_deck, "fleet-leaves")

    assert [named.name for named in fleet.left_out] == keys
    assert {named.place.file.path for named in fleet.left_out} == {class_deck.path}
    assert fleet.rows == ()


def test_tags_say_who_gave_them(class_deck: ClassDeckBesideBase) -> None:
    """
    The topic, the note, the class deck; and who takes one away.
    """
    class_deck.write("change:\n  peace-signed: {tags: {add: [exam], remove: [peace]}}\n")

    found = told(class_deck, "peace-signed")

    assert tags(found) == [
        ("treaty", "base", None),
        ("exam", "class", None),
        ("", "class", "peace"),
    ]
    coffers = told(class_deck, "empty-coffers")
    assert tags(coffers) == [("peace", "base", None)]
    assert row(coffers, "tags").place.file.path.name == "peace.yaml"


def test_a_note_of_her_own_is_reported(class_deck: ClassDeckBesideBase) -> None:
    """
    It has no base; its keys are the class deck's.
    """
    class_deck.write(
        "add:\n  own:\n    title: Own\n    tags: [own]\n    causes:\n      - id: garrison\n"
        "        question: For how many weeks had the garrison of the harbour held out?\n"
        "        answer: Seven weeks\n        quote: The garrison had held out for seven weeks\n"
    )

    garrison = told(class_deck, "garrison")

    assert garrison.is_own is True
    assert (row(garrison, "answer").layer, row(garrison, "answer").value) == (
        "class",
        "Seven weeks",
    )
    assert {each.base for each in garrison.rows} == {None}
    assert tags(garrison) == [("own", "class", None)]


def test_a_translation_has_its_language(class_deck: ClassDeckBesideBase) -> None:
    """
    A note is in the language that the class deck sets; one that is kept is in the base's.
    """
    class_deck.write(
        f"language: es\nuntranslated: keep\n{FLEET}    question: ¿Qué día salió la flota del puerto?\n"
    )

    fleet, other = told(class_deck, "fleet-leaves"), told(class_deck, "siege-lifted")

    language = row(fleet, "language")
    assert (language.layer, language.value, language.base) == ("setting", "es", "en")
    assert row(other, "language").layer == "base"
    assert tags(other) == [
        ("mazo::untranslated", "setting", None),
        ("war::sea", "base", None),
    ]


def test_a_renamed_note_is_found_by_both_ids(class_deck: ClassDeckBesideBase) -> None:
    """
    The one that the class deck knows, and the one that the base has now.
    """
    class_deck.write(f"{FLEET}    tags: {{add: [exam]}}\n")
    class_deck.project.rename("fleet-leaves", "departure")

    for name in ("fleet-leaves", "departure"):
        fleet = told(class_deck, name)
        assert fleet.id == "departure"
        assert [each.rule.code for each in fleet.standing] == ["W503"]
        assert tags(fleet) == [("exam", "class", None), ("war::sea", "base", None)]


def test_a_plain_project_has_one_layer(class_deck: ClassDeckBesideBase) -> None:
    """
    There is no other whose note it could be.
    """
    fleet = explain(class_deck.project.check(), "fleet-leaves")

    assert fleet.is_own is None
    assert {each.layer for each in fleet.rows} == {"base", "document"}
    assert {each.base for each in fleet.rows} == {None}
