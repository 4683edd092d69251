"""Texts of cards: what of HTML and of Anki's own signs they may carry, and what becomes of it."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.project.markup_rules import problems
from mazo.text.html import ALLOWED_TAGS, escaped, html, may_be_odd, plain

PASSES: dict[str, str] = {
    # what is written: the HTML of the field
    "x": "x",
    "<b>x</b>": "<b>x</b>",
    "<B>x</B>": "<B>x</B>",
    "<b >x</b >": "<b >x</b >",
    "<strong>a</strong><em>b</em><u>c</u>": "<strong>a</strong><em>b</em><u>c</u>",
    "H<sub>2</sub>O, x<sup>2</sup>": "H<sub>2</sub>O, x<sup>2</sup>",
    "<b><i>x</i></b>": "<b><i>x</i></b>",
    "x<br>y<br/>z<br />": "x<br>y<br/>z<br />",
    "a\nb": "a<br>b",
    "a < b": "a &lt; b",
    "a<b": "a&lt;b",
    "1<2>0": "1&lt;2>0",
    "<>": "&lt;>",
    "< b>x": "&lt; b>x",
    "<b<i>x</i>": "&lt;b<i>x</i>",
    "<script": "&lt;script",
    "<img src=x onerror=alert(1)": "&lt;img src=x onerror=alert(1)",
    "</": "&lt;/",
    "a & b": "a &amp; b",
    "AT&T;": "AT&T;",
    "&&amp;&": "&amp;&amp;&amp;",
    "&lt;b&gt; &#60; &#x3C;": "&lt;b&gt; &#60; &#x3C;",
    "&nbsp": "&amp;nbsp",
    "\\(a^2 < b\\)": "\\(a^2 &lt; b\\)",
    "\\[x\\] \\(y\\)": "\\[x\\] \\(y\\)",
    "C:\\dir": "C:\\dir",
    "[sic] [1] [$5]": "[sic] [1] [$5]",
    "cafe\u0301": "café",
    "«¿Qué?» — \U0001f600\tñ": "«¿Qué?» — \U0001f600\tñ",
    "so\u00adft \u200djoined\u200d": "so\u00adft \u200djoined\u200d",
}


@pytest.mark.parametrize(("text", "expected"), PASSES.items(), ids=map(ascii, PASSES))
def test_a_text_that_may_stand_on_a_card(text: str, expected: str) -> None:
    """
    Eight tags, formulas and lone signs pass; what HTML would take for something is escaped.
    """
    assert list(problems(text)) == []
    assert html(text) == expected


REFUSED: dict[str, list[tuple[str, str]]] = {
    # what is written: the codes, and the pieces that are at fault
    "<script>x</script>": [("E201", "<script>"), ("E201", "</script>")],
    "<SCRIPT>": [("E201", "<SCRIPT>")],
    "<b class=x>y": [("E201", "<b class=x>")],
    "<b onclick=x>y": [("E201", "<b onclick=x>")],
    "<br class=x>": [("E201", "<br class=x>")],
    "<a href='x'>y</a>": [("E201", "<a href='x'>"), ("E201", "</a>")],
    "<img src=x>": [("E201", "<img src=x>")],
    "<svg/onload=x>": [("E201", "<svg/onload=x>")],
    "<div>": [("E201", "<div>")],
    "<body>": [("E201", "<body>")],
    "<bb>": [("E201", "<bb>")],
    "<!-- x -->": [("E201", "<!-- x -->")],
    "<!DOCTYPE html>": [("E201", "<!DOCTYPE html>")],
    "<?php x ?>": [("E201", "<?php x ?>")],
    "<a\nhref=x>": [("E201", "<a\nhref=x>")],
    "<b>x": [("E202", "<b>")],
    "x</b>": [("E202", "</b>")],
    "<b><b>x</b>": [("E202", "<b>")],
    "<b/>x": [("E202", "<b>")],
    "<b><i>x</b></i>": [("E202", "</b>"), ("E202", "<b>")],
    "\\(x": [("E204", "\\(")],
    "x\\)": [("E204", "\\)")],
    "\\[x": [("E204", "\\[")],
    "\\(x\\]": [("E204", "\\]")],
    "\\(\\(x\\)": [("E204", "\\(")],
    "[sound:a.mp3]": [("E204", "[sound:a.mp3]")],
    "[SOUND:a.mp3]": [("E204", "[SOUND:a.mp3]")],
    "[sound:a": [("E204", "[sound:a")],
    "[anki:play:q:0]": [("E204", "[anki:play:q:0]")],
    "[latex]x[/latex]": [("E204", "[latex]x[/latex]")],
    "[$]x[/$]": [("E204", "[$]x[/$]")],
    "[$$]x[/$$]": [("E204", "[$$]x[/$$]")],
    **{
        f"a{sign}b": [("E118", sign)]
        for sign in "\0\x08\x0b\x1f\r\x7f\x80\x85\x9f\u200b\u200e\u202e\u2066\u2060\ufeff"
    },
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.items(), ids=map(ascii, REFUSED))
def test_a_text_that_may_not_stand_on_a_card(text: str, expected: list[tuple[str, str]]) -> None:
    """
    Other tags, attributes, what is left open, Anki's own signs and control characters are errors.
    """
    found = [(each.rule.code, each.piece) for each in problems(text)]

    assert found == expected


_PIECES = st.sampled_from(
    [
        f"<{slash}{tag}{end}>"
        for slash in ("", "/")
        for tag in ALLOWED_TAGS
        for end in ("", " ", "/")
    ]
)
_SIGNS = st.text(st.sampled_from("<>&;/ab!?-=\"'\\()[]$#x1 \n\té"), max_size=12)
_TEXTS = st.lists(
    st.one_of(
        _PIECES, _SIGNS, st.text(max_size=5), st.sampled_from(["<script>", "&amp;", "&#60;"])
    ),
    max_size=8,
).map("".join)


class _Tags(HTMLParser):
    """Collects all that a browser would take for a tag, a comment or an instruction."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs) if attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_comment(self, data: str) -> None:
        self.found.append(data)

    def handle_decl(self, decl: str) -> None:
        self.found.append(decl)

    def handle_pi(self, data: str) -> None:
        self.found.append(data)

    def unknown_decl(self, data: str) -> None:
        self.found.append(data)


