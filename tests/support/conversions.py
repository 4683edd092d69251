"""How good a conversion is: words in their order, headings, sentences that can be quoted, notes apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from mazo.documents.document import Document, DocumentEntry
from mazo.documents.markdown import front_matter
from mazo.quotes.finder import Finder
from mazo.text.comparison import words
from mazo.text.places import Place, TextFile
from tests.corpora.documents.source import BLOCKS, NOTES, Block, plain

SENTENCE_END = re.compile(r"(?<=[.»])\s+(?=[A-ZÁÉÍÓÚÑ])")
CLUTTER = "COMENTARIO borrados editar INFOCAJA MENU NAVBOX PIE COOKIES PUBLICIDAD INDICE requerida"
SHORT = 3
"""Words of what is no sentence."""
_DIGITS = str.maketrans("²₂", "22")


class Truth(NamedTuple):
    """What is in a document: its words in order, headings with levels, sentences, footnotes."""

    text: str
    headings: tuple[tuple[int, str], ...]
    sentences: tuple[str, ...]
    notes: tuple[str, ...]


class Measured(NamedTuple):
    """How much of it is in a conversion; `extra` are headings that are none, and `clutter` is left."""

    words: float
    headings: int
    levels: int
    extra: int
    quotable: int
    notes: int
    missing: tuple[str, ...]
    clutter: tuple[str, ...]
    document: Document


def _spoken(block: Block) -> list[str]:
    value = block[1]
    if isinstance(value, str):
        return [plain(value)]
    return [" ".join(each) if isinstance(each, list) else plain(each) for each in value]


def truth(blocks: Sequence[Block] = BLOCKS, *, notes: Sequence[int] = (1, 2, 3)) -> Truth:
    """Return what is in a document that is made of `blocks` with the footnotes of these numbers."""
    running = [each for each in blocks if each[0] in {"p", "quote", "caption"}]
    items = [each for block in blocks if block[0] in {"ul", "ol"} for each in _spoken(block)]
    sentences = [s for block in running for s in SENTENCE_END.split(_spoken(block)[0])]
    return Truth(
        " ".join(each for block in blocks for each in _spoken(block)),
        tuple((int(name[1]), str(value)) for name, value in blocks if name[0] == "h"),
        (*sentences, *items),
        tuple(NOTES[number] for number in notes),
    )


def written_truth(text: str) -> Truth:
    """Return what is in a document by its text: a block a line, `#` before headings."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    headings = [block.strip() for block in blocks if block.startswith("#")]
    running = [block.strip() for block in blocks if not block.startswith("#")]
    sentences = [each for block in running for each in SENTENCE_END.split(block)]
    return Truth(
        " ".join(block.lstrip("# ") for block in blocks),
        tuple((len(each) - len(each.lstrip("#")), each.lstrip("# ")) for each in headings),
        tuple(each for each in sentences if len(each.split()) > SHORT),
        (),
    )


def body(markdown: str) -> str:
    """Return the text of a conversion, without what is said of it before the text."""
    return markdown[front_matter(markdown).end :].strip()


def document(markdown: str, language: str = "es") -> Document:
    """Return a text as Mazo reads it."""
    file = TextFile(Path("x.md"), markdown)
    place = Place(file, 0, 0)
    return Document(DocumentEntry("x", "x.md", "x", language, None, place, place), file)


def measured(markdown: str, wanted: Truth) -> Measured:
    """Return how much of what is `wanted` is in a conversion, by Mazo's own reading and finding."""
    read = document(markdown)
    ours, theirs = words(wanted.text.translate(_DIGITS)), words(read.text.translate(_DIGITS))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    found = {(heading.level, heading.title) for heading in read.headings}
    titles = {title for _, title in found}
    finder = Finder(read, [*wanted.sentences, *wanted.notes])
    quotable = [each for each in wanted.sentences if _is_found(finder, each)]
    return Measured(
        kept / len(ours),
        sum(title in titles for _, title in wanted.headings),
        sum(each in found for each in wanted.headings),
        len(titles - {title for _, title in wanted.headings}),
        len(quotable),
        sum(_is_apart(finder, read, note) for note in wanted.notes),
        tuple(each for each in wanted.sentences if each not in quotable),
        tuple(each for each in CLUTTER.split() if re.search(rf"\b{each}", read.text)),
        read,
    )


def _is_found(finder: Finder, sentence: str) -> bool:
    return any(not match.by_letters for match in finder.matches(sentence))


def _is_apart(finder: Finder, read: Document, note: str) -> bool:
    """Return whether a footnote is a block of its own."""
    blocks = {each.strip() for each in read.text.split("\n\n")}
    return _is_found(finder, note) and any(note in each for each in blocks)
