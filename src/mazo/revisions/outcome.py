"""What became of each quote of a document in its new edition, as values."""

from typing import Literal, NamedTuple, TypeAlias

from mazo.documents.passage import Passage
from mazo.model.note import Note, Quote
from mazo.model.quote_selector import TextQuoteSelector
from mazo.revisions.comparison import Change
from mazo.text.places import Span

Verdict: TypeAlias = Literal["stands", "respelled", "asks"]
Reason: TypeAlias = Literal[
    "number", "negation", "name", "sign", "words", "around", "gone", "unclear"
]
"""Why a quote is asked for.

The first five changed it; `around` is a change of its sentence or of the heading above; `gone` is a
sentence that is not there any more. What is `unclear` stands in no one place.
"""


class Quoting(NamedTuple):
    """Something that quotes the old edition: a note, or a key that says what needs no card.

    `name` is the note's id, or what the place is called. There is no passage where the quote was in
    no one place.
    """

    name: str
    quote: Quote
    passage: Passage | None
    note: Note | None = None


class Outcome(NamedTuple):
    """What became of one quote.

    `was` and `now` are the old words and the new ones in their place, if any. `selector` quotes
    these; it is None where the quote can stay as it is written, or where there are none. `old` and
    `new` are the stretches of sentences, `changes` all that differs in them. `can_stay` is whether
    the quote as it is written is in one place of the new edition.
    """

    quoting: Quoting
    verdict: Verdict
    was: str
    now: str = ""
    selector: TextQuoteSelector | None = None
    reason: Reason | None = None
    old: Span | None = None
    new: Span | None = None
    changes: tuple[Change, ...] = ()
    section: str = ""
    is_moved: bool = False
    can_stay: bool = False

    @property
    def name(self) -> str:
        """Return what quotes: the id of a note, or a place."""
        return self.quoting.name
