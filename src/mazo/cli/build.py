"""`mazo build`: check, then release."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from mazo.anki.verify import require_anki
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, opened_files, project_argument
from mazo.cli.selecting import selection_options
from mazo.cli.summary import build_summary
from mazo.cli.verify import verified_release
from mazo.commands.build import Build, Watch
from mazo.content.selection import Selection
from mazo.diagnostics import Diagnostic, MessageLanguage, Text
from mazo.reports import diagnostics as report


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    def said(text: Text) -> str:
        return words.said(text, language)

    @click.command("build", help=said(words.BUILD))
    @project_argument
    @click.option(
        "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help=said(words.OUTPUT)
    )
    @selection_options(language)
    @click.option("--draft", is_flag=True, help=said(words.DRAFT))
    @click.option("--locked", is_flag=True, help=said(words.LOCKED))
    @click.option("--released", metavar="TIME", help=said(words.RELEASED))
    @click.option("--verify", is_flag=True, help=said(words.BUILD_VERIFY))
    @lang_option(language)
    @click.pass_context
    def build(
        ctx: click.Context,
        named: Path | None,
        output: Path | None,
        topics: tuple[str, ...],
        tags: tuple[str, ...],
        types: tuple[str, ...],
        released: str | None,
        *,
        draft: bool,
        locked: bool,
        verify: bool,
    ) -> None:
        if draft and locked:
            raise click.UsageError(console.words(words.BOTH_DRAFT_AND_LOCKED))
        if verify:
            require_anki()
        now = int(time.time()) if released is None else _time(released, console)
        project = opened_files(named)
        asked = Selection(topics, tags, types) if topics or tags or types else None
        with _progress(console) as watch:
            built = project.build(
                now=now, selection=asked, output=output, draft=draft, locked=locked, watch=watch
            )
        with TemporaryDirectory(prefix="mazo-") as kept:
            _keep(Path(kept), built if verify else None)
            project.save(built.files)
            is_sound = _told(built, console, is_draft=draft)
            if is_sound and verify:
                is_sound = verified_release(built, Path(kept), console)
        ctx.exit(0 if is_sound else 1)

    return build


def _keep(folder: Path, built: Build | None) -> None:
    """Copy the packages that are about to be written over."""
    for package in built.packages if built else ():
        if package.is_new and package.path.is_file():
            (folder / package.path.name).write_bytes(package.path.read_bytes())


def _told(built: Build, console: Console, *, is_draft: bool) -> bool:
    """Show what was found and made; return whether anything was made."""
    look = console.look(is_error=True)
    console.say(report.full(_beyond_remarks(built.diagnostics), look), is_error=True)
    counts = report.summary(built.diagnostics, look)
    if built.release is None or built.compilation.deck is None:
        console.say(console.words(words.NOT_BUILT, summary=counts) + "\n", is_error=True)
        return False
    console.say(build_summary(console, built, counts, is_draft=is_draft))
    return True


def _beyond_remarks(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave remarks to `mazo check`: who builds has read them."""
    return [each for each in found if each.rule.severity != "note"]


def _time(text: str, console: Console) -> int:
    """Return a time as Unix seconds; one without a zone is UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(console.words(words.NOT_A_TIME, value=text)) from error
    seconds = int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    if seconds > time.time():
        raise click.BadParameter(console.words(words.FUTURE, value=text))
    return seconds


@contextmanager
def _progress(console: Console) -> Iterator[Watch]:
    """Show a bar while packages are made, if a person watches."""
    label = console.words(words.PACKING)
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=0, label=label, file=sys.stderr, show_pos=True) as bar:

        def watch(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield watch
