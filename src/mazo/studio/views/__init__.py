"""The views of the studio, a module each: the addresses, and what is answered there."""

from mazo.studio.views import (
    acts,
    base,
    cards,
    new_card,
    new_edition,
    next_release,
    problems,
    start,
    text,
    time,
)

ROUTES = [
    route
    for module in (
        start,
        text,
        new_card,
        next_release,
        problems,
        time,
        next_release,
        base,
        new_edition,
        acts,
        cards,
    )
    for route in module.ROUTES
]
"""Every address below `/app`."""
