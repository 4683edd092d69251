"""A card project whose quotes begin alike: notes in topics of 500 over one long document.

Each sentence is built like the others and has its own words, so that every quote is unique only in
its later part, as in a register or a chronicle.

    python bench/alike.py FOLDER NOTES
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

_PER_TOPIC = 500
_STEM_WORDS = "bar cal den fer gor lam mir nor pel ros sat ter val ver zan"
_STEMS = tuple(_STEM_WORDS.split())
_ENDS = ["ada", "esa", "ica", "ola", "una", "ero", "eno", "iro", "oso", "ulo"]
_PROJECT = """\
project: registro-de-ventas-b3nch
title: El registro
language: es
deck: Registro
documents:
  registro:
    path: registro.md
    title: El registro de la villa
"""
_FILLING = (
    "Nadie en la villa recordaba entonces otra cosa que la lluvia y el frío de aquel invierno, "
    "ni hubo quien lo escribiera mejor que el escribano de la plaza en su libro de cuentas."
)


def _word(number: int) -> str:
    """Return a word of its own for each number below 22,500."""
    first, second = divmod(number, len(_STEMS) * len(_ENDS))
    parts = (*divmod(first % 150, len(_ENDS)), *divmod(second, len(_ENDS)))
    word = _STEMS[parts[0]] + _ENDS[parts[1]] + _STEMS[parts[2]] + _ENDS[parts[3]]
    return word.capitalize()


def sentences(notes: int) -> Iterator[str]:
    """Yield as many sentences as there are notes, all of which begin alike."""
    for number in range(notes):
        name, place = _word(number), _word(notes + 7 * number)
        yield (
            f"Por que el señor de la villa nueva vendió la casa de {name} a la gente de {place}, "
            f"el mercado de {name} quedó cerrado."
        )


def write(folder: Path, notes: int) -> None:
    """Write the project; the topics are `t000.yaml`, `t001.yaml` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    made = list(sentences(notes))
    text = "\n\n".join(f"{each} {_FILLING}" for each in made)
    (folder / "registro.md").write_text(f"# El registro\n\n{text}\n", "utf-8")
    (folder / "mazo.yaml").write_text(_PROJECT, "utf-8")
    for topic, first in enumerate(range(0, notes, _PER_TOPIC)):
        lines = [f"title: Tema {topic:03}", "consequences:"]
        for number in range(first, min(first + _PER_TOPIC, notes)):
            name, sentence = _word(number), made[number]
            lines += [
                f"  - id: mercado-{number}",
                f"    question: ¿Qué siguió a la venta de la casa de {name}?",
                f"    answer: Quedó cerrado el mercado de {name}",
                f"    quote: {sentence.removesuffix('.')!r}",
            ]
        (folder / f"t{topic:03}.yaml").write_text("\n".join([*lines, ""]), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
