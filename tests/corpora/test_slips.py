"""Slips of the pen that a text is rid of: most notes stay as released, and no change of sense does."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from mazo.documents.document import Document, DocumentEntry
from mazo.languages.weighty import weighty_words
from mazo.text.comparison import fold
from mazo.text.places import NOWHERE, TextFile
from tests.support.corpora import Answer, entries, shown, table
from tests.support.paths import CARDS, ROOT
from tests.support.slips import is_elsewhere, left, slips, with_slips

PAIR = re.compile(r"\[(.*?)\|(.*?)\]")
ROUNDS = 3
FEWEST_LEFT = 0.7
ELSEWHERE = "word elsewhere, too"


def texts(language: str) -> Iterator[str]:
    """Yield texts of school books, of a page and of several."""
    if language == "es":
        yield (CARDS / "documents" / "guerra-1943.md").read_text("utf-8")
        yield (ROOT / "tests/projects/revolution/documents/revolucion.md").read_text("utf-8")
    for corpus, key in (("claims", "passage"), ("dates", "text")):
        found = dict.fromkeys(str(entry[key]) for _, entry in entries(corpus, language))
        yield "\n\n".join(found)


def document(text: str, language: str) -> Document:
    """Return a text as a document."""
    entry = DocumentEntry("text", "text.txt", "Text", language, None, NOWHERE, NOWHERE)
    return Document(entry, TextFile(Path("text.txt"), text))


@pytest.mark.parametrize("language", ["es", "en"])
def test_most_slips_correct_no_note(language: str) -> None:
    """
    Of those made by chance in texts that have the right word elsewhere.
    """
    right = [document(text, language) for text in texts(language)]
    answers = []
    for seed in range(ROUNDS):
        found = [slips(each, language, Random(seed)) for each in right]
        old = [with_slips(it.text, made) for it, made in zip(right, found, strict=True)]
        made = [(at, slip) for at, each in enumerate(found) for slip in each]
        quotes = [(at, slip.quote) for at, slip in made]
        unchanged = left(old, [each.text for each in right], quotes, language)
        for (at, slip), is_left in zip(made, unchanged, strict=True):
            answers.append(Answer(_kind(right[at].text, slip.right, language), "left", is_left, ""))
    rows = table(f"slips, {language}", answers).splitlines()
    sys.stdout.writelines(f"{row}\n" for row in rows if not row.startswith(" "))
    of_words = [each.right for each in answers if each.kind == ELSEWHERE]

    assert len(answers) > 300
    assert sum(of_words) >= FEWEST_LEFT * len(of_words)


def _kind(text: str, word: str, language: str) -> str:
    if weighty_words(language).has(fold(word)):
        return "number, time or limit"
    return ELSEWHERE if is_elsewhere(text, word) else "word only there"


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_change_of_sense_is_a_slip(language: str) -> None:
    """
    Though the text has the new word elsewhere, and the old one nowhere any more.
    """
    pairs = [*entries("slips", language)]
    old, new, quotes = [], [], []
    for at, (_, pair) in enumerate(pairs):
        text = str(pair["text"])
        now = PAIR.search(text)
        assert now
        rest = f"\n\n{now[2].capitalize()}: {now[2]}, {now[2]}.\n"
        old.append(PAIR.sub(r"\1", text) + rest)
        new.append(PAIR.sub(r"\2", text) + rest)
        quotes.append((at, max(text[: now.start()], text[now.end() :], key=len).strip(" .")))
    stay = left(old, new, quotes, language)
    answers = tuple(
        Answer(kind, "corrected", not is_left, str(pair["text"]))
        for (kind, pair), is_left in zip(pairs, stay, strict=True)
    )
    shown(f"slips, {language}", answers)

    assert [each.what for each in answers if not each.right] == []
