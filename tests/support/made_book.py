"""A long document in the form of a school book, and quotes of it, made by chance.

Most of its nouns are no real ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from random import Random

import mazo
from mazo.documents.document import Document


def _listed(text: str) -> list[str]:
    return text.split()


SYLLABLES = _listed(
    "ba be bo ca co da de di do fa fe fi ga go la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra "
    "re ri ro sa se si so su ta te ti to tu va ve vi vo cha che llo lla rre rro bra bre cre dra tra tre "
    "tri pla"
)
ENDINGS = _listed("dor dora ción mento dad nte rio ria sta ado ido era ero ajo illo eza")
NAMES = _listed("Aldara Berenguer Castellón Dorantes Elvira Fuensanta Gravina Hurtado Iranzo Jaca")
VERBS = _listed(
    "tomó perdió fundó vendió ocupó defendió reunió mandó pagó dejó construyó anunció quemó rodeó "
    "abrió cerró llevó cedió recibió rechazó"
)
JOINTS = _listed("mientras cuando porque aunque después también entonces además")
MONTHS = _listed("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre")


def long_document(random: Random, size: int) -> str:
    """
    Return a document in the form of a school book, of `size` characters, in sections.
    """
    nouns = sorted({_noun(random) for _ in range(6000)})
    blocks, length, number = list[str](), 0, 0
    while length < size:
        number += 1
        block = [f"# {_noun(random).capitalize()} de {random.choice(NAMES)}, parte {number}"]
        block += [
            " ".join(_sentence(random, nouns) for _ in range(random.randint(2, 6)))
            for _ in range(random.randint(3, 7))
        ]
        blocks += block
        length += sum(map(len, block))
    return "\n\n".join(blocks) + "\n"


def _noun(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=random.randint(1, 3))) + random.choice(ENDINGS)


def _sentence(random: Random, nouns: Sequence[str]) -> str:
    def clause() -> str:
        one, other = random.choice(nouns), random.choice(nouns)
        ends = (
            f"en {random.choice(MONTHS)} de {random.randint(1500, 1950)}",
            f"con {random.randint(3, 900)} {random.choice(nouns)}s",
            f"ante el “{random.choice(nouns)}” de {random.choice(NAMES)}",
            f"por la {random.choice(nouns)} político-{random.choice(nouns)}",
            f"junto a {random.choice(NAMES)}",
        )
        return f"el {one} {random.choice(VERBS)} la {other} {random.choice(ends)}"

    text = clause()
    for _ in range(random.randint(0, 2)):
        text += f", {random.choice(JOINTS)} {clause()}"
    return f"{text[0].upper()}{text[1:]}."


def quotes(document: Document, random: Random, count: int) -> Iterator[tuple[str, str]]:
    """
    Yield ids and quotes of whole sentences, of some words, and of words left out.
    """
    chosen = random.sample(document.sentences, min(count, len(document.sentences)))
    for number, (start, end) in enumerate(chosen):
        words = document.text[start:end].split()
        first, last = 0, len(words)
        if random.random() > 0.45 and len(words) > 8:
            first = random.randrange(len(words) - 6)
            last = min(len(words), first + random.randrange(5, 16))
        exact = " ".join(words[first:last])
        if document.text.count(exact) > 1:
            continue
        if last - first > 12 and random.random() < 0.2:
            exact = f"{' '.join(words[first : first + 5])} ... {' '.join(words[last - 5 : last])}"
        yield f"q{number}", exact.strip(",.;:")


def quoting_project(text: str, found: Sequence[tuple[str, str]]) -> mazo.Project:
    """
    Return a project in memory whose notes quote a Spanish document.
    """
    notes = [
        {"id": name, "question": "¿Qué?", "answer": "Eso", "quote": {"exact": exact}}
        for name, exact in found
    ]
    settings = {"project": "p", "title": "P", "language": "es", "deck": "P"}
    documents = {"documents": {"libro": {"path": "libro.md", "title": "Libro"}}}
    return mazo.open(
        {
            "mazo.yaml": json.dumps(settings | documents),
            "libro.md": text,
            "tarjetas.yaml": json.dumps({"title": "Tarjetas", "facts": notes}),
        }
    )
