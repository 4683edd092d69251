"""The command line: words in, text and an exit status out. The only part that knows Click.

Exit status: 0 all well; 1 the files of the project have mistakes; 2 the command could not run as
asked; 130 Ctrl-C ended it. A command is a module here, which is loaded when it is called, and is
named in `ABOUTS`.
"""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from mazo import __version__
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import Command, Group, Option, reader
from mazo.cli.console import Console, message_language
from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import MazoError
from mazo.locale import FOLDER as LOCALES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = tuple(ABOUTS)
"""The commands, in the order in which help lists them."""
_MODULES = {"class": "classes"}
"""Modules that cannot be called as their commands are."""


_COMPLETE = "_MAZO_COMPLETE"
"""Where a shell says that Tab was pressed."""


class _Failure(click.ClickException):
    exit_code = 2


class Program(Group):
    """The whole command line. It shows our own errors as Click shows its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # Click's signature
        """Return the names of all commands."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, whose module is only loaded now."""
        if name not in COMMANDS:
            return None
        module = _MODULES.get(name, name)
        command: click.Command = getattr(import_module(f"mazo.cli.{module}"), module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands, loading none."""
        limit = formatter.width - 6 - max(map(len, COMMANDS))
        listed = (Command(name, help=about) for name, about in ABOUTS.items())
        with formatter.section(gettext.gettext("Commands")):
            formatter.write_dl(
                [(each.name or "", each.get_short_help_str(limit)) for each in listed]
            )

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[Any]]:
        """Return the commands and options that a shell proposes, loading no command."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  # only where Tab is pressed

        begun = [name for name in COMMANDS if name.startswith(incomplete)]
        found = [
            CompletionItem(name, help=Command(name, help=ABOUTS[name]).get_short_help_str())
            for name in begun
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def main(
        self,
        args: Sequence[str] | None = None,
        *more: Any,  # noqa: ANN401  # Click's own
        cache: Path | None = None,
        **settings: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Run a command line, that of this process if there are no `args`.

        Answers are kept in the folder `cache`.
        """
        words = sys.argv[1:] if args is None else args
        language = message_language(words, os.environ)
        with _click_in(language):
            return super().main(args, *more, obj=Console(language, cache), **settings)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that is named."""
        try:
            return super().invoke(ctx)
        except MazoError as error:
            raise _Failure(error.phrase.words(reader().language)) from error


program = Program(
    "mazo",
    help=Text("Compile a document, and cards tied to its passages, into Anki decks."),
    context_settings={"help_option_names": ["-h", "--help"]},
)
click.version_option(
    __version__,
    "--version",
    message="mazo %(version)s",
    cls=Option,
    help=Text("Show the version and exit."),
)(program)


def run() -> None:
    """Run the command line of this process."""
    Console.prepare()
    if _COMPLETE in os.environ:
        import_module("mazo.cli.completion")  # how Bash has it
    program.main(prog_name="mazo", cache=_cache_folder(os.environ))


def _cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the folder in which answers are kept, if the system has one for such files."""
    folder = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    if folder is None and (home := environment.get("HOME")):
        folder = f"{home}/.cache"
    return Path(folder, "mazo") if folder else None


@contextmanager
def _click_in(language: MessageLanguage) -> Iterator[None]:
    """Have Click speak a language: it looks its messages up in this process's default domain."""
    domain, folder = gettext.textdomain(), gettext.bindtextdomain("click")
    chosen = os.environ.get("LANGUAGE")
    os.environ["LANGUAGE"] = language
    gettext.textdomain("click")
    gettext.bindtextdomain("click", LOCALES)
    try:
        yield
    finally:
        gettext.bindtextdomain("click", folder)
        gettext.textdomain(domain)
        del os.environ["LANGUAGE"]
        if chosen is not None:
            os.environ["LANGUAGE"] = chosen
