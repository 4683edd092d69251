"""What is done to a deck: each act is an address that is posted to.

The answer sends the reader back to the page that she is on, which shows what was done.
"""

from collections.abc import Awaitable, Callable
from typing import TypeAlias
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.commands.settle import Choice
from mazo.diagnostics import Diagnostic, Phrase, Text
from mazo.errors import MazoError
from mazo.studio.desk import Open
from mazo.studio.fields import entered
from mazo.studio.open_card import note_of
from mazo.studio.reply import back, desk, form, number, opened
from mazo.workspace.acts import Act
from mazo.workspace.conflict_choices import Decide, DecideAll
from mazo.workspace.events import AddEvent, ChangeEvent, DeleteEvent, LinkEvents
from mazo.workspace.note_fields import SetField, TakeBack
from mazo.workspace.note_quotes import SetQuote
from mazo.workspace.note_switches import DeleteNote, SwitchNote, SwitchTopic
from mazo.workspace.own_files import AddMedia
from mazo.workspace.remarks import Accept, AcceptNoMore, ApplyFix
from mazo.workspace.settings import SetSetting
from mazo.workspace.text_titles import RenameText
from mazo.workspace.topics import AddTopic, DeleteTopic, RenameTopic

Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]
Reader: TypeAlias = Callable[[Request, dict[str, str]], Act]

UNDONE = Text("Undone: {what}")
DONE_AGAIN = Text("Done again: {what}")
NOT_THERE = Text("this problem is not there any more")


async def undo(request: Request) -> Response:
    """Take the last act back."""
    deck = opened(request)
    deck.toast, deck.can_undo_toast = Phrase(UNDONE, {"what": deck.workspace.undo().said}), False
    desk(request).saved()
    return back(request)


async def redo(request: Request) -> Response:
    """Do again what was undone."""
    deck = opened(request)
    deck.toast = Phrase(DONE_AGAIN, {"what": deck.workspace.redo().said})
    desk(request).saved()
    return back(request)


def acting(read: Reader, *then: str) -> Endpoint:
    """Return the endpoint of an act, which `read` makes of an address and its form.

    Afterwards the reader goes to the view `then` of the deck, or back to where she is.
    """

    async def act(request: Request) -> Response:
        deck = opened(request)
        desk(request).apply(deck, read(request, await form(request)))
        return back(request, "decks", deck.name, *then) if then else back(request)

    return act


async def add_media(request: Request) -> Response:
    """Give a card a picture or a sound, which is the body of the request."""
    card, key = request.path_params["card"], request.path_params["key"].partition(".")[0]
    name = unquote(request.headers.get("x-file-name", "file"))
    desk(request).apply(opened(request), AddMedia(card, key, name, await request.body()))
    return back(request)


def _field(request: Request, sent: dict[str, str]) -> Act:
    key, value = request.path_params["key"], sent.get("value", "")
    if key == "reverse":
        value = "true" if value else ""
    card, found = request.path_params["card"], opened(request).workspace.compilation.deck
    value = entered(note_of(found, card) if found else None, key, value)
    return SetField(card, key, tuple(value.split(",")) if key == "tags" else value)


def _original(request: Request, _: dict[str, str]) -> Act:
    return TakeBack(request.path_params["card"], request.path_params["key"])


def _quote(request: Request, sent: dict[str, str]) -> Act:
    card = request.path_params["card"]
    return SetQuote(
        card, sent.get("document", ""), number(sent.get("start")), number(sent.get("end"))
    )


def _switch(request: Request, sent: dict[str, str]) -> Act:
    return SwitchNote(request.path_params["card"], bool(sent.get("on")))


def _remove(request: Request, _: dict[str, str]) -> Act:
    return DeleteNote(request.path_params["card"])


def _switch_topic(request: Request, sent: dict[str, str]) -> Act:
    return SwitchTopic(request.path_params["topic"], bool(sent.get("on")))


def _rename_topic(request: Request, sent: dict[str, str]) -> Act:
    return RenameTopic(request.path_params["topic"], sent.get("title", ""))


