"""What is said of a date that its passage names, but leaves open or denies."""

from __future__ import annotations

import pytest

import mazo

PROJECT = """\
project: p
title: P
language: en
deck: P
documents: {text: {path: text.md, title: T}}
"""


@pytest.mark.parametrize(
    ("passage", "date", "given"),
    [
        ("The bell was cast in 1590 or 1591", "1591", "1590, 1591, and not which of them"),
        ("The bell was cast between 1690 and 1694", "1690", "1690, 1694, and only that it lies"),
        ("The bell was cast not in 1810 but in 1812", "1810", "1810 as what it is not"),
        ("The bell was cast on 3 or 4 May 1712", "3 May 1712", "“from 3 to 4 May 1712”"),
    ],
)
def test_the_message_says_how_the_passage_gives_it(passage: str, date: str, given: str) -> None:
    note = f"- {{id: bell, question: When was the bell of the mill cast?, date: {date}, quote: {passage}}}"
    files = {
        "mazo.yaml": PROJECT,
        "text.md": f"{passage}.\n",
        "c.yaml": f"title: C\ndates:\n{note}\n",
    }
    found = mazo.open(files).check().diagnostics
    said = [each.message("en") for each in found if each.rule.code == "E609"]
    assert [each for each in said if f"but the passage gives {given}" in each]
