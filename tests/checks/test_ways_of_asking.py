"""Questions that ask what they should in other words, and those that do not."""

from __future__ import annotations

import pytest

from tests.support.corpora import Asked, judged

DATES = {
    # what is asked: the language, and the code that it gets
    "¿Cuál es el año de la batalla?": ("es", ""),
    "¿Cuál fue el primer año de la guerra?": ("es", ""),
    "¿Cuál es el general de la batalla?": ("es", "W616"),
    "¿Cuál fue el mes de la batalla?": ("es", "E604"),
    "What was the year of the battle?": ("en", ""),
    "Which is the first year of the war?": ("en", ""),
    "Which is the general of the battle?": ("en", "W616"),
    "What was the month of the battle?": ("en", "E604"),
}
FACTS = {
    # what is asked: the language, the list that the card is in, and whether W715 or W721 is right
    "¿Qué hizo el rey a causa de la derrota?": ("es", "consequences", False),
    "¿A causa de qué huyó el rey?": ("es", "consequences", True),
    "¿Cuántos lucharon por el rey en una ocasión u otra?": ("es", "facts", False),
    "¿Quién huyó, York o Lancaster?": ("es", "facts", True),
    "How many fought for the king at one time or another?": ("en", "facts", False),
    "Was it the king or Warwick?": ("en", "facts", True),
}


@pytest.mark.parametrize(("question", "expected"), DATES.items())
def test_a_date_may_be_asked_for_by_its_noun(question: str, expected: tuple[str, str]) -> None:
    language, code = expected
    text = {"es": "La batalla fue en 1455.", "en": "The battle was in 1455."}[language]
    (codes,) = judged(
        [Asked({"question": question, "date": "1455"}, text, text)], "dates", language
    )

    assert codes & {"W616", "E604"} == ({code} if code else set())


@pytest.mark.parametrize(("question", "expected"), FACTS.items())
def test_other_words_are_no_cause_and_no_choice(
    question: str, expected: tuple[str, str, bool]
) -> None:
    language, under, is_wrong = expected
    text = {"es": "El rey huyó a Francia.", "en": "The king fled to France."}[language]
    asked = Asked({"question": question, "answer": text.split()[-1].strip(".")}, text, text)
    (codes,) = judged([asked], under, language)

    assert bool(codes & {"W715", "W721"}) is is_wrong
