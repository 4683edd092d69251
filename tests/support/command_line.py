"""The command line, run in the tests' own process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from click.testing import CliRunner, Result

from mazo.cli import program

Mazo: TypeAlias = Callable[..., Result]
"""The type of the fixture `mazo`: see `run`."""


def run(*words: str, language: str = "en") -> Result:
    """Return what `mazo WORDS` does, in a language of messages."""
    environment = {"LC_ALL": language}
    return CliRunner().invoke(program, words, env=environment, catch_exceptions=False)
