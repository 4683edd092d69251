"""`mazo plan`: what the next build changes for learners."""

from __future__ import annotations

import time
from pathlib import Path

import click

from mazo import changes, compiler, project, releasenotes, report
from mazo.assemble import assemble
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, project_argument
from mazo.diagnostics import MessageLanguage, collect, ordered


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("plan", help=words.said(words.PLAN, language))
    @project_argument
    @click.option(
        "--format",
        "form",
        type=click.Choice(tuple(releasenotes.FORMATS)),
        default="text",
        show_default=True,
        help=words.said(words.PLAN_FORMAT, language),
    )
    @lang_option(language)
    @click.pass_context
    def plan(ctx: click.Context, named: Path | None, form: str) -> None:
        compilation = compiler.check(project.locate(named, Path.cwd()))
        found = [each for each in compilation.diagnostics if each.rule.severity != "note"]
        assembled = None
        if compilation.deck and not compilation.has_errors:
            now = int(time.time())
            assembled, more = collect(assemble(compilation.deck, compilation.lock, now=now))
            found = list(ordered((*found, *more)))
        console.say(report.full(found, console.look(is_error=True)), is_error=True)
        if assembled is None:
            counts = report.summary(found, console.look(is_error=True))
            console.say(console.words(words.NOT_PLANNED, summary=counts) + "\n", is_error=True)
            ctx.exit(1)
        planned = changes.plan(compilation.lock, assembled.release)
        console.say(releasenotes.FORMATS[form](planned, language))

    return plan