def _rename_text(request: Request, sent: dict[str, str]) -> Act:
    return RenameText(request.path_params["document"], sent.get("title", ""))


def _delete_topic(request: Request, _: dict[str, str]) -> Act:
    return DeleteTopic(request.path_params["topic"])


def _add_topic(_: Request, sent: dict[str, str]) -> Act:
    return AddTopic(sent.get("title", ""), sent.get("document", ""))


def _setting(request: Request, sent: dict[str, str]) -> Act:
    return SetSetting(request.path_params["key"], sent.get("value", ""))


def _fix(request: Request, _: dict[str, str]) -> Act:
    return ApplyFix(_diagnostic(request))


def _accept(request: Request, _: dict[str, str]) -> Act:
    return Accept(_diagnostic(request))


def _accept_no_more(request: Request, _: dict[str, str]) -> Act:
    return AcceptNoMore(request.path_params["card"], request.path_params["code"])


def _decide(_: Request, sent: dict[str, str]) -> Act:
    choice: Choice = "mine" if sent.get("choice") == "mine" else "theirs"
    return Decide(sent["name"], choice) if sent.get("name") else DecideAll(choice)


async def add_event(request: Request) -> Response:
    """Add an event, and go to it: it may need a cause, or have something wrong."""
    deck, sent = opened(request), await form(request)
    act = AddEvent(sent.get("title", ""), sent.get("date", ""), _some(sent, "because"))
    before = _events(deck)
    desk(request).apply(deck, act)
    return back(request, "decks", deck.name, "time", *(_events(deck) - before))


def _events(deck: Open) -> frozenset[str]:
    found = deck.workspace.compilation.deck
    return frozenset(each.id for each in found.events) if found else frozenset()


def _change_event(request: Request, sent: dict[str, str]) -> Act:
    event = request.path_params["event"]
    return ChangeEvent(event, sent.get("title"), sent.get("date"))


def _delete_event(request: Request, _: dict[str, str]) -> Act:
    return DeleteEvent(request.path_params["event"])


def _link(request: Request, sent: dict[str, str]) -> Act:
    return LinkEvents(sent.get("cause", ""), request.path_params["event"], bool(sent.get("on")))


def _diagnostic(request: Request) -> Diagnostic:
    """Return the diagnostic that the address numbers. Raise MazoError if it is there no more."""
    found = opened(request).workspace.compilation.diagnostics
    number: int = request.path_params["number"]
    if number >= len(found):
        raise MazoError(NOT_THERE)
    return found[number]


def _some(sent: dict[str, str], key: str) -> tuple[str, ...]:
    return (sent[key],) if sent.get(key) else ()


def _post(path: str, read: Reader, *then: str) -> Route:
    return Route(f"/decks/{{deck}}/{path}", acting(read, *then), methods=["POST"])


ROUTES = [
    Route("/decks/{deck}/undo", undo, methods=["POST"]),
    Route("/decks/{deck}/redo", redo, methods=["POST"]),
    Route("/decks/{deck}/cards/{card}/media/{key}", add_media, methods=["POST"]),
    _post("cards/{card}/fields/{key}", _field),
    _post("cards/{card}/fields/{key}/original", _original),
    _post("cards/{card}/quote", _quote),
    _post("cards/{card}/accepted/{code}/back", _accept_no_more),
    _post("cards/{card}/on", _switch),
    _post("cards/{card}/remove", _remove, "cards"),
    _post("topics", _add_topic),
    _post("topics/{topic}/on", _switch_topic),
    _post("topics/{topic}/title", _rename_topic),
    _post("topics/{topic}/remove", _delete_topic),
    _post("text/{document}/title", _rename_text),
    _post("settings/{key}", _setting),
    _post("problems/{number:int}/fix", _fix),
    _post("problems/{number:int}/accept", _accept),
    _post("conflicts", _decide),
    Route("/decks/{deck}/events", add_event, methods=["POST"]),
    _post("events/{event}", _change_event),
    _post("events/{event}/remove", _delete_event, "time"),
    _post("events/{event}/causes", _link),
]
