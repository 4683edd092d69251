"""Changes of a YAML file that keep its author's layout and comments: what to put where."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from mazo.text.edit import Kept, Quoted, Splice, Value
from mazo.text.patterns import lazy
from mazo.yamlfiles import emit
from mazo.yamlfiles.changes import Changes, Inserted, Spot
from mazo.yamlfiles.emit import INDENT, Emitter
from mazo.yamlfiles.layout import Entry, UnknownLayoutError
from mazo.yamlfiles.tree import Items, Scalar

_DEEPEST_STEP = 8
_REST = lazy(r",?[ \t]*(?:#.*)?")
_BLANK_LINE = lazy(r"(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]")


class Rewriter:
    """Makes the changes of one file."""

    def __init__(self, changes: Changes) -> None:
        """Make `changes`."""
        self._entry = changes.entry
        self._changes = changes
        self._layout = changes.layout
        self._text = changes.layout.text
        self._kept = [self._span(spot) for spot in changes.kept()]

    def splices(self) -> tuple[Splice, ...]:
        """Return what changes in the text, in the order of the file."""
        found = self._changed(self._changes.root)
        return tuple(sorted(found, key=lambda each: (each.start, each.end)))

    def below(self, kept: Kept, column: int, *, is_item: bool) -> str:
        """Return what is to follow the colon or dash at `column`, with its lines moved."""
        spot, layout = self._changes.spot(kept.path), self._layout
        (start, end), entry, value = self._span(spot), self._entry(spot), spot.node
        if self._is_in_flow(spot):
            return " " + layout.shifted(start, end, column - layout.indent(start))
        by = column - layout.column(entry.start)
        if isinstance(value, Scalar) or layout.is_flow(value):
            return layout.shifted(start, end, by)
        inner = layout.column(value.start) + by
        if layout.line_start(value.start) != layout.line_start(entry.start):
            may_align = isinstance(value, Items) and not is_item  # with its key
            by += column + INDENT - inner if inner < column + (not may_align) else 0
        elif not is_item:  # from the line of a dash to below a key
            by += column + INDENT - inner
            return self._break(start, column + INDENT) + layout.shifted(value.start, end, by)
        return layout.shifted(start, end, by)

    def within(self, kept: Kept) -> str:
        """Return the value as it may stand within brackets."""
        spot = self._changes.spot(kept.path)
        if not self._is_in_flow(spot):
            raise UnknownLayoutError
        return self._text[slice(*self._span(spot))]

    def _span(self, spot: Spot) -> tuple[int, int]:
        """Return the span of a value that is kept, after its colon or dash, with its comments."""
        entry, layout = self._entry(spot), self._layout
        if self._is_in_flow(spot):
            return spot.node.start, layout.end(spot.node)
        return entry.opened, layout.line_end(layout.entry_end(entry))

    def _changed(self, spot: Spot) -> Iterator[Splice]:
        if spot.name:
            entry = self._entry(spot)
            yield Splice(entry.start, entry.name_end, emit.key(spot.name))
        if spot.value is not None:
            yield self._set_in_flow(spot) if self._is_in_flow(spot) else self._set(spot)
            return
        for is_gone, run in groupby(spot.inner, lambda each: each.is_gone):
            if is_gone:
                yield from self._removed(spot, [*run])
        yield from (self._inserted(spot, each) for each in spot.new)
        for each in spot.inner:
            if not each.is_gone:
                yield from self._changed(each)

    def _value(self, spot: Spot) -> Value:
        """Return what is to be written; more than a word in quotes if the old text is."""
        value = spot.value or ""
        if not isinstance(value, str) or emit.WORD.fullmatch(value):
            return value
        is_quoted = self._text[spot.node.start : spot.node.start + 1] in ("'", '"')
        return Quoted(value) if is_quoted else value

    def _set_in_flow(self, spot: Spot) -> Splice:
        entry, start = self._entry(spot), spot.node.start
        new = self._emitter(spot).flow(self._value(spot))
        if spot.is_unwritten:
            colon = "" if self._text[entry.name_end : entry.opened].strip() else ":"
            return Splice(entry.opened, entry.opened, f"{colon} {new}")
        end = self._layout.end(spot.node)
        comments = self._comments(start, end, entry._replace(name_end=entry.start))
        return Splice(start, end, self._lines(comments, start) + new)

    def _set(self, spot: Spot) -> Splice:
        """Put a value after a colon or a dash, where the one there begins if it can."""
        entry, layout, emitter = self._entry(spot), self._layout, self._emitter(spot)
        column, taken = layout.column(entry.start), layout.column(entry.opened) + 1
        value = self._value(spot)
        new = emitter.after(value, column, taken, is_item=isinstance(spot.step, int))
        start = entry.opened
        is_text = isinstance(spot.node, Scalar) or layout.is_flow(spot.node)
        if is_text and not spot.is_unwritten and new[:1] == " " and not isinstance(value, Kept):
            start, new = spot.node.start, new[1:]
        first, *below = new.split(emitter.newline, 1)
        end = layout.entry_end(entry)
        end = layout.line_end(end) if below else end
        comments = self._comments(start, end, entry)
        return Splice(start, end, emitter.newline.join(["  ".join([first, *comments]), *below]))

    def _inserted(self, spot: Spot, new: Inserted) -> Splice:
        """Put a new entry after the one before it that stays, or else before the next."""
        layout, there = self._layout, [each for each in spot.inner if not each.is_gone]
        before = [self._entry(each) for each in there if each.number < new.before]
        after = [self._entry(each) for each in there if each.number >= new.before]
        emitter = self._emitter((there or [spot])[0])
        if layout.is_flow(spot.node) and there:
            text = emitter.flow(new.value)
            text = text if isinstance(new.step, int) else f"{emit.key(new.step)}: {text}"
            at = layout.entry_end(before[-1]) if before else after[0].start
            return Splice(at, at, f", {text}" if before else f"{text}, ")
        if not there and not spot.is_unwritten:
            raise UnknownLayoutError
        column = layout.column((before or after)[0].start) if there else 0
        text = emitter.entry(new.step, new.value, column)
        gap = self._gap([self._entry(each) for each in there[-2:]])
        if after and not before:
            at = after[0].start
            return Splice(at, at, text + self._break(at) + gap + " " * column)
        at = layout.next_line(layout.entry_end(before[-1])) if before else len(self._text)
        at = at if after else layout.after_comments(at, column)
        text = gap + " " * column + text
        is_whole = at == 0 or self._text[at - 1] in "\r\n"  # the last line has its end
        return Splice(at, at, text + self._break(at) if is_whole else self._break(at) + text)

    def _gap(self, last: Sequence[Entry]) -> str:
        """Return the line end of a blank line, if one stands between the last two entries."""
        if len(last) < 2:
            return ""
        start = self._layout.entry_end(last[0])
        is_apart = _BLANK_LINE.search(self._text, start, last[1].start)
        return self._break(start) if is_apart else ""

    def _removed(self, spot: Spot, gone: Sequence[Spot]) -> Iterator[Splice]:
        """Take out entries that follow each other in one group or list."""
        layout, run = self._layout, [self._entry(each) for each in gone]
        is_flow = layout.is_flow(spot.node)
        left, after = spot.inner[: gone[0].number], spot.inner[gone[-1].number + 1 :]
        if self._has_lines(run[0], run[-1]):
            yield from (self._lines_out(*each) for each in ([run] if is_flow else zip(run)))
        elif after:
            start, end = run[0].start, self._entry(after[0]).start
            indent = self._break(start, layout.column(start))
            kept = "".join(f"{comment}{indent}" for comment in self._comments(start, end, *run))
            yield Splice(start, end, self._between(start, end, run) if is_flow else kept)
        elif is_flow and left:
            start, end = layout.entry_end(self._entry(left[-1])), layout.entry_end(run[-1])
            yield Splice(start, end, self._between(start, end, run))
        else:
            raise UnknownLayoutError

    def _between(self, start: int, end: int, run: Sequence[Entry]) -> str:
        """Return what stays within brackets for a run of entries."""
        comments = self._comments(start, end, *run)
        return (" " if comments else "") + self._lines(comments, start)

    def _lines_out(self, *entries: Entry) -> Splice:
        """Take out the lines of entries; their comments stay, each on a line of its own."""
        layout, start = self._layout, entries[0].start
        last = layout.entry_end(entries[-1])
        comments = self._comments(start, layout.line_end(last), *entries)
        indent, line_end = " " * layout.column(start), self._break(start)
        kept = "".join(f"{indent}{comment}{line_end}" for comment in comments)
        return Splice(layout.line_start(start), layout.next_line(last), kept)

    def _has_lines(self, first: Entry, last: Entry) -> bool:
        """Return whether entries have their lines to themselves."""
        layout, end = self._layout, self._layout.entry_end(last)
        before = self._text[layout.line_start(first.start) : first.start]
        is_last = _REST.fullmatch(self._text, end, layout.line_end(end))
        return not before.strip(" ") and is_last is not None

    def _comments(self, start: int, end: int, *entries: Entry) -> list[str]:
        return self._layout.comments(start, end, *entries, but=self._kept)

    def _lines(self, comments: list[str], offset: int) -> str:
        """Return comments within brackets, each ending its line."""
        indent = self._break(offset, self._layout.indent(offset) + INDENT)
        return "".join(f"{comment}{indent}" for comment in comments)

    def _emitter(self, spot: Spot) -> Emitter:
        """Return what writes values in place of one: each level as far in as that one is."""
        above = spot.above
        start = self._entry(spot).start if above else 0
        outer = self._layout.column(self._entry(above).start) if above and above.above else 0
        step = self._layout.column(start) - outer
        return Emitter(self._break(start), step if 0 < step <= _DEEPEST_STEP else INDENT, self)

    def _is_in_flow(self, spot: Spot) -> bool:
        return spot.above is not None and self._layout.is_flow(spot.above.node)

    def _break(self, offset: int, column: int = 0) -> str:
        """Return a line end as at `offset`, and the indentation of the line below."""
        return self._layout.newline(offset) + " " * column
