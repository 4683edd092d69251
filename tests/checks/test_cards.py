"""Cards on one passage each: the rule that reports the wrong ones, and nothing on the right ones."""

from __future__ import annotations

from functools import cache
from itertools import chain
from pathlib import Path

import pytest
import yaml

import mazo
from tests.support.corpora import Asked, judged
from tests.support.paths import ROOT

CARDS: dict[str, list[dict[str, str]]] = yaml.load(
    (Path(__file__).parent / "cards.yaml").read_text("utf-8"), yaml.BaseLoader
)
RIGHT = CARDS.pop("right")
ABOUT_THE_PASSAGE = {*CARDS, "W718", "W727"}


@cache
def codes(language: str) -> dict[str, frozenset[str]]:
    """
    Return what is reported of each card of a language, by the card.
    """
    cards = [card for card in chain(RIGHT, *CARDS.values()) if card["language"] == language]
    notes = [
        Asked(
            {"question": card["question"], "answer": card["answer"]}, card["passage"], quote(card)
        )
        for card in cards
    ]
    return {
        str(card): found
        for card, found in zip(cards, judged(notes, "facts", language), strict=True)
    }


def quote(card: dict[str, str]) -> str:
    return card.get("quote", card["passage"].rstrip("."))


@pytest.mark.parametrize(
    ("rule", "card"), [(rule, card) for rule, cards in CARDS.items() for card in cards]
)
def test_a_wrong_card_is_reported(rule: str, card: dict[str, str]) -> None:
    assert rule in codes(card["language"])[str(card)]


@pytest.mark.parametrize("card", RIGHT, ids=lambda card: card["answer"])
def test_a_right_card_is_not(card: dict[str, str]) -> None:
    assert not codes(card["language"])[str(card)] & ABOUT_THE_PASSAGE


@pytest.mark.parametrize(("project", "language"), [("revolution", "es"), ("great-fire", "en")])
def test_a_sentence_bears_itself_out(project: str, language: str) -> None:
    """
    An answer in its document's own words, however long, says nothing that its passage does not.
    """
    deck = mazo.open(ROOT / "tests" / "projects" / project).check().deck
    assert deck is not None
    sentences = [
        document.words(*sentence)
        for document in deck.documents.values()
        for sentence in document.sentences
    ]
    question = {"es": "¿Qué dice el texto?", "en": "What does the text say?"}[language]
    notes = [
        Asked({"question": question, "answer": sentence}, sentence, sentence)
        for sentence in dict.fromkeys(sentences)
    ]

    reported = {code for codes in judged(notes, "facts", language) for code in codes}

    assert len(notes) > 20
    assert not reported & ABOUT_THE_PASSAGE
