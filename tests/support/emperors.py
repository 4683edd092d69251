"""Two releases of a small deck on Rome: the second has another text, and a card less."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import mazo
from mazo.diagnostics import Phrase, Text
from mazo.workspace import new_decks
from mazo.workspace.acts import Made, State
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_switches import SwitchNote
from mazo.workspace.own_files import AddDocument
from mazo.workspace.selected_words import suggestion
from mazo.workspace.workspace import Workspace
from tests.support.seed_releases import DAY, START, whole

TEXT = """# Roma

## Los emperadores

Augusto murió en Nola en el año 14. Le siguió Tiberio en el gobierno del Imperio.

## La caída

Los visigodos saquearon la ciudad en el año 410 bajo el mando de Alarico.
"""
NOTES = "# Notas\n\nTrajano conquistó la Dacia con dos guerras.\n"
SUCCESSOR, DACIA = "¿Quién siguió a Augusto en el Imperio?", "¿Qué emperador conquistó la Dacia?"


class _Write(NamedTuple):
    """What an author does in an editor: a file has other contents."""

    path: str
    text: str

    def made(self, state: State) -> Made:
        path = state.deck.project.files.path / Path(self.path)
        return Made({path: self.text.encode()}, Phrase(Text("Card changed")))


def releases(card: str, text: str = TEXT, *, with_notes: bool = True) -> tuple[bytes, bytes]:
    """Return two releases: the second one has not the `card`, and another `text`.

    It may be without the notes, which are a text of their own.
    """
    begun = new_decks.of_text("roma.md", TEXT.encode(), "abcd", "es", "", "")
    author = Workspace(mazo.open({**begun.files}))
    author.apply(AddDocument("notas.md", NOTES.encode(), "Notas"))
    _card(author, "roma", "Augusto murió en Nola", "¿Dónde murió el emperador Augusto?", "En Nola")
    _card(author, "roma", "Le siguió Tiberio en el gobierno", SUCCESSOR, "Tiberio")
    _card(author, "roma", "bajo el mando de Alarico", "¿Quién mandaba a los visigodos?", "Alarico")
    _card(author, "notas", "Trajano conquistó la Dacia", DACIA, "Trajano")
    first = whole(author.release(START))
    (gone,) = [each.id for each in author.state.deck.notes if each.question == card]
    author.apply(SwitchNote(gone, is_on=False))
    author.apply(_Write(author.state.deck.documents["roma"].entry.path, text))
    if not with_notes:
        path = "mazo.yaml"
        kept, _, _ = author.project.files[path].decode().partition("  notas:")
        _, _, after = author.project.files[path].decode().partition("title: Notas\n")
        author.apply(_Write(path, kept + after))
    return first, whole(author.release(START + DAY))


def _card(author: Workspace, document: str, words: str, question: str, answer: str) -> None:
    text = author.state.deck.documents[document]
    start = text.text.index(words)
    quote = suggestion(text, start, start + len(words)).quote
    author.apply(AddNote("fact", question, answer, quote=quote, document=document))
