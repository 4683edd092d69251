"""When Python looks for garbage while it keeps a whole deck for hours."""

import gc

_NEW = 100_000
"""New values after which the young ones are looked through; an edit of a long topic makes so many.

By Python's own measure, 700, an edit of 2,000 notes was interrupted 150 times, and every second
or third one for 140 to 180 ms, in which all values of the deck were looked through.
"""
_OLDER = 10
"""How often that happens before those that stayed are looked through, too."""


def collect_seldom() -> None:
    """Have garbage collected so seldom that nobody who edits a deck waits for it."""
    gc.enable()  # a command runs without it
    gc.set_threshold(_NEW, _OLDER, _OLDER)
