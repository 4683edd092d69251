"""`mazo verify`: what real Anki says of packages."""

from __future__ import annotations

from pathlib import Path

import click

from mazo import report
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import format_option, lang_option
from mazo.diagnostics import MessageLanguage, collect
from mazo.verify import Story
from mazo.verify import verify as ask_anki


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("verify", help=words.said(words.VERIFY, language))
    @click.argument(
        "packages",
        metavar="PACKAGE...",
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
    )
    @click.option("--study", metavar="N", default=0, help=words.said(words.STUDY, language))
    @click.option("--edit", is_flag=True, help=words.said(words.EDIT, language))
    @click.option("--tag", is_flag=True, help=words.said(words.TAG_NOTES, language))
    @format_option(language)
    @lang_option(language)
    @click.pass_context
    def verify(
        ctx: click.Context,
        packages: tuple[Path, ...],
        form: str,
        study: int,
        *,
        edit: bool,
        tag: bool,
    ) -> None:
        verified, found = collect(ask_anki(packages, language, Story(study, edit, tag)))
        console.say(report.FORMATS[form](found, console.look()))
        for each in verified if form == "full" else ():
            said = console.words(
                words.VERIFIED,
                package=each.package.name,
                version=each.version,
                notes=each.notes,
                cards=each.cards,
            )
            console.say(f"{said}\n")
        ctx.exit(1 if found else 0)

    return verify
