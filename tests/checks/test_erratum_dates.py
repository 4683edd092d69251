"""An erratum says one thing: its note names the date that it gives, or none but the document's."""

from __future__ import annotations

import pytest

from tests.support.project import CardProject

ERRATUM = """\
    date: 1756-05-03
    erratum: {{kind: error, date: {date}, note: "{note}", source: A better chronicle}}
"""
CASES = [
    ("1756-05-06", "It left on 4 May.", ["W226"]),
    ("1756-05-06", "It left on 4 May 1756, and not on 3 May.", ["W226"]),
    ("1756-06-03", "It left in July.", ["W226"]),
    ("1756", "It left in 1757.", ["W226"]),
    ("1756-05-06", "It left on 6 May; the siege began on 9 May.", []),
    ("1756-05-06", "It did not leave on 3 May, whatever was said on 20 May.", []),
    ("1756-05-06", "It left three days later.", []),
    ("1756", "It left in July.", []),
    ("1576-05-06", "It left three days later.", ["W227"]),
    ("1556-05-06", "It left three days later.", ["W227"]),
    ("1657-05-06", "It left three days later.", []),
]


@pytest.mark.parametrize(("date", "note", "codes"), CASES)
def test_the_note_of_an_erratum_and_its_date_agree(
    project: CardProject, date: str, note: str, codes: list[str]
) -> None:
    """
    The card shows both.
    """
    old = "    date: 1756-05-03\n"
    project.change("siege.yaml", old, ERRATUM.format(date=date, note=note))
    project.change("siege.yaml", "On what day", "According to the text, on what day")

    assert [code for code in project.codes() if code in ("W226", "W227")] == codes


def test_a_month_is_no_other_date_where_the_card_asks_for_the_year(project: CardProject) -> None:
    """
    As a class deck makes it with `precision: year`; the note may name the document's own month.
    """
    erratum = ERRATUM.format(date="1756-05-06", note="The text means April, by a slip.")
    of_year = erratum.replace("date: 1756-05-03", "date: 1756")
    project.change("siege.yaml", "    date: 1756-05-03\n", of_year)

    assert "W226" not in project.codes()
