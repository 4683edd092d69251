"""The same notes written as a package by Mazo and by plain genanki, by turns in one process.

    python bench/writing.py FOLDER OUT COUNT

Prints a line a round: the seconds of CPU that each took, Mazo first. Both get notes whose
fields are done and end with a file; the collector is off for both, as it is in Mazo. genanki
gets them in one deck, though its time grows with the square of the decks and Mazo makes one
a topic.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from time import process_time
from typing import Any

import genanki

import mazo
from mazo import compiler
from mazo.diagnostics import collect
from mazo.notetypes import NOTE_TYPES
from mazo.packages import apkg, packages
from mazo.packages.packages import Package

_NOW = 1_800_000_000


def package(folder: Path) -> Package:
    """Return the whole package of a first release of the project in `folder`."""
    deck = mazo.open(folder).check().deck
    assert deck is not None, "a generated project has no mistakes"
    assembled, _ = collect(compiler.release(deck, None, now=_NOW))
    assert assembled is not None, "a first release can always be dated"
    return packages.packages(deck.project, assembled.release, assembled.media)[0]


def ours(content: Package, path: Path) -> None:
    """Write a package as `mazo build` does."""
    path.write_bytes(apkg.content(content))


def plain(content: Package, path: Path) -> None:
    """Write the same notes, of the same note types, with genanki."""
    models = {kind: _model(kind) for kind in NOTE_TYPES}
    deck = genanki.Deck(5_000, "Banco")
    for line, *_ in content.notes:
        fields = [line.fields.get(key, "") for key in NOTE_TYPES[line.type].keys]
        deck.add_note(genanki.Note(models[line.type], fields, tags=line.tags, guid=line.guid))
    genanki.Package(deck).write_to_file(path)


def _model(kind: Any) -> Any:  # noqa: ANN401  # genanki has no types
    note_type = NOTE_TYPES[kind]
    return genanki.Model(
        note_type.id,
        note_type.name,
        fields=[{"name": field.name} for field in note_type.fields],
        templates=[
            {"name": template.name, "qfmt": template.front, "afmt": template.back}
            for template in note_type.templates
        ],
    )


def main(folder: Path, output: Path, count: int) -> None:
    """Write and time both, `count` times after once for nothing."""
    gc.disable()
    content = package(folder)
    for number in range(count + 1):
        seconds = {}
        for write in (ours, plain) if number % 2 else (plain, ours):
            begin = process_time()
            write(content, output)
            seconds[write] = process_time() - begin
        if number:
            print(seconds[ours], seconds[plain])
        gc.collect()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
