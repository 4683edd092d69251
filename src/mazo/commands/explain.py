"""Who set each key of a note."""

from mazo.classdecks.explain import Explained, explain

__all__ = ["Explained", "explain"]
