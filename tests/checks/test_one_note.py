"""A note that only moved in its file is told from one that says anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

import mazo
from mazo import compiler
from mazo.checks.one_note import OneNote, each_note
from mazo.model.note import Media, Note, Topic
from mazo.text.places import NOWHERE, Place, TextFile

FILE = """\
title: Cards
facts:
- {id: one, question: Who left?, answer: The fleet, quote: The fleet left in June}
"""
PLACED = {
    Note: {"topic", "node", "quote", "image", "audio", "allow", "changed"},
    Topic: {"file", "section_place", "title_place"},
    Media: {"place"},
}
"""The fields of values that say where something stands, or hold what does."""


def the_note(cards: str) -> OneNote:
    files = {
        "text.md": "The fleet left in June, and came back in May.\n",
        "mazo.yaml": "project: p\ntitle: P\nlanguage: en\ndeck: P\n"
        "documents: {text: {path: text.md, title: T}}\n",
        "cards.yaml": cards,
    }
    deck = compiler.read(mazo.open(files).source)
    assert deck
    (one,) = each_note(deck)
    return one


def test_another_place_is_a_move_and_another_word_is_none() -> None:
    before = the_note(FILE)
    moved = the_note(f"# by B.\n\n{FILE}")._replace(passage=before.passage)

    assert moved.is_only_moved(before)
    for old, new in (("left?", "sailed?"), ("in June}", "in}"), ("fleet,", "fleet, hint: It did,")):
        assert FILE.count(old)
        assert (
            not the_note(FILE.replace(old, new))
            ._replace(passage=before.passage)
            .is_only_moved(before)
        )


@pytest.mark.parametrize("field", sorted({*Note._fields} - PLACED[Note]))
def test_no_field_of_a_note_is_forgotten(field: str) -> None:
    note = the_note(FILE).note

    assert note._replace(**{field: "other"}).says() != note.says()


def test_no_field_of_its_parts_is_forgotten() -> None:
    note, other = the_note(FILE).note, TextFile(Path("other"), "")
    note = note._replace(image=Media("a.png", NOWHERE), audio=Media("a.ogg", NOWHERE))
    quote = note.quote
    assert quote
    said = [
        *(note._replace(topic=note.topic._replace(**{f: "other"})) for f in words_of(Topic)),
        *(
            note._replace(image=Media("a.png", NOWHERE)._replace(**{f: "other"}))
            for f in words_of(Media)
        ),
        *(
            note._replace(audio=Media("a.ogg", NOWHERE)._replace(**{f: "other"}))
            for f in words_of(Media)
        ),
        note._replace(quote=quote._replace(document="other")),
        note._replace(quote=quote._replace(selector=quote.selector._replace(exact="other"))),
        note._replace(allow={"W601": NOWHERE}),
    ]
    moved = [
        note._replace(topic=note.topic._replace(file=other)),
        note._replace(image=Media("a.png", Place(other, 0, 0))),
        note._replace(quote=quote._replace(file=other)),
    ]

    assert [each for each in said if each.says() == note.says()] == []
    assert [each for each in moved if each.says() != note.says()] == []


def words_of(kind: type[Topic | Media]) -> list[str]:
    return [field for field in kind._fields if field not in PLACED[kind]]
