"""`mazo schema`: what editors need to complete and check an author's files."""

from pathlib import Path

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.commands import editor_schemas
from mazo.commands.save import write_all
from mazo.commands.schema import FILES, File
from mazo.commands.schema import schema as schema_of
from mazo.diagnostics import Text

WRITTEN = Text("written")
FIRST_LINE = Text("  the first line of files that follow it: {line}")


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
@option(
    "--into",
    metavar="PROJECT",
    type=click.Path(path_type=Path),
    help=Text("Write those of PROJECT's files to .mazo/schema in it, as `mazo init` does."),
)
@click.pass_obj
def schema(console: Console, output: Path | None, of: File, into: Path | None) -> None:
    """Print a JSON Schema for editors, or write all to a project."""
    if into:
        _write_into(mazo.open(into), console)
        return
    text = schema_of(of, console.language)
    if output is None:
        console.say_bytes(text)
        return
    write_all({output: text.encode()})
    console.say(f"{output}  {console.words(WRITTEN)}\n")


def _write_into(project: mazo.Project, console: Console) -> None:
    """Write the schemas of a project's files, or that of a class deck; show how files name them."""
    project.source.require_own_files()
    files = editor_schemas.of_files(project.source, console.language)
    write_all(files)
    folder = project.path.parent if project.source.name else project.path
    for path in files:
        console.say(f"{path}  {console.words(WRITTEN)}\n")
        console.tell(FIRST_LINE, line=editor_schemas.line_in(folder, path).strip())
