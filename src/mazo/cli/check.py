"""`mazo check`: report every mistake."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import format_option, lang_option, opened_files, project_argument
from mazo.diagnostics import MessageLanguage
from mazo.model.deck import Compilation
from mazo.reports import diagnostics as report


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("check", help=words.CHECK.words(language))
    @project_argument
    @format_option(language)
    @click.option("--strict", is_flag=True, help=words.STRICT.words(language))
    @lang_option(language)
    @click.pass_context
    def check(ctx: click.Context, named: Path | None, form: str, *, strict: bool) -> None:
        compilation = opened_files(named).check()
        console.say(report.FORMATS[form](compilation.diagnostics, console.look()))
        if form == "full":
            _say_summary(console, compilation)
        has_warnings = any(each.rule.severity == "warning" for each in compilation.diagnostics)
        ctx.exit(1 if compilation.has_errors or (strict and has_warnings) else 0)

    return check


def _say_summary(console: Console, compilation: Compilation) -> None:
    counts = report.summary(compilation.diagnostics, console.look())
    deck = compilation.deck
    notes, topics = (len(deck.notes), len(deck.topics)) if deck else (0, 0)
    said = console.words(words.ALL_WELL, notes=notes, topics=topics, summary=counts)
    console.say(f"{'' if not compilation.diagnostics else chr(10)}{said}\n")
