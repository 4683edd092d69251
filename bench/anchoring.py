"""How long it takes to find many quotes in a large document, beside a tenth of them.

    python bench/anchoring.py ROUNDS

Prints a line a round: the seconds for 10,000 quotes in 5 MB, and for 1,000. They are sought in
one scan of the document, so that ten times as many take far less than ten times as long.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mazo.diagnostics import collect
from mazo.files.folder import Folder
from mazo.project import project_file as project
from mazo.project import sources
from mazo.quotes import anchor

CARDS = Path(__file__).parent.parent / "cards"
_BYTES, _QUOTES, _WORDS = 5_000_000, 10_000, 8
_PROJECT = """project: citas-k7x2
title: Citas
language: es
deck: Citas
documents: {texto: {path: texto.md, title: Texto}}
"""


def _lines(chance: random.Random) -> Iterator[str]:
    """Yield sentences made of the words of the seed's document, until they fill a large one."""
    known = (CARDS / "documents" / "guerra-1943.md").read_text("utf-8").split()
    words = [word for word in known if word.isalpha()]
    length = 0
    while length < _BYTES:
        count = chance.randint(_WORDS, 4 * _WORDS)
        line = " ".join(f"{chance.choice(words)}{chance.randrange(10)}" for _ in range(count))
        yield line
        length += len(line.encode()) + 1


def _cards(lines: Sequence[str], chance: random.Random) -> Iterator[str]:
    yield "title: Citas\ncauses:\n"
    for number in range(_QUOTES):
        words = chance.choice(lines).split()
        start = chance.randrange(len(words) - _WORDS + 1)
        quote = " ".join(words[start : start + _WORDS])
        yield f"  - {{id: n{number}, question: ¿Por qué?, answer: Por eso, quote: {quote}}}\n"


def _seconds(folder: Path, share: int) -> float:
    """Return the CPU seconds in which every note, or one in `share`, is anchored."""
    settings, _ = collect(project.read(Folder(folder)))
    assert settings is not None
    documents, _ = collect(sources.documents(settings))
    cards, _ = collect(sources.card_files(settings))
    notes = tuple(note for file in cards.files for note in file.notes)[::share]
    topics = tuple(file.topic for file in cards.files)
    start = time.process_time()
    passages, _ = collect(anchor.anchor(notes, topics, documents))
    seconds = time.process_time() - start
    assert None not in passages
    return seconds


def main() -> None:
    """Write a project into a scratch folder, and anchor its notes as often as asked."""
    chance = random.Random(1943)
    gc.disable()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        lines = list(_lines(chance))
        (folder / "texto.md").write_text("\n".join(lines) + "\n", "utf-8")
        (folder / "mazo.yaml").write_text(_PROJECT, "utf-8")
        (folder / "citas.yaml").write_text("".join(_cards(lines, chance)), "utf-8")
        for _ in range(int(sys.argv[1])):
            print(_seconds(folder, 1), _seconds(folder, 10))


if __name__ == "__main__":
    main()
