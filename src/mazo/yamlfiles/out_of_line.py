"""Keys of a note, and notes of a list, that begin in another column than those they belong with.

A key can be only of the note above it, and a note only of the list above it. So all lines that are
out of line in the same way are one slip, they are read where they belong, and the fix moves them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mazo.diagnostics import Phrase
from mazo.schema.card_file import NOTES
from mazo.text.edit import Edit, Fix, Splice
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules
from mazo.yamlfiles.recovery import Copy, Slip, shorter

_KEYS = frozenset(key for keys in NOTES.values() for key in keys.rows)
_LINE = lazy(r"(?P<margin> *)(?P<dash>-(?: +|$))?(?:(?P<key>[\w-]+):(?=\s|$)[ ]*)?(?P<rest>.*)")
_OPEN = lazy(r"(?:[|>][+-]?\d?)?(?:\s*#.*)?\s*")
"""A value that goes on, or begins, on the lines below it."""
_COMMENT = "#"


class _Line(NamedTuple):
    """A line that says something: where it begins, its margin, and what is in it.

    `column` is that of its key, or of its text; `key` is a key of notes, or empty: it may have
    another one.
    """

    start: int
    end: int
    margin: int
    column: int
    has_dash: bool
    key: str
    rest: str
    has_key: bool

    @property
    def begins_note(self) -> bool:
        """Return whether a note begins here."""
        return self.has_dash and bool(self.key)


def out_of_line(file: TextFile, copy: Copy, start: int) -> Slip | None:
    """Recognise that the key or the note on the line at `start` begins in a wrong column."""
    lines = list(_lines(copy.text))
    at = next((number for number, each in enumerate(lines) if each.start == start), -1)
    if at < 1 or not lines[at].key:
        return None
    above, below = lines[:at], lines[at:]
    return (_note if below[0].has_dash else _keys)(file, copy, above, below)


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a text, but for blank ones and comments."""
    start = 0
    for line in text.split("\n"):
        found = _LINE.match(line)
        assert found, "it matches any line"
        margin = len(found["margin"])
        is_key = found["key"] in _KEYS
        rest = found["rest"] if is_key else line[len(found["margin"] + (found["dash"] or "")) :]
        if line.strip() and not line.strip().startswith(_COMMENT):
            column = margin + len(found["dash"] or "")
            key = found["key"] if is_key else ""
            yield _Line(
                start,
                start + len(line),
                margin,
                column,
                bool(found["dash"]),
                key,
                rest,
                bool(found["key"]),
            )
        start += len(line) + 1


def _keys(
    file: TextFile, copy: Copy, above: Sequence[_Line], below: Sequence[_Line]
) -> Slip | None:
    """Recognise keys that do not begin in the column of the note's first one."""
    wrong, head = below[0].margin, _head(above)
    if head is None or wrong == head.column or not _is_inside(above, head, wrong):
        return None
    own = above[above.index(head) :]
    if wrong > head.column and not _is_closed(own, head.column):
        return None
    run = _run(below, wrong, head)
    rest = _until(below[len(run) :], head.column)
    keys = [each.key for each in (*own, *rest) if each.key and each.column == head.column]
    moved = [each.key for each in run if each.key and each.margin == wrong]
    if len({*keys, *moved}) < len([*keys, *moved]) or "id" in moved:
        return None  # another note, which lacks its dash
    read = _keys_moved(copy, run, wrong, head.column)
    help_ = Phrase(rules.ALIGN_KEYS, {"column": head.column + 1, "key": head.key})
    return _slip(file, read, run, head.column - wrong, help_)


def _head(above: Sequence[_Line]) -> _Line | None:
    """Return the line on which the note begins that the last line above is of."""
    number = next((n for n in range(len(above) - 1, -1, -1) if above[n].begins_note), None)
    if number is None or any(each.margin <= above[number].margin for each in above[number + 1 :]):
        return None
    return above[number]


def _is_inside(above: Sequence[_Line], head: _Line, column: int) -> bool:
    """Return whether what begins in a column can only be of the note that begins at `head`."""
    first = _first(above[: above.index(head) + 1], head.margin)
    return first is not None and (first == 0 or above[first - 1].margin < column)


def _is_closed(own: Sequence[_Line], column: int) -> bool:
    """Return whether the last key above has its value beside it, so that nothing is below it."""
    last = next((each for each in reversed(own) if each.key), None)
    return last is not None and last.column == column and not _OPEN.fullmatch(last.rest)


def _run(below: Sequence[_Line], wrong: int, head: _Line) -> Sequence[_Line]:
    """Return the lines that are out of line in the same way, with what stands below them."""
    for number, line in enumerate(below):
        is_right = line.has_key and line.column == head.column
        is_other = line.margin == wrong and (line.has_dash or not line.key)
        if line.margin < wrong or is_right or is_other:
            return below[:number]
    return below


