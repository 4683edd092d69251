"""New editions: what becomes of quotes is what it should be, and nothing is guessed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import pytest
import yaml

import mazo
from mazo.commands.revise import Revision
from mazo.documents.document import Document
from mazo.revisions.outcome import Outcome
from mazo.text.places import Span
from tests.support.corpora import CORPORA
from tests.support.made_book import long_document, quotes, quoting_project
from tests.support.paths import ROOT
from tests.support.revisions import (
    Edit,
    Kind,
    Made,
    Mix,
    Tally,
    document_of,
    judged,
    revision,
)

LANGUAGES = ("es", "en")


class Case(NamedTuple):
    """A quote of an old text, a new text, and what becomes of it."""

    language: str
    old: str
    quote: str | dict[str, str]
    new: str
    becomes: str
    now: str = ""
    section: str = ""


def cases() -> Iterator[Case]:
    for language in LANGUAGES:
        text = (CORPORA / "revisions" / f"{language}.yaml").read_text("utf-8")
        for of_kind in yaml.load(text, yaml.BaseLoader).values():
            yield from (Case(language, **case) for case in of_kind)


def outcome(case: Case) -> Outcome:
    """
    Return what becomes of the one quote of a project.
    """
    note = {"id": "one", "question": "X?", "answer": "Y", "quote": case.quote}
    settings = {"project": "p", "title": "P", "language": case.language, "deck": "P"}
    documents = {"documents": {"text": {"path": "text.md", "title": "Text"}}}
    project = mazo.open(
        {
            "mazo.yaml": json.dumps(settings | documents),
            "text.md": case.old,
            "cards.yaml": json.dumps({"title": "Cards", "facts": [note]}),
        }
    )
    [found] = project.revise("text.md", "new.md", case.new.encode()).revised.outcomes
    return found


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: case.old[:30])
def test_a_hand_written_revision(case: Case) -> None:
    """
    Each has an answer that was written down first.
    """
    found = outcome(case)

    assert (found.verdict, found.now if case.now else "") == (case.becomes, case.now)
    assert case.section in ("", found.section)


MIXES = {
    "typos mended": Mix(0.3, 1.0),
    "sentences reworded": Mix(0.3, 0.0),
    "paragraphs moved, parted, joined, sections removed": Mix(0.0, 0.0, 12, 3, 12),
    "all sorts": Mix(0.5, 0.4, 8, 2, 8),
}
MOST_NEEDLESS = 0.06
QUOTES = int(os.environ.get("MAZO_REVISED_QUOTES", "400"))
"""Quotes that are tried in a long document; 6,000 of them in one of a megabyte, by `make corpora`."""
IS_FULL = QUOTES >= 6000
SEED = ROOT / "cards"
MANUAL = "documents/guerra-1943.md"
S: Kind = "spelling"
M: Kind = "meaning"
OF_SEED: dict[str, tuple[tuple[str, str, Kind], ...]] = {
    "typos mended": (
        ("Norte de Africa", "norte de África", S),
        ("Italia(Septiembre)", "Italia (septiembre)", S),
        ("Conferencia de Teheran", "Conferencia de Teherán", S),
        ("“no beligerante”", "«no beligerante»", S),
        ("alemana. \n", "alemana.\n", S),
        ("Batalla del Kursk", "batalla del Kursk", S),
    ),
    "sentences reworded": (
        ("Mussolini en septiembre", "Mussolini en julio", M),
        ("Nápoles en octubre", "Nápoles el 1 de octubre", M),
        ("pero se niegan", "pero no se niegan", M),
        ("En abril del 44", "En mayo del 44", M),
        ("Churchill, Roosevelt y Stalin", "Churchill, Truman y Stalin", M),
        ("una auténtica carrera", "casi una carrera", M),
        ("Conferencia de Teheran:", "Conferencia de Teherán:", S),
    ),
    "a section removed, and all sorts": (
        ("Norte de Africa", "norte de África", S),
        ("las ciudades alemanas.", "las ciudades industriales alemanas.", M),
        ("italiano buscará el", "italiano busca el", M),
    ),
}


def in_seed(name: str) -> Made:
    """
    Return a revision of the seed's document that was written by hand.
    """
    old = (SEED / MANUAL).read_text("utf-8")
    edits = []
    for before, after, kind in OF_SEED[name]:
        assert old.count(before) == 1, before
        edits.append(Edit(old.index(before), old.index(before) + len(before), after, kind))
    cut = Span(old.index("# España deja"), old.index("# Bombardeos"))
    cuts = (cut,) if "removed" in name else ()
    made = Made(old, "", tuple(sorted(edits)), cuts)
    kept = [Span(0, cut.start), *([] if cuts else [cut]), Span(cut.end, len(old))]
    return made._replace(new="".join(map(made.body, kept)))


def show(name: str, tally: Tally) -> None:
    """
    Print a row of figures.
    """
    asked = sum(count for (_, verdict), count in tally.counts.items() if verdict == "asks")
    figures = f"{tally.quotes} quotes, {asked} asked ({len(tally.needless)} needlessly)"
    sys.stdout.write(f"{name}: {figures}, {len(tally.wrong)} wrong, {tally.seconds:.1f} s\n")


@pytest.mark.parametrize("name", OF_SEED)
def test_revisions_of_the_seed(name: str) -> None:
    """
    No quote of the cards is put elsewhere or reworded wrongly, and none is asked for needlessly.
    """
    tally, _ = judged(in_seed(name), mazo.open(SEED), "manual")
    show(f"seed, {name}", tally)

    assert tally.wrong == ()
    assert tally.needless == ()


@pytest.fixture(scope="module")
def book() -> Document:
    """
    Return a long document.
    """
    return document_of(long_document(Random(1), 1_000_000 if IS_FULL else 60_000))


def test_revisions_of_a_long_document(book: Document) -> None:
    """
    Of all quotes of several revisions none is wrong, and few are asked for needlessly.
    """
    needless = total = number = 0
    while total < QUOTES:
        name, mix = list(MIXES.items())[number % len(MIXES)]
        number += 1
        random = Random(number)
        made = revision(book, mix, random)
        found = [*quotes(document_of(made.old), random, 600 if IS_FULL else 100)]
        tally, revised = judged(made, quoting_project(made.old, found), "libro.md")
        show(f"long {number}, {name}", tally)
        total += tally.quotes
        needless += len(tally.needless)
        assert tally.wrong == ()
        assert lost_by_writing(revised) == set()

    assert needless <= MOST_NEEDLESS * total


def lost_by_writing(revision: Revision) -> set[str]:
    """
    Return which quotes that were not asked for are not found any more when all is written.
    """
    held = revision.source.files.held
    assert held is not None
    deck = mazo.open(dict(held)).save(revision.files()).check().deck
    assert deck is not None
    found = {note.id for note, passage in zip(deck.notes, deck.passages, strict=True) if passage}
    sure = {each.name for each in revision.revised.outcomes if each.verdict != "asks"}
    return sure - found
