"""The start: three ways to a deck, and on a machine a fourth."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import write
from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.errors import MazoError
from mazo.locale import languages
from mazo.studio.reply import back, desk, form, language, opened, page
from mazo.workspace.new_decks import is_package
from mazo.workspace.own_files import AddDocument, first_line
from mazo.workspace.shelf import Held

NO_FOLDERS = Text("there are no folders in a browser: open a deck or begin with a text")
NO_TEXT = Text("paste a text first, or open a file")
NONE_OPENED: Mapping[str, str] = {}
_SHOWN_AT_ONCE = 3
"""Decks that the start lists; the others are folded, unless it would be one alone."""
_NAMES = {"en": "English", "es": "Español"}


async def start(request: Request) -> Response:
    """Answer the start page."""
    return _page(request, None)


async def open_package(request: Request) -> Response:
    """Open a package, which is the body of the request; with another file, begin with its text."""
    name, content = await sent_file(request)
    return _begun(request, name, content, is_deck=not name or is_package(name, content))


async def begin(request: Request) -> Response:
    """Begin with a text: pasted into the form, or a file that is the body of the request.

    A file that is a package is opened as a deck.
    """
    try:
        title, name, content = await sent_text(request)
    except MazoError as error:
        return _page(request, error.phrase)
    return _begun(request, name, content, title, is_deck=is_package(name, content))


async def open_folder(request: Request) -> Response:
    """Open a project or a class deck in a folder of this computer: on a machine alone."""
    own, path = desk(request), (await form(request)).get("path", "")
    if own.is_in_browser:
        raise MazoError(NO_FOLDERS)
    try:
        name = own.open(own.shelf.add_folder(path)).name
    except MazoError as error:
        return _page(request, error.phrase, path)
    return back(request, "decks", name, "cards")


async def add_document(request: Request) -> Response:
    """Add a text to a deck."""
    title, name, content = await sent_text(request)
    deck = opened(request)
    desk(request).apply(deck, AddDocument(name, content, title))
    return back(request, "decks", deck.name, "text", [*deck.texts][-1])


async def forget(request: Request) -> Response:
    """Take a deck off the shelf; it can be brought back at once."""
    name = request.path_params["deck"]
    desk(request).shelf.remove(name)
    desk(request).close(name)
    desk(request).saved()
    return back(request, "", removed=name)


async def restore(request: Request) -> Response:
    """Bring back the deck that was taken off the shelf last."""
    desk(request).shelf.restore(request.path_params["deck"])
    desk(request).saved()
    return back(request, "")


async def choose_language(request: Request) -> Response:
    """Show everything in another language."""
    chosen = (await form(request)).get("language", "")
    desk(request).language = chosen if chosen in languages() else ""
    return back(request)


async def sent_text(request: Request) -> tuple[str, str, bytes]:
    """Return the title, the file's name and the bytes of a text: of a form, or of a file."""
    name, content = await sent_file(request)
    if name:
        return "", name, content
    sent = await form(request)
    text = sent.get("text", "").strip()
    title = sent.get("title", "").strip() or first_line(text)
    if not text:
        raise MazoError(NO_TEXT)
    return title, f"{title.replace('/', ' ') or 'texto'}.txt", text.encode()


async def sent_file(request: Request) -> tuple[str, bytes]:
    """Return the name and the bytes of a file that was sent; no name if it was a form."""
    return unquote(request.headers.get("x-file-name", "")), await request.body()


def _begun(
    request: Request, name: str, content: bytes, title: str = "", *, is_deck: bool
) -> Response:
    """Put a new deck on the shelf, and go to where one begins with it: its cards, or its text."""
    own, shelf = desk(request), desk(request).shelf
    more = name, content, own.suffix(), language(request)
    try:
        made = shelf.add_package(*more) if is_deck else shelf.add_text(*more, title=title)
    except MazoError as error:
        return _page(request, error.phrase)
    own.saved()
    return back(request, "decks", made, "cards" if is_deck else "text")


def values(
    decks: Sequence[Held],
    failure: Phrase | None = None,
    removed: str = "",
    near: Sequence[str] = (),
    path: str = "",
    opened: Mapping[str, str] = NONE_OPENED,
) -> dict[str, object]:
    """Return what the start page needs: the decks that are there, and what went wrong.

    `near` are paths of decks to be opened, `path` is the one that was asked for, `opened` are those
    of decks that were opened by them.
    """

    def day(seconds: float, reader: MessageLanguage) -> str:
        found = parse(datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d"))
        assert isinstance(found, HistoricalDate), "a day of the calendar is a date"
        return write(found, reader)

    names = {code: _NAMES.get(code, code) for code in languages()}
    return {
        "decks": decks,
        "shown_at_once": _SHOWN_AT_ONCE + (len(decks) == _SHOWN_AT_ONCE + 1),
        "languages": names,
        "failure": failure,
        "removed": removed,
        "near": near,
        "path": path,
        "opened": opened,
        "day": day,
    }


def _written(path: Path) -> str:
    """Return a path as a person writes it: below her own folder from there."""
    with suppress(RuntimeError, ValueError):  # nobody knows where her files are, or it is not there
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    return str(path)


def _page(request: Request, failure: Phrase | None, path: str = "") -> Response:
    own, removed = desk(request), request.query_params.get("removed", "")
    near = () if own.is_in_browser else own.shelf.near()
    elsewhere = {name: _written(each) for name, each in own.shelf.opened.items()}
    shown = values(own.decks(), failure, removed, near, path, elsewhere)
    shown["is_off_list"] = own.shelf.is_off_list(removed)
    answer = page(request, "start.html", shown, 422 if failure else 200)
    if failure:
        answer.headers["HX-Push-Url"] = "false"  # what was posted to is no page to come back to
    if path:
        answer.headers["HX-Reswap"] = "outerMorph show:none"  # what is wrong stands at the field
    return answer


ROUTES = [
    Route("/", start),
    Route("/language", choose_language, methods=["POST"]),
    Route("/open", open_package, methods=["POST"]),
    Route("/begin", begin, methods=["POST"]),
    Route("/folder", open_folder, methods=["POST"]),
    Route("/decks/{deck}/forget", forget, methods=["POST"]),
    Route("/decks/{deck}/restore", restore, methods=["POST"]),
    Route("/decks/{deck}/documents", add_document, methods=["POST"]),
]
