"""Which of the places where a quote matches its selector chooses."""

from collections.abc import Sequence

from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes.finder import Finder, Match
from mazo.quotes.sections import within


def chosen(
    finder: Finder, found: Sequence[Match], selector: TextQuoteSelector
) -> tuple[Match, ...]:
    """Return the matches that a selector leaves of those `found`; one, if it is exact."""
    spans = finder.document.sections(selector.section) if selector.section else ()
    inside = [each for each in found if within(each, spans)] or found
    before, after = selector.prefix, selector.suffix
    fitting = tuple(each for each in inside if finder.has_context(each, before, after))
    number = selector.occurrence
    return fitting[number - 1 : number] if number else fitting
