"""What has to hold in each version of Anki, in the words of the documentation.

One place says which row may fail in which versions: those that stamp an updated note with the
time of the import. Anything else that does not hold is a failure; so is a row that holds where
it is expected not to, for then the documentation is out of date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

Found = Mapping[str, str]
"""What a version was seen to do instead, by row: nothing where the row holds."""

ROWS: Mapping[str, str] = {
    "first": "A first import brings every note and card, and nothing else",
    "templates": "Note types, their templates and their style are stored as they were built",
    "schedules": "Schedules, suspensions and flags stay as they are, over all releases",
    "decks": "Cards stay in the deck where the learner put them",
    "untouched": "A note that the release leaves alone keeps the learner's edits and tags",
    "new": "A new note arrives, with its card",
    "corrected": "A corrected note arrives, also where the learner had edited it before",
    "retagged": "New tags arrive",
    "retired": "A retired note stays, with its notice, and is found by its tag",
    "reverse": "`reverse` adds a card to a note that the learner has",
    "topic-then-whole": "The package of a topic, then the whole deck: no note twice",
    "again": "The same packages again change nothing",
    "edited-later": "A note that the learner edited after the release was made keeps those words",
    "style": "A new style reaches the cards, and templates stay as they were built",
    "spare": "The spare template becomes a card of notes that the learner has",
    "skipped": "Who skips releases ends with the same notes",
    "older": "An older package, imported by mistake, changes nothing",
    "types": "Note types do not multiply",
    "full-sync": "No full sync is forced",
    "sound": "Check Database, Empty Cards and Check Media find nothing; every card renders",
    "corrected-again": "A release made after the last import corrects the same note again",
    "late-others": "A release made before the last import corrects notes that it left alone",
    "late": "A release made before the last import corrects a note that this import updated",
    "class-identity": "A class deck over its base, new releases of both: no note twice, all schedules",
    "class-words": "Its words come, stay where the base's next release leaves them alone, and come again",
    "class-untouched": "A note that the class deck leaves alone keeps the learner's edits and tags",
    "late-mended": "… or the next release that corrects that note does",
}
STAMPED_AT_IMPORT = (24, 11)
"""The last version that stamps an updated note with the time of the import."""

_BEGIN, _END = "<!-- measured: make test-anki-versions -->", "<!-- end -->"
_YES, _NO = "yes", "**no**"


def is_expected(row: str, version: str) -> bool:
    """Return whether a row has to hold in a version."""
    year, month, *_ = (int(part) for part in version.split("."))
    return row != "late" or (year, month) > STAMPED_AT_IMPORT


def mistakes(version: str, found: Found) -> Iterator[str]:
    """Yield what is otherwise than it has to be in a version."""
    if found.keys() != ROWS.keys():
        yield f"{version}: measured {sorted(found.keys() ^ ROWS.keys())} or the table alone has it"
    for row, seen in found.items():
        if bool(seen) == is_expected(row, version):
            yield f"{version}: {ROWS[row]}: {seen or 'holds, though it is expected not to'}"


def markdown(measured: Mapping[str, Found], versions: Sequence[str]) -> str:
    """Return the table of what holds where."""
    lines = [["In Anki", *versions], ["---", *(":-:" for _ in versions)]]
    lines += [
        [text, *(_NO if measured[version].get(row) else _YES for version in versions)]
        for row, text in ROWS.items()
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def is_written(table: str, page: Path) -> bool:
    """Return whether a page has this table."""
    return page.read_text("utf-8") == _with(table, page)


def write(table: str, page: Path) -> None:
    """Put a table in the place of the one that a page has."""
    page.write_text(_with(table, page), "utf-8")


def _with(table: str, page: Path) -> str:
    before, found, rest = page.read_text("utf-8").partition(_BEGIN)
    assert found, f"{page.name} has no place for the table"
    return f"{before}{_BEGIN}\n\n{table}\n\n{_END}{rest.partition(_END)[2]}"
