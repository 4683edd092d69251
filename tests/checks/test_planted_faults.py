"""Twelve faults planted in card files: each is reported at its place, with what to write instead.

They are the mistakes that were planted in the files of other deck tools; of the twelve, the best
of those tools found four.
"""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from tests.support.command_line import Mazo
from tests.support.project import CardProject

DATE = "    date: 1756-06\n"
ANSWER = "    answer: They signed the peace\n"
QUESTION = "    question: In which year was the peace signed?\n"


class Fault(NamedTuple):
    """What is put for what in which file, and the code and place of the report."""

    file: str
    old: str
    new: str
    code: str
    line: int
    column: int


FAULTS = {
    "unquoted colon": Fault("peace.yaml", "They signed", "Teherán: they signed", "E110", 6, 20),
    "a date for an answer": Fault(
        "siege.yaml", "A storm that scattered the ships", "1944-06-06", "E723", 17, 13
    ),
    "a number for an answer": Fault(
        "siege.yaml", "A storm that scattered the ships", "1944", "E723", 17, 13
    ),
    "no for an answer": Fault("peace.yaml", "They signed the peace\n", "no\n", "E706", 6, 13),
    "a tab": Fault("peace.yaml", ANSWER, f"\t{ANSWER}", "E111", 6, 1),
    "an unknown key": Fault("peace.yaml", "    answer:", "    anwser:", "E103", 6, 5),
    "no answer": Fault("peace.yaml", ANSWER, "", "E104", 4, 9),
    "a space in a tag": Fault("peace.yaml", "[treaty]", "[peace treaty]", "E206", 16, 12),
    "an id given twice": Fault("peace.yaml", "id: peace-signed", "id: empty-coffers", "E403", 4, 9),
    "a question asked twice": Fault(
        "peace.yaml",
        "What followed from both crowns running out of money?",
        "What made the siege of the harbour end?",
        "E712",
        5,
        15,
    ),
    "an unclosed tag": Fault("peace.yaml", "They signed the", "They <b>signed the", "E202", 6, 18),
    "no notes": Fault("peace.yaml", "", "", "W015", 1, 1),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_reported(fault: Fault, project: CardProject, mazo: Mazo) -> None:
    """
    The report names the file, the line and the column, and says what to write instead.
    """
    if fault.old:
        project.change(fault.file, fault.old, fault.new)
    else:
        project.write(fault.file, "title: The peace\nconsequences: []\n")

    result = mazo("check", str(project.folder), "--format", "json", "--strict")
    told = json.loads(result.output)["diagnostics"]

    found = {
        (each["code"], each["path"].rpartition("/")[2], each["line"], each["column"])
        for each in told
    }
    assert (fault.code, fault.file, fault.line, fault.column) in found
    assert all(each["message"] and each["help"] for each in told)
    assert result.exit_code == 1


def test_a_template_names_only_fields_that_there_are() -> None:
    """
    The thirteenth fault is ours alone to make: `{{Qestion}}` in a template.
    """
    import re

    from mazo.notetypes import NOTE_TYPES

    for note_type in NOTE_TYPES.values():
        names = {field.name for field in note_type.fields} | {"FrontSide"}
        texts = "".join(each.front + each.back for each in note_type.templates)
        said = re.findall(r"\{\{[#^/]?(?:\w+:)*([^{}]+)\}\}", texts)

        assert set(said) <= names
