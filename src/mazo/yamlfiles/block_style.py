"""YAML as nearly all card files are written, read line by line: keys, lists, texts.

That takes a twelfth of the time of PyYAML's own parser, and as long as libyaml. So it is used
where there is no libyaml, as in a browser. What is written otherwise (escapes, tags, brackets over
several lines, any mistake) is left to PyYAML; `tests/yamlfiles` tests that both give the same tree.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import TypeAlias

from mazo.text.patterns import compiled, lazy
from mazo.yamlfiles.tree import Group, Items, Node, Scalar

_OTHER_SIGN = lazy("[^\n -~\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow, or takes for a line end or for nothing; and tabs."""
_INDICATORS = "-?:,[]{}#&*!|>'\"%@` "
_NOT_FIRST = frozenset(["", *_INDICATORS])
_QUOTED = r"'([^']*(?:''[^']*)*)'|\"([^\"\\]*)\""
_VALUE = lazy(
    rf"(?:([^{re.escape(_INDICATORS)}][^:#]*(?:(?::(?=[^ ])|(?<! )#)[^:#]*)*)"
    rf"|{_QUOTED}|([|>]-?)) *(?:(?<= )#.*)?"
)
_WORDS, _IN_QUOTES, _IN_DOUBLE_QUOTES, _BELOW = range(1, 5)
"""The groups of `_VALUE`, and of `_FLOW_VALUE` but for the last."""
_FLOW_VALUE = lazy(rf" *(?:([^{re.escape(_INDICATORS)}][^][{{}},:#?]*)|{_QUOTED})")
_FLOW_KEY = lazy(r" *(\w[\w-]{0,80}):(?= )")
_FLOW_SIGN = lazy(r" *([],}])")
_COMMENT = lazy(r" *(?:(?<= )#.*)?")
_KEY = lazy(r"\w[\w-]{0,80}")
_DEEPEST_COLUMN, _MOST_BRACKETS = 40, 20
_scalar = partial(tuple.__new__, Scalar)  # half the cost of Scalar(…), a million times a check
_Line: TypeAlias = tuple[int, int, str, int]
"""Where in the text what a line says begins, in which column, what that is, the line's number."""


def read(text: str) -> Group | None:
    """Return the tree of a file; None if it is written in any other way."""
    lines = text.split("\n")
    if not "".join(lines).isprintable() and _OTHER_SIGN.search(text):
        return None
    try:
        return _Reader(text, lines).root()
    except _OtherStyleError:
        return None


class _OtherStyleError(Exception):
    """Stops at what is left to PyYAML."""


def _said(lines: list[str]) -> Iterator[_Line]:
    """Yield the lines that say something; at last one in no column."""
    start = 0
    for number, line in enumerate(lines):
        rest = line.lstrip(" ")
        if rest and rest[0] != "#":
            column = len(line) - len(rest)
            yield start + column, column, rest, number
        start += len(line) + 1
    yield start - 1, -1, "", len(lines)


def _begins_group(written: str) -> bool:
    """Return whether there is a key first, and not a text."""
    key, colon, behind = written.partition(":")
    return colon != "" and behind[:1] in {" ", ""} and " " not in key


def _is_text(words: str) -> bool:
    """Return whether a text stands behind its key just as it is, as nearly all do."""
    is_begun = words[:1] not in _NOT_FIRST and words[-1] not in ": "
    return is_begun and ": " not in words and " #" not in words


