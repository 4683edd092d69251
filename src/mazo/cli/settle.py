"""`mazo settle`: decide what a class deck and its base disagree about."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.cli import class_words as classwords
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, opened_files
from mazo.commands import settle as settling
from mazo.commands.settle import Choice, Decision
from mazo.diagnostics import MessageLanguage, Text
from mazo.reports import diagnostics as report


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    def said(text: Text) -> str:
        return words.said(text, language)

    @click.command("settle", help=said(classwords.SETTLE))
    @click.argument("named", metavar="CLASS", type=click.Path(path_type=Path))
    @click.argument("note", metavar="[NOTE[.FIELD]]", default="")
    @click.option("--mine", is_flag=True, help=said(classwords.MINE))
    @click.option("--theirs", is_flag=True, help=said(classwords.THEIRS))
    @lang_option(language)
    @click.pass_context
    def settle(ctx: click.Context, named: Path, note: str, *, mine: bool, theirs: bool) -> None:
        if mine and theirs:
            raise click.UsageError(said(classwords.MINE_OR_THEIRS))
        choice: Choice | None = "mine" if mine else "theirs" if theirs else None
        project = opened_files(named)
        compilation = project.check()
        decisions = settling.settle(compilation, note, choice)
        for each in decisions:
            console.say(_told(each, console) + "\n")
        left = settling.left(project.check() if decisions else compilation, note)
        if left:
            console.say("\n" * bool(decisions) + report.full(left, console.look()))
        elif not decisions:
            console.say(console.words(classwords.NOTHING_TO_SETTLE) + "\n")
        ctx.exit(1 if left else 0)

    return settle


def _told(decision: Decision, console: Console) -> str:
    did, values = decision.did, decision._asdict()
    text = (
        classwords.SETTLED[did]
        if decision.theirs
        else classwords.SAYING_NOTHING.get(did, classwords.SETTLED[did])
    )
    place = decision.place
    line, _ = place.file.position(place.start)
    values["place"] = f"{console.look().path(place.file)}:{line}"
    values["what"] = (
        console.words(classwords.KEY_OF[decision.section], **values) if decision.key else ""
    )
    return console.words(text, **values)
