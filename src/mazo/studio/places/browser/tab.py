"""The studio in a tab: what the worker starts, with the browser's storage for a disk."""

from collections.abc import Callable
from pathlib import Path

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.studio.places.browser.asgi import Answering, answering
from mazo.studio.places.headers import Headers
from mazo.workspace.shelf import Shelf


def started(
    folder: str,
    root: str,
    clock: Callable[[], float],
    suffix: Callable[[], str],
    saved: Callable[[], None],
) -> Answering:
    """Return what answers requests below the path `root`, with the decks in `folder`.

    `clock` gives the time in Unix seconds, `suffix` four letters by chance; `saved` is called after
    each change.
    """
    desk = Desk(Shelf(Path(folder)), clock, suffix, saved, is_in_browser=True)
    return answering(Headers(application(desk)), root)
