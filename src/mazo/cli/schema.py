"""`mazo schema`: what editors need to complete and check an author's files."""

from pathlib import Path

import click

from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.commands.save import write_all
from mazo.commands.schema import FILES, File
from mazo.commands.schema import schema as schema_of
from mazo.diagnostics import Text

WRITTEN = Text("written")


@command("schema", ABOUTS["schema"])
@option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help=Text("Write it to this file."),
)
@option(
    "--of",
    type=click.Choice(FILES),
    default="cards",
    show_default=True,
    help=Text("Which files it is for: card files, mazo.yaml, or class decks."),
)
@click.pass_obj
def schema(console: Console, output: Path | None, of: File) -> None:
    """Print a JSON Schema for editors."""
    text = schema_of(of, console.language)
    if output is None:
        console.say_bytes(text)
        return
    write_all({output: text.encode()})
    console.say(f"{output}  {console.words(WRITTEN)}\n")
