"""An edit applied to its file: proved before anything is written, by reading the result again."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from mazo.diagnostics import Text, collect
from mazo.errors import CannotEditError
from mazo.files.folder import Folder
from mazo.text.edit import Edit, Splice
from mazo.text.places import TextFile
from mazo.yamlfiles import read
from mazo.yamlfiles.changes import Changes, said
from mazo.yamlfiles.item_edit import item_edit
from mazo.yamlfiles.layout import UnknownLayoutError
from mazo.yamlfiles.rewrite import Rewriter
from mazo.yamlfiles.splice import content, spliced
from mazo.yamlfiles.tree import Node

WRITTEN_ODDLY = Text(
    "“{path}” is written in a way that Mazo cannot change safely. Nothing was written: "
    "make the changes that `mazo check` proposes by hand"
)


def splices(edit: Edit, starts: Sequence[int] = ()) -> tuple[Splice, ...]:
    """Return what an edit changes in the text of its file, in order.

    The new text says what was meant and nothing else. Raise CannotEditError if there is no place
    that the edit names, or the file is written in a way that cannot be changed for sure. Where
    items of the file's lists begin may be known: `starts`, in their order. Then an edit inside of
    one takes the same time however long the file is.
    """
    if inside := item_edit(edit, starts):
        with suppress(CannotEditError):
            return inside.in_file(splices(inside.edit))
    root, slips = _read(edit.file)
    changes = Changes(edit, root)
    try:
        made = tuple(sorted([*edit.splices, *Rewriter(changes).splices()], key=lambda one: one[:2]))
        after, left = _read(TextFile(edit.file.path, spliced(edit.file.text, made)))
    except UnknownLayoutError:
        made, after, left = (), None, Counter([""])
    if said(after) != changes.meant() or not left <= slips:
        raise CannotEditError(WRITTEN_ODDLY, path=str(edit.file.path))
    return made


def edited(edit: Edit, starts: Sequence[int] = ()) -> TextFile:
    """Return the file as it is after an edit. Raise CannotEditError as `splices` does."""
    return TextFile(edit.file.path, spliced(edit.file.text, splices(edit, starts)))


def contents(
    edits: Iterable[Edit],
    folder: Folder,
    starts: Callable[[TextFile], Sequence[int]] = lambda _: (),
) -> dict[Path, bytes]:
    """Return what some files of `folder` are to hold after an edit of each.

    `starts` gives what `splices` may know of a file. Raise CannotEditError, or
    ChangedMeanwhileError if one is no longer what was read.
    """
    return {
        edit.file.path: content(
            edit.file, edited(edit, starts(edit.file)).text, folder.read(edit.file.path)
        )
        for edit in edits
    }


def _read(file: TextFile) -> tuple[Node | None, Counter[str]]:
    """Return the tree of a file, and how often each rule of YAML is broken in it."""
    yaml, found = collect(read.read(file))
    return yaml.root, Counter(each.rule.code for each in found)
