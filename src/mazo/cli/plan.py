"""`mazo plan`: what the next build changes for learners, or an update of a class deck's base."""

from __future__ import annotations

import time
from pathlib import Path

import click

from mazo import compiler
from mazo.assemble import Assembled, assemble
from mazo.classdecks import conflicts, layers
from mazo.cli import class_words as classwords
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, project_argument
from mazo.diagnostics import Diagnostic, MessageLanguage, collect, ordered
from mazo.model.deck import Compilation
from mazo.model.lock import Lock
from mazo.project import project_file as project
from mazo.releases import changes
from mazo.releases.changes import Plan
from mazo.reports import diagnostics as report
from mazo.reports import release_notes as releasenotes

_CONFLICTS = (conflicts.CONFLICT, conflicts.NOTE_GONE)


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
        path = project.locate(named, Path.cwd())
        compilation = compiler.check(path)
        if against and (compilation.deck is None or compilation.deck.layers is None):
            raise click.UsageError(console.words(classwords.ONLY_CLASS_DECKS))
        planned, found = _update(path, compilation, against) if against else _next(compilation)
        console.say(report.full(found, console.look(is_error=True)), is_error=True)
        if planned is None:
            counts = report.summary(found, console.look(is_error=True))
            console.say(console.words(words.NOT_PLANNED, summary=counts) + "\n", is_error=True)
            ctx.exit(1)
        console.say(releasenotes.FORMATS[form](planned, language))
        ctx.exit(1 if any(each.rule.is_error for each in found) else 0)

    return plan


def _next(compilation: Compilation) -> tuple[Plan | None, list[Diagnostic]]:
    """Return what the next build changes, and what was found beyond remarks."""
    found = _beyond_remarks(compilation.diagnostics)
    if compilation.has_errors:
        return None, found
    assembled, more = _assembled(compilation, compilation.lock, int(time.time()))
    found = list(ordered((*found, *more)))
    if assembled is None:
        return None, found
    return changes.plan(compilation.lock, assembled.release, _base(compilation)), found


def _update(
    path: Path, compilation: Compilation, against: Path
) -> tuple[Plan | None, list[Diagnostic]]:
    """Return what a class deck gets from its base that it did not get from an older one.

    Conflicts are among what was found; they do not keep the rest from being shown.
    """
    found = _beyond_remarks(compilation.diagnostics)
    if any(each.rule.is_error and each.rule not in _CONFLICTS for each in found):
        return None, found
    now = int(time.time())
    (deck, _), old = collect(layers.deck(path, against))
    before, more = _assembled(Compilation(deck, None, ()), None, now) if deck else (None, old)
    if before is None:
        return None, [*found, *_beyond_remarks(more)]
    last = before.release.lock
    after, more = _assembled(compilation, last, now + 1)
    if after is None:
        return None, [*found, *_beyond_remarks(more)]
    planned = changes.plan(last, after.release, _base(compilation))
    return planned._replace(against=against.name), found


def _assembled(
    compilation: Compilation, last: Lock | None, now: int
) -> tuple[Assembled | None, list[Diagnostic]]:
    deck = compilation.deck
    return collect(assemble(deck, last, now=now)) if deck else (None, [])


def _base(compilation: Compilation) -> Lock | None:
    layers = compilation.deck.layers if compilation.deck else None
    return layers.lock if layers else None


def _beyond_remarks(found: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.rule.severity != "note"]
