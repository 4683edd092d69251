"""Markdown as its reader sees it.

Many texts have no markup except headings and emphasis: such a text is read by its lines and needs
no parser, which takes 20 times as long; `tests/documents` tests that both ways agree.
"""

import re
from typing import NamedTuple

from mazo.documents.assembly import Builder, normal_line_ends
from mazo.documents.lines import read_lines, without_emphasis
from mazo.documents.read_text import ReadText
from mazo.text.patterns import lazy

_FRONT_MATTER = lazy(
    r"(?:---[ \t]*\n(?=[\w-]+:|\#)(?:(?:[\w-]+:|[ \t]|- |\#)[^\n]*\n|\n)*+---"
    r"|\+\+\+[ \t]*\n.*?\n\+\+\+)[ \t]*(?=\n|\Z)",
    re.DOTALL,
)
_TITLE = lazy(r"^title[ \t]*[:=][ \t]*(\"[^\"\n]*\"|'[^'\n]*'|[^\n]*)", re.MULTILINE)
_SIGN = lazy(r"[*_\[\]<>&\\|~$^`{}\x0b\x0c\x1c-\x1f]")
_LINE = (
    r" {0,3}(?:[-+=:!]|\d{1,9}[.)](?:[ \t]|$)|\#{1,6}(?:[ \t]+\#*[ \t]*)?$)| {4}| {0,3}\t"
    r"|[^\S \t\n]"
)
_FIRST_LINE = lazy(_LINE, re.MULTILINE)
_NEXT_LINE = lazy(rf"\n(?:{_LINE})", re.MULTILINE)  # fast: looked for after a line end
"""A line that may be something else than a line of a paragraph or a heading with words."""
_ODD_END = lazy(r"[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$", re.MULTILINE)


class FrontMatter(NamedTuple):
    """What some programs write before a text: where it ends, and the title that it gives."""

    end: int = 0
    title: str = ""


def front_matter(source: str) -> FrontMatter:
    r"""Return the front matter of a text whose line ends are `\n`."""
    found = _FRONT_MATTER.match(source) if source.startswith(("---", "+++")) else None
    if found is None:
        return FrontMatter()
    title = _TITLE.search(found[0])
    words = title[1].strip() if title else ""
    is_quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
    return FrontMatter(found.end(), words[1:-1] if is_quoted else words)


def title_of_front_matter(source: str) -> str:
    """Return the title that the front matter of a text gives; nothing where there is none."""
    return front_matter(normal_line_ends(source)[0]).title


def read_markdown(source: str) -> ReadText:
    """Return what is read of a Markdown text."""
    text, line_ends = normal_line_ends(source)
    matter = front_matter(text)
    builder = Builder()
    if is_read_by_lines(text[matter.end :]):
        read_lines(text, matter.end, builder)
    else:
        from mazo.documents.blocks import read_blocks  # noqa: PLC0415  # markdown-it: 60 ms

        read_blocks(text, matter.end, builder)
    return builder.read(line_ends)


def is_read_by_lines(text: str) -> bool:
    """Return whether a text has no markup but `# Headings` and words between signs of emphasis."""
    return not has_markup(without_emphasis(text))


def has_markup(text: str) -> bool:
    """Return whether a text has signs of Markdown, but for `# Headings`."""
    if _SIGN.search(text) or "==" in text or "  \n" in text:
        return True
    if _FIRST_LINE.match(text) or _NEXT_LINE.search(text):
        return True
    return not text.isascii() and _ODD_END.search(text) is not None
