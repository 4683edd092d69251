"""The problems: what must be fixed, what is the reader's to decide, and the card that has it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.diagnostics import Phrase
from mazo.studio.card_problems import Finding
from mazo.studio.desk import Open
from mazo.studio.open_card import choices, note_of, open_card
from mazo.studio.reply import in_deck, language, opened
from mazo.studio.views.cards import FRAME, beside, listing, of_list


async def show(request: Request) -> Response:
    """Answer the list of problems, and the card of the one that the address names."""
    deck = opened(request)
    chosen = _chosen(request, deck)
    unfiltered, listed = listing(request, deck)
    title = Phrase(FRAME).words(language(request))
    card = open_card(deck, chosen.note, listed, title) if chosen and chosen.note else None
    found = deck.workspace.compilation.deck
    questions = {
        each.note: note.question
        for each in deck.found
        if found and each.note and (note := note_of(found, each.note))
    }
    values = (
        of_list(request, deck, unfiltered, listed)
        | beside(deck, card)
        | {
            "must": [each for each in deck.found if each.must_be_fixed],
            "may": [each for each in deck.found if not each.must_be_fixed],
            "questions": questions,
            "chosen": chosen,
            "card": card,
            "choices": choices(card.kind) if card else {},
            "panel": "card" if request.path_params.get("number") else "list",
        }
    )
    return in_deck(request, "problems.html", "problems", values)


def _chosen(request: Request, deck: Open) -> Finding | None:
    """Return the problem that the address names, or the first one."""
    number = request.path_params.get("number")
    first = deck.found[0] if deck.found else None
    return next((each for each in deck.found if str(each.number) == number), first)


ROUTES = [
    Route("/decks/{deck}/problems", show),
    Route("/decks/{deck}/problems/{number}", show),
]
