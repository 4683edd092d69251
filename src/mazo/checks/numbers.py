"""Numbers of an answer, which its passage must give: 88 is not 87, and 17.000 is “17 mil”."""

import re
from collections.abc import Iterator, Sequence

from mazo.checks import portions
from mazo.checks.numbers_by_year import of_other_year
from mazo.checks.wording import Wording, as_written
from mazo.dates.edtf import HistoricalDate
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.documents.passage import Passage
from mazo.languages.passages import passage_words
from mazo.text.comparison import words
from mazo.text.patterns import compiled
from mazo.text.quantities import Quantity, is_same

NUMBER_UNSUPPORTED = Rule(
    "E723 number-unsupported",
    Text("the answer has the number {number}, but its passage does not"),
    Text("write the number that the passage gives, or quote the sentence that gives this one"),
    Text(
        "A number is right or wrong, so it must be in the passage, in figures or in words. "
        "One that the author worked out may be accepted with `allow`."
    ),
    Text("the quote"),
)

NUMBER_OF_ANOTHER = Rule(
    "W729 number-of-another",
    Text("in the passage, {number} is the number of “{noun}”, not of “{wanted}”"),
    Text("write the number that the passage gives for what is asked"),
    Text("A passage may give several numbers, each for something else."),
    Text("the quote"),
)

THE_TOTAL = Text("the total")
"""What a number is of that has no noun: “of the 300, 100 fled”."""
_FIRST_YEAR, _LAST_YEAR = 1_000, 2_100
_STEM = 5


def supported(wording: Wording) -> Diagnostic | None:
    """A number in the answer is in the passage, in figures or in words."""
    answered, passage = wording.answered_numbers, wording.passage
    if not answered or passage is None:
        return None
    given = wording.given_numbers
    for number in answered:
        if not is_given(number, given, wording, passage):
            written = wording.answer[number.start : number.end]
            return wording.report(
                NUMBER_UNSUPPORTED, "answer", "quote", mark=written, number=written
            )
    if len(answered) != 1 or passage.document.entry.language != wording.code:
        return None
    return (
        _of_another(answered[0], given, wording)
        or _of_whole(answered[0], wording)
        or _of_other_year(answered[0], wording)
    )


def is_given(
    number: Quantity, given: Sequence[Quantity], wording: Wording, passage: Passage
) -> bool:
    """Return whether the passage gives a number of the answer, or something else may give it."""
    from mazo.text.number_reader import quantities  # noqa: PLC0415  # few answers have numbers

    claims = wording.claims
    units = claims.quantities.units
    if any(is_same(number, each, units) or _is_year_of(number, each) for each in given):
        return True
    asked = quantities(wording.question, claims.quantities)
    if any(is_same(number, each, units) or _is_year_of(number, each) for each in asked):
        return True
    if number.kind == "rank" and _is_named_elsewhere(number, wording, passage):
        return True
    said = words(wording.sentences)
    implied = {claims.implied.get(word) for word in said}
    implied |= {1} if not claims.ones.isdisjoint(said) else set()
    if number.kind == "count" and not number.values.isdisjoint(implied):
        return True
    if any(_year(date, number) for date in _dates(wording, passage)):
        return True
    return not _may_judge(number, given, passage)


def _is_year_of(number: Quantity, other: Quantity) -> bool:
    """Return whether one of two numbers may be a year and the other its last two digits."""
    return any(
        _FIRST_YEAR <= year < _LAST_YEAR and 10 <= short < 100 and year % 100 == short
        for year, short in (
            (max(number.values), max(other.values)),
            (max(other.values), max(number.values)),
        )
    )


