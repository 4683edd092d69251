"""Find the passages that notes quote (docs/quotes.md).

A quote matches as it is written, with typing and typography evened out; failing that
by its letters alone, with a warning. Nothing else is accepted: a compiler must not
guess what an author meant to quote. Near misses only serve the message (`misquote`).
"""

from collections.abc import Mapping, Sequence

from mazo.diagnostics import Diagnostic, Phrase, Reading, collect
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.names import some
from mazo.model.note import Note, Quote, Topic
from mazo.quotes import rules, sections
from mazo.quotes.elsewhere import Elsewhere
from mazo.quotes.finder import Finder, Match, part_spans, parts
from mazo.text.places import Span
from mazo.text.scripts import count_unspaced

WIDEST = 600
"""The characters that a quote with `...` may span: a longer passage is not one statement."""
LONGEST, SHORTEST, FEWEST_WORDS = 300, 20, 3
"""Where a quote is remarked on as long or short (Chrome's figures for text fragments)."""


def anchor(
    notes: Sequence[Note],
    topics: Sequence[Topic],
    documents: Mapping[str, Document],
    kept: Kept = NOTHING_KEPT,
) -> Reading[tuple[Passage | None, ...]]:
    """Return the passage of each note, in their order; None if its quote could not be anchored.

    What is kept of a passage was found for the same note in the same document; of a quote that
    could not be anchored, by the same documents, as another one may have it.
    """
    yield from sections.unknown(topics, documents)
    quoting: dict[str, list[int]] = {}
    for index, note in enumerate(notes):
        if note.quote and note.quote.document in documents:
            quoting.setdefault(note.quote.document, []).append(index)
    passages: list[Passage | None] = [None] * len(notes)
    passages_kept, elsewhere = kept.part("passages"), Elsewhere(documents)
    for name, indices in quoting.items():
        quoted = [notes[index] for index in indices]
        found = yield from _all_of(quoted, documents[name], elsewhere, passages_kept)
        if not kept.is_on:
            documents[name].forget_flows()
        for index, passage in zip(indices, found, strict=True):
            passages[index] = passage
    yield from sections.outside(notes, passages)
    return tuple(passages)


def _all_of(
    notes: Sequence[Note], document: Document, elsewhere: Elsewhere, kept: Kept
) -> Reading[list[Passage | None]]:
    """Return the passages of notes that quote one document: those kept, and those looked for."""
    known = [_known(note, document, elsewhere, kept) for note in (notes if kept.is_on else ())]
    known = known or [None] * len(notes)
    sought = [note for note, each in zip(notes, known, strict=True) if each is None]
    finder = Finder(document, [note.quote.selector.exact for note in sought if note.quote])
    passages: list[Passage | None] = []
    for note, each in zip(notes, known, strict=True):
        if each is None:
            passage, found = _at_once(note, finder), list[Diagnostic]()
            if passage is None:
                passage, found = collect(_anchored(note, finder, elsewhere))
            made_of = (note, document) if passage else (note, *elsewhere.documents.values())
            kept.keep(note.id, made_of, (passage, found))
        else:
            passage, found = each
        yield from found
        passages.append(passage)
    return passages


def _known(
    note: Note, document: Document, elsewhere: Elsewhere, kept: Kept
) -> tuple[Passage | None, list[Diagnostic]] | None:
    """Return what is kept of a note's passage, if it still holds."""
    earlier = kept.earlier(note.id)
    if earlier is None:
        return None
    made_of, (passage, found) = earlier
    if made_of != (note, document) and made_of != (note, *elsewhere.documents.values()):
        old, *others = made_of
        if found or passage is None or others != [document] or _sought(note) != _sought(old):
            return None
        made_of = (note, document)
    kept.keep(note.id, made_of, (passage, found))
    return passage, found


def _sought(note: Note) -> tuple[object, ...]:
    """Return what is looked for in a document, wherever it stands in its file."""
    return note.quote and note.quote.selector, note.topic.document, note.topic.section