class _Reader:
    """Reads one file; `line` is where it stands."""

    def __init__(self, text: str, lines: list[str]) -> None:
        self.text, self.lines = text, lines
        self.keys: dict[str, str] = {}  # so that a key is kept once, not once a note
        self.step = _said(lines).__next__
        self.line = self.step()

    def root(self) -> Group:
        if self.line[1]:
            raise _OtherStyleError
        root = self.group()
        self.stand_outside(-1)
        return root

    def group(self) -> Group:
        """Return the group whose first key is here."""
        line, known, step = self.line, self.keys, self.step
        start, column, entries = line[0], line[1], dict[str, Node]()
        while line[1] == column:
            at, _, rest, _ = line
            key, _, words = rest.partition(": ")
            if key in known and key not in entries and _is_text(words):
                begin = at + len(key) + 2
                line = self.line = step()
                entries[known[key]] = scalar = _scalar((begin, begin + len(words), words))
                if line[1] > column:
                    entries[key] = self.continued(scalar, column)
                    line = self.line
            elif rest[:2] == "- ":
                break
            else:
                self.other(entries)
                line = self.line
        self.stand_outside(column)
        return Group(start, line[0], entries)

    def other(self, entries: dict[str, Node]) -> None:
        """Read a key with any other value than a text on its line, or one that is met first."""
        at, column, rest, _ = self.line
        key, colon, behind = rest.partition(":")
        is_key = key in self.keys or _KEY.fullmatch(key)
        if not (is_key and colon and behind[:1] in {" ", ""}) or key in entries:
            raise _OtherStyleError
        key = self.keys.setdefault(key, key)
        written = behind.lstrip(" ")
        if written and written[0] != "#":
            entries[key] = self.value(written, at + len(rest) - len(written), column)
        else:
            self.line = self.step()
            entries[key] = self.below(at + len(key) + 1, column)

    def items(self) -> Items:
        """Return the list whose first dash is here."""
        start, column, items = self.line[0], self.line[1], list[Node]()
        while self.line[1] == column and self.line[2][:2] == "- ":
            at, _, rest, number = self.line
            written = rest[1:].lstrip(" ")
            inset = len(rest) - len(written)
            if _begins_group(written):
                self.line = at + inset, column + inset, written, number
                items.append(self.group())
            else:
                items.append(self.value(written, at + inset, column))
        self.stand_outside(column)
        return Items(start, self.line[0], tuple(items))

    def stand_outside(self, column: int) -> None:
        """Stop at a line that is further in than what was read at a column."""
        if self.line[1] > column:
            raise _OtherStyleError

    def value(self, written: str, at: int, column: int) -> Node:
        """Return what is `written` behind a key or a dash, which is in what is at `column`."""
        if written[:1] in {"[", "{"}:
            if written.count("[") + written.count("{") > _MOST_BRACKETS:
                raise _OtherStyleError
            node, end = self.collection(written, at, 0)
            if not _COMMENT.fullmatch(written, end):
                raise _OtherStyleError
            self.line = self.step()
            return node
        found = _VALUE.fullmatch(written)
        if found is None:
            raise _OtherStyleError
        if found.lastindex == _BELOW:
            return self.text_below(found[_BELOW], at, column)
        self.line = self.step()
        scalar = _text(found, at)
        return self.continued(scalar, column) if found.lastindex == _WORDS else scalar

    def collection(self, written: str, at: int, begin: int) -> tuple[Node, int]:
        """Return the list in brackets or the group in braces at `begin`, and where it ends."""
        items, entries = list[Node](), dict[str, Node]()
        sign, end = ",", begin + 1
        while sign == ",":
            name = ""
            if written[begin] == "{":
                key = _matched(_FLOW_KEY.match(written, end))
                name, end = self.keys.setdefault(key[1], key[1]), key.end()
            node, end = self.flow_value(written, at, end)
            if name in entries:
                raise _OtherStyleError
            items.append(node)
            entries.update({name: node} if name else {})
            found = _matched(_FLOW_SIGN.match(written, end))
            sign, end = found[1], found.end()
        if sign == "]" and not entries:
            return Items(at + begin, at + end, tuple(items)), end
        if sign == "}" and entries:
            return Group(at + begin, at + end, entries), end
        raise _OtherStyleError

    def flow_value(self, written: str, at: int, begin: int) -> tuple[Node, int]:
        """Return what stands from `begin` on in brackets or braces, and where it ends."""
        inner = len(written) - len(written[begin:].lstrip(" "))
        if written[inner : inner + 1] in {"[", "{"}:
            return self.collection(written, at, inner)
        found = _matched(_FLOW_VALUE.match(written, begin))
        return _text(found, at), found.end()

    def continued(self, scalar: Scalar, column: int) -> Scalar:
        """Return a text without quotation marks, which goes on in lines further in."""
        while self.line[1] > column:
            at, _, rest, _ = self.line
            found = _VALUE.fullmatch(rest)
            is_next = self.text[scalar.end : at].strip(" ") == "\n"
            if found is None or found.lastindex != _WORDS or not is_next:
                raise _OtherStyleError
            words = found[_WORDS].rstrip(" ")
            scalar = Scalar(scalar.start, at + len(words), f"{scalar.text} {words}")
            self.line = self.step()
        return scalar

    def below(self, at: int, column: int) -> Node:
        """Return what stands on the lines below a key; where nothing does, a text at `at`."""
        begin, inner, rest, _ = self.line
        if inner >= column and rest[:2] == "- ":
            return self.items()
        if inner <= column:
            return Scalar(at, at, "")
        if inner > _DEEPEST_COLUMN:
            raise _OtherStyleError
        return self.group() if _begins_group(rest) else self.value(rest, begin, column)

    def text_below(self, sign: str, start: int, column: int) -> Scalar:
        """Return a text that stands below `|` or `>`."""
        first, words = self.line[3] + 1, list[str]()
        width = _indentation(self.lines, first)
        indent, number = " " * width, first
        for number in range(first, len(self.lines)):
            line = self.lines[number]
            if not line.startswith(indent) and line.strip(" "):
                break
            words.append(line[width:])
        if width <= column or any(
            word[:1] == " " for word in words if sign[0] == ">" or word.isspace()
        ):
            raise _OtherStyleError
        while self.line[3] < number:
            self.line = self.step()
        end = (
            self.text.index("\n", start)
            + 1
            + sum(map(len, self.lines[first:number]))
            + number
            - first
        )
        text = "\n".join(words).rstrip("\n")
        if sign[0] == ">" and "\n" in text:
            text = compiled(r"\n(\n*)").sub(lambda ends: ends[1] or " ", text)
        return Scalar(start, end, text if sign[1:] else f"{text}\n")


def _indentation(lines: list[str], number: int) -> int:
    """Return the column of the first line of a text, whose file has to end with a line end."""
    line = lines[number] if number < len(lines) else ""
    if lines[-1] or not line.strip(" "):
        raise _OtherStyleError
    return len(line) - len(line.lstrip(" "))


def _matched(found: re.Match[str] | None) -> re.Match[str]:
    if found is None:
        raise _OtherStyleError
    return found


def _text(found: re.Match[str], at: int) -> Scalar:
    """Return the text that `_VALUE` or `_FLOW_VALUE` found, whose text begins at `at`."""
    kind = found.lastindex or _WORDS
    words, start, end = found[kind], at + found.start(kind), at + found.end(kind)
    if kind == _WORDS:
        words = words.rstrip(" ")
        return Scalar(start, start + len(words), words)
    return Scalar(start - 1, end + 1, words.replace("''", "'") if kind == _IN_QUOTES else words)
