"""A card project whose quotes begin alike: notes in topics of 500 over one long document.

Each sentence is built like the others and has its own words, so that every quote is unique only in
its later part, as in a register or a chronicle.

    python bench/alike.py FOLDER NOTES [DOCUMENTS] [alike|same|absent]

Notes may quote sentences of several documents, all of a document the same one, or none that is
there.
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
"""
_WORDS = (len(_STEMS) * len(_ENDS)) ** 2
_MOST = 20_000  # sentences of a document, which has to be below 8 MB: then notes share them
_ABSENT = "Nadie dijo nunca que "
"""What makes a sentence one that is in no document."""
_FILLING = (
    "Nadie en la villa recordaba entonces otra cosa que la lluvia y el frío de aquel invierno, "
    "ni hubo quien lo escribiera mejor que el escribano de la plaza en su libro de cuentas."
)


def _word(number: int) -> str:
    """Return a word of its own for each number."""
    more, own = divmod(number, _WORDS)
    if more:
        return f"{_word(own)}{_word(more).lower()}"
    first, second = divmod(own, len(_STEMS) * len(_ENDS))
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


def write(folder: Path, notes: int, documents: int = 1, quoting: str = "alike") -> None:
    """Write the project; the topics are `t000.yaml`, `t001.yaml` and so on."""
    folder.mkdir(parents=True, exist_ok=True)
    made = list(sentences(min(notes, _MOST * documents)))
    per_topic = min(_PER_TOPIC, notes // documents)
    firsts = range(0, notes, per_topic)
    names = [f"registro-{number % documents}" for number in range(len(firsts))]
    listed = (f"  {name}: {{path: {name}.md, title: El {name}}}\n" for name in dict.fromkeys(names))
    (folder / "mazo.yaml").write_text(_PROJECT + "".join(listed), "utf-8")
    texts: dict[str, list[str]] = {}
    for topic, (name, first) in enumerate(zip(names, firsts, strict=True)):
        own = range(first, min(first + per_topic, notes))
        text = texts.setdefault(name, [])
        text += made[own[0] : own[-1] + 1]
        lines = [f"title: Tema {topic:03}", f"document: {name}", "consequences:"]
        for number in own:
            asked = (own[0] if quoting == "same" else number) % len(made)
            quote = made[asked].removesuffix(".")
            quote = _ABSENT + quote if quoting == "absent" else quote
            lines += _note(number, _word(asked), quote, is_same=asked != number)
        (folder / f"t{topic:03}.yaml").write_text("\n".join([*lines, ""]), "utf-8")
    for name, text in texts.items():
        body = "\n\n".join(f"{each} {_FILLING}" for each in text)
        (folder / f"{name}.md").write_text(f"# El registro\n\n{body}\n", "utf-8")


def _note(number: int, name: str, quote: str, *, is_same: bool) -> list[str]:
    asked = f"en {_word(number)} " if is_same else ""  # two notes do not ask the same
    return [
        f"  - id: mercado-{number}",
        f"    question: ¿Qué siguió {asked}a la venta de la casa de {name}?",
        f"    answer: Quedó cerrado el mercado de {name}",
        f"    quote: {quote!r}",
    ]


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:4]), *sys.argv[4:])
