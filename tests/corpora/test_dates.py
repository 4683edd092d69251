"""420 sentences of school-book kind, and 30 each in five more languages: the dates that they prove, and not."""

from __future__ import annotations

from functools import cache

import pytest

from tests.support.corpora import Answer, Asked, Codes, entries, judged, shown

CARDS = {"es": "es", "en": "en", "fr": "es", "de": "es", "it": "es", "pt": "es", "ca": "es"}
"""The language of the sentences, and that of the cards."""
QUESTIONS = {"es": "¿Cuándo fue?", "en": "When was it?"}
COLUMNS = ("proves", "accepts", "doubts", "refuses")
ABOUT_THE_QUESTION = {"W616"}
REMARKS = {"I607", "I608", "I618"}
NOT_UNDERSTOOD = {"E601", "E602", "E603"}


def is_right(column: str, kind: str, found: Codes) -> bool:
    """Return whether what Mazo finds about a date is what the corpus holds of it."""
    said = {code for code in found if code[1] == "6"} - ABOUT_THE_QUESTION
    errors = {code for code in said if code[0] == "E"}
    if column == "proves":
        return not errors and not said & REMARKS and not any(code[0] == "W" for code in said)
    if column == "accepts":
        return not errors
    if column == "doubts":
        return bool(said) and not errors & NOT_UNDERSTOOD
    # A date that was not read was not held against the passage; only a wrong weekday may end there.
    return bool(errors if kind == "weekday" else errors - NOT_UNDERSTOOD)


@cache
def answers(language: str) -> tuple[Answer, ...]:
    """Return Mazo's answers on the sentences of a language, and print the table of them."""
    asked = []
    of = []
    for kind, entry in entries("dates", language):
        for column in COLUMNS:
            for date in entry.get(column, []):
                text = str(entry["text"])
                keys = {"question": QUESTIONS[CARDS[language]], "date": date}
                asked.append(Asked(keys, text, text))
                of.append((kind, column, f"{date} | {' '.join(text.split())}"))
    found = judged(asked, "dates", CARDS[language], language)
    all_of_them = tuple(
        Answer(kind, column, is_right(column, kind, codes), f"{what} | {' '.join(sorted(codes))}")
        for (kind, column, what), codes in zip(of, found, strict=True)
    )
    return shown(f"dates, {language}", all_of_them)


@pytest.mark.parametrize("language", CARDS)
def test_every_answer_is_right(language: str) -> None:
    assert [each for each in answers(language) if not each.right] == []


@pytest.mark.parametrize(
    ("language", "sentences"), [("es", 210), ("en", 210), ("fr", 30), ("de", 30)]
)
def test_the_corpus_has_sentences_enough(language: str, sentences: int) -> None:
    texts = [entry["text"] for _, entry in entries("dates", language)]
    assert len(texts) == len({*map(str, texts)}) == sentences
