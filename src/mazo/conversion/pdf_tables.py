"""Tables on a page of a PDF: lines that stand in columns, put together row by row.

A PDF has but words and places. Lines at one height are a band; bands whose parts stand below one
another are a table. A part goes on in the cell above it if its first word had no more room there.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import NamedTuple

from mazo.conversion.pdf_bands import Band, bands_of, edges_of, end_of, parted, width_of
from mazo.conversion.pdf_lines import Line

_FAR = 3.0
"""How far the bands of a table are apart at most, in heights of letters."""
_LINE = 1.4
"""How far the lines of a cell are apart at most, in heights of letters."""
_OVERLAP = 0.85
"""Nearer bands than so many heights of letters are of one row: a cell stands in its middle."""
_SAME_GAP = 0.4
"""Points by which the lines of a cell may be further apart than others."""
_ALIGNED = 0.5
"""How far the ends of what is in a column may be from one line, in heights of letters."""
_ROOM = 1.2
"""How much more room than it needs a word may seem to have had in the line above."""
_FULL = 0.72
"""How full the lines of columns of a text are at least, of the width of the column."""
_MOST_COLUMNS = 20
"""Columns of a table that a page has room for."""
_FEWEST = 3
"""Rows of what is a table for certain, though the page may be in columns."""
_EVEN, _PAGE, _SPARSE = 0.75, 0.7, 0.3
"""How wide columns of a text are at least, of the widest; how many of a page's lines they have; and
how full their lines are where these are short, as in a poem."""


class Row(Line):
    """A row of a table, as a line; `columns` are its cells, each with its lines."""

    def __init__(self, columns: Sequence[Sequence[Line]]) -> None:
        """Take the cells, of which some may be empty."""
        lines = [line for column in columns for line in column]
        first = lines[0]
        super().__init__(first.pieces[0], first.page)
        self.columns = columns
        self.size, self.y = first.size, max(line.y for line in lines)
        self.end = max(line.end for line in lines)
        self.pieces = [piece for line in lines for piece in line.pieces]

    @cached_property
    def text(self) -> str:
        """Return the words of the row."""
        return " ".join(line.text for column in self.columns for line in column)

    @cached_property
    def cells(self) -> tuple[tuple[float, float], ...]:
        """Return no parts: the row has its cells already."""
        return ()

    @cached_property
    def grid(self) -> tuple[()]:
        """Return no pieces: the row has its cells already."""
        return ()


class _Column:
    """A column of a table: its left and right ends."""

    def __init__(self, part: Line) -> None:
        self.x, self.end = part.x, end_of(part)

    def has(self, part: Line) -> bool:
        """Return whether a part stands below others of the column: at its left, right or middle."""
        end, near = end_of(part), _ALIGNED * part.size
        off = (part.x - self.x, end - self.end, (part.x + end - self.x - self.end) / 2)
        return min(map(abs, off)) < near

    def take(self, part: Line) -> None:
        self.x, self.end = min(self.x, part.x), max(self.end, end_of(part))


def with_tables(lines: Sequence[Line], *, is_in_columns: bool) -> list[Line]:
    """Return the lines of a page, those of tables as rows.

    Of a page whose text may be in columns, only what cannot be columns of a text is a table.
    """
    for one, other in pairwise(lines):
        if one.is_grid_with(other):
            one.part_into_cells()
            other.part_into_cells()
    edges = edges_of(lines)
    loose = [line for line in lines if not isinstance(line, Row)]
    origins = {part: line for line in loose for part in parted(line, edges)}
    places = {line: place for place, line in enumerate(lines)}
    rows: dict[Line, list[Row]] = {}
    gone: set[Line] = set()
    for table in _tables(bands_of(origins)):
        if is_in_columns and _may_be_columns(table, origins):
            continue
        own = {origins[part] for band in table.bands for part in band.parts}
        rows.setdefault(min(own, key=places.__getitem__), []).extend(_rows(table))
        gone |= own
    kept = ([*rows.get(line, ()), *([] if line in gone else [line])] for line in lines)
    return list(chain.from_iterable(kept))


class _Table(NamedTuple):
    bands: tuple[Band, ...]
    columns: tuple[_Column, ...]

    def column(self, part: Line) -> int:
        """Return the number of the column in which a part stands."""
        middle = (part.x + end_of(part)) / 2
        aligned = [n for n, each in enumerate(self.columns) if each.has(part)]
        left = [n for n, each in enumerate(self.columns) if each.x <= middle]
        return aligned[0] if aligned else left[-1] if left else 0

    def limit(self, number: int) -> float:
        """Return where a column ends."""
        ends = [each.x for each in self.columns[number + 1 :]]
        return ends[0] if ends else max(each.end for each in self.columns)


def _tables(bands: Sequence[Band]) -> Iterator[_Table]:
    at = least = 0
    while at < len(bands):
        table = _begun(bands, at)
        if table is None:
            at += 1
        else:
            end = at = at + len(table.bands)
            yield _with_head(table, bands[least:end])
            least = end


def _begun(bands: Sequence[Band], at: int) -> _Table | None:
    """Return the table whose first row is the band `at`, without what may be its head."""
    if not 2 <= len(bands[at].parts) <= _MOST_COLUMNS:
        return None
    is_over_rows = at + 1 < len(bands) and len(bands[at + 1].parts) > 1
    if bands[at].is_bold and is_over_rows and not bands[at + 1].is_bold:
        return None  # a head, which may stand over the middle of its columns
    columns = [_Column(part) for part in bands[at].parts]
    end = at + 1
    while end < len(bands) and _fits(bands, end, columns):
        end += 1
    own = bands[at:end]
    is_over_next = any(one.end > other.x + own[0].size for one, other in pairwise(columns))
    if is_over_next or sum(len(band.parts) > 1 for band in own) < 2:
        return None
    return _Table(tuple(own), tuple(columns))


def _with_head(table: _Table, bands: Sequence[Band]) -> _Table:
    """Return a table with the bands above it, of `bands`, that are its head."""
    for above in reversed(bands[: bands.index(table.bands[0])]):
        if not _is_head(above, table.bands[0], table):
            break
        table = table._replace(bands=(above, *table.bands))
        if len(above.parts) > 1:
            break
    return table


def _fits(bands: Sequence[Band], at: int, columns: list[_Column]) -> bool:
    """Return whether a band goes on in a table; what it has is put into its columns."""
    band, apart = bands[at], bands[at - 1].y - bands[at].y
    if apart > _FAR * band.size or len(columns) > _MOST_COLUMNS:
        return False
    found: list[tuple[_Column, Line]] = []
    for part in band.parts:
        column = next((each for each in columns if each.has(part)), None) or _between(part, columns)
        if column is None or any(column is each for each, _ in found):
            return False
        after = [each.x for each in columns if each.x > column.x]
        if after and end_of(part) > min(after) + part.size:
            return False
        found.append((column, part))
    if len(found) == 1 and not _is_cell(bands, at, is_first=found[0][0] is columns[0]):
        return False
    for column, part in found:
        column.take(part)
    columns += [column for column, _ in found if column not in columns]
    columns.sort(key=lambda column: column.x)
    return True


def _is_cell(bands: Sequence[Band], at: int, *, is_first: bool) -> bool:
    """Return whether the only part of a band, of the first column or not, is no paragraph."""
    line, apart = _LINE * bands[at].size, bands[at - 1].y - bands[at].y
    after = bands[at].y - bands[at + 1].y if at + 1 < len(bands) else _FAR * line
    if is_first:
        is_within = at + 1 < len(bands) and len(bands[at + 1].parts) > 1
        return apart <= line and is_within and after <= apart + _SAME_GAP
    return min(apart, after) <= line


def _between(part: Line, columns: Sequence[_Column]) -> _Column | None:
    """Return a new column for a part that stands between two, where all rows so far are empty."""
    before = [each.end for each in columns if each.x < part.x]
    after = [each.x for each in columns if each.x > part.x]
    is_free = before and after and max(before) < part.x and end_of(part) < min(after)
    return _Column(part) if is_free else None


def _is_head(above: Band, first: Band, table: _Table) -> bool:
    """Return whether a band is the head of a table, or the first line of a wrapped cell of it."""
    apart = above.y - first.y
    numbers = [table.column(part) for part in above.parts]
    if len(numbers) == 1 and apart <= _LINE * above.size:
        part = above.parts[0]
        return numbers[0] > 0 and abs(part.x - table.columns[numbers[0]].x) < _ALIGNED * part.size
    is_set = len(numbers) > 1 and numbers == sorted(set(numbers))
    return is_set and above.is_bold and apart <= _FAR * above.size


def _rows(table: _Table) -> Iterator[Row]:
    """Yield the rows of a table."""
    gaps = [one.y - other.y for one, other in pairwise(table.bands)]
    least = min(gap for gap in gaps if gap >= _OVERLAP * table.bands[0].size or gap == max(gaps))
    is_clear = any(gap > least + _SAME_GAP for gap in gaps[1:])  # rows are further apart than lines
    row: list[list[Line]] = []
    for number, band in enumerate(table.bands):
        gap = gaps[number - 1] if number else 0.0
        is_whole = len(band.parts) == len(table.columns) and not is_clear
        is_near = gap <= min(least + _SAME_GAP, _LINE * band.size) and not is_whole
        if not row or not (gap < _OVERLAP * band.size or (is_near and _wraps(band, row, table))):
            if row:
                yield Row(row)
            row = [[] for _ in table.columns]
        for part in band.parts:
            row[table.column(part)].append(part)
    yield Row(row)


def _wraps(band: Band, row: Sequence[Sequence[Line]], table: _Table) -> bool:
    """Return whether all of a band goes on in cells of a row: none had room in the line above."""
    if band.is_bold != all(line.is_bold for cell in row for line in cell):
        return False
    found = [(table.column(part), part) for part in band.parts]
    wrapped = [_had_no_room(row[n][-1], part, table.limit(n)) for n, part in found if row[n]]
    return bool(wrapped) and all(wrapped)


def _had_no_room(above: Line, part: Line, limit: float) -> bool:
    word = part.text.partition(" ")[0]
    return limit - end_of(above) < _ROOM * width_of(f"{word} ", part.size) + 0.5 * part.size


def _may_be_columns(table: _Table, parts: Collection[Line]) -> bool:
    """Return whether a table may be columns of a text: full lines, or as good as the whole page."""
    if sum(len(band.parts) > 1 for band in table.bands) < _FEWEST:
        return True
    rooms = [table.limit(number) - each.x for number, each in enumerate(table.columns)]
    is_even = min(rooms[:-1]) > _EVEN * max(rooms[:-1])
    is_page = sum(len(band.parts) for band in table.bands) > _PAGE * len(parts)
    full = min(_fullness(table), default=1.0)  # of words that are printed over each other: none
    return full > _FULL or (is_even and is_page and full > _SPARSE)


def _fullness(table: _Table) -> Iterator[float]:
    """Yield how full the lines of each column are, as a part of its width."""
    parts: list[list[Line]] = [[] for _ in table.columns]
    for part in chain.from_iterable(band.parts for band in table.bands):
        parts[table.column(part)].append(part)
    for number, (column, own) in enumerate(zip(table.columns, parts, strict=True)):
        room = table.limit(number) - column.x
        if own and room > 0:
            yield sum(end_of(part) - part.x for part in own) / len(own) / room
