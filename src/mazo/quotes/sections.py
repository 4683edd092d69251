"""The sections in which quotes are looked for first: their names, and what is outside them."""

from collections.abc import Iterator, Mapping, Sequence

from mazo.diagnostics import Diagnostic, Phrase
from mazo.documents.document import Document
from mazo.documents.passage import Passage
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


def outside(note: Note, quote: Quote, passage: Passage) -> Diagnostic | None:
    """Report a quote that stands outside the section of its topic, and names none itself."""
    topic, document = note.topic, passage.document
    if not topic.section or quote.selector.section or topic.document != quote.document:
        return None
    start = passage.parts[0].start
    spans = document.sections(topic.section)
    if not spans or any(span.start <= start < span.end for span in spans):
        return None
    heading = passage.heading
    actual = heading.title if heading else document.entry.title
    gaps = {"section": topic.section, "actual": actual}
    return rules.OTHER_SECTION.at(
        quote.place,
        related=[document.place(passage.parts[0])],
        help=Phrase(rules.NAME_SECTION if heading else rules.NO_HEADING, gaps),
        note=note.id,
        gaps=gaps,
    )


def within(match: Match, sections: Sequence[Span]) -> bool:
    """Return whether a match begins in one of `sections`."""
    return any(span.start <= match.span.start < span.end for span in sections)
