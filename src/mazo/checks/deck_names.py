"""The names of subdecks, by which Anki sorts them."""

from collections.abc import Iterator
from itertools import pairwise

from mazo.diagnostics import Diagnostic, Related, Rule, Text
from mazo.model.deck import Deck
from mazo.text.places import Place

TOPIC_ORDER = Rule(
    "W021 topic-order",
    Text("Anki sorts subdecks by name: “{second}” will come before “{first}”"),
    Text(
        "number the titles (`1. {first}`, `2. {second}`), or list the topics in the order of "
        "their titles"
    ),
    Text(
        "Learners get new cards subdeck by subdeck, in the order of the names. If the topics "
        "were released, change the list and not the titles: a changed title makes a second "
        "deck."
    ),
    Text("its title"),
    is_of_note=False,
)


def names_keep_order(deck: Deck) -> Iterator[Diagnostic]:
    """Where `topics` gives an order, the names of the subdecks give the same one; told once."""
    listed = dict(deck.project.topics or ())
    if deck.layers or not deck.is_whole:
        return
    for first, second in pairwise(topic for topic in deck.topics if topic.id in listed):
        if first.title.casefold() > second.title.casefold():
            titles = (each.title_place or Place(each.file, 0, 0) for each in (first, second))
            yield TOPIC_ORDER.at(
                listed[second.id],
                first=first.title,
                second=second.title,
                related=[Related(each, TOPIC_ORDER.related) for each in titles],
            )
            return


CHECKS = (names_keep_order,)
