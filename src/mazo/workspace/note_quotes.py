"""The act that gives a card other words of a document as its quote."""

from typing import NamedTuple

from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.quotes.selection import quote_value, selector_for
from mazo.text.edit import Edit
from mazo.workspace import overlay_fields
from mazo.workspace.acts import Made, State
from mazo.workspace.note_fields import said
from mazo.workspace.value_paths import at, put

NO_DOCUMENT = Text("this text is not in the deck any more")


class SetQuote(NamedTuple):
    """Quote the words of a document from `start` up to `end`, by their characters as it is read."""

    note: str
    document: str
    start: int
    end: int

    def made(self, state: State) -> Made:
        """Return the edit of the card file, or of the class deck's changes."""
        note = state.note(self.note)
        document = state.deck.documents.get(self.document)
        if document is None:
            raise MazoError(NO_DOCUMENT)
        selector = selector_for(document, self.start, self.end)
        if state.is_own(note):
            value = quote_value(selector, self.document, note.topic.document)
            edit = Edit(note.topic.file, (put(at(note.node), note.node, ("quote",), value),))
        else:
            base = state.base_note(note.id)
            expected = base.quote.document if base and base.quote else ""
            value = quote_value(selector, self.document, expected)
            changes = overlay_fields.replaced(state, note, "quote", value)
            edit = Edit(overlay_fields.file_of(state), changes)
        return Made(state.edited(edit), said("quote"), note.id, note.topic.id)
