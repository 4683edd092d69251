"""The files of the last release, as they are called where they are downloaded."""

from typing import NamedTuple

from mazo.commands.build import NOTES_SUFFIX
from mazo.files.names import PACKAGE
from mazo.model.names import file_name
from mazo.studio.desk import Open


class Download(NamedTuple):
    """A file to download: its name, the title of its topic (of the whole deck none), its bytes."""

    name: str
    title: str
    content: bytes
    is_notes: bool = False


def downloads(deck: Open) -> tuple[Download, ...]:
    """Return the files of the last release, the whole deck first; none before it was made.

    They are called after the deck's title, release after release, so that a file replaces the one
    before in its folder. What is in them does not depend on it.
    """
    built, found = deck.built, deck.workspace.compilation.deck
    if built is None or found is None:
        return ()
    whole = built.packages[0].path.stem
    own = file_name(found.project.title) or whole
    titles = {topic.id: topic.title for topic in found.topics}
    packages = []
    for each in built.packages:
        topic = each.path.stem.removeprefix(whole)
        title = titles.get(topic.removeprefix("."), "")
        packages.append(Download(f"{own}{topic}{PACKAGE}", title, each.content))
    notes = built.release_notes.encode()
    more = (Download(f"{own}{NOTES_SUFFIX}", "", notes, is_notes=True),) if notes else ()
    return (*packages, *more)
