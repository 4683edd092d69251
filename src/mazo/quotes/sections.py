"""The sections in which quotes are looked for first: their names, and what is outside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mazo.diagnostics import Diagnostic, Phrase, Related
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.model.names import some
from mazo.model.note import Note, Quote, Topic
from mazo.quotes import rules
from mazo.quotes.finder import Match
from mazo.text.places import Place, Span


def unknown(topics: Sequence[Topic], documents: Mapping[str, Document]) -> Iterator[Diagnostic]:
    """Report the sections of topics that their documents do not have."""
    for topic in topics:
        if topic.section_place and topic.document in documents:
            yield from unknown_name(topic.section, topic.section_place, documents[topic.document])


def unknown_name(
    section: str, place: Place, document: Document, note: str = ""
) -> Iterator[Diagnostic]:
    """Report a section that `document` does not have, with the one that may be meant."""
    if document.sections(section):
        return
    from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

    titles = [heading.title for heading in document.headings]
    close = get_close_matches(
        section, [title[: len(section) + 3] for title in titles], n=1, cutoff=0.5
    )
    near = next((title for title in titles if close and title.startswith(close[0])), "")
    help_ = Phrase(rules.NEAREST_SECTION, {"near": near}) if near else None
    yield rules.UNKNOWN_SECTION.at(
        place, document=document.entry.title, section=section, help=help_, note=note
    )


def outside(notes: Iterable[Note], passages: Iterable[Passage | None]) -> Iterator[Diagnostic]:
    """Report quotes that stand outside the sections of their topics, and name none themselves.

    Those of one topic that are in the same other section are reported once, at the first of them.
    """
    known: dict[tuple[str, str], tuple[Span, ...]] = {}
    found: dict[object, list[tuple[Note, Quote, Passage]]] = {}
    for note, passage in zip(notes, passages, strict=True):
        quote, section = note.quote, note.topic.section
        if not (section and quote and passage) or note.topic.document != quote.document:
            continue
        place = quote.document, section
        if place not in known:
            known[place] = passage.document.sections(section)
        if quote.selector.section or not _is_outside(passage, known[place]):
            continue
        owner = note.id if rules.OTHER_SECTION.code in note.allow else ""
        there = quote.file.path, quote.document, section, passage.heading, owner
        found.setdefault(there, []).append((note, quote, passage))
    yield from (_reported(*each) for each in found.values())


def _is_outside(passage: Passage, spans: Sequence[Span]) -> bool:
    start = passage.parts[0].start
    return bool(spans) and not any(span.start <= start < span.end for span in spans)


def _reported(
    first: tuple[Note, Quote, Passage], *others: tuple[Note, Quote, Passage]
) -> Diagnostic:
    """Report quotes of one topic that are all in another section."""
    note, quote, passage = first
    heading, document = passage.heading, passage.document
    actual = heading.title if heading else document.entry.title
    gaps = {"section": note.topic.section, "actual": actual}
    also = (Related(each.place, rules.ALSO_THERE, {"id": one.id}) for one, each, _ in others)
    return rules.OTHER_SECTION.at(
        quote.place,
        ids=some([note.id, *(one.id for one, _, _ in others)]),
        related=[document.place(passage.parts[0]), *also],
        help=Phrase(rules.NAME_SECTION if heading else rules.NO_HEADING, gaps),
        note=note.id,
        gaps=gaps,
    )


def within(match: Match, sections: Sequence[Span]) -> bool:
    """Return whether a match begins in one of `sections`."""
    return any(span.start <= match.span.start < span.end for span in sections)
