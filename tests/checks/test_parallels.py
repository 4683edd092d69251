"""The looks before the rules of two parts, and of two halves, leave out nothing that they would find."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
import yaml

import mazo
from mazo import compiler
from mazo.checks import halves, parallels
from mazo.checks.one_note import each_note
from mazo.checks.wording import Wording

CARDS: dict[str, list[dict[str, str]]] = yaml.load(
    (Path(__file__).parent / "cards.yaml").read_text("utf-8"), yaml.BaseLoader
)
PARTS = r"[,;:.]\s|\s(?=(?:y|and|but|pero|que|while|mientras)\s)"
ASKED = {
    "en": ("What {}?", "How many {}?", "Who {}?"),
    "es": ("¿Qué {}?", "¿Cuántos {}?", "¿Quién {}?"),
}


def wordings(language: str) -> list[Wording]:
    """Return notes that ask for some words of a part of a passage, and answer with another's."""
    passages = dict.fromkeys(
        card["passage"] for its in CARDS.values() for card in its if card["language"] == language
    )
    chance, notes = random.Random(1), []
    for passage in [each for each in passages for _ in range(8)]:
        parts = [part.split() for part in re.split(PARTS, passage) if part.split()]
        one, other = chance.choice(parts), chance.choice(parts)
        names = [word for word in other if not word[0].islower()]
        answer = " ".join(names or other[-1:])
        kept = [word for word in one if word[0].islower() and chance.random() < 0.9]
        asked = " ".join(kept or one).strip(".,;:?¿ ")
        question = chance.choice(ASKED[language]).format(asked)
        fields = {"id": f"n{len(notes)}", "question": question, "answer": answer, "quote": passage}
        notes.append(fields)
    files = {
        "text.md": "".join(f"{passage}\n\n" for passage in passages),
        "mazo.yaml": f"project: p\ntitle: P\nlanguage: {language}\ndeck: P\n"
        "documents: {text: {path: text.md, title: T}}\n",
        "cards.yaml": yaml.safe_dump({"title": "Cards", "facts": notes}, allow_unicode=True),
    }
    deck = compiler.read(mazo.open(files).source)
    assert deck
    return [Wording(one) for one in each_note(deck) if one.note.question]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_look_leaves_out_nothing(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = wordings(language)
    found = [parallels.of_other_part(each) for each in notes]
    monkeypatch.setattr(parallels, "_may_compare", lambda *_: True)
    assert [parallels.of_other_part(each) for each in notes] == found
    assert sum(each is not None for each in found) > 5


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_look_at_halves_leaves_out_nothing(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = wordings(language)
    found = [halves._of_other_half(each) for each in notes]
    monkeypatch.setattr(halves, "_may_have_answer", lambda *_: True)
    monkeypatch.setattr(halves._Card, "may_be_answered", lambda *_: True)
    assert [halves._of_other_half(each) for each in notes] == found
    assert sum(each is not None for each in found) > 5
