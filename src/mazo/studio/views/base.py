"""A new version of the base: what it brings, and what has to be decided first."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.commands.settle import Choice
from mazo.studio.clashes import clashes
from mazo.studio.reply import back, desk, form, in_deck, language, opened
from mazo.studio.views.cards import kind_words
from mazo.studio.views.start import sent_file


async def show(request: Request) -> Response:
    """Answer what the version that waits brings, and its conflicts."""
    deck = opened(request)
    new = deck.workspace.waiting
    if new is None:
        return back(request, "decks", deck.name, "cards")
    found = deck.workspace.compilation.deck
    values = {
        "new": new,
        "waiting": clashes(new.conflicts, found, language(request)),
        "kinds": kind_words(request),
        "plan": new.planned.plan,
    }
    return in_deck(request, "new_base.html", "cards", values)


async def receive(request: Request) -> Response:
    """Take a package as a new version of the base, and show what it brings."""
    deck = opened(request)
    name, content = await sent_file(request)
    deck.workspace.receive(content, int(desk(request).clock()), name)
    desk(request).saved()
    return back(request, "decks", deck.name, "base")


async def decide(request: Request) -> Response:
    """Decide a conflict, or all about words, or open one again."""
    deck, sent = opened(request), await form(request)
    choices: dict[str, Choice] = {"mine": "mine", "theirs": "theirs"}
    deck.workspace.decide(sent.get("name", ""), choices.get(sent.get("choice", "")))
    desk(request).saved()
    return back(request, "decks", deck.name, "base")


async def take(request: Request) -> Response:
    """Put the new version in the place of the old one."""
    deck = opened(request)
    deck.toast = deck.workspace.take_base().said
    desk(request).saved()
    return back(request, "decks", deck.name, "cards")


async def leave(request: Request) -> Response:
    """Stay with the version that the deck has."""
    deck = opened(request)
    deck.workspace.leave_base()
    desk(request).saved()
    return back(request, "decks", deck.name, "cards")


ROUTES = [
    Route("/decks/{deck}/base", show),
    Route("/decks/{deck}/base", receive, methods=["POST"]),
    Route("/decks/{deck}/base/decide", decide, methods=["POST"]),
    Route("/decks/{deck}/base/take", take, methods=["POST"]),
    Route("/decks/{deck}/base/leave", leave, methods=["POST"]),
]
