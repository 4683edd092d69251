"""Markdown is read as it shows, and each character's place in the file is known."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mazo.documents.assembly import normal_line_ends
from mazo.documents.markdown import front_matter, read_markdown
from mazo.documents.read_text import UNSCRIPTED, ReadText
from mazo.documents.syntax import parser
from tests.support.markdown_texts import AT_LEAST, PACKAGES, texts

HIDDEN = {
    "script",
    "style",
    "template",
    "svg",
    "head",
    "title",
    "noscript",
    "textarea",
    "select",
    "math",
}


class Shown(HTMLParser):
    """
    What of HTML is text; of a figure its picture's alternative text.
    """

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if tag in HIDDEN and not self.hidden:
            self.hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.hidden == [tag]:
            self.hidden.clear()

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.text.append(data)


def shown_by_html(source: str) -> str:
    """
    Return the text that markdown-it's HTML shows, without its white space.
    """
    text, _ = normal_line_ends(source)
    rendering = parser.__wrapped__()  # as ours, but for what is changed there to keep places
    rendering.enable(["text_join", "fragments_join"])
    for side in ("open", "close"):  # notes stay where they are written
        rendering.add_render_rule(f"footnote_reference_{side}", lambda *_: "")
    html = rendering.render(text[front_matter(text).end :])
    html = re.sub(r'<sup class="footnote-ref">.*?</sup>', "", html)
    html = re.sub(r'<p><img [^>]*alt="([^"]*)"[^>]*></p>', r"<p>\1</p>", html)
    found = Shown()
    found.feed(html)
    found.close()
    return without_space("".join(found.text))


def without_space(text: str) -> str:
    return "".join(text.translate(UNSCRIPTED).split())


def misplaced(source: str, read: ReadText) -> list[tuple[int, str, str]]:
    """
    Return the letters that do not stand where they are said to.
    """
    found = []
    for at, letter in enumerate(read.text):
        there = source[slice(*read.places.origin(at))]
        if letter.isspace() or there in {letter, letter.translate(UNSCRIPTED), "\\" + letter}:
            continue
        if letter not in unescape(there):
            found.append((at, letter, there))
    return found


@pytest.mark.parametrize("name", PACKAGES)
def test_a_foreign_text_is_read_as_its_html_shows_it(name: str) -> None:
    """
    Letter by letter, and each of them stands in the file where it is said to stand.
    """
    for title, source in texts(name).items():
        read = read_markdown(source)

        assert without_space(read.text) == shown_by_html(source), title
        assert misplaced(source, read) == [], title


def test_there_are_enough_foreign_texts() -> None:
    """
    Of many hands, and of some length.
    """
    found = [source for name in PACKAGES for source in texts(name).values()]

    assert len(found) >= AT_LEAST
    assert sum(map(len, found)) > 300_000


# --- whatever is written


_PIECES = st.sampled_from(
    [
        *(
            "uno",
            "dos ",
            "Tres.",
            " ",
            "\n",
            "\n\n",
            "  \n",
            "\t",
            "\r\n",
            "    ",
            "1793",
            "é",
            "中文",
            "🎉",
        ),
        *(
            "*",
            "**",
            "_",
            "__",
            "`",
            "``",
            "~",
            "~~",
            "==",
            "^",
            "$",
            "$$",
            "\\",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
        ),
        *(
            "[",
            "]",
            "(",
            ")",
            "![",
            "[[",
            "]]",
            "|",
            "[^1]",
            "[^1]: ",
            "^[",
            "[3]",
            "[editar]",
            "]: x",
            "<",
            ">",
        ),
        *(
            "<b>",
            "</b>",
            "<br>",
            "<sup>",
            "</sup>",
            "<!--",
            "-->",
            "<table>",
            "<tr><td>",
            "</td>",
            "<th>",
            "<p>",
        ),
        *(
            "&amp;",
            "&nbsp;",
            "&#10;",
            "&",
            "{#id}",
            "{",
            "}",
            ":::",
            "::: x",
            "!!! note\n",
            "> ",
            "- ",
            "1. ",
            "# ",
        ),
        *(
            "\n---\n",
            "\n===\n",
            "\n| a | b |\n|---|---|\n| c | d |\n",
            "```\n",
            "~~~",
            "+++\n",
            "\n: ",
            "[ ] ",
        ),
        *("http://x.y", "<http://x.y>", "\u200b", "\u00ad", "\u2028", "\x00", "\ufeff", "\u200d"),
    ]
)


@settings(deadline=None, max_examples=1000)
@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_any_text_is_read(source: str) -> None:
    """
    Nothing is too odd; and what is read is in order, inside the file, and where it is said to be.
    """
    read = read_markdown(source)

    ends = [read.places.origin(at) for at in range(len(read.text))]
    assert all(0 <= start <= end <= len(source) for start, end in ends)
    assert all(0 <= look.start < look.end <= len(read.text) for look in read.looks)
    assert all("\n\n" not in read.text[look.start : look.end] for look in read.looks)
    assert "\n\n\n" not in read.text
    assert all(
        read.text[: each.span.start].endswith(("", "\n\n")[each.span.start > 0])
        for each in read.headings
    )
    assert all(0 <= label.at < len(read.text) for label in read.labels)
    letters = [each for each in misplaced(source, read) if each[1].isalnum() and each[2] != "\0"]
    assert letters == []
