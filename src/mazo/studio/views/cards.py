"""The cards: the list with its search, and the one that is open."""

from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mazo.diagnostics import Phrase, Text
from mazo.studio.card_list import CardList, Filter
from mazo.studio.desk import Open
from mazo.studio.field_words import KINDS
from mazo.studio.list_parts import Parts, held
from mazo.studio.open_card import OpenCard, choices, open_card
from mazo.studio.reply import address, in_deck, language, opened, page
from mazo.studio.shown_text import around

_UNFOLDED_UP_TO = 120
"""Rows of the list up to which topics are unfolded and sent, as long as the reader folds none."""
_FOUND_UP_TO = 20
"""Rows up to which topics are unfolded while she looks for some."""
FRAME = Text("Card")


async def show(request: Request) -> Response:
    """Answer the list of cards, and the card that the address names beside it."""
    deck = opened(request)
    chosen, listed = listing(request, deck)
    name = request.path_params.get("card", "")
    parts = Parts(name, held(request.headers.get("x-parts", "")))
    title = Phrase(FRAME).words(language(request))
    card = open_card(deck, name, listed, title) if name else None
    if name and card is None:
        return RedirectResponse(address(request, "decks", deck.name, "cards"), 303)
    values = (
        of_list(request, deck, chosen, listed, parts)
        | beside(deck, card)
        | {
            "card": card,
            "choices": choices(card.kind) if card else {},
            "panel": request.path_params.get("panel", "card" if name else "list"),
        }
    )
    return in_deck(request, "cards.html", "cards", values)


async def found(request: Request) -> Response:
    """Answer the list of cards alone, while the reader searches; the address keeps her words."""
    deck, name = opened(request), request.path_params.get("card", "")
    chosen, listed = listing(request, deck)
    values = of_list(request, deck, chosen, listed, Parts(name, around=False))
    answer = page(request, "card_list.html", values | {"deck": deck})
    here = address(request, "decks", deck.name, "cards", name, **chosen._asdict())
    answer.headers["HX-Replace-Url"] = here
    return answer


async def topic(request: Request) -> Response:
    """Answer the rows of one topic, which was unfolded, or one part of them."""
    deck, name = opened(request), request.path_params["topic"]
    chosen, listed = listing(request, deck)
    only, card = request.query_params.get("part", ""), request.query_params.get("card", "")
    parts = Parts(card, {f"p-{name}.{only}": ""} if only else {})
    sections = tuple(each for each in listed.sections if each.topic.id == name)
    values = of_list(request, deck, chosen, listed._replace(sections=sections), parts)
    return page(request, "topic.html", values | {"deck": deck, "only": only})


def beside(deck: Open, card: OpenCard | None) -> dict[str, object]:
    """Return the text that a card quotes, and what of it is shown beside the card."""
    marked = deck.text(card.document) if card and card.document in deck.texts else None
    near = around(marked, card.id, card.passage) if card and marked else ()
    return {"marked": marked, "near": near, "walked": 0}


def listing(request: Request, deck: Open) -> tuple[Filter, CardList]:
    """Return what the reader looks for, and the list of cards that it leaves."""
    chosen = Filter(**{name: request.query_params.get(name, "") for name in Filter._fields})
    return chosen, deck.cards.left_by(chosen)


def kind_words(request: Request) -> dict[str, str]:
    """Return what the types of cards are called."""
    return {kind: Phrase(label).words(language(request)) for kind, label in KINDS.items()}


def of_list(
    request: Request, deck: Open, chosen: Filter, listed: CardList, parts: Parts
) -> dict[str, object]:
    """Return what the list of cards shows."""
    found = deck.workspace.compilation.deck
    is_short = chosen.is_open and listed.all <= _UNFOLDED_UP_TO
    return {
        "cards": listed,
        "filter": chosen._asdict() | {"is_open": chosen.is_open},
        "kinds": kind_words(request),
        "is_class_deck": bool(found and found.layers),
        "query": chosen._asdict(),
        "unfolded": _unfolded(request, chosen, listed),
        "open_card": parts.open_card,
        "parts": parts._replace(is_whole=is_short),
    }


def _unfolded(request: Request, chosen: Filter, listed: CardList) -> frozenset[str]:
    """Return the topics whose rows are shown: the first ones, as the reader has folded them."""
    open_now = request.path_params.get("card", "")
    limit = _UNFOLDED_UP_TO if listed.all <= _UNFOLDED_UP_TO else 0
    shown = set(listed.unfolded(limit if chosen.is_open else _FOUND_UP_TO))
    shown.update(each.topic.id for each in listed.sections if each.shows(open_now))
    for fold in filter(None, request.headers.get("x-folds", "").split(",")):
        (shown.add if fold[0] == "+" else shown.discard)(unquote(fold[1:]))
    return frozenset(shown)


ROUTES = [
    Route("/decks/{deck}/", show),
    Route("/decks/{deck}/cards", show),
    Route("/decks/{deck}/cards/{card}", show),
    Route("/decks/{deck}/cards/{card}/{panel:str}", show),
    Route("/decks/{deck}/list", found),
    Route("/decks/{deck}/list/{card}", found),
    Route("/decks/{deck}/topics/{topic}", topic),
]
