"""What Mazo is held against: the least that a script does with the same libraries.

    python bench/floor.py load FOLDER         read the card files with PyYAML, and let them go
    python bench/floor.py deck FOLDER OUT     make a deck of them with plain genanki
    python bench/floor.py decks FOLDER OUT    and one of each file besides, as Mazo does
    python bench/floor.py hold FOLDER         read a project as Mazo does, and keep its notes
    python bench/floor.py read FILE           read one text

None of them checks anything, and each imports just what it needs.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_KINDS = ("dates", "causes", "consequences")
_KEYS = ("question", "answer", "date", "quote", "hint", "extra", "event", "cause", "effect")
_FIELDS = (*_KEYS, "erratum", "source")
_FRONT = "{{hint}}<p>{{question}}</p>"
_BACK = "{{FrontSide}}<hr>{{answer}}{{date}}<blockquote>{{quote}}</blockquote>{{erratum}}"


def files(folder: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the card files of a folder, by their topics' names."""
    import yaml  # noqa: PLC0415  # what a floor does not use it does not pay for

    for path in sorted(folder.glob("*.yaml")):
        if path.name != "mazo.yaml":
            yield path.stem, yaml.load(path.read_bytes(), yaml.CSafeLoader)


def load(folder: Path) -> None:
    """Read the card files."""
    for _ in files(folder):
        pass


def deck(folder: Path, output: Path, *, is_each: bool) -> None:
    """Make a package of all notes; where `is_each`, one of each file too."""
    import genanki  # noqa: PLC0415

    output.mkdir()
    fields = [{"name": name} for name in _FIELDS]
    templates = [{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}]
    models = {
        kind: genanki.Model(1_000 + number, kind, fields=fields, templates=templates)
        for number, kind in enumerate(_KINDS)
    }
    whole = genanki.Deck(5_000, "Banco")
    for number, (name, file) in enumerate(files(folder)):
        topic = genanki.Deck(6_000 + number, f"Banco::{file['title']}")
        for kind, model in models.items():
            for note in file.get(kind, ()):
                topic.add_note(genanki.Note(model, _fields(note), guid=note["id"]))
        whole.notes += topic.notes
        if is_each:
            genanki.Package(topic).write_to_file(output / f"{name}.apkg")
    genanki.Package(whole).write_to_file(output / "banco.apkg")


def _fields(note: Mapping[str, Any]) -> list[str]:
    erratum = note.get("erratum", {})
    told = (erratum.get("note", ""), erratum.get("source", ""))
    return [*(str(note.get(key, "")) for key in _KEYS), *told]


def hold(folder: Path) -> None:
    """Read what a check has to keep: documents, notes and events."""
    gc.disable()
    from mazo.diagnostics import collect  # noqa: PLC0415
    from mazo.files.folder import Folder  # noqa: PLC0415
    from mazo.project import project_file as project  # noqa: PLC0415
    from mazo.project import sources  # noqa: PLC0415

    settings, _ = collect(project.read(Folder(folder)))
    assert settings is not None, "a generated project has no mistakes"
    kept = collect(sources.documents(settings)), collect(sources.card_files(settings))
    del kept


def main(what: str, path: str, *more: str) -> None:
    """Do what is asked for."""
    if what == "load":
        load(Path(path))
    elif what == "hold":
        hold(Path(path))
    elif what == "read":
        Path(path).read_text("utf-8")
    else:
        deck(Path(path), Path(*more), is_each=what == "decks")


if __name__ == "__main__":
    main(*sys.argv[1:])
