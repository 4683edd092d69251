"""The server that editors ask about YAML files (`yaml-language-server`), over its pipes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Self


class LanguageServer:
    """A server that runs; each request waits for its answer."""

    def __init__(self, node: str, program: Path, folder: Path) -> None:
        self.process = subprocess.Popen(
            [node, program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.last = 0
        self.diagnostics: dict[str, list[dict[str, Any]]] = {}
        settings = {"yaml": {"validate": True, "hover": True, "completion": True}}
        self.settings = {**settings, "http": {}, "[yaml]": {}, "vscode-yaml": {}}
        snippets = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        capabilities = {
            "textDocument": {"completion": snippets, "hover": {"contentFormat": ["markdown"]}},
            "workspace": {"configuration": True},
        }
        root = folder.as_uri()
        self.request("initialize", processId=None, rootUri=root, capabilities=capabilities)
        self.send("initialized")
        self.send("workspace/didChangeConfiguration", settings=self.settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def send(self, method: str, **params: Any) -> None:
        """Send what needs no answer."""
        self._write({"method": method, "params": params})

    def request(self, method: str, **params: Any) -> Any:
        """Return the answer to a request."""
        self.last += 1
        self._write({"id": self.last, "method": method, "params": params})
        while "method" in (message := self._read()) or message["id"] != self.last:
            pass
        assert "error" not in message, message
        return message["result"]

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Return what the server finds wrong with a file that holds `text`."""
        self.diagnostics.pop(path.as_uri(), None)
        item = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.send("textDocument/didOpen", textDocument=item)
        while path.as_uri() not in self.diagnostics:
            self._read()
        return self.diagnostics[path.as_uri()]

    def close(self, path: Path) -> None:
        """Close a file."""
        self.send("textDocument/didClose", textDocument={"uri": path.as_uri()})

    def hover(self, path: Path, line: int, character: int) -> str:
        """Return what an editor shows over a place; lines and characters count from 0."""
        found = self.request("textDocument/hover", **_at(path, line, character))
        return found["contents"]["value"] if found else ""

    def complete(self, path: Path, line: int, character: int) -> dict[str, dict[str, Any]]:
        """Return what an editor proposes at a place, by its label."""
        found = self.request("textDocument/completion", **_at(path, line, character))
        return {item["label"]: item for item in found["items"]}

    def _write(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """Return the next message; answer the server's own questions, and keep diagnostics."""
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            assert line or self.process.poll() is None, "the server has ended"
            name, _, value = line.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            asked = message["params"].get("items", ()) if message.get("params") else ()
            found = [self.settings.get(each["section"]) for each in asked]
            self._write({"id": message["id"], "result": found or None})
        return message


def _at(path: Path, line: int, character: int) -> dict[str, Any]:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": line, "character": character},
    }
