"""Cause: the effect is given, its cause is asked."""

from mazo.notetypes.link import link_type

CAUSE = link_type("cause", 1_731_482_905_623, "Mazo: Cause", 731_482_906_100)
