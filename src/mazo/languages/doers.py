"""Words by which a text says who does something to whom, by language; folded."""

from collections.abc import Collection, Mapping
from typing import NamedTuple


class DoerWords(NamedTuple):
    """Words of one language.

    `mutual` is a pattern of words of what two things do to each other, or are to each other:
    whoever married Anne is married by her.
    """

    asking: Mapping[str, int]  # a question for one of the two has one; words before its verb
    helping: frozenset[str]  # verbs after which who does it stands: “whom did Rome besiege”
    being: frozenset[str]  # verbs before “besieged by”
    by: frozenset[str]  # before who does it: “besieged by”
    to: frozenset[str]  # before whom it is done to: “sold to”
    is_to_needed: bool  # whether nobody else stands after the verb: “venció Wellington”
    mutual: str

    def is_passive(self, said: Collection[str]) -> bool:
        """Return whether words that are said may be those of “was besieged by”."""
        return not (self.by.isdisjoint(said) or self.being.isdisjoint(said))


_MUTUAL = {
    "en": (
        r"\b(?:between|next|near|faces?|faced|facing|races?|raced|(?:each|one) (?:an)?other"
        r"|(?:marri|marry|wed|met|meet|fought|fight|join|resembl|equal|border|touch|oppos|rival|neighb|match|cross|contact|correspond|attract"
        r"|repel|neutrali|react|connect|link|bond|bind|mix|combin|collid|overlap|intersect|accompan|confront|amount|exchang"
        r"|encounter|engag|battl|adjoin|parallel|compet|wrestl|mirror|balanc|complement|clos|simil|adjac|identic|relat|alli)\w*)\b"
    ),
    "es": (
        r"\b(?:se|nos|entre|junto|frente|igual|iguala\w*"
        r"|(?:casad|combat|luch|limit|equival|parec|asemej|opus|opon|correspond|atra|repel|repul|neutrali|reaccion|conect|enlaz|unid|une|uni|mezcl|combin|choc|cruz"
        r"|enfrent|compit|compet|encontr|acompan|conoc|abraz|bes[oa]|cercan|proxim|simil"
        r"|identic|paralel|vecin|semejan|parient|aliad)\w*)\b"
    ),
}

_KNOWN: Mapping[str, DoerWords] = {
    "en": DoerWords(
        asking={"who": 0, "whom": 0, "what": 0, "which": 1},
        helping=frozenset("do does did".split()),
        being=frozenset("is are was were been be being".split()),
        by=frozenset(["by"]),
        to=frozenset(["to"]),
        is_to_needed=False,
        mutual=_MUTUAL["en"],
    ),
    "es": DoerWords(
        asking=dict.fromkeys("quien quienes que".split(), 0),
        helping=frozenset(),
        being=frozenset("es son era eran fue fueron sido ser siendo sera seran".split()),
        by=frozenset(["por"]),
        to=frozenset("a al".split()),
        is_to_needed=True,
        mutual=_MUTUAL["es"],
    ),
}


def doer_words(code: str) -> DoerWords:
    """Return the words of a language of cards."""
    return _KNOWN[code]
