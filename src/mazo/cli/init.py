"""`mazo init`: what real Anki says of packages."""

from __future__ import annotations

import click

from mazo.cli import words
from mazo.diagnostics import MessageLanguage


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""

    @click.command("init", help=words.said(words.INIT, language))
    def init() -> None:
        pass

    return init
