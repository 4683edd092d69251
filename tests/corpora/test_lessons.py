"""Lessons of several subjects and cards on them: no right card is warned of, and most wrong ones are."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import yaml

from tests.corpora.test_claims import NOT_FOUND, RIGHT, WRONG, doubted
from tests.support.corpora import CORPORA, Answer, Asked, judged, shown

CARDS = 612
TOLD_OF_100, FALSE_ALARMS = 80, 1


@cache
def answers(language: str) -> tuple[Answer, ...]:
    """Return Mazo's answers on the cards of a language, and print the table of them."""
    path = CORPORA / "lessons" / f"{language}.yaml"
    asked: dict[str, list[tuple[dict[str, str], Asked]]] = defaultdict(list)
    # The base loader makes no number, date or boolean of what is written.
    for lesson in yaml.load(path.read_text("utf-8"), yaml.BaseLoader):
        for card in lesson["cards"]:
            keys = {key: card[key] for key in ("question", "answer", "date") if key in card}
            asked[card["under"]].append((card, Asked(keys, lesson["text"], card["quote"])))
    found = []
    for under, cards in asked.items():
        for (card, each), codes in zip(
            cards, judged([each for _, each in cards], under, language), strict=True
        ):
            assert not codes & NOT_FOUND, (card, codes)
            words = " | ".join((*each.keys.values(), *sorted(doubted(codes))))
            column, is_wrong = (WRONG, True) if "wrong" in card else (RIGHT, False)
            kind = card.get("wrong", under)
            found.append(Answer(kind, column, is_wrong == bool(doubted(codes)), words))
    return shown(f"lessons, {language}", tuple(found))


def _both() -> tuple[Answer, ...]:
    return (*answers("es"), *answers("en"))


def test_right_cards_raise_no_alarm() -> None:
    wrong = [each.what for each in _both() if each.column == RIGHT and not each.right]
    assert len(wrong) <= FALSE_ALARMS, wrong


def test_most_wrong_cards_are_told() -> None:
    planted = [each for each in _both() if each.column == WRONG]
    missed = [each.what for each in planted if not each.right]
    assert 100 * len(missed) <= (100 - TOLD_OF_100) * len(planted), missed


def test_the_corpus_is_whole() -> None:
    assert len(_both()) == CARDS
