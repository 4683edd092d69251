"""Let open pages know that a deck has changed, on disk or from another tab: server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from watchfiles import awatch

from mazo.studio.desk import Desk

_LOOK_AGAIN = 500
"""Milliseconds after which it is asked anew which folders are to be watched."""
_AT_LEAST = 30
"""Milliseconds without a further change after which pages hear of one: editors write in steps."""


class Changes:
    """How often decks have changed, and the pages that wait for it to happen again."""

    def __init__(self, desk: Desk) -> None:
        """Watch the folders of the decks that are in use on `desk`."""
        self._desk = desk
        self._pages: list[str] = []
        self._waiting: set[asyncio.Event] = set()
        self._is_closed = False

    def close(self) -> None:
        """Let every page go, so that the server can end."""
        self._is_closed = True
        self._wake()

    async def events(self, _: Request) -> StreamingResponse:
        """Return a stream of the number of changes, now and after each, with whose it was."""
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    def noting(self, application: ASGIApp) -> ASGIApp:
        """Return `application`, whose pages make changes that the others are to show."""

        async def noted(scope: Scope, receive: Receive, send: Send) -> None:
            async def watched(message: Message) -> None:
                await send(message)
                is_end = message["type"] == "http.response.body" and not message.get("more_body")
                if is_end and scope["method"] not in ("GET", "HEAD"):
                    self._tell(Headers(scope=scope).get("x-page", ""))

            await application(scope, receive, watched)

        return noted

    @asynccontextmanager
    async def watching(self, _: Starlette) -> AsyncIterator[None]:
        """Watch while the application runs."""
        task = asyncio.create_task(self._watch())
        try:
            yield
        finally:
            task.cancel()

    async def _watch(self) -> None:
        while not self._is_closed:
            folders = self._desk.folders()
            if not folders:
                await asyncio.sleep(_LOOK_AGAIN / 1_000)
                continue
            is_first = True  # files may have changed before they were watched
            async for changes in awatch(
                *folders,
                step=_AT_LEAST,
                rust_timeout=_LOOK_AGAIN,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            ):
                is_due = changes or is_first or self._desk.lacks_files()
                if is_due and self._desk.look_again():
                    self._tell("")
                is_first = False
                if self._desk.folders() != folders:
                    break

    def _tell(self, page: str) -> None:
        self._pages.append(page)
        self._wake()

    def _wake(self) -> None:
        for each in self._waiting:
            each.set()

    async def _stream(self) -> AsyncIterator[str]:
        """Yield how many changes there are, then each one with the page that made it."""
        changed, told = asyncio.Event(), len(self._pages)
        self._waiting.add(changed)
        try:
            yield _event(told, "")
            while not self._is_closed:
                await changed.wait()
                changed.clear()
                for page in self._pages[told:]:
                    told += 1
                    yield _event(told, page)
        finally:
            self._waiting.discard(changed)


def _event(count: int, page: str) -> str:
    data = json.dumps({"count": count, "page": page})
    return f"retry: 500\ndata: {data}\n\n"
