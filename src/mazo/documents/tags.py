"""HTML in a document: what a reader sees of it, and where."""

from collections.abc import Callable
from html import unescape

from mazo.documents.assembly import Builder
from mazo.documents.read_text import CELL, LINE, Label, LookKind
from mazo.text.patterns import compiled

LOOK_TAGS: dict[str, LookKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "s": "s",
    "del": "s",
    "strike": "s",
    "sup": "sup",
    "sub": "sub",
}
_HIDDEN_TAGS = "script style template svg head title noscript textarea select math"
_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p "
    "pre section summary table tbody tfoot thead tr ul"
)
_HIDDEN, _BLOCKS = frozenset(_HIDDEN_TAGS.split()), frozenset(_BLOCK_TAGS.split())
_PIECE = r"""(?sx)
    <!--.*?(?:-->|\Z) | <\?.*?(?:\?>|\Z) | <![A-Za-z\[][^>]*(?:>|\Z)
  | <(?P<close>/?)(?P<name>[A-Za-z][\w-]*+)(?:"[^"]*+"|'[^']*+'|[^'">])*+>
  | (?P<entity>&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});)
  | (?P<space>\s+) | (?P<text>[^<&\s]+) | (?P<sign>[<&])
"""


class Tags:
    """Reads the HTML of one document, stretch by stretch: a table may go on over several."""

    def __init__(self, builder: Builder) -> None:
        """Read into `builder`."""
        self.builder = builder
        self._hidden = ""
        self._is_pre = False
        self._pre_at = 0
        self._labels: list[str] = []  # the header's words of the table, by column
        self._header: list[str] = []
        self._column = -1  # of the cell that is read; -1 outside of a row
        self._cell_at = 0
        self._row_at = 0

    def read(self, content: str, where: Callable[[int], int]) -> None:
        """Read a stretch; `where` returns the place in the file of an offset in it."""
        for found in compiled(_PIECE).finditer(content):
            start, end = where(found.start()), where(found.end() - 1) + 1
            if found["name"]:
                self.tag(found["name"].lower(), is_end=bool(found["close"]), at=start)
            elif self._hidden or found.lastgroup is None:
                continue
            elif found["space"]:
                self._space(found["space"], start)
            else:
                text = unescape(found[0]) if found["entity"] else found[0]
                self.builder.words(text, start, end)

    def tag(self, name: str, *, is_end: bool, at: int) -> None:
        """Take a tag at `at`."""
        builder = self.builder
        if self._hidden or name in _HIDDEN:
            if is_end:
                self._hidden = "" if name == self._hidden else self._hidden
            else:
                self._hidden = self._hidden or name
        elif name in LOOK_TAGS:
            (builder.close if is_end else builder.open)(LOOK_TAGS[name])
        elif name == "br":
            if not builder.is_fresh:
                builder.add(LINE, at, at + 1)
        elif name in {"td", "th"}:
            self._cell(name, is_end=is_end, at=at)
        elif name in _BLOCKS and (self._column < 0 or name in {"tr", "table"}):
            self._block(name, is_end=is_end)
        elif name in _BLOCKS and not builder.last.isspace():
            builder.add(LINE, at, at)

    def inline(self, name: str, *, is_end: bool, at: int) -> None:
        """Take a tag in a paragraph: no block begins there."""
        if name in LOOK_TAGS or name == "br":
            self.tag(name, is_end=is_end, at=at)
        elif name in _BLOCKS and not self.builder.last.isspace():
            self.builder.add(LINE, at, at)

    def _space(self, space: str, at: int) -> None:
        if self._is_pre and "\n" in space and not self.builder.is_fresh:
            self.builder.add(LINE, at, at + len(space))
        elif not self.builder.last.isspace():
            self.builder.add("\n" if "\n" in space else " ", at, at + len(space))

    def _block(self, name: str, *, is_end: bool) -> None:
        is_heading = len(name) == 2 and name[1].isdigit() and not is_end
        self.builder.begin(int(name[1]) if is_heading else 0)
        if name == "pre":
            if is_end and self._is_pre:
                self.builder.aside(self._pre_at)
            self._is_pre, self._pre_at = not is_end, self.builder.length
        elif name == "table":
            self._labels = []
            self._column = -1
        elif name == "tr":
            self._labels = self._labels or self._header
            self._header, self._column = [], -1
            self._row_at = self.builder.length

    def _cell(self, name: str, *, is_end: bool, at: int) -> None:
        builder = self.builder
        if is_end:
            if name == "th" and self._column >= 0:
                self._header.append(builder.since(self._cell_at))
            return
        self._column += 1
        if builder.length > self._row_at and not builder.is_fresh:
            builder.add(CELL, at, at)
        self._cell_at = builder.length
        if name == "td" and self._column < len(self._labels) and self._labels[self._column]:
            builder.labels.append(Label(builder.length, self._labels[self._column]))
