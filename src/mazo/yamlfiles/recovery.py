"""A copy of a YAML file in which slips are hidden, so that one run finds all mistakes.

The copy has the same length as the file, so that all offsets stay true. A sign at fault is
papered over by a private-use character, which `restored` turns back; a whole line that is
beyond help by spaces. What only looks like a space, or like nothing, becomes one.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Self

from mazo.diagnostics import Diagnostic, Reading
from mazo.text.html import character_name
from mazo.text.patterns import compiled, lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules
from mazo.yamlfiles.tree import Items, Node, Scalar

_PAPER = 0xE000  # the first private-use character; ASCII signs are papered over by the next 128
_PAIR = 0xE100  # from here on each private-use character stands for two small letters
_NOTHING = "\ue400"  # and this one for nothing
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DASH = lazy(r" *- +")
_MOST_DISGUISED = 20
_OLD_LINE_END = r"\r(?!\n)"  # of old Macintoshes; a line feed is as long
WIDE_COLON = "\uff1a"
_MISREAD_SIGNS = "\x85\u2028\u2029\ufeff\u00a0"
_MISREAD = r"[\x85\u2028\u2029\ufeff]|^[ \t-]*\u00a0|^[ -]*[a-z]+:\u00a0"
_DISGUISED = (
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
    r"|^[ \t-]*\u00a0(?:[ \u00a0]*\u00a0)?|^[ -]*[a-z]+:\u00a0"
)


class Copy(NamedTuple):
    """A text of the same length as the file's, papered over; `gaps` are lines left out."""

    text: str
    gaps: tuple[int, ...]

    def papered(self, at: int) -> Self:
        """Hide the sign at `at` from YAML."""
        sign = self.text[at]
        hidden = chr(_PAPER + ord(sign)) if ord(sign) < 128 and not sign.isspace() else " "
        return self._replace(text=self.text[:at] + hidden + self.text[at + 1 :])

    def plain(self, at: int, end: int) -> Self:
        """Make plain text of what stands from the sign at `at` up to `end`."""
        copy = self.papered(at)
        for other in range(at + 1, end):
            if copy.text[other] == self.text[at] or self.text[other : other + 2] in (": ", ":\n"):
                copy = copy.papered(other)
        return copy

    def over(self, at: int, text: str) -> Self:
        """Write `text` over what stands at `at`."""
        return self._replace(text=self.text[:at] + text + self.text[at + len(text) :])

    def joined(self, at: int, end: int) -> Self:
        """Make one space of what stands from the line end at `at` up to `end`."""
        return self.over(at, " " + _NOTHING * (end - at - 1))

    def keyed(self, at: int, word: str, before: str = "", after: str = "") -> Self:
        """Make a key of a word of small letters: its last two become one sign, so a colon fits.

        There is room for one sign more where a dash is glued to it `before`, or a text `after`.
        """
        return self.over(at, f"{before}{shorter(word, 1)}:{after}")

    def without_line(self, at: int) -> Self | None:
        """Leave out the line of `at`, but for its dash; None where it is blank already."""
        start = self.text.rfind("\n", 0, at) + 1
        end = self.line_end(at)
        if dash := _DASH.match(self.text, start, end):
            start = dash.end()
        return self._blank(start, end, at)

    def without_item(self, at: int) -> Self | None:
        """Leave out what begins with a dash on the line of `at`: all lines further in than it."""
        start = self.text.rfind("\n", 0, at) + 1
        dash = self.text.find("-", start)
        end = self.line_end(at)
        while end < len(self.text):
            following = self.text[end + 1 : self.line_end(end + 1)]
            if following.strip() and len(following) - len(following.lstrip(" ")) <= dash - start:
                break
            end += 1 + len(following)
        return self._blank(start, end, at)

    def _blank(self, start: int, end: int, at: int) -> Self | None:
        """Put spaces for what stands from `start` to `end`, but for line ends."""
        if not self.text[start:end].strip():
            return None
        blank = re.sub(r"[^\r\n]", " ", self.text[start:end])
        return self._replace(
            text=self.text[:start] + blank + self.text[end:], gaps=(*self.gaps, at)
        )

    def line_end(self, at: int) -> int:
        """Return where the line of `at` ends."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end


class Slip(NamedTuple):
    """A slip explained, and the copy to read on with (None: reading ends here)."""

    diagnostic: Diagnostic
    copy: Copy | None


def shorter(word: str, by: int) -> str:
    """Return a word of small letters with some signs fewer: at its end each stands for two."""
    kept = len(word) - 2 * by
    at = [_LETTERS.index(letter) for letter in word[kept:]]
    pairs = zip(at[::2], at[1::2], strict=True)
    return word[:kept] + "".join(chr(_PAIR + one * len(_LETTERS) + other) for one, other in pairs)


def _restored(text: str) -> str:
    """Turn papered-over signs back into themselves."""
    return "".join(map(_restored_sign, text.replace(_NOTHING, "")))


def _restored_sign(sign: str) -> str:
    hidden, pair = ord(sign) - _PAPER, ord(sign) - _PAIR
    if 0 <= pair < len(_LETTERS) ** 2:
        return _LETTERS[pair // len(_LETTERS)] + _LETTERS[pair % len(_LETTERS)]
    return chr(hidden) if 0 <= hidden < 128 else sign


def restored(node: Node) -> Node:
    """Put back the signs that the copy had papered over."""
    if isinstance(node, Scalar):
        return node._replace(text=_restored(node.text))
    if isinstance(node, Items):
        return node._replace(items=tuple(map(restored, node.items)))
    entries = {_restored(key): restored(value) for key, value in node.entries.items()}
    repeated = tuple((_restored(key), restored(value)) for key, value in node.repeated)
    return node._replace(entries=entries, repeated=repeated)


def is_misread(text: str) -> bool:
    """Return whether editors show as a space, a line's end or nothing what YAML reads otherwise.

    YAML stops at the other signs of `_DISGUISED` by itself, so that they need no search.
    """
    return any(sign in text for sign in _MISREAD_SIGNS) and bool(
        compiled(_MISREAD, re.MULTILINE).search(text)
    )


def undisguised(file: TextFile) -> Reading[Copy]:
    """Return a copy with spaces for what only looks like one, or like nothing; report each."""
    copy, disguised = Copy(file.text, ()), compiled(_DISGUISED, re.MULTILINE)
    for number, found in enumerate(disguised.finditer(file.text)):
        sign = found[0][-1]
        place = Place(file, found.start() + found[0].index(sign), found.end())
        if number < _MOST_DISGUISED and sign == "\u00a0":
            yield rules.INDENTATION.at(place, reason=rules.NO_BREAK_SPACE, help=rules.TYPE_SPACES)
        elif number < _MOST_DISGUISED:
            yield rules.CONTROL_CHARACTER.at(place, name=character_name(sign))
    text = disguised.sub(_as_spaces, file.text)
    return copy._replace(text=compiled(_OLD_LINE_END).sub("\n", text))


def _as_spaces(found: re.Match[str]) -> str:
    return found[0][:-1].replace("\u00a0", " ") + " "


def without_echoes(found: Iterable[Diagnostic], copy: Copy) -> Iterator[Diagnostic]:
    """Leave out keys that seem to be there twice because a line between them was left out."""
    for diagnostic in found:
        first = diagnostic.related[0].place.start if diagnostic.related else 0
        is_echo = any(first < gap < diagnostic.place.start for gap in copy.gaps)
        if not (diagnostic.rule is rules.DUPLICATE_KEY and is_echo):
            yield diagnostic
