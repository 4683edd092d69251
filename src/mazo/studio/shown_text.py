"""The text as a page reads it: whole or by sections, and the sentences without a card."""

from collections.abc import Iterator
from typing import NamedTuple

from mazo.content.marked_text import Block, MarkedText, Stretch

WHOLE_UP_TO = 60_000
"""Characters of a text up to which it is shown whole; a longer one section by section."""


class Section(NamedTuple):
    """A heading of a text: its number from 1, and how many sentences under it have no card."""

    number: int
    title: str
    level: int
    free: int


class Reading(NamedTuple):
    """A text with what of it is shown, and where the reader is.

    `free` are the numbers of the sentences without a card, `walked` the one that she is at.
    `section` is the section that is shown; None if all are.
    """

    marked: MarkedText
    blocks: tuple[Block, ...]
    section: int | None
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


def reading(marked: MarkedText, at: str, walked: int, section: int | None) -> Reading:
    """Return what is shown of a text: the card `at`, a sentence without one, or a section."""
    free = {each.uncovered: block.section for block, each in stretches(marked) if each.uncovered}
    if sum(len(each.text) for _, each in stretches(marked)) <= WHOLE_UP_TO:
        shown, blocks = None, marked.blocks
    else:
        shown = _section_of(marked, at)
        shown = free.get(walked, section or 0) if shown is None else shown
        blocks = tuple(block for block in marked.blocks if block.section == shown)
    notes = dict.fromkeys(name for _, each in stretches(marked, blocks) for name in each.first)
    walked = walked if walked in free else 0
    return Reading(marked, blocks, shown, tuple(free), walked, tuple(notes))


def outline(marked: MarkedText) -> tuple[Section, ...]:
    """Return the headings of a text, with how many sentences under each have no card."""
    free: dict[int, set[int]] = {}
    for block, each in stretches(marked):
        if each.uncovered:
            free.setdefault(block.section, set()).add(each.uncovered)
    return tuple(
        Section(block.section, block.words, block.level, len(free.get(block.section, ())))
        for block in marked.headings
    )


def stretches(
    marked: MarkedText, blocks: tuple[Block, ...] | None = None
) -> Iterator[tuple[Block, Stretch]]:
    """Yield the stretches of a text, or of some of its blocks, each with its block."""
    for block in marked.blocks if blocks is None else blocks:
        for row in block.rows:
            for cell in row.cells:
                for each in cell:
                    yield block, each


def _section_of(marked: MarkedText, note: str) -> int | None:
    """Return the section in which the passage of a note begins."""
    if not note:
        return None
    return next((block.section for block, each in stretches(marked) if note in each.first), None)
