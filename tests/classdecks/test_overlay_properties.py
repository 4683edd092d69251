"""Whatever order a class deck has its keys in, and whatever it changes: the notes are the same."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.class_deck import OWN, ClassDeck, with_learners
from tests.support.packages import for_learners
from tests.support.project import NAME, QUESTION, CardProject
from tests.support.yaml import Value

EVERYTHING: dict[str, Any] = {
    "deck": "School::The siege",
    "errata": "corrected",
    "include": {
        "topics": ["siege", "peace"],
        "tags": ["war", "peace", "exam"],
        "types": ["date", "cause", "consequence", "fact"],
        "sections": ["The siege", "The peace"],
        "from": "1756",
        "to": "1763",
    },
    "remove": ["empty-coffers", "peace-signed"],
    "topics": {"siege": "One", "peace": "Two"},
    "events": {"storm": "A gale scatters the ships", "lifted": "The siege ends"},
    "change": {
        "fleet-leaves": {
            "question": {"was": QUESTION, "now": "On which day did the fleet sail?"},
            "hint": "In spring",
            "tags": {"add": ["exam", "ships"], "remove": ["war::sea"]},
        },
        "why-lifted": {
            "answer": "A gale",
            "image": {"alt": "Ships", "side": "question"},
            "extra": "Nobody drowned",
        },
    },
    "documents": {"notes": {"path": "notes.md", "title": "My notes"}},
    "add": {
        "own": {
            "title": "My own",
            "document": "notes",
            "causes": [
                {
                    "id": "why-hungry",
                    "question": "Why was the garrison of the harbour hungry?",
                    "answer": "Nothing was left to eat",
                    "quote": "Nothing was left to eat",
                },
                {
                    "id": "why-thirsty",
                    "question": "Why did the garrison collect the rain?",
                    "answer": "The wells were empty",
                    "quote": "The wells were empty",
                },
            ],
        }
    },
}
"""A class deck that says something under every key."""


def shuffled(value: Value, draw: Callable[[Any], Any]) -> Value:
    """Return the same in another order, of keys and of lists."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        keys = draw(st.permutations(list(value)))
        return {key: shuffled(value[key], draw) for key in keys}
    return [shuffled(each, draw) for each in draw(st.permutations(list(value)))]


def everything(folder: Path, base: Path, value: Mapping[str, Value]) -> ClassDeck:
    """Release a class deck that says much; return it."""
    class_deck = ClassDeck(folder, base, value)
    (folder / "notes.md").write_text("Nothing was left to eat. The wells were empty.\n", "utf-8")
    class_deck.release(1)
    return class_deck


@settings(max_examples=12)
@given(st.data())
def test_the_order_of_keys_makes_no_difference(data: st.DataObject) -> None:
    """
    Of keys, of notes and of entries: the same lock, and the same packages to learners.
    """
    said = shuffled(EVERYTHING, data.draw)
    assert isinstance(said, Mapping)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        project = CardProject(folder / "base")
        project.release()
        one = everything(folder / "one", project.folder, EVERYTHING)
        other = everything(folder / "other", project.folder, said)

        assert one.path.with_suffix(".lock").read_bytes() == (
            other.path.with_suffix(".lock").read_bytes()
        )
        packages, others = one.packages(), other.packages()
        assert for_learners(packages.pop(".apkg")) == for_learners(others.pop(".apkg"))
        assert packages == others


def test_everything_is_changed(project: CardProject, tmp_path: Path) -> None:
    """
    The class deck whose order is changed above has all that it names, and changes it all.
    """
    project.release()
    class_deck = everything(tmp_path / "class", project.folder, EVERYTHING)

    lines = with_learners(class_deck.lines)
    assert lines.keys() == {
        "fleet-leaves",
        "siege-lifted",
        "why-lifted",
        "why-hungry",
        "why-thirsty",
    }
    assert lines["fleet-leaves"].tags == ("exam", "ships")
    assert lines["why-lifted"].fields["answer"] == "A gale"
    assert lines["siege-lifted"].fields["event"] == "The siege ends"
    assert "gale" in lines["why-lifted"].fields["cause"]
    assert {line.deck for line in lines.values()} == {
        "School::The siege::One",
        "School::The siege::My own",
    }


SAYINGS: Mapping[str, str] = {
    "nothing": "",
    "question": "change: {fleet-leaves: {question: On which day did the fleet sail?}}\n",
    "date": "change: {siege-lifted: {date: 1756, question: In which year was it lifted?}}\n",
    "quote": "change: {why-lifted: {quote: A storm off the cape}}\n",
    "picture": 'change: {why-lifted: {image: ""}}\n',
    "erratum": "change: {siege-lifted: {erratum: {kind: imprecise, note: Nobody knows.}}}\n",
    "corrected": "errata: corrected\n",
    "year": "precision: year\n",
    "deck": "deck: School::History\n",
    "topic": "topics: {siege: One}\n",
    "event": "events: {storm: A gale scatters the ships}\n",
    "included": "include: {types: [date]}\n",
    "removed": "remove: [fleet-leaves]\n",
    "kept in Spanish": "language: es\nuntranslated: keep\n",
    "own": OWN,
}


@pytest.mark.parametrize("said", SAYINGS.values(), ids=SAYINGS)
def test_whatever_a_class_deck_says_the_notes_are_the_same(
    said: str, project: CardProject, tmp_path: Path
) -> None:
    """
    A note of the base keeps its GUID and its `Id` field; what is not changed, its line.
    """
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, said)
    class_deck.release(1)

    base = project.lines
    for name, line in class_deck.lines.items():
        if name in base:
            assert line.guid == base[name].guid
            assert line.fields["id"] == base[name].fields["id"] == f"{NAME}/{name}"
            is_same = (line.tags, line.fields) == (base[name].tags, base[name].fields)
            assert (line.mod == base[name].mod) == is_same
            assert line.mod == base[name].mod or line.mod > max(each.mod for each in base.values())
    assert set(with_learners(class_deck.lines)) - set(base) <= {"garrison"}