def _at_once(note: Note, finder: Finder) -> Passage | None:
    """Return the passage of a quote that stands in one place, with nothing to say of it.

    Nearly all are; `_anchored` returns the same in twice the time.
    """
    quote = note.quote
    found = finder.matches(quote.selector.exact) if quote and _is_simple(quote) else ()
    if quote is None or len(found) != 1:
        return None
    passage = Passage.at(finder.document, found[0].parts)
    if passage.crossed or _remark(note, quote, passage):
        return None
    return passage


def _anchored(note: Note, finder: Finder, elsewhere: Elsewhere) -> Reading[Passage | None]:
    """Return the passage that a note quotes of the document in which `finder` looks for it."""
    quote = note.quote
    assert quote is not None, "these notes quote"
    match = yield from _Search(note, quote, finder, elsewhere).match()
    if match is None:
        return None
    passage = Passage.at(finder.document, match.parts)
    if crossed := passage.crossed:
        reason = Phrase(rules.ACROSS_HEADING, {"heading": crossed})
        yield _too_wide(note, quote, passage, reason)
        return None
    if remark := _remark(note, quote, passage):
        yield remark
    return passage


def _too_wide(note: Note, quote: Quote, passage: Passage, reason: Phrase) -> Diagnostic:
    end = passage.document.place(Span(passage.parts[-1].end - 1, passage.parts[-1].end))
    return rules.QUOTE_TOO_WIDE.at(quote.place, reason=reason, related=[end], note=note.id)


def _is_simple(quote: Quote) -> bool:
    selector = quote.selector
    return not (selector.section or selector.prefix or selector.suffix or selector.occurrence)


