"""What is read line by line is read as PyYAML reads it, and what is not is left to PyYAML."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mazo.text.places import TextFile
from mazo.yamlfiles import block_style
from mazo.yamlfiles import read as yamltree
from tests.support.paths import ROOT
from tests.support.yaml_styles import Plain, files

CARDS = sorted(ROOT.glob("cards/**/*.yaml"))
_LINES = [
    *("a: b", "a: b c  # d", "b:", "c: 'it''s'", 'd: "e"', "e: [a, b c, 'd']", "a : b", "a:b"),
    *("b: {c: d, e: [f]}", "c: >-", "d: |", "# e", "", "  ", "words go on", "12:30", "b: c: d"),
    *("- a", "- a: b", "-  b: c", "- [a]", "-", "--- ", "b: -c", "b: *c", "b: c:", "'b': c"),
]
_WRITTEN = st.lists(
    st.tuples(st.sampled_from(["", "", "  ", "    "]), st.sampled_from(_LINES)).map("".join),
    max_size=8,
)


def _agrees(text: str) -> bool:
    """
    Return whether a text is read line by line; it is read as PyYAML reads it then.
    """
    root = block_style.read(text)
    if root is None:
        return False
    for loader in (yaml.BaseLoader, yaml.CBaseLoader):
        reader = yamltree._Reader(TextFile(Path("a.yaml"), text), text, loader)
        assert reader.document() == root
        assert reader.found == []
    return True


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.name)
def test_the_cards_of_this_repository_are_read_so(path: Path) -> None:
    """
    As authors write, with comments, texts over several lines, lists and groups on one line.
    """
    assert _agrees(path.read_text("utf-8"))


@given(_WRITTEN, st.sampled_from(["", "\n"]))
def test_any_lines_are_read_as_pyyaml_reads_them(lines: list[str], end: str) -> None:
    """
    A mistake too is PyYAML's to find, whatever the lines before it say.
    """
    _agrees("\n".join(lines) + end)


@given(files(), st.data())
def test_any_style_is_read_as_pyyaml_reads_it(
    written: tuple[str, Plain, list[str]], data: st.DataObject
) -> None:
    """
    Also where a sign was typed that should not be there.
    """
    text, *_ = written
    at = data.draw(st.integers(0, len(text)))
    sign = data.draw(st.sampled_from(["", " ", "\n", ":", "#", "-", "'", '"', "[", "}", "|", "\t"]))

    _agrees(text[:at] + sign + text[at:])


@pytest.mark.parametrize("text", ["a:" + "\n" + " " * 50 + "b: c\n", f"a: {'[' * 9_000}\n"])
def test_what_is_deep_is_left_to_pyyaml(text: str) -> None:
    """
    It has a limit of its own.
    """
    assert block_style.read(text) is None
