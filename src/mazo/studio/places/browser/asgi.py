"""What stands between a service worker and the application, as a server does elsewhere."""

from collections.abc import Callable, Coroutine, Iterable
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import unquote

from starlette.types import ASGIApp, Message


class Answer(NamedTuple):
    """What the application answers: a status, headers by name and value, and all of the body."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


Answering: TypeAlias = Callable[
    [str, str, Iterable[tuple[str, str]], bytes], Coroutine[Any, Any, Answer]
]
"""What answers a method, a target (path and query), headers and a body."""


def answering(application: ASGIApp, root: str) -> Answering:
    """Return what has `application` answer; `root` is the path that leads to it, if any."""

    async def answer(
        method: str, target: str, headers: Iterable[tuple[str, str]], body: bytes
    ) -> Answer:
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        await application(_scope(method, target, headers, root), receive, send)
        head, *parts = sent
        named = [(name.decode("latin-1"), each.decode("latin-1")) for name, each in head["headers"]]
        return Answer(head["status"], named, b"".join(part.get("body", b"") for part in parts))

    return answer


def _scope(
    method: str, target: str, headers: Iterable[tuple[str, str]], root: str
) -> dict[str, Any]:
    """Return the scope of a request as ASGI has it."""
    path, _, query = target.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode("ascii"),
        "query_string": query.encode("ascii"),
        "root_path": root,
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers],
        "client": None,
        "server": None,
    }
