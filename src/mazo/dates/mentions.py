"""The dates that a text names, each as far as it names it.

“El 21 de enero de 1793” is one mention, with a day, a month and a year; “en Italia (Septiembre)”
one with a month only. What one mention says belongs together: the day of one and the month of
another make no date. Number words are read as figures first.
"""

from collections.abc import Iterator

from mazo.dates.match import Mention, named_by
from mazo.dates.mention_patterns import Around, Form, Patterns, Relation, patterns
from mazo.text.comparison import fold, words
from mazo.text.invisible import seen
from mazo.text.numerals import in_figures
from mazo.text.patterns import lazy

_FIGURE = lazy(r"\d")
_CONTEXT = 60  # characters before a date that are looked at for “before”, “about” …
_FIRST_CENTURY = 100
_DENIED: dict[Relation, Relation] = {"before": "not before", "until": ""}
"""What a denial makes of a relation: “he did not come until 1480” is in that year."""


def mentions(text: str, code: str) -> tuple[Mention, ...]:
    """Return the dates that `text`, in the language `code`, names, in their order."""
    known = patterns(code)
    if known is None:
        return ()
    line = " ".join(seen(text).split())
    said = frozenset(words(line))
    if not _may_name(line, said, known):
        return ()
    figured = in_figures(line, known.words.numbers)
    if figured is not line:
        said = frozenset(words(figured))
    plain = _plain(figured, known)
    found = _found(plain, said, known)
    return tuple(_joined(found, plain, known)) if found else ()


def with_years_only(text: str, code: str) -> str:
    """Return `text` folded, with only the year of each date that names one in full."""
    known, line = patterns(code), " ".join(seen(text).split())
    longer = [each for each in mentions(text, code) if each.year and (each.days or each.month)]
    if known is None or not longer:
        return fold(line)
    plain = _plain(in_figures(line, known.words.numbers), known)
    for each in reversed(longer):
        plain = f"{plain[: each.start]} {each.year} {plain[each.end :]}"
    return plain


def _may_name(text: str, said: frozenset[str], known: Patterns) -> bool:
    """Return whether a text of these words may name a date: most questions and hints do not."""
    return (
        _FIGURE.search(text) is not None
        or not known.names.isdisjoint(said)
        or known.century.search(fold(text)) is not None
    )


def _plain(text: str, known: Patterns) -> str:
    """Return a line folded. Where months have capitals, one without is none: “may”, “march”."""
    if known.small_months:
        text = known.small_months.sub(lambda word: "_" * len(word[0]), text)
    return fold(text)


def _found(text: str, said: frozenset[str], known: Patterns) -> list[Mention]:
    """Return what the patterns find; of two at one place the first pattern's counts."""
    taken = bytearray(len(text) + 1)
    found = []
    for form in _forms_in(text, said, known):
        for match in form.pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            made = list(named_by(match, text, known))
            if made:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found += made
    return sorted(found, key=lambda each: each.start)


def _forms_in(text: str, said: frozenset[str], known: Patterns) -> Iterator[Form]:
    """Yield the forms that a text of these words may have: to try all takes three times as long."""
    has_figure = _FIGURE.search(text) is not None
    has_rare = has_figure and known.rare.search(text) is not None
    for form in known.forms:
        if form.names:
            may_be = not form.names.isdisjoint(said)
        elif form.word:
            may_be = form.word.search(text) is not None
        else:
            may_be = has_rare if form.is_rare else has_figure
        if may_be:
            yield form


