"""`mazo explain`: which layer set each field of a note."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.classdecks.explain import explain as explained
from mazo.cli import class_words as classwords
from mazo.cli.console import Console
from mazo.cli.options import lang_option, opened_files
from mazo.diagnostics import MessageLanguage
from mazo.reports import diagnostics as report
from mazo.reports.explain import FORMATS


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("explain", help=classwords.EXPLAIN.words(language))
    @click.argument("named", metavar="CLASS", type=click.Path(path_type=Path))
    @click.argument("note")
    @click.option(
        "--format",
        "form",
        type=click.Choice(tuple(FORMATS)),
        default="text",
        show_default=True,
        help=classwords.EXPLAIN_FORMAT.words(language),
    )
    @lang_option(language)
    @click.pass_context
    def explain(ctx: click.Context, named: Path, note: str, form: str) -> None:
        compilation = opened_files(named).check()
        if compilation.deck is None:
            console.say(report.full(compilation.diagnostics, console.look()))
            ctx.exit(1)
        text = FORMATS[form](explained(compilation, note), console.look())
        if form == "json":  # programs read UTF-8 and line ends as they are, on every system
            click.echo(text.encode("utf-8", "replace"), nl=False)
        else:
            console.say(text)

    return explain
