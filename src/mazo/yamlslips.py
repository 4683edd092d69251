"""What a YAML error means, in a teacher's words, and how to read on after it.

PyYAML's messages tell what its scanner wanted; a teacher wants to know what to write.
Each slip that history cards invite is recognised by the scanner's message and the
line it points at. To read on, the sign at fault is papered over in a copy of the same
length (so that all offsets stay true): by a private-use character that `restored`
turns back, or, where a whole line is beyond help, by spaces.
"""

import re
from collections.abc import Callable
from typing import NamedTuple, Self

from mazo.diagnostics import Diagnostic, Phrase, Text
from mazo.markup import character_name
from mazo.rules import syntax as rules
from mazo.text import Place, TextFile
from mazo.tree import quoted

_PAPER = 0xE000  # the first private-use character; ASCII signs are papered over by the next 128
_KEY_ONLY = re.compile(r"\s*(?:- )*[\w-]+\s*")
_TABBED = re.compile(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
_GLUED_KEY = re.compile(r"[ -]*(?P<key>[a-z_]+):\S.*")
_HASH = re.compile(r"[ \t]#(?=\w)")


class Failure(NamedTuple):
    """What the YAML library said: its problem and context, and the offsets of the two."""

    problem: str
    context: str
    at: int
    begun: int


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

    def without_line(self, at: int) -> Self | None:
        """Leave out the line of `at`; None where it is blank already."""
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        if not self.text[start:end].strip():
            return None
        text = self.text[:start] + " " * (end - start) + self.text[end:]
        return self._replace(text=text, gaps=(*self.gaps, at))


class Slip(NamedTuple):
    """A slip explained, and the copy to read on with (None: reading ends here)."""

    diagnostic: Diagnostic
    copy: Copy | None


def restored(text: str) -> str:
    """Turn papered-over signs back into themselves."""
    return "".join(
        chr(ord(sign) - _PAPER) if _PAPER <= ord(sign) < _PAPER + 128 else sign for sign in text
    )


def explain(failure: Failure, file: TextFile, copy: Copy) -> Slip:
    """Say what a failure of YAML means, and how to read on."""
    return _Explanation(failure, file, copy).slip()


class _Explanation:
    """One failure, with the line that it points at."""

    def __init__(self, failure: Failure, file: TextFile, copy: Copy) -> None:
        self.problem, self.context, self.at, self.begun = failure
        self.file = file
        self.copy = copy
        self.text = copy.text
        self.at = min(self.at, max(len(self.text) - 1, 0))
        self.line_start = self.text.rfind("\n", 0, self.at) + 1
        end = self.text.find("\n", self.at)
        self.line_end = len(self.text) if end < 0 else end

    def slip(self) -> Slip:
        """Return what the scanner's message and the line it points at come to."""
        if self.problem == "unacceptable character":
            return self._control()
        if self.text[self.at : self.at + 1] == "\t":
            return self.tab()
        if dropped := self._hash_before():
            return dropped
        for words, explain_it in _EXPLANATIONS:
            if words in self.problem or words == self.context:
                return explain_it(self)
        return self._other()

    def _place(self, start: int, end: int | None = None) -> Place:
        return Place(self.file, start, start + 1 if end is None else end)

    def _value(self, start: int) -> tuple[int, int]:
        """Return the span of the text from `start` to the end of its line, without a comment."""
        value = re.split(r"\s#(?!\w)", self.text[start : self.line_end])[0]
        return start, start + len(value.rstrip())

    def _quoted(self, start: int) -> str:
        begin, end = self._value(start)
        return quoted(restored(self.text[begin:end]))

    def _control(self) -> Slip:
        diagnostic = rules.CONTROL_CHARACTER.at(
            self._place(self.at), name=character_name(self.text[self.at])
        )
        spaced = self.text[: self.at] + " " + self.text[self.at + 1 :]
        return Slip(diagnostic, self.copy._replace(text=spaced))

    def _hash_before(self) -> Slip | None:
        """Recognise a text that a ` #word` cut short, so that its next line makes no sense."""
        above = self.text.rfind("\n", 0, max(self.line_start - 1, 0)) + 1
        found = _HASH.search(self.text, above, self.line_start)
        if not found or self.line_start == 0 or self.text[above : found.start()].strip() == "":
            return None
        at = found.start() + 1
        end = self.text.find("\n", at)
        dropped = self.text[at:end].strip()
        start = self._value_start(above)
        whole = " ".join(self.text[start : self.line_end].split())
        diagnostic = rules.DROPPED_TEXT.at(
            self._place(at, end), dropped=dropped, example=quoted(restored(whole))
        )
        return Slip(diagnostic, self.copy.papered(at))

    def _value_start(self, line_start: int) -> int:
        """Return where the value begins on the line that begins at `line_start`."""
        key = re.compile(r"\s*(?:- +)*[\w-]+: +").match(self.text, line_start)
        return key.end() if key else line_start

    def colon(self) -> Slip:
        before = self.text[self.line_start : self.at]
        if glued := self._glued_key():
            return glued
        if _KEY_ONLY.fullmatch(before) and not before.lstrip().startswith("- "):
            return self._indented(self.line_start + len(before) - len(before.lstrip()))
        start = self._value_start(self.line_start)
        if start > self.at:
            start = self.line_start + len(before) - len(before.lstrip(" -"))
        diagnostic = rules.UNQUOTED_COLON.at(self._place(self.at), example=self._quoted(start))
        return Slip(diagnostic, self.copy.plain(self.at, self.line_end))

    def _glued_key(self) -> Slip | None:
        """Recognise `id:foo`, without a space, on the line above."""
        above = self.text[: self.line_start].rstrip()
        start = above.rfind("\n") + 1
        if not (glued := _GLUED_KEY.fullmatch(above, start)):
            return None
        key = glued["key"]
        help_ = Phrase(rules.WRITE_COLON, {"key": key})
        return self._reasoned(rules.MISSING_COLON, glued.start("key"), help_)

    def _indented(self, at: int) -> Slip:
        reason = rules.TOO_DEEP_LINE
        return Slip(
            rules.INDENTATION.at(self._place(at), reason=reason), self.copy.without_line(at)
        )

    def tab(self) -> Slip:
        """Report the first tab; leave out all lines that begin so: they are one slip."""
        at = self.text.find("\t", self.line_start)
        at = self.at if at < 0 else at
        diagnostic = rules.INDENTATION.at(self._place(at), reason=rules.TAB)
        copy: Copy | None = self.copy
        for line in _TABBED.finditer(self.text):
            copy = (copy and copy.without_line(line.end())) or copy
        return Slip(diagnostic, copy if copy != self.copy else self.copy.without_line(at))

    def start_here(self) -> Slip:
        return self._start(self.at)

    def start_before(self) -> Slip:
        return self._start(self.begun)

    def _start(self, at: int) -> Slip:
        sign = self.text[at : at + 1]
        if at == self.line_start and sign == "%":
            return self._reasoned(rules.DIRECTIVE, at)
        start, end = self._value(at)
        diagnostic = rules.SPECIAL_START.at(
            self._place(start, end), sign=sign, example=self._quoted(at)
        )
        return Slip(diagnostic, self.copy.plain(at, self.line_end))

    def backslash(self) -> Slip:
        sign = self.text[self.at : self.at + 2]
        value = self.text[self.begun : self.line_end].strip().strip('"')
        diagnostic = rules.BACKSLASH.at(
            self._place(self.at, self.at + 2), sign=sign, example=f"'{value}'"
        )
        return Slip(diagnostic, self._unquoted(self.begun))

    def unclosed(self) -> Slip:
        quote = self.text[self.begun]
        end = self.text.find("\n", self.begun)
        place = self._place(self.begun, len(self.text) if end < 0 else end)
        return Slip(rules.UNCLOSED_QUOTE.at(place, quote=quote), self._unquoted(self.begun))

    def _unquoted(self, at: int) -> Copy:
        """Hide the quotation marks of a value, so that the rest of its line is plain text."""
        end = self.text.find("\n", at)
        return self.copy.plain(at, len(self.text) if end < 0 else end)

    def block_header(self) -> Slip:
        indicator = self.text[self.begun : self.at].strip()
        help_ = Phrase(rules.NEXT_LINE, {"indicator": indicator})
        slip = self._reasoned(rules.BLOCK_HEADER, self.at, help_, indicator=indicator)
        return slip._replace(copy=self.copy.plain(self.begun, self.line_end))

    def open_list(self) -> Slip:
        bracket = self.text[self.begun]
        closer = {"[": "]", "{": "}"}.get(bracket, "")
        end = self.text.find("\n", self.begun)
        line = self.text[self.begun : len(self.text) if end < 0 else end]
        if closer in line:  # closed, but with text after it
            return self._start(self.begun)
        help_ = Phrase(rules.CLOSE_LIST, {"closer": closer, "example": quoted(restored(line))})
        slip = self._reasoned(rules.OPEN_LIST, self.begun, help_, bracket=bracket)
        return slip._replace(copy=self.copy.plain(self.begun, self.begun + len(line)))

    def misplaced(self) -> Slip:
        """Tell apart text after a closing quotation mark, after a bracket, and bad indentation."""
        before = self.text[self.line_start : self.at].rstrip()
        last = before[-1:]
        start = self._value_start(self.line_start)
        if last in ("'", '"') and self.text[start : start + 1] == last:
            place = self._place(*self._value(self.at))
            example = self._quoted(start)
            diagnostic = rules.TEXT_AFTER_QUOTE.at(place, quote=last, example=example)
            return Slip(diagnostic, self._unquoted(start))
        if last in ("]", "}") and self.text[start : start + 1] in ("[", "{"):
            return self._start(start)
        dash = "'-' indicator" in self.problem and self.text[self.at] != "-"
        reason = rules.NO_DASH if dash and not before else rules.NOT_IN_LINE
        diagnostic = rules.INDENTATION.at(self._place(self.at), reason=reason)
        return Slip(diagnostic, self.copy.without_line(self.at))

    def missing_colon(self) -> Slip:
        word = self.text[self.begun :].split(maxsplit=1)[0].rstrip(":")
        help_ = Phrase(rules.WRITE_COLON, {"key": word})
        return self._reasoned(rules.MISSING_COLON, self.begun, help_)

    def _other(self) -> Slip:
        return self._reasoned(rules.OTHER_SYNTAX, self.at, problem=self.problem)

    def _reasoned(
        self, reason: Text, at: int, help_: Phrase | None = None, **values: object
    ) -> Slip:
        diagnostic = rules.YAML_SYNTAX.at(
            self._place(at), reason=Phrase(reason, values), help=help_
        )
        return Slip(diagnostic, self.copy.without_line(at))


_EXPLANATIONS: tuple[tuple[str, Callable[[_Explanation], Slip]], ...] = (
    ("mapping values are not allowed", _Explanation.colon),
    ("tab character", _Explanation.tab),
    ("cannot start any token", _Explanation.start_here),
    ("expected node content", _Explanation.start_here),
    ("are not allowed in this context", _Explanation.start_here),
    ("while scanning an alias", _Explanation.start_before),
    ("while scanning an anchor", _Explanation.start_before),
    ("escape character", _Explanation.backslash),
    ("hexdecimal", _Explanation.backslash),
    ("while scanning a quoted scalar", _Explanation.unclosed),
    ("comment or line break", _Explanation.block_header),
    ("expected ',' or", _Explanation.open_list),
    ("expected key", _Explanation.misplaced),
    ("'-' indicator", _Explanation.misplaced),
    ("could not find expected ':'", _Explanation.missing_colon),
)
"""What libyaml's scanner says, or what it was doing, and who explains it."""
