"""Causes that come before their effects.

Dates are carried along the links, through events that have none (`chronology`): on the
seed only one of 26 links has a date at both ends, and pair by pair next to nothing
would be seen.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mazo.dates.format import write
from mazo.diagnostics import Diagnostic, Related, Rule, Text
from mazo.model.causal_links import Link
from mazo.model.deck import Deck

CYCLE = Rule(
    "E613 cycle",
    Text("the events cause one another in a circle: {circle}"),
    Text("reverse the link that is wrong, or split the event into phases"),
    Text(
        "Nothing comes before its own cause. Where two things strengthen each other, make "
        "each phase an event."
    ),
    Text("`{cause}` causes `{effect}` here"),
)

EFFECT_BEFORE_CAUSE = Rule(
    "E614 effect-before-cause",
    Text("`{effect}` ({effect_date}) would come before its cause `{cause}` ({cause_date})"),
    Text(
        "check which date or link is wrong; if the link gives an aim, not a cause, write "
        "`role: purpose`"
    ),
    Text(
        "A cause cannot begin after its effect has ended. Dates are compared along the "
        "links, also through events without a date."
    ),
    Text("the date of `{cause}`"),
)

OWN_CAUSE = Rule(
    "E617 own-cause",
    Text("`{event}` is given as its own cause"),
    Text("`cause` and `effect` must be two different events"),
    Text("Nothing causes itself: one of the two names is a mistake."),
)


_MOST_CIRCLES = 20


def no_circle(deck: Deck) -> Iterator[Diagnostic]:
    """Nothing is its own cause, directly or through others."""
    links = deck.chronology.links
    for link in links:
        if link.cause == link.effect:
            yield OWN_CAUSE.at(link.place, event=link.cause)
    if not deck.chronology.has_circles:
        return
    for circle in _circles([link for link in links if link.cause != link.effect]):
        names = [link.cause for link in circle]
        related = [
            Related(link.place, CYCLE.related, {"cause": link.cause, "effect": link.effect})
            for link in circle[1:]
        ]
        yield CYCLE.at(circle[0].place, circle=" → ".join([*names, names[0]]), related=related)


def cause_first(deck: Deck) -> Iterator[Diagnostic]:
    """No effect has ended before the earliest beginning of a cause of it."""
    dated, code = deck.chronology.dates, deck.project.language
    for link, begins in deck.chronology.impossible:
        own, cause = dated[link.effect], dated[begins.source]
        related = EFFECT_BEFORE_CAUSE.related
        yield EFFECT_BEFORE_CAUSE.at(
            link.place,
            effect=link.effect,
            effect_date=write(own.date, code),
            cause=begins.source,
            cause_date=write(cause.date, code),
            related=[
                Related(cause.place, related, {"cause": begins.source}),
                Related(own.place, related, {"cause": link.effect}),
            ],
        )


def _circles(links: Sequence[Link]) -> Iterator[list[Link]]:
    """Yield circles until none is left, taking the last link out of each that is found."""
    from graphlib import CycleError, TopologicalSorter  # noqa: PLC0415  # only after a mistake

    left = {(link.cause, link.effect): link for link in links}
    for _ in range(_MOST_CIRCLES):
        graph: dict[str, list[str]] = {}
        for cause, effect in left:
            graph.setdefault(effect, []).append(cause)
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            names: list[str] = error.args[1]
            circle = [left[pair] for pair in pairwise(names)]
            first = min(circle, key=lambda link: (link.place.file.path, link.place.start))
            start = circle.index(first)
            circle = circle[start:] + circle[:start]
            yield circle
            del left[circle[-1].cause, circle[-1].effect]
        else:
            return


CHECKS = (
    no_circle,
    cause_first,
)
