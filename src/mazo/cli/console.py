"""The reader's side: which language, how wide, in colours or not."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import click

from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.locale import SOURCE_LANGUAGE, languages
from mazo.reports.diagnostics import Look

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG")
_NARROWEST, _WIDEST = 60, 140
_WAITING = Text(
    "another program is building or changing this project: waiting until it has finished"
)


def message_language(arguments: Sequence[str], environment: Mapping[str, str]) -> MessageLanguage:
    """Return the language of messages: that of `--lang`, else the environment's, else English."""
    for index, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=")
        if argument == "--lang":
            value = arguments[index + 1] if index + 1 < len(arguments) else ""
        if argument.startswith("--lang") and value in languages():
            return value
    for variable in _VARIABLES:
        if value := environment.get(variable, ""):
            return next((each for each in languages() if value.startswith(each)), SOURCE_LANGUAGE)
    return SOURCE_LANGUAGE


class Console:
    """Where a command writes: results to standard output, what concerns the run to the other."""

    def __init__(
        self, language: MessageLanguage, cache: Path | None = None, *, is_silent: bool = False
    ) -> None:
        """Write in `language`, or only note what would be written; keep answers in `cache`."""
        self.language, self.cache, self.is_silent = language, cache, is_silent
        self.said: list[tuple[str, bool]] = []

    @staticmethod
    def prepare() -> None:
        """Let a terminal that cannot show a letter show `?` for it instead of failing."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")

    def report_wait(self) -> None:
        """Say that the command waits until another one is done."""
        self.tell(_WAITING, is_error=True)

    def look(self, *, is_error: bool = False) -> Look:
        """Return how reports are to look where they go."""
        stream = sys.stderr if is_error else sys.stdout
        encoding = (getattr(stream, "encoding", None) or "ascii").lower()
        columns = _columns()
        return Look(
            language=self.language,
            here=Path.cwd(),
            columns=min(max(columns, _NARROWEST), _WIDEST),
            colours=self._has_colours(is_tty=stream.isatty()),
            ascii_only="utf" not in encoding,
        )

    def say(self, text: str, *, is_error: bool = False) -> None:
        """Write `text` as it is, without adding a line end."""
        self.said.append((text, is_error))
        if text and not self.is_silent:
            click.echo(text, nl=False, err=is_error, color=self.look(is_error=is_error).colours)

    def tell(self, text: Text, /, *, is_error: bool = False, **values: object) -> None:
        """Write a sentence on a line of its own."""
        self.say(self.words(text, **values) + "\n", is_error=is_error)

    def say_bytes(self, text: str) -> None:
        """Write `text` for a program: in UTF-8, its line ends as they are, on every system."""
        click.echo(text.encode("utf-8", "replace"), nl=False)

    def words(self, text: Text, /, **values: object) -> str:
        """Return a sentence in the reader's language."""
        return Phrase(text, values).words(self.language)

    @staticmethod
    def _has_colours(*, is_tty: bool) -> bool:
        if os.environ.get("NO_COLOR"):
            return False
        return is_tty or bool(os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"))


def _columns() -> int:
    """Return the width of the terminal, 100 where there is none."""
    try:
        return int(os.environ.get("COLUMNS", "")) or os.get_terminal_size().columns
    except (ValueError, OSError):
        with suppress(OSError):
            return os.get_terminal_size().columns
    return 100
