"""Dates against their passages: what these give, leave out, or contradict."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from mazo.checks import dateparts
from mazo.checks.one_note import OneNote
from mazo.dates.edtf import HistoricalDate, Point
from mazo.dates.format import write
from mazo.dates.match import Mention
from mazo.dates.mentions import mentions
from mazo.dates.proof import Part, Verdict, fits, is_named, judged, parts
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.documents.passage import Passage
from mazo.languages.passages import LANGUAGES as READABLE
from mazo.model.note import Note

DATE_NOWHERE = Rule(
    "E606 date-nowhere",
    Text("the passage does not give {part}"),
    Text(
        "quote the words that give it, or write only what the passage gives of the date; "
        "what is known from elsewhere belongs in `erratum`"
    ),
    Text(
        "The passage of a card must prove its answer. If the passages leave out the "
        "document's year, give it as `date:` in mazo.yaml."
    ),
    Text("the passage"),
)

DATE_COMPLETED = Rule(
    "I607 date-completed",
    Text("the passage does not give {part}; it is taken from {source}"),
    Text("if that is right, there is nothing to do; otherwise quote the words that give it"),
    Text(
        "Texts give the year once and leave it out afterwards; a completed date is reported "
        "so that the author can check it."
    ),
    Text("it is given here"),
)
DOCUMENT_DATE = Text("the document's date in mazo.yaml")
OTHER_PASSAGE = Text("another passage of the document")
SAME_SENTENCE = Text("the date before it, which is BC")

SHORT_YEAR = Rule(
    "I608 short-year",
    Text("the passage gives {year} by its last two digits only"),
    Text("if the document makes the century clear, there is nothing to do"),
    Text("Two digits support a year, but the century is the author's reading."),
    Text("the passage"),
)

DATE_CONTRADICTED = Rule(
    "E609 date-contradicted",
    Text("the date is {stored}, but the passage gives {found}"),
    Text("write the date of the passage, or quote just the words that give this date"),
    Text("The passage gives another date than the card, so it does not prove the card's."),
    Text("the passage"),
)
LIMITED = {
    "either": Text("{dates}, and not which of them"),
    "between": Text("{dates}, and only that it lies between them"),
    "not": Text("{dates} as what it is not"),
}
"""What a passage gives of a date that it names, but not as the one that is meant."""

APPROXIMATE_DIFFERS = Rule(
    "I618 approximate-differs",
    Text("the passage gives the date {found}"),
    Text("write `{edtf}`"),
    Text("“About 1943” and “1943” are not the same answer: the card gives what its passage gives."),
    Text("the passage"),
)
IS_APPROXIMATE = Text("as approximate, but `date` is exact")
IS_EXACT = Text("as exact, but `date` is approximate")
IS_DOUBTFUL = Text("as uncertain, but `date` is certain")
IS_CERTAIN = Text("as certain, but `date` is uncertain")
WRITE_TILDE = Text("write it with a tilde (`{edtf}~`), if that is the date the passage means")
WRITE_DOUBT = Text("write it with a question mark (`{edtf}?`), if the passage doubts this date")
WRITE_EXACT = Text("write `{exact}`")

SEVERAL_DATES = Rule(
    "I622 several-dates",
    Text("the quote gives more than one date: {found}"),
    Text("quote just the words that give the date of what is asked"),
    Text(
        "Either of two dates in a quote would prove a card; only its author knows which is meant."
    ),
    Text("the quote"),
)

UNCHECKED = Rule(
    "W621 date-unchecked",
    Text("the date could not be checked: Mazo cannot read dates in the document's language"),
    Text("compare it with the passage yourself, then accept this: `allow: [W621]`"),
    Text("In a language whose dates Mazo cannot read, no date is compared with its passage."),
    Text("the passage"),
)

_RANGE = 2
"""Days of a mention that is a range, which is shown whole."""
_NO_SIGN = str.maketrans({"~": "", "?": "", "%": ""})


class _Claim(NamedTuple):
    """A note's date, the passage that should prove it, and the language of the cards."""

    note: Note
    date: HistoricalDate
    passage: Passage
    code: str

    def report(self, rule: Rule, help: Phrase | None = None, **gaps: object) -> Diagnostic:
        """Return a diagnostic of the date, with its passage."""
        place, related = self.note.place("date"), [self.passage.place]
        return rule.at(place, related=related, help=help, note=self.note.id, gaps=gaps)


def passage_agrees(one: OneNote) -> Iterator[Diagnostic]:
    """The passage gives the date and no other one; the year may be elsewhere."""
    if one.note.date is not None and one.passage is not None:
        yield from _against_passage(_Claim(one.note, one.note.date, one.passage, one.code))


def _against_passage(claim: _Claim) -> Iterator[Diagnostic]:
    passage = claim.passage
    code = passage.document.language
    if code not in READABLE:
        yield claim.report(UNCHECKED)
        return
    quoted = mentions(passage.quoted, code)
    reported: set[Part] = set()
    proved: list[Sequence[Mention]] = []
    for verdict in judged(claim.date, quoted, lambda: mentions(passage.sentences, code)):
        proved += [verdict.mentions] if verdict.mentions else []
        if verdict.part not in reported and verdict.outcome != "given":
            yield _not_given(claim, verdict)
        reported |= {verdict.part} if verdict.part else set()
        if verdict.outcome in {"contradicted", "not given"}:
            return
    yield from _related(claim, proved)
    yield from _several(claim, quoted)


