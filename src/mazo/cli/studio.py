"""`mazo studio`: make and change a deck in a browser."""

import secrets
import time
import webbrowser
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.chance import chance
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.options import work_argument
from mazo.diagnostics import Text
from mazo.errors import MissingExtraError
from mazo.studio import NEEDS_LIBRARIES
from mazo.workspace.shelf import Shelf

NEEDS = ("jinja2", "starlette", "uvicorn", "watchfiles")
OPEN_AT = Text("The studio is open at {address} (Ctrl-C ends it)")


@command("studio", ABOUTS["studio"])
@work_argument
@option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=0,
    help=Text("The port of the address, if not one that is free."),
)
@option("--no-browser", is_flag=True, help=Text("Only show the address, without opening it."))
@click.pass_obj
def studio(console: Console, project: mazo.Project | None, port: int, *, no_browser: bool) -> None:
    """Make and change a deck in the browser."""
    if not all(map(find_spec, NEEDS)):
        raise MissingExtraError(NEEDS_LIBRARIES, "studio")
    from mazo.studio.desk import Desk  # noqa: PLC0415  # an optional extra
    from mazo.studio.places import machine  # noqa: PLC0415  # an optional extra
    from mazo.studio.places.guard import Session  # noqa: PLC0415  # an optional extra

    package = project.path if project and project.source.is_package else None
    shelf = Shelf(Path.cwd(), project.path if project and not package else None)
    deck = _unpacked(shelf, package, console) if package else shelf.given
    session = Session(secrets.token_urlsafe(), secrets.token_urlsafe())
    with machine.listening(port) as here:
        address = machine.address(here, session, deck)
        console.tell(OPEN_AT, address=address)
        if not no_browser:
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        machine.serve(Desk(shelf, time.time, chance), here, session, console.language)


def _unpacked(shelf: Shelf, package: Path, console: Console) -> str:
    """Return the name of a new deck in this folder that is made of a package."""
    content = package.read_bytes()
    return shelf.add_package(package.name, content, chance(), console.language)
