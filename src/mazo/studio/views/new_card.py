"""A new card: the menu at selected words, the form with what they suggest, and its preview."""

from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import write
from mazo.diagnostics import Phrase, Text
from mazo.documents.document import Document
from mazo.schema.card_file import NOTES, SECTIONS, Kind
from mazo.studio.desk import Open
from mazo.studio.draft import Draft, draft
from mazo.studio.fields import entered
from mazo.studio.reply import address, back, desk, form, in_deck, language, number, opened, page
from mazo.studio.views.cards import FRAME, kind_words
from mazo.text.places import Span
from mazo.text.wrapping import unwrapped
from mazo.workspace.conflict_choices import MakeAnew
from mazo.workspace.note_adding import AddNote, topics_for
from mazo.workspace.selected_words import Suggestion, suggestion

_TEXTS = ("question", "answer", "date", "term", "hint", "extra")
SELECT = Text("Select words of the text, and make a card of them")


class Chosen(NamedTuple):
    """The words that were selected in a text, with what they suggest."""

    document: Document
    start: int
    end: int
    suggested: Suggestion
    date: str

    @property
    def words(self) -> str:
        """Return the words as they are read."""
        return self.document.words(self.start, self.end)

    @property
    def around(self) -> tuple[str, str]:
        """Return the words before and behind in the same sentences."""
        touched = self.document.sentences_at(Span(self.start, self.end))
        if not touched:
            return "", ""
        first, last = self.document.sentences[touched[0]], self.document.sentences[touched[-1]]
        text = self.document.text
        return (
            unwrapped(text[min(first.start, self.start) : self.start]),
            unwrapped(text[self.end : max(last.end, self.end)]),
        )


async def menu(request: Request) -> Response:
    """Answer the menu that makes a card of the words that were selected."""
    deck = opened(request)
    chosen = selected(deck, request.path_params["document"], dict(request.query_params))
    values = {
        "deck": deck,
        "chosen": chosen,
        "kinds": kind_words(request),
        "quote_for": request.query_params.get("quote_for", ""),
        "anew": request.query_params.get("anew", ""),
    }
    return page(request, "menu.html", values)


async def show(request: Request) -> Response:
    """Answer the form of a new card, filled with what the selected words suggest."""
    deck, asked = opened(request), dict(request.query_params)
    name = asked.get("document", "")
    if name not in _documents(deck):
        deck.toast, deck.can_undo_toast = SELECT, False
        return back(request, "decks", deck.name, "text")
    chosen = selected(deck, name, asked)
    kind = asked.get("kind", chosen.suggested.kind)
    sent = {"kind": kind if kind in NOTES else "fact", "date": chosen.date, "question": ""}
    anew = asked.get("anew", "")
    sent |= {"anew": anew, **_words_left(deck, anew)}
    return in_deck(request, "new_card.html", "text", _values(request, deck, chosen, sent))


async def preview(request: Request) -> Response:
    """Answer the form again, with the card as it would be."""
    deck, sent = opened(request), await form(request)
    chosen = selected(deck, sent.get("document", ""), sent)
    return in_deck(request, "new_card.html", "text", _values(request, deck, chosen, sent))


async def add(request: Request) -> Response:
    """Add the card, and go to it, or back to the text for another."""
    deck, sent = opened(request), await form(request)
    chosen = selected(deck, sent.get("document", ""), sent)
    act, anew = _act(chosen, sent), sent.get("anew", "")
    is_removed = any(each.name == anew for each in deck.conflicts)
    done = desk(request).apply(deck, MakeAnew(anew, act) if is_removed else act)
    if sent.get("then") == "another":
        steps = ("decks", deck.name, "text", chosen.document.entry.id)
        return back(request, *steps, at=done.note)
    return back(request, "decks", deck.name, "cards", done.note)


def selected(deck: Open, name: str, asked: dict[str, str]) -> Chosen:
    """Return the words that were selected, without spaces at their ends.

    Raise MazoError if they cannot be quoted.
    """
    document = _documents(deck)[name]
    start, end = number(asked.get("start")), number(asked.get("end"))
    suggested = suggestion(document, start, end)
    words = document.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    found = parse(suggested.date) if suggested.date else None
    date = write(found, _language(deck)) if isinstance(found, HistoricalDate) else ""
    return Chosen(document, start, end, suggested, date)


def _language(deck: Open) -> str:
    found = deck.workspace.compilation.deck
    return found.project.language if found else ""


def _documents(deck: Open) -> dict[str, Document]:
    found = deck.workspace.compilation.deck
    return dict(found.documents) if found else {}


def _act(chosen: Chosen, sent: dict[str, str]) -> AddNote:
    kind: Kind = next(kind for kind in SECTIONS if kind == sent.get("kind", "fact"))
    keys = (*_TEXTS[1:], "topic")
    texts = {key: entered(None, key, sent.get(key, "")) for key in keys}
    if kind != "date":
        texts["date"] = ""
    quote, document = chosen.suggested.quote, chosen.document.entry.id
    return AddNote(kind, sent.get("question", ""), quote=quote, document=document, **texts)


def _words_left(deck: Open, name: str) -> dict[str, str]:
    """Return the words of a removed card that are left to make it anew; none without a name."""
    left = next((each.left for each in deck.conflicts if name and each.name == name), None)
    words = {key: left.said(key) for key in _TEXTS} if left else {}
    return {key: each for key, each in words.items() if isinstance(each, str) and each}


def _values(
    request: Request, deck: Open, chosen: Chosen, sent: dict[str, str]
) -> dict[str, object]:
    title = Phrase(FRAME).words(language(request))
    made = Draft()
    if sent.get("question", "").strip():
        made = draft(deck.workspace, _act(chosen, sent), title)
    quote, document = chosen.suggested.quote, chosen.document.entry.id
    topics, own_topic = topics_for(deck.workspace.state, document, quote)
    return {
        "chosen": chosen,
        "sent": sent,
        "anew": sent.get("anew", ""),
        "draft": made,
        "kinds": kind_words(request),
        "topics": topics,
        "topic": sent.get("topic") or own_topic,
        "cancel": address(request, "decks", deck.name, "text", document),
    }


ROUTES = [
    Route("/decks/{deck}/select/{document}", menu),
    Route("/decks/{deck}/new", show),
    Route("/decks/{deck}/new/preview", preview, methods=["POST"]),
    Route("/decks/{deck}/new", add, methods=["POST"]),
]
