"""The views of the studio, a module each: the addresses, and what is answered there."""

from mazo.studio.views import acts, cards, start

ROUTES = [*start.ROUTES, *cards.ROUTES, *acts.ROUTES]
"""Every address below `/app`."""
