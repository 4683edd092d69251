"""`mazo list`: the topics and notes of a project, so that ids are found without opening files."""

from __future__ import annotations

import os
from shlex import quote

import click

import mazo
from mazo.cli.command import command
from mazo.cli.console import Console
from mazo.cli.options import format_option, readable_argument, selection_options
from mazo.commands.list import selected
from mazo.content.selection import Selection
from mazo.diagnostics import Text
from mazo.model.deck import Compilation, Deck
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
    deck = _readable(project.check(), project, console)
    if deck is None:
        return False
    notes = selected(deck, selection) if selection else None
    look = console.look()
    sections = listing(deck, notes, look)
    text = FORMATS[form](sections, look)
    if form != "table":
        console.say_bytes(text)
        return True
    count = len(deck.notes)
    shown = count if notes is None else len(notes)
    console.say(f"{text}\n")
    sentence = LISTED if notes is None else SELECTED
    console.tell(sentence, all=count, topics=len(sections), notes=shown)
    return True


def _readable(compilation: Compilation, project: mazo.Project, console: Console) -> Deck | None:
    """Return the deck, None if nothing in it could be read; say what is wrong with it."""
    deck, look = compilation.deck, console.look(is_error=True)
    errors = [each for each in compilation.diagnostics if each.rule.is_error]
    if errors and not (deck and deck.notes):
        console.say(report.full(errors, look), is_error=True)
        console.tell(NOT_LISTED, summary=report.summary(errors, look), is_error=True)
        return None
    if errors:
        where = os.path.relpath(project.path, look.here)
        check = "mazo check" if where == "." else f"mazo check {quote(where)}"
        console.tell(LISTED_ANYWAY, check=check, count=len(errors), is_error=True)
    return deck
