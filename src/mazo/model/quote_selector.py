"""Selectors of the W3C Web Annotation model, and the passages that they select."""

from typing import NamedTuple


class TextQuoteSelector(NamedTuple):
    """The exact words of a passage, and what tells it apart from others with the same.

    `prefix` and `suffix` stand just before and just after it; `section` is the beginning
    of the heading above it; `occurrence`, from 1, counts the places with these words (0:
    there must be one only).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    section: str = ""
    occurrence: int = 0
