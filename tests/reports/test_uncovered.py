"""`mazo list --uncovered`: the sentences of the documents that have no card."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.support.command_line import Mazo
from tests.support.project import FIFTH, CardProject

LEFT = [
    (4, "The garrison had held out for seven weeks."),
    (8, "The island was handed back to its old owners."),
    (9, "Nobody paid for the burnt town."),
]
"""The sentences of the small project that no note quotes, with their lines."""


def sentences(mazo: Mazo, *words: str) -> list[tuple[int, str]]:
    """
    Return the lines and the words of what is listed, in JSON.
    """
    result = mazo("list", "--uncovered", "--format", "json", *words)
    assert result.exit_code == 0
    found = json.loads(result.stdout)["sentences"]
    assert {Path(each["path"]).name for each in found} <= {"chronicle.md"}
    return [(each["line"], each["sentence"]) for each in found]


def test_the_sentences_without_a_card_are_listed_in_their_order(
    project: CardProject, mazo: Mazo
) -> None:
    """
    A note more is a sentence less.
    """
    before = sentences(mazo, str(project.folder))
    project.change("siege.yaml", "events:", f"{FIFTH}events:")

    assert before == LEFT
    assert sentences(mazo, str(project.folder)) == LEFT[1:]


def test_people_see_the_place_and_the_words(project: CardProject, mazo: Mazo) -> None:
    """
    A line a sentence, below the title of its section, and how many there are.
    """
    result = mazo("list", "--uncovered", str(project.folder))

    (first, second, third) = (f"{line}: {words}" for line, words in LEFT)
    lines = result.stdout.splitlines()
    assert [line.rpartition("chronicle.md:")[2] for line in lines] == [
        "The siege (1)",
        first,
        "",
        "The peace (2)",
        second,
        third,
        "",
        "3 sentences without a card",
    ]


def test_the_header_of_a_table_needs_no_card(project: CardProject, mazo: Mazo) -> None:
    """
    Its rows do, and what stands below it; figures count as they do.
    """
    table = "| Year | Event |\n| --- | --- |\n| 1756 | The siege |\n\nTable 1. The war.\n"
    project.write("chronicle.md", f"{project.read('chronicle.md')}\n{table}")

    listed = sentences(mazo, str(project.folder))
    built = mazo("build", str(project.folder)).output

    assert listed[3:] == [(13, "1756 The siege"), (15, "Table 1. The war.")]
    assert "cards for 3 of its 8 sentences" in built


def test_a_spreadsheet_gets_the_same(project: CardProject, mazo: Mazo) -> None:
    """
    CSV has a header and a row for each.
    """
    result = mazo("list", "--uncovered", "--format", "csv", str(project.folder))

    rows = [*csv.reader(io.StringIO(result.stdout))]
    assert rows[0] == ["path", "line", "sentence", "section"]
    assert [(int(line), words) for _, line, words, _ in rows[1:]] == LEFT
    assert [row[3] for row in rows[1:]] == ["The siege", "The peace", "The peace"]


def test_of_a_package_only_what_it_carries_is_known(project: CardProject, mazo: Mazo) -> None:
    """
    A package that carries the cards alone has only the sentences that they quote.
    """
    project.release()

    result = mazo("list", "--uncovered", str(project.package))

    assert result.stdout.splitlines() == [
        "0 sentences without a card",
        "the package carries only the sentences that its cards quote",
    ]


def test_notes_are_not_selected_and_left_out_at_once(project: CardProject, mazo: Mazo) -> None:
    """
    Sentences have no topic, tag or type.
    """
    result = mazo("list", "--uncovered", "--topic", "siege", str(project.folder))

    assert result.exit_code == 2
    assert "--uncovered" in result.output
