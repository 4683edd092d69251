"""Who may ask a server on this machine: a browser with this run's cookie, from our own pages."""

from hmac import compare_digest
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from mazo.diagnostics import MessageLanguage, Phrase, Text

OPEN_THE_ADDRESS = Text(
    "This page is open to the browser that `mazo studio` opened. Is its address used up? Start "
    "`mazo studio` again."
)
NOT_FROM_HERE = Text("This request did not come from a page of the studio.")
START = "/app/"
"""The page on which a reader begins; all others are below it."""
_MARK = "HX-Request"
"""The header that htmx, and our own scripts, send with each request; other sites cannot."""


class Session(NamedTuple):
    """What a run knows its browser by: a `token` in the address, exchanged once for a `cookie`."""

    token: str
    cookie: str


class Guard:
    """An application that answers nobody else.

    Against other sites in the same browser: the name of the host (a foreign name that leads to this
    machine), the cookie (which is not sent from elsewhere), for all that changes something the
    origin and a header. Against other users of the machine: token and cookie.
    """

    def __init__(
        self, application: ASGIApp, session: Session, port: int, language: MessageLanguage
    ) -> None:
        """Wrap `application`, which is served at `port`."""
        self._application = application
        self._session = session
        self._token: str | None = session.token
        self._hosts = (f"127.0.0.1:{port}", f"localhost:{port}")
        self._cookie = f"mazo-{port}"
        self._language = language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        refused = None if scope["type"] == "lifespan" else self._instead(Request(scope))
        await (refused or self._application)(scope, receive, send)

    def _instead(self, request: Request) -> Response | None:
        """Return what is answered instead of what was asked for; None if the request is ours."""
        if request.headers.get("host") not in self._hosts:
            return self._refusal(NOT_FROM_HERE, 421)
        if request.method in ("GET", "HEAD"):
            if "token" in request.query_params and request.url.path.startswith(START):
                return self._exchanged(request.query_params["token"], request.url.path)
        elif not self._is_from_our_pages(request):
            return self._refusal(NOT_FROM_HERE, 403)
        if not self._same(request.cookies.get(self._cookie, ""), self._session.cookie):
            return self._refusal(OPEN_THE_ADDRESS, 403)
        return None

    def _exchanged(self, token: str, path: str) -> Response:
        """Return the answer that gives the browser its cookie; the token is good for one."""
        if self._token is None or not self._same(token, self._token):
            return self._refusal(OPEN_THE_ADDRESS, 403)
        self._token = None
        answer = RedirectResponse(path, 303)
        answer.set_cookie(
            self._cookie, self._session.cookie, path="/", httponly=True, samesite="strict"
        )
        return answer

    def _is_from_our_pages(self, request: Request) -> bool:
        """Return whether a page of ours sent the request, and not a form of another site."""
        origins = {f"http://{host}" for host in self._hosts}
        return request.headers.get("origin") in origins and _MARK in request.headers

    @staticmethod
    def _same(one: str, other: str) -> bool:
        """Return whether two secrets are the same, in a time that does not say how much of it."""
        return compare_digest(one.encode(), other.encode())

    def _refusal(self, why: Text, status: int) -> Response:
        return PlainTextResponse(Phrase(why, {}).words(self._language), status)