def _joined(found: list[Mention], text: str, known: Patterns) -> Iterator[Mention]:
    """Yield the mentions with their relations; an end of a range takes what the other one says."""
    completed = list(found)
    ends: dict[int, Relation] = {}
    for index in range(len(found) - 2, -1, -1):
        one, other = completed[index], completed[index + 1]
        if one.end > other.start or not known.joins.fullmatch(text, one.end, other.start):
            continue
        completed[index] = _completed(one, other)
        completed[index + 1] = _abbreviated(completed[index], other)
        if pair := _pair(one, other, text, known):
            ends[index], ends[index + 1] = pair
    for index, mention in enumerate(completed):
        found_around = _in_context(mention, text, known)
        if ends.get(index) == "to":
            is_about = _in_context(completed[index - 1], text, known).is_about
            found_around = found_around._replace(is_about=is_about or found_around.is_about)
        yield found_around._replace(relation=ends[index]) if index in ends else found_around


def _pair(
    one: Mention, other: Mention, text: str, known: Patterns
) -> tuple[Relation, Relation] | None:
    """Return what two joined mentions are to each other: the ends of a time, or a choice."""
    between = text[one.end : other.start]
    if known.between.search(text, max(0, one.start - _CONTEXT), one.start):
        return "between", "between"
    if known.dashes.fullmatch(between) or known.ranges.fullmatch(between):
        return "from", "to"
    return ("either", "either") if known.choices.fullmatch(between) else None


def _abbreviated(one: Mention, other: Mention) -> Mention:
    """Return the later end of “1545–63” with the century that only the earlier one gives."""
    is_bare = other.short is not None and other.month is None and other.season is None
    if not is_bare or one.year is None or one.year < _FIRST_CENTURY:
        return other
    year = one.year // 100 * 100 + (other.short or 0)
    return other._replace(year=year if year > one.year else year + 100, short=None)


def _completed(one: Mention, other: Mention) -> Mention:
    """Return the earlier of two joined mentions with what only the later one says of both."""
    if one.century is not None or other.century is not None:
        return one
    if one.year is not None and other.has_era and not one.has_era and other.year is not None:
        is_before = other.year <= 0
        year = 1 - one.year if is_before else one.year
        return one._replace(year=year, has_era=True, is_weak=False)
    if one.short is not None and other.has_era and other.year is not None and one.month is None:
        year = 1 - one.short if other.year <= 0 else one.short
        return one._replace(year=year, short=None, has_era=True)
    is_open = one.year is None and one.short is None
    if is_open and (one.month or one.season) and (other.month or other.season):
        return one._replace(year=other.year, short=other.short, has_era=other.has_era)
    return one


def _in_context(mention: Mention, text: str, known: Patterns) -> Mention:
    """Return a mention with what the words around it make of it: before 1943, about 1943."""
    around = known.around
    before = text[max(0, mention.start - _CONTEXT) : mention.start]
    if mention.days:
        before = known.weekday.sub("", before)  # “since Tuesday 14 July”
    after = text[mention.end : mention.end + _CONTEXT]
    is_about, is_doubtful = mention.is_about, after.startswith(("?", "(?", " (?"))
    is_within, relation = False, _behind(after, around)
    if around.any_before.search(before):
        is_about = is_about or around.about.search(before) is not None
        is_doubtful = is_doubtful or around.doubt.search(before) is not None
        is_within = len(mention.days) > 1 and known.between.search(before) is not None
        relation = _before(before, after, around) or relation
    is_about = is_about or around.about_behind.match(after) is not None
    if not (is_within or relation or is_about or is_doubtful):
        return mention  # as most
    relation = "between" if is_within else relation or mention.relation
    return mention._replace(relation=relation, is_about=is_about, is_doubtful=is_doubtful)


def _before(before: str, after: str, around: Around) -> Relation:
    """Return the relation of a date to what the words before it make of it."""
    is_denied = around.denial.search(before) is not None
    if around.neither.search(before) or (is_denied and around.contrast.match(after)):
        return "not"
    for relation, pattern in around.before:
        if pattern.search(before):
            return _DENIED.get(relation, relation) if is_denied else relation
    return ""


def _behind(after: str, around: Around) -> Relation:
    """Return the relation of a date to what the words behind it make of it."""
    behind = (relation for relation, each in around.behind if each.match(after))
    return next(behind, "")
