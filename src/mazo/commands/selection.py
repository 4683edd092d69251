"""What of a project is asked for: topics, tags and types."""

from __future__ import annotations

from typing import NamedTuple

from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.schema.card_file import LISTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.content.fields import Content
    from mazo.model.deck import Deck

TYPES = tuple(LISTS.values())
"""The types that can be asked for."""
NO_SUCH_TOPIC = Text("there is no topic `{topic}`; the topics are: {known}")
NO_SUCH_TAG = Text("no note has the tag `{tag}`; the tags are: {known}")
NO_TAGS = Text("no note has the tag `{tag}`, for no note has any")
NOTHING_SELECTED = Text("no note fits all of --topic, --tag and --type together")


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

    def validate(self, deck: Deck) -> None:
        """Raise MazoError if there is no such topic or tag in `deck`."""
        known = [topic.id for topic in deck.topics]
        for topic in self.topics:
            if topic not in known:
                raise MazoError(NO_SUCH_TOPIC, topic=topic, known=", ".join(known))
        own = sorted({tag for note in deck.notes for tag in (*note.tags, *note.topic.tags)})
        for tag in self.tags:
            if not any(f"{each}::".casefold().startswith(f"{tag}::".casefold()) for each in own):
                raise MazoError(NO_SUCH_TAG if own else NO_TAGS, tag=tag, known=", ".join(own))
