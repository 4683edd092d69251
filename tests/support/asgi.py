"""A browser without a window for ASGI applications: asks, follows where it is sent, waits."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from starlette.applications import Starlette


class Client:
    """
    Sends requests to an application, each in an event loop of its own.
    """

    def __init__(self, app: Starlette, **headers: str) -> None:
        self.app = app
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def get(self, address: str, **request: Any) -> httpx.Response:
        return asyncio.run(self._send("GET", address, request))

    def post(self, address: str, **request: Any) -> httpx.Response:
        return asyncio.run(self._send("POST", address, request))

    async def _send(self, method: str, address: str, request: dict[str, Any]) -> httpx.Response:
        headers = {**self.headers, **request.pop("headers", {})}
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app),
            base_url="http://studio",
            follow_redirects=True,
            headers=headers,
        ) as client:
            return await client.request(method, address, **request)
