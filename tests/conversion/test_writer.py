"""The writer of Markdown: what it writes is read again, by Mazo's own reader, as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mazo.conversion.journal import Journal
from mazo.conversion.markdown_writer import markdown
from mazo.conversion.tree import Node
from mazo.documents.document import Document
from tests.support.conversions import document

SIGNS = "ab 1\\*_`[](){}<>&;:!#+-=|~^$.?\"'/@%"
MARK = re.compile(r"\[(?:[ \w]|\d*|\^[^\[\]\s]+)\]|\[!")
"""What the reader takes for the mark of a note or a task, which is no words."""
PROFILE = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(*nodes: Node) -> Document:
    """
    Return what is read of what is written of some blocks.
    """
    return document(markdown(Node("#", children=nodes), Journal()))


def is_no_mark(text: str) -> bool:
    return not MARK.search(text)


def plain(text: str) -> str:
    return " ".join(text.split())


@PROFILE
@given(st.text(SIGNS, min_size=1, max_size=25).map(plain).filter(is_no_mark))
def test_words_of_a_paragraph_are_read_as_they_were(text: str) -> None:
    """
    Whatever signs of Markdown are in them.
    """
    read = written(Node("p", children=["x"]), Node("p", children=[f"{text} b"]))

    assert shown(read) == ["x", plain(f"{text} b")]


def shown(read: Document) -> list[str]:
    return [plain(block.replace("\u2028", " ")) for block in read.text.split("\n\n")]


@PROFILE
@given(st.lists(st.tuples(st.sampled_from(["b", "i", "span", "a"]), st.text("ab *_,. ", max_size=6)), max_size=5))  # fmt: skip
def test_words_with_looks_are_read_as_they_were(runs: list[tuple[str, str]]) -> None:
    """
    Signs of emphasis are written only where they are read as such.
    """
    nodes = [Node(tag, {"href": "https://example.org/a"}, [words]) for tag, words in runs]
    text = plain("".join(words for _, words in runs))

    read = written(Node("p", children=["x "]), Node("p", children=[*nodes, " b"]))

    assert shown(read) == ["x", plain(f"{text} b")] or shown(read) == ["x", f"{text}b"]


@PROFILE
@given(
    st.text("ab 1*_[]|#`", max_size=12).map(plain).filter(is_no_mark),
    st.sampled_from(["h2", "li", "td"]),
)
def test_words_of_other_blocks_are_read_as_they_were(text: str, tag: str) -> None:
    inner = Node(tag, children=[f"a{text}"])
    around = {
        "h2": inner,
        "li": Node("ul", children=[inner]),
        "td": Node("table", children=[Node("tr", children=[inner, Node("td", children=["z"])])]),
    }

    read = written(around[tag], Node("p", children=["y"]))

    assert shown(read)[0].removesuffix(" z") == f"a{text}"


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([Node("p", children=["1945. Fin"])], "1945\\. Fin\n"),
        ([Node("p", children=["# no es un título"])], "\\# no es un título\n"),
        ([Node("p", children=["10", Node("sup", children=["-19"]), " m"])], "10⁻¹⁹ m\n"),
        ([Node("p", children=["el 1.", Node("sup", children=["o"])])], "el 1.º\n"),
        ([Node("p", children=["H", Node("sub", children=["2"]), "O"])], "H₂O\n"),
        ([Node("p", children=["medio", Node("b", children=["día"])])], "mediodía\n"),
        ([Node("p", children=[Node("b", children=["no "]), "volvían"])], "**no** volvían\n"),
        ([Node("h7", children=["x"])], "x\n"),
        ([Node("h2", children=[Node("b", children=["A"]), " b"])], ""),
        ([Node("pre", children=["x  = 1\n y"])], "```\nx  = 1\n y\n```\n"),
        ([Node("blockquote", children=[Node("p", children=["a"])])], "> a\n"),
        ([Node("p", children=["a", Node("br"), "b"])], "a b\n"),
    ],
)
def test_blocks_are_written(blocks: list[Node], expected: str) -> None:
    """
    Numbers, raised and lowered digits, looks inside words; a heading with nothing below is left out.
    """
    assert markdown(Node("#", children=blocks), Journal()) == expected


def test_a_note_without_a_mark_is_not_lost() -> None:
    """
    It stands where it is in the document.
    """
    note = Node("note", {"id": "n"}, ["Una nota sin llamada."])

    assert markdown(Node("#", children=[note]), Journal()) == "Una nota sin llamada.\n"
