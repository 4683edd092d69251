"""What a release brings learners, as a sentence that names only what there is."""

from functools import reduce

from mazo.diagnostics import Phrase, Text
from mazo.releases.changes import Plan
from mazo.releases.kinds import ChangeKind

_CARDS: dict[ChangeKind, Text] = {
    "new": Text("{count:new card|new cards}"),
    "corrected": Text("{count:corrected card|corrected cards}"),
    "revived": Text("{count:card that is back again|cards that are back again}"),
    "retired": Text("{count:retired card|retired cards}"),
}
"""How many of each kind learners get, where it is named first."""
_ONES: dict[ChangeKind, Text] = {
    "corrected": Text("{count:corrected one|corrected ones}"),
    "revived": Text("{count:one that is back again|ones that are back again}"),
    "retired": Text("{count:retired one|retired ones}"),
}
"""The same where cards were named before."""
_AND_MORE = Text("{some}, {more}")
_AND_LAST = Text("{some} and {last}")


def brought(plan: Plan) -> Phrase | None:
    """Return what learners get: “2 new cards, 3 corrected ones and 1 retired one”; None if nothing.

    Cards that are moved to another deck or left out are not in it: learners get nothing of these.
    """
    counts = {kind: len(plan.of(kind)) for kind in _CARDS}
    kinds = [kind for kind, count in counts.items() if count]
    texts = [(_ONES if number else _CARDS)[kind] for number, kind in enumerate(kinds)]
    parts = [Phrase(text, {"count": counts[kind]}) for text, kind in zip(texts, kinds, strict=True)]
    if len(parts) < 2:
        return parts[0] if parts else None
    *others, last = parts
    some = reduce(lambda some, more: Phrase(_AND_MORE, {"some": some, "more": more}), others)
    return Phrase(_AND_LAST, {"some": some, "last": last})
