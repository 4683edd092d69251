"""Diagnostics as text: in full with excerpts, one line each, for programs, for GitHub."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from mazo.diagnostics import Diagnostic, MessageLanguage, Phrase, Related, Severity, Text
from mazo.text.places import Place, TextFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.model.deck import Compilation

_HELP, _ALSO, _MORE = Text("help"), Text("also at"), Text("and {count} more")
_COUNTS: dict[Severity, Text] = {
    "error": Text("{count:error|errors}"),
    "warning": Text("{count:warning|warnings}"),
    "note": Text("{count:remark|remarks}"),
}
_CHECKED = Text("{notes:note|notes} in {topics:topic|topics}: {summary}")
_COLOURS: dict[Severity, str] = {"error": "31", "warning": "33", "note": "36"}
_MOST_RELATED = 4
_MOST_PLACES = 40
_TAB = "    "
_FIRST_COMBINING = "\u0300"
"""The first letter in Unicode's order that does not take one cell."""


class Look(NamedTuple):
    """How a report is to look: in which language and colours, how wide, from which folder."""

    language: MessageLanguage
    here: Path
    columns: int = 100
    colours: bool = False
    ascii_only: bool = False

    def paint(self, text: str, code: str) -> str:
        """Return `text` in a colour of the terminal, where there are any."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colours and text else text

    def words(self, text: Text, /, **values: object) -> str:
        """Return a sentence in the reader's language."""
        return Phrase(text, values).words(self.language)

    def place(self, place: Place) -> str:
        """Return a place as editors and terminals know it: `path:line:column`."""
        line, column = place.file.position(place.start)
        return f"{self.path(place.file)}:{line}:{column}"

    def path(self, file: TextFile) -> str:
        """Return the path of a file from here, where it lies below."""
        path = file.path if file.path.is_absolute() else self.here / file.path
        if path.is_relative_to(self.here):
            return path.relative_to(self.here).as_posix()
        return file.path.as_posix()


def concise(diagnostics: Sequence[Diagnostic], look: Look) -> str:
    """Return a line for each: `path:line:column: CODE message`."""
    return "".join(f"{_headline(each, look)}\n" for each in diagnostics)


def full(diagnostics: Sequence[Diagnostic], look: Look) -> str:
    """Return each with its excerpts and what to write instead.

    A remark that is made more than once is shown once, and its other places are listed.
    """
    repeated: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        if each.rule.severity == "note":
            repeated.setdefault(each.rule.code, []).append(each)
    blocks = []
    for each in diagnostics:
        first, *others = repeated.get(each.rule.code, [each])
        if first is each or each.rule.severity != "note":
            blocks.append("\n".join(_full(each, look, others)) + "\n")
    return "\n".join(blocks)


