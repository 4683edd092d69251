"""Compiles the translations of messages where Mazo is installed or a wheel of it is built."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_messages(root: Path) -> None:
    """Write a `.mo` beside each catalogue (`.po`) below `root` that is newer than its own."""
    for source in root.glob("src/mazo/locale/*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            with source.open("rb") as file, compiled.open("wb") as target:
                write_mo(target, read_po(file))


class CustomBuildHook(BuildHookInterface[Any]):
    """What Hatchling calls before it builds a wheel, or the link of an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations; pyproject.toml names them as artifacts."""
        del version, build_data
        compile_messages(Path(self.root))
