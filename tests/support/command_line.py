"""The command line, run in the tests' own process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from click.testing import CliRunner, Result

from mazo.cli import group

Mazo: TypeAlias = Callable[..., Result]
"""The type of the fixture `mazo`: see `run`."""


def run(*words: str, language: str = "en") -> Result:
    """Return what `mazo WORDS` does, in a language of messages."""
    command = group("es" if language == "es" else "en")
    return CliRunner().invoke(command, words, catch_exceptions=False)
