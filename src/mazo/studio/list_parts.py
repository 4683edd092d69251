"""The rows of a topic in parts, so that no page has to have all rows of a long topic.

A page is sent the first part of a topic and those around the open card. Each other part is a place
of about its height, which asks for its rows when it comes into view. A page that is made anew says
which parts it has (`X-Parts`): those stay as they are, and are sent again only if their rows look
different now.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import unquote

from markupsafe import Markup

from mazo.studio.card_list import Row, Section

ROWS = 25
"""Rows of a part: more than a screen shows, and little to send with each change of one."""
_AROUND = 1
"""Parts before that of the open card, and after it, that are sent with it."""


class Part(NamedTuple):
    """Some rows of a topic, of which the page gets the `html` if it is to have that now.

    `number` counts the topic's parts, `first` and `last` its cards, from 1 on. `same` is the digest
    of the rows if the page has them already.
    """

    id: str
    number: int
    first: int
    last: int
    has_open: bool
    digest: str = ""
    html: Markup = Markup()
    same: str = ""


class Parts(NamedTuple):
    """Which parts a page is to have.

    `held` are the digests of those that it has, by their ids. With `around`, those around the open
    card are sent, too; with `is_whole`, all are.
    """

    open_card: str
    held: Mapping[str, str] = {}
    around: bool = True
    is_whole: bool = False

    def of(self, section: Section, html: Callable[[Sequence[Row]], Markup]) -> Iterator[Part]:
        """Yield the parts of a topic's rows; `html` draws rows."""
        rows = section.shown
        chunks = [rows[first : first + ROWS] for first in range(0, len(rows), ROWS)]
        places = [any(row.id == self.open_card for row in chunk) for chunk in chunks]
        middle = places.index(True) if self.around and True in places else None
        for number, (chunk, has_open) in enumerate(zip(chunks, places, strict=True)):
            first = number * ROWS
            part = Part(
                f"p-{section.topic.id}.{number}", number, first + 1, first + len(chunk), has_open
            )
            is_near = number == 0 or (middle is not None and abs(number - middle) <= _AROUND)
            if self.is_whole or is_near or part.id in self.held:
                yield self._drawn(part, html(chunk))
            else:
                yield part

    def _drawn(self, part: Part, html: Markup) -> Part:
        digest = sha256(html.encode()).hexdigest()[:12]
        if self.held.get(part.id) == digest:
            return part._replace(same=digest)
        return part._replace(digest=digest, html=html)


def held(header: str) -> Mapping[str, str]:
    """Return the digests of the parts that a page has, by their ids, as its header lists them."""
    pairs = (each.partition("=") for each in header.split(",") if each)
    return {unquote(name): digest for name, _, digest in pairs}
