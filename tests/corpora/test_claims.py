"""260 pairs of an answer and a passage: those that are wrong by one small thing get a word, the others none."""

from __future__ import annotations

from functools import cache

from tests.support.corpora import Answer, Asked, Codes, entries, judged, shown

OF_FORM = {
    *(
        "E702",
        "E704",
        "E706",
        "E707",
        "E712",
        "E717",
        "W616",
        "W701",
        "W703",
        "W705",
        "W708",
        "W709",
    ),
    *("W713", "W714", "W715", "W716", "W720", "W721", "W724"),
}
"""Errors and warnings about how a card asks, not about whether its passage bears it out."""
NOT_FOUND = {"E301", "E302", "E304", "E305", "W303"}
WRONG, RIGHT = "wrong ones told", "right ones passed"
TOLD_OF_100, FALSE_ALARMS_OF_100 = 95, 2


def doubted(found: Codes) -> Codes:
    """Return the errors and warnings that the answer is not what the passage says."""
    return frozenset(code for code in found if code[0] != "I") - OF_FORM


@cache
def answers(language: str) -> tuple[Answer, ...]:
    """Return Mazo's answers on the pairs of a language, and print the table of them."""
    pairs = list(entries("claims", language))
    asked = []
    for _, pair in pairs:
        passage = str(pair["passage"])
        keys = {"question": str(pair["question"]), "answer": str(pair["answer"])}
        asked.append(Asked(keys, passage, str(pair.get("quote", passage))))
    all_of_them = []
    for (kind, pair), codes in zip(pairs, judged(asked, "consequences", language), strict=True):
        assert not codes & NOT_FOUND, (pair, codes)
        is_right = pair["right"] == "true"
        words = " | ".join(
            (str(pair.get("quote", pair["passage"])), str(pair["answer"]), *sorted(doubted(codes)))
        )
        column = RIGHT if is_right else WRONG
        all_of_them.append(Answer(kind, column, is_right != bool(doubted(codes)), words))
    return shown(f"claims, {language}", tuple(all_of_them))


def wrong_answers(column: str) -> list[str]:
    """Return what Mazo answers wrongly in a column, in both languages."""
    both = (*answers("es"), *answers("en"))
    assert sum(each.column == column for each in both) == 130
    return [each.what for each in both if each.column == column and not each.right]


def test_answers_that_are_wrong_by_one_small_thing_are_told() -> None:
    assert len(wrong := wrong_answers(WRONG)) <= 100 - TOLD_OF_100, wrong


def test_right_answers_raise_no_alarm() -> None:
    assert len(wrong := wrong_answers(RIGHT)) <= FALSE_ALARMS_OF_100, wrong
