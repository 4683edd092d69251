"""What is done to a deck: each act is an address that is posted to."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.diagnostics import Phrase, Text
from mazo.studio.reply import back, desk, form, opened
from mazo.workspace.note_fields import SetField, TakeBack

UNDONE = Text("Undone: {what}")
DONE_AGAIN = Text("Done again: {what}")


async def undo(request: Request) -> Response:
    """Take the last act back."""
    deck = opened(request)
    deck.toast = Phrase(UNDONE, {"what": deck.workspace.undo().said})
    desk(request).saved()
    return back(request)


async def redo(request: Request) -> Response:
    """Do again what was undone."""
    deck = opened(request)
    deck.toast = Phrase(DONE_AGAIN, {"what": deck.workspace.redo().said})
    desk(request).saved()
    return back(request)


async def set_field(request: Request) -> Response:
    """Give a card other words in one of its fields."""
    deck = opened(request)
    key, value = request.path_params["key"], (await form(request)).get("value", "")
    words = tuple(value.split(",")) if key == "tags" else value
    desk(request).apply(deck, SetField(request.path_params["card"], key, words))
    return back(request)


async def original(request: Request) -> Response:
    """Give a card the base's words again in one of its fields."""
    card, key = request.path_params["card"], request.path_params["key"]
    desk(request).apply(opened(request), TakeBack(card, key))
    return back(request)


ROUTES = [
    Route("/decks/{deck}/cards/{card}/fields/{key}", set_field, methods=["POST"]),
    Route("/decks/{deck}/cards/{card}/fields/{key}/original", original, methods=["POST"]),
    Route("/decks/{deck}/undo", undo, methods=["POST"]),
    Route("/decks/{deck}/redo", redo, methods=["POST"]),
]
