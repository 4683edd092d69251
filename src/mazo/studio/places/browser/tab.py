"""The studio in a tab: the application, with the browser's storage for a disk."""

from collections.abc import Callable
from pathlib import Path

from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.studio.places.browser.asgi import Answering, answering
from mazo.studio.places.headers import Headers
from mazo.workspace.shelf import Shelf


class Tab:
    """An application that is made before it is known in which browser it will be."""

    def __init__(self) -> None:
        """Make the application, without a deck and without a clock."""
        self._desk = Desk(Shelf(Path()), float, str, is_in_browser=True)
        self._application = Headers(application(self._desk))

    def started(
        self,
        folder: str,
        root: str,
        clock: Callable[[], float],
        suffix: Callable[[], str],
        saved: Callable[[], None],
    ) -> Answering:
        """Return what answers requests below the path `root`, with the decks in `folder`.

        `clock` gives the time in Unix seconds, `suffix` four letters by chance; `saved` is called
        after each change.
        """
        self._desk.shelf = Shelf(Path(folder))
        self._desk.clock = clock
        self._desk.suffix = suffix
        self._desk.saved = saved
        return answering(self._application, root)
