"""A document as marked text: what is marked is what notes quote, and no word is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import mazo
from mazo.content.coverage import coverage, uncovered
from mazo.content.marked_text import Block, MarkedText, Stretch, marked_texts
from mazo.documents.read_text import CELL
from mazo.model.deck import Deck
from mazo.text.wrapping import unwrapped
from tests.support.paths import CARDS, GREAT_FIRE, ROOT
from tests.support.project import CardProject

PROJECTS = {
    "cards": CARDS,
    "4eso-b": CARDS / "classes" / "4eso-b.yaml",
    "great-fire": GREAT_FIRE,
    "revolution": ROOT / "tests" / "projects" / "revolution",
}
TEXT = """\
# The siege

The fleet left the harbour on 3 May 1756. A storm off the cape scattered
the ships, and so the siege was lifted in June 1756. The *garrison* had held out for seven weeks.

- It rained.
- **Nobody** slept.

1. First the fleet, CO^2^.

| year | what |
| --- | --- |
| 1756 | the siege |
| 1763 | the peace |

# The peace

Both crowns had run out of money, and so they signed the peace of 1763.
"""


def stretches(text: MarkedText) -> Iterator[Stretch]:
    for block in text.blocks:
        for row in block.rows:
            for cell in row.cells:
                yield from cell


def deck_of(project: CardProject) -> Deck:
    project.write("chronicle.md", TEXT)
    deck = project.check().deck
    assert deck is not None
    return deck


@pytest.mark.parametrize("name", PROJECTS)
def test_every_passage_is_marked_and_no_word_is_lost(name: str) -> None:
    """
    Stretches follow one another; those of a note are its passage; sentences without a card are all there.
    """
    deck = mazo.open(PROJECTS[name]).check().deck
    assert deck is not None
    texts = marked_texts(deck)

    marked: dict[str, str] = {}
    begun: list[str] = []
    for text in texts:
        document = deck.documents[text.id]
        end = 0
        for stretch in stretches(text):
            assert end <= stretch.start < stretch.end
            assert not document.text[end : stretch.start].strip(CELL + "\n")
            end = stretch.end
            for note in stretch.notes:
                marked[note] = marked.get(note, "") + document.text[stretch.start : stretch.end]
            begun += stretch.first
            assert not (stretch.notes and stretch.uncovered)
            assert stretch.notes == () or stretch.text.strip()
    quoted = {
        note.id: "".join(passage.document.text[slice(*part)] for part in passage.parts)
        for note, passage in deck.anchored()
    }
    assert {note: squeezed(words) for note, words in marked.items()} == {
        note: squeezed(words) for note, words in quoted.items()
    }
    assert sorted(begun) == sorted(quoted)
    alone: dict[tuple[str, int], str] = {}
    for text in texts:
        for stretch in stretches(text):
            if stretch.uncovered:
                key = text.id, stretch.uncovered
                alone[key] = alone.get(key, "") + stretch.text
    assert [squeezed(words) for words in alone.values()] == [
        squeezed(each.words) for each in uncovered(deck)
    ]
    figures = {(text.title, text.covered, text.sentences) for text in texts if text.covered}
    assert figures == set(coverage(deck))


def squeezed(words: str) -> str:
    return "".join(unwrapped(words).split())


def of_kinds(blocks: tuple[Block, ...]) -> list[tuple[str, int, list[list[str]]]]:
    return [
        (
            block.kind,
            block.section,
            [["".join(each.text for each in cell) for cell in row.cells] for row in block.rows],
        )
        for block in blocks
    ]


def test_blocks_are_those_that_a_reader_sees(project: CardProject) -> None:
    """
    Headings with their levels, lists, tables with their headers; a wrapped line is one line.
    """
    (text,) = marked_texts(deck_of(project))

    assert of_kinds(text.blocks)[0] == ("heading", 1, [["The siege"]])
    assert of_kinds(text.blocks)[2:5] == [
        ("list", 1, [["It rained."], ["Nobody slept."]]),
        ("numbers", 1, [["First the fleet, CO2."]]),
        ("table", 1, [["year", "what"], ["1756", "the siege"], ["1763", "the peace"]]),
    ]
    assert [row.is_header for row in text.blocks[4].rows] == [True, False, False]
    assert "scattered the ships" in text.blocks[1].rows[0].cells[0][2].text
    assert [(block.level, block.words) for block in text.headings] == [
        (1, "The siege"),
        (1, "The peace"),
    ]


def test_looks_and_numbers_of_sentences(project: CardProject) -> None:
    """
    Emphasis is kept; a sentence without a card knows its number.
    """
    (text,) = marked_texts(deck_of(project))
    last = text.blocks[1].rows[0].cells[0][-1]

    assert last.uncovered == 3
    assert [(piece.text, piece.looks) for piece in last.pieces] == [
        ("The ", ()),
        ("garrison", ("em",)),
        (" had held out for seven weeks.", ()),
    ]
    first = text.blocks[1].rows[0].cells[0][0]
    assert (first.notes, first.first) == (("fleet-leaves",), ("fleet-leaves",))
