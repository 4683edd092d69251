"""The cards: the list with its search, and the one that is open."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mazo.diagnostics import Phrase, Text
from mazo.studio.card_list import CardList, Filter, card_list
from mazo.studio.desk import Open
from mazo.studio.open_card import KINDS, OpenCard, choices, open_card
from mazo.studio.reply import address, in_deck, language, opened, page

_UNFOLDED_UP_TO = 120
"""Cards in the list up to which all topics are unfolded when it is first shown."""
FRAME = Text("Card")


async def show(request: Request) -> Response:
    """Answer the list of cards, and the card that the address names beside it."""
    deck = opened(request)
    chosen, listed = listing(request, deck)
    name = request.path_params.get("card", "")
    title = Phrase(FRAME).words(language(request))
    card = open_card(deck, name, listed, title) if name else None
    if name and card is None:
        return RedirectResponse(address(request, "decks", deck.name, "cards"), 303)
    values = (
        of_list(request, deck, chosen, listed)
        | beside(deck, card)
        | {
            "open_card": name,
            "card": card,
            "choices": choices(card.kind) if card else {},
            "panel": request.path_params.get("panel", "card" if name else "list"),
        }
    )
    return in_deck(request, "cards.html", "cards", values)


async def topic(request: Request) -> Response:
    """Answer the rows of one topic, which was unfolded."""
    deck = opened(request)
    chosen, listed = listing(request, deck)
    name = request.path_params["topic"]
    sections = tuple(each for each in listed.sections if each.topic.id == name)
    values = of_list(request, deck, chosen, listed._replace(sections=sections))
    return page(request, "rows.html", values | {"deck": deck, "open_card": ""})


def beside(deck: Open, card: OpenCard | None) -> dict[str, object]:
    """Return the text that a card quotes, and the numbers of the sections to show beside it."""
    marked = deck.texts.get(card.document) if card else None
    sections = {
        block.section
        for block in (marked.blocks if marked else ())
        for row in block.rows
        for cell in row.cells
        for stretch in cell
        if card and card.id in stretch.notes
    }
    return {"marked": marked, "sections": sections, "walked": 0}


def listing(request: Request, deck: Open) -> tuple[Filter, CardList]:
    """Return what the reader looks for, and the list of cards that it leaves."""
    chosen = Filter(**{name: request.query_params.get(name, "") for name in Filter._fields})
    compilation = deck.workspace.compilation
    if compilation.deck is None:
        return chosen, CardList((), {}, {}, {})
    return chosen, card_list(compilation.deck, deck.found_of, chosen)


def kind_words(request: Request) -> dict[str, str]:
    """Return what the types of cards are called."""
    return {kind: Phrase(label).words(language(request)) for kind, label in KINDS.items()}


def of_list(request: Request, deck: Open, chosen: Filter, listed: CardList) -> dict[str, object]:
    """Return what the list of cards shows."""
    open_now = request.path_params.get("card", "")
    all_open = listed.all <= _UNFOLDED_UP_TO or not chosen.is_open
    found = deck.workspace.compilation.deck
    return {
        "cards": listed,
        "filter": chosen._asdict() | {"is_open": chosen.is_open},
        "kinds": kind_words(request),
        "is_class_deck": bool(found and found.layers),
        "unfolded": frozenset(
            each.topic.id
            for each in listed.sections
            if all_open or any(row.id == open_now for row in each.rows)
        ),
    }


ROUTES = [
    Route("/decks/{deck}/", show),
    Route("/decks/{deck}/cards", show),
    Route("/decks/{deck}/cards/{card}", show),
    Route("/decks/{deck}/cards/{card}/{panel:str}", show),
    Route("/decks/{deck}/topics/{topic}", topic),
]
