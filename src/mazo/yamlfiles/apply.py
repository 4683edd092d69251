"""An edit applied to its file: proved before anything is written, by reading the result again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from mazo.diagnostics import collect
from mazo.errors import WRITTEN_ODDLY, CannotEditError
from mazo.text.edit import Edit, Splice
from mazo.text.places import TextFile
from mazo.yamlfiles import reader
from mazo.yamlfiles.changes import Changes, Said, said
from mazo.yamlfiles.layout import UnknownLayoutError
from mazo.yamlfiles.rewrite import Rewriter
from mazo.yamlfiles.splice import content, spliced
from mazo.yamlfiles.tree import Node


def splices(edit: Edit) -> tuple[Splice, ...]:
    """Return what an edit changes in the text of its file, in order.

    The new text says what was meant and nothing else. Raise CannotEditError if there is no place
    that the edit names, or the file is written in a way that cannot be changed for sure.
    """
    try:
        return _retyped(edit) if edit.splices else _changed(edit)
    except UnknownLayoutError:
        raise CannotEditError(WRITTEN_ODDLY, path=str(edit.file.path)) from None


def edited(edit: Edit) -> TextFile:
    """Return the file as it is after an edit. Raise CannotEditError as `splices` does."""
    return TextFile(edit.file.path, spliced(edit.file.text, splices(edit)))


def contents(edits: Iterable[Edit]) -> dict[Path, bytes]:
    """Return what the files of some edits are to hold. Raise ChangedMeanwhileError as well."""
    return {
        edit.file.path: content(edit.file, edited(edit).text, edit.file.path.read_bytes())
        for edit in edits
    }


def _changed(edit: Edit) -> tuple[Splice, ...]:
    root, slips = _read(edit.file)
    changes = Changes(edit, root)
    made = Rewriter(changes).splices()
    after, left = _read(TextFile(edit.file.path, spliced(edit.file.text, made)))
    if said(after) != changes.meant() or not left <= slips:
        raise UnknownLayoutError
    return made


def _retyped(edit: Edit) -> tuple[Splice, ...]:
    """Return splices after which the file has fewer slips, and says what was made out before."""
    made = tuple(sorted(edit.splices))
    before, slips = _read(edit.file)
    after, left = _read(TextFile(edit.file.path, spliced(edit.file.text, made)))
    if _words(said(after)) != _words(said(before)) or not left < slips:
        raise UnknownLayoutError
    return made


def _read(file: TextFile) -> tuple[Node | None, Counter[str]]:
    """Return the tree of a file, and how often each rule of YAML is broken in it."""
    yaml, found = collect(reader.read(file))
    return yaml.root, Counter(each.rule.code for each in found)


def _words(value: Said) -> Said:
    """Return what a value says, whatever spaces stand between its words."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, tuple):
        return tuple((key, _words(each)) for key, each in value)
    return [_words(each) for each in value]
