"""Causes and consequences whose role makes facts of them are moved over, reviews and all."""

from __future__ import annotations

import re

import pytest

import mazo as api
from mazo.schema.card_file import FORMER_ROLES
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import CardProject

ROLE = "    effect: lifted\n"


def give_role(project: CardProject, role: str) -> None:
    project.change("siege.yaml", ROLE, f"{ROLE}    role: {role}\n")


@pytest.mark.parametrize(("former", "role"), FORMER_ROLES.items())
def test_a_note_is_moved_to_the_facts(project: CardProject, former: str, role: str) -> None:
    """
    With its id and all its words; it stays with its event, and keeps its place in the topic.
    """
    give_role(project, former)
    project.change(
        "siege.yaml", "scattered the ships\n    quote", "scattered the ships  # as told\n    quote"
    )
    before = project.contents()["why-lifted"]

    opened = api.open(project.folder)
    opened.save(opened.fix().files)

    after = project.contents()["why-lifted"]
    of_links = {"cause", "effect", "role"}
    left = {key: text for key, text in before.fields.items() if key not in of_links}
    assert project.codes() == []
    assert (after.kind, after.topic, after.fields["role"]) == ("fact", "siege", role)
    assert left.items() <= after.fields.items()
    assert "scattered the ships  # as told\n" in project.read("siege.yaml")
    assert re.search(r"^facts:\n  - id: why-lifted\n", project.read("siege.yaml"), re.MULTILINE)


def test_several_notes_of_a_file_go_into_one_list(project: CardProject) -> None:
    """
    Whatever order they are moved in, there is one list, and nothing is lost.
    """
    give_role(project, "agent")
    project.add_fifth()
    project.change(
        "siege.yaml", "    answer: Seven weeks\n", "    answer: Seven weeks\n    role: example\n"
    )

    opened = api.open(project.folder)
    opened.save(opened.fix().files)

    found = {each.id: each.kind for each in project.contents().values()}
    assert (found["why-lifted"], found["garrison"]) == ("fact", "fact")
    assert project.read("siege.yaml").count("facts:") == 1
    assert "causes:" not in project.read("siege.yaml")
    assert "I225" not in project.codes()


def test_a_note_that_learners_have_is_left_where_it_is(project: CardProject) -> None:
    """
    Anki keeps reviews with a note's type: nothing that costs them is done unasked.
    """
    give_role(project, "agent")
    project.release()
    found = [each for each in project.check().diagnostics if each.rule.code == "I225"]
    text = project.read("siege.yaml")

    fixed = api.open(project.folder).fix()

    assert [each.fix.is_certain for each in found if each.fix] == [False]
    assert "leave it there" in found[0].help("en")
    assert fixed.files == {}
    assert project.read("siege.yaml") == text
    assert project.build(1).codes == ["I225"]


def test_an_author_may_accept_it(project: CardProject) -> None:
    """
    `allow` quiets it, as any remark.
    """
    give_role(project, "agent")
    project.change("siege.yaml", ROLE, f"{ROLE}    allow: [I225]\n")

    assert project.codes() == []


def test_a_note_that_a_class_deck_adds_is_moved_in_its_file(
    class_deck: ClassDeckBesideBase,
) -> None:
    """
    The base's notes are the base's author's to move.
    """
    give_role(class_deck.project, "agent")
    class_deck.project.release(1)
    note = "{id: own, question: Who had no money?, answer: Both crowns, quote: Both crowns had run out, role: agent}"
    class_deck.write(
        f"add:\n  mine:\n    title: Mine\n    document: chronicle\n    causes:\n      - {note}\n"
    )

    opened = api.open(class_deck.path)
    found = [each.note for each in opened.check().diagnostics if each.rule.code == "I225"]
    opened.save(opened.fix().files)

    assert found == ["own"]
    assert "    facts:\n" in class_deck.path.read_text("utf-8")
    assert "I225" not in class_deck.codes()
