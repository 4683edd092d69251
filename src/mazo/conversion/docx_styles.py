"""The styles of a document of Word: which are headings by their level, hidden, or numbered."""

import re
from collections.abc import Iterator, Mapping

from mazo.conversion.tree import HEADINGS, Node

_SAFE_NAME = re.compile(r"(?!heading \d)[\w .()-]+", re.IGNORECASE)
"""Names that can stand in a mapping of styles, but for those that mammoth knows."""
_OFF = frozenset(("0", "false", "off"))


def heading_levels(sheet: Node) -> Iterator[str]:
    """Yield how mammoth is to read styles that are headings by their level, not by their name."""
    styles = _by_id(sheet)
    for key, style in styles.items():
        level = _level(key, styles)
        name = next((each.get("val") for each in style.all("name")), "")
        if (
            level < len(HEADINGS)
            and style.get("type") == "paragraph"
            and _SAFE_NAME.fullmatch(name)
        ):
            yield f"p[style-name='{name}'] => {HEADINGS[level]}:fresh"


def hidden_styles(sheet: Node) -> Iterator[str]:
    """Yield the ids of styles whose text is hidden."""
    styles = _by_id(sheet)
    for key in styles:
        marks = (mark for style in _chain(key, styles) for mark in style.all("vanish"))
        mark = next(marks, None)
        if mark and is_on(mark.get("val")):
            yield key


def numbered_styles(sheet: Node) -> Mapping[str, tuple[str, str]]:
    """Return the list that items of a style are of, and its level, by the styles' ids."""
    styles = _by_id(sheet)
    lists = {key: (_first("numId", key, styles), _first("ilvl", key, styles)) for key in styles}
    return {key: found for key, found in lists.items() if found[0]}


def is_on(value: str) -> bool:
    """Return whether a property that is given with this value, or with none, holds."""
    return value not in _OFF


def _by_id(sheet: Node) -> Mapping[str, Node]:
    return {each.get("styleId"): each for each in sheet.all("style")}


def _chain(key: str, styles: Mapping[str, Node]) -> Iterator[Node]:
    """Yield a style and those that it is based on, the nearest first."""
    seen: set[str] = set()
    while key in styles and key not in seen:
        seen.add(key)
        yield styles[key]
        key = next((each.get("val") for each in styles[key].all("basedOn")), "")


def _first(tag: str, key: str, styles: Mapping[str, Node]) -> str:
    """Return what a style, or the nearest that it is based on, gives as a property."""
    marks = (mark.get("val") for style in _chain(key, styles) for mark in style.all(tag))
    return next(marks, "")


def _level(key: str, styles: Mapping[str, Node]) -> int:
    """Return the level of a style's headings from 0 on, or that of the style it is based on."""
    levels = (mark.get("val") for style in _chain(key, styles) for mark in style.all("outlineLvl"))
    level = next(filter(None, levels), "")
    return int(level) if level.isdecimal() else len(HEADINGS)
