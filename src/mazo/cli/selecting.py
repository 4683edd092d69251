"""What of a project a command is asked for: `--topic`, `--tag` and `--type`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from mazo.cli import words
from mazo.content.fields import Content
from mazo.content.selection import NOTHING_SELECTED, Selection
from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import MazoError
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.reports.listing import tags as tags_of
from mazo.schema.card_file import LISTS

F = TypeVar("F", bound=Callable[..., object])


def selection_options(language: MessageLanguage) -> Callable[[F], F]:
    """Return the three options, which the function gets as `topics`, `tags` and `types`."""

    def said(text: Text) -> str:
        return words.said(text, language)

    def options(function: F) -> F:
        kinds = click.Choice(tuple(LISTS.values()))
        for option in (
            click.option("--type", "types", multiple=True, type=kinds, help=said(words.TYPE)),
            click.option("--tag", "tags", multiple=True, help=said(words.TAG)),
            click.option("--topic", "topics", multiple=True, help=said(words.TOPIC)),
        ):
            function = option(function)
        return function

    return options


def selected(deck: Deck, asked: Selection) -> tuple[Note, ...]:
    """Return the notes of `deck` that are asked for. Raise MazoError if there is none."""
    asked.validate(deck)
    found = tuple(note for note in deck.notes if asked.fits(_as_content(note)))
    if not found:
        raise MazoError(NOTHING_SELECTED)
    return found


def _as_content(note: Note) -> Content:
    """Return of a note what a selection looks at."""
    return Content(note.kind, note.id, note.topic.id, "", tags_of(note), {})
