"""The tables of keys, and the page that shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mazo.languages import LANGUAGES
from mazo.schema.card_file import CARD_FILE, NOTES, SECTIONS
from mazo.schema.class_deck import CHANGED_NOTE, CLASS_DECK
from mazo.schema.key import Key, Keys, Shape
from mazo.schema.project_file import PROJECT_FILE

FILE = Path(__file__).parents[2] / "docs" / "keys.md"
_MARKS = re.compile(r"(?<=<!-- keys -->\n).*(?=<!-- end -->)", re.DOTALL)
_WORDS: dict[Shape, str] = {
    "any": "as the key has it",
    "codes": "list of codes",
    "date": "[date](dates.md)",
    "document": "id",
    "erratum": "group",
    "event": "text or group",
    "flag": "`true`, `false`",
    "group": "group",
    "id": "id",
    "language": ", ".join(f"`{code}`" for code in LANGUAGES),
    "media": "path or group",
    "name": "id",
    "number": "number",
    "path": "path",
    "quote": "text or group",
    "tags": "list of tags",
    "title": "text or group",
}
"""What the page calls a shape; one that is not here is a text."""
_NOTE = "A note"


def _within(table: Keys) -> Iterator[Keys]:
    """Yield a table and all that lie below it."""
    yield table
    for key in table.rows.values():
        if key.keys:
            yield from _within(key.keys)


TABLES = tuple(
    {
        table.what: table
        for root in (PROJECT_FILE, CARD_FILE, CLASS_DECK)
        for table in _within(root)
    }.values()
)


def page() -> str:
    """Return the page of all keys: what stands before the tables is written by hand."""
    tables = "\n".join(_page())
    return _MARKS.sub(lambda _: f"\n{tables}\n", FILE.read_text("utf-8"))


def _page() -> Iterator[str]:
    notes = [*NOTES.values()]
    for table in TABLES:
        if table is notes[0]:
            yield from _notes()
        elif table not in notes and table is not CHANGED_NOTE:
            yield f"## {_heading(table)}\n"
            yield "| key | shape | needed | meaning |"
            yield "| --- | --- | :-: | --- |"
            for key in table.rows.values():
                yield f"| `{key.name}` | {_shape(key)} | {_needed(key)} | {_meaning(key)} |"
            yield ""


def _notes() -> Iterator[str]:
    """Yield one table of the keys of all notes, which says what each kind has."""
    rows: dict[str, list[str]] = {}
    for kind, table in NOTES.items():
        for key in table.rows.values():
            shown = f"`{key.name}` | {_shape(key)} | {_needed(key)} | {_meaning(key)}"
            rows.setdefault(shown, []).append(f"`{SECTIONS[kind]}`")
    yield f"## {_NOTE}\n"
    yield "| key | shape | needed | meaning | under |"
    yield "| --- | --- | :-: | --- | --- |"
    for shown, lists in sorted(rows.items(), key=lambda row: -len(row[1])):
        yield f"| {shown} | {', '.join(lists) if len(lists) < len(NOTES) else 'all'} |"
    yield ""


def _heading(table: Keys) -> str:
    if table in NOTES.values():
        return _NOTE
    name = table.what.replace("`", "")
    return name if "." in name else f"{name[0].upper()}{name[1:]}"


def _shape(key: Key) -> str:
    if key.words:
        found = ", ".join(f"`{word}`" for word in key.words)
    else:
        found = _WORDS.get(key.shape, "text")
    if key.shape == "notes":
        found = "list of groups"
    if key.many == "list":
        found = f"list: {found}" if key.words else f"list of {found}s"
    elif key.many == "by id":
        found = f"by id: {found}"
    if key.keys in (None, CHANGED_NOTE):
        return found
    anchor = _heading(key.keys).lower().replace(" ", "-").replace(".", "")
    return re.sub("groups?", rf"[\g<0>](#{anchor})", found)


def _needed(key: Key) -> str:
    if key.unless:
        return f"or {', '.join(f'`{name}`' for name in key.unless)}"
    return "yes" if key.is_needed else ""


def _meaning(key: Key) -> str:
    return f"{key.about}; left out, `{key.default}`" if key.default else str(key.about)
