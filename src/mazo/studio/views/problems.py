"""The problems: what must be fixed, what is the reader's to decide, and the card that has it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.diagnostics import Phrase
from mazo.studio.card_problems import Finding, names_of
from mazo.studio.desk import Open
from mazo.studio.list_parts import Parts
from mazo.studio.open_card import choices, note_of, open_card
from mazo.studio.reply import in_deck, language, opened
from mazo.studio.views.cards import FRAME, beside, listing, of_list
from mazo.workspace.remarks import Accepted, accepted


async def show(request: Request) -> Response:
    """Answer the list of problems, and the card of the one that the address names."""
    deck = opened(request)
    chosen = _chosen(request, deck)
    unfiltered, listed = listing(request, deck)
    title = Phrase(FRAME).words(language(request))
    card = open_card(deck, chosen.note, listed, title) if chosen and chosen.note else None
    values = (
        of_list(request, deck, unfiltered, listed, Parts(""))
        | beside(deck, card)
        | {
            "must": [each for each in deck.found if each.must_be_fixed],
            "may": [each for each in deck.found if not each.must_be_fixed],
            "questions": questions(deck),
            "accepted": _accepted(deck),
            "names": names_of(deck.workspace.compilation.deck),
            "chosen": chosen,
            "card": card,
            "choices": choices(card.kind) if card else {},
            "panel": "card" if request.path_params.get("number") else "list",
        }
    )
    return in_deck(request, "problems.html", "problems", values)


def questions(deck: Open) -> dict[str, str]:
    """Return the questions of the cards that have a problem, by their ids."""
    found = deck.workspace.compilation.deck
    notes = {each.note: note_of(found, each.note) for each in deck.found} if found else {}
    return {name: note.question for name, note in notes.items() if note}


def _accepted(deck: Open) -> list[Accepted]:
    """Return what cards accept of all that would be shown here."""
    if deck.workspace.compilation.deck is None:
        return []
    return [
        each
        for each in accepted(deck.workspace.state)
        if any(one.rule.severity != "note" for one in each.found)
    ]


def _chosen(request: Request, deck: Open) -> Finding | None:
    """Return the problem that the address names, or the first one."""
    number = request.path_params.get("number")
    first = deck.found[0] if deck.found else None
    return next((each for each in deck.found if str(each.number) == number), first)


ROUTES = [
    Route("/decks/{deck}/problems", show),
    Route("/decks/{deck}/problems/{number}", show),
]
