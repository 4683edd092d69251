"""A new edition of a text: what becomes of the cards' quotes, and what has to be answered first."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.diagnostics import Diagnostic, Phrase, Text
from mazo.errors import MazoError
from mazo.reports.new_edition import BECAUSE, UNREAD
from mazo.revisions.answers import CHOICES, Answer
from mazo.revisions.outcome import Outcome
from mazo.revisions.questions import Piece, Question
from mazo.studio.desk import Open
from mazo.studio.edition_text import EditionText, edition_text
from mazo.studio.reply import back, desk, form, in_deck, language, number, opened
from mazo.studio.sentences import plain
from mazo.studio.views.cards import kind_words
from mazo.studio.views.start import NO_TEXT, sent_file
from mazo.workspace.new_edition import NewEdition

NO_WORDS = Text("write or select the words to quote first")


class Asked(NamedTuple):
    """A change that has to be judged, as the page shows it; `answer` is the one for all cards.

    `is_settled` is whether each of its cards has an answer. Of a long text `around` are the
    paragraphs round the change, which stands in its `part`.
    """

    number: int
    because: Text
    old: tuple[Piece, ...]
    new: tuple[Piece, ...]
    outcomes: tuple[Outcome, ...]
    answer: Answer | None
    is_settled: bool
    around: tuple[str, ...]
    part: int


class Respelled(NamedTuple):
    """Quotes that get the same other spelling: their cards, and the words in both editions."""

    was: str
    now: str
    outcomes: tuple[Outcome, ...]


async def show(request: Request) -> Response:
    """Answer what the edition that waits does to the cards, and what it asks."""
    deck = opened(request)
    new = deck.workspace.edition
    if new is None:
        return back(request, "decks", deck.name, "text")
    revised = new.revision.revised
    text = edition_text(revised.new)
    part = min(max(number(request.query_params.get("part")), 1), len(text.parts))
    stand = [each for each in revised.outcomes if each.verdict == "stands"]
    values = {
        "new": new,
        "text": revised.old.entry,
        "text_language": revised.new.language,
        "new_text": text,
        "part": part,
        "kinds": kind_words(request),
        **_unread(request, new.revision.unread),
        "stand": len(stand),
        "moved": sum(each.is_moved for each in stand),
        "respelled": _respelled(revised.outcomes),
        "asked": [
            _asked(count, each, new, text) for count, each in enumerate(revised.questions, 1)
        ],
    }
    return in_deck(request, "new_edition.html", "text", values)


async def receive(request: Request) -> Response:
    """Take a file, or a text that was pasted, as a new edition, and show what it does."""
    deck, document = opened(request), request.path_params["document"]
    name, content = await sent_file(request)
    if not name:
        text = (await form(request)).get("text", "").strip()
        if not text:
            raise MazoError(NO_TEXT)
        name, content = f"{document}{_suffix(deck, document)}", f"{text}\n".encode()
    deck.workspace.receive_edition(document, name, content)
    desk(request).saved()
    return back(request, "decks", deck.name, "edition")


async def answer(request: Request) -> Response:
    """Answer for some quotes, or ask again."""
    deck, sent = opened(request), await form(request)
    choice, words = CHOICES.get(sent.get("choice", "")), sent.get("quote", "")
    if choice == "quote" and not words.strip():
        raise MazoError(NO_WORDS)
    given = Answer(choice, words if choice == "quote" else "") if choice else None
    deck.workspace.answer(sent.get("names", "").splitlines(), given)
    desk(request).saved()
    return back(request, "decks", deck.name, "edition", part=sent.get("part", ""))


async def take(request: Request) -> Response:
    """Put the new edition in the place of the text."""
    deck = opened(request)
    new = deck.workspace.edition
    deck.toast = deck.workspace.take_edition().said
    desk(request).saved()
    return back(request, "decks", deck.name, "text", new.document if new else "")


async def leave(request: Request) -> Response:
    """Stay with the text as it is."""
    deck = opened(request)
    deck.workspace.leave_edition()
    desk(request).saved()
    return back(request, "decks", deck.name, "text")


def _unread(request: Request, mistakes: Sequence[Diagnostic]) -> dict[str, object]:
    """Return what the page says of files that could not be read whole."""
    reader = language(request)
    shown = (plain(each.message(reader), reader) for each in mistakes)
    return {
        "unread": Phrase(UNREAD, {"count": len(mistakes)}) if mistakes else None,
        "mistakes": [
            f"{each.place.file.path.name}: {words}"
            for each, words in zip(mistakes, shown, strict=True)
        ],
    }


def _asked(count: int, one: Question, new: NewEdition, text: EditionText) -> Asked:
    given = [new.answers.get(name) for name in one.names]
    is_apart = one.new is not None and not text.is_whole
    return Asked(
        count,
        BECAUSE[one.reason],
        one.before(new.revision.revised.old),
        one.now(new.revision.revised.new),
        one.outcomes,
        given[0] if len(set(given)) == 1 else None,
        all(given),
        text.around(one.new) if one.new and is_apart else (),
        text.part_of(one.new) if one.new and is_apart else 0,
    )


def _respelled(outcomes: Sequence[Outcome]) -> list[Respelled]:
    found: dict[tuple[str, str], list[Outcome]] = {}
    for each in outcomes:
        if each.verdict == "respelled":
            found.setdefault((each.was, each.now), []).append(each)
    return [Respelled(*both, tuple(same)) for both, same in found.items()]


def _suffix(deck: Open, document: str) -> str:
    """Return how the name of a text's file ends, so that what is pasted is read as that is."""
    found = deck.workspace.compilation.deck
    entry = found.project.documents.get(document) if found else None
    return Path(entry.path).suffix if entry else ".txt"


ROUTES = [
    Route("/decks/{deck}/text/{document}/edition", receive, methods=["POST"]),
    Route("/decks/{deck}/edition", show),
    Route("/decks/{deck}/edition/answer", answer, methods=["POST"]),
    Route("/decks/{deck}/edition/take", take, methods=["POST"]),
    Route("/decks/{deck}/edition/leave", leave, methods=["POST"]),
]
