"""The act that gives a text another title."""

from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.text.edit import Edit
from mazo.workspace.acts import Made, State
from mazo.workspace.new_edition import own_texts
from mazo.workspace.topics import NO_TITLE
from mazo.workspace.value_paths import put, tree

NOT_YOURS = Text("this text is the original's: its title is its author's")
_RENAMED = Text("Title of the text changed")


class RenameText(NamedTuple):
    """Give a text of the deck's own another title; its id and its file stay."""

    document: str
    title: str

    def made(self, state: State) -> Made:
        """Return the edit of mazo.yaml, or of the class deck."""
        title = " ".join(self.title.split())
        if not title:
            raise MazoError(NO_TITLE)
        if self.document not in own_texts(state):
            raise MazoError(NOT_YOURS)
        is_same = state.deck.documents[self.document].entry.title == title
        file = state.class_deck.file if state.class_deck else state.deck.project.file
        change = put((), tree(file), ("documents", self.document, "title"), title)
        files = state.edited(Edit(file, () if is_same else (change,)))
        return Made(files, Phrase(_RENAMED))
