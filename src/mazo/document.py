"""The documents that notes quote: their sections, their sentences, their flowed form.

A document is kept as it was received; every offset is one of its own characters. What
Markdown writes for looks (`**`, links, quote marks at a line's beginning) is replaced
by as many invisible characters, which neither match nor show, so that offsets stay.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from mazo.flow import Flow, flows
from mazo.folding import fold
from mazo.languages import language
from mazo.model import DocumentEntry
from mazo.selectors import Span
from mazo.similar import WordIndex
from mazo.text import Place, TextFile

_MARKDOWN = (".md", ".markdown", ".mkd")
_INVISIBLE = "\u200b"
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")

_HEADING = re.compile(r"\n {0,3}(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t\r]*$", re.MULTILINE)
_UNDERLINED = re.compile(
    r"^(?![ \t]*[#>*+-])[ \t]*(\S.*?)[ \t\r]*\n {0,3}(=+|-{3,})[ \t\r]*$", re.MULTILINE
)
_FENCE = re.compile(r"(?:\A|\n) {0,3}(```|~~~).*?(?:\n {0,3}\1|\Z)", re.DOTALL)
_LOOKS = re.compile(
    r"""(?=[<!\[\]*_`\\])(?:
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
    )""",
    re.VERBOSE | re.DOTALL,
)
_LINE_LOOKS = re.compile(r"^[ \t]*(?:(?:>[ \t]?)+|[-+*][ \t]+|(?:`{3}|~{3}).*$)", re.MULTILINE)
_LINE_SIGNS = ("> ", "- ", "* ", "+ ", "```", "~~~")
_BLOCK_END = re.compile(
    r"\n[ \t\u200b\r]*\n|\n(?=[ \t]*(?:\u200b+[ \t]*)?(?:\d{1,3}[.)][ \t]))|\n(?=[ \t]*\u200b{2})"
)
_SENTENCE_END = re.compile(
    r"(?:(?<!\.)\.|[!?…]|\.{3})[.!?…]*[\"'”’»)\]]*(?=\s+[\"'“‘«(\[¿¡—–-]*[A-ZÁÉÍÓÚÑÜÀÈÇ\d])"
)
_LAST_WORD = re.compile(r"(\w+)\.\W*$")


class Heading(NamedTuple):
    """A heading: its level from 1 (the highest), its words, and the span of its line."""

    level: int
    title: str
    span: Span


class Document:
    """A text that can be quoted."""

    def __init__(self, entry: DocumentEntry, file: TextFile) -> None:
        """Prepare `file`, which `entry` of the project lists."""
        self.entry = entry
        self.file = file
        self.text = _shown(file.text) if file.path.suffix.lower() in _MARKDOWN else file.text
        self.headings = tuple(_headings(file.text, self.text))
        self._heading_starts = [heading.span.start for heading in self.headings]

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Return the readings of the flowed text (`flow`)."""
        return flows(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the spans of the sentences, headings left out."""
        return tuple(_sentences(self.text, self.headings, self.entry.language))

    @cached_property
    def index(self) -> WordIndex:
        """Return the document's words, ready for what is most like a misquote."""
        return WordIndex(self.text)

    def clipped(self, span: Span) -> Span:
        """Return what of `span` does not run across a heading, round its middle."""
        middle = (span.start + span.end) // 2
        edges = [edge for heading in self.headings for edge in heading.span]
        start = max((edge for edge in edges if span.start < edge <= middle), default=span.start)
        return Span(
            start, min((edge for edge in edges if middle < edge < span.end), default=span.end)
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def place(self, span: Span) -> Place:
        """Return a span as a place to report."""
        return Place(self.file, span.start, span.end)

    def heading_at(self, offset: int) -> Heading | None:
        """Return the heading that `offset` stands under, or on."""
        index = bisect_right(self._heading_starts, offset) - 1
        return self.headings[index] if index >= 0 else None

    def sections(self, beginning: str) -> tuple[Span, ...]:
        """Return the spans of the sections whose heading begins so, with those under them."""
        wanted = fold(" ".join(beginning.split()))
        found = []
        for index, heading in enumerate(self.headings):
            if fold(heading.title).startswith(wanted):
                following = self.headings[index + 1 :]
                ends = (other.span.start for other in following if other.level <= heading.level)
                found.append(Span(heading.span.start, next(ends, len(self.text))))
        return tuple(found)

    def sentences_at(self, span: Span) -> range:
        """Return the indices of the sentences that `span` touches."""
        first = max(bisect_right(self._sentence_starts, span.start) - 1, 0)
        last = bisect_right(self._sentence_starts, span.end - 1)
        if first < last and self.sentences[first].end <= span.start:
            first += 1
        return range(first, last)

    def words(self, start: int, end: int) -> str:
        """Return the document's own words, as they show: on one line, without invisible signs."""
        return " ".join(_UNSEEN.sub("", self.text[start:end]).split())


def _shown(source: str) -> str:
    """Return a Markdown text with its signs made invisible; without any it is left as it is."""
    if any(sign in source for sign in _LINE_SIGNS):
        source = _LINE_LOOKS.sub(_unseen, source)
    if any(sign in source for sign in "*_`<[\\"):
        source = _LOOKS.sub(_unseen, source)
    return source


def _unseen(found: re.Match[str]) -> str:
    """Replace a sign of Markdown by as many invisible characters, line ends kept."""
    return "".join("\n" if sign == "\n" else _INVISIBLE for sign in found[0])


def _headings(source: str, text: str) -> Iterator[Heading]:
    found: list[tuple[Span, int, Span]] = []
    if "#" in source:  # sought behind a line end, which is what the search is fast for
        for match in _HEADING.finditer("\n" + source):
            title = Span(match.start(2) - 1, match.end(2) - 1)
            found.append((Span(match.start(), match.end() - 1), len(match[1]), title))
    if "===" in source or "---" in source:
        for match in _UNDERLINED.finditer(source):
            level = 1 if match[2].startswith("=") else 2
            found.append((Span(match.start(1), match.end()), level, Span(*match.span(1))))
    is_fenced = "```" in source or "~~~" in source
    fences = [fence.span() for fence in _FENCE.finditer(source)] if is_fenced else []
    for span, level, title in sorted(found):
        if not any(begin <= span.start < stop for begin, stop in fences):
            yield Heading(level, " ".join(_UNSEEN.sub("", text[slice(*title)]).split()), span)


def _sentences(text: str, headings: tuple[Heading, ...], code: str) -> Iterator[Span]:
    abbreviations = language(code).abbreviations
    edges = [0, *(edge for heading in headings for edge in heading.span), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        block = start
        for match in (*_BLOCK_END.finditer(text, start, end), None):
            stop = match.start() if match else end
            yield from _block_sentences(text, block, stop, abbreviations)
            block = match.end() if match else end


def _block_sentences(
    text: str, start: int, end: int, abbreviations: frozenset[str]
) -> Iterator[Span]:
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if _is_abbreviation(text[max(begin, match.start() - 12) : match.end()], abbreviations):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(before: str, abbreviations: frozenset[str]) -> bool:
    last = _LAST_WORD.search(before)
    return bool(last) and (len(last[1]) == 1 or fold(last[1]) in abbreviations)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without the whitespace at its ends, unless nothing with a letter is left."""
    while start < end and (text[start].isspace() or _UNSEEN.match(text[start])):
        start += 1
    while end > start and (text[end - 1].isspace() or _UNSEEN.match(text[end - 1])):
        end -= 1
    if any(sign.isalnum() for sign in text[start:end]):
        yield Span(start, end)
