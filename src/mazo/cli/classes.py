"""`mazo class new`: start a class deck."""

from pathlib import Path
from shlex import quote

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.chance import chance
from mazo.cli.command import Group, option
from mazo.cli.console import Console
from mazo.commands.class_new import Wishes, class_new
from mazo.commands.editor_schemas import of_class_deck
from mazo.commands.save import write_all
from mazo.diagnostics import Text
from mazo.languages import LANGUAGES
from mazo.reports import diagnostics as report

STARTED = Text(
    "{path}: a class deck. Open it, remove the `# ` before what you want, and run `mazo "
    "build {path}`."
)

classes = Group("class", help=ABOUTS["class"])


@classes.command(
    "new",
    help=Text(
        "Start a class deck.\n\nBASE is the package (.apkg) or the folder of the cards that you "
        "want to make your own. The new file shows, as comments, what can be changed."
    ),
)
@click.argument("base", type=click.Path(path_type=Path))
@option("--title", default="", help=Text("Title of the class deck."))
@option(
    "--language",
    type=click.Choice(LANGUAGES),
    help=Text("Start a translation into this language."),
)
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=Text("The file to write (left out: named after the title, beside the base)."),
)
@click.pass_obj
def new(
    console: Console, base: Path, title: str, language: str | None, output: Path | None
) -> bool:
    """Start a class deck."""
    project = mazo.open(base)
    wishes = Wishes(chance(), title, language or "", output)
    started = class_new(project.source, wishes, console.language)
    console.say(report.full(started.diagnostics, console.look()))
    if started.path is None:
        return False
    content = started.files[started.path]
    write_all(of_class_deck(started.path, content, console.language))
    console.tell(STARTED, path=quote(str(started.path)))
    return True
