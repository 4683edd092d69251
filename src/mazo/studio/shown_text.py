"""The text as a page reads it: whole or in parts, and the sentences without a card."""

from collections.abc import Iterator
from typing import NamedTuple

from mazo.content.marked_text import Block, MarkedText, Stretch

WHOLE_UP_TO = 60_000
"""Characters of a text up to which it is shown whole; a longer one is in parts."""
PART_UP_TO = 20_000
"""Characters of a part, which ends before a heading if it can."""
_NEAR = 3_000
"""Characters before and behind a passage that are shown of a long section beside its card."""


class Section(NamedTuple):
    """A heading of a text: its number from 1, and how many sentences under it have no card.

    `part` is the part in which it stands, from 1.
    """

    number: int
    title: str
    level: int
    free: int
    part: int


class Reading(NamedTuple):
    """A text with what of it is shown, and where the reader is.

    `free` are the numbers of the sentences without a card, `walked` the one that she is at.
    `part` is the part that is shown, from 1, of so many `parts`.
    """

    marked: MarkedText
    blocks: tuple[Block, ...]
    part: int
    parts: int
    free: tuple[int, ...]
    walked: int
    notes: tuple[str, ...]

    @property
    def before(self) -> int:
        """Return the sentence without a card before the one that the reader is at; 0 for none."""
        return max((each for each in self.free if each < self.walked), default=0)

    @property
    def after(self) -> int:
        """Return the next sentence without a card; 0 for none."""
        return min((each for each in self.free if each > self.walked), default=0)

    @property
    def position(self) -> int:
        """Return the place of the sentence that the reader is at among those without a card."""
        return self.free.index(self.walked) + 1 if self.walked in self.free else 0


def reading(marked: MarkedText, at: str, walked: int, part: int) -> Reading:
    """Return what is shown of a text: the card `at`, a sentence without one, or a part."""
    free = tuple(each.uncovered for _, each in stretches(marked.blocks) if each.uncovered)
    every = parts(marked)
    shown = next(
        (
            number
            for number, blocks in enumerate(every, 1)
            for _, each in stretches(blocks)
            if (at in each.first if at else walked and each.uncovered == walked)
        ),
        min(max(part, 1), len(every)),
    )
    blocks = every[shown - 1]
    notes = dict.fromkeys(name for _, each in stretches(blocks) for name in each.first)
    walked = walked if walked in free else 0
    return Reading(
        marked, blocks, shown, len(every), tuple(dict.fromkeys(free)), walked, tuple(notes)
    )


def parts(marked: MarkedText) -> tuple[tuple[Block, ...], ...]:
    """Return the blocks of a text in parts that a page can show; a short text is one."""
    sizes = [sum(each.end - each.start for _, each in stretches((one,))) for one in marked.blocks]
    if sum(sizes) <= WHOLE_UP_TO:
        return (marked.blocks,)
    found: list[list[Block]] = [[]]
    filled = 0
    for block, size in zip(marked.blocks, sizes, strict=True):
        limit = PART_UP_TO / 2 if block.kind == "heading" else PART_UP_TO - size
        if found[-1] and filled > limit:
            found.append([])
            filled = 0
        found[-1].append(block)
        filled += size
    return tuple(map(tuple, found))


def around(marked: MarkedText, note: str, passage: str = "") -> tuple[Block, ...]:
    """Return the sections in which a note quotes a text; of a long one what is near its words.

    Where it quotes nothing that is there, those count that have `passage`.
    """
    quoting = [block for block in marked.blocks if _quotes(block, note)]
    if passage and not quoting:
        quoting = [block for block in marked.blocks if passage in _words(block)]
    sections, places = {block.section for block in quoting}, [_start(block) for block in quoting]
    return tuple(
        block
        for block in marked.blocks
        if block.section in sections
        and any(abs(_start(block) - place) <= _NEAR for place in places)
    )


def outline(marked: MarkedText) -> tuple[Section, ...]:
    """Return the headings of a text, with how many sentences under each have no card."""
    free: dict[int, set[int]] = {}
    for block, each in stretches(marked.blocks):
        if each.uncovered:
            free.setdefault(block.section, set()).add(each.uncovered)
    return tuple(
        Section(block.section, block.words, block.level, len(free.get(block.section, ())), part)
        for part, blocks in enumerate(parts(marked), 1)
        for block in blocks
        if block.kind == "heading"
    )


def stretches(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Stretch]]:
    """Yield the stretches of some blocks of a text, each with its block."""
    for block in blocks:
        for row in block.rows:
            for cell in row.cells:
                for each in cell:
                    yield block, each


def _words(block: Block) -> str:
    """Return the words of a block."""
    return "".join(each.text for _, each in stretches((block,)))


def _quotes(block: Block, note: str) -> bool:
    """Return whether a note quotes words of a block."""
    return any(note in each.notes for row in block.rows for cell in row.cells for each in cell)


def _start(block: Block) -> int:
    """Return where a block begins in what is read of the text."""
    return next((cell[0].start for row in block.rows for cell in row.cells if cell), 0)