class _Search:
    """The search for one quote."""

    def __init__(self, note: Note, quote: Quote, finder: Finder, elsewhere: Elsewhere) -> None:
        self.note = note
        self.quote = quote
        self.selector = quote.selector
        self.finder = finder
        self.document = finder.document
        self.elsewhere = elsewhere
        self.place = quote.place

    def match(self) -> Reading[Match | None]:
        """Return the one place that the quote selects."""
        exact = self.selector.exact
        found = self.finder.matches(exact) or self.finder.in_file(exact)
        if not found and (pieces := parts(exact)):
            elided = yield from self._elided(pieces)
            if elided is None:
                return None
            found = elided
        found = found or self.finder.without_markup(exact)
        if found:
            return (yield from self._selected(found))
        found = self.finder.by_letters(exact)
        from mazo.quotes import misquote  # noqa: PLC0415  # difflib, only after a mistake

        if not found:
            yield misquote.not_found(self.quote, self.finder, self.elsewhere)
            return None
        match = yield from self._selected(found)
        if match and not self._width(match):
            yield misquote.differs(self.note, self.quote, self.document, match.span)
        return match

    def _elided(self, pieces: Sequence[str]) -> Reading[tuple[Match, ...] | None]:
        for start, end in part_spans(self.selector.exact):
            part = self.selector.exact[start:end].strip()
            if len(part.split()) < FEWEST_WORDS:
                yield rules.SHORT_PART.at(self.place, part=part, note=self.note.id)
                return None
        found = self.finder.elided(pieces)
        narrow = tuple(match for match in found if not self._width(match))
        if found and not narrow:
            match = min(found, key=lambda match: match.span.end - match.span.start)
            passage = Passage.at(self.document, match.parts)
            reason = self._width(match)
            assert reason, "it was too wide"
            yield _too_wide(self.note, self.quote, passage, reason)
            return None
        return narrow

    def _width(self, match: Match) -> Phrase | None:
        """Return why a match is too wide, if it is."""
        if crossed := Passage.at(self.document, match.parts).crossed:
            return Phrase(rules.ACROSS_HEADING, {"heading": crossed})
        width = match.span.end - match.span.start
        return Phrase(rules.TOO_WIDE, {"count": width, "limit": WIDEST}) if width > WIDEST else None

    def _selected(self, found: tuple[Match, ...]) -> Reading[Match | None]:
        """Return the one match that the selector or the topic's section chooses."""
        found = yield from self._in_section(found)
        before, after = self.selector.prefix, self.selector.suffix
        fitting = tuple(each for each in found if self.finder.has_context(each, before, after))
        if not fitting:  # a full stop left out
            has = self.finder.has_words_beside
            fitting = tuple(each for each in found if has(each, before, after))
        number = self.selector.occurrence
        if not fitting:
            yield self._context(found)
        elif number > len(fitting):
            place = self.note.place("quote", "occurrence")
            related = [self.document.place(match.span) for match in fitting]
            yield rules.NO_SUCH_OCCURRENCE.at(
                place, occurrence=number, count=len(fitting), related=related
            )
        elif len(fitting) > 1 and not number:
            yield self._ambiguous(fitting)
        else:
            return fitting[number - 1 if number else 0]
        return None

    def _ambiguous(self, found: tuple[Match, ...]) -> Diagnostic:
        section = self.selector.section
        spans = self.document.sections(section) if section else ()
        nowhere = spans and not any(sections.within(match, spans) for match in found)
        return rules.QUOTE_AMBIGUOUS.at(
            self.place,
            count=len(found),
            document=self.document.entry.title,
            related=[self.document.place(match.span) for match in found],
            help=Phrase(rules.NOT_IN_SECTION, {"section": section}) if nowhere else None,
        )

    def _in_section(self, found: tuple[Match, ...]) -> Reading[tuple[Match, ...]]:
        """Keep the matches in the section, the note's own or else the topic's, if there are any."""
        own = self.selector.section
        section = own or (
            self.note.topic.section if self.note.topic.document == self.quote.document else ""
        )
        if not section:
            return found
        if own:
            place = self.note.place("quote", "section")
            yield from sections.unknown_name(own, place, self.document, self.note.id)
        spans = self.document.sections(section)
        inside = tuple(match for match in found if sections.within(match, spans))
        if own and spans and not inside and len(found) == 1:
            heading = self.document.heading_at(found[0].span.start)
            yield rules.OTHER_SECTION.at(
                self.note.place("quote", "section"),
                ids=some([self.note.id]),
                section=own,
                actual=heading.title if heading else self.document.entry.title,
                related=[self.document.place(found[0].span)],
                note=self.note.id,
            )
        return inside or found

    def _context(self, found: tuple[Match, ...]) -> Diagnostic:
        prefix = self.selector.prefix
        fits_before = any(self.finder.has_context(each, prefix, "") for each in found)
        key = "prefix" if prefix and not fits_before else "suffix"
        return rules.CONTEXT_DIFFERS.at(
            self.note.place("quote", key),
            key=key,
            related=[self.document.place(match.span) for match in found],
        )


def _remark(note: Note, quote: Quote, passage: Passage) -> Diagnostic | None:
    """Remark on a quote that is only a heading, or long, or short."""
    heading, exact = passage.heading, quote.selector.exact
    if heading and passage.parts[0].start < heading.span.end:
        related = [passage.document.place(heading.span)]
        return rules.QUOTE_IS_HEADING.at(note.place("quote"), related=related, note=note.id)
    length = len(exact)
    if unspaced := count_unspaced(exact):  # each has the content of two letters, and may be a word
        length += unspaced
        exact = " ".join(exact)
    if SHORTEST * 2 < length <= LONGEST:
        return None
    if length > LONGEST and "..." not in exact and "…" not in exact:
        judgement, instead = rules.LONG, rules.USE_ELLIPSIS
    elif length < SHORTEST or len(exact.split(None, FEWEST_WORDS)) < FEWEST_WORDS:
        judgement, instead = rules.SHORT, rules.QUOTE_MORE
    else:
        return None
    return rules.QUOTE_LENGTH.at(
        note.place("quote"), judgement=judgement, instead=instead, count=length, note=note.id
    )
