"""Commands, groups and options that speak the reader's language, and take `--lang` anywhere.

Help is written as a `Text` and translated when it is shown; the reader's language is that of the
`Console`, which every command gets from Click (`click.pass_obj`). A command that returns False
ends with exit status 1.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from copy import copy
from typing import Any, TypeVar

import click

from mazo.cli.console import Console, message_language
from mazo.diagnostics import Text
from mazo.locale import languages, translated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""
F = TypeVar("F", bound=Callable[..., Any])
NO_COMMAND = Text("there is no command “{name}”")
NO_COMMAND_BUT = Text("there is no command “{name}”; did you mean `{near}`?")


def reader() -> Console:
    """Return the console of the run, or one in the language of the environment outside a run."""
    context = click.get_current_context(silent=True)
    console = context.obj if context else None
    return console if isinstance(console, Console) else Console(message_language((), os.environ))


def _in_words(text: str | None) -> str:
    """Return a text of help in the reader's language."""
    return translated(text, reader().language) if text else ""


class Option(click.Option):
    """An option whose help is in the reader's language."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return what stands in the list of options."""
        shown = copy(self)
        shown.help = _in_words(self.help)
        return click.Option.get_help_record(shown, ctx)


class Argument(click.Argument):
    """An argument that the help of its command explains."""

    abouts: tuple[Text, ...]


@contextmanager
def _interrupts(ctx: click.Context) -> Iterator[None]:
    """Let Ctrl-C raise an exception, so that a command can tidy up, and end the program quietly."""
    handler = signal.getsignal(signal.SIGINT)
    if handler is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        ctx.exit(_INTERRUPTED)
    finally:
        if handler is signal.SIG_DFL:
            signal.signal(signal.SIGINT, handler)


def option(*names: str, help: Text, **settings: Any) -> Callable[[F], F]:  # noqa: ANN401  # Click's own
    """Return a decorator that gives a command an option."""
    return click.option(*names, cls=Option, help=help, **settings)


def completed_by(name: str) -> Callable[[click.Context, click.Parameter, str], Any]:
    """Return what gives a shell the values that a function in `completion` knows."""

    def complete(ctx: click.Context, _param: click.Parameter, begun: str) -> object:
        from mazo.cli import completion  # noqa: PLC0415  # only where Tab was pressed

        return getattr(completion, name)(ctx, begun)

    return complete


def _show_help(ctx: click.Context, _option: click.Parameter, asked: object) -> None:
    if asked and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


_LANG = Option(
    ["--lang"],
    type=click.Choice(languages()),
    expose_value=False,
    help=Text("Language of the messages."),
)
"""It is obeyed before anything is read, and only checked where it stands."""
_HELP = Option(
    ["-h", "--help"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_help,
    help=Text("Show this message and exit."),
)


class Command(click.Command):
    """A command that speaks the reader's language and takes `--lang`."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return the options and arguments, `--lang` and `--help` last."""
        *own, help_ = super().get_params(ctx)
        return [*own, _LANG, help_]

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002  # Click's signature
        """Return `--help`."""
        return _HELP

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the line that lists the command."""
        shown = copy(self)
        shown.help = _in_words(self.help)
        return click.Command.get_short_help_str(shown, limit)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, and what its arguments are."""
        shown = copy(self)
        own = (each.abouts for each in self.params if isinstance(each, Argument))
        abouts = (about for each in own for about in each)
        shown.help = "\n\n".join(map(_in_words, filter(None, (self.help, *abouts))))
        click.Command.format_help_text(shown, ctx, formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; where Tab was pressed, without an option that still lacks its value."""
        is_open = ctx.resilient_parsing and args and args[-1].startswith("-")
        return super().parse_args(ctx, args[:-1] if is_open else args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[Any]]:
        """Return what a shell proposes, with help in the reader's language."""
        found = super().shell_complete(ctx, incomplete)
        for item in found:
            item.help = _in_words(item.help)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; if it returns False, end with exit status 1."""
        with nullcontext() if isinstance(self, click.Group) else _interrupts(ctx):
            done: object = super().invoke(ctx)
        if done is False:
            ctx.exit(1)
        return done


class Group(Command, click.Group):
    """A command with commands below it."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is named; propose one for a name that is none."""
        name, known = args[0], self.list_commands(ctx)
        if name not in known and not name.startswith("-") and not ctx.resilient_parsing:
            from difflib import get_close_matches  # noqa: PLC0415  # only after a mistake

            near = get_close_matches(name, known, n=1)
            text = NO_COMMAND_BUT if near else NO_COMMAND
            raise click.UsageError(reader().words(text, name=name, near="".join(near)), ctx)
        return super().resolve_command(ctx, args)


def command(name: str, about: Text) -> Callable[[Callable[..., Any]], Command]:
    """Return a decorator that makes a command of a function; `about` is its help."""
    return click.command(name, cls=Command, help=about)
