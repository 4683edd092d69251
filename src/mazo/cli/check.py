"""`mazo check`: report every mistake, and fix those whose fix is certain."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import format_option, lang_option, opened_files, project_argument
from mazo.commands.fix import Fixed
from mazo.diagnostics import MessageLanguage, Text
from mazo.model.deck import Compilation
from mazo.reports import diagnostics as report

FIX = Text(
    "Fix what is certain first: misspelt keys, quotes that differ in capitals, accents or "
    "punctuation, colons without quotes, spaces in tags, needless exceptions."
)
DIFF = Text("Only show what --fix would change, as a diff; nothing is written.")
TAKEN_OUT = Text("taken out: {old}")
FIXED = Text("{count:change|changes} made")
NOTHING_CERTAIN = Text("nothing could be fixed for certain")


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("check", help=words.CHECK.words(language))
    @project_argument
    @format_option(language)
    @click.option("--strict", is_flag=True, help=words.STRICT.words(language))
    @click.option("--fix", is_flag=True, help=FIX.words(language))
    @click.option("--diff", is_flag=True, help=DIFF.words(language))
    @lang_option(language)
    @click.pass_context
    def check(
        ctx: click.Context, named: Path | None, form: str, *, strict: bool, fix: bool, diff: bool
    ) -> None:
        project = opened_files(named)
        if diff:
            console.say(project.fix().diff(console.look().path))
            compilation = project.check()
        elif fix:
            fixed = project.fix()
            project.save(fixed.files)
            _say_fixed(console, fixed, is_error=form in ("json", "github"))
            compilation = fixed.left
        else:
            compilation = project.check()
        if not diff:
            console.say(report.FORMATS[form](compilation.diagnostics, console.look()))
        if form == "full" and not diff:
            _say_summary(console, compilation)
        has_warnings = any(each.rule.severity == "warning" for each in compilation.diagnostics)
        ctx.exit(1 if compilation.has_errors or (strict and has_warnings) else 0)

    return check


def _say_fixed(console: Console, fixed: Fixed, *, is_error: bool) -> None:
    """Show each change, one a line; beside a report for programs on the other output."""
    look = console.look(is_error=is_error)
    for each in sorted(fixed.applied, key=lambda each: (each.place.file.path, each.place.start)):
        line, _ = each.place.file.position(each.place.start)
        arrow = "->" if look.ascii_only else "→"
        taken_out = console.words(TAKEN_OUT, old=each.old)
        what = f"{each.old} {arrow} {each.new}" if each.new else taken_out
        console.say(f"{look.path(each.place.file)}:{line}: {what}\n", is_error=is_error)
    count = len(fixed.applied)
    said = console.words(FIXED, count=count) if count else console.words(NOTHING_CERTAIN)
    console.say(f"{said}\n" + "\n" * bool(fixed.left.diagnostics), is_error=is_error)


def _say_summary(console: Console, compilation: Compilation) -> None:
    counts = report.summary(compilation.diagnostics, console.look())
    deck = compilation.deck
    notes, topics = (len(deck.notes), len(deck.topics)) if deck else (0, 0)
    said = console.words(words.ALL_WELL, notes=notes, topics=topics, summary=counts)
    console.say(f"{'' if not compilation.diagnostics else chr(10)}{said}\n")
