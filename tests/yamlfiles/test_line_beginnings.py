"""Texts that go on below their key without being indented: one report, and all of it is read."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mazo.diagnostics import collect
from mazo.text.places import TextFile
from mazo.yamlfiles import apply
from mazo.yamlfiles.read import read as read_yaml
from tests.support.yaml import read

WORDS = st.lists(
    st.sampled_from(["Hitler", "no", "esperaba", "«el", "ataque»,", "por", "1943", "¿sí?", "a:b"]),
    min_size=2,
    max_size=9,
)


@st.composite
def run_on(draw: st.DrawFn) -> tuple[str, str]:
    """
    Return a note whose quote goes on without being indented, and the words of the quote.
    """
    words, ends = draw(WORDS), draw(st.sampled_from(["\n", "\r\n"]))
    first = draw(st.integers(0, len(words) - 1))
    head = " ".join(["  quote:", *words[:first]]) if first else "  quote: >-"
    lines, rest = [], words[first:]
    while rest:
        count = draw(st.integers(1, len(rest)))
        lines.append(" " * draw(st.integers(0, 2)) + " ".join(rest[:count]))
        rest = rest[count:]
    return ends.join(["- id: a", head, *lines, "  hint: b", "- id: c", ""]), " ".join(words)


@given(run_on())
def test_a_text_that_is_not_indented_is_one_slip_and_read_whole(case: tuple[str, str]) -> None:
    """
    However it is broken into lines, its key goes on to the last of them.
    """
    text, words = case

    found = read(text)

    assert [slip[:2] for slip in found.slips] == [("E111", 3)]
    assert found.value == [{"id": "a", "quote": words, "hint": "b"}, {"id": "c"}]


@given(run_on())
def test_its_fix_says_the_same_without_a_slip(case: tuple[str, str]) -> None:
    """
    The lines are indented, and nothing else changes.
    """
    text, words = case
    (slip,) = collect(read_yaml(TextFile(Path("a.yaml"), text)))[1]
    assert slip.fix is not None
    assert slip.fix.is_certain

    fixed = apply.edited(slip.fix.edit)

    assert read(fixed.text).slips == []
    assert read(fixed.text).value == [{"id": "a", "quote": words, "hint": "b"}, {"id": "c"}]
    assert fixed.text.split() == text.split()
