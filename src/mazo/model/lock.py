"""What a lock remembers of a release: a header, and a line for each note."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo.schema.card_file import Kind

State: TypeAlias = Literal["live", "retired", "gone", "removed"]


_NONE: Mapping[str, int] = {}
_SAME: Mapping[str, str] = {}


class Header(NamedTuple):
    """What a release is as a whole.

    `digest` stands for all that packages hold besides the lines, in three parts: the order
    of the notes, the templates, the descriptions. `date` is in Unix seconds. `changes` says
    how many notes the release changed, by kind of change (`releases.kinds`). Of a class deck
    `base` is the number of the base's release that it was made of; `gone` counts the lines of notes
    that are in no package any more. Both are only written if they are not 0.
    """

    project: str
    release: int
    date: int
    digest: str
    notes: int
    cards: int
    retired: int
    changes: Mapping[str, int] = _NONE
    base: int = 0
    gone: int = 0


class Line(NamedTuple):
    """A note as it was released. `mod` and `since` are in Unix seconds.

    `origin` is the id that it was first released with, of which its GUID is made; `since`
    is when it came into its state. `fields` are the non-empty ones by permanent key; `document` has
    those of which the document had another text at the last build, which was no correction.
    """

    guid: str
    id: str
    origin: str
    type: Kind
    topic: str
    deck: str
    mod: int
    state: State
    since: int
    tags: tuple[str, ...]
    fields: Mapping[str, str]
    document: Mapping[str, str] = _SAME

    @property
    def newest(self) -> Mapping[str, str]:
        """Return the fields with what the document had at the last build."""
        return {**self.fields, **self.document}


class Lock(NamedTuple):
    """The last release: its header, and its notes by GUID."""

    header: Header
    lines: Mapping[str, Line]
