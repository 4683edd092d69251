"""The topics that `mazo init` makes of a document: one for each heading with sentences."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mazo.content.coverage import not_sentences
from mazo.documents.document import Document
from mazo.languages.heading_numbers import HeadingNumber, heading_number, of_a_list
from mazo.model.names import slug
from mazo.text.places import Span


class Section(NamedTuple):
    """A card file to be: its name, its title, and sentences that an example may quote."""

    name: str
    title: str
    heading: str
    sentences: Sequence[str]


def _parts(document: Document) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the title and the sentences of each section with sentences; before all, without one."""
    found = _sentences(document)
    starts = [0, *(heading.span.end for heading in document.headings), len(document.text)]
    edges = [bisect_left(found, (start,)) for start in starts]
    for title, (first, last) in zip(["", *document.titles], pairwise(edges), strict=True):
        if first < last:
            yield title, [document.words(*each) for each in found[first:last]]


def sections(document: Document, title: str) -> Iterator[Section]:
    """Yield the sections of a document, numbered if there are several and the document does not.

    Anki sorts subdecks by name. Where they are numbered, the document's own numbers are left out.
    """
    parts = [*_parts(document)] or [("", ())]
    headings = [heading for heading, _ in parts]
    numbers = of_a_list(headings, document.language)
    names, titles = set[str](), set[str]()
    is_numbered = len(parts) == 1 or _are_in_order(headings, document.language)
    first = _first(numbers)
    width = len(str(first + len(parts) - 1))
    for at, (heading, sentences) in enumerate(parts):
        number = None if is_numbered else numbers[at]
        own = (heading[number.end :].strip() if number else "") or heading or title
        name = slug(own, frozenset(names))
        names.add(name)
        shown = deck_title(own, title, titles)
        if not is_numbered:
            shown = f"{first + at:0{width}}. {shown}"
        is_said = any(map(str.isalnum, heading))
        yield Section(name, shown, heading if is_said else "", sentences)


def _are_in_order(headings: Sequence[str], language: str) -> bool:
    """Return whether all headings have numbers, or years, by which Anki keeps their order."""
    folded = [heading.casefold() for heading in headings]
    has_number = (each[:1].isdigit() or heading_number(each, language) for each in headings)
    return folded == sorted(folded) and all(has_number)


def _first(numbers: Sequence[HeadingNumber | None]) -> int:
    """Return the number of the first section, 0 if the document's own numbers are right then."""
    own = [number.value if number and len(number.kind) == 2 else None for number in numbers]
    fitting = (
        first
        for first in (1, 0)
        if all(number in (None, at) for at, number in enumerate(own, first))
    )
    return next(fitting, 1)


def deck_title(heading: str, title: str, taken: set[str]) -> str:
    """Return a title that Anki keeps as a deck's name, unlike those `taken`, and take it."""
    base = " ".join(heading.replace("::", ":").replace('"', "").split())
    base = base if any(map(str.isalnum, base)) else title.replace("::", ":").replace('"', "")
    number, shown = 1, base
    while shown.casefold() in taken:
        number += 1
        shown = f"{base} ({number})"
    taken.add(shown.casefold())
    return shown


def has_sentences(document: Document, end: int) -> bool:
    """Return whether a document has sentences before its character `end`; code is none."""
    return bisect_left(_sentences(document), (end,)) > 0


def _sentences(document: Document) -> Sequence[Span]:
    others = not_sentences(document)
    return [each for number, each in enumerate(document.sentences) if number not in others]
