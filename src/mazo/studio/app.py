"""The studio as an ASGI application: addresses, and the views behind them.

Every view is an address that can be opened, reloaded and gone back to. What is changed is sent by
POST, and answered with the address to look at next. Endpoints are `async`, because a browser's
Python has no threads. The address of the application's top is `root_path`, so that a server may
hang it anywhere.
"""

from collections.abc import Awaitable, Callable
from importlib.resources import files

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from mazo.errors import MazoError
from mazo.studio import views
from mazo.studio.desk import Desk
from mazo.studio.rendering import Pages
from mazo.studio.reply import failed

Endpoint = Callable[[Request], Awaitable[Response]]


def application(desk: Desk) -> Starlette:
    """Return the application that shows what lies on `desk`."""
    app = Starlette(routes=[Mount("/app", routes=[*_static(), *views.ROUTES])])
    app.state.desk = desk
    app.state.pages = Pages()
    app.add_exception_handler(MazoError, failed)
    return app


def _static() -> list[Route | Mount]:
    return [Mount("/static", StaticFiles(directory=str(files("mazo.studio") / "static")))]
