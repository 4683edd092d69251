"""What the fields of each note hold: the texts that a learner gets.

A field depends only on its note, its passage, the events that the note names and the causes
of these, never on neighbours, so that a correction changes one note and no other
(docs/formats.md). `tests/content/test_fields.py` fixes what the texts look like: to change
that is to correct every note that every learner has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from mazo.content import errata
from mazo.content.gate import as_attribute, as_text, passed
from mazo.content.media import MediaFile
from mazo.content.shown_passage import passage_html
from mazo.dates.format import write
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.documents.read_text import Heading
from mazo.languages.slips import Attests, unattested
from mazo.model.causal_links import Dated
from mazo.model.deck import Deck
from mazo.model.note import TIMELESS_ROLES, Erratum, Event, Media, Note
from mazo.schema.card_file import Kind
from mazo.text.html import escaped, html

_MOST_BEFORE = 2
"""Events that a cause came of, as many as its chain shows."""


@dataclass(frozen=True)
class QuotedDocument:
    """What a release must know of the document that a note quotes.

    These are the titles of all its sections, and what it says of slips, which is no part of a note.
    """

    titles: tuple[str, ...] = ()
    attests: Attests = field(default=unattested, compare=False)


class Content(NamedTuple):
    """A note as it is released: who it is, where it belongs, and its tags and fields.

    `fields` are the non-empty ones, by their permanent keys; `quoted` is the document.
    """

    kind: Kind
    id: str
    topic: str
    deck: str
    tags: tuple[str, ...]
    fields: Mapping[str, str]
    is_own: bool = False
    quoted: QuotedDocument = QuotedDocument()


def contents(
    deck: Deck, notes: tuple[Note, ...], media: Mapping[str, MediaFile]
) -> tuple[Content, ...]:
    """Return the content of `notes` of `deck`, in their order, but for the field `id`.

    Under `errata: exclude` a note whose erratum is an error is left out.
    """
    writer = _Writer(deck, media)
    writers = {"": writer}
    if deck.layers:  # notes that are not translated stay in the base's language
        base = deck.layers.base
        project = deck.project._replace(language=base.project.language)
        under = base._replace(project=project, chronology=deck.chronology)
        writers[project.language] = _Writer(under, media)
    ids = {note.id for note in notes}
    passages = {note.head: passage for note, passage in deck.anchored() if note.id in ids}
    wanted = (note for note in notes if not errata.is_left_out(note, deck.project.errata))
    return tuple(
        writers[note.language].content(note, passage)
        for note in wanted
        if (passage := passages.get(note.head))
    )


def taken_over(
    deck: Deck, written: Iterable[Content], base: Deck, media: Mapping[str, MediaFile]
) -> Mapping[str, Content]:
    """Return by their ids the contents of those notes of `base` that `deck` has as they are.

    They are among those `written` of `deck`, so that they need not be written twice. There are
    none where the two decks do not write the same note in the same words. `media` are the base's.
    """
    if not _Writer(deck, media).is_like(_Writer(base, media)) or deck.media != base.media:
        return {}
    under = {note.id: note for note in base.notes}
    passages = {note.id: passage for note, passage in base.anchored()}
    same = {
        note.id
        for note, passage in deck.anchored()
        if under.get(note.id) is note and passages.get(note.id) is passage
    }
    return {
        each.id: each._replace(deck=f"{base.project.deck}::{under[each.id].topic.title}")
        for each in written
        if each.id in same
    }


class _Section(NamedTuple):
    """What all notes of one section of a document have: these fields, and what is quoted."""

    fields: Mapping[str, str]
    quoted: QuotedDocument


class _Writer:
    """Writes the fields of one project's notes."""

    def __init__(self, deck: Deck, media: Mapping[str, MediaFile]) -> None:
        self.project = deck.project
        self.media = media
        self.events = {event.id: event for event in deck.events}
        self.dates = {**deck.chronology.dates, **_corrected_dates(deck)}
        self.section = cache(self._section)  # many notes have the same
        self.event = cache(self._event)
        self.tags = cache(_tags)

    def is_like(self, other: _Writer) -> bool:
        """Return whether another writes the same fields of any note that is not translated."""
        one, two = self.project, other.project
        is_policy_same = (one.errata, one.language) == (two.errata, two.language)
        return is_policy_same and (self.events, self.dates) == (other.events, other.dates)

    def content(self, note: Note, passage: Passage) -> Content:
        asked = errata.asked(note, self.project.errata, self.project.language)
        words = {
            "question": html(asked.question),
            "answer": html(asked.answer),
            "hint": html(note.hint),
            "extra": html(note.extra),
            **self._media(note),
            "passage": passage_html(passage, note.quote.selector.exact if note.quote else ""),
        }
        own = self._of_kind(note, asked)
        if note.erratum:
            own = {**own, **dict(self._erratum(note.erratum, note))}
        around = self.section(passage.document, passage.heading)
        return Content(
            note.kind,
            note.id,
            note.topic.id,
            f"{self.project.deck}::{note.topic.title}",
            self.tags(note.tags, note.topic.tags),
            {**_passed(words), **around.fields, **_passed(own)},
            note.is_own,
            around.quoted,
        )

    def _section(self, document: Document, heading: Heading | None) -> _Section:
        """Return what all notes of a section have; `heading` is None before the first."""
        fields = {
            "passagelanguage": document.language,
            "section": as_text(heading.title) if heading else "",
            "document": as_text(document.entry.title),
            "language": self.project.language,
        }
        return _Section(_passed(fields), QuotedDocument(document.titles, document.attests_slip))

    def _media(self, note: Note) -> Mapping[str, str]:
        sides = {"questionmedia": "", "answermedia": ""}
        for medium, template in ((note.image, self._picture), (note.audio, self._sound)):
            if medium and medium.file in self.media:
                sides[f"{medium.side}media"] += template(medium)
        return sides

    def _picture(self, medium: Media) -> str:
        alt = f' alt="{as_attribute(medium.alt)}"' if medium.alt else ""
        return f'<img src="{escaped(self.media[medium.file].name)}"{alt}>'

    def _sound(self, medium: Media) -> str:
        return f"[sound:{self.media[medium.file].name}]"

    def _of_kind(self, note: Note, asked: errata.Asked) -> Mapping[str, str]:
        """Return the fields that not all kinds of notes have."""
        if note.kind == "date":
            assert asked.date is not None, "a date note has a date"
            given = note.given_date if note.reverse else None
            return {
                "event": self._line(note.event),
                "date": asked.date.edtf,
                "reverse": html(errata.written(given, self.project.language)),
            }
        if note.kind == "fact":
            return {
                "term": html(note.term),
                "reverse": html(asked.answer) if note.reverse and note.term else "",
                "event": self._line(note.event),
                "role": note.role,
            }
        if asked.answer != note.answer:  # the events are those of the document's answer
            return {"role": note.role}
        return {
            "cause": self._chain(note),
            "effect": self.event(note.effect),
            "othercauses": self._other_causes(note),
            "role": note.role,
        }

    def _line(self, name: str) -> str:
        """Return a dated event after the dated ones that it came of: a list if there are any."""
        event = self.events.get(name)
        if event is None:
            return ""
        dated = [
            (day.date.bounds, cause) for cause, _ in event.because if (day := self.dates.get(cause))
        ]
        if not dated or not self.dates.get(name):
            return escaped(event.title)
        before = [cause for _, cause in sorted(dated)]
        return _listed([self.event(each) for each in (*before, name)], "ol")

    def _chain(self, note: Note) -> str:
        """Return the cause of a link; a list, after what it came of, if that is known.

        An aim came of nothing.
        """
        cause = self.events.get(note.cause)
        causes = cause.because if cause and note.role not in TIMELESS_ROLES else ()
        before = [text for name, _ in causes if (text := self.event(name))]
        own = self.event(note.cause)
        return _listed([" · ".join(before[:_MOST_BEFORE]), own], "ol") if before else own

    def _event(self, name: str) -> str:
        """Return an event's title, with its date where it has one."""
        event = self.events.get(name)
        return _titled(event, self.dates.get(name), self.project.language) if event else ""

    def _other_causes(self, note: Note) -> str:
        effect = self.events.get(note.effect)
        others = [
            text
            for cause, _ in (effect.because if effect else ())
            if cause != note.cause and (text := self.event(cause))
        ]
        return _listed(others, "ul") if others else ""

    def _erratum(self, erratum: Erratum, note: Note) -> Iterator[tuple[str, str]]:
        """Yield what an erratum adds to the fields of its note, or puts in their place."""
        policy, code = self.project.errata, self.project.language
        if policy == "text":
            return
        accepted = errata.accepted(erratum, code)
        if accepted and errata.may_correct(erratum, policy):
            yield "documentanswer", html(note.answer or errata.written(note.date, code))
            if note.kind == "date" and erratum.date and note.reverse:
                given = note.whole_date
                yield "reverse", html(errata.written(given, code) or accepted)
            accepted = ""
        yield "erratum", html(erratum.note)
        yield "erratumkind", erratum.kind
        yield "erratumanswer", html(accepted)
        yield "erratumsource", html(erratum.source)


