"""Changes of a YAML file that keep its author's layout and comments: what to put where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mazo.text.edit import Kept, Path, Splice, Value
from mazo.yamlfiles import emit
from mazo.yamlfiles.changes import Changes, Inserted
from mazo.yamlfiles.emit import INDENT, Emitter
from mazo.yamlfiles.layout import Entry, UnknownLayoutError
from mazo.yamlfiles.tree import Scalar, is_blank

_DEEPEST_STEP = 8
_REST = re.compile(r",?[ \t]*(?:#.*)?")
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r|\n)")


class Rewriter:
    """Makes the changes of one file."""

    def __init__(self, changes: Changes) -> None:
        """Make `changes`."""
        self._changes = changes
        self._layout = changes.layout
        self._kept = changes.kept_spans()

    def splices(self) -> tuple[Splice, ...]:
        """Return what changes in the text, in the order of the file."""
        found: list[Splice] = []
        for path, value in self._changes.sets.items():
            found.append(self._set(path, value))
        for path, name in self._changes.names.items():
            entry = self._changes.entry(path)
            found.append(Splice(entry.start, entry.name_end, emit.key(name)))
        for parent in {path[:-1]: None for path in self._changes.gone}:
            found += self._removed(parent)
        for parent, new in self._changes.inserts.items():
            found += (self._inserted(parent, each) for each in new)
        return tuple(sorted(found, key=lambda each: (each.start, each.end)))

    def below(self, kept: Kept, column: int, *, is_item: bool) -> str:
        """Return what is to follow the colon or dash at `column`, with its lines moved."""
        path = self._changes.from_top(kept.path)
        entry, layout = self._changes.entry(path), self._layout
        (start, end), value = self._changes.kept_span(path), entry.value
        if self._is_in_flow(path):
            return " " + layout.shifted(start, end, column - layout.indent(value.start))
        is_below = isinstance(value, Scalar) or layout.is_flow(value)
        if is_below or is_item or layout.line_start(value.start) != layout.line_start(entry.start):
            return layout.shifted(start, end, column - layout.column(entry.start))
        inner = column + INDENT  # from a dash's line to below a key
        moved = layout.shifted(value.start, end, inner - layout.column(value.start))
        return self._break(start) + " " * inner + moved

    def within(self, kept: Kept) -> str:
        """Return the value as it may stand within brackets."""
        path = self._changes.from_top(kept.path)
        if not self._is_in_flow(path):
            raise UnknownLayoutError
        return self._layout.text[slice(*self._changes.kept_span(path))]

    def _set(self, path: Path, value: Value) -> Splice:
        entry, layout = self._changes.entry(path), self._layout
        old, end = entry.value, layout.end(entry.value)
        if self._is_in_flow(path):
            new = self._emitter(path, entry.start).flow(value)
            if is_blank(old) and isinstance(old, Scalar):
                is_open = layout.text[entry.opened - 1] == ":" and entry.opened > entry.name_end
                return Splice(old.start, old.start, f" {new}" if is_open else f": {new}")
            comments = self._comments(old.start, end, entry._replace(name_end=entry.start))
            return Splice(old.start, end, self._lines(comments, old.start) + new)
        column = layout.column(entry.start)
        taken = layout.column(entry.opened) + 1
        emitter = self._emitter(path, entry.start)
        new = emitter.after(value, column, taken, is_item=isinstance(entry.step, int))
        is_written = isinstance(old, Scalar) or layout.is_flow(old)
        start = entry.opened
        if is_written and old.start < end and new[:1] == " " and not isinstance(value, Kept):
            start, new = old.start, new[1:]
        first, *below = new.split(emitter.newline, 1)
        end = layout.line_end(max(start, end)) if below else max(start, end)
        comments = self._comments(start, end, entry)
        return Splice(start, end, emitter.newline.join(["  ".join([first, *comments]), *below]))

    def _inserted(self, parent: Path, new: Inserted) -> Splice:
        """Put a new entry after the one before it that stays, or else before the next."""
        changes, layout, entries = self._changes, self._layout, self._changes.entries(parent)
        emitter = self._emitter((*parent, new.step), entries[0].start if entries else 0)
        if not entries:
            return self._first(new, emitter)
        before, after = (
            [each for each in part if (*parent, each.step) not in changes.gone]
            for part in (entries[: new.before], entries[new.before :])
        )
        if not before and not after:
            raise UnknownLayoutError
        if layout.is_flow(changes.at(parent)):
            text = emitter.flow(new.value)
            text = text if isinstance(new.step, int) else f"{emit.key(new.step)}: {text}"
            at = layout.entry_end(before[-1]) if before else after[0].start
            return Splice(at, at, f", {text}" if before else f"{text}, ")
        column = layout.column(entries[0].start)
        text, gap = emitter.entry(new.step, new.value, column), self._gap(entries)
        if not before:
            line_end = self._break(after[0].start)
            at = after[0].start
            return Splice(at, at, text + line_end + gap + " " * column)
        at = layout.next_line(layout.entry_end(before[-1]))
        return self._line(at, gap + " " * column + text)

    def _first(self, new: Inserted, emitter: Emitter) -> Splice:
        """Put an entry at the end of a file that has none."""
        if not is_blank(self._changes.root) or not isinstance(self._changes.root, Scalar):
            raise UnknownLayoutError
        return self._line(len(self._layout.text), emitter.entry(new.step, new.value, 0))

    def _line(self, at: int, text: str) -> Splice:
        """Put lines where one begins, or at the end of a text whose last line has no end."""
        line_end = self._break(at)
        if at and self._layout.text[at - 1] not in "\r\n":
            return Splice(at, at, line_end + text)
        return Splice(at, at, text + line_end)

    def _gap(self, entries: Sequence[Entry]) -> str:
        """Return the line end of a blank line, if one stands between the last two entries."""
        if len(entries) == 1:
            return ""
        before, last = entries[-2:]
        start = self._layout.entry_end(before)
        is_apart = _BLANK_LINE.search(self._layout.text, start, last.start)
        return self._break(start) if is_apart else ""

    def _removed(self, parent: Path) -> Iterator[Splice]:
        """Take entries of one group or list out, each run of them at once."""
        entries = self._changes.entries(parent)
        is_flow = self._layout.is_flow(self._changes.at(parent))
        first = None
        for index in range(len(entries) + 1):
            if index < len(entries) and (*parent, entries[index].step) in self._changes.gone:
                first = index if first is None else first
            elif first is not None:
                yield from self._run_out(entries, first, index, is_flow=is_flow)
                first = None

    def _run_out(
        self, entries: Sequence[Entry], first: int, after: int, *, is_flow: bool
    ) -> Iterator[Splice]:
        layout, run = self._layout, entries[first:after]
        if self._has_lines(run[0], run[-1]):
            yield from (self._lines_out(*each) for each in ([run] if is_flow else zip(run)))
        elif after < len(entries):
            start, end = run[0].start, entries[after].start
            comments = self._comments(start, end, *run)
            indent = self._break(start) + " " * layout.column(start)
            kept = "".join(f"{comment}{indent}" for comment in comments)
            yield Splice(start, end, self._between(start, end, run) if is_flow else kept)
        elif is_flow and first > 0:
            start, end = layout.entry_end(entries[first - 1]), layout.entry_end(run[-1])
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
        before = layout.text[layout.line_start(first.start) : first.start]
        return not before.strip(" ") and bool(
            _REST.fullmatch(layout.text, end, layout.line_end(end))
        )

    def _comments(self, start: int, end: int, *entries: Entry) -> list[str]:
        return self._layout.comments(start, end, *entries, but=self._kept)

    def _lines(self, comments: list[str], offset: int) -> str:
        """Return comments within brackets, each ending its line."""
        indent = " " * (self._layout.indent(offset) + INDENT)
        return "".join(f"{comment}{self._break(offset)}{indent}" for comment in comments)

    def _emitter(self, path: Path, offset: int) -> Emitter:
        """Return what writes a value at a path: it goes as far in as the value's own key does."""
        column = above = 0
        if len(path) > 1:
            entries = self._changes.entries(path[:-1])
            above = self._layout.column(self._changes.entry(path[:-1]).start)
            column = self._layout.column(entries[0].start) if entries else above
        step = column - above if 0 < column - above <= _DEEPEST_STEP else INDENT
        return Emitter(self._break(offset), step, self)

    def _is_in_flow(self, path: Path) -> bool:
        return self._layout.is_flow(self._changes.at(path[:-1]))

    def _break(self, offset: int) -> str:
        return self._layout.newline(offset)
