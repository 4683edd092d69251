"""Any acts in any order: no traceback, a check like a fresh one, and undone to the very bytes."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mazo
from mazo.compiler import check
from mazo.errors import MazoError
from mazo.workspace.acts import Act
from mazo.workspace.conflict_choices import Decide, DecideAll, SettleAll
from mazo.workspace.events import AddEvent, ChangeEvent, DeleteEvent, LinkEvents
from mazo.workspace.no_card import MarkSentence
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField, TakeBack
from mazo.workspace.note_quotes import SetQuote
from mazo.workspace.note_switches import DeleteNote, SwitchNote, SwitchTopic
from mazo.workspace.own_files import AddDocument
from mazo.workspace.remarks import GONE, Accept, ApplyFix
from mazo.workspace.selected_words import suggestion
from mazo.workspace.settings import SetSetting
from mazo.workspace.topics import AddTopic, DeleteTopic, RenameTopic
from mazo.workspace.workspace import Workspace
from tests.support.workspace import KINDS, OWN, TEACHER, seed, workspace

NOTES = (
    *("fin-del-wolframio", "neutralidad-de-espana", "toma-de-napoles", "armisticio-italiano"),
    *("cuando", "cuando-2", "nobody"),
)
TOPICS = ("espana-neutral", "desembarco-en-italia", "tarjetas", "otro", "nowhere")
EVENTS = ("sicilia", "napoles", "suceso", "nothing")
KEYS = (
    *("question", "answer", "date", "hint", "term", "quote", "quote.prefix", "quote.document"),
    *("erratum", "erratum.kind", "erratum.note", "image", "image.alt", "audio.side", "reverse"),
    *("event", "role", "tags", "quote.exact", "cause"),
)
WORDS = st.one_of(
    st.sampled_from(
        ("", "Cuándo", "1943-10", "sicilia", "true", "a: b", "- x", '"', "'q'", "{a}", "# no")
    ),
    st.text(max_size=30),
    st.just("una línea\n\ny otra: más"),
)
NAME, TOPIC, EVENT = map(st.sampled_from, (NOTES, TOPICS, EVENTS))
PLACE = st.integers(0, 8_000)
CONTENT = WORDS.map(lambda text: text.encode("utf-8", "replace"))


def acts() -> st.SearchStrategy[Act]:
    """Return acts of every kind; many of them cannot be done."""
    value = st.one_of(WORDS, st.lists(WORDS, max_size=2).map(tuple))
    return st.one_of(
        st.builds(SetField, NAME, st.sampled_from(KEYS), value),
        st.builds(SetField, NAME, st.sampled_from(KEYS), value),
        st.builds(TakeBack, NAME, st.sampled_from(("", *KEYS))),
        st.builds(SetQuote, NAME, st.sampled_from(("manual", "notas")), PLACE, PLACE),
        st.builds(MarkSentence, st.just("manual"), PLACE, PLACE, st.booleans()),
        st.builds(SwitchNote, NAME, st.booleans()),
        st.builds(DeleteNote, NAME),
        st.builds(SwitchTopic, TOPIC, st.booleans()),
        st.builds(AddTopic, st.one_of(st.just("Otro"), WORDS)),
        st.builds(RenameTopic, TOPIC, WORDS),
        st.builds(DeleteTopic, TOPIC),
        st.builds(AddEvent, st.one_of(st.just("Suceso"), WORDS), WORDS),
        st.builds(ChangeEvent, EVENT, st.none() | WORDS, st.none() | WORDS),
        st.builds(LinkEvents, EVENT, EVENT, st.booleans()),
        st.builds(DeleteEvent, EVENT),
        st.builds(SetSetting, st.sampled_from(("title", "deck", "errata", "precision")), WORDS),
        st.builds(AddDocument, st.just("x.md"), CONTENT),
        st.builds(Decide, NAME, st.sampled_from(("mine", "theirs"))),
        st.builds(DecideAll, st.sampled_from(("mine", "theirs"))),
        st.builds(SettleAll),
    )


class FromPlace:
    """An act that is made of the deck as it is then: a card of some words, or of a remark."""

    def __init__(self, what: str, number: int) -> None:
        self.what, self.number = what, number

    def __repr__(self) -> str:
        return f"{self.what} {self.number}"

    def act(self, found: Workspace) -> Act:
        """Return the act. Raise MazoError if there is none."""
        if self.what == "card":
            document = found.state.deck.documents["manual"]
            words = suggestion(document, self.number, self.number + self.number % 90)
            return AddNote(words.kind, "¿Cuándo?", "Sí", words.quote, "manual", date=words.date)
        remarks = found.compilation.diagnostics
        if not remarks:
            raise MazoError(GONE)
        each = remarks[self.number % len(remarks)]
        return Accept(each) if self.what == "accept" else ApplyFix(each)


STEPS = st.lists(
    st.one_of(
        acts(),
        acts(),
        acts(),
        st.builds(FromPlace, st.sampled_from(("card", "accept", "fix")), PLACE),
        st.sampled_from(("undo", "redo")),
    ),
    min_size=1,
    max_size=8,
)


def do(found: Workspace, step: Act | FromPlace | str) -> None:
    """Take a step; what cannot be done changes nothing."""
    before, refused = found.project.files, ""
    try:
        if isinstance(step, str):
            found.undo() if step == "undo" else found.redo()
        else:
            found.apply(step.act(found) if isinstance(step, FromPlace) else step)
    except MazoError as error:
        refused = error.phrase.words("es")
    assert not refused or found.project.files == before


def spoken(found: Workspace) -> list[str]:
    """Return all that is found wrong, checked anew without anything that was kept."""
    fresh = mazo.open(dict(found.project.files), found.project.source.name)
    return [each.message("en") for each in check(fresh.source).diagnostics]


@pytest.mark.parametrize("kind", KINDS)
@given(steps=STEPS)
@settings(max_examples=20)
def test_any_acts(kind: str, steps: list[Act | FromPlace | str]) -> None:
    """
    The deck is what a fresh check finds; undone, all is as at the start, and redone, as at the end.
    A class deck's acts touch no file of the base.
    """
    found = workspace(kind)
    start = found.project.files

    for step in steps:
        do(found, step)

    end = found.project.files
    assert [each.message("en") for each in found.compilation.diagnostics] == spoken(found)
    if kind == TEACHER:
        assert {name: end.get(name) for name in seed()} == seed()
        assert OWN in end
    undone = 0
    while found.undo_label:
        found.undo()
        undone += 1
    assert found.project.files == start
    with suppress(MazoError):
        for _ in range(undone):
            found.redo()
    assert found.project.files == end
