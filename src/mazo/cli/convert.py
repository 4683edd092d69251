"""`mazo convert`: a Word file, an e-book, a web page or a PDF as a text to make cards of."""

from pathlib import Path

import click

from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.commands import convert as commands
from mazo.commands.save import write_all
from mazo.diagnostics import Text

WRITTEN = Text("{output}: the text of {document}")
DONE = Text("  done: {done}")
LOOK_AT = Text("  look at: {doubt}")


@command("convert", ABOUTS["convert"])
@click.argument(
    "document",
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help=Text("Write it to this file."),
)
@click.pass_obj
def convert(console: Console, document: Path, output: Path | None) -> None:
    """Make a text of a document."""
    found = commands.document(document)
    target = commands.target(document, found, output)
    write_all({target: found.content})
    console.tell(WRITTEN, output=str(target), document=document.name)
    say_what_was_done(found, console)


def say_what_was_done(found: commands.Converted, console: Console) -> None:
    """Show what was done to a document, and what its author should look at."""
    if found.done:
        console.tell(DONE, done=", ".join(each.words(console.language) for each in found.done))
    for each in found.doubts:
        console.tell(LOOK_AT, doubt=each)
