"""The words of the labels on cards, by language.

Most stand with the rest of a language, in `languages`. Here are those over the ends of a
chain that is not of cause and effect, and the roles in a learner's words.
"""

from __future__ import annotations

from collections.abc import Mapping

from mazo.languages import language

_MORE = {
    "es": {
        "agent": "Protagonista",
        "sequence": "Secuencia",
        "fact": "Hecho",
        "before": "Antes",
        "after": "Después",
    },
    "en": {"fact": "Fact", "before": "Before", "after": "After"},
}


def labels_of(code: str) -> Mapping[str, str]:
    """Return the labels in the language `code`."""
    return {**language(code).cards.labels, **_MORE[code]}
