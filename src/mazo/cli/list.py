"""`mazo list`: the topics and notes of a project, so that ids are found without opening files."""

import os
from collections.abc import Sequence
from shlex import quote

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.options import format_option, readable_argument, selection_options
from mazo.commands import list as commands
from mazo.commands.list import Sentences
from mazo.commands.selection import Selection
from mazo.diagnostics import Diagnostic, Text
from mazo.reports import diagnostics as report
from mazo.reports import uncovered as uncovered_report
from mazo.reports.list import FORMATS, listing

LISTED = Text("{notes:note|notes} in {topics:topic|topics}")
SELECTED = Text("{notes:note|notes} in {topics:topic|topics}, of {all} in all")
LISTED_ANYWAY = Text("`{check}` finds {count:error|errors}: this list is what could be read")
SENTENCES = Text("{count:sentence|sentences} without a card")
NOT_CARRIED = Text("the package carries only the sentences that its cards quote")
ALL_SENTENCES = Text("--uncovered goes with no --topic, --tag or --type")
NOT_LISTED = Text("nothing could be read: {summary}")


@command("list", ABOUTS["list"])
@readable_argument
@selection_options
@option("--uncovered", is_flag=True, help=Text("List the sentences that have no card instead."))
@format_option(FORMATS, Text("For people, for programs, or for spreadsheets."))
@click.pass_obj
def list(  # noqa: A001  # the command is called so
    console: Console,
    project: mazo.Project,
    form: str,
    selection: Selection | None,
    *,
    uncovered: bool,
) -> bool:
    """List topics and notes."""
    if uncovered and selection:
        raise click.UsageError(console.words(ALL_SENTENCES))
    compilation = project.check()
    deck = compilation.deck
    errors = [each for each in compilation.diagnostics if each.rule.is_error]
    if errors:
        _show_errors(console, project, errors, is_read=bool(deck and deck.notes))
    if deck is None or (errors and not deck.notes):
        return False
    if uncovered:
        _show_sentences(console, commands.uncovered(deck), form)
        return True
    notes = commands.selected(deck, selection) if selection else None
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


def _show_errors(
    console: Console, project: mazo.Project, errors: Sequence[Diagnostic], *, is_read: bool
) -> None:
    """Show what keeps a project from being listed, or that it has errors."""
    look = console.look(is_error=True)
    if not is_read:
        console.say(report.full(errors, look), is_error=True)
        console.tell(NOT_LISTED, summary=report.summary(errors, look), is_error=True)
        return
    where = os.path.relpath(project.path)
    check = "mazo check" if where == "." else f"mazo check {quote(where)}"
    console.tell(LISTED_ANYWAY, check=check, count=len(errors), is_error=True)


def _show_sentences(console: Console, sentences: Sentences, form: str) -> None:
    """Show the sentences that have no card."""
    text = uncovered_report.FORMATS[form](sentences.found, console.look())
    if form != "table":
        console.say_bytes(text)
        return
    console.say(f"{text}\n" if text else "")
    console.tell(SENTENCES, count=len(sentences.found))
    if not sentences.is_whole:
        console.tell(NOT_CARRIED)
