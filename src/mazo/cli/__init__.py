"""The command line: words in, text and an exit status out. The only part that knows Click.

Exit status: 0 all well; 1 the files of the project have mistakes; 2 the command could
not run as asked. A command's module is loaded when it is called, and builds its command
in the reader's language.
"""

from __future__ import annotations

import gettext
import os
import sys
from importlib import import_module

import click

from mazo import __version__
from mazo.cli import words
from mazo.cli.console import Console, message_language
from mazo.diagnostics import MessageLanguage
from mazo.errors import MazoError
from mazo.locale import FOLDER as LOCALES

COMMANDS = (
    *("init", "check", "list", "plan", "build", "rename"),
    *("class", "settle", "explain", "verify", "rules", "schema"),
)
_MODULES = {"class": "classes"}
"""Modules that cannot be called as their commands are."""
_USAGE = 2


class _Failure(click.ClickException):
    exit_code = _USAGE


class _Group(click.Group):
    """Loads commands when they are called, and shows our own errors as Click shows its own."""

    def __init__(self, language: MessageLanguage) -> None:
        super().__init__(
            "mazo",
            help=words.MAZO.words(language),
            context_settings={"help_option_names": ["-h", "--help"]},
        )
        self.language = language
        version = words.VERSION.words(language)
        click.version_option(__version__, "--version", message="mazo %(version)s", help=version)(
            self
        )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # Click's signature
        return [*COMMANDS]  # `list` is here the module of a command

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"mazo.cli.{_MODULES.get(name, name)}").command(
            self.language
        )
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except MazoError as error:
            raise _Failure(error.phrase.words(self.language)) from error


def group(language: MessageLanguage) -> click.Group:
    """Return the whole command line in a language."""
    return _Group(language)


def run() -> None:
    """Run the command line of this process."""
    language = message_language(sys.argv[1:], os.environ)
    Console.prepare()
    _translate_click(language)
    group(language).main(prog_name="mazo")


def _translate_click(language: MessageLanguage) -> None:
    """Translate Click's own messages, which it looks up in this process's default domain."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("click", LOCALES)
    gettext.textdomain("click")
