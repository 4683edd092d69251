"""Markdown-it, set up so that each inline token has its place (`token.meta["at"]`).

Its inline tokens have no offsets. A subclass of its inline state notes where each was pushed.
Beside CommonMark, tables and footnotes it knows what the tools of authors write: formulas, wiki
links, `==marked==`, `H~2~O`, `km^2^`, notes in the text, attributes (`{#id}`), fenced divisions.
"""

import re
from collections.abc import Callable, MutableMapping, Sequence
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token as Token  # noqa: PLC0414  # handed on: `parse` returns them
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from mazo.text.patterns import lazy

_DIVISION = lazy(r":{3,}(?:\s|\{|\w|$)")
_FORMULA = lazy(
    r"\\\((?P<round>.+?)\\\)|\\\[(?P<square>.+?)\\\]"
    r"|\$\$(?P<display>[^$]+?)\$\$"
    r"|\$(?=[^\s$])(?P<dollar>(?:[^$\\\n]|\\.)+?)(?<!\s)\$(?!\d)",
    re.DOTALL,
)
_SUM_OF_MONEY = lazy(r"(?=.*\s)[^\\^_=+<>{}/|*]+\Z", re.DOTALL)
"""Text between two dollar signs that is not a formula: words, as in `$5 and costs US$`."""
_ATTRIBUTE = r"""(?:[#.][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)|-)"""
_ATTRIBUTES = lazy(rf"\{{:?[ \t]*{_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*\}}")
_SPAN = lazy(rf"\[([^\[\]\n]+)\](?={_ATTRIBUTES.pattern})")
_WIKI = lazy(r"(!?)\[\[(?:([^\[\]|\n]*)\|)?(?:[^\[\]\n]*\|)*([^\[\]|\n]+)\]\](?![(\[:])")
_WIKI_FILE = lazy(r"\s*:?\w+:\S.*\.\w{2,4}\s*", re.DOTALL)
_RAISED = lazy(
    r"(?<=[\w)\]}.,;:!?”»*_])\^([^\s^\[][^\s^]{0,39}|\[[^\s^]{1,80})\^(?!\[)"
    r"|(?<=[\w)\]}])~([^\s~]{1,20})~(?!~)"
)
_MARKED = lazy(r"==(?=[^\s=])(.+?)(?<=[^\s=])==(?!=)", re.DOTALL)

_Env = MutableMapping[str, Any]
_Rule = Callable[[StateInline, bool], bool]


