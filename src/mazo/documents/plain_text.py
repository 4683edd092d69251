"""Plain text as its reader sees it: wrapped lines, `_italics_`, headings, items of lists."""

from mazo.documents.assembly import Builder, normal_line_ends
from mazo.documents.read_text import Look, ReadText
from mazo.text.patterns import lazy

_HEADING = lazy(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?")
_UNDERLINE = lazy(r"=+|-{3,}")
_ITEM = lazy(r"([-*•–][ \t]+)|\d{1,3}[.)][ \t]")
_ITALICS = lazy(r"(?<![\w_])_(?=[^\s_])((?:[^_\n]|\n(?!\n)){1,400}?)(?<=[^\s_])_(?![\w_])")
_LONGEST_HEADING = 80


def read_plain_text(source: str) -> ReadText:
    """Return what is read of a plain text."""
    text, line_ends = normal_line_ends(source)
    builder = Builder()
    _Lines(text, builder).read()
    return _with_italics(builder.read(line_ends))


class _Lines:
    """Reads a text paragraph by paragraph."""

    def __init__(self, text: str, builder: Builder) -> None:
        self.text = text
        self.builder = builder

    def read(self) -> None:
        paragraph: list[tuple[int, str]] = []  # lines without the blanks around them, and places
        start = 0
        for line in self.text.split("\n"):
            words = line.strip()
            if words:
                paragraph.append((start + line.index(words), words))
            elif paragraph:
                self._paragraph(paragraph)
                paragraph = []
            start += len(line) + 1
        if paragraph:
            self._paragraph(paragraph)

    def _paragraph(self, lines: list[tuple[int, str]]) -> None:
        builder = self.builder
        if len(lines) == 1 and _is_in_capitals(lines[0][1]):
            self._heading(1, *lines[0])
            return
        is_list = _ITEM.match(lines[0][1]) is not None
        is_open = False
        for index, (at, words) in enumerate(lines):
            under = lines[index + 1][1] if index + 1 < len(lines) else ""
            item = _ITEM.match(words) if is_list else None
            if found := _HEADING.fullmatch(words):
                self._heading(len(found[1]), at + found.start(2), found[2])
                is_open = False
            elif _UNDERLINE.fullmatch(words) and not is_open:
                continue
            elif len(under) >= 3 and _UNDERLINE.fullmatch(under):
                self._heading(1 if under[0] == "=" else 2, at, words)
                is_open = False
            elif is_open and not item:
                builder.add("\n", at - 1, at)
                builder.words(words, at, at + len(words))
            else:
                builder.begin()
                skipped = len(item[1]) if item and item[1] else 0
                builder.words(words[skipped:], at + skipped, at + len(words))
                is_open = True

    def _heading(self, level: int, at: int, words: str) -> None:
        self.builder.begin(level)
        self.builder.words(words, at, at + len(words))
        self.builder.end()


def _is_in_capitals(words: str) -> bool:
    letters = [sign for sign in words if sign.isalpha()]
    return 2 <= len(letters) <= len(words) <= _LONGEST_HEADING and words.isupper()


def _with_italics(read: ReadText) -> ReadText:
    """Return what is read with `_italics_` as emphasis."""
    if "_" not in read.text:
        return read
    found = list(_ITALICS.finditer(read.text))
    looks = tuple(Look(each.start(1), each.end(1), "em") for each in found)
    signs = [at for each in found for at in (each.start(), each.end(1))]
    return read._replace(looks=looks).without([(at, at + 1) for at in signs])
