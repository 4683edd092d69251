"""`mazo list`: the topics and notes of a project, so that ids are found without opening files."""

import os
from shlex import quote

import click

import mazo
from mazo.cli.command import command
from mazo.cli.console import Console
from mazo.cli.options import format_option, readable_argument, selection_options
from mazo.commands.list import selected
from mazo.commands.selection import Selection
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report
from mazo.reports.list import FORMATS, listing

LISTED = Text("{notes:note|notes} in {topics:topic|topics}")
SELECTED = Text("{notes:note|notes} in {topics:topic|topics}, of {all} in all")
LISTED_ANYWAY = Text("`{check}` finds {count:error|errors}: this list is what could be read")
NOT_LISTED = Text("nothing could be read: {summary}")


@command(
    "list",
    Text(
        "List topics and notes.\n\nEach note with its id, type, answer, question and tags; "
        "--topic, --tag and --type list just what they select."
    ),
)
@readable_argument
@selection_options
@format_option(FORMATS, Text("For people, for programs, or for spreadsheets."))
@click.pass_obj
def list(  # noqa: A001  # the command is called so
    console: Console, project: mazo.Project, form: str, selection: Selection | None
) -> bool:
    """List topics and notes."""
    compilation = project.check()
    deck = compilation.deck
    errors = [each for each in compilation.diagnostics if each.rule.is_error]
    if errors and not (deck and deck.notes):
        look = console.look(is_error=True)
        console.say(report.full(errors, look), is_error=True)
        console.tell(NOT_LISTED, summary=report.summary(errors, look), is_error=True)
    if deck is None or (errors and not deck.notes):
        return False
    if errors:
        where = os.path.relpath(project.path)
        check = "mazo check" if where == "." else f"mazo check {quote(where)}"
        console.tell(LISTED_ANYWAY, check=check, count=len(errors), is_error=True)
    notes = selected(deck, selection) if selection else None
    sections = listing(deck, notes, console.look())
    text = FORMATS[form](sections, console.look())
    if form != "table":
        console.say_bytes(text)
        return True
    console.say(f"{text}\n")
    shown = deck.notes if notes is None else notes
    sentence = LISTED if notes is None else SELECTED
    console.tell(sentence, all=len(deck.notes), topics=len(sections), notes=len(shown))
    return True
