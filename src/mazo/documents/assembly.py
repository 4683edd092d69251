"""What is read of a document, put together run by run."""

from bisect import bisect_left
from collections.abc import Sequence

from mazo.documents.read_text import BLOCK, Label, Look, LookKind, Places, ReadText, heading
from mazo.text.patterns import compiled
from mazo.text.places import Span

_SPACES = "[\t-\r\u2028\u2029]"  # one for one
_SCRIPTS: dict[str, dict[int, int]] = {
    "sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}


_FEW = 8  # looks may end with a block


class Builder:
    """Puts together what is read, run by run."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self.headings: list[tuple[int, int, int]] = []
        self.looks: list[Look] = []
        self.labels: list[Label] = []
        self.asides: list[Span] = []
        self.is_fresh = True
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[tuple[int, int]] = []
        self._open: list[tuple[LookKind, int]] = []
        self._heading: tuple[int, int] | None = None

    def begin(self, level: int = 0) -> None:
        """Begin a block: a heading of `level`, or any other."""
        self.end()
        if self.length and not self.is_fresh:
            after = self._origins[-1][1]
            self.add(BLOCK, after, after)
        self.is_fresh = True
        self._heading = (level, self.length) if level else None

    def end(self) -> None:
        """End a block, and all looks in it; a line end is not its last character."""
        if self._pieces and self._pieces[-1] == "\n":
            self._pieces.pop()
            self._origins.pop()
            self.length = self._starts.pop()
            for index, look in enumerate(self.looks[-_FEW:], max(len(self.looks) - _FEW, 0)):
                self.looks[index] = look._replace(end=min(look.end, self.length))
        while self._open:
            self.close(self._open[-1][0])
        if self._heading and self.length > self._heading[1]:
            self.headings.append((*self._heading, self.length))
        self._heading = None

    def add(self, text: str, start: int, end: int) -> None:
        """Add a run that comes from `start` to `end` of the file."""
        if text:
            self._starts.append(self.length)
            self._origins.append((start, end))
            self._pieces.append(text)
            self.length += len(text)
            self.is_fresh = False

    def line_end(self, start: int, end: int) -> None:
        """Add a line end of the file, unless there is one already: signs may fill a line."""
        if not self.last.isspace():
            self.add("\n", start, end)

    def words(self, text: str, start: int, end: int) -> None:
        """Add words: their spaces are plain ones, their digits raised or lowered where they are."""
        if text.isprintable() or not compiled(_SPACES).search(text):
            spaced = text
        else:
            spaced = compiled(_SPACES).sub(" ", text)
        for kind, _ in self._open:
            if kind in _SCRIPTS:
                spaced = spaced.translate(_SCRIPTS[kind])
        self.add(spaced, start, end)

    @property
    def last(self) -> str:
        """Return the last character of the block; a space where it has none yet."""
        return " " if self.is_fresh else self._pieces[-1][-1]

    def since(self, at: int) -> str:
        """Return what was added from `at` on, where a run begins."""
        return "".join(self._pieces[bisect_left(self._starts, at) :])

    def open(self, kind: LookKind) -> None:
        """Begin a look."""
        self._open.append((kind, self.length))

    def close(self, kind: LookKind) -> None:
        """End the look of this kind that began last, if there is one."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == kind:
                start = self._open.pop(index)[1]
                if start < self.length:
                    self.looks.append(Look(start, self.length, kind))
                return

    def aside(self, at: int) -> None:
        """Take what was added from `at` on for no sentence of the text."""
        if at < self.length:
            self.asides.append(Span(at, self.length))

    def is_open(self, kind: LookKind) -> bool:
        """Return whether what is added now looks so."""
        return any(each == kind for each, _ in self._open)

    def read(self, line_ends: Sequence[int]) -> ReadText:
        """Return what is read; `line_ends` are those of `normal_line_ends`."""
        self.end()
        text = "".join(self._pieces).removesuffix(BLOCK)
        headings = (heading(level, text, start, end) for level, start, end in self.headings)
        return ReadText(
            text,
            tuple(each for each in headings if each.title),
            tuple(sorted(self.looks, key=lambda look: (look.start, -look.end))),
            tuple(each for each in self.labels if text[each.at : each.at + 1].strip()),  # no empty
            Places(self._starts, self._origins, len(text), line_ends),
            tuple(self.asides),
        )


def normal_line_ends(source: str) -> tuple[str, list[int]]:
    r"""Return a text with `\n` for every line end, and where two characters became one."""
    if "\r" not in source:
        return source, []
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    shrunk: list[int] = []
    at = source.find("\r\n")
    while at >= 0:
        shrunk.append(at - len(shrunk))
        at = source.find("\r\n", at + 2)
    return text, shrunk
