"""Random edits of the files of a project, for hypothesis: of a word, of lines, of whole files."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import TypeAlias

from hypothesis import strategies as st

Files: TypeAlias = dict[str, bytes]
Edit: TypeAlias = Callable[[Files], dict[str, bytes | None]]

WORD = re.compile(rb"(?<=[ \n])[\w.'-]{3,}(?=[ \n])")


@st.composite
def worded(draw: st.DrawFn) -> Edit:
    """
    Return an edit of one word of one file, as people make most of them.
    """
    at, to, word = (
        draw(st.floats(0, 1)),
        draw(st.floats(0, 1)),
        draw(st.sampled_from(["1944", "y", "Roma", "", "no"])),
    )

    def edit(files: Files) -> dict[str, bytes | None]:
        name = texts(files)[int(at * (len(texts(files)) - 1))]
        found = list(WORD.finditer(files[name]))
        if not found:
            return {}
        start, end = found[int(to * (len(found) - 1))].span()
        return {name: files[name][:start] + word.encode() + files[name][end:]}

    return edit


@st.composite
def torn(draw: st.DrawFn) -> Edit:
    """
    Return an edit that makes nonsense of a piece of one file.
    """
    at, random = draw(st.floats(0, 1)), draw(st.randoms(use_true_random=False))
    kinds = draw(
        st.lists(
            st.sampled_from(["insert", "drop", "swap", "cut", "double"]), min_size=1, max_size=2
        )
    )
    odd = draw(
        st.sampled_from(
            ["\t", ": ", "'", '"', "- ", "#", "\n---\n", "[", "é", "\r\n", "\0", "allow: [W701]\n"]
        )
    )

    def edit(files: Files) -> dict[str, bytes | None]:
        name = texts(files)[int(at * (len(texts(files)) - 1))]
        lines = files[name].decode("utf-8", "replace").split("\n")
        for kind in kinds:
            one, other = random.randrange(len(lines)), random.randrange(len(lines))
            match kind:
                case "insert":
                    lines[one] = lines[one][:6] + odd + lines[one][6:]
                case "drop" if len(lines) > 1:
                    del lines[one]
                case "swap":
                    lines[one], lines[other] = lines[other], lines[one]
                case "double":
                    lines[one:one] = lines[other : other + 5]
                case _:
                    lines[one : one + 3] = [""]
        return {name: "\n".join(lines).encode()}

    return edit


@st.composite
def moved(draw: st.DrawFn) -> Edit:
    """
    Return an edit that removes, renames, copies or replaces whole files.
    """
    kind = draw(st.sampled_from(["remove", "rename", "copy", "replace", "empty"]))
    at, to = draw(st.floats(0, 1)), draw(st.floats(0, 1))

    def edit(files: Files) -> dict[str, bytes | None]:
        names = sorted(files)
        name, other = names[int(at * (len(names) - 1))], names[int(to * (len(names) - 1))]
        new = PurePosixPath(name).with_stem(f"{PurePosixPath(name).stem}-b").as_posix()
        match kind:
            case "remove":
                return {name: None}
            case "rename":
                return {name: None, new: files[name]}
            case "copy":
                return {new: files[name]}
            case "replace":
                return {name: files[other], other: files[name]}
            case _:
                return {name: b""}

    return edit


def texts(files: Files) -> list[str]:
    """
    Return the names of the files that people write.
    """
    return sorted(
        name for name in files if name.endswith((".yaml", ".md", ".txt", ".lock"))
    ) or sorted(files)


EDITS = st.lists(st.one_of(worded(), worded(), torn(), moved(), st.none()), min_size=1, max_size=5)
"""One after the other; None is the way back to how it all was."""
