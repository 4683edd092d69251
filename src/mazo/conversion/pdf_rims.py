"""What stands above and below the text of a PDF's pages: running heads, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from mazo.conversion.journal import CONTENTS_LINES, PAGE_NUMBERS, RUNNING_HEADS, Journal
from mazo.conversion.pdf_lines import Line

LARGER = 1.12
"""How much larger than the text's letters a heading's are at least."""
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_LEADERS = re.compile(r"(?:\. ?){5,}\s*\w{0,5}$")
_BY_BROWSER = re.compile(
    r"(?:https?|fi?le|\ufb01le)://\S+|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d\d"
)
"""What a browser prints above and below each page: from which address, and when."""
_SHARE = 0.25
"""Of the pages, how many a running head without a number is on at least."""
_LONGEST = 100


def without_rims(pages: Sequence[list[Line]], body: float, journal: Journal) -> list[list[Line]]:
    """Return the lines of the pages without first and last ones that come again on others.

    `body` is the size of the text's letters.
    """
    seen = Counter(key for lines in pages for key in {_key(line) for line in _rims(lines)})
    kept = []
    for lines in pages:
        printed = _printed(lines, body)
        gone = [
            each
            for each in _rims(lines)
            if each in printed or _is_rim(each, lines, seen, len(pages), body)
        ]
        for line in gone:
            journal.add(PAGE_NUMBERS if _key(line) == "#" else RUNNING_HEADS)
        leaders = [
            line for line in lines if line not in gone and _LEADERS.search(line.text[-_LONGEST:])
        ]
        journal.add(CONTENTS_LINES, len(leaders))
        left_out = {*gone, *leaders}
        kept.append([line for line in lines if line not in left_out])
    return kept


def _key(line: Line) -> str:
    """Return a line with `#` for its numbers: so running heads are the same on all pages."""
    return _NUMBER.sub("#", line.text.lower())


def _rims(lines: Sequence[Line]) -> list[Line]:
    """Return the two first and last lines of a page; of a short page one each."""
    ordered = sorted(lines, key=lambda line: -line.y)
    return ordered[:2] + ordered[-2:] if len(ordered) > 4 else ordered[:1] + ordered[-1:]


def _printed(lines: Sequence[Line], body: float) -> list[Line]:
    """Return the first and last lines that a browser prints: title and number stand beside them."""
    rims = [line for line in _rims(lines) if line.size < body]
    found = [line for line in rims if _BY_BROWSER.match(line.text)]
    return [line for line in rims if any(abs(line.y - other.y) < 1 for other in found)]


def _is_rim(line: Line, lines: Sequence[Line], seen: Counter[str], pages: int, body: float) -> bool:
    beside = [each for each in lines if each is not line and abs(each.y - line.y) < 1]
    if _key(line) == "#" and not beside:
        return True
    is_among_others = pages > 1 and all(_comes_again(each, seen, pages) for each in (line, *beside))
    is_small = len(line.text) < _LONGEST and line.size <= LARGER * body
    return is_among_others and is_small and _is_outside(line, lines)


def _comes_again(line: Line, seen: Counter[str], pages: int) -> bool:
    """Return whether what a line says stands above or below other pages, too."""
    key = _key(line)
    return seen[key] >= (2 if "#" in key else max(2, _SHARE * pages))


def _is_outside(line: Line, lines: Sequence[Line]) -> bool:
    """Return whether nothing but one line may stand above or below a line."""
    above = sum(other.y > line.y + 1 for other in lines)
    return min(above, sum(other.y < line.y - 1 for other in lines)) <= 1
