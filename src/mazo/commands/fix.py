"""`mazo check --fix`: what diagnostics know for certain is written in place of what stands there.

Every fix is proved: the project is checked with it before anything is written, and a fix that
would bring a new error, or that does not clear what it is for, is not applied. One fix may bring
to light what another one clears, so it goes on until nothing certain is left.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from mazo import compiler
from mazo.diagnostics import Diagnostic
from mazo.errors import CannotEditError
from mazo.model.deck import Compilation
from mazo.project.location import Source
from mazo.text.edit import Edit, Splice
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import apply
from mazo.yamlfiles.splice import content, moves, spliced

_MOST_PASSES = 10
_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")


class Applied(NamedTuple):
    """A change that was made: where it stands now, the old text, and the new one if any."""

    place: Place
    old: str
    new: str


class Fixed(NamedTuple):
    """What is fixed in the project `origin`, and what is left to say of it.

    `source` is the project with the fixes, `texts` are the fixed files as they were and as they
    are to be.
    """

    origin: Source
    source: Source
    left: Compilation
    applied: tuple[Applied, ...] = ()
    texts: Mapping[Path, tuple[TextFile, TextFile]] = {}

    @property
    def files(self) -> dict[Path, bytes]:
        """Return what the fixed files are to hold.

        Raise ChangedMeanwhileError if one of them is no longer what was read.
        """
        return {
            path: content(before, after.text, self.origin.files.read(path))
            for path, (before, after) in self.texts.items()
        }

    def diff(self, name: Callable[[TextFile], str]) -> str:
        """Return the changes as a unified diff, in which files are called what `name` returns."""
        lines: list[str] = []
        for before, after in self.texts.values():
            called = name(before)
            old, new = _LINE.findall(before.text), _LINE.findall(after.text)
            lines += unified_diff(old, new, f"a/{called}", f"b/{called}")
        without_end = "\n\\ No newline at end of file\n"
        return "".join(line if line[-1] in "\r\n" else line + without_end for line in lines)


def fix(source: Source) -> Fixed:
    """Return a project with all fixes made that are certain; nothing is written.

    In a class deck these are fixes of its own file, not of its base.
    """
    source.require_own_files()
    fixed = Fixed(source, source, compiler.check(source))
    for _ in range(_MOST_PASSES):
        found = [each for each in fixed.left.diagnostics if _is_certain(each, source)]
        better, made = _with(fixed, fixed, (), found)
        if not made:
            break
        fixed = better
    return fixed


def _is_certain(each: Diagnostic, source: Source) -> bool:
    if each.fix is None or not each.fix.is_certain:
        return False
    return not source.name or each.fix.edit.file.path == source.path


def _with(
    start: Fixed, best: Fixed, good: Sequence[Diagnostic], found: Sequence[Diagnostic]
) -> tuple[Fixed, Sequence[Diagnostic]]:
    """Return `start` with the fixes of `good`, which make it `best`, and the harmless of `found`.

    Where all of these together do harm, each half of them is tried by itself.
    """
    tried = _tried(start, start, [*good, *found]) if found else None
    if tried:
        return tried, [*good, *found]
    if len(found) > 1:
        half = len(found) // 2
        best, good = _with(start, best, good, found[:half])
        best, good = _with(start, best, good, found[half:])
    return best, good


def _tried(start: Fixed, fixed: Fixed, found: Sequence[Diagnostic]) -> Fixed | None:
    """Return the project with the fixes of `found`; None if they cannot be made, or do harm.

    They do if there is an error that `start` has not. What they bring to light, such as the keys
    of notes under a misspelt key, is fixed as well if all of it can be.
    """
    try:
        made = {edit.file: apply.splices(edit) for edit in _by_file(found)}
    except CannotEditError:
        return None
    better = _drafted(fixed, made)
    was, now = _counts(fixed.left.diagnostics), _counts(better.left.diagnostics)
    if any(now[key] > was[key] - count for key, count in _counts(found).items()):
        return None
    new = _new_errors(start.left, better.left, found)
    if all(_is_certain(each, better.source) for each in new):
        return _tried(start, better, new) if new else better
    return None


def _drafted(fixed: Fixed, made: Mapping[TextFile, Sequence[Splice]]) -> Fixed:
    """Return the project with some texts replaced, checked again."""
    files, applied, texts, drafts = fixed.source.files, [*fixed.applied], dict(fixed.texts), {}
    for file, splices in made.items():
        after, moved = TextFile(file.path, spliced(file.text, splices)), moves(splices)
        for n, each in enumerate(applied):
            if each.place.file.path == file.path:
                applied[n] = each._replace(place=_at(after, moved(each.place.start)))
        for splice in splices:
            old, new = map(_shown, (file.text[splice.start : splice.end], splice.new))
            applied.append(Applied(_at(after, moved(splice.start)), old, new))
        texts[file.path] = (texts.get(file.path, (file,))[0], after)
        drafts[file.path] = content(file, after.text, files.read(file.path))
    source = fixed.source._replace(files=files.with_files(drafts))
    return Fixed(fixed.origin, source, compiler.check(source), tuple(applied), texts)


def _by_file(found: Iterable[Diagnostic]) -> Iterator[Edit]:
    """Yield the fixes of each file as one edit."""
    edits: dict[TextFile, Edit] = {}
    for edit in (each.fix.edit for each in found if each.fix):
        known = edits.get(edit.file, Edit(edit.file, ()))
        changes, splices = (*known.changes, *edit.changes), (*known.splices, *edit.splices)
        edits[edit.file] = Edit(edit.file, changes, splices)
    yield from edits.values()


def _new_errors(
    before: Compilation, after: Compilation, found: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """Return the errors that were not there before; on the line of a slip they only were hidden."""
    known, lines = _counts(before.diagnostics), {_line(each) for each in found if each.rule.is_slip}
    errors = [each for each in after.diagnostics if each.rule.is_error and _line(each) not in lines]
    found_now = _counts(errors)
    return [each for each in errors if found_now[_key(each)] > known[_key(each)]]


def _line(each: Diagnostic) -> tuple[Path, int]:
    return each.place.file.path, each.place.file.position(each.place.start)[0]


def _key(each: Diagnostic) -> tuple[Path, str, str]:
    return each.place.file.path, each.rule.code, each.message("en")


def _counts(found: Iterable[Diagnostic]) -> Counter[tuple[Path, str, str]]:
    return Counter(map(_key, found))


def _shown(text: str) -> str:
    """Return a piece of a file on one line; nothing if only comments are left of it."""
    if all(line.lstrip().startswith("#") for line in text.splitlines()):
        return ""
    return " ".join(text.split()).strip(", ")


def _at(file: TextFile, start: int) -> Place:
    return Place(file, start, start)
