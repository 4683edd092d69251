"""What the site hands on as it is: packages that were built, and the studio in the browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Text, collect
from mazo.errors import MazoError
from mazo.files.names import PACKAGE
from mazo.model.deck import Deck
from mazo.packages.output import released
from mazo.project.location import output_folder

NO_STUDIO = Text("“{path}” is not the studio: there is no index.html; `make studio` makes it")


class Offer(NamedTuple):
    """A package to download: its file's name, its content, and which topic is in it, if not all."""

    name: str
    content: bytes
    topic: str = ""
    title: str = ""

    @property
    def kilobytes(self) -> int:
        """Return its size, at least 1."""
        return max(round(len(self.content) / 1000), 1)


def offers(deck: Deck) -> tuple[Offer, ...]:
    """Return the packages of `deck` that the last build left: of the whole deck, then of topics."""
    order = ["", *(topic.id for topic in deck.topics)]
    return tuple(sorted(_offers(deck), key=lambda offer: order.index(offer.topic)))


def _offers(deck: Deck) -> Iterator[Offer]:
    folder, _ = collect(output_folder(deck.project))
    if folder is None:
        return
    titles = {topic.id: topic.title for topic in deck.topics}
    for name in released(deck.project, folder):
        topic = name.removeprefix(deck.project.name).removesuffix(PACKAGE).removeprefix(".")
        file = folder.file(name)
        if file and (not topic or topic in titles):
            yield Offer(name, file.read(), topic, titles.get(topic, ""))


def studio_files(folder: Path) -> dict[str, bytes]:
    """Return the files of the studio in `folder`. Raise MazoError if there is none."""
    if not (folder / "index.html").is_file():
        raise MazoError(NO_STUDIO, path=str(folder))
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
