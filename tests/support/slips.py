"""Texts in which a letter of some words slipped, by chance and from a seed, and the texts without the slips."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import mazo
from mazo import compiler
from mazo.diagnostics import collect
from mazo.documents.document import Document
from mazo.model.lock import Lock
from mazo.text.comparison import words

LETTERS = {"en": "abcdefghijklmnopqrstuvwxyz", "es": "abcdefghijlmnñopqrstuvyz"}
WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 5
"""Letters of a word in which one slips; capitals are left out, for a name may be any word."""
BUILT = 1_704_067_200  # 2024-01-01


class Slip(NamedTuple):
    """A word of a sentence as it is right and as it slipped, and words of the sentence beside it."""

    start: int
    right: str
    wrong: str
    quote: str


def slipped(word: str, language: str, random: Random) -> str:
    """Return a word with a letter too many, too few, changed or exchanged."""
    at, letter = random.randrange(len(word)), random.choice(LETTERS[language])
    kinds = (
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    )
    return random.choice(kinds)


def slips(document: Document, language: str, random: Random) -> list[Slip]:
    """Return a slip in each sentence that has other words to be quoted."""
    found = []
    for start, end in document.sentences:
        chosen = [each for each in WORD.finditer(document.text, start, end) if _is_plain(each[0])]
        if not chosen:
            continue
        word = random.choice(chosen)
        before, behind = document.text[start : word.start()], document.text[word.end() : end]
        quote = max(before, behind, key=len).strip(" ,.;:")
        wrong = slipped(word[0], language, random)
        is_quotable = "\n" not in quote and document.text.count(quote) == 1
        if is_quotable and len(quote.split()) > 2 and wrong != word[0]:
            found.append(Slip(word.start(), word[0], wrong, quote))
    return found


def _is_plain(word: str) -> bool:
    return word.islower() and len(word) >= SHORTEST


def with_slips(text: str, found: Sequence[Slip]) -> str:
    """Return a text in which words slipped."""
    for slip in reversed(found):
        text = text[: slip.start] + slip.wrong + text[slip.start + len(slip.right) :]
    return text


def is_elsewhere(text: str, word: str) -> bool:
    """Return whether a text has a word at least twice."""
    return words(text).count(*words(word)) > 1


def left(
    old: Sequence[str], new: Sequence[str], quotes: Sequence[tuple[int, str]], language: str
) -> list[bool]:
    """Return which notes stay as they were released when each text `old` becomes one of `new`.

    A note quotes words of the text of a number. What checks say of it is left alone.
    """
    first = _released(old, quotes, language, None)
    lines = _released(new, quotes, language, first).lines.values()
    stay = {line.id for line in lines if line.mod == BUILT and line.document}
    corrected = {line.id for line in lines if line.mod > BUILT}
    assert len(stay) + len(corrected) == len(quotes)
    return [f"n{number}" in stay for number in range(len(quotes))]


def _released(
    texts: Sequence[str], quotes: Sequence[tuple[int, str]], language: str, last: Lock | None
) -> Lock:
    names = [f"t{at}" for at in range(len(texts))]
    documents = {it: {"path": f"{it}.txt", "title": it, "language": language} for it in names}
    settings = {"project": "p", "title": "P", "language": language, "deck": "P"}
    notes = [
        {
            "id": f"n{number}",
            "question": "X?",
            "answer": "Y",
            "quote": {"document": names[at], "exact": exact},
        }
        for number, (at, exact) in enumerate(quotes)
    ]
    files = {f"{it}.txt": text for it, text in zip(names, texts, strict=True)}
    files["mazo.yaml"] = json.dumps({**settings, "documents": documents})
    files["c.yaml"] = json.dumps({"title": "C", "facts": notes})
    deck = compiler.read(mazo.open(files).source)
    assert deck, "the project can be read"
    now = BUILT if last is None else BUILT + 1
    made, _ = collect(compiler.release(deck, last, now=now))
    assert made, "the release can be dated"
    return made.release.lock
