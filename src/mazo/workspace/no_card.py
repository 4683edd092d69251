"""The act that says of a sentence that it needs no card, or that it lacks one after all."""

from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.model.deck import NeedsNoCard
from mazo.quotes.selection import quote_value, selector_for
from mazo.revisions.card_changes import no_card_path
from mazo.schema.card_file import NO_CARD
from mazo.text.edit import Edit, Path, Remove
from mazo.text.places import Span, TextFile
from mazo.workspace.acts import Made, State
from mazo.workspace.note_adding import topic_at
from mazo.workspace.note_quotes import NO_DOCUMENT
from mazo.workspace.value_paths import append, tree

OF_BASE = Text("the original says that this needs no card")
_NEEDS_NONE = Text("This sentence needs no card")
_NEEDS_ONE = Text("This sentence counts again")


class MarkSentence(NamedTuple):
    """Mark the words of a document from `start` up to `end` as needing no card, or no longer."""

    document: str
    start: int
    end: int
    needs_card: bool = False

    def made(self, state: State) -> Made:
        """Return the edit of the card file, or of the class deck."""
        document = state.deck.documents.get(self.document)
        if document is None:
            raise MazoError(NO_DOCUMENT)
        there = [each for each in state.deck.no_card if self._touches(each)]
        if self.needs_card:
            edits = [_removed(state, each) for each in there]
            return Made(state.edited(*_together(edits)), Phrase(_NEEDS_ONE))
        if there:
            return Made({}, Phrase(_NEEDS_NONE))
        selector = selector_for(document, self.start, self.end)
        if state.class_deck:
            file = state.class_deck.file
            known = state.deck.project.documents
            expected = self.document if len(known) == 1 else ""
        else:
            topic = topic_at(state.deck, self.document, Span(self.start, self.end))
            file, expected = topic.file, topic.document
        value = quote_value(selector, self.document, expected)
        change = append((), tree(file), (NO_CARD.name,), value)
        return Made(state.edited(Edit(file, (change,))), Phrase(_NEEDS_NONE))

    def _touches(self, each: NeedsNoCard) -> bool:
        span = each.passage.span
        is_there = each.passage.document.entry.id == self.document
        return is_there and span.start < self.end and self.start < span.end


def _removed(state: State, each: NeedsNoCard) -> tuple[TextFile, Path]:
    """Return the file and the path of a quote that is to go."""
    file = each.quote.file
    if state.class_deck and file is not state.class_deck.file:
        raise MazoError(OF_BASE)
    path = no_card_path(tree(file), each.quote)
    if path is None:
        raise MazoError(NO_DOCUMENT)
    return file, path


def _together(found: list[tuple[TextFile, Path]]) -> list[Edit]:
    """Return one edit for each file."""
    files = dict.fromkeys(file for file, _ in found)
    return [
        Edit(each, tuple(Remove(path) for file, path in found if file is each)) for each in files
    ]
