"""`mazo site`: a deck as a static site to read, with its packages to download."""

from pathlib import Path

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.options import project_argument
from mazo.commands.save import write_all
from mazo.diagnostics import Text
from mazo.errors import MissingExtraError
from mazo.reports import diagnostics as report
from mazo.studio import NEEDS_LIBRARIES

NOT_READY = Text("no site can be made yet: {summary}")
NO_PACKAGES = Text("there are no packages to download yet: `mazo build` makes them")
WRITTEN = Text("{count:file|files} in {folder}; open index.html with a web server")


@command("site", ABOUTS["site"])
@project_argument
@option(
    "-o",
    "--output",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help=Text("The folder for the site."),
)
@option(
    "--studio",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help=Text("The studio that `make studio` made: it is copied, and opens this deck."),
)
@click.pass_obj
def site(console: Console, project: mazo.Project, output: Path, studio: Path | None) -> bool:
    """Make the site of a project."""
    try:
        from mazo import site as sites  # noqa: PLC0415  # needs an optional extra
    except ModuleNotFoundError as error:
        raise MissingExtraError(NEEDS_LIBRARIES, "studio") from error
    compilation = project.check()
    deck = compilation.deck
    if deck is None or compilation.has_errors:
        look = console.look(is_error=True)
        errors = [each for each in compilation.diagnostics if each.rule.is_error]
        console.say(report.full(errors, look), is_error=True)
        console.tell(NOT_READY, summary=report.summary(errors, look), is_error=True)
        return False
    files = sites.site(deck, compilation.lock, studio)
    if not any(name.startswith(sites.PACKAGES) for name in files):
        console.tell(NO_PACKAGES, is_error=True)
    write_all({output / name: content for name, content in files.items()})
    console.tell(WRITTEN, count=len(files), folder=str(output))
    return True
