"""Consequence: the cause is given, its effect is asked."""

from mazo.notetypes.link import link_type

CONSEQUENCE = link_type("consequence", 1_731_482_905_641, "Mazo: Consequence", 731_482_907_100)
