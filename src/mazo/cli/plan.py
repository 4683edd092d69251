"""`mazo plan`: what the next build changes for learners, or an update of a class deck's base."""

import time
from pathlib import Path

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.options import format_option, project_argument, respelled_option
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report
from mazo.reports import release_notes

NOT_PLANNED = Text("nothing can be built yet: {summary}")


@command("plan", ABOUTS["plan"])
@project_argument
@option(
    "--against",
    metavar="OLD_BASE",
    type=click.Path(path_type=Path, exists=True),
    help=Text(
        "Of a class deck: what its base brings that this older one (a package or a folder) did not."
    ),
)
@respelled_option
@format_option(release_notes.FORMATS, Text("For people, for programs, or as release notes."))
@click.pass_obj
def plan(
    console: Console, project: mazo.Project, against: Path | None, form: str, *, respelled: bool
) -> bool:
    """Show what the next build changes."""
    older = mazo.open(against) if against else None
    planned, found = project.plan(now=int(time.time()), against=older, respelled=respelled)
    look = console.look(is_error=True)
    shown = [each for each in found if each.rule.severity != "note"]
    console.say(report.full(shown, look), is_error=True)
    if planned is None:
        console.tell(NOT_PLANNED, summary=report.summary(shown, look), is_error=True)
        return False
    console.say(release_notes.FORMATS[form](planned, console.language))
    return not any(each.rule.is_error for each in found)
