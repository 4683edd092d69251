"""`mazo build`: check, then release."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click
from click.core import ParameterSource

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option, reader
from mazo.cli.console import Console
from mazo.cli.kept import Answer, answered
from mazo.cli.options import project_argument, respelled_option, selection_options
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report
from mazo.reports.diagnostics import Look

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.commands.build import Build, Watch
    from mazo.commands.selection import Selection

NOT_A_TIME = Text("“{value}” is not a time such as 2026-09-01T08:00Z")
FUTURE = Text("“{value}” is in the future: Anki would set it back")
BOTH_DRAFT_AND_LOCKED = Text("--draft and --locked do not go together")
NOT_BUILT = Text("nothing was built: {summary}")
PACKING = Text("packing")
FIRST_RELEASE = Text(
    "FIRST RELEASE: from now on {lock} remembers what learners have. Keep it with the packages."
)
WRITTEN = Text("written")
UNCHANGED = Text("unchanged")
_KILOBYTE = 1000
_MOST_PACKAGES = 30


def _released(_ctx: click.Context, _param: click.Parameter, text: str | None) -> int:
    """Return the time of a release in Unix seconds; one without a zone is UTC."""
    console, now = reader(), time.time()
    if text is None:
        return int(now)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(console.words(NOT_A_TIME, value=text)) from error
    seconds = int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    if seconds > now:
        raise click.BadParameter(console.words(FUTURE, value=text))
    return seconds


@command("build", ABOUTS["build"])
@project_argument
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help=Text("Write packages to this folder."),
)
@selection_options
@option(
    "--draft",
    is_flag=True,
    help=Text("Release nothing: write to draft/ in the output folder, leave the lock alone."),
)
@option(
    "--locked",
    is_flag=True,
    help=Text("Only rebuild the last release; fail if there is something to release."),
)
@option(
    "--released",
    "now",
    metavar="TIME",
    callback=_released,
    help=Text("The time of the release, such as 2026-09-01T08:00Z, in place of the clock's."),
)
@respelled_option
@option(
    "--verify",
    is_flag=True,
    help=Text("Try the packages in real Anki, also as an update of the last release."),
)
@click.pass_obj
def build(
    console: Console,
    project: mazo.Project,
    output: Path | None,
    selection: Selection | None,
    now: int,
    *,
    draft: bool,
    locked: bool,
    respelled: bool,
    verify: bool,
) -> bool:
    """Check, then release."""
    if draft and locked:
        raise click.UsageError(console.words(BOTH_DRAFT_AND_LOCKED))
    making = partial(
        mazo.Project.build,
        now=now,
        selection=selection,
        output=output,
        draft=draft,
        locked=locked,
        respelled=respelled,
    )
    if verify:
        return _verified(console, project, making, is_draft=draft)
    is_dated = (
        click.get_current_context().get_parameter_source("now") is ParameterSource.COMMANDLINE
    )
    if draft or selection or is_dated or respelled:
        return _say(_built(console, project, making)[0], console, is_draft=draft)
    asked = "build", str(project.path), str(output), str(locked)
    return answered(console, asked, lambda: _answer(console, project, making))


def _built(
    console: Console, project: mazo.Project, making: Callable[..., Build]
) -> tuple[Build, Mapping[Path, bytes]]:
    """Build and save a project while nobody else does; return also the packages written over."""
    with project.alone(console.report_wait) as own:
        with _progress(console) as watch:
            built = making(own, watch=watch)
        before = _packages_on_disk(built)
        own.save(built.files, built.unfinished)
    return built, before


def _answer(console: Console, project: mazo.Project, making: Callable[..., Build]) -> Answer:
    """Build a project; return what the next build says if nothing changes."""
    from mazo.commands import origin  # noqa: PLC0415  # an answer that is kept does without

    built, _ = _built(console, project, making)
    is_good = _say(built, console, is_draft=False)
    again = origin.repeated(built)
    if again is None:
        return Answer(is_good)
    silent = Console(console.language, is_silent=True)
    _say(again, silent, is_draft=False)
    return Answer(is_good, origin.of_build(built), built.files, tuple(silent.said))


def _packages_on_disk(built: Build) -> dict[Path, bytes]:
    """Return the packages that are about to be written over."""
    paths = (package.path for package in built.packages if package.is_new)
    return {path: path.read_bytes() for path in paths if path.is_file()}


def _verified(
    console: Console, project: mazo.Project, making: Callable[..., Build], *, is_draft: bool
) -> bool:
    """Build a project and try its packages in real Anki; return whether nothing is wrong."""
    from mazo.cli.verify import say_answer, say_result  # noqa: PLC0415  # few builds are tried
    from mazo.commands.verify import require_anki, verify_release  # noqa: PLC0415  # as above

    require_anki()
    built, before = _built(console, project, making)
    if not _say(built, console, is_draft=is_draft):
        return False
    answers = [*verify_release(built, before, console.language)]
    for answer in answers:
        say_answer(answer, console)
    say_result(answers, console)
    return not any(answer.diagnostics for answer in answers)


def _say(built: Build, console: Console, *, is_draft: bool) -> bool:
    """Show what was found and made; return whether anything was made."""
    look = console.look(is_error=True)
    shown = [each for each in built.diagnostics if each.rule.severity != "note"]
    console.say(report.full(shown, look), is_error=True)
    counts, deck = report.summary(built.diagnostics, look), built.compilation.deck
    if built.release is None or deck is None:
        console.tell(NOT_BUILT, summary=counts, is_error=True)
        return False
    from mazo.reports.build import summary  # noqa: PLC0415  # an answer that is kept does without

    look = console.look()
    lines = [*summary(deck, built.release, look, is_draft=is_draft), *_packages(built, look)]
    if built.compilation.lock is None and not is_draft:
        lines.append(look.words(FIRST_RELEASE, lock=deck.project.lock_path.name))
    console.say("".join(f"{line}\n" for line in (*lines, counts)))
    return True


def _packages(built: Build, look: Look) -> Iterator[str]:
    for package in built.packages[:_MOST_PACKAGES]:
        name = os.path.relpath(package.path, look.here)
        state = look.words(WRITTEN if package.is_new else UNCHANGED)
        yield f"  {name}  {len(package.content) / _KILOBYTE:.0f} kB  {state}"
    if (left := len(built.packages) - _MOST_PACKAGES) > 0:
        yield f"  … + {left}"


@contextmanager
def _progress(console: Console) -> Iterator[Watch]:
    """Show a bar while packages are made, if a person watches."""
    label = console.words(PACKING)
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with click.progressbar(length=0, label=label, file=sys.stderr, show_pos=True) as bar:

        def watch(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield watch
