"""What a shell proposes when Tab is pressed: the topics, tags, notes and codes that there are.

Commands name a function here (`completed_by`), and Click, which knows the shells, asks it. A
project is read for it, but not checked; of one that cannot be read nothing is proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import click
from click.shell_completion import BashComplete, CompletionItem, add_completion_class

import mazo
from mazo.commands import known_names
from mazo.commands.known_names import Known
from mazo.errors import MazoError

Items = list[CompletionItem[str]]


def topics(ctx: click.Context, begun: str) -> Items:
    """Return the topics whose ids begin so, each with its title."""
    return _items(_known(ctx).topics, begun)


def tags(ctx: click.Context, begun: str) -> Items:
    """Return the tags that begin so."""
    return _items(_known(ctx).tags, begun)


def notes(ctx: click.Context, begun: str) -> Items:
    """Return the notes whose ids begin so, each with its question."""
    return _items(_known(ctx).notes, begun)


def changes(ctx: click.Context, begun: str) -> Items:
    """Return the notes that a class deck changes, and `NOTE.KEY` of the one that is begun."""
    found = _known(ctx).changes
    note = begun.partition(".")[0]
    return _items({name: "" for name in found if "." not in name or note in found}, begun)


def codes(_ctx: click.Context, begun: str) -> Items:
    """Return the codes that begin so, each with its rule's name."""
    return _items(known_names.codes(), begun.upper())


def _known(ctx: click.Context) -> Known:
    """Return the names of the project that is named so far, or else of the nearest one."""
    try:
        return known_names.known((ctx.params.get("project") or mazo.nearest("")).source)
    except (MazoError, OSError):
        return Known({}, {}, {}, {})


def _items(found: Mapping[str, str], begun: str) -> Items:
    """Return those of the names that begin so, each with what it is about."""
    return [
        CompletionItem(name, help=" ".join(about.split()) or None)
        for name, about in found.items()
        if name.startswith(begun)
    ]


@add_completion_class
class ColonsInBash(BashComplete):
    """Bash, to which each `:` begins a word: `war::sea` is three of them."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one that is begun, and that one, as they were typed."""
        words, begun = super().get_completion_args()
        *words, begun = _glued([*words, "" if begun == "=" else begun])
        return words, begun

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """Return a proposal without what Bash takes for words before the one that is begun."""
        _, begun = self.get_completion_args()
        return super().format_completion(
            CompletionItem(item.value[begun.rfind(":") + 1 :], item.type)
        )


def _glued(words: Iterable[str]) -> list[str]:
    """Return words of which those beside a `:` are one, without the `=` after an option."""
    found: list[str] = []
    is_open = False
    for word in words:
        is_colon = word.strip(":") == "" != word
        if found and (is_open or is_colon):
            found[-1] += word
        elif word != "=":
            found.append(word)
        is_open = is_colon
    return found
