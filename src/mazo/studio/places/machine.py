"""The studio on this machine: a server that only this machine reaches, until Ctrl-C."""

import socket
from types import FrameType
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.routing import Mount, Route
from uvicorn import Config, Server

from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import MazoError
from mazo.studio.app import application
from mazo.studio.desk import Desk
from mazo.studio.places.changes import Changes
from mazo.studio.places.garbage import collect_seldom
from mazo.studio.places.guard import START, Guard, Session
from mazo.studio.places.headers import Headers

LOOPBACK = "127.0.0.1"
PORT_IS_TAKEN = Text("another program uses port {port}: leave `--port` out to have a free one")


def listening(port: int) -> socket.socket:
    """Return a socket that only this machine reaches, at `port`, or at a free one if it is 0.

    Raise MazoError if another program has that port. The protocol is named because asyncio sends
    without delay only where it is: without it, the end of each answer comes 40 ms late.
    """
    here = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    here.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        here.bind((LOOPBACK, port))
    except OSError as error:
        here.close()
        raise MazoError(PORT_IS_TAKEN, port=port) from error
    here.listen()
    return here


def address(here: socket.socket, session: Session, deck: str = "") -> str:
    """Return the address at which a browser begins, with a deck or without."""
    path = f"{START}decks/{quote(deck)}/cards" if deck else START
    return f"http://{LOOPBACK}:{here.getsockname()[1]}{path}?token={session.token}"


def serve(desk: Desk, here: socket.socket, session: Session, language: MessageLanguage) -> None:
    """Answer the browser of `session` until Ctrl-C, then raise KeyboardInterrupt."""
    collect_seldom()
    changes = Changes(desk)
    studio = changes.noting(application(desk))
    routes = [Route("/app/events", changes.events), Mount("/", studio)]
    everything = Starlette(routes=routes, lifespan=changes.watching)
    guard = Guard(everything, session, here.getsockname()[1], language)
    config = Config(
        Headers(guard),
        loop="asyncio",
        http="h11",
        ws="none",
        log_level="critical",
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    _Server(config, changes).run(sockets=[here])


class _Server(Server):
    """A server that does not wait for the pages that listen to it when it is to end."""

    def __init__(self, config: Config, changes: Changes) -> None:
        super().__init__(config)
        self._changes = changes

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begin to end."""
        self._changes.close()
        super().handle_exit(sig, frame)
