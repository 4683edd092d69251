"""YAML files made up at random: a value in any style that an author may use, with comments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from hypothesis import strategies as st

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"

TEXTS = (
    *("sea", "1756-05-03", "On what day did the fleet leave?", "Mind: the tide", "Look # out"),
    *("", "It's “there”", "a, {b} [c]", 'Say "sea"', "Back\\slash", "¿Qué?", "- dash", "x: ", "~"),
    *("two\nlines", "ends\n", " spaced  out ", "tab\there", "long " * 30 + "text", "a\n\n\nb"),
)
KEYS = ("id", "question", "quote", "fleet-leaves", "año", "with space", "12")
texts = st.sampled_from(TEXTS)
keys = st.sampled_from(KEYS)
values: st.SearchStrategy[Plain] = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(keys, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)
groups: st.SearchStrategy[dict[str, Plain]] = st.dictionaries(keys, values, min_size=1, max_size=4)


@dataclass
class Written:
    """A file being written: its text so far, and the comments in it."""

    draw: Callable[[st.SearchStrategy[object]], object]
    step: int
    text: str = ""
    comments: list[str] = field(default_factory=list)

    def comment(self) -> str:
        """Return a comment after something on its line, or nothing."""
        if self.draw(st.integers(0, 3)):
            return ""
        self.comments.append(f"# c{len(self.comments)};")
        return f"  {self.comments[-1]}"

    def between(self, indent: int) -> None:
        """Write what may stand between two lines: nothing, a blank line, a comment."""
        kind = self.draw(st.sampled_from(["", "", "", "blank", "comment"]))
        if kind == "blank":
            self.text += "\n"
        elif kind == "comment" and (comment := self.comment()):
            self.text += " " * indent + comment.strip() + "\n"

    def block(self, value: Plain, indent: int, *, is_begun: bool = False) -> None:
        """Write a group or list in lines; the first may be begun already, after a dash."""
        assert not isinstance(value, str)
        pairs = value.items() if isinstance(value, dict) else [(None, each) for each in value]
        for key, each in pairs:
            if not is_begun:
                self.between(indent)
                self.text += " " * indent
            is_begun = False
            self.text += "-" if key is None else f"{self.key(key)}:"
            self.after(each, indent, is_item=key is None)

    def key(self, key: str) -> str:
        return str(self.draw(st.sampled_from([key, f'"{key}"', f"'{key}'"])))

    def after(self, value: Plain, indent: int, *, is_item: bool) -> None:
        """Write a value after a colon or a dash, and end the line."""
        if isinstance(value, str):
            self.scalar(value, indent)
        elif self.draw(st.booleans()):
            self.text += f" {self.flow(value)}{self.comment()}\n"
        elif is_item and self.draw(st.booleans()):
            self.text += " "
            self.block(value, indent + 2, is_begun=True)
        else:
            self.text += self.comment() + "\n"
            is_list = isinstance(value, list) and not is_item
            self.block(value, indent + (0 if is_list and self.draw(st.booleans()) else self.step))

    def scalar(self, value: str, indent: int) -> None:
        style = self.draw(st.sampled_from(["plain", "single", "double", "literal", "folded"]))
        below = "\n" + " " * (indent + self.step)
        is_lined = value and value == value.strip() and "\t" not in value
        if style == "plain" and value.replace(" ", "").isalnum() and value == value.strip():
            if self.draw(st.booleans()):
                self.text += f"{self.comment()}{below}{value}{self.comment()}\n"
            else:
                self.text += f" {value}{self.comment()}\n"
        elif style == "literal" and is_lined:
            end = self.draw(st.sampled_from(["-", "-", "2-" if self.step == 2 else "-"]))
            lines = value.replace("\n", below).replace(f"{below}\n", "\n\n")
            self.text += f" |{end}{self.comment()}{below}{lines}\n"
        elif style == "folded" and is_lined and "\n" not in value and "  " not in value:
            head, _, tail = value.partition(" ")
            self.text += f" >-{self.comment()}{below}{head}"
            self.text += f"{below}{tail}\n" if tail else "\n"
        elif style == "single" and "\n" not in value and "\t" not in value:
            self.text += f" {single(value)}{self.comment()}\n"
        else:
            self.text += f" {double(value)}{self.comment()}\n"

    def flow(self, value: Plain) -> str:
        """Return a value in brackets, on one line."""
        if isinstance(value, str):
            if value.isalnum() and self.draw(st.booleans()):
                return value
            return double(value)
        if isinstance(value, list):
            return "[" + ", ".join(map(self.flow, value)) + "]"
        pairs = (f"{self.key(key)}: {self.flow(each)}" for key, each in value.items())
        end = self.draw(st.sampled_from(["", "", ",", " "]))
        return "{" + ", ".join(pairs) + str(end) + "}"


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    for sign, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(sign, escape)
    return f'"{text}"'


@st.composite
def files(draw: Callable[[st.SearchStrategy], object]) -> tuple[str, Plain, list[str]]:
    """Return the text of a file, what it says, and the comments in it."""
    value = draw(groups)
    written = Written(draw, draw(st.sampled_from([1, 2, 4])))
    written.block(value, 0)
    written.between(0)
    newline = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    text = written.text if draw(st.booleans()) else written.text.rstrip("\n")
    return text.replace("\n", newline), value, written.comments
