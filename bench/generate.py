"""Card projects of any size, made of this repository's own cards.

The notes, the events and the document of `cards/` are copied over and over; in each copy the
names and the long words end in other letters, so that no quote, question or event is met
twice and all of them check as the originals do. Each file has copies of its own, in a document
of its own; its notes begin with the kind at which the file before it stopped.

    python bench/generate.py FOLDER NOTES NOTES_PER_FILE
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase
from textwrap import indent
from typing import Any, NamedTuple

import yaml

CARDS = Path(__file__).parent.parent / "cards"
_SIGN = "ƒ"  # stands where the letters of a copy go; YAML leaves it as it is
_LISTS = ("dates", "causes", "consequences", "facts")
_TEXTS = (
    "question",
    "answer",
    "term",
    "hint",
    "extra",
    "quote",
    "exact",
    "section",
    "note",
    "title",
)
_REFERENCES = ("id", "event", "cause", "effect")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<=\w )[A-ZÁÉÍÓÚÑ][^\W\d_]{3,}")
_VARIED_NAME = re.compile(rf"\w [A-ZÁÉÍÓÚÑ]\w+{_SIGN}")
_LONG = 9
_DOCUMENT = "document"  # all of them are one in a copy
_FILES = ("image", "audio")
"""Keys of files, which are not copied."""
_KEPT = frozenset(("septiembre", "noviembre", "diciembre", "consecuencia"))
"""Words that the checks know."""
_FOLDED = 80  # letters from which a text is written over several lines, as the cards do


class Template(NamedTuple):
    """A note as YAML with signs in it, its list, and the events that it names."""

    section: str
    text: str
    events: frozenset[str]


class Templates(NamedTuple):
    """All of `cards/`, with signs where the letters of a copy go."""

    notes: tuple[Template, ...]
    events: Mapping[str, Any]
    document: str


class _Dumper(yaml.CBaseDumper):
    """Writes texts as the cards have them: plain where they can be, long ones folded."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style=">" if len(text) > _FOLDED else None
    ),
)
_Dumper.add_representer(
    dict, lambda dumper, group: dumper.represent_mapping("tag:yaml.org,2002:map", group)
)
_Dumper.add_representer(
    list, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items)
)


def templates() -> Templates:
    """Read this repository's cards and mark the words that copies vary."""
    paths = sorted(path for path in CARDS.glob("*.yaml") if path.name != "mazo.yaml")
    sources = [path.read_text("utf-8") for path in paths]
    files = [yaml.load(source, yaml.CBaseLoader) for source in sources]
    document = "\n".join(path.read_text("utf-8") for path in sorted(CARDS.glob("documents/*.md")))
    marker = _Marker(document, "\n".join((document, *sources)))
    notes = tuple(
        _template(section, note, marker)
        for section in _LISTS
        for file in files
        for note in file.get(section, ())
    )
    events = {name: event for file in files for name, event in file.get("events", {}).items()}
    marked = {name: marker.marked(event, "title") for name, event in events.items()}
    return Templates(notes, marked, marker.text(document))


class _Marker:
    """Puts the sign behind the words that copies vary: long ones, and names."""

    def __init__(self, document: str, everything: str) -> None:
        long = (word for word in _WORD.findall(everything) if len(word) >= _LONG)
        found = {*long, *_NAME.findall(everything)}
        self.varied = {word for word in found if word.lower() not in _KEPT}
        self.place = next(filter(self.varied.__contains__, _NAME.findall(document))) + _SIGN

    def text(self, text: str) -> str:
        """Mark the words of a text."""
        return _WORD.sub(lambda found: found[0] + _SIGN * (found[0] in self.varied), text)

    def question(self, text: str) -> str:
        """Mark a question, and name a place in it where it has no name to be told apart by."""
        marked = self.text(text)
        return marked if _VARIED_NAME.search(marked) else f"{marked[:-1]} en {self.place}?"

    def marked(self, value: Any, key: str = "") -> Any:  # noqa: ANN401  # whatever YAML holds
        """Mark all texts in a tree of YAML, and the references to other notes and events."""
        if isinstance(value, dict):
            kept = {name: each for name, each in value.items() if name != _DOCUMENT}
            return {name: self.marked(each, name) for name, each in kept.items()}
        if isinstance(value, list):
            return [self.marked(each, key) for each in value]
        if key == "question":
            return self.question(value)
        if key == "title" and _SIGN not in self.text(value):
            return f"{value} en {self.place}"
        return self.text(value) if key in _TEXTS else value


