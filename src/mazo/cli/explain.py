"""`mazo explain`: who set each key of a note."""

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, completed_by
from mazo.cli.console import Console
from mazo.cli.options import class_argument, format_option
from mazo.commands.explain import explain as explained
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report
from mazo.reports.explain import FORMATS


@command("explain", ABOUTS["explain"])
@class_argument
@click.argument("note", shell_complete=completed_by("notes"))
@format_option(FORMATS, Text("For people, or for programs."))
@click.pass_obj
def explain(console: Console, project: mazo.Project, note: str, form: str) -> bool:
    """Show who set each key of a note."""
    compilation = project.check()
    if compilation.deck is None:
        console.say(report.full(compilation.diagnostics, console.look()))
        return False
    text = FORMATS[form](explained(compilation, note), console.look())
    (console.say_bytes if form == "json" else console.say)(text)
    return True
