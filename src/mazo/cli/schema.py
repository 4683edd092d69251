"""`mazo schema`: what editors need to complete and check an author's files."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option
from mazo.commands.schema import FILES, File, schema
from mazo.diagnostics import MessageLanguage
from mazo.files.write import write_all


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("schema", help=words.SCHEMA.words(language))
    @click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help=words.SCHEMA_OUTPUT.words(language),
    )
    @click.option(
        "--of",
        type=click.Choice(FILES),
        default="cards",
        show_default=True,
        help=words.SCHEMA_OF.words(language),
    )
    @lang_option(language)
    def schema_(output: Path | None, of: File) -> None:
        text = schema(of, language).encode()
        if output is None:
            click.echo(text, nl=False)
        else:
            write_all({output: text})
            console.say(f"{output}  {console.words(words.WRITTEN)}\n")

    return schema_
