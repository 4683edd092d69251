"""What mammoth does not tell of a document of Word: a look at its XML before it is converted.

That also refuses XML with entities or nested without end, of which mammoth would make Python fail.
"""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from mazo.conversion.bold_headings import key
from mazo.conversion.xml_tree import parsed

_CONTENTS = ("toc", "tdc", "sumario", "verzeichnis", "contents")
"""How ids of styles of a table of contents begin, in the languages that Word's users have."""
_COUNTED = frozenset(("del", "ins", "txbx", "comment", "oMath"))


class Survey(NamedTuple):
    """How often elements are there; the size of paragraphs' letters by their words; the title."""

    counts: Mapping[str, int]
    sizes: Mapping[str, int]
    contents_lines: int
    title: str


class _Surveyor:
    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.sizes: dict[str, int] = {}
        self.contents_lines = 0
        self.titles: list[str] = []
        self.style = ""
        self.size = 0
        self.words: list[str] = []
        self.is_text = False

    def begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "p":
            self.style, self.size, self.words = "", 0, []
        elif tag == "pStyle":
            self.style = attributes.get("val", "").lower()
        elif tag == "sz":
            size = attributes.get("val", "")
            self.size = max(self.size, int(size) if size.isdecimal() else 0)
        elif tag == "t":
            self.is_text = True
        elif tag in _COUNTED:
            self.counts[tag] += 1

    def text(self, words: str) -> None:
        if self.is_text:
            self.words.append(words)

    def end(self, tag: str) -> None:
        if tag == "t":
            self.is_text = False
        elif tag == "p" and self.words:
            words = "".join(self.words)
            if self.size:
                self.sizes.setdefault(key(words), self.size)
            self.contents_lines += self.style.startswith(_CONTENTS) and self.style[-1:].isdigit()
            if self.style in {"title", "ttulo", "titel", "titre"}:
                self.titles.append(" ".join(words.split()))
            self.words = []


def survey(content: bytes) -> Survey:
    """Return what is in a part of a document of Word. Raise Refusal if it is hostile."""
    own = _Surveyor()
    parsed(content, own.begin, own.end, own.text)
    title = own.titles[0] if len(own.titles) == 1 else ""
    return Survey(own.counts, own.sizes, own.contents_lines, title)
