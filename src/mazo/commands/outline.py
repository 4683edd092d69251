"""The topics that `mazo init` makes of a document: one for each heading with sentences."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mazo.documents.document import Document
from mazo.model.names import slug
from mazo.text.places import Span


class Section(NamedTuple):
    """A card file to be: its name, its title, and sentences that an example may quote."""

    name: str
    title: str
    heading: str
    sentences: Sequence[str]


def _unnumbered(document: Document, title: str) -> Iterator[Section]:
    """Yield a section for each heading with sentences; one for a text without headings."""
    taken: set[str] = set()
    titles: set[str] = set()
    starts = [heading.span.end for heading in document.headings]
    ends = [*(heading.span.start for heading in document.headings[1:]), len(document.text)]
    before = Span(0, document.headings[0].span.start) if document.headings else Span(0, 0)
    if sentences := sentences_in(document, before):
        name = slug(title)
        taken.add(name)
        yield Section(name, deck_title(title, title, titles), "", sentences)
    for heading, start, end in zip(document.headings, starts, ends, strict=False):
        if sentences := sentences_in(document, Span(start, end)):
            name = slug(heading.title, frozenset(taken))
            taken.add(name)
            shown = deck_title(heading.title, title, titles)
            is_said = any(map(str.isalnum, heading.title))
            yield Section(name, shown, heading.title if is_said else "", sentences)
    if not taken:
        sentences = sentences_in(document, Span(0, len(document.text)))
        yield Section(slug(title), deck_title(title, title, titles), "", sentences)


def sections(document: Document, title: str) -> Iterator[Section]:
    """Yield the sections of a document, numbered if there are several and the document does not.

    Anki sorts subdecks by name.
    """
    found = list(_unnumbered(document, title))
    titles = [each.title.casefold() for each in found]
    is_numbered = titles == sorted(titles) and all(each[0].isdigit() for each in titles)
    width = len(str(len(found)))
    for number, each in enumerate(found, 1):
        is_bare = len(found) == 1 or is_numbered
        yield each if is_bare else each._replace(title=f"{number:0{width}}. {each.title}")


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


def sentences_in(document: Document, span: Span) -> list[str]:
    """Return the sentences that begin in a part of a document."""
    within = (each for each in document.sentences if span.start <= each.start < span.end)
    return [document.words(*each) for each in within]