def _until(lines: Sequence[_Line], column: int) -> Sequence[_Line]:
    """Return the lines up to the first one that begins before a column."""
    ends = (number for number, line in enumerate(lines) if line.margin < column)
    return lines[: next(ends, len(lines))]


def _keys_moved(copy: Copy, run: Sequence[_Line], wrong: int, column: int) -> Copy:
    """Return a copy in which keys begin in `column`, or are left out if there is no room."""
    keys = [each for each in run if each.margin == wrong]
    inner = min((each.margin for each in run if each.margin > wrong), default=column + 1)
    if wrong > column:
        for each in keys:
            copy = copy.over(each.start + column, f"{each.key}:{' ' * (wrong - column)}")
        return copy
    by = column - wrong
    if inner > column and all(len(each.key) >= 2 * by for each in keys):
        for each in keys:
            copy = copy.over(each.start, f"{' ' * column}{shorter(each.key, by)}:")
        return copy
    for each in run:
        without = copy.without_item if each.has_dash else copy.without_line
        copy = without(each.start) or copy
    return copy


def _note(
    file: TextFile, copy: Copy, above: Sequence[_Line], below: Sequence[_Line]
) -> Slip | None:
    """Recognise notes that do not begin in the column of the first one of their list."""
    wrong = below[0].margin
    head = next((each for each in reversed(above) if each.begins_note), None)
    if head is None or wrong == head.margin or wrong >= head.column:
        return None
    column = head.margin
    first = _first(above, column)
    if first is None or (first > 0 and above[first - 1].margin > wrong):
        return None
    listed, run = above[first:], _notes(below, wrong, column)
    if any(each.has_key and each.column == head.column for each in run[1:2]):
        return _dash(file, copy, run[0], head)
    for each in run if wrong > column else listed:
        if each.begins_note and each.margin == max(wrong, column):
            copy = copy.over(each.start + min(wrong, column), "-" + " " * abs(wrong - column))
    is_first = len(listed) < len(run)
    moved, by = (listed, wrong - column) if is_first else (run, column - wrong)
    help_ = Phrase(rules.ALIGN_NOTES, {"column": moved[0].margin + by + 1})
    return _slip(file, copy, moved, by, help_)


def _dash(file: TextFile, copy: Copy, line: _Line, head: _Line) -> Slip | None:
    """Report the first line of a note that is out of line alone, its other keys being in line."""
    by = head.margin - line.margin
    if len(line.key) < 2 * by or line.column - line.margin != head.column - head.margin:
        return None
    key = shorter(line.key, max(by, 0))
    dash = "-".ljust(head.column - head.margin)
    begun = f"{' ' * head.margin}{dash}{key}:{' ' * max(-by, 0)}"
    help_ = Phrase(rules.ALIGN_NOTES, {"column": head.margin + 1})
    return _slip(file, copy.over(line.start, begun), [line], by, help_)


def _notes(below: Sequence[_Line], wrong: int, column: int) -> Sequence[_Line]:
    """Return the lines of the notes that begin in the wrong column, as far as they follow on."""
    for number, line in enumerate(below):
        is_right = line.begins_note and line.margin == column
        if line.margin < wrong or is_right or (line.margin == wrong and not line.begins_note):
            return below[:number]
    return below


def _first(above: Sequence[_Line], column: int) -> int | None:
    """Return the number of the line on which the list begins whose notes are in `column`.

    None if something else is in it.
    """
    for number in range(len(above) - 1, -1, -1):
        line = above[number]
        if line.margin < column or (line.margin == column and not line.has_dash):
            return number + 1
        if line.margin == column and not line.begins_note:
            return None
    return 0


def _slip(file: TextFile, copy: Copy, moved: Sequence[_Line], by: int, help_: Phrase) -> Slip:
    """Report lines that are to be `moved` by some columns, to the right or to the left."""
    spaces, taken = " " * max(by, 0), max(-by, 0)
    splices = [Splice(each.start, each.start + taken, spaces) for each in moved]
    is_read = not any(each.start in copy.gaps for each in moved)  # a fix is proved by what was read
    fix = Fix(Edit(file, (), tuple(splices)), is_certain=is_read)
    first = moved[0]
    is_deep = by < 0 and not first.has_dash
    start, reason = (
        first.start + first.margin,
        rules.TOO_DEEP_LINE if is_deep else rules.NOT_IN_LINE,
    )
    found = rules.INDENTATION.at(Place(file, start, start + 1), reason=reason, help=help_, fix=fix)
    return Slip(found, copy)
