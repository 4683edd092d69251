"""Time and causes: the timeline, the graph of causes, and the event that is open."""

from functools import partial

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.dates.format import write
from mazo.drawings.calendar import short
from mazo.drawings.graph import graph
from mazo.drawings.history import MANY, Chain, Moment, chains, moments
from mazo.drawings.timeline import timeline
from mazo.drawings.tree import tree
from mazo.model.deck import Deck
from mazo.model.note import Event
from mazo.studio.reply import address, in_deck, language, number, opened
from mazo.studio.views.cards import kind_words
from mazo.studio.views.text import rows_of


async def show(request: Request) -> Response:
    """Answer the timeline and the graph of causes, and the event that is open below them."""
    deck = opened(request)
    found = deck.workspace.compilation.deck
    event = request.path_params.get("event", "")
    values: dict[str, object] = {"event": None, "kinds": kind_words(request)}
    if found:
        values |= _drawn(request, found, event)
        about = [note.id for note in found.notes if event in (note.event, note.cause, note.effect)]
        values["rows"] = rows_of(deck, tuple(about)) if event else []
        values["wrong"] = [each for each in deck.found if event and each.event == event]
    return in_deck(request, "time.html", "time", values | {"has_deck": bool(found)})


def _drawn(request: Request, deck: Deck, event: str) -> dict[str, object]:
    """Return the drawings of a deck, and the lists of the same for phones."""
    code, reader = deck.project.language, language(request)
    name = request.path_params["deck"]

    def to(target: str, which: str) -> str:
        steps = ("cards", which) if target == "note" else ("time", which)
        return address(request, "decks", name, *steps)

    found, dated = chains(deck), moments(deck)
    shown = _shown(request, found, event)
    return {
        "timelines": [Markup(row) for row in timeline(dated, to, code, reader)],  # noqa: S704  # escaped where it is drawn
        "moments": dated,
        "short": partial(short, code=code),
        "chains": found,
        "graphs": [Markup(graph(chain, to, code, reader, event)) for chain in shown],  # noqa: S704
        "trees": [tree(chain) for chain in shown],
        "is_by_chain": len(shown) < len(found),
        "event": next((each for each in deck.events if each.id == event), None),
        "is_of_base": event in _of_base(deck),
        "events": deck.events,
        "loose": _loose(deck, dated, found),
        "date": write(each.date, code)
        if (each := next((one for one in deck.events if one.id == event), None)) and each.date
        else "",
    }


def _of_base(deck: Deck) -> frozenset[str]:
    """Return the events that a class deck has of its base: of these it changes only the titles."""
    return frozenset(each.id for each in deck.layers.base.events) if deck.layers else frozenset()


def _loose(deck: Deck, dated: tuple[Moment, ...], found: tuple[Chain, ...]) -> list[Event]:
    """Return the events that stand in no drawing: they have no date, and nothing is their cause."""
    drawn = {each.id for each in dated} | {each.id for chain in found for each in chain.events}
    return [each for each in deck.events if each.id not in drawn]


def _shown(request: Request, found: tuple[Chain, ...], event: str) -> tuple[Chain, ...]:
    """Return the chains to draw: all, or one where they have too many events for one look."""
    if sum(len(chain.events) for chain in found) <= MANY:
        return found
    with_event = [chain for chain in found if any(each.id == event for each in chain.events)]
    asked = number(request.query_params.get("chain"))
    return tuple(with_event[:1]) or found[asked : asked + 1] or found[:1]


ROUTES = [
    Route("/decks/{deck}/time", show),
    Route("/decks/{deck}/time/{event}", show),
]
