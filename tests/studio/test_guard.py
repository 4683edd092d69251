"""A server on this machine answers nobody but the browser that it was opened in."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from mazo.diagnostics import MessageLanguage
from mazo.studio.places.browser.asgi import answering
from mazo.studio.places.guard import Guard, Session
from mazo.studio.places.headers import Headers
from tests.support.asgi import awaited

SESSION = Session("token", "cookie")
HOST = "127.0.0.1:8000"
ORIGIN = f"http://{HOST}"
FROM_OUR_PAGES = {"origin": ORIGIN, "hx_request": "true"}


async def anything(request: Request) -> PlainTextResponse:
    return PlainTextResponse(f"{request.method} {request.url.path}")


class Answer:
    """
    What is answered: its status, its headers by name, its text.
    """

    def __init__(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status = status
        self.headers = dict(headers)
        self.text = body.decode()


class Guarded:
    """
    A guarded application, and what a client sends to it.
    """

    def __init__(self, language: MessageLanguage = "en") -> None:
        routes = [Route("/app/{path:path}", anything, methods=["GET", "POST", "PUT", "DELETE"])]
        guard = Guard(Starlette(routes=routes), SESSION, 8000, language)
        self._answer = answering(Headers(guard), "")

    def ask(self, target: str, method: str = "GET", **headers: str) -> Answer:
        """Return what is answered to a request with these headers alone, and that of the host."""
        sent = {"host": HOST} | {name.replace("_", "-"): value for name, value in headers.items()}
        return Answer(*awaited(self._answer(method, target, sent.items(), b"")))


@pytest.fixture
def guarded() -> Guarded:
    """
    Return a guarded application whose address was not opened yet.
    """
    return Guarded()


COOKIE = "mazo-8000=cookie"


def test_the_token_is_exchanged_for_a_cookie(guarded: Guarded) -> None:
    """
    Scripts cannot read the cookie, other sites not send it; the token leaves the address.
    """
    answer = guarded.ask("/app/?token=token")

    assert (answer.status, answer.headers["location"]) == (303, "/app/")
    cookie, *settings = answer.headers["set-cookie"].lower().split("; ")
    assert cookie == COOKIE
    assert {"httponly", "samesite=strict", "path=/"} <= set(settings)
    assert guarded.ask("/app/", cookie=cookie).text == "GET /app/"


def test_the_token_is_good_for_one_browser(guarded: Guarded) -> None:
    """
    Whoever finds the address in a history or a log has nothing of it.
    """
    guarded.ask("/app/?token=token")

    assert guarded.ask("/app/?token=token").status == 403


@pytest.mark.parametrize("token", ["", "tokem", "token2", "n%C3%A9"])
def test_no_other_token_is_taken(guarded: Guarded, token: str) -> None:
    """
    And the right one is good still.
    """
    assert guarded.ask(f"/app/?token={token}").status == 403
    assert guarded.ask("/app/?token=token").status == 303


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
@pytest.mark.parametrize("cookie", ["", "cookie2", "token", "né"])
def test_without_the_cookie(guarded: Guarded, method: str, cookie: str) -> None:
    """
    Neither another program nor another user of this machine gets an answer.
    """
    sent = f"mazo-8000={cookie}"

    assert guarded.ask("/app/", method, cookie=sent, **FROM_OUR_PAGES).status == 403
    assert guarded.ask("/app/", method, **FROM_OUR_PAGES).status == 403


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "127.0.0.1", "127.0.0.1:9000"),
        *("127.0.0.1.evil.example:8000", ""),
    ],
)
def test_a_foreign_name_that_leads_here(guarded: Guarded, host: str) -> None:
    """
    A page of another site whose name is made to lead to this machine gets nothing.
    """
    assert guarded.ask("/app/", host=host, cookie=COOKIE).status == 421
    assert guarded.ask("/app/?token=token", host=host).status == 421


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"hx_request": "true"},
        {"origin": ORIGIN},
        {"hx_request": "true", "origin": "null"},
        {"hx_request": "true", "origin": "http://evil.example"},
        {"hx_request": "true", "origin": "http://127.0.0.1:9000"},
        {"hx_request": "true", "origin": f"https://{HOST}"},
    ],
    ids=["nothing", "no origin", "no header", "a frame", "another site", "a port", "a scheme"],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_change_from_another_page(guarded: Guarded, method: str, headers: dict[str, str]) -> None:
    """
    What changes something is sent by our own pages alone, even where the cookie comes along.
    """
    assert guarded.ask("/app/x", method, cookie=COOKIE, **headers).status == 403
    assert guarded.ask("/app/x", method, cookie=COOKIE, **FROM_OUR_PAGES).status == 200


def test_a_name_of_this_machine(guarded: Guarded) -> None:
    """
    `localhost` is this machine too.
    """
    assert guarded.ask("/app/", host="localhost:8000", cookie=COOKIE).status == 200


@pytest.mark.parametrize("path", ["/app/", "/app/x", "/nothing"])
@pytest.mark.parametrize("cookie", ["", COOKIE])
def test_every_answer_has_its_headers(guarded: Guarded, path: str, cookie: str) -> None:
    """
    No script and nothing else comes from elsewhere, no other page frames ours or reads it.
    """
    headers = guarded.ask(path, cookie=cookie).headers

    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_refusals_are_in_the_readers_language() -> None:
    """
    A person may see them, in a browser where the address was opened before.
    """
    assert "navegador" in Guarded("es").ask("/app/").text
