"""`mazo verify`: what real Anki says of packages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from mazo.anki.verify import Story
from mazo.anki.verify import verify as ask_anki
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import format_option, lang_option
from mazo.commands.build import Build
from mazo.diagnostics import MessageLanguage, collect
from mazo.reports import diagnostics as report


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("verify", help=words.VERIFY.words(language))
    @click.argument(
        "packages",
        metavar="PACKAGE...",
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
    )
    @click.option("--study", metavar="N", default=0, help=words.STUDY.words(language))
    @click.option("--edit", is_flag=True, help=words.EDIT.words(language))
    @click.option("--tag", is_flag=True, help=words.TAG_NOTES.words(language))
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
        is_sound = _verified(packages, Story(study, edit, tag), console, form)
        ctx.exit(0 if is_sound else 1)

    return verify


def verified_release(built: Build, kept: Path, console: Console) -> bool:
    """Try a release in real Anki: each package by itself, and the whole deck over the last one.

    `kept` is the folder with the packages that it replaced.
    """
    is_sound = True
    for package in built.packages:
        before = kept / package.path.name
        packages = (before, package.path) if before.is_file() else (package.path,)
        is_sound = _verified(packages, _LEARNER, console, "full") and is_sound
    return is_sound


def _verified(packages: Sequence[Path], story: Story, console: Console, form: str) -> bool:
    """Say what Anki has to say of packages; tell whether that is nothing."""
    verified, found = collect(ask_anki(packages, console.language, story))
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
    return not found


_LEARNER = Story(study=10, edit=True, tag=True)
"""What the learner does between the last release and the new one."""