def as_json(diagnostics: Sequence[Diagnostic], look: Look) -> str:
    """Return one object for programs (docs/commands.md)."""
    import json  # noqa: PLC0415  # only for programs

    count = Counter(each.rule.severity for each in diagnostics)
    found = {
        "diagnostics": [_values(each, look) for each in diagnostics],
        "summary": {"errors": count["error"], "warnings": count["warning"], "notes": count["note"]},
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def github(diagnostics: Sequence[Diagnostic], look: Look) -> str:
    """Return workflow commands, which GitHub shows beside the lines of a change."""
    lines = []
    for each in diagnostics:
        kind = "notice" if each.rule.severity == "note" else each.rule.severity
        values = _values(each, look)
        where = (
            f"file={_property(str(values['path']))},line={values['line']},col={values['column']}"
        )
        where += f",endLine={values['end_line']},endColumn={values['end_column']}"
        message = f"{values['message']}\n{values['help']}"
        lines.append(f"::{kind} {where},title={each.rule.code}::{_data(message)}\n")
    return "".join(lines)


def summary(diagnostics: Sequence[Diagnostic], look: Look) -> str:
    """Return the counts in words: “2 errors, 1 warning, 3 remarks”."""
    count = Counter(each.rule.severity for each in diagnostics)
    shown = []
    for severity, text in _COUNTS.items():
        if count[severity] or severity == "error":
            said = look.words(text, count=count[severity])
            shown.append(look.paint(said, _COLOURS[severity]) if count[severity] else said)
    return ", ".join(shown)


FORMATS = {"full": full, "concise": concise, "json": as_json, "github": github}


def overview(compilation: Compilation, look: Look) -> str:
    """Return how much was checked, and what was found: “3 notes in 2 topics: 1 error”."""
    deck, counts = compilation.deck, summary(compilation.diagnostics, look)
    notes, topics = (len(deck.notes), len(deck.topics)) if deck else (0, 0)
    return look.words(_CHECKED, notes=notes, topics=topics, summary=counts) + "\n"


def _headline(each: Diagnostic, look: Look) -> str:
    code = look.paint(each.rule.code, f"1;{_COLOURS[each.rule.severity]}")
    place = look.paint(look.place(each.place), "1")
    return f"{place}: {code} {_one_line(each.message(look.language))}"


def _full(each: Diagnostic, look: Look, others: Sequence[Diagnostic] = ()) -> Iterator[str]:
    colour = _COLOURS[each.rule.severity]
    shown = each.related[:_MOST_RELATED]
    numbers = [
        place.file.position(place.start)[0] for place in (each.place, *(r.place for r in shown))
    ]
    gutter = len(str(max(numbers)))
    bar, tee, line = ("|", "|-", "-") if look.ascii_only else ("│", "├─", "─")
    yield _headline(each, look)
    yield from _excerpt(each.place, look, gutter, bar, "^", colour)
    for related in shown:
        yield f"{' ' * gutter} {look.paint(tee, '34')} {_related(related, look)}"
        yield from _excerpt(related.place, look, gutter, bar, line, "34")
    if left := len(each.related) - len(shown):
        more = look.words(_MORE, count=left)
        yield f"{' ' * gutter} {look.paint(tee, '34')} {more}"
    help_ = look.paint(look.words(_HELP), "1")
    yield f"{' ' * gutter} {look.paint('=', '34')} {help_}: {_one_line(each.help(look.language))}"
    if others:
        also = look.paint(look.words(_ALSO), "1")
        yield f"{' ' * gutter} {look.paint('=', '34')} {also}: {_places(others, look)}"


def _places(others: Sequence[Diagnostic], look: Look) -> str:
    """Return the places of diagnostics, lines of one file together: `a.yaml:3, 9; b.yaml:4`."""
    lines: dict[str, list[str]] = {}
    for other in others[:_MOST_PLACES]:
        number, _ = other.place.file.position(other.place.start)
        lines.setdefault(look.path(other.place.file), []).append(str(number))
    said = "; ".join(f"{path}:{', '.join(numbers)}" for path, numbers in lines.items())
    left = len(others) - _MOST_PLACES
    return f"{said}; {look.words(_MORE, count=left)}" if left > 0 else said


def _related(related: Related, look: Look) -> str:
    return f"{look.place(related.place)}: {_one_line(related.words(look.language))}"


def _excerpt(
    place: Place, look: Look, gutter: int, bar: str, mark: str, colour: str
) -> Iterator[str]:
    """Yield the line of a place and, under it, marks below its span."""
    if not place.file.text or place.end == 0:  # about the file, not about its first line
        return
    number, column = place.file.position(place.start)
    begin, line_end = place.file.line_bounds(number)
    text = place.file.text[begin:line_end]
    last = max(min(place.end, line_end) - begin, column)
    text, start, end = _window(text, column - 1, last, look.columns - gutter - 4)
    edge = look.paint(bar, "34")
    width = max(cells(text[start:end]), 1)
    yield f"{' ' * gutter} {edge}"
    yield f"{look.paint(f'{number:>{gutter}}', '34')} {edge} {text}"
    indent = " " * cells(text[:start])
    yield f"{' ' * gutter} {edge} {indent}{look.paint(mark * width, f'1;{colour}')}"


def _window(text: str, start: int, end: int, columns: int) -> tuple[str, int, int]:
    """Cut a long line so that its span shows; return the line and the span in it."""
    lead = len(text[:start].replace("\t", _TAB)) - start
    inner = len(text[start:end].replace("\t", _TAB)) - (end - start)
    if len(text) > columns * 4:
        cut = max(start - columns, 0)
        text, start, end = text[cut : start + columns * 2], start - cut, end - cut
        lead = len(text[:start].replace("\t", _TAB)) - start
    text = visible(text.replace("\t", _TAB))
    start, end = start + lead, min(end + lead + inner, len(text))
    if cells(text) <= columns:
        return text, start, end
    if cells(text[:end]) > columns - 2:
        last = len(text) - len(fitting(text[::-1], columns))
        cut = min(start - len(fitting(text[start - 1 :: -1], columns // 3)) if start else 0, last)
        if cut:
            text, start, end = "…" + text[cut + 1 :], start - cut, end - cut
    if cells(text) > columns:
        text = fitting(text, columns - 1) + "…"
    return text, start, min(end, len(text))


def visible(text: str) -> str:
    """Replace control characters, which would move the cursor or change the terminal's colours."""
    return "".join(
        sign if sign.isprintable() or sign == " " else "\N{REPLACEMENT CHARACTER}" for sign in text
    )


def _one_line(text: str) -> str:
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """Count terminal cells: wide letters take two, combining marks none."""
    if text.isascii() or max(text) < _FIRST_COMBINING:
        return len(text)
    return sum(
        0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text
    )


def fitting(text: str, columns: int) -> str:
    """Return as much of the beginning of `text` as fits into some cells of the terminal."""
    text = text[: max(columns, 0)]
    while cells(text) > columns:
        text = text[:-1]
    return text


def _values(each: Diagnostic, look: Look) -> dict[str, object]:
    line, column = each.place.file.position(each.place.start)
    end_line, end_column = each.place.file.position(max(each.place.end, each.place.start))
    return {
        "code": each.rule.code,
        "rule": each.rule.name,
        "severity": each.rule.severity,
        "message": each.message(look.language),
        "path": look.path(each.place.file),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "related": [_related_values(related, look) for related in each.related],
        "help": each.help(look.language),
    }


def _related_values(related: Related, look: Look) -> dict[str, object]:
    line, column = related.place.file.position(related.place.start)
    return {
        "message": related.words(look.language),
        "path": look.path(related.place.file),
        "line": line,
        "column": column,
    }


def _data(text: str) -> str:
    """Escape the message of a workflow command (GitHub's documentation, “Workflow commands”)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