class _State(StateInline):
    """Remembers where pending text began, and where each token was pushed."""

    def __init__(self, src: str, md: MarkdownIt, env: _Env, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._pending_at = 0
        self._signs = (-1, 0)  # where signs of emphasis were pushed last, and how many of them

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  # markdown-it's name
        at = self._pending_at
        token = super().pushPending()
        token.meta["at"] = at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos + (self._inner() if ttype == "text" else 0)
        return token

    def _inner(self) -> int:
        """Return how far from `pos` a text token begins that a rule pushes there."""
        sign = self.src[self.pos]
        if sign == "<":  # the address of an autolink
            return 1
        before = self._signs[1] if self._signs[0] == self.pos else 0
        width = 1
        if sign == "~":
            run = len(self.src) - len(self.src[self.pos :].lstrip("~")) - self.pos
            width = 1 if run % 2 and not before else 2
        self._signs = (self.pos, before + width)
        return before


class _Inline(ParserInline):
    """Markdown-it's inline parser, with our state."""

    def parse(self, src: str, md: MarkdownIt, env: _Env, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def parse(source: str) -> Sequence[Token]:
    r"""Return the tokens of a Markdown text whose line ends are `\n`."""
    return parser().parse(source)


@cache
def parser() -> MarkdownIt:
    """Return the parser; it keeps nothing of the texts that it parses."""
    md = MarkdownIt("commonmark", {"html": True, "maxNesting": 40})
    md.enable(["table", "strikethrough"])
    rules = md.inline
    md.inline = _Inline()
    md.inline.ruler, md.inline.ruler2 = rules.ruler, rules.ruler2
    md.use(footnote_plugin).use(deflist_plugin).use(admon_plugin).use(amsmath_plugin)
    md.use(dollarmath_plugin)
    md.inline.ruler.at("math_inline", _formula)
    for name, rule in _OWN_RULES:
        md.inline.ruler.before("escape", name, rule)
    md.block.ruler.before("paragraph", "division", _division, {"alt": ["paragraph", "blockquote"]})
    # The first two merge runs, and the place of all but the first is lost; notes stay in place.
    md.disable(["text_join", "fragments_join", "footnote_tail", "footnote_inline"])
    return md


def _division(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's way
    """Skip a line that opens or closes a fenced division: `::: warning`."""
    del end
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if state.is_code_block(start) or not _DIVISION.match(line):
        return False
    if not silent:
        state.line = start + 1
    return True


def _formula(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    found = _FORMULA.match(state.src, state.pos, state.posMax)
    if found is None or found.lastgroup is None:
        return False
    if found["dollar"] and _SUM_OF_MONEY.match(found["dollar"]):
        return False
    if not silent:
        token = state.push("math_inline", "span", 0)
        token.content = found[found.lastgroup]
        token.meta["at"] = found.start(found.lastgroup)
    state.pos = found.end()
    return True


def _marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    found = _MARKED.match(state.src, state.pos, state.posMax)
    return found is not None and _enclosed(state, found, 1, "em", silent=silent)


def _raised(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    if state.src[state.pos] not in "^~":
        return False
    found = _RAISED.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    group = 1 if found[1] else 2
    return _enclosed(state, found, group, "sup" if group == 1 else "sub", silent=silent)


def _bracketed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read `[[page|words]]` as its words, and `[words]{.class}`; a picture so is not read."""
    if state.src[state.pos] not in "![":
        return False
    found = _SPAN.match(state.src, state.pos, state.posMax)
    if found:
        return _enclosed(state, found, 1, "span", silent=silent)
    found = _WIKI.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if found[1] or _WIKI_FILE.fullmatch(found[2] or ""):
        return _skip(state, found.end(), silent=silent)
    return _enclosed(state, found, 3, "span", silent=silent)


def _note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read `^[a note]` in the text."""
    if not state.src.startswith("^[", state.pos):
        return False
    end = parseLinkLabel(state, state.pos + 1)
    if end < 0:
        return False
    _inside(state, (state.pos + 2, end, end + 1), "note", "aside", silent=silent)
    return True


def _attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Skip attributes: `{#id .class}`."""
    found = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    return found is not None and _skip(state, found.end(), silent=silent)


def _skip(state: StateInline, end: int, *, silent: bool) -> bool:
    if not silent and state.pending:
        state.pushPending()  # what follows is another run
    state.pos = end
    return True


def _enclosed(
    state: StateInline, found: re.Match[str], group: int, tag: str, *, silent: bool
) -> bool:
    span = (found.start(group), found.end(group), found.end())
    _inside(state, span, tag, tag, silent=silent)
    return True


def _inside(
    state: StateInline, span: tuple[int, int, int], name: str, tag: str, *, silent: bool
) -> None:
    """Parse the text of `span` (start, end, where to go on) inside a token `name`."""
    start, end, after = span
    if not silent:
        maximum = state.posMax
        state.pos, state.posMax = start, end
        state.push(f"{name}_open", tag, 1)
        state.md.inline.tokenize(state)
        state.push(f"{name}_close", tag, -1)
        state.posMax = maximum
    state.pos = after


_OWN_RULES: tuple[tuple[str, _Rule], ...] = (
    ("marked", _marked),
    ("raised", _raised),
    ("note", _note),
    ("bracketed", _bracketed),
    ("attributes", _attributes),
)
