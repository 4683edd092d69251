"""The text as the main thing: read it, see what has a card, select words to make one."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mazo.studio.desk import Open
from mazo.studio.reply import address, back, desk, form, in_deck, number, opened
from mazo.studio.shown_text import outline, reading
from mazo.studio.views.cards import kind_words
from mazo.workspace.new_edition import OF_THE_ORIGINAL, own_texts
from mazo.workspace.no_card import MarkSentence


async def show(request: Request) -> Response:
    """Answer a text with its marks; `at` is a card to go to, `free` a sentence without one."""
    deck = opened(request)
    asked = {**request.query_params, **request.path_params}
    name = asked.get("document") or next(iter(deck.texts), "")
    if name and name not in deck.texts:
        return RedirectResponse(address(request, "decks", deck.name, "text"), 303)
    values: dict[str, object] = {
        "kinds": kind_words(request),
        "at": asked.get("at", ""),
        "aim": {key: asked[key] for key in ("quote_for", "anew") if key in asked},
        "read": None,
    }
    if name:
        marked = deck.text(name)
        free, part = number(asked.get("free")), number(asked.get("part"))
        read = reading(marked, asked.get("at", ""), free, part)
        values |= {
            "marked": marked,
            "read": read,
            "walked": read.walked,
            "outline": outline(marked),
            "rows": rows_of(deck, read.notes),
            "reason": None if name in own_texts(deck.workspace.state) else OF_THE_ORIGINAL,
        }
    return in_deck(request, "text.html", "text", values)


async def no_card(request: Request) -> Response:
    """Mark a sentence as one that needs no card, and go to the next one without one."""
    deck, name = opened(request), request.path_params["document"]
    sentence = number((await form(request)).get("sentence"))
    found = deck.workspace.compilation.deck
    if found and name in found.documents and sentence:
        document = found.documents[name]
        if sentence <= len(document.sentences):
            desk(request).apply(deck, MarkSentence(name, *document.sentences[sentence - 1]))
    after = reading(deck.text(name), "", sentence, 0)
    following = min((each for each in after.free if each > sentence), default=0)
    return back(request, "decks", deck.name, "text", name, free=str(following or ""))


def rows_of(deck: Open, notes: tuple[str, ...]) -> list[object]:
    """Return the rows of some cards, in the order of the text."""
    rows = {row.id: row for row in deck.cards.rows}
    return [rows[name] for name in notes if name in rows]


ROUTES = [
    Route("/decks/{deck}/text", show),
    Route("/decks/{deck}/text/{document}", show),
    Route("/decks/{deck}/text/{document}/no-card", no_card, methods=["POST"]),
]
