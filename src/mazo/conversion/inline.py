"""The words inside a block: runs of one look each, and how they are written in Markdown."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from mazo.conversion.escapes import escaped, paired
from mazo.conversion.journal import PICTURES, Journal
from mazo.conversion.tree import BLOCKS, Node
from mazo.conversion.typography import lowered, raised, tidied

MARKS = {
    **dict.fromkeys(("strong", "b"), "bold"),
    **dict.fromkeys(("em", "i", "cite"), "italic"),
    "sup": "raised",
    "sub": "lowered",
}
"""The looks that elements give."""
_SIGNS = {"bold": "**", "italic": "*"}
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\\\"]+")
_NOT_BEFORE_A_LINK = ("!", "^", "]", "\\", "[")
_NO_MARKS: frozenset[str] = frozenset()


class Run(NamedTuple):
    """Words with one look; or the mark of a footnote, whose id is `note`."""

    words: str
    marks: frozenset[str] = _NO_MARKS
    address: str = ""
    note: str = ""

    def plain(self) -> "Run":
        """Return the run without emphasis and link."""
        return self._replace(marks=self.marks - {"bold", "italic"}, address="")


def runs(node: Node, journal: Journal) -> list[Run]:
    """Return the words of a block as runs, neighbours of the same look put together."""
    merged: list[Run] = []
    for run in _flattened(node, Run(""), journal):
        last = merged[-1] if merged else None
        if last and not last.note and not run.note and last[1:] == run[1:]:
            merged[-1] = last._replace(words=last.words + run.words)
        elif run.words or run.note:
            merged.append(run)
    return [run._replace(words=tidied(run.words, journal)) for run in merged]


def _flattened(node: Node, look: Run, journal: Journal) -> Iterator[Run]:
    """Yield the words below `node`, which itself looks as `look` does."""
    for child in node.children:
        if isinstance(child, str):
            yield look._replace(words=child)
        elif child.tag == "br":
            yield look._replace(words=" ")
        elif child.tag == "noteref":
            yield Run("", note=child.get("to"))
        elif child.tag == "img":
            journal.add(PICTURES)
        else:
            own = look
            if child.tag in MARKS:
                own = own._replace(marks=own.marks | {MARKS[child.tag]})
            if child.tag == "a":
                own = own._replace(address=_address(child))
            yield from _flattened(child, own, journal)
            if child.tag in BLOCKS:
                yield look._replace(words=" ")


def _address(link: Node) -> str:
    """Return the address of a link, if it leads to the web; Google Docs hides it in one of its."""
    address = link.get("href")
    if "google.com/url?" in address:
        try:
            address = parse_qs(urlsplit(address).query).get("q", [""])[0]
        except ValueError:
            return ""
    return address if _ADDRESS.fullmatch(address) else ""


def written(found: Iterable[Run], marks_of_notes: dict[str, str]) -> str:
    """Return runs as Markdown, on one line; each footnote's mark is `marks_of_notes` by its id."""
    text, words = "", list(found)
    pairs = paired(" ".join(run.words for run in words))
    for number, run in enumerate(words):
        if run.note:
            text = text.rstrip() + marks_of_notes.get(run.note, "")
            continue
        after = words[number + 1].words[:1] if number + 1 < len(words) else ""
        text += _written(run, text, after, pairs)
    return re.sub(" +", " ", text).strip()


def _written(run: Run, before: str, after: str, pairs: tuple[str, ...]) -> str:
    """Return a run as it is written between what is `before` and `after` it."""
    if "raised" in run.marks:
        return raised(run.words, before)
    if "lowered" in run.marks:
        return lowered(run.words)
    words = escaped(run.words, pairs)
    core = words.strip()
    if not any(map(str.isalnum, core)):
        return words
    first, last = words.find(core), words.find(core) + len(core)
    is_free = not _touches(before, words[:first]) and not _touches(after, words[last:])
    is_free = is_free and not {core[0], core[-1]} & {*"*_"}
    sign = "".join(_SIGNS[mark] for mark in sorted(run.marks)) if is_free else ""
    marked = f"{sign}{core}{sign[::-1]}"
    if run.address and not before.endswith(_NOT_BEFORE_A_LINK) and not {*"[]"} & {*core}:
        marked = f"[{marked}]({run.address})"
    return words[:first] + marked + words[last:]


def _touches(other: str, between: str) -> bool:
    """Return whether a neighbour stands so near that signs of emphasis would not be read."""
    near = "" if between else other[-1:]
    return near.isalnum() or near == "*"
