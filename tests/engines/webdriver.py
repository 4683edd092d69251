"""WebDriver's commands, as Firefox and WebKit take them: a window that is worked by a program."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

SECONDS = 90
"""How long a page may take on a busy machine."""
Send: TypeAlias = Callable[[str, Mapping[str, object]], Any]
"""What sends a command, by its name in WebDriver's standard, and returns the value of the answer."""
_PATHS = {
    "New Session": "",
    "Set Timeouts": "timeouts",
    "Navigate To": "url",
    "Find Element": "element",
    "Element Click": "element/{element}/click",
    "Element Send Keys": "element/{element}/value",
    "Execute Async Script": "execute/async",
}
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_WAIT = """
    const [seconds, values, done] = arguments, end = Date.now() + 1000 * seconds;
    const found = async (values) => {{ {script} }};
    (async function again() {{
        let value = null, problem = "";
        try {{ value = await found(values); }} catch (error) {{ problem = String(error); }}
        if (value || Date.now() >= end) done({{ value, problem }}); else setTimeout(again, 50);
    }})();
"""


class Window:
    """
    A window of a browser, worked by commands.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        found = send("New Session", {"capabilities": {}})["capabilities"]
        self.version = f"{found['browserName']} {found['browserVersion']}"
        send("Set Timeouts", {"script": 2_000 * SECONDS, "pageLoad": 1_000 * SECONDS})

    def go(self, address: str) -> None:
        self._send("Navigate To", {"url": address})

    def run(self, script: str, *values: object) -> Any:
        """
        Return what a function body returns, whose `values` are given; a promise is waited for.
        """
        return self._run(script, values, 0)

    def wait(self, script: str, *values: object) -> Any:
        """
        Return what a function body returns as soon as it is true.
        """
        return self._run(script, values, SECONDS)

    def click(self, selector: str) -> None:
        """
        Click the first element that a selector finds, as a mouse does.
        """
        self._send("Element Click", {"element": self._found(selector)})

    def write(self, selector: str, text: str) -> None:
        """
        Press keys in an element; a field for files is given the paths of files.
        """
        self._send("Element Send Keys", {"element": self._found(selector), "text": text})

    def _found(self, selector: str) -> str:
        self.wait("return document.querySelector(values[0])?.isConnected", selector)
        found: str = self._send("Find Element", {"using": "css selector", "value": selector})[
            _ELEMENT
        ]
        return found

    def _run(self, script: str, values: tuple[object, ...], seconds: float) -> Any:
        answer = self._send(
            "Execute Async Script",
            {"script": _WAIT.format(script=script), "args": [seconds, values]},
        )
        if answer["problem"] or (seconds and not answer["value"]):
            raise AssertionError(f"{answer['problem'] or 'not within time'}: {script}")
        return answer["value"]


class Marionette:
    """
    Firefox's own protocol for the same commands: lengths and JSON on a socket.
    """

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=3 * SECONDS)
        self._file = self._socket.makefile("rwb")
        self._read()

    def __call__(self, name: str, values: Mapping[str, object]) -> Any:
        values = {"id" if key == "element" else key: value for key, value in values.items()}
        message = json.dumps(
            [0, 1, f"WebDriver:{name.replace(' ', '').removesuffix('To')}", values]
        ).encode()
        self._file.write(b"%d:%b" % (len(message), message))
        self._file.flush()
        _, _, error, answer = self._read()
        if error:
            raise RuntimeError(f"{name}: {error['error']}: {error['message']}")
        return answer.get("value", answer) if isinstance(answer, dict) else answer

    def _read(self) -> Any:
        length = b""
        while (character := self._file.read(1)) != b":":
            assert character, "Firefox has closed the connection"
            length += character
        return json.loads(self._file.read(int(length)))


class Http:
    """
    WebDriver as the standard has it, by HTTP.
    """

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=3 * SECONDS)
        self._session = "/session"

    def __call__(self, name: str, values: Mapping[str, object]) -> Any:
        steps = (self._session, _PATHS[name].format_map(values))
        path, body = "/".join(filter(None, steps)), json.dumps({**values})
        self._connection.request("POST", path, body, {"Content-Type": "application/json"})
        answer = json.loads(self._connection.getresponse().read())["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(f"{name}: {answer['error']}: {answer['message']}")
        if name == "New Session":
            self._session = f"/session/{answer['sessionId']}"
        return answer
