"""A build of some topics, tags or types: one package of the notes that fit."""

from __future__ import annotations

import re

import pytest

from mazo.commands.selection import Selection
from tests.support.command_line import Mazo
from tests.support.packages import notes_of
from tests.support.project import NAME, CardProject

TIME = ("--released", "2024-01-01")

SELECTIONS = {
    "a topic": (["--topic", "siege"], ".siege.apkg", {"fleet-leaves", "siege-lifted", "why-lifted"}),
    "two topics": (["--topic", "siege", "--topic", "peace"], ".siege+peace.apkg", None),
    "a tag": (["--tag", "treaty"], ".tag-treaty.apkg", {"peace-signed"}),
    "a tag above": (["--tag", "war"], ".tag-war.apkg", {"fleet-leaves", "siege-lifted", "why-lifted"}),
    "a tag below": (["--tag", "War::Sea"], ".tag-War-Sea.apkg", {"fleet-leaves", "siege-lifted", "why-lifted"}),
    "a type": (["--type", "date"], ".type-date.apkg", {"fleet-leaves", "siege-lifted", "peace-signed"}),
    "two types": (["--type", "cause", "--type", "consequence"], ".type-cause+type-consequence.apkg", {"why-lifted", "empty-coffers"}),
    "a topic and a type": (["--topic", "siege", "--type", "cause"], ".siege+type-cause.apkg", {"why-lifted"}),
}  # fmt: skip


@pytest.mark.parametrize("case", SELECTIONS)
def test_a_selection_is_one_package_of_what_fits(
    project: CardProject, mazo: Mazo, case: str
) -> None:
    """
    All that is given must hold, and of a list any one.
    """
    words, end, expected = SELECTIONS[case]

    result = mazo("build", *words, *TIME, str(project.folder))

    assert result.exit_code == 0
    packages = project.packages()
    assert list(packages) == [end]
    names = {line.guid: line.id for line in project.lines.values()}
    assert {names[guid] for guid in notes_of(packages[end])} == (expected or set(names.values()))


def test_the_package_of_a_topic_is_the_same_bytes_alone(project: CardProject, mazo: Mazo) -> None:
    """
    Whoever builds just a topic gets what the whole build gives.
    """
    mazo("build", *TIME, str(project.folder))
    before = project.packages()
    (project.dist / f"{NAME}.peace.apkg").unlink()

    mazo("build", "--topic", "peace", str(project.folder))

    assert project.packages() == before


@pytest.mark.parametrize(
    "words",
    [
        ["--topic", "war"],
        ["--tag", "se"],
        ["--type", "event"],
        ["--topic", "siege", "--type", "consequence"],
        ["--topic", "siege", "--tag", "treaty"],
    ],
    ids=" ".join,
)
def test_a_selection_of_nothing_is_a_wrong_use(
    project: CardProject, mazo: Mazo, words: list[str]
) -> None:
    """
    There is no such topic, tag or type, or no note that fits: nothing is written.
    """
    before = project.files()

    assert mazo("build", *words, str(project.folder)).exit_code == 2
    assert project.files() == before


def test_where_no_note_has_a_tag_no_list_of_tags_is_shown(project: CardProject, mazo: Mazo) -> None:
    for file in project.folder.glob("*.yaml"):
        project.write(file.name, re.sub(r"(?m)^ *tags:.*\n", "", project.read(file.name)))

    output = mazo("build", "--tag", "sea", str(project.folder)).output

    assert output == "Error: no note has the tag `sea`, for no note has any\n"


def test_a_long_selection_has_a_short_name(project: CardProject) -> None:
    """
    No name is longer than file systems take, and two selections never share one.
    """
    names = set()
    for count in (30, 31):
        tags = tuple(f"a-long-tag-{number}" for number in range(count))
        tagged = f"tags: [treaty, {', '.join(tags)}]"
        text = project.read("peace.yaml")
        project.write("peace.yaml", re.sub(r"tags: \[treaty.*\]", tagged, text))
        built = project.build(selection=Selection(tags=tags))
        assert built.published is not None
        names |= {written.path.name for written in built.published.packages}

    assert len(names) == 2
    assert all(len(name.encode()) < 200 for name in names)


def test_a_tag_is_no_beginning_of_a_word(project: CardProject) -> None:
    """
    `war` stands for `war::sea`, not for `warship`.
    """
    project.change("peace.yaml", "tags: [treaty]", "tags: [warship]")

    built = project.release(selection=Selection(tags=("war",)))

    topics = {built.lock.lines[guid].topic for guid in built.chosen}
    assert topics == {"siege"}
