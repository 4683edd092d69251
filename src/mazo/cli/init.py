"""`mazo init`: start a card project from a document, or from what a package carries."""

from __future__ import annotations

import secrets
from pathlib import Path

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option
from mazo.commands import init as scaffold
from mazo.diagnostics import MessageLanguage, Text, collect
from mazo.errors import NOT_A_TEXT, MazoError, WriteError
from mazo.files import write as commit
from mazo.files.folder import Found
from mazo.languages import LANGUAGES
from mazo.packages import source_read
from mazo.reports import diagnostics as report
from mazo.text.places import TextFile

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # without those that are mistaken for one another
RANDOM = 4
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    def said(text: Text) -> str:
        return words.said(text, language)

    @click.command("init", help=said(words.INIT))
    @click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
    @click.option("--document", type=_FILE, help=said(words.DOCUMENT))
    @click.option("--from", "package", type=_FILE, help=said(words.FROM))
    @click.option("--title", default="", help=said(words.TITLE))
    @click.option(
        "--language", "code", type=click.Choice(LANGUAGES), help=said(words.CARD_LANGUAGE)
    )
    @lang_option(language)
    @click.pass_context
    def init(
        ctx: click.Context,
        folder: Path,
        document: Path | None,
        package: Path | None,
        title: str,
        code: str | None,
    ) -> None:
        if (document is None) == (package is None):
            raise click.UsageError(said(words.EITHER))
        if package and (title or code):
            raise click.UsageError(said(words.ONLY_WITH_DOCUMENT))
        if folder.exists() and any(folder.iterdir()):
            raise WriteError(words.NOT_EMPTY, path=str(folder))
        if document:
            _start(folder, document, title, code or "", console)
        elif package and not _unpack(folder, package, console):
            ctx.exit(1)

    return init


def _start(folder: Path, document: Path, title: str, code: str, console: Console) -> None:
    """Write a project made from a document."""
    file, content = _read(document)
    suffix = "".join(secrets.choice(LETTERS) for _ in range(RANDOM))
    wanted = scaffold.plan(file, content, suffix, title, code)
    written = scaffold.files(wanted, console.language)
    commit.write_all({folder / name: data for name, data in written.items()})
    count = sum(name.endswith(".yaml") for name in written) - 1
    console.say(console.words(words.STARTED, folder=folder, count=count) + "\n")


def _unpack(folder: Path, package: Path, console: Console) -> bool:
    """Write the project that a package carries; where it carries none, say so and return False."""
    found, diagnostics = collect(source_read.read(Found(package), also_class=True))
    console.say(report.full(diagnostics, console.look()))
    if found is None or found.held is None:
        return False
    if found.spans is not None:
        raise MazoError(words.ONLY_EXCERPTS, package=package)
    written = {scaffold.GIT_ATTRIBUTES: scaffold.MERGING, **found.held}
    commit.write_all({folder / name: data for name, data in written.items()})
    count = sum("/" not in name and name.endswith(".yaml") for name in written) - 1
    said = console.words(words.UNPACKED, folder=folder, package=package.name, count=count)
    console.say(said + "\n")
    return True


def _read(document: Path) -> tuple[TextFile, bytes]:
    content = document.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MazoError(NOT_A_TEXT, path=str(document)) from error
    if "\0" in text:
        raise MazoError(NOT_A_TEXT, path=str(document))
    return TextFile(document, text), content
