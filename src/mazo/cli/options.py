"""Options and arguments that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

import mazo
from mazo.cli import words
from mazo.diagnostics import MessageLanguage
from mazo.locale import languages
from mazo.reports import diagnostics as report


def opened(named: Path | None) -> mazo.Project:
    """Return the project that is named, or the one nearest to the current folder."""
    return mazo.nearest(Path.cwd()) if named is None else mazo.open(named)


def opened_files(named: Path | None) -> mazo.Project:
    """Return the project that is named, which is no package."""
    project = opened(named)
    project.source.require_own_files()
    return project


F = TypeVar("F", bound=Callable[..., object])

project_argument = click.argument(
    "named", metavar="[PROJECT]", required=False, type=click.Path(path_type=Path)
)


def lang_option(language: MessageLanguage) -> Callable[[F], F]:
    """Return `--lang`: already obeyed when the command was built, it is only checked here."""
    return click.option(
        "--lang",
        type=click.Choice(languages()),
        expose_value=False,
        help=words.LANG.words(language),
    )


def format_option(language: MessageLanguage) -> Callable[[F], F]:
    """Return `--format`, which the function gets as `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(tuple(report.FORMATS)),
        default="full",
        show_default=True,
        help=words.FORMAT.words(language),
    )
