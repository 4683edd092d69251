"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

import mazo
from mazo.cli.command import Argument, completed_by, option
from mazo.commands.selection import TYPES, Selection
from mazo.diagnostics import Text
from mazo.errors import NoProjectError

F = TypeVar("F", bound=Callable[..., Any])


PROJECT = Text(
    "PROJECT is a folder with a mazo.yaml, or the file of a class deck; left out, the nearest "
    "mazo.yaml in this folder, those above it, or cards/."
)
READABLE = Text(
    "PROJECT is a folder with a mazo.yaml, the file of a class deck, or a package; left out, the "
    "nearest mazo.yaml in this folder, those above it, or cards/."
)
AT_WORK = Text(
    "PROJECT is a folder with a mazo.yaml, the file of a class deck, or a package; left out, the "
    "nearest mazo.yaml in this folder, those above it, or cards/, or none."
)


class _ProjectArgument(Argument):
    abouts = (PROJECT,)


class _ReadableArgument(Argument):
    abouts = (READABLE,)


class _WorkArgument(Argument):
    abouts = (AT_WORK,)


class _ClassArgument(Argument):
    abouts = (Text("CLASS is the file of a class deck."),)


def _opened(_ctx: click.Context, _param: click.Parameter, named: Path | None) -> mazo.Project:
    """Return the project that is named, or the one nearest to the current folder.

    A command compiles it once, so nothing is kept of it.
    """
    found = mazo.nearest(Path.cwd()) if named is None else mazo.open(named)
    return mazo.Project(found.source._replace(memory=None))


def _opened_if_any(
    ctx: click.Context, param: click.Parameter, named: Path | None
) -> mazo.Project | None:
    """Return the project that is named, or the nearest one; None if none is near."""
    try:
        return _opened(ctx, param, named)
    except NoProjectError:
        return None


def _own(ctx: click.Context, param: click.Parameter, named: Path | None) -> mazo.Project:
    """Return the project that is named, which is no package."""
    project = _opened(ctx, param, named)
    project.source.require_own_files()
    return project


def _argument(
    kind: type[Argument], metavar: str, opened: Callable[..., mazo.Project | None]
) -> Callable[[F], F]:
    return click.argument(
        "project",
        cls=kind,
        metavar=metavar,
        required=not metavar.startswith("["),
        type=click.Path(path_type=Path),
        callback=opened,
    )


project_argument = _argument(_ProjectArgument, "[PROJECT]", _own)
"""PROJECT, which the function gets opened, as `project`."""
readable_argument = _argument(_ReadableArgument, "[PROJECT]", _opened)
"""The same for a command that can do with a package too."""
work_argument = _argument(_WorkArgument, "[PROJECT]", _opened_if_any)
"""The same for a command that can do without one, too: the function may get None."""
class_argument = _argument(_ClassArgument, "CLASS", _own)
"""CLASS, which the function gets opened, as `project`."""


def format_option(formats: Iterable[str], help: Text) -> Callable[[F], F]:
    """Return `--format`, which the function gets as `form`; the first of `formats` is usual."""
    names = tuple(formats)
    choice = click.Choice(names)
    return option("--format", "form", type=choice, default=names[0], show_default=True, help=help)


respelled_option = option(
    "--respelled",
    is_flag=True,
    help=Text("Correct notes, too, whose text was only respelled or moved around them."),
)

REPORT = Text("How to report: in full, a line each, for programs, or for GitHub.")


def selection_options(function: F) -> F:
    """Add `--topic`, `--tag` and `--type`, which the function gets as one `selection`, or None."""

    @wraps(function)
    def selecting(
        *args: object,
        topics: tuple[str, ...],
        tags: tuple[str, ...],
        types: tuple[str, ...],
        **values: object,
    ) -> object:
        selection = Selection(topics, tags, types) if topics or tags or types else None
        return function(*args, selection=selection, **values)

    kinds = click.Choice(TYPES)
    topic = Text("Only this topic (may be repeated).")
    tag = Text("Only notes with this tag or one below it (may be repeated).")
    kind = Text("Only notes of this type (may be repeated).")
    decorated = option("--type", "types", multiple=True, type=kinds, help=kind)(selecting)
    decorated = option(
        "--tag", "tags", multiple=True, help=tag, shell_complete=completed_by("tags")
    )(decorated)
    known = completed_by("topics")
    return option("--topic", "topics", multiple=True, help=topic, shell_complete=known)(decorated)  # type: ignore[return-value]  # it takes the same options, and three more
