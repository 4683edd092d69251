"""`mazo plan`: what the next build changes for learners, or an update of a class deck's base."""

from __future__ import annotations

import time
from pathlib import Path

import click

import mazo
from mazo.cli import class_words as classwords
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, opened_files, project_argument
from mazo.diagnostics import MessageLanguage
from mazo.reports import diagnostics as report
from mazo.reports import release_notes as releasenotes


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("plan", help=words.PLAN.words(language))
    @project_argument
    @click.option(
        "--against",
        metavar="OLD_BASE",
        type=click.Path(path_type=Path, exists=True),
        help=classwords.AGAINST.words(language),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(tuple(releasenotes.FORMATS)),
        default="text",
        show_default=True,
        help=words.PLAN_FORMAT.words(language),
    )
    @lang_option(language)
    @click.pass_context
    def plan(ctx: click.Context, named: Path | None, against: Path | None, form: str) -> None:
        older = mazo.open(against) if against else None
        planned, found = opened_files(named).plan(now=int(time.time()), against=older)
        shown = [each for each in found if each.rule.severity != "note"]
        console.say(report.full(shown, console.look(is_error=True)), is_error=True)
        if planned is None:
            counts = report.summary(shown, console.look(is_error=True))
            console.say(console.words(words.NOT_PLANNED, summary=counts) + "\n", is_error=True)
            ctx.exit(1)
        console.say(releasenotes.FORMATS[form](planned, language))
        ctx.exit(1 if any(each.rule.is_error for each in found) else 0)

    return plan
