"""What of a project is asked for: topics, tags and types."""

from __future__ import annotations

from typing import NamedTuple

from mazo.content.fields import Content


class Selection(NamedTuple):
    """What of a project is asked for: all that is given must hold, in each any one is enough."""

    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    types: tuple[str, ...] = ()

    def fits(self, content: Content) -> bool:
        """Return whether a note is selected; a tag selects those below it too."""
        wanted = tuple(tag.casefold() for tag in self.tags)
        own = [f"{tag.casefold()}::" for tag in content.tags]
        return (
            (not self.topics or content.topic in self.topics)
            and (not self.types or content.kind in self.types)
            and (not wanted or any(tag.startswith(f"{each}::") for tag in own for each in wanted))
        )
