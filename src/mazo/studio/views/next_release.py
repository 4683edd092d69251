"""The release: what learners will get, and the packages to download."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mazo.commands.plan import Planned
from mazo.diagnostics import Text
from mazo.errors import MazoError
from mazo.reports.change_words import EFFECTS
from mazo.studio.card_problems import Finding
from mazo.studio.desk import Open
from mazo.studio.downloads import downloads
from mazo.studio.release_words import brought
from mazo.studio.reply import address, desk, form, in_deck, language, opened
from mazo.studio.views import changed_cards
from mazo.studio.views.cards import kind_words
from mazo.studio.views.problems import questions

RELEASED = Text("Release ready")
NO_FILE = Text("there is no such file: make the release first")
_PACKAGE_TYPE = "application/vnd.anki"


async def show(request: Request) -> Response:
    """Answer what the next release changes for learners, and what there is to download."""
    deck, respelled = opened(request), bool(request.query_params.get("respelled"))
    planned = deck.workspace.plan(int(desk(request).clock()), respelled=respelled)
    values = {
        "must": [each for each in deck.found if each.must_be_fixed],
        "blocked": _blocked(deck, planned),
        "questions": questions(deck),
        "plan": planned.plan,
        "brought": brought(planned.plan) if planned.plan else None,
        "effects": EFFECTS,
        "kinds": kind_words(request),
        "changed": changed_cards.parts(planned.plan),
        "downloads": downloads(deck),
        "last": deck.built.release.lock.header.release if deck.built and deck.built.release else 0,
        "has_changes": bool(planned.plan and planned.plan.is_new),
        "respelled": respelled,
        "now": request.query_params.get("now", ""),
        "settings": _settings(deck),
    }
    return in_deck(request, "release.html", "release", values)


async def release(request: Request) -> Response:
    """Build and keep the next release; the page then downloads the whole deck."""
    deck, sent = opened(request), await form(request)
    now, respelled = int(desk(request).clock()), bool(sent.get("respelled"))
    built = deck.workspace.release(now, respelled=respelled)
    if built.release is None:
        found = next(each for each in built.diagnostics if each.rule.is_error)
        raise MazoError(Text.kept("{found}"), found=Finding(-1, found).message(language(request)))
    deck.built = built
    deck.toast, deck.can_undo_toast = RELEASED, False
    desk(request).saved()
    whole = downloads(deck)[0].name
    return RedirectResponse(address(request, "decks", deck.name, "release", now=whole), 303)


async def download(request: Request) -> Response:
    """Answer a file of the last release."""
    deck, name = opened(request), request.path_params["file"]
    found = next((each for each in downloads(deck) if each.name == name), None)
    if found is None:
        raise MazoError(NO_FILE)
    kind = "text/markdown; charset=utf-8" if found.is_notes else _PACKAGE_TYPE
    saved_as = f"attachment; filename*=UTF-8''{quote(name)}"
    headers = {"Content-Disposition": saved_as, "Cache-Control": "no-store"}
    return Response(found.content, media_type=kind, headers=headers)


def _blocked(deck: Open, planned: Planned) -> list[Finding]:
    """Return what stands in the way of the release alone, which no check finds."""
    known = deck.workspace.compilation.diagnostics
    more = (each for each in planned.diagnostics if each.rule.is_error and each not in known)
    return [Finding(-1, each) for each in more]


def _settings(deck: Open) -> dict[str, str]:
    """Return the title of the deck, its name in Anki and what it does about mistakes of a text."""
    found = deck.workspace.compilation.deck
    if found is None:
        return {}
    project = found.project
    settings = {"title": project.title, "deck": project.deck, "errata": project.errata}
    class_deck = found.layers.class_deck if found.layers else None
    return settings | ({"precision": "year" if class_deck.to_year else ""} if class_deck else {})


ROUTES = [
    Route("/decks/{deck}/release", show),
    Route("/decks/{deck}/release", release, methods=["POST"]),
    Route("/decks/{deck}/download/{file}", download),
    *changed_cards.ROUTES,
]
