"""The names that a project has, which shells propose: each with what it is about."""

from collections.abc import Mapping
from typing import NamedTuple

from mazo import compiler, rules
from mazo.project.location import Source

Names = Mapping[str, str]


class Known(NamedTuple):
    """The names of a project, each with a title or a question, or with nothing.

    `changes` are what a class deck changes: `napoles`, `napoles.hint`.
    """

    topics: Names
    tags: Names
    notes: Names
    changes: Names


def known(source: Source) -> Known:
    """Return the names that a project has, which is read, but not checked."""
    deck = compiler.read(source)
    if deck is None:
        return Known({}, {}, {}, {})
    tags = {tag for note in deck.notes for tag in (*note.topic.tags, *note.tags)}
    changes = deck.layers.changes if deck.layers else ()
    keys = [f"{change.name}.{change.key}" for change in changes if change.key]
    return Known(
        topics={topic.id: topic.title for topic in deck.topics},
        tags=dict.fromkeys(sorted(tags), ""),
        notes={note.id: note.question for note in deck.notes},
        changes=dict.fromkeys([*(change.name for change in changes), *keys], ""),
    )


def codes() -> Names:
    """Return the codes of all rules, with the rules' names."""
    return {code: rule.name for code, rule in rules.rules().items()}
