"""The file of all releases' notes, the newest first, which stands beside the packages."""

import re

from mazo.text.patterns import lazy

_SECTION = lazy(r"^(?=## )", re.MULTILINE)
_NUMBER = lazy(r"## .*?(\d+), \d{4}-\d\d-\d\d$", re.MULTILINE)


def with_section(text: str, title: str, notes: str) -> str:
    """Return the `text` of a file with the `notes` of a release before those that it has.

    What a build wrote that was stopped, of a release of the same number, gives way.
    """
    _, *sections = _SECTION.split(text)
    if sections and newest(text) == newest(notes):
        del sections[0]
    return "\n".join((f"# {title}\n", notes, *(["".join(sections)] if sections else [])))


def newest(text: str) -> int:
    """Return the number of the newest release in a file; 0 if it has none."""
    found = _NUMBER.search(text)
    return int(found[1]) if found else 0
