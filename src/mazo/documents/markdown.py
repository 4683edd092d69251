"""Markdown: what of it is only for looks, and its headings.

What Markdown writes for looks (`**`, the address of a link, the `>` of a quotation) is
replaced by as many invisible characters, which neither match nor show, so that every
offset stays that of the document as it was received. So is the front matter that some
programs write before a text (`---`, `title: …`, `---`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mazo.text.invisible import seen
from mazo.text.patterns import compiled
from mazo.text.places import Span

INVISIBLE = "\u200b"
_HEADING = r"\n {0,3}(#{1,6})[ \t]++(\S[^\n]*)"
_UNDERLINE = r"\n {0,3}(=++|-{3,}+)[ \t\r]*+(?=\n|\Z)"
_NO_PARAGRAPH = ("#", ">", "*", "+", "-")  # lines that begin so are no heading, though underlined
_FRONT_MATTER = (
    r"\A---[ \t\r]*\n[\w-]+:[^\n]*\n"
    r"(?:(?:[\w-]+:|[ \t]|- |\#)[^\n]*\n|\r?\n)*+---[ \t\r]*(?=\n|\Z)"
)
_FENCE = r"(?:\A|\n) {0,3}(```|~~~).*?(?:\n {0,3}\1|\Z)"
_LINE_LOOKS = r"^[ \t]*(?:(?:>[ \t]?)+|[-+*][ \t]+|(?:`{3}|~{3}).*$)"
_LINE_SIGNS = ("> ", "- ", "* ", "+ ", "```", "~~~")
_SIGNS = "*_`<[\\"
_LOOKS = r"""(?=[<!\[\]*_`\\])(?:
        <!--(?:(?!<!--).)*?-->                      # a comment
      | !\[[^\[\]\n]*\]\([^()\s]*(?:\s"[^"\n]*")?\) # a picture
      | \[\^[^\[\]\s]+\]                            # a footnote's sign
      | (?<!!)\[(?=[^\[\]\n]*\]\()                  # a link: its brackets and address
      | (?<=[^\[\]\n])\]\([^()\s]*(?:\s"[^"\n]*")?\)
      | (?<![\w*])\*{1,3}(?=[^\s*][^*\n]*\*)        # emphasis begins
      | (?<=[^\s*])\*{1,3}(?![\w*])                 # and ends
      | (?<!\w)_{1,3}(?=[^\s_][^\n_]*_)
      | (?<=[^\s_])_{1,3}(?!\w)
      | (?<!`)`++(?=[^`\n]+`)|(?<=[^`\n])`++        # code
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
    if source.startswith("---"):
        source = compiled(_FRONT_MATTER).sub(_unseen, source)
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
    found = [*_marked(source), *_underlined(source)]
    hidden = [fence.span() for fence in compiled(_FENCE, re.DOTALL).finditer(source)]
    if source.startswith("---"):
        hidden += [matter.span() for matter in compiled(_FRONT_MATTER).finditer(source)]
    for span, level, title in sorted(found):
        if not any(begin <= span.start < stop for begin, stop in hidden):
            yield Heading(level, " ".join(seen(text[slice(*title)]).split()), span)


def _marked(source: str) -> Iterator[tuple[Span, int, Span]]:
    """Yield headings of the form `## Title`: their spans, levels and titles."""
    if "#" not in source:
        return
    for match in compiled(_HEADING).finditer("\n" + source):  # the search is fast behind a line end
        title = match[2].rstrip()
        bare = title.rstrip("#")
        if bare != title and bare[-1:] in ("", " ", "\t"):  # `## Title ##`
            title = bare.rstrip()
        if title:
            start = match.start(2) - 1
            line = Span(match.start(), match.end() - 1)
            yield line, len(match[1]), Span(start, start + len(title))


def _underlined(source: str) -> Iterator[tuple[Span, int, Span]]:
    """Yield headings that have a line of `=` or `-` below them."""
    if "===" not in source and "---" not in source:
        return
    for match in compiled(_UNDERLINE).finditer(source):
        begin = source.rfind("\n", 0, match.start()) + 1
        line = source[begin : match.start()]
        title = line.strip()
        if title and not title.startswith(_NO_PARAGRAPH):
            start = begin + line.index(title)
            level = 1 if match[1].startswith("=") else 2
            yield Span(start, match.end()), level, Span(start, start + len(title))
