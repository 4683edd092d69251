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

from mazo import compiler
from mazo.anki.verify import require_anki
from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, project_argument
from mazo.cli.selecting import selection, selection_options
from mazo.cli.summary import build_summary
from mazo.cli.verify import verified_release
from mazo.commands.build import Published, Request, Watch, publish
from mazo.diagnostics import Diagnostic, MessageLanguage, Text, collect, ordered
from mazo.model.deck import Compilation
from mazo.project import project_file as project
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
        compilation = compiler.check(project.locate(named, Path.cwd()))
        asked = selection(compilation.deck, topics, tags, types, console)
        request = Request(output, asked, now, is_draft=draft, is_locked=locked)
        with TemporaryDirectory(prefix="mazo-") as kept:
            request = request._replace(keep=Path(kept) if verify else None)
            built = _built(compilation, request, console)
            is_sound = built and (not verify or verified_release(built, Path(kept), console))
        ctx.exit(0 if is_sound else 1)

    return build


def _built(compilation: Compilation, request: Request, console: Console) -> Published | None:
    """Publish a project unless it has errors; say what was found and done."""
    found = compilation.diagnostics
    built: Published | None = None
    if not compilation.has_errors:
        with _progress(console) as watch:
            built, more = collect(publish(compilation, request, watch))
        found = ordered((*found, *more))
    look = console.look(is_error=True)
    console.say(report.full(_beyond_remarks(found), look), is_error=True)
    counts = report.summary(found, look)
    if built is None or compilation.deck is None:
        console.say(console.words(words.NOT_BUILT, summary=counts) + "\n", is_error=True)
        return None
    console.say(build_summary(console, compilation.deck, built, counts))
    return built


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
