"""A new edition of a document: what becomes of each of its quotes.

Whatever is not asked for is proved: with the words that are proposed, Mazo's own anchoring must
find the place that the comparison of both editions gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mazo.diagnostics import collect
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.errors import MazoError
from mazo.files.kept import NOTHING_KEPT
from mazo.model.note import Note
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes import anchor, no_card
from mazo.quotes.chosen import chosen
from mazo.quotes.finder import Finder, part_spans, parts
from mazo.quotes.selection import selector_for
from mazo.revisions.alignment import aligned
from mazo.revisions.outcome import Outcome, Quoting
from mazo.revisions.questions import Question, questions
from mazo.revisions.quoted_place import Found, Places
from mazo.revisions.word_places import Edition
from mazo.revisions.wording import Judge
from mazo.text.comparison import words
from mazo.text.flow import flowed
from mazo.text.places import Span


class Revised(NamedTuple):
    """Two editions of a document, and what becomes of each quote of the old one."""

    old: Document
    new: Document
    outcomes: tuple[Outcome, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return what has to be asked, each change once."""
        return questions(self.outcomes, self.old)


def revised(quotings: Sequence[Quoting], old: Document, new: Document) -> Revised:
    """Return what becomes of quotes of `old` in `new`, in their order."""
    return Revised(old, new, _Revision(quotings, Edition(old), Edition(new)).outcomes())