def _is_named_elsewhere(number: Quantity, wording: Wording, passage: Passage) -> bool:
    """Return whether the document itself has this name: “Felipe II”, “Segunda Guerra”."""
    answer = wording.answer
    before = answer[: number.start].rsplit(maxsplit=1)[-1:]
    after = answer[number.end :].split(maxsplit=1)[:1]
    numeral = answer[number.start : number.end]
    is_numeral = numeral.isupper()
    name = f"{before[0]} {numeral}" if is_numeral and before else " ".join([numeral, *after])
    name, text = name.strip(".,;"), passage.document.text
    may_be = " " in name and name in text  # a hundred times faster than the pattern
    return may_be and re.search(rf"\b{re.escape(name)}\b", text) is not None


def _dates(wording: Wording, passage: Passage) -> Iterator[HistoricalDate]:
    """Yield the dates beside the passage that may give a year: the document's, the events'."""
    note = wording.note
    erratum = note.erratum.date if note.erratum else None
    yield from filter(None, (note.date, passage.document.entry.date, erratum, *wording.event_dates))


def _year(date: HistoricalDate, number: Quantity) -> bool:
    return any(value == point.first_year for value in number.values for point in date.points)


def _may_judge(number: Quantity, given: Sequence[Quantity], passage: Passage) -> bool:
    """Return whether a number that is not found is missing.

    That is not so in a language of unknown number words, unless it gives figures as large.
    """
    code = passage.document.entry.language
    known = passage_words(code)
    if known and known.numbers.values:
        return True
    return any(max(each.values) * 10 > max(number.values) for each in given)


def _of_another(number: Quantity, given: Sequence[Quantity], wording: Wording) -> Diagnostic | None:
    """Report “12” for men where the passage gives 12 ships and another number of men."""
    wanted = _noun(number.noun, wording) or _asked(wording)
    same = [each for each in given if is_same(number, each, wording.claims.quantities.units)]
    others = [each for each in given if each not in same and _noun(each.noun, wording)]
    nouns = {_noun(each.noun, wording) for each in same}
    if not wanted or not nouns or "" in nouns or any(_alike(wanted, noun) for noun in nouns):
        return None
    if not any(_alike(wanted, each.noun) for each in others):
        return None
    written = wording.sentences[same[0].start : same[0].end]
    return wording.report(
        NUMBER_OF_ANOTHER,
        "answer",
        "quote",
        number=written,
        noun=as_written(wording.sentences, [same[0].noun]),
        wanted=as_written(f"{wording.question} {wording.answer}", [wanted]),
    )


def _of_whole(number: Quantity, wording: Wording) -> Diagnostic | None:
    """Report “206” for the bones of the hands, where they are 106 “of the 206 bones”."""
    found = portions.of_part(number, wording)
    if found is None:
        return None
    text, (whole, said) = wording.sentences, found
    return wording.report(
        NUMBER_OF_ANOTHER,
        "answer",
        "quote",
        number=text[whole.start : whole.end],
        noun=as_written(text, wording.content([whole.noun])) or THE_TOTAL,
        wanted=as_written(text, said),
    )


def _of_other_year(number: Quantity, wording: Wording) -> Diagnostic | None:
    """Report a number of 1932 for 1937."""
    found = of_other_year(number, wording)
    if found is None:
        return None
    (own, year), wanted = found
    said = wording.sentences[own.start : own.end]
    return wording.report(
        NUMBER_OF_ANOTHER, "answer", "quote", number=said, noun=year, wanted=wanted
    )


def _noun(word: str, wording: Wording) -> str:
    """Return a word after a number if it names what is counted: in the plural."""
    is_noun = word.endswith("s") or word in ("men", "women", "people", "children")
    return word if is_noun and word not in wording.claims.vague_noun else ""


def _asked(wording: Wording) -> str:
    """Return what a question asks the number of."""
    found = compiled(rf"(?:{wording.claims.asks_how_many})\s(\w+)").search(wording.folded)
    return _noun(found[1], wording) if found else ""


def _alike(one: str, other: str) -> bool:
    return one[:_STEM] == other[:_STEM]


WORDING = (supported,)