@given(text=_TEXTS)
def test_no_tag_reaches_a_card_but_those_that_may(text: str) -> None:
    """
    Whatever is written, its HTML has no other tag, no attribute and no comment.
    """
    parser = _Tags()
    parser.feed(html(text))
    parser.close()

    assert [each for each in parser.found if each not in ALLOWED_TAGS] == []


@given(text=_TEXTS)
def test_texts_without_a_sign_are_not_looked_into(text: str) -> None:
    """
    The quick look at a whole file misses nothing that the close look finds.
    """
    yaml_stops_at = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
    text = yaml_stops_at.sub("", text)

    if not may_be_odd(text):
        assert list(problems(text)) == []


@given(text=_TEXTS)
def test_html_of_a_text_is_nfc_on_one_line(text: str) -> None:
    """
    A field has no line's end and no letter in two pieces.
    """
    found = html(text)

    assert "\n" not in found
    assert found == normalize("NFC", found)


@given(text=st.text())
def test_an_escaped_text_is_read_by_a_browser_as_itself(text: str) -> None:
    """
    What is taken letter by letter holds no tag and fits between quotation marks.
    """
    found = escaped(text)

    assert not set(found) & set('<>"')
    assert unescape(found) == normalize("NFC", text)


def test_tags_are_no_words() -> None:
    """
    Rules that look at words see the text without its tags.
    """
    assert plain("<b>uno</b><br>dos < tres").split() == ["uno", "dos", "<", "tres"]


HARD = ["<", "<b", "<b ", "<!", "</", "<a ", "&", "&a", "&#1", "\\(", "[sound:", "[$", "<b><i>"]


@pytest.mark.parametrize("piece", HARD)
def test_a_text_of_signs_costs_its_length(piece: str) -> None:
    """
    Bare signs in their hundred thousands are looked at once: this hangs where they are not.
    """
    text = piece * (400_000 // len(piece))

    found = html(text)

    assert len(found) <= 5 * len(text)
    assert sum(1 for _ in problems(text)) <= 2 * text.count(piece)


def test_bare_signs_are_all_escaped() -> None:
    """
    1,600 bare signs, which cost other tools a second, are 1,600 signs on the card.
    """
    text = "a < b & c " * 1600

    assert list(problems(text)) == []
    assert html(text) == "a &lt; b &amp; c " * 1600


def test_a_tag_over_two_lines_stays_a_tag() -> None:
    """
    Whitespace inside a tag that may stand on a card is no line break.
    """
    assert re.sub(r"\s", "", html("<b\n>x</b>")) == "<b>x</b>"


@pytest.mark.parametrize("tag", ["<ı>", "<ſub>"])
def test_letters_that_only_look_like_a_tags_are_escaped(tag: str) -> None:
    """
    Tags have plain letters.
    """
    assert html(tag) == f"&lt;{tag[1:]}"
