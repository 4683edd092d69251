"""What a view answers: a page, the address to look at next, or why something cannot be."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import MazoError
from mazo.studio.desk import Desk, Open
from mazo.studio.rendering import Pages, preferred
from mazo.studio.sentences import sentence
from mazo.studio.sides import NIGHT


def desk(request: Request) -> Desk:
    """Return the desk of the application."""
    found: Desk = request.app.state.desk
    return found


def opened(request: Request) -> Open:
    """Return the deck that the address names. Raise MazoError if there is none."""
    return desk(request).open(request.path_params["deck"])


def language(request: Request) -> MessageLanguage:
    """Return the reader's language: the one that was chosen, or the browser's first."""
    return desk(request).language or preferred(request.headers.get("accept-language", ""))


def address(request: Request, *steps: str, **query: str) -> str:
    """Return the address of a view below `/app`, with what is asked of it."""
    top = f"{request.scope.get('root_path', '').removesuffix('/app')}/app/"
    path = top + "/".join(quote(step, safe="") for step in steps if step)
    asked = "&".join(f"{key}={quote(value)}" for key, value in query.items() if value)
    return f"{path}?{asked}" if asked else path


def page(request: Request, name: str, values: Mapping[str, Any], status: int = 200) -> Response:
    """Return the page `name`, filled with `values` and with what every page needs."""

    def to(*steps: str, **query: str) -> str:
        return address(request, *steps, **query)

    pages: Pages = request.app.state.pages
    common = {
        "to": to,
        "drop_deck": to("open"),
        "drop_text": to("begin"),
        "query": dict(request.query_params),
        "is_in_browser": desk(request).is_in_browser,
    }
    text = pages.html(name, language(request), {**common, **values})
    return HTMLResponse(text, status, headers={"Cache-Control": "no-store"})


def in_deck(request: Request, name: str, view: str, values: Mapping[str, Any]) -> Response:
    """Return a page about the deck that the address names; `view` is the tab that it belongs to."""
    deck = opened(request)
    toast = deck.toast
    if request.method == "GET" and "x-renewed" not in request.headers:  # what it did itself
        deck.toast = None
    can_undo, deck.can_undo_toast = deck.can_undo_toast, True
    common = {
        "title": deck.workspace.title or deck.name,
        "deck": deck,
        "drop_deck": address(request, "decks", deck.name, "base"),
        "drop_text": address(request, "decks", deck.name, "documents"),
        "workspace": deck.workspace,
        "compilation": deck.workspace.compilation,
        "view": view,
        "toast": toast,
        "can_undo": can_undo,
        "problems": len(deck.found),
        "night_classes": NIGHT,
        "clashes": deck.clashes(language(request)),
    }
    return page(request, name, {**common, **values})


async def form(request: Request) -> dict[str, str]:
    """Return what a form sends, each name with its last value."""
    body = (await request.body()).decode()
    return dict(parse_qsl(body, keep_blank_values=True))


def number(text: str | None) -> int:
    """Return a number that an address or a form gives; 0 where there is none."""
    return int(text) if text and text.isdecimal() else 0


def back(request: Request, *steps: str, **query: str) -> Response:
    """Send the reader to a view: that of `steps`, or the one that she came from."""
    came_from = request.headers.get("hx-current-url") or request.headers.get("referer", "")
    target = address(request, *steps, **query) if steps else came_from or address(request)
    return RedirectResponse(target, 303)


async def failed(request: Request, error: Exception) -> Response:
    """Return why something could not be done: on the page that she is on, if it has a place."""
    assert isinstance(error, MazoError)
    words = error.phrase.words(language(request))
    deck = desk(request).opened(request.path_params.get("deck", ""))
    if request.method == "GET" or deck is None:
        return page(request, "failed.html", {"words": words}, 404)
    deck.toast, deck.can_undo_toast = Text.kept(sentence(words)), False
    return back(request)
