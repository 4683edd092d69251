"""Dates read from EDTF or from words.

What the words are is a language's business (`languages`); how they combine is told
here once. Forms that teachers write are accepted, two-digit years are refused, and
all of it becomes EDTF, so that the rest of Mazo knows one notation only.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from mazo.dates import rules
from mazo.dates.edtf import DateProblem, HistoricalDate, malformed, parse
from mazo.dates.format import write
from mazo.dates.grammar import century_number, grammar, known_words, month_numbers, season_numbers
from mazo.diagnostics import Phrase
from mazo.languages import LANGUAGES, language
from mazo.text.comparison import fold
from mazo.text.patterns import compiled

_TWO_DIGITS, _EARLY = 100, 3
_GREGORIAN = (1582, 10, 15)
"""The first day of the calendar by which weekdays are reckoned here."""


class _Said(NamedTuple):
    """A point in time as words give it: what was not said is empty."""

    day: str = ""
    month: str = ""
    season: str = ""
    anno: str = ""  # “AD”, before the year
    year: str = ""
    era: str = ""  # “a. C.”, “BC”, after it
    century: str = ""
    decade: str = ""


def read(text: str, code: str, century: int = 19) -> HistoricalDate | DateProblem:
    """Read a date; return it, or what is wrong with it.

    `code` is the language whose words are tried first. `century` is the first two
    digits of the year that is *proposed* where only two digits were written; it is
    never filled in silently.
    """
    text = text.strip()
    date = parse(text)
    if isinstance(date, HistoricalDate) or date.rule is not rules.DATE_MALFORMED:
        return date
    problem = _short_numbers(text, century) or date
    explained = problem.help is not None or problem.values.get("reason") is not rules.UNKNOWN_WORDS
    for each in (code, *(other for other in LANGUAGES if other != code)):
        found = _Reader(each, text, century).date()
        if isinstance(found, HistoricalDate):
            return found
        if found is not None and not explained:
            problem, explained = _or_early(found, each), True
    return problem if explained else _misspelt(text, code) or problem


def _short_numbers(text: str, century: int) -> DateProblem | None:
    """Recognise `8-9-43`, of which neither the order nor the century can be told."""
    if not (numbers := re.fullmatch(r"(\d\d?)[-./ ](\d\d?)[-./ ]'?(\d\d)", text)):
        return None
    first, second, year = (int(number) for number in numbers.groups())
    days = dict.fromkeys([(second, first), (first, second)])
    written = (f"{century:02}{year:02}-{month:02}-{day:02}" for month, day in days)
    readings = [each for each in written if isinstance(parse(each), HistoricalDate)]
    values: dict[str, object] = {"value": text, "proposal": "` / `".join(readings)}
    return DateProblem(rules.TWO_DIGIT_YEAR, values) if readings else None


def _or_early(problem: DateProblem, code: str) -> DateProblem:
    """Return what is wrong with a year of two digits with the year it is as it stands: AD 68."""
    if problem.rule is not rules.TWO_DIGIT_YEAR:
        return problem
    found = _Reader(code, str(problem.values["value"]), 0).date()
    early = parse(str(found.values.get("proposal"))) if isinstance(found, DateProblem) else found
    if not isinstance(early, HistoricalDate):
        return problem
    values = {"proposal": problem.values["proposal"], "early": write(early, code)}
    return problem._replace(help=Phrase(rules.WHOLE_OR_EARLY, values))


def _misspelt(text: str, code: str) -> DateProblem | None:
    """Propose the date that `text` is if one of its words is a slip: `Novmber 1666`."""
    from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

    for each in (code, *(other for other in LANGUAGES if other != code)):
        for word in re.findall(r"[^\W\d_]{4,}", text):
            for near in get_close_matches(fold(word), known_words(each), n=1, cutoff=0.7):
                proposal = text.replace(word, near.capitalize() if word[0].isupper() else near)
                if isinstance(_Reader(each, proposal, 19).date(), HistoricalDate):
                    return malformed(text, Phrase(rules.UNKNOWN_WORD, {"word": word}), proposal)
    return None


class _Reader:
    """Reads one text in one language."""

    def __init__(self, code: str, text: str, century: int) -> None:
        self.code = code
        self.grammar = grammar(code)
        self.text = text
        self.century = century

    def date(self) -> HistoricalDate | DateProblem | None:
        """Return the date, what is wrong with it, or None where these are no words for one."""
        said = " ".join(fold(self.text).replace("’", "'").split()).rstrip(".")
        said, qualifier = self._qualified(said)
        weekday = ""
        if prefix := compiled(self.grammar.leading).match(said):
            said, weekday = said[prefix.end() :], prefix["weekday"] or ""
        if vague := compiled(self.grammar.vague).fullmatch(said):
            problem = malformed(self.text, Phrase(rules.VAGUE_DATE, {"word": vague[1]}))
            return problem._replace(help=Phrase(rules.GIVE_BOUNDS))
        found = self._range(said, qualifier) or self._point(said, qualifier)
        if not isinstance(found, str):
            return found
        date = parse(found)
        if isinstance(date, DateProblem):  # 31 February: told as it was written
            return date._replace(values={**date.values, "value": self.text})
        return self._on(weekday, date) if weekday else date

    def _on(self, weekday: str, date: HistoricalDate) -> HistoricalDate | DateProblem:
        """Return a date if it was the day of the week that is written with it."""
        names = [fold(name) for name in language(self.code).dates.weekdays]
        point = date.start
        if point is None or not point.day or point.first < _GREGORIAN:
            return date
        day = dt.date(point.first_year, point.month, point.day).weekday()
        if names.index(weekday) == day:
            return date
        right = language(self.code).dates.weekdays[day]
        return malformed(self.text, Phrase(rules.WEEKDAY, {"weekday": right}))

    def _qualified(self, said: str) -> tuple[str, str]:
        """Return the words without those that make the date approximate or uncertain."""
        qualifier = ""
        for doubt in ("(?)", "(¿?)", "?"):
            if said.endswith(doubt) and not qualifier:
                said, qualifier = said.removesuffix(doubt).strip("¿ "), "?"
        if after := compiled(self.grammar.approximate_after).search(said):
            said, qualifier = said[: after.start()], "%" if qualifier else "~"
        for sign, words in self.grammar.qualifiers:
            if prefix := compiled(words).match(said):
                said, qualifier = said[prefix.end() :], "%" if qualifier else sign
                break
        return said, qualifier

    def _point(self, said: str, qualifier: str) -> str | DateProblem | None:
        point = self._said(said)
        return self._edtf(point, qualifier) if point else None

    def _range(self, said: str, qualifier: str) -> str | DateProblem | None:
        for form, words in self.grammar.ranges:
            if match := compiled(words).fullmatch(said):
                if match.groupdict().get("a_century"):
                    return self._ends(_centuries(match), form, dict.fromkeys("ab", qualifier))
                said_ends = {name[0]: end for name, end in match.groupdict().items() if end}
                if match.groupdict().get("month"):  # “September 2-6, 1666”
                    both = match.group("month", "year", "era")
                    said_ends = {
                        name: " ".join(filter(None, (said_ends[name], *both))) for name in "ab"
                    }
                doubts = {name: self._qualified(end) for name, end in said_ends.items()}
                ends = {name: self._said(end) for name, (end, _) in doubts.items()}
                if None not in ends.values():
                    found = {name: end for name, end in ends.items() if end}
                    signs = {name: sign or qualifier for name, (_, sign) in doubts.items()}
                    return self._ends(found, form, signs)
        return None

    def _ends(
        self, ends: dict[str, _Said], form: str, qualifiers: Mapping[str, str]
    ) -> str | DateProblem | None:
        if len(ends) == 2:
            ends["a"] = _completed(ends["a"], ends["b"])
            if _is_bare_day(ends["a"], ends["b"]):
                return malformed(self.text, rules.UNKNOWN_WORDS)
        written: dict[str, str] = {}
        short = False
        for name, end in ends.items():
            edtf = self._edtf(end, qualifiers[name])
            if isinstance(edtf, DateProblem) and edtf.rule is rules.TWO_DIGIT_YEAR:
                short, edtf = True, str(edtf.values["proposal"])
            if not isinstance(edtf, str):
                return edtf
            written[name] = edtf
        whole = form.format(**written)
        if short and isinstance(parse(whole), DateProblem):
            return malformed(self.text, rules.UNKNOWN_WORDS)
        return self._two_digits(whole) if short else whole

    def _said(self, said: str) -> _Said | None:
        for words in self.grammar.points:
            if match := compiled(words).fullmatch(said):
                return _Said(**{name: value or "" for name, value in match.groupdict().items()})
        return None

    def _edtf(self, said: _Said, qualifier: str) -> str | DateProblem:
        if said.century:
            return self._doubted(self._century(said), qualifier)
        if said.decade:
            return self._doubted(self._decade(said.decade), qualifier)
        if not said.year:
            return malformed(self.text, rules.NO_YEAR)
        year = int(re.sub("[.,']", "", said.year))
        if not year:
            return malformed(self.text, rules.YEAR_ZERO)
        short = year < _TWO_DIGITS and not (said.era or said.anno)
        year = 1 - year if self._backwards(said.era) else year + short * 100 * self.century
        edtf = _year(year) + self._month_and_day(said) + qualifier
        if short and isinstance(date := parse(edtf), DateProblem):  # 31 February
            return date._replace(values={**date.values, "value": self.text})
        return self._two_digits(edtf) if short else edtf

    def _doubted(self, edtf: str | DateProblem, qualifier: str) -> str | DateProblem:
        return edtf + qualifier if isinstance(edtf, str) else edtf

    def _month_and_day(self, said: _Said) -> str:
        if said.season:
            return f"-{season_numbers(self.code)[said.season]}"
        if not said.month:
            return ""
        day = int(said.day) if said.day.isdigit() else len(said.day) and 1  # “primero”
        return f"-{month_numbers(self.code)[said.month]:02}" + (f"-{day:02}" if said.day else "")

    def _century(self, said: _Said) -> str | DateProblem:
        number = century_number(said.century, language(self.code).dates.ordinals)
        if not number:
            return malformed(self.text, Phrase(rules.ROMAN, {"numeral": said.century.upper()}))
        return f"{'-' if self._backwards(said.era) else ''}{number - 1:02}XX"

    def _decade(self, said: str) -> str | DateProblem:
        tens = language(self.code).dates.tens
        year = 20 + 10 * tens.index(said) if said in tens else int(said.lstrip("'"))
        if year % 10:
            return malformed(self.text, rules.UNKNOWN_WORDS)
        if year < _TWO_DIGITS:
            return self._two_digits(f"{self.century}{year // 10}X")
        if year % 100 == 0 and "decad" not in fold(self.text):
            proposal = f"{year // 100:02}XX` / `{year // 10:03}X"
            return malformed(self.text, rules.DECADE_OR_CENTURY, proposal)
        return f"{year // 10:03}X"

    def _backwards(self, era: str) -> bool:
        return bool(era and compiled(self.grammar.before_christ).fullmatch(era))

    def _two_digits(self, proposal: str) -> DateProblem:
        return DateProblem(rules.TWO_DIGIT_YEAR, {"value": self.text, "proposal": proposal})


def _is_bare_day(earlier: _Said, later: _Said) -> bool:
    """Return whether the first number of a range is a day: “from 2 to September 1666”."""
    alone = not (earlier.month or earlier.season or earlier.era or earlier.anno or earlier.day)
    return alone and 0 < len(earlier.year) <= 2 and bool(later.month) and not later.day


def _centuries(match: re.Match[str]) -> dict[str, _Said]:
    """Return the ends of “between the 5th and 6th centuries”."""
    return {name: _Said(century=match[f"{name}_century"], era=match["era"] or "") for name in "ab"}


def _completed(earlier: _Said, later: _Said) -> _Said:
    """Return the earlier end of a range, completed by what only the later one says."""
    if earlier.century or earlier.decade:
        return earlier
    bare = earlier.year and not (earlier.month or earlier.season or earlier.era or earlier.anno)
    if bare and later.day and len(earlier.year) <= 2:  # “between 3 and 9 September”
        earlier = _Said(day=earlier.year)
    if earlier.day and not earlier.month:
        earlier = earlier._replace(month=later.month)
    if bare and len(earlier.year) <= 2 and len(later.year) == _EARLY and not later.era:
        earlier = earlier._replace(anno="ad")  # “from 98 to 117”
    era = earlier.era or later.era
    return earlier._replace(year=earlier.year or later.year, era=era)


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:05}" if year < 0 else f"{year:04}"
