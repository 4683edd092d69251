"""What can be changed of a card: its fields as a form shows them, beside the base's words."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from mazo.diagnostics import Text
from mazo.model.note import Note
from mazo.schema.card_file import NOTES, Kind
from mazo.studio.card_problems import Finding
from mazo.studio.field_words import WORDS, Words
from mazo.workspace.acts import State
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, inside

FIRST = ("question", "date", "answer", "term", "hint", "quote")
"""The keys that are open when a card is; the others are folded under `FOLDS`.

The answer of a date is its date, so that its own words are folded while there are none.
"""


FOLDS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (Text("Tags"), ("tags",)),
    (Text("Event"), ("event", "cause", "effect", "role")),
    (Text("Mistake in the text"), tuple(key for key in WORDS if key.startswith("erratum."))),
    (Text("More"), ("answer", "extra", "reverse")),
    (
        Text("Picture and sound"),
        tuple(key for key in WORDS if key.startswith(("image.", "audio."))),
    ),
)
"""The folded groups of fields: what each is called, and the keys in it."""

_AT = {"erratum": "erratum.note", "image": "image.file", "audio": "audio.file"}
"""Where what is wrong with a group is shown."""


_SHAPES = {
    **dict.fromkeys(("question", "extra", "erratum.note"), "text"),
    **dict.fromkeys(("date", "erratum.date"), "date"),
    **dict.fromkeys(("role", "erratum.kind", "image.side", "audio.side"), "choice"),
    **dict.fromkeys(("event", "cause", "effect"), "event"),
    **dict.fromkeys(("image.file", "audio.file"), "file"),
    "quote": "quote",
    "reverse": "flag",
}
"""The control that a field needs by its key, where it is not a line of words."""
_LINE, _MOST_ROWS = 48, 8
"""Letters that stand in a row of a field, and the most rows that it begins with."""


class Field(NamedTuple):
    """A field of a card: what it holds, what the base has there, and what is wrong with it.

    `original` is None where the card has no base, or the base says the same. A field that is not
    needed may be empty.
    """

    key: str
    words: Words
    value: str
    original: str | None = None
    has_base: bool = False
    found: tuple[Finding, ...] = ()
    is_needed: bool = True

    @property
    def shape(self) -> str:
        """Return what kind of control it needs: words that may be long are a `line` or a `text`."""
        return _SHAPES.get(self.key, "line")

    @property
    def rows(self) -> int:
        """Return how many lines a browser shows that does not make them as many as it needs."""
        lines = self.value.count("\n") + len(self.value) // _LINE
        return min(lines + (2 if self.shape == "text" else 1), _MOST_ROWS)

    @property
    def is_bare(self) -> bool:
        """Return whether it holds nothing, as in the base, and nothing is wrong with it."""
        return not self.value and self.original is None and not self.found

    @property
    def is_optional(self) -> bool:
        """Return whether its name says that it may be empty: a choice offers “None” instead."""
        return self.shape in ("text", "line", "date") and not self.is_needed

    @property
    def is_disputed(self) -> bool:
        """Return whether the base says something else since, so that it must be decided."""
        return any(each.conflict for each in self.found)

    @property
    def must_be_fixed(self) -> bool:
        """Return whether something about it stops the release."""
        return any(each.must_be_fixed for each in self.found)


class Fold(NamedTuple):
    """Fields that are shown when their heading is opened."""

    title: Text
    fields: tuple[Field, ...]

    @property
    def is_open(self) -> bool:
        """Return whether something in it needs a look."""
        return any(field.found for field in self.fields)


def fields(
    state: State, note: Note, found: tuple[Finding, ...]
) -> tuple[tuple[Field, ...], tuple[Fold, ...]]:
    """Return the open fields of a note, and the folded ones."""
    under = None if state.is_own(note) else state.base_note(note.id)
    all_of_kind = {field.key: field for field in _fields(note, under, found)}
    every = {key: each for key, each in all_of_kind.items() if _has_use(each, all_of_kind)}
    if note.kind == "date" and every["answer"].is_bare:
        first = tuple(every[key] for key in FIRST if key in every and key != "answer")
    else:
        first = tuple(every[key] for key in FIRST if key in every)
    rest = {key: field for key, field in every.items() if field not in first}
    folds = ((title, tuple(rest[key] for key in keys if key in rest)) for title, keys in FOLDS)
    return first, tuple(Fold(title, its) for title, its in folds if its)


def _has_use(field: Field, every: Mapping[str, Field]) -> bool:
    """Return whether a field can say anything: of a picture or a sound, if there is one."""
    file = every.get(f"{field.key.partition('.')[0]}.file", field)
    return bool(file.value) or not field.is_bare or field is file


def keys_of(kind: Kind) -> Iterator[str]:
    """Yield the keys that a note of a kind may have."""
    rows = NOTES[kind].rows
    for key in WORDS:
        if key.partition(".")[0] in rows:
            yield key


def _fields(note: Note, under: Note | None, found: tuple[Finding, ...]) -> Iterator[Field]:
    for key in keys_of(note.kind):
        value = value_of(note, key)
        base = value_of(under, key) if under else value
        here = tuple(each for each in found if key == _AT.get(each.key, each.key))
        own = base if base != value else None
        needed = _is_needed(note.kind, *key.split("."))
        yield Field(key, WORDS[key], value, own, bool(under), here, needed)


def _is_needed(kind: Kind, name: str, part: str = "") -> bool:
    """Return whether a note of a kind must have a key; of a part, whether its group must."""
    key = NOTES[kind].rows[name]
    return key.keys.rows[part].is_needed if part and key.keys else key.is_needed


def value_of(note: Note, key: str) -> str:
    """Return what a note has under a key, as text; of a changed note what the class deck says."""
    if key == "tags":
        return ", ".join(note.tags)
    if key == "quote":
        return note.quote.selector.exact if note.quote else ""
    steps = key.split(".")
    own = inside(note.changed.node, *steps) if note.changed else None
    if own is None and note.changed and isinstance(inside(note.changed.node, steps[0]), Scalar):
        own = inside(note.changed.node, steps[0]) if steps[-1] == "file" else Scalar(0, 0, "")
    node = own if own is not None else _plain(note.node, steps)
    return _text(node)


def entered(note: Note | None, key: str, value: str) -> str:
    """Return what a note gets that was entered under a key: in a line there is no line break.

    A line that its author broke in a file may be broken.
    """
    if key in _SHAPES or (note and "\n" in value_of(note, key)):
        return value
    return " ".join(filter(None, map(str.strip, value.splitlines())))


def _plain(node: Group, steps: list[str]) -> Node | None:
    """Return the value under `steps`; of `image: map.png` the text under `image.file`."""
    found = inside(node, *steps)
    if found is None and steps[-1] == "file" and isinstance(one := inside(node, steps[0]), Scalar):
        return one
    return found


def _text(node: Node | None) -> str:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return ", ".join(_text(each) for each in node.items)
    return ""