class _Revision:
    def __init__(self, quotings: Sequence[Quoting], old: Edition, new: Edition) -> None:
        self.quotings = quotings
        self.old, self.new = old, new
        self.document = new.document

    def outcomes(self) -> tuple[Outcome, ...]:
        found = self._found()
        as_written = Finder(self.document, [each.quote.selector.exact for each in self.quotings])
        selectors = self._proved(found)
        return tuple(
            self._outcome(each, there, selector, as_written)
            for each, there, selector in zip(self.quotings, found, selectors, strict=True)
        )

    def _found(self) -> list[Found]:
        """Return where each quote is in the new edition."""
        wanted: set[int] = set()
        certain: dict[int, frozenset[str]] = {}
        for each in self.quotings:
            for part in each.passage.parts if each.passage else ():
                numbers = self.old.sentences_at(part)
                wanted.update(numbers)
                if heading := self.old.heading(part.start):
                    wanted.update(self.old.sentences_at(heading.span))
                for number in numbers if each.note else ():
                    certain[number] = certain.get(number, frozenset()) | _said(each.note)
        pairs = aligned(self.old, self.new, wanted)
        places = Places(Judge(self.old, self.new), pairs, certain)
        return [
            places.found(each.passage.parts) if each.passage else Found(reason="unclear")
            for each in self.quotings
        ]

    def _proved(self, found: Sequence[Found]) -> list[TextQuoteSelector | None]:
        """Return what quotes the new place of each quote, as its own anchoring finds it."""
        first = [self._reworded(*both) for both in zip(self.quotings, found, strict=True)]
        proved = self._those_that_fit(first, found)
        again = [
            self._told_apart(there) if one is None and first[at] else None
            for at, (there, one) in enumerate(zip(found, proved, strict=True))
        ]
        later = self._those_that_fit(again, found) if any(again) else again
        return [one or other for one, other in zip(proved, later, strict=True)]

    def _reworded(self, each: Quoting, found: Found) -> TextQuoteSelector | None:
        """Return the selector of a quote with the new words, or as it is where nothing changed."""
        if not found.parts or each.passage is None:
            return None
        selector, spans = self._under_heading(each, found), part_spans(each.quote.selector.exact)
        old = [self.old.document.words(*part) for part in each.passage.parts]
        new = [self.document.words(*part) for part in found.parts]
        if all(_flows_alike(*both) for both in zip(old, new, strict=True)):
            return selector
        if len(new) == 1:
            return selector._replace(exact=new[0])
        if len(spans) != len(new):
            return None
        exact = list(selector.exact)
        for (start, end), one, other in reversed([*zip(spans, old, new, strict=True)]):
            if flowed(one) != flowed(other):
                written = selector.exact[start:end]
                before = start + len(written) - len(written.lstrip())
                exact[before : start + len(written.rstrip())] = other
        return selector._replace(exact="".join(exact))

    def _under_heading(self, each: Quoting, found: Found) -> TextQuoteSelector:
        """Return the selector of a quote, its section as the new edition calls it."""
        selector, heading = each.quote.selector, self.new.heading(found.parts[0].start)
        if not selector.section or self.document.sections(selector.section):
            return selector
        is_known = self.old.document.sections(selector.section)
        return selector._replace(section=heading.title if heading else "") if is_known else selector

    def _told_apart(self, found: Found) -> TextQuoteSelector | None:
        """Return what quotes a place in one piece, with what tells it apart from others."""
        if len(found.parts) != 1:
            return None
        try:
            return selector_for(self.document, *found.parts[0])
        except MazoError:
            return None

    def _those_that_fit(
        self, selectors: Sequence[TextQuoteSelector | None], found: Sequence[Found]
    ) -> list[TextQuoteSelector | None]:
        """Return the selectors that choose what was found, as a compilation reads them."""
        tried = [
            each._replace(quote=each.quote._replace(selector=selector))
            for each, selector in zip(self.quotings, selectors, strict=True)
            if selector
        ]
        passages = iter(self._anchored(tried))
        made = [next(passages) if selector else None for selector in selectors]
        return [
            selector if passage and _is_same(passage, there.parts) else None
            for selector, passage, there in zip(selectors, made, found, strict=True)
        ]

    def _anchored(self, quotings: Iterable[Quoting]) -> list[Passage | None]:
        documents = {self.document.entry.id: self.document}
        tried = [*quotings]
        notes = [each.note._replace(quote=each.quote) for each in tried if each.note]
        anchored, _ = collect(anchor.anchor(notes, (), documents))
        others = tuple(each.quote for each in tried if not each.note)
        needless, _ = collect(no_card.passages(others, documents, NOTHING_KEPT))
        by_quote = {each.quote: each.passage for each in needless}
        passages = iter(anchored)
        return [next(passages) if each.note else by_quote.get(each.quote) for each in tried]

    def _outcome(
        self,
        each: Quoting,
        found: Found,
        selector: TextQuoteSelector | None,
        as_written: Finder,
    ) -> Outcome:
        written = each.quote.selector
        stands = _stands(as_written, written) if not selector or found.reason else False
        reason = found.reason or (None if selector else "unclear")
        if each.passage is None and stands:
            reason, selector = None, written  # it was not in the old edition, and is in the new one
        now = " ... ".join(self.document.words(*part) for part in found.parts)
        heading = self.new.heading(found.parts[0].start) if found.parts else None
        return Outcome(
            each,
            "asks" if reason else "stands" if selector == written else "respelled",
            each.passage.quoted if each.passage else " ".join(written.exact.split()),
            now if selector else "",
            selector if selector != written else None,
            *(reason, found.old, found.new, found.changes),
            section=heading.title if heading else "",
            is_moved=found.is_moved,
            can_stay=selector == written or stands,
        )


def _said(note: Note | None) -> frozenset[str]:
    """Return the words of a card, folded."""
    return frozenset(words(f"{note.question} {note.answer} {note.term}")) if note else frozenset()


def _flows_alike(one: str, other: str) -> bool:
    """Return whether words are the same in their flowed form, but for signs at their ends."""
    texts = (flowed(each) for each in (one, other))
    spans = (each[slice(*_trimmed(each, Span(0, len(each))))] for each in texts)
    return next(spans) == next(spans)


def _stands(finder: Finder, selector: TextQuoteSelector) -> bool:
    """Return whether a quote as it is written is in one place."""
    exact = selector.exact
    found = finder.matches(exact) or finder.elided(parts(exact))
    return len(chosen(finder, found, selector)) == 1


def _is_same(passage: Passage, found: Sequence[Span]) -> bool:
    """Return whether a passage consists of the parts that were found, but for signs at the ends."""
    text = passage.document.text
    return [_trimmed(text, part) for part in passage.parts] == [_trimmed(text, p) for p in found]


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)