def _passed(fields: Mapping[str, str]) -> Mapping[str, str]:
    """Return the fields that are not empty, as they may stand in a note."""
    return {key: shown for key, text in fields.items() if text and (shown := passed(key, text))}


def _corrected_dates(deck: Deck) -> Mapping[str, Dated | None]:
    """Return the dates, if any, of events that the document dates wrongly.

    Cards that only mention such an event show no date that learners would have to unlearn,
    unless the project wants the document's.
    """
    policy = deck.project.errata
    dates: dict[str, Dated | None] = {}
    for note in deck.chronology.notes if policy != "text" else ():
        erratum = note.erratum
        if note.event and note.kind == "date" and erratum and erratum.kind != "nuance":
            dates.setdefault(note.event, None)
            if policy == "corrected" and erratum.date:
                dates[note.event] = Dated(erratum.date, note.place("erratum", "date"))
    return dates


def _listed(items: Sequence[str], tag: str) -> str:
    return f"<{tag}>" + "".join(f"<li>{each}</li>" for each in items) + f"</{tag}>"


def _titled(event: Event, dated: Dated | None, language: str) -> str:
    title = escaped(event.title)
    return f"{title} <time>{write(dated.date, language)}</time>" if dated else title


def _tags(own: tuple[str, ...], of_topic: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags of a note and of its topic, each once, in an order that never changes."""
    tags = {tag.casefold(): tag for tag in (*own, *of_topic)}
    return tuple(tags[key] for key in sorted(tags))
