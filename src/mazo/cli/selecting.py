"""What of a project a command is asked for: `--topic`, `--tag` and `--type`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.content.fields import Content
from mazo.diagnostics import MessageLanguage, Text
from mazo.errors import NOTHING_SELECTED, NothingSelectedError
from mazo.model.deck import Deck
from mazo.model.note import LISTS, Note
from mazo.reports.listing import tags as tags_of

if TYPE_CHECKING:
    from mazo.content.selection import Selection

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


def selection(
    deck: Deck | None,
    topics: tuple[str, ...],
    tags: tuple[str, ...],
    types: tuple[str, ...],
    console: Console,
) -> Selection | None:
    """Return what is asked for, None for all; what there is none of is a usage error."""
    if not (topics or tags or types) or deck is None:
        return None
    known = [topic.id for topic in deck.topics]
    for topic in topics:
        if topic not in known:
            raise click.BadParameter(
                console.words(words.NO_SUCH_TOPIC, topic=topic, known=", ".join(known))
            )
    own = sorted({tag for note in deck.notes for tag in (*note.tags, *note.topic.tags)})
    for tag in tags:
        if not any(f"{each}::".casefold().startswith(f"{tag}::".casefold()) for each in own):
            raise click.BadParameter(
                console.words(words.NO_SUCH_TAG, tag=tag, known=", ".join(own))
            )
    from mazo.content.selection import Selection  # noqa: PLC0415  # genanki, which a list of all does without

    return Selection(topics, tags, types)


def selected(deck: Deck, asked: Selection) -> tuple[Note, ...]:
    """Return the notes of `deck` that are asked for.

    Raises NothingSelectedError where there is none.
    """
    found = tuple(note for note in deck.notes if asked.fits(_as_content(note)))
    if not found:
        raise NothingSelectedError(NOTHING_SELECTED)
    return found


def _as_content(note: Note) -> Content:
    """Return of a note what a selection looks at."""
    return Content(note.kind, note.id, note.topic.id, "", tags_of(note), {})
