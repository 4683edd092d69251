"""The passages of a project whose package has no documents: the package gives them."""

from collections.abc import Mapping, Sequence
from html import unescape

from mazo.diagnostics import Phrase, Reading
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.documents.read_text import UNSCRIPTED
from mazo.model.note import Note
from mazo.quotes import rules
from mazo.text.letters import letters
from mazo.text.places import Place, Span


def passages(
    notes: Sequence[Note],
    documents: Mapping[str, Document],
    spans: Mapping[str, tuple[Span, ...]],
    place: Place,
) -> Reading[tuple[Passage | None, ...]]:
    """Return the passage of each note, at the `spans` that a package gives by the note's id.

    `place` is that of the package's project file, for what it leaves out or gets wrong.
    """
    found: list[Passage | None] = []
    for note in notes:
        document = documents.get(note.quote.document) if note.quote else None
        parts = spans.get(note.id, ())
        if document and parts and parts[-1].end <= len(document.text):
            passage = Passage.at(document, parts)
            if note.quote and _is_of(passage, note.quote.selector.exact):
                found.append(passage)
                continue
        reason = Phrase(rules.LACKS_PASSAGE, {"id": note.id})
        package = place.file.path.parent.name
        yield rules.DAMAGED_SOURCE.at(place, package=package, reason=reason)
        found.append(None)
    return tuple(found)


def _is_of(passage: Passage, quote: str) -> bool:
    """Return whether a passage may be that of a quote, which can have markup besides its words."""
    words = passage.document.text
    shown = letters("".join(words[slice(*part)] for part in passage.parts).translate(UNSCRIPTED))
    quoted = iter(letters(unescape(quote).translate(UNSCRIPTED)))
    return all(letter in quoted for letter in shown)
