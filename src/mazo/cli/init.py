"""`mazo init`: start a card project from a document."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from mazo import commit, scaffold
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option
from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import MazoError, WriteError
from mazo.languages import LANGUAGES
from mazo.rules.report import NOT_A_TEXT
from mazo.text import TextFile

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # without those that are mistaken for one another
_RANDOM = 4


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    def said(text: Text) -> str:
        return words.said(text, language)

    @click.command("init", help=said(words.INIT))
    @click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
    @click.option(
        "--document",
        required=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help=said(words.DOCUMENT),
    )
    @click.option("--title", default="", help=said(words.TITLE))
    @click.option(
        "--language", "code", type=click.Choice(LANGUAGES), help=said(words.CARD_LANGUAGE)
    )
    @lang_option(language)
    def init(folder: Path, document: Path, title: str, code: str | None) -> None:
        if folder.exists() and any(folder.iterdir()):
            raise WriteError(words.NOT_EMPTY, path=str(folder))
        file, content = _read(document)
        suffix = "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM))
        wanted = scaffold.plan(file, content, suffix, title, code or "")
        written = scaffold.files(wanted, language)
        commit.write_all({folder / name: data for name, data in written.items()})
        count = sum(name.endswith(".yaml") for name in written) - 1
        console.say(console.words(words.STARTED, folder=folder, count=count) + "\n")

    return init


def _read(document: Path) -> tuple[TextFile, bytes]:
    content = document.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MazoError(NOT_A_TEXT, path=str(document)) from error
    if "\0" in text:
        raise MazoError(NOT_A_TEXT, path=str(document))
    return TextFile(document, text), content
