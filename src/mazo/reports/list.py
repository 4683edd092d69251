"""The notes of a project as a table, as JSON and as CSV: ids are found without opening files.

A note is listed as its card has it: where the cards answer what is accepted instead of what the
document says (`errata: corrected`), so does the list.
"""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from mazo.content.errata import asked
from mazo.diagnostics import Text
from mazo.model.deck import Deck
from mazo.model.note import Note, Project, Topic
from mazo.reports.diagnostics import Look, cells, fitting, visible
from mazo.text.patterns import lazy

_COUNT = Text("{count:note|notes}")
_FORMULA = lazy(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = lazy(r"[+-]\d+(?:[.,]\d+)?")
_INDENT = _GAP = "  "
_LEAST_QUESTION, _LEAST = 30, 10
"""The fewest cells that a question, and what stands beside it, can be known by."""
_QUESTION = 3

_Cells: TypeAlias = tuple[str, str, str, str, str]
"""What the table has of a note: id, type, answer, question, own tags."""
_Widths: TypeAlias = tuple[int, int, int, int, int]


class Listed(NamedTuple):
    """A note as it is listed; what it does not have is an empty text."""

    id: str
    type: str
    topic: str
    question: str
    answer: str
    date: str
    tags: tuple[str, ...]
    event: str
    cause: str
    effect: str
    erratum: str
    path: str
    line: int


class Section(NamedTuple):
    """A topic and its notes in the order of its file."""

    topic: Topic
    notes: tuple[Listed, ...]

    @property
    def shared_tags(self) -> tuple[str, ...]:
        """Return the topic's tags, but for those that a class deck takes from some of its notes."""
        return tuple(tag for tag in self.topic.tags if all(tag in note.tags for note in self.notes))


def listing(deck: Deck, notes: Sequence[Note] | None, look: Look) -> tuple[Section, ...]:
    """Return `notes` of `deck` under their topics; without any, all notes and all topics."""
    found: dict[str, list[Note]] = {topic.id: [] for topic in deck.topics}
    for note in deck.notes if notes is None else notes:
        found[note.topic.id].append(note)
    return tuple(
        Section(topic, tuple(_listed(note, deck.project, look) for note in _in_file(its)))
        for topic in deck.topics
        if (its := found[topic.id]) or notes is None
    )


def tags(note: Note) -> tuple[str, ...]:
    """Return the tags of a note: its topic's, then its own, each once."""
    found: dict[str, str] = {}
    for tag in (*note.topic.tags, *note.tags):
        found.setdefault(tag.casefold(), tag)
    return tuple(found.values())


def table(sections: Sequence[Section], look: Look) -> str:
    """Return a listing for people: a line a note, none wider than the terminal."""
    rows = [row for section in sections for row in _rows(section, look)]
    widths, following = _widths(rows, look.columns), iter(rows)
    blocks = []
    for section in sections:
        lines = [_heading(section, look)]
        lines += [_row(next(following), widths, look) for _ in section.notes]
        blocks.append("".join(f"{line}\n" for line in lines))
    return "\n".join(blocks)


def as_json(sections: Sequence[Section], look: Look) -> str:  # noqa: ARG001  # as the others
    """Return a listing as one object for programs (docs/commands.md)."""
    values = {
        "notes": [note._asdict() for section in sections for note in section.notes],
        "topics": [
            {"id": topic.id, "title": topic.title, "count": len(notes)} for topic, notes in sections
        ],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def as_csv(sections: Sequence[Section], look: Look) -> str:  # noqa: ARG001  # as the others
    """Return a listing for spreadsheets (RFC 4180): a header, then a row a note."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(Listed._fields)
    for section in sections:
        for note in section.notes:
            values = note._asdict() | {"tags": " ".join(note.tags)}
            writer.writerow([harmless(str(value)) for value in values.values()])
    return text.getvalue()


FORMATS = {"table": table, "json": as_json, "csv": as_csv}


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula.

    A base deck may come from a stranger. An apostrophe before what would begin a formula is
    what OWASP (ASVS 1.2.10) asks for; a number with a sign stays as it is.
    """
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def _in_file(notes: Sequence[Note]) -> Sequence[Note]:
    """Sort the notes of one topic as its file has them, those that a class deck adds last."""
    return sorted(notes, key=lambda note: (note.is_own, note.node.start))


def _listed(note: Note, project: Project, look: Look) -> Listed:
    question, answer, date = asked(note, project.errata, note.language or project.language)
    head = note.head
    return Listed(
        id=note.id,
        type=note.kind,
        topic=note.topic.id,
        question=question,
        answer=answer,
        date=date.edtf if date else "",
        tags=tags(note),
        event=note.event,
        cause=note.cause,
        effect=note.effect,
        erratum=note.erratum.kind if note.erratum else "",
        path=look.path(head.file),
        line=head.file.position(head.start)[0],
    )


def _heading(section: Section, look: Look) -> str:
    """Return a topic's line: its title, its id, how many notes, the tags that all have."""
    topic, notes = section
    count = look.words(_COUNT, count=len(notes))
    parts = (topic.id, count, " ".join(section.shared_tags))
    rest = _GAP.join(filter(None, map(_one_line, parts)))
    room = look.columns - cells(rest) - len(_GAP)
    title = _cut(_one_line(topic.title), max(room, look.columns // 3), look)
    rest = _cut(rest, look.columns - cells(title) - len(_GAP), look)
    return f"{look.paint(title, '1')}{_GAP}{rest}"


def _rows(section: Section, look: Look) -> Iterator[_Cells]:
    """Yield the cells of each note; the tags that all have stand in the heading."""
    shared, none = frozenset(section.shared_tags), "-" if look.ascii_only else "–"
    for note in section.notes:
        own = " ".join(tag for tag in note.tags if tag not in shared)
        texts = (note.answer, note.question, own)
        answer, question, tags_shown = (_one_line(text) for text in texts)
        yield _one_line(note.id) or none, note.type, answer, question, tags_shown


def _widths(rows: Sequence[_Cells], columns: int) -> _Widths:
    """Return how wide each column of the table is, 0 where there is no room for it.

    The question comes first: only what it leaves goes to answers, and last to tags. An id that
    is longer than nearly all others widens its own line alone.
    """
    wide = [sorted(cells(cell[:columns]) for cell in column) for column in zip(*rows, strict=True)]
    if not wide:
        return 0, 0, 0, 0, 0
    kind, answer, question, own = (column[-1] for column in wide[1:])
    name, gap = wide[0][len(rows) * 9 // 10], len(_GAP)
    left = columns - len(_INDENT) - name - gap - kind - gap
    answer = _fitting(answer, (left - gap) * 2 // 5, left - gap)
    left -= answer + gap if answer else 0
    own = _fitting(own, (left - gap) // 3, left - gap)
    left -= own + gap if own else 0
    return name, kind, answer, min(question, left), own


def _fitting(wanted: int, most: int, left: int) -> int:
    """Return the width of a column, 0 if it or the question beside it would show too little."""
    width = min(wanted, most, left - _LEAST_QUESTION)
    return width if width >= min(wanted, _LEAST) else 0


def _row(row: _Cells, widths: _Widths, look: Look) -> str:
    """Return a note's line; an id wider than its column takes from the question."""
    room = look.columns - len(_INDENT)
    name = _cut(row[0], room, look)
    name_width = max(widths[0], cells(name))
    over = name_width - widths[0]
    line = _INDENT + look.paint(name, "1") + " " * (name_width - cells(name))
    room -= name_width + len(_GAP)
    for number, cell in enumerate(row[1:], 1):
        width = min(widths[number] - (over if number == _QUESTION else 0), room)
        if width > 0:
            text = _cut(cell, width, look)
            line += _GAP + text + " " * (width - cells(text))
            room -= width + len(_GAP)
    return line.rstrip()


def _cut(text: str, width: int, look: Look) -> str:
    """Return as much of `text` as fits into `width` cells, with a mark where it is cut."""
    if cells(text) <= width:
        return text
    mark = "..." if look.ascii_only else "…"
    return (fitting(text, width - len(mark)).rstrip() + mark)[: max(width, 0)]


def _one_line(text: str) -> str:
    text = " ".join(text.split())
    return text if text.isprintable() else visible(text)
