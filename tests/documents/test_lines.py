"""Texts whose only markup is headings and emphasis are read by their lines as by the parser."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from mazo.documents.assembly import Builder, normal_line_ends
from mazo.documents.blocks import read_blocks
from mazo.documents.lines import read_lines
from mazo.documents.markdown import is_read_by_lines

_LINES = [
    *("", "  ", "# One", "## Two ##", "### Three #", "# C#", "#no heading", "The king left.", "a"),
    *("  indented", "trailing  ", " both ", "In 1793", "1793. He", "a b c", "«x», (y)", "well-"),
    *("known", "¿Qué?", "日本は", "x = 3", "5 % + 3 - 1", "a: b", "...", "the end\u00a0", "\u00ad"),
    *("the *Quijote*, of", "*one* two", "**1793**", "_of_ «*three*»", "# On *four*", "a\tb"),
    *("*Ben-Hur*", "see *The King*, (*ib.*)", "# A *b* c", "€*x y*€ *z*", "2 * 3", "*a*b"),
    *(
        "\u2028*a* _b_\x85",
        "\u00a0_c_",
        "the *king",
        "left*",
        "a*b*c",
        "snake_case",
        "*¿Qué?*",
        "__a__b__",
        "* one",
        "\u2028a",
    ),
]
_PLAIN_LINES = st.lists(st.sampled_from(_LINES), max_size=14)
_EMPHASIS = st.lists(
    st.sampled_from(
        ["*", "_", "*a*", "**a b**", "_é 1_", "*a", "b**", "a", "1", " ", ".", "(", "«", "-", "\n"]
    ),
    max_size=8,
).map("".join)


@given(_PLAIN_LINES, st.sampled_from(["\n", "\r\n", "\r"]))
@example(["# One", "", "a", "  indented", "", "b"], "\r\n")
def test_a_text_without_markup_is_read_alike_by_lines_and_by_the_parser(
    written: list[str], line_end: str
) -> None:
    """
    The short way gives what the long way gives, places and all.
    """
    _is_read_alike(line_end.join(written))


@given(_EMPHASIS)
@example("a *b* c **d**. (_e_)")
@example("*a* *b_c*")
def test_emphasis_is_read_alike_by_lines_and_by_the_parser(text: str) -> None:
    """
    Whatever its signs stand beside.
    """
    _is_read_alike(text)


def _is_read_alike(source: str) -> None:
    text, line_ends = normal_line_ends(source)
    if not is_read_by_lines(text):
        return

    both = []
    for read in (read_lines, read_blocks):
        builder = Builder()
        read(text, 0, builder)
        both.append(builder.read(line_ends))

    short, long = both
    assert (short.text, short.headings, short.looks) == (long.text, long.headings, long.looks)
    assert [short.places.origin(at) for at, letter in enumerate(short.text) if letter != "\n"] == [
        long.places.origin(at) for at, letter in enumerate(long.text) if letter != "\n"
    ]
