"""`mazo class new`: start a class deck."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import click

from mazo.classdecks import template
from mazo.classdecks.base import base_at
from mazo.cli import class_words as classwords
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.init import LETTERS, RANDOM
from mazo.cli.options import lang_option
from mazo.diagnostics import MessageLanguage, Reading, Text, collect
from mazo.errors import WriteError
from mazo.files import write as commit
from mazo.files.folder import Folder
from mazo.files.names import CLASSES
from mazo.languages import LANGUAGES
from mazo.model.deck import Deck
from mazo.project import read as reading
from mazo.reports import diagnostics as report
from mazo.text.places import Place, TextFile

_SUFFIX = ".yaml"


def command(language: MessageLanguage) -> click.Command:
    """Return the group of commands in a language."""

    def said(text: Text) -> str:
        return words.said(text, language)

    group = click.Group("class", help=said(classwords.CLASS))
    group.add_command(_new(language))
    return group


def _new(language: MessageLanguage) -> click.Command:
    console = Console(language)

    def said(text: Text) -> str:
        return words.said(text, language)

    @click.command("new", help=said(classwords.CLASS_NEW))
    @click.argument("base", type=click.Path(path_type=Path, exists=True))
    @click.option("--title", default="", help=said(classwords.CLASS_TITLE))
    @click.option(
        "--language", "code", type=click.Choice(LANGUAGES), help=said(classwords.CLASS_LANGUAGE)
    )
    @click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        help=said(classwords.CLASS_FILE),
    )
    @lang_option(language)
    @click.pass_context
    def new(
        ctx: click.Context, base: Path, title: str, code: str | None, output: Path | None
    ) -> None:
        deck, found = collect(_base(base))
        console.say(report.full([each for each in found if each.rule.is_error], console.look()))
        if deck is None:
            ctx.exit(1)
        title = title or console.words(classwords.MY_CLASS, title=deck.project.title)
        path = output or _beside(base) / f"{template.file_name(title)}{_SUFFIX}"
        if path.exists():
            raise WriteError(classwords.FILE_EXISTS, path=str(path))
        suffix = "".join(secrets.choice(LETTERS) for _ in range(RANDOM))
        plan = template.Plan(_named(base, path), template.named(title, suffix), title, code or "")
        commit.write_all({path: template.text(plan, deck, language).encode()})
        console.say(console.words(classwords.CLASS_STARTED, path=path) + "\n")

    return new


def _base(path: Path) -> Reading[Deck | None]:
    place = Place(TextFile(path, ""), 0, 0)
    base = yield from base_at(Folder(Path()), str(path), place)
    return (yield from reading.read_deck(base)) if base else None


def _beside(base: Path) -> Path:
    """Return the folder for class decks of a base: its own `classes`, or where its package is."""
    if base.is_dir():
        return base / CLASSES
    return base.parent / CLASSES if base.suffix == _SUFFIX else base.parent


def _named(base: Path, path: Path) -> str:
    """Return how a class deck at `path` names its base: counted from its own folder."""
    return Path(os.path.relpath(base, path.parent)).as_posix()
