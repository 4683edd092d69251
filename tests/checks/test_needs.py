"""A rule that a note does not need would find nothing in it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import yaml

import mazo
from mazo import checks, compiler
from mazo.checks import needs
from mazo.checks.one_note import OneNote, each_note
from mazo.checks.wording import Wording
from tests.support.paths import ROOT

CARDS: dict[str, list[dict[str, str]]] = yaml.load(
    (Path(__file__).parent / "cards.yaml").read_text("utf-8"), yaml.BaseLoader
)


def notes_of(language: str) -> list[OneNote]:
    """
    Return notes whose questions, answers and passages are those of cards, each card's with others'.
    """
    cards = [card for its in CARDS.values() for card in its if card["language"] == language]
    chance, others = random.Random(1), [*cards]
    chance.shuffle(others)
    passages = list(dict.fromkeys(card["passage"] for card in cards))
    lines = [
        f"- {{id: n{number}, question: {quoted(one['question'])}, answer: {quoted(other['answer'])}, "
        f"hint: {quoted(one['answer'])}, quote: {quoted(third['passage'])}}}"
        for number, (one, other, third) in enumerate(
            [*zip(cards, others, cards, strict=True), *zip(cards, others, others, strict=True)]
        )
    ]
    files = {
        "text.md": "".join(f"{passage}\n\n" for passage in passages),
        "mazo.yaml": f"project: p\ntitle: P\nlanguage: {language}\ndeck: P\n"
        "documents: {text: {path: text.md, title: T}}\n",
        "cards.yaml": "\n".join(["title: Cards", "causes:", *lines, ""]),
    }
    deck = compiler.read(mazo.open(files).source)
    assert deck
    return list(each_note(deck))


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize("language", ["en", "es"])
def test_rules_that_are_not_called_find_nothing(language: str) -> None:
    called = 0
    for one in (*notes_of(language), *notes_of_the_decks()):
        wording = Wording(one)
        wanted = {*needs.always(checks.WORDING), *needs.rules(one, wording)}
        assert [rule for rule in checks.WORDING if rule not in wanted and rule(wording)] == []
        its = {*needs.always(checks.NOTE_CHECKS), *needs.checks(one)}
        assert [each for each in checks.NOTE_CHECKS if each not in its and [*each(one)]] == []
        called += sum(rule(wording) is not None for rule in wanted)
    assert called > 100  # so that there was something to find


def notes_of_the_decks() -> list[OneNote]:
    folders = (ROOT / "cards", ROOT / "tests" / "projects" / "great-fire")
    decks = (compiler.read(mazo.open(str(folder)).source) for folder in folders)
    return [one for deck in decks if deck for one in each_note(deck)]


def test_every_rule_in_the_tables_is_a_rule_of_the_checks() -> None:
    everything = {*checks.WORDING, *checks.NOTE_CHECKS}
    left = {*needs.always(checks.WORDING), *needs.always(checks.NOTE_CHECKS)}
    assert everything - left == needs._NAMED