def _template(section: str, note: dict[str, Any], marker: _Marker) -> Template:
    events = frozenset(note[key] for key in _REFERENCES[1:] if key in note)
    signed = {key: f"{note[key]}-{_SIGN}" for key in _REFERENCES if key in note}
    texts = {key: value for key, value in note.items() if key not in _FILES}
    written = _dumped([{**marker.marked(texts), **signed}])
    return Template(section, indent(written, "  "), events)


def _dumped(value: object) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def generate(folder: Path, notes: int, per_file: int) -> None:
    """Write a card project of so many notes in files of `per_file`."""
    source = templates()
    (folder / "documents").mkdir(parents=True)
    files = notes // per_file
    for number in range(files):
        _write_file(folder, number, per_file, source)
    listed = "".join(
        f"  d{number}: {{path: documents/d{number}.md, title: Documento {number}, date: 1943}}\n"
        for number in range(files)
    )
    (folder / "mazo.yaml").write_text(
        "project: banco-k7x2\ntitle: Banco\nlanguage: es\ndeck: Banco\n"
        f"output: dist\ndocuments:\n{listed}",
        "utf-8",
    )


def _write_file(folder: Path, number: int, notes: int, source: Templates) -> None:
    """Write one card file and its document."""
    size = len(source.notes)
    first = number * notes % size
    most = -(-notes // size) + 1  # copies that a file can need
    placed = [
        (source.notes[each % size], _letters(number * most + each // size))
        for each in range(first, first + notes)
    ]
    copies = sorted({letters for _, letters in placed})
    parts = [f"title: Tema {number}\ndocument: d{number}\n"]
    placed.sort(key=lambda each: _LISTS.index(each[0].section))
    for section, group in groupby(placed, key=lambda each: each[0].section):
        texts = (note.text.replace(_SIGN, letters) for note, letters in group)
        parts.append(f"\n{section}:\n" + "\n".join(texts))
    events = "".join(
        _events(source.events, placed, letters).replace(_SIGN, letters) for letters in copies
    )
    parts.append(f"\nevents:\n{events}" if events else "")
    text = "".join(source.document.replace(_SIGN, letters) + "\n" for letters in copies)
    (folder / f"tema-{number:04}.yaml").write_text("".join(parts), "utf-8")
    (folder / "documents" / f"d{number}.md").write_text(text, "utf-8")


def _events(events: Mapping[str, Any], placed: Iterable[tuple[Template, str]], letters: str) -> str:
    """Return the events that the notes of one copy name, with those of their causes in it."""
    named = {event for note, own in placed if own == letters for event in note.events}
    chosen = {}
    for name in sorted(named):
        event = events[name]
        if isinstance(event, dict):
            because = [f"{cause}-{_SIGN}" for cause in event.get("because", ()) if cause in named]
            event = {**event, "because": because} if because else event["title"]
        chosen[f"{name}-{_SIGN}"] = event
    return indent(_dumped(chosen), "  ") if chosen else ""


def _letters(copy: int) -> str:
    """Return the letters of a copy: three, so that all documents are as long."""
    first, rest = divmod(copy, len(ascii_lowercase) ** 2)
    second, third = divmod(rest, len(ascii_lowercase))
    return ascii_lowercase[first] + ascii_lowercase[second] + ascii_lowercase[third]


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
