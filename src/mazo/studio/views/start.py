"""The start: three ways to a deck."""

from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.locale import languages
from mazo.studio.reply import desk, page

_NAMES = {"en": "English", "es": "Español"}


async def start(request: Request) -> Response:
    """Answer the start page."""

    def day(seconds: float) -> str:
        return datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d")

    values = {
        "decks": desk(request).shelf.decks(),
        "languages": {code: _NAMES.get(code, code) for code in languages()},
        "failure": None,
        "day": day,
    }
    return page(request, "start.html", values)


ROUTES = [Route("/", start)]
