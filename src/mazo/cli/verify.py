"""`mazo verify`: what real Anki says of packages."""

from __future__ import annotations

import click

from mazo.cli import words
from mazo.diagnostics import MessageLanguage


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""

    @click.command("verify", help=words.said(words.VERIFY, language))
    def verify() -> None:
        pass

    return verify
