"""The tables of keys, and the pages that show them, in English and in Spanish."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from mazo.diagnostics import MessageLanguage
from mazo.languages import LANGUAGES
from mazo.locale import translated
from mazo.schema.card_file import CARD_FILE, NOTES, SECTIONS
from mazo.schema.class_deck import CHANGED_NOTE, CLASS_DECK
from mazo.schema.key import Key, Keys, Shape
from mazo.schema.project_file import PROJECT_FILE
from tests.support.paths import ROOT

_MARKS = re.compile(r"(?<=<!-- keys -->\n).*(?=<!-- end -->)", re.DOTALL)
_WORDS: Mapping[Shape, str] = {
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
    "notes": "list of groups",
    "number": "number",
    "path": "path",
    "quote": "text or group",
    "tags": "list of tags",
    "title": "text or group",
}
"""What the page calls a shape; one that is not here is a text."""
_SPANISH = {
    "as the key has it": "como la clave",
    "list of codes": "lista de códigos",
    "list of groups": "lista de grupos",
    "list of tags": "lista de etiquetas",
    "list of texts": "lista de textos",
    "list of ids": "lista de ids",
    "list of text or groups": "lista de textos o grupos",
    "list": "lista",
    "[date](dates.md)": "[fecha](dates.md)",
    "group": "grupo",
    "id": "id",
    "number": "número",
    "path": "ruta",
    "path or group": "ruta o grupo",
    "text": "texto",
    "text or group": "texto o grupo",
    "by id": "por id",
    "needed": "necesaria",
    "key": "clave",
    "shape": "forma",
    "meaning": "qué es",
    "under": "en",
    "yes": "sí",
    "or": "o",
    "all": "todas",
    "left out": "si falta",
    "needs": "necesita",
}
"""The words of the page, in Spanish."""


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


class _Page:
    """The page in a language."""

    def __init__(self, language: MessageLanguage) -> None:
        self.language = language

    def words(self, text: str) -> str:
        """Return words of the page, or of the tables, in its language."""
        if self.language == "en":
            return text
        return _SPANISH.get(text) or translated(text, self.language)

    def lines(self) -> Iterator[str]:
        notes = [*NOTES.values()]
        for table in TABLES:
            if table is notes[0]:
                yield from self._notes()
            elif table not in notes and table is not CHANGED_NOTE:
                yield f"## {self._heading(table)}\n"
                yield from self._head("key", "shape", "needed", "meaning")
                for key in table.rows.values():
                    yield f"| {self._row(key)} |"
                yield ""

    def _notes(self) -> Iterator[str]:
        """Yield one table of the keys of all notes, which says what each kind has."""
        rows: dict[str, list[str]] = {}
        for kind, table in NOTES.items():
            for key in table.rows.values():
                rows.setdefault(self._row(key), []).append(f"`{SECTIONS[kind]}`")
        yield f"## {self._note()}\n"
        yield from self._head("key", "shape", "needed", "meaning", "under")
        for shown, lists in sorted(rows.items(), key=lambda row: -len(row[1])):
            under = ", ".join(lists) if len(lists) < len(NOTES) else self.words("all")
            yield f"| {shown} | {under} |"
        yield ""

    def _head(self, *names: str) -> Iterator[str]:
        yield f"| {' | '.join(map(self.words, names))} |"
        yield f"| {' | '.join(':-:' if name == 'needed' else '---' for name in names)} |"

    def _row(self, key: Key) -> str:
        return f"`{key.name}` | {self._shape(key)} | {self._needed(key)} | {self._meaning(key)}"

    def _note(self) -> str:
        return {"en": "A note", "es": "Una nota"}[self.language]

    def _heading(self, table: Keys) -> str:
        if table in NOTES.values():
            return self._note()
        name = self.words(table.what).replace("`", "")
        return name if "." in name else f"{name[0].upper()}{name[1:]}"

    def _shape(self, key: Key) -> str:
        found = ", ".join(f"`{word}`" for word in key.words)
        if not found:
            plain = _WORDS.get(key.shape, "text")
            found = self.words(f"list of {plain}s" if key.many == "list" else plain)
        elif key.many == "list":
            found = f"{self.words('list')}: {found}"
        if key.many == "by id":
            found = f"{self.words('by id')}: {found}"
        if key.keys in (None, CHANGED_NOTE):
            return found
        anchor = self._heading(key.keys).lower().replace(" ", "-").replace(".", "")
        return re.sub("groups?|grupos?", rf"[\g<0>](#{anchor})", found)

    def _needed(self, key: Key) -> str:
        if key.unless:
            return f"{self.words('or')} {', '.join(f'`{name}`' for name in key.unless)}"
        return self.words("yes") if key.is_needed else ""

    def _meaning(self, key: Key) -> str:
        about = translated(key.about, self.language)
        if key.beside:
            return f"{about}; {self.words('needs')} `{key.beside}`"
        return f"{about}; {self.words('left out')}, `{key.default}`" if key.default else about


def _page(file: Path, language: MessageLanguage) -> str:
    """Return the page of all keys: what stands before the tables is written by hand."""
    tables = "\n".join(_Page(language).lines())
    return _MARKS.sub(lambda _: f"\n{tables}\n", file.read_text("utf-8"))


_ENGLISH_FILE, _SPANISH_FILE = ROOT / "docs" / "keys.md", ROOT / "docs" / "keys.es.md"
FILES: Mapping[Path, Callable[[], str]] = {
    _ENGLISH_FILE: partial(_page, _ENGLISH_FILE, "en"),
    _SPANISH_FILE: partial(_page, _SPANISH_FILE, "es"),
}
"""The pages that are written from the tables, with what each must hold."""
