"""Reports for people: the excerpt of a line, and the marks below it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from mazo.diagnostics import Rule, Text
from mazo.reports.diagnostics import Look, cells, full
from mazo.text.places import Place, TextFile

RULE = Rule("E999 made-up", Text("m"), Text("h"), Text("a"))
LINES = st.text(st.sampled_from("aé .:漢字\u0301\t\x1b"), min_size=1, max_size=700)


def excerpt(text: str, start: int, end: int, columns: int) -> tuple[str, str]:
    """
    Return the line that a report shows of a place, and the line of marks, without the gutter.
    """
    place = Place(TextFile(Path("a.yaml"), f"{text}\nanother line\n"), start, end)
    shown = full([RULE.at(place)], Look("en", Path(), columns)).split("\n")
    return shown[2], shown[3]


@given(text=LINES, places=st.tuples(st.integers(0, 700), st.integers(0, 700)), columns=st.integers(60, 140))  # fmt: skip
@example(text="漢" * 50, places=(9, 50), columns=60)
@example(text="a" * 390, places=(390, 390), columns=60)
@example(text="a" * 1_200, places=(600, 603), columns=100)
def test_the_marks_stand_below_what_they_mark(
    text: str, places: tuple[int, int], columns: int
) -> None:
    """
    However long the line and wide its letters: in the terminal, at the place, under the excerpt.
    """
    start, end = sorted(min(each, len(text)) for each in places)
    line, marks = excerpt(text, start, max(end, 1), columns)

    assert max(cells(line), cells(marks)) <= columns
    assert cells(marks) <= cells(line) + 1
    assert marks.endswith("^")
    before = cells(marks) - marks.count("^")
    below = [sign for n, sign in enumerate(line) if cells(line[:n]) == before and cells(sign)]
    wanted = text[start : start + 1]
    if wanted.isalpha():
        assert below[0] in (wanted, "…")
