"""What a YAML error means, in a teacher's words, and how to read on after it.

PyYAML's messages tell what its scanner wanted; a teacher wants to know what to write.
Each slip that history cards invite is recognised by the scanner's message and the
line it points at; `yamlcopy` hides it, so that reading can go on.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.text.edit import Edit, Fix, Splice
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import line_beginnings, rules
from mazo.yamlfiles.recovery import Copy, Slip
from mazo.yamlfiles.tree import quoted

_KEY = lazy(r"[ ]*(?:- +)*[\w-]+: +(?=\S)")
_KEY_ONLY = lazy(r"\s*(?:- )*[\w-]+\s*")
_TABBED = lazy(r"^ *\t[ \t]*(?=\S)", re.MULTILINE)
_BARE_KEY = lazy(r"[ -]*(?P<key>[a-z_]+)(?P<rest>:\S.*| .*|)")
_NO_COLONS = " =>→："
"""Signs that are typed where a colon belongs."""
_HASH = lazy(r"[ \t]#(?=\w)")


class Failure(NamedTuple):
    """What the YAML library said: its problem and context, and the offsets of the two."""

    problem: str
    context: str
    at: int
    begun: int


def explain(failure: Failure, file: TextFile, copy: Copy) -> Slip:
    """Return what a failure of YAML means, and how to read on."""
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
        self.line_end = copy.line_end(self.at)

    def slip(self) -> Slip:
        """Return what the scanner's message and the line it points at come to."""
        if self.text[self.at : self.at + 1] == "\t":
            return self.tab()
        glued = line_beginnings.glued_dash(self.file, self.copy, self.line_end)
        if found := self._hash_before() or glued:
            return found
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

    def _lines(self, start: int) -> tuple[int, int]:
        """Return the span of the text from `start`, with lines further in that go on with it."""
        end, at = self._value(start)[1], self.text.rfind("\n", 0, start) + 1
        column = len(self.text[at:start]) - len(self.text[at:start].lstrip(" -"))
        below = rf"(?:\n {{{column + 1},}}(?![\s#-]|[\w-]+:\s)[^\n]*)*"
        further = re.compile(below).match(self.text, end) if end == self.line_end else None
        return start, further.end() if further else end

    def _to_quote(self, rule: Rule, place: Place, start: int, **values: object) -> Diagnostic:
        """Report at `place` a value that should be in quotes; only a colon says so for certain."""
        is_certain = rule is rules.UNQUOTED_COLON
        start, end = self._lines(start) if is_certain else self._value(start)
        said = re.sub(r"\s*[\r\n]\s*", " ", self.file.text[start:end])
        if len(said) > 1 and said[0] == said[-1] and said[0] in "'\"":
            said = said[1:-1]
        example = quoted(said)
        fix = Fix(Edit(self.file, (), (Splice(start, end, example),)), is_certain)
        return rule.at(place, example=example, fix=fix, gaps=values)

    def _hash_before(self) -> Slip | None:
        """Recognise a text that a ` #word` cut short, so that its next line makes no sense."""
        above = self.text.rfind("\n", 0, max(self.line_start - 1, 0)) + 1
        found = _HASH.search(self.text, above, self.line_start)
        if not found or self.line_start == 0 or self.text[above : found.start()].strip() == "":
            return None
        at = found.start() + 1
        end = self.copy.line_end(at)
        dropped = self.text[at:end].strip()
        start = self._value_start(above)
        whole = " ".join(self.file.text[start : self.line_end].split())
        diagnostic = rules.DROPPED_TEXT.at(
            self._place(at, end), dropped=dropped, example=quoted(whole)
        )
        return Slip(diagnostic, self.copy.papered(at))

    def _value_start(self, line_start: int) -> int:
        """Return where the value begins that the line at `line_start` belongs to.

        That may be on a line above: a text goes on as long as its lines are further in.
        """
        start = line_start
        while True:
            if key := _KEY.match(self.text, start):
                return key.end()
            if start == 0 or not self.text[start : start + 1].isspace():
                return line_start
            start = self.text.rfind("\n", 0, start - 1) + 1

    def colon(self) -> Slip:
        before = self.text[self.line_start : self.at]
        if bare := self._bare_key():
            return bare
        if _KEY_ONLY.fullmatch(before) and not before.lstrip().startswith("- "):
            return self._indented(self.line_start + len(before) - len(before.lstrip()))
        start = self._value_start(self.line_start)
        if start > self.at:
            start = self.line_start + len(before) - len(before.lstrip(" -"))
        if self.text[start] in "'\"" and before.endswith(self.text[start]):
            return self._after_quote(start, self.at)
        diagnostic = self._to_quote(rules.UNQUOTED_COLON, self._place(self.at), start)
        return Slip(diagnostic, self.copy.plain(self.at, self.line_end))

    def _bare_key(self) -> Slip | None:
        """Recognise `id:foo`, without a space, or `id foo`, without a colon, on the line above."""
        above = self.text[: self.line_start].rstrip()
        start = above.rfind("\n") + 1
        bare = _BARE_KEY.fullmatch(above, start)
        if bare is None:
            return None
        line = self.text[self.line_start : self.at]
        column = len(line) - len(line.lstrip(" "))
        is_key = line_beginnings.is_key(bare["key"], is_alone=not bare["rest"])
        is_in_line = is_key and bare.start("key") - start == column
        return self._no_space(bare.start("key")) if bare["rest"][:1] == ":" or is_in_line else None

    def _indented(self, at: int) -> Slip:
        if found := line_beginnings.too_deep(self.file, self.copy, self.line_start):
            return found
        diagnostic = rules.INDENTATION.at(self._place(at), reason=rules.TOO_DEEP_LINE)
        return Slip(diagnostic, self.copy.without_line(at))

    def tab(self) -> Slip:
        """Report the first tab; leave out all lines that begin so: they are one slip."""
        at = self.text.find("\t", self.line_start)
        at = self.at if at < 0 else at
        diagnostic = rules.INDENTATION.at(self._place(at), reason=rules.TAB)
        copy: Copy | None = self.copy
        for line in _TABBED.finditer(self.text):
            copy = (copy and copy.without_line(line.end())) or copy
        return Slip(diagnostic, copy if copy != self.copy else self.copy.without_line(at))

    def start(self, at: int) -> Slip:
        sign = self.text[at : at + 1]
        if at == self.line_start and sign == "%":
            return self._reasoned(rules.DIRECTIVE, at)
        start, end = self._value(at)
        diagnostic = self._to_quote(rules.SPECIAL_START, self._place(start, end), at, sign=sign)
        return Slip(diagnostic, self.copy.plain(at, self.line_end))

    def backslash(self) -> Slip:
        at = self.text.rfind("\\", self.begun, self.at + 1)
        value = self.file.text[self.begun : self.line_end].strip().strip('"')
        diagnostic = rules.BACKSLASH.at(
            self._place(at, at + 2), sign=self.text[at : at + 2], example=f"'{value}'"
        )
        return Slip(diagnostic, self._unquoted(self.begun))

    def unclosed(self) -> Slip:
        return self._unclosed(self.begun)

    def _unclosed(self, at: int) -> Slip:
        place = self._place(at, self.copy.line_end(at))
        return Slip(rules.UNCLOSED_QUOTE.at(place, quote=self.text[at]), self._unquoted(at))

    def _unquoted(self, at: int) -> Copy:
        """Hide the quotation marks of a value, so that the rest of its line is plain text."""
        return self.copy.plain(at, self.copy.line_end(at))

    def block_header(self) -> Slip:
        indicator = self.text[self.begun : self.at].strip()
        help_ = Phrase(rules.NEXT_LINE, {"indicator": indicator})
        slip = self._reasoned(rules.BLOCK_HEADER, self.at, help_, indicator=indicator)
        return slip._replace(copy=self.copy.plain(self.begun, self.line_end))

    def open_list(self) -> Slip:
        bracket = self.text[self.begun]
        closer = {"[": "]", "{": "}"}.get(bracket, "")
        line = self.text[self.begun : self.copy.line_end(self.begun)]
        if closer in line:  # closed, but with text after it
            return self.start(self.begun)
        written = self.file.text[self.begun : self.begun + len(line)].strip()
        help_ = Phrase(rules.CLOSE_LIST, {"closer": closer, "example": quoted(written)})
        slip = self._reasoned(rules.OPEN_LIST, self.begun, help_, bracket=bracket)
        return slip._replace(copy=self.copy.plain(self.begun, self.begun + len(line)))

    def misplaced(self) -> Slip:
        """Report text after a closing quotation mark or a bracket, or else bad indentation."""
        before = self.text[self.line_start : self.at].rstrip()
        last = before[-1:]
        start = self._value_start(self.line_start)
        if last in ("'", '"') and self.text[start : start + 1] == last:
            opened = self._opened_above(start) if start == self.line_start + len(before) - 1 else -1
            return self._after_quote(start, self.at) if opened < 0 else self._unclosed(opened)
        if last in ("]", "}") and self.text[start : start + 1] in ("[", "{"):
            return self.start(start)
        if found := line_beginnings.not_in_line(self.file, self.copy, self.line_start):
            return found
        is_list = self.context == "while parsing a block collection" and not before
        lacks = is_list and self.text[self.at] != "-"
        reason, help_ = (rules.NO_DASH, rules.DASH) if lacks else (rules.NOT_IN_LINE, None)
        diagnostic = rules.INDENTATION.at(self._place(self.at), reason=reason, help=help_)
        is_item = self.text.startswith("- ", self.at) and not before
        without = self.copy.without_item if is_item else self.copy.without_line
        return Slip(diagnostic, without(self.at))

    def _opened_above(self, at: int) -> int:
        """Return where a text was opened, and not closed on its line, that `at` seems to close."""
        quote = re.escape(self.text[at])
        opened = re.compile(rf"^[ ]*(?:- +)*[\w-]+: +({quote})[^{quote}\n]*$", re.MULTILINE)
        found = [each.start(1) for each in opened.finditer(self.text, 0, self.line_start)]
        return found[-1] if found else -1

    def _after_quote(self, start: int, at: int) -> Slip:
        """Report text at `at`, after the closing mark of what begins at `start`."""
        place, quote = self._place(*self._value(at)), self.text[start]
        diagnostic = self._to_quote(rules.TEXT_AFTER_QUOTE, place, start, quote=quote)
        return Slip(diagnostic, self._unquoted(start))

    def missing_colon(self) -> Slip:
        at = self.text.rfind("\n", 0, self.begun) + 1
        key, _, rest = self.text[at : self.copy.line_end(at)].strip().partition(" ")
        if not line_beginnings.is_key(key.partition(":")[0], is_alone=not rest):
            run_on = line_beginnings.run_on(self.file, self.copy, self.begun)
            return run_on or self._no_space(self.begun)
        return self._no_space(self.begun)

    def _no_space(self, at: int) -> Slip:
        """Report a key that lacks its colon, or the space after it."""
        line = self.file.text[at : self.copy.line_end(at)].strip()
        key, colon, rest = line.partition(":")
        if not colon:
            key, _, rest = line.partition(" ")
        help_ = Phrase(rules.WRITE_COLON, {"key": key, "rest": rest.strip(_NO_COLONS) or "…"})
        slip = self._reasoned(rules.MISSING_COLON, at, help_)
        if not line_beginnings.is_key(key, is_alone=True):
            return slip
        return slip._replace(copy=self.copy.keyed(at, key, after=" " if colon else ""))

    def directive(self) -> Slip:
        return self._reasoned(rules.DIRECTIVE, self.line_start)

    def _other(self) -> Slip:
        return self._reasoned(rules.OTHER_SYNTAX, self.at)

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
    ("cannot start any token", lambda each: each.start(each.at)),
    ("expected node content", lambda each: each.start(each.at)),
    ("are not allowed in this context", lambda each: each.start(each.at)),
    ("while scanning an alias", lambda each: each.start(each.begun)),
    ("while scanning an anchor", lambda each: each.start(each.begun)),
    ("escape character", _Explanation.backslash),
    ("hexdecimal", _Explanation.backslash),
    ("Unicode character escape", _Explanation.backslash),
    ("directive", _Explanation.directive),
    ("while scanning a quoted scalar", _Explanation.unclosed),
    ("comment or line break", _Explanation.block_header),
    ("expected ',' or", _Explanation.open_list),
    ("expected key", _Explanation.misplaced),
    ("'-' indicator", _Explanation.misplaced),
    ("expected <block end>", _Explanation.misplaced),
    ("could not find expected ':'", _Explanation.missing_colon),
)
"""What libyaml says, or PyYAML's own parser, or what they were doing, and who explains it."""