def _not_given(claim: _Claim, verdict: Verdict) -> Diagnostic:
    """Report a part of a date that the passage leaves out or contradicts."""
    part = verdict.part or next(parts(verdict.point))
    if verdict.outcome == "contradicted":
        return _contradicted(claim, verdict.mentions[0])
    if verdict.outcome == "short":
        return claim.report(SHORT_YEAR, year=part.value)
    named = dateparts.named(part, claim.code)
    source = _source(claim.passage, verdict.point, part)
    if source is None and verdict.outcome == "no era" and _is_after_an_era(claim, verdict):
        source = SAME_SENTENCE
    if source is None or part.unit not in ("year", "decade", "century"):
        return claim.report(DATE_NOWHERE, part=named)
    place, note = claim.note.place("date"), claim.note.id
    return DATE_COMPLETED.at(place, part=named, source=source, note=note)


def _is_after_an_era(claim: _Claim, verdict: Verdict) -> bool:
    """Return whether the passage gives a greater year BC before one without its era."""
    given = verdict.mentions[0]
    before = (
        each
        for each in mentions(claim.passage.sentences, claim.passage.document.language)
        if each.has_era and each.year is not None and each.year <= verdict.point.first_year
    )
    return given.year is not None and next(before, None) is not None


def _contradicted(claim: _Claim, other: Mention) -> Diagnostic:
    stored = dateparts.quoted(write(claim.date, claim.code))
    code = claim.passage.document.language
    found = dateparts.in_words(other, code)
    if other.relation in LIMITED and len(other.days) < _RANGE:
        named = mentions(claim.passage.sentences, code)
        alike = [dateparts.shown(e, code) for e in named if e.relation == other.relation]
        found = Phrase(LIMITED[other.relation], {"dates": ", ".join(dict.fromkeys(alike))})
    return claim.report(DATE_CONTRADICTED, stored=stored, found=found)


def _source(passage: Passage, point: Point, part: Part) -> object | None:
    """Return what else gives the year of a date: the document's own date, or another passage."""
    date = passage.document.entry.date
    if date and dateparts.holds(date, part):
        return DOCUMENT_DATE
    document, years = passage.document, range(point.first_year, point.last_year + 1)
    named = document.years if point.last_year > 0 else document.years_of_an_era
    is_there = not named.isdisjoint(years)
    return OTHER_PASSAGE if is_there else None


def _related(claim: _Claim, proved: Sequence[Sequence[Mention]]) -> Iterator[Diagnostic]:
    """Report a passage that gives the date as a limit (before, after, since) or not as certain.

    `proved` are, for each end of the date, the mentions that give it.
    """
    allowed = _allowed(claim.date)
    fitting = [[each for each in mentions if each.relation in allowed] for mentions in proved]
    others = (every[0] for every, fit in zip(proved, fitting, strict=True) if not fit)
    if other := next(others, None):
        yield _contradicted(claim, other)
    else:
        yield from _qualified(claim, [*chain.from_iterable(fitting)])


def _qualified(claim: _Claim, proved: Sequence[Mention]) -> Iterator[Diagnostic]:
    """Report that only one of date and passage is approximate, or uncertain."""
    date = claim.date
    signs = {sign for point in date.points for sign in point.qualifier}
    is_about, is_doubtful = bool(signs & {"~", "%"}), bool(signs & {"?", "%"})
    found = instead = None
    if any(each.is_about for each in proved) != is_about:
        found, instead = (IS_EXACT, WRITE_EXACT) if is_about else (IS_APPROXIMATE, WRITE_TILDE)
    elif any(each.is_doubtful for each in proved) != is_doubtful:
        found, instead = (IS_CERTAIN, WRITE_EXACT) if is_doubtful else (IS_DOUBTFUL, WRITE_DOUBT)
    if found and instead:
        values = {"edtf": date.edtf, "exact": date.edtf.translate(_NO_SIGN)}
        yield claim.report(APPROXIMATE_DIFFERS, found=found, help=Phrase(instead, values))


def _several(claim: _Claim, quoted: Sequence[Mention]) -> Iterator[Diagnostic]:
    """Report a quote with other dates as precise as the note's: either would prove a card."""
    points = claim.date.points
    found = [each for each in quoted if _is_as_precise(each, claim.date)]
    others = [each for each in found if not any(fits(each, point) for point in points)]
    if others or any(each.is_either_order for each in found):
        code = claim.passage.document.language
        words = ", ".join(dict.fromkeys(dateparts.shown(each, code) for each in found))
        yield claim.report(SEVERAL_DATES, found=words)


def _is_as_precise(mention: Mention, date: HistoricalDate) -> bool:
    """Return whether a date in a text may be taken for the note's; the end of a period may not."""
    if mention.is_weak or mention.relation in {"from", "to", "between"}:
        return False
    unit = date.precision
    if unit in {"decade", "century"}:
        return mention.century is not None or mention.decade is not None
    return is_named(mention, unit)


def _allowed(date: HistoricalDate) -> frozenset[str]:
    """Return the relations by which a passage may give a date."""
    plain = frozenset(["", "from", "to", "since", "until", "by"])
    if date.start and date.end:
        return plain | {"between", "either"}
    if date.kind == "point":
        return plain
    if date.kind == "set":
        return frozenset(["before", "by"]) if date.end else frozenset(["after"])
    return frozenset(["until", "to"]) if date.end else frozenset(["since", "from"])


NOTE_CHECKS = (passage_agrees,)
