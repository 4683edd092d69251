"""Names of notes, events, topics and documents: what they may be, and proposals."""

from collections.abc import Iterable

from mazo.diagnostics import Text
from mazo.text.comparison import fold, normal, words
from mazo.text.patterns import lazy

NAME_LETTERS = Text("only small letters, digits, `-` and `_` are allowed")
NAME_TOO_LONG = Text("it is too long")

EMPTY_PART = Text("there is nothing on one side of a `::`")
QUOTE_IN_NAME = Text('Anki takes the `"` out of it')
BLANK_PART = Text("there is a space beside a `::`")
THREE_COLONS = Text("a level begins with a colon: write `::` between levels")

NAME_PATTERN = "[a-z0-9ñáéíóúü_-]+"
_NAME = lazy(NAME_PATTERN)
_LONGEST_SLUG = 60
_WORD = lazy(r"[^\W_]+")
_NOT_IN_FILES = str.maketrans("", "", "ºª")
_ASKING = (
    *("cuando", "quien", "quienes", "cual", "cuales", "donde", "como", "porque"),
    *("when", "which", "what", "where", "whom", "whose", "does"),
)
_RESERVED = ("collection", "backup")
_MOST_NAMED = 5
LONGEST = 100
"""Bytes of a name: `PROJECT.TOPIC.apkg` has to fit into the 255 that systems give a file's name."""


def problem(text: str) -> Text | None:
    """Return why `text` cannot be the id of a note, an event, a topic or a document."""
    if not _NAME.fullmatch(text):
        return NAME_LETTERS
    return NAME_TOO_LONG if len(text) > LONGEST // 2 and len(text.encode()) > LONGEST else None


def deck_problem(name: str) -> Text | None:
    """Return what Anki would change of a deck's name: it trims parts, and fills empty ones."""
    parts = name.split("::")
    if not all(part.strip() for part in parts):
        return EMPTY_PART
    if any(part != part.strip() for part in parts):
        return BLANK_PART
    if any(part.startswith(":") for part in parts):
        return THREE_COLONS
    return QUOTE_IN_NAME if '"' in name else None


def deck_proposal(name: str) -> str:
    """Return a deck's name like `name` that Anki keeps."""
    parts = (part.strip(" :").replace('"', "") for part in name.split("::"))
    return "::".join(filter(None, parts)) or "Historia"


def is_reserved(project: str) -> bool:
    """Return whether Anki would take this project's packages for a whole collection.

    Source: qt/aqt/import_export/importing.py of Anki 26.08 (docs/anki.md).
    """
    return project.startswith(_RESERVED)


def project_name(text: str) -> str:
    """Return a project's name made of `text`: no two that differ in anything are alike.

    `init` adds random characters ; a proposal has to be the same in every run.
    """
    from hashlib import sha256  # noqa: PLC0415  # OpenSSL, which a check does without

    name = "-".join(word for word in words(text) if word.isascii())[:_LONGEST_SLUG].strip("-")
    name = name or "mazo"
    name = f"mazo-{name}" if is_reserved(name) else name
    return f"{name}-{sha256(text.encode()).hexdigest()[:4]}"


def file_name(title: str) -> str:
    """Return what a file is called after a title: “Historia 4.º ESO B” is `historia-4-eso-b`.

    It is empty if the title has no letter and no digit. An `ñ` stays: without it a Spanish word may
    be another one.
    """
    small = "".join(each if each == "ñ" else fold(each) for each in normal(title).lower())
    name = "-".join(_WORD.findall(small.translate(_NOT_IN_FILES)))[:_LONGEST_SLUG]
    name = name.encode()[:LONGEST].decode(errors="ignore").strip("-")
    return f"mazo-{name}" if is_reserved(name) else name


def same_deck(one: str, other: str) -> bool:
    """Return whether Anki takes two names for one deck's: it does not look at capital letters."""
    return one == other or one.casefold() == other.casefold()


def slug(text: str, taken: frozenset[str] = frozenset(), limit: int = 5) -> str:
    """Return a name made of the first words of `text` that is not yet `taken`."""
    found = [word for word in words(text) if word.isascii() and word not in _ASKING]
    long = [word for word in found if len(word) > 3 or word.isdigit()]
    base = "-".join((long or found)[:limit])[:_LONGEST_SLUG].strip("-") or "nota"
    number, proposal = 1, base
    while proposal in taken:
        number += 1
        proposal = f"{base}-{number}"
    return proposal


def some(ids: Iterable[str], most: int = _MOST_NAMED) -> str:
    """Return ids as a message names them, the first few of many: `a`, `b` + 7."""
    known = list(ids)
    more = len(known) - most
    shown = ", ".join(f"`{each}`" for each in known[:most])
    return f"{shown} + {more}" if more > 0 else shown
