"""The old edition of a document whose file is gone: as the last release has it.

A package carries the text, or the passages of its cards; the lock has these passages as cards show
them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import collect
from mazo.documents.document import Document, DocumentEntry
from mazo.documents.passage import Passage
from mazo.documents.read_text import BLOCK
from mazo.documents.sentences import sentences
from mazo.files.folder import Folder, Outline
from mazo.model.lock import Lock
from mazo.model.note import Note, Project
from mazo.packages import output, source_read
from mazo.project.location import output_folder
from mazo.project.read import read_deck
from mazo.text.comparison import words
from mazo.text.patterns import lazy
from mazo.text.places import Span, TextFile

_MARKED = lazy(r"<mark>(.*?)</mark>")
_TAG = lazy(r"<summary>.*?</summary>|<[^<>]*>")


class OldText(NamedTuple):
    """An old edition: its document, and the passages of notes in it by their ids."""

    document: Document
    passages: Mapping[str, Passage]


def old_texts(
    project: Project, entry: DocumentEntry, lock: Lock | None, names: Collection[str]
) -> Iterator[OldText]:
    """Yield what the last release has of the document of `entry`: of its package, of its lock.

    `names` are the ids of the notes that quote it.
    """
    folder, _ = collect(output_folder(project))
    packages = output.released(project, folder) if folder else []
    found = folder.file(packages[0]) if folder and packages else None
    carried = collect(source_read.read(found, also_class=True))[0] if found else None
    if carried and (text := _carried(carried, entry)):
        yield text
    if lock and (text := _of_lock(lock, entry, names)):
        yield text


def _carried(folder: Folder, entry: DocumentEntry) -> OldText | None:
    deck, _ = collect(read_deck(folder))
    if deck is None or entry.id not in deck.documents:
        return None
    document = deck.documents[entry.id]
    anchored = {
        note.id: passage for note, passage in deck.anchored() if passage.document is document
    }
    return OldText(document, anchored)


def _of_lock(lock: Lock, entry: DocumentEntry, names: Collection[str]) -> OldText | None:
    """Return the passages of released notes, one below the other, as an excerpt of the document."""
    parts: dict[str, tuple[Span, ...]] = {}
    headings: list[tuple[int, str, Span]] = []
    text = ""
    for line in sorted(lock.lines.values(), key=lambda each: each.newest.get("section", "")):
        fields = line.newest
        shown, section = fields.get("passage", ""), unescape(fields.get("section", ""))
        if line.state != "live" or line.id not in names or "<mark>" not in shown:
            continue
        if section and (not headings or headings[-1][1] != section):
            headings.append((1, section, Span(len(text), len(text) + len(section))))
            text += section + BLOCK
        plain, marked = _plain(shown)
        start = text.find(plain)
        if start < 0:
            start = len(text)
            text += plain + BLOCK
        parts[line.id] = tuple(Span(start + one, start + other) for one, other in marked)
    if not parts:
        return None
    titles = frozenset(heading[2].start for heading in headings)
    found = tuple(sentences(text, titles, entry.language, Span(0, len(text))))
    document = Document(entry, TextFile(Path(entry.path), text), Outline(tuple(headings), found))
    return OldText(document, {name: Passage.at(document, each) for name, each in parts.items()})


def _plain(shown: str) -> tuple[str, list[Span]]:
    """Return the words of a passage as a card shows it, and which of them are quoted."""
    text, spans, at = "", list[Span](), 0
    for mark in _MARKED.finditer(shown):
        text += _words(shown[at : mark.start()])
        quoted = _words(mark[1])
        spans.append(Span(len(text), len(text) + len(quoted)))
        text += quoted
        at = mark.end()
    return text + _words(shown[at:]), spans


def _words(html: str) -> str:
    return unescape(_TAG.sub("", html.replace("<br>", " ")))


def is_quote_of(passage: Passage, note: Note) -> bool:
    """Return whether a passage that was released has the words that a note quotes now."""
    written = words(note.quote.selector.exact) if note.quote else []
    return written == words(passage.quoted)
