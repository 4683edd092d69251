"""Which other document has a quote that is not in the one it is said to be from."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import accumulate

from mazo.documents.document import Document
from mazo.quotes.finder import Finder, parts
from mazo.text.flow import flowed
from mazo.text.patterns import lazy
from mazo.text.repeated_search import RepeatedSearch

_MAY_DIFFER = lazy(r"[\[(]?\.\.\.[\])]?|-")
"""Where a quote may read otherwise than its document: hyphens, and what leaves words out."""


class Elsewhere:
    """All documents of a project, as texts in which any quote may be."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        """Look for quotes in `documents`, by their ids."""
        self.documents = documents

    def other(self, exact: str, document: Document) -> str | None:
        """Return the id of the first document but `document` that has a quote."""
        if len(self.documents) > 1:
            for name in self._likely(exact):
                each = self.documents[name]
                if each is not document and _has(each, exact):
                    return name
        return None

    def _likely(self, exact: str) -> Iterator[str]:
        """Yield the documents that have the longest stretch of a quote, in their order."""
        longest = max((piece.strip() for piece in _MAY_DIFFER.split(flowed(exact))), key=len)
        if longest:
            places = self._search.places(longest)
            yield from dict.fromkeys(self._names[bisect_right(self._ends, at)] for at in places)

    @cached_property
    def _names(self) -> list[str]:
        return list(self.documents)

    @cached_property
    def _ends(self) -> list[int]:
        """Return where each document ends in the text that is searched."""
        return list(accumulate(len(each.flow.text) + 1 for each in self.documents.values()))

    @cached_property
    def _search(self) -> RepeatedSearch:
        return RepeatedSearch("\n".join(each.flow.text for each in self.documents.values()))


def _has(document: Document, exact: str) -> bool:
    finder = Finder(document, [exact])
    return bool(finder.matches(exact) or finder.elided(parts(exact)))
