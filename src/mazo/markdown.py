"""Markdown: what of it is only for looks, and its headings.

What Markdown writes for looks (`**`, the address of a link, the `>` of a quotation) is
replaced by as many invisible characters, which neither match nor show, so that every
offset stays that of the document as it was received.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mazo.patterns import compiled
from mazo.selectors import Span

INVISIBLE = "\u200b"
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_HEADING = r"\n {0,3}(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t\r]*$"
_UNDERLINED = r"^(?![ \t]*[#>*+-])[ \t]*(\S.*?)[ \t\r]*\n {0,3}(=+|-{3,})[ \t\r]*$"
_FENCE = r"(?:\A|\n) {0,3}(```|~~~).*?(?:\n {0,3}\1|\Z)"
_LINE_LOOKS = r"^[ \t]*(?:(?:>[ \t]?)+|[-+*][ \t]+|(?:`{3}|~{3}).*$)"
_LINE_SIGNS = ("> ", "- ", "* ", "+ ", "```", "~~~")
_SIGNS = "*_`<[\\"
_LOOKS = r"""(?=[<!\[\]*_`\\])(?:
        <!--.*?-->                                  # a comment
      | !\[[^\[\]\n]*\]\([^()\s]*(?:\s"[^"\n]*")?\) # a picture
      | \[\^[^\[\]\s]+\]                            # a footnote's sign
      | (?<!!)\[(?=[^\[\]\n]*\]\()                  # a link: its brackets and address
      | (?<=[^\[\]\n])\]\([^()\s]*(?:\s"[^"\n]*")?\)
      | (?<![\w*])\*{1,3}(?=[^\s*][^*\n]*\*)        # emphasis begins
      | (?<=[^\s*])\*{1,3}(?![\w*])                 # and ends
      | (?<!\w)_{1,3}(?=[^\s_][^\n_]*_)
      | (?<=[^\s_])_{1,3}(?!\w)
      | `+(?=[^`\n]+`)|(?<=[^`\n])`+                # code
      | </?[a-zA-Z][^<>\n]*>                        # HTML
      | \\(?=[*_`\#>~\[\]-])                        # a backslash before a sign
    )"""


class Heading(NamedTuple):
    """A heading: its level from 1 (the highest), its words, and the span of its line."""

    level: int
    title: str
    span: Span


def shown(source: str) -> str:
    """Return a Markdown text with its signs made invisible; without any it is left as it is."""
    if any(sign in source for sign in _LINE_SIGNS):
        source = compiled(_LINE_LOOKS, re.MULTILINE).sub(_unseen, source)
    if any(sign in source for sign in _SIGNS):
        source = compiled(_LOOKS, re.VERBOSE | re.DOTALL).sub(_unseen, source)
    return source


def _unseen(found: re.Match[str]) -> str:
    """Replace a sign of Markdown by as many invisible characters, line ends kept."""
    return "".join("\n" if sign == "\n" else INVISIBLE for sign in found[0])


def headings(source: str, text: str) -> Iterator[Heading]:
    """Yield the headings of `source`; `text` is what `shown` made of it."""
    found: list[tuple[Span, int, Span]] = []
    if "#" in source:  # sought behind a line end, which is what the search is fast for
        for match in compiled(_HEADING, re.MULTILINE).finditer("\n" + source):
            title = Span(match.start(2) - 1, match.end(2) - 1)
            found.append((Span(match.start(), match.end() - 1), len(match[1]), title))
    if "===" in source or "---" in source:
        for match in compiled(_UNDERLINED, re.MULTILINE).finditer(source):
            level = 1 if match[2].startswith("=") else 2
            found.append((Span(match.start(1), match.end()), level, Span(*match.span(1))))
    is_fenced = "```" in source or "~~~" in source
    fences = (
        [fence.span() for fence in compiled(_FENCE, re.DOTALL).finditer(source)]
        if is_fenced
        else []
    )
    for span, level, title in sorted(found):
        if not any(begin <= span.start < stop for begin, stop in fences):
            yield Heading(level, " ".join(_UNSEEN.sub("", text[slice(*title)]).split()), span)
