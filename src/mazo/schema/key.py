"""What is known of a key that an author may write, and of a group of keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo.diagnostics import Text

Shape: TypeAlias = Literal[
    "text",  # words that learners read
    "reference",  # words that stay the same in every language, such as the title of a book
    "passage",  # words of a document, which may have any sign
    "line",  # one line without tags, such as the title of a document
    "deck",  # the name of a deck, or of one level of it
    "path",
    "id",
    "name",  # an id, looked up later: one that is not there is reported then
    "document",  # the id of a document
    "language",  # one that cards are written in
    "document language",  # any
    "date",  # EDTF or words
    "number",  # from 1 up
    "flag",  # true or false
    "word",  # one of a few
    "tags",  # a list
    "codes",  # a list of rules
    "notes",  # a list of groups
    "quote",  # a passage, or a group
    "media",  # a path, or a group
    "event",  # a title, or a group
    "title",  # another title, or a group that says what it replaces
    "erratum",  # a group
    "group",
    "any",
]
"""What may stand under a key: what reads it, and how editors and the reference show it."""
YES, NO = ("true", "yes", "sí", "si"), ("false", "no")
"""What a flag may be, in capitals as well."""

_SEVERAL = ("tags", "codes", "notes", "erratum", "group")

Many: TypeAlias = Literal["one", "list", "by id"]
"""Whether a key has one value of its shape, a list of them, or a group of them by their ids."""


class Key(NamedTuple):
    """A key.

    `example` is a line that is right; `keys` are those of the group below it. A key that
    `is_needed` may be left out beside one of `unless`. `words` are all that may stand under it,
    but for `former` ones that are still read, and `default` is what a missing key means. A flag
    that is on needs the key `beside` it; of the group below it, a key has not those `left_out`.
    """

    name: str
    shape: Shape
    about: Text
    example: Text | str = ""
    many: Many = "one"
    keys: Keys | None = None
    is_needed: bool = False
    unless: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    default: str = ""
    beside: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def holds_several(self) -> bool:
        """Return whether the key holds a list or a group."""
        return self.many != "one" or self.shape in _SEVERAL

    def needed(self, example: Text | str, *unless: str) -> Key:
        """Return the key as one that must be there, unless one of these others is."""
        return self._replace(is_needed=True, example=example, unless=unless)


class Keys(NamedTuple):
    """The keys of a group by their names, and `what` the group is called in a message.

    Where it `may_be_blank`, a list or a group that has nothing in it is as good as left out:
    `init` and `class new` leave keys over examples that are commented out.
    """

    what: Text
    rows: Mapping[str, Key]
    needed: tuple[Key, ...]
    may_be_blank: bool = False
    needed_names: frozenset[str] = frozenset()

    @property
    def example(self) -> str:
        """Return how a group with these keys begins: `path: …, title: …`."""
        needed = [key.name for key in self.needed] or [*self.rows][:1]
        return ", ".join(f"{name}: …" for name in needed)


def table(what: Text, *keys: Key, may_be_blank: bool = False) -> Keys:
    """Return the table of a group of `keys`."""
    needed = tuple(key for key in keys if key.is_needed)
    names = frozenset(key.name for key in needed)
    return Keys(what, {key.name: key for key in keys}, needed, may_be_blank, names)
