"""`mazo list`: the topics and notes of a project, so that ids are found without opening files."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, opened, project_argument
from mazo.cli.selecting import selected, selection_options
from mazo.content.selection import Selection
from mazo.diagnostics import MessageLanguage
from mazo.model.deck import Compilation, Deck
from mazo.reports import diagnostics as report
from mazo.reports.listing import FORMATS, listing


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("list", help=words.LIST.words(language))
    @project_argument
    @selection_options(language)
    @click.option(
        "--format",
        "form",
        type=click.Choice(tuple(FORMATS)),
        default="table",
        show_default=True,
        help=words.LIST_FORMAT.words(language),
    )
    @lang_option(language)
    @click.pass_context
    def list_(
        ctx: click.Context,
        named: Path | None,
        topics: tuple[str, ...],
        tags: tuple[str, ...],
        types: tuple[str, ...],
        form: str,
    ) -> None:
        compilation = opened(named).check()
        deck = _readable(compilation, named, console)
        if deck is None:
            ctx.exit(1)
        asked = Selection(topics, tags, types) if topics or tags or types else None
        notes = selected(deck, asked) if asked else None
        look = console.look()
        sections = listing(deck, notes, look)
        text = FORMATS[form](sections, look)
        if form != "table":  # programs read UTF-8 and line ends as they are, on every system
            click.echo(text.encode("utf-8", "replace"), nl=False)
            return
        count = len(deck.notes)
        values = {"topics": len(sections), "notes": count if notes is None else len(notes)}
        said = console.words(words.LISTED if notes is None else words.SELECTED, all=count, **values)
        console.say(f"{text}\n{said}\n")

    return list_


def _readable(compilation: Compilation, named: Path | None, console: Console) -> Deck | None:
    """Return the deck, None if nothing in it could be read; say what is wrong with it."""
    found, deck = compilation.diagnostics, compilation.deck
    look = console.look(is_error=True)
    if compilation.has_errors and not (deck and deck.notes):
        errors = [each for each in found if each.rule.is_error]
        console.say(report.full(errors, look), is_error=True)
        said = console.words(words.NOT_LISTED, summary=report.summary(errors, look))
        console.say(said + "\n", is_error=True)
        return None
    if compilation.has_errors:
        errors_found = sum(each.rule.is_error for each in found)
        check = "mazo check" if named is None else f"mazo check {named}"
        said = console.words(words.LISTED_ANYWAY, check=check, count=errors_found)
        console.say(said + "\n", is_error=True)
    return deck
