"""A browser without a window for ASGI applications: asks, follows where it is sent, waits."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx
from starlette.applications import Starlette

Answer = TypeVar("Answer")


def awaited(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    """
    Return what a coroutine returns, run in a thread of its own.

    The thread of the tests may run Playwright's event loop, for as long as its browser is open.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


class Client:
    """
    Sends requests to an application, each in an event loop of its own.
    """

    def __init__(self, app: Starlette, **headers: str) -> None:
        self.app = app
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def get(self, address: str, **request: Any) -> httpx.Response:
        return awaited(self._send("GET", address, request))

    def post(self, address: str, **request: Any) -> httpx.Response:
        return awaited(self._send("POST", address, request))

    async def _send(self, method: str, address: str, request: dict[str, Any]) -> httpx.Response:
        headers = {**self.headers, **request.pop("headers", {})}
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app),
            base_url="http://studio",
            follow_redirects=True,
            headers=headers,
        ) as client:
            return await client.request(method, address, **request)
