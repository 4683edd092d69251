"""The page of every command and its options, in English and in Spanish, from the code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import click

from mazo.cli import COMMANDS
from mazo.cli import program as mazo_program
from mazo.cli.command import Argument
from mazo.diagnostics import MessageLanguage
from mazo.locale import translated
from tests.support.paths import ROOT

_INTRODUCTIONS: Mapping[MessageLanguage, str] = {
    "en": """\
# Options

Every command with all that it takes. [Commands](commands.md) says what they are for, what PROJECT is, and
what programs get. Each takes `--lang en`, `--lang es` and `--help` besides.

<!-- `make golden` writes this page from the commands: do not edit it. -->
""",
    "es": """\
# Opciones

Cada orden con todo lo que admite. [Órdenes](commands.md) dice para qué sirven, qué es PROJECT y qué reciben los
programas. Todas admiten además `--lang en`, `--lang es` y `--help`.

<!-- `make golden` writes this page from the commands: do not edit it. -->
""",
}
_HEADS: Mapping[MessageLanguage, str] = {
    "en": "| option | values | does |",
    "es": "| opción | valores | hace |",
}
_DEFAULT: Mapping[MessageLanguage, str] = {"en": "left out", "es": "si falta"}


def page(language: MessageLanguage) -> str:
    """Return the page as Markdown."""
    return "\n".join(_page(language)) + "\n"


FILES: Mapping[Path, Callable[[], str]] = {
    ROOT / "docs" / "options.md": partial(page, "en"),
    ROOT / "docs" / "options.es.md": partial(page, "es"),
}
"""The files that are written from the commands, with what each must hold."""


def _page(language: MessageLanguage) -> Iterator[str]:
    yield _INTRODUCTIONS[language]
    for name in COMMANDS:
        found = mazo_program.get_command(None, name)  # type: ignore[arg-type]  # it asks no context
        assert found
        yield from _section(name, found, language)


def _section(name: str, command: click.Command, language: MessageLanguage) -> Iterator[str]:
    if isinstance(command, click.Group):
        for below, each in command.commands.items():
            yield from _section(f"{name} {below}", each, language)
        return
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    options = [each for each in command.params if isinstance(each, click.Option)]
    words = " ".join(["mazo", name, *(each.human_readable_name for each in arguments)])
    yield f"## mazo {name}\n"
    yield f"`{words}`\n"
    yield f"{_sentences(command.help or '', language)}\n"
    for each in arguments:
        if isinstance(each, Argument):
            yield from (f"{_sentences(about, language)}\n" for about in each.abouts)
    if options:
        yield _HEADS[language]
        yield "| --- | --- | --- |"
        yield from (_row(each, language) for each in options)
        yield ""


def _sentences(text: str, language: MessageLanguage) -> str:
    return translated(text, language).replace("<", "&lt;")


def _row(option: click.Option, language: MessageLanguage) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    if isinstance(option.type, click.Choice):
        values = ", ".join(f"`{each}`" for each in option.type.choices)
    else:
        values = "" if option.is_flag else f"`{option.metavar or _kind(option)[language]}`"
    about = _sentences(option.help or "", language)
    if option.show_default:
        about = f"{about} ({_DEFAULT[language]}: `{option.default}`)"
    return f"| {names} | {values} | {about} |"


def _kind(option: click.Option) -> Mapping[MessageLanguage, str]:
    """Return what an option takes; Click names it in the language of whoever runs it."""
    if not isinstance(option.type, click.Path):
        number = isinstance(option.type, click.types.IntParamType)
        return {"en": "NUMBER", "es": "NÚMERO"} if number else {"en": "TEXT", "es": "TEXTO"}
    if option.type.file_okay:
        return {"en": "FILE", "es": "FICHERO"}
    return {"en": "FOLDER", "es": "CARPETA"}
