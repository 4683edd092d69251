"""The clauses of a text, and what is denied in them.

“Ni Italia ni Alemania firmaron” denies Italy and Germany, “Franco no entró en la guerra” the
entering: a word is denied by the “not” before it in its own clause.
"""

from collections.abc import Collection, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from mazo.languages.claims import ClaimWords
from mazo.text.comparison import fold
from mazo.text.patterns import compiled

_ENDS = r"[.;:!?…,()\[\]{}«»“”\"–—¿¡]+|\s-\s"
_WORD = r"[^\W_]+"
CONTRAST = "contrast0"
"""What stands for “unlike” and “instead of”, which deny what follows."""
_COMMON, _SHARE = 4, 0.6
"""Words are alike if they begin with so many letters, and with that share of the shorter one …"""
SHORT, _ENDING = 3, r"(?<=...)(?:ing|ed|es|s|e)$"
"""… or if short ones differ in such an ending only."""


class Clause(NamedTuple):
    """A stretch between two signs or joining words: its words, and which of them are denied."""

    words: Sequence[str]
    denied: Sequence[str]
    denials: Sequence[str]


def clauses(text: str, claims: ClaimWords) -> tuple[Clause, ...]:
    """Return the clauses of `text`, in their order."""
    plain = compiled(claims.contrasts).sub(CONTRAST, without_phrases(fold(text), claims))
    return tuple(
        Clause(found, tuple(_denied(found, claims)), _denials(found, claims))
        for stretch in compiled(_ENDS).split(plain)
        for found in _split(compiled(_WORD).findall(stretch), claims)
    )


def without_phrases(text: str, claims: ClaimWords) -> str:
    """Return a folded text without phrases like “no solo”, which deny nothing: they are blanked."""
    return compiled(claims.no_denials).sub(lambda phrase: "_" * len(phrase[0]), text)


def last_clause(text: str) -> str:
    """Return the part of `text` after its last sign, which ends a clause."""
    return compiled(_ENDS).split(text)[-1]


def is_alike(one: str, other: str) -> bool:
    """Return whether two folded words may be forms of one: “firmó”, “firmaron”; “ask”, “asked”."""
    if one == other or one[:SHORT] != other[:SHORT]:
        return one == other
    ending = compiled(_ENDING)
    if ending.sub("", one) == ending.sub("", other):
        return True
    needed = max(_COMMON, ceil(_SHARE * min(len(one), len(other))))
    return len(one) >= _COMMON and one[:needed] == other[:needed]


def is_among(word: str, given: Collection[str]) -> bool:
    """Return whether a folded word may be a form of one of those that are given."""
    return any(is_alike(word, each) for each in given)


def with_forms(folded: Sequence[str], claims: ClaimWords) -> Sequence[str]:
    """Return words with the other forms of verbs among them: “rose” beside “rise”."""
    forms = claims.forms
    found = [forms[each] for each in folded if each in forms] if forms else ()
    return [*folded, *found] if found else folded


def governing(word: str, said: Sequence[str], claims: ClaimWords) -> str:
    """Return the preposition before a word of folded `said` and its article; or nothing."""
    at = next((n for n, each in enumerate(said) if is_alike(word, each)), 0)
    while at and said[at - 1] in claims.articles and said[at - 1] not in claims.prepositions:
        at -= 1
    return claims.prepositions.get(said[at - 1], "") if at else ""


def _denials(found: Sequence[str], claims: ClaimWords) -> tuple[str, ...]:
    return tuple(word for word in found if _is_denial(word, claims))


def _is_denial(word: str, claims: ClaimWords) -> bool:
    return word in claims.denials or word in claims.exceptions or word == CONTRAST


def _split(found: Sequence[str], claims: ClaimWords) -> Iterator[Sequence[str]]:
    """Yield the clauses that words like “because” and “but” begin; “not because” stays one."""
    start = 0
    for index, word in enumerate(found):
        is_denied = index - start == 1 and found[start] in claims.denials
        if word in claims.subordinates and index > start and not is_denied:
            yield found[start:index]
            start = index
    if found[start:]:
        yield found[start:]


def _denied(found: Sequence[str], claims: ClaimWords) -> Iterator[str]:
    """Yield the words that a clause denies: after its “not”, or before one that ends it."""
    deny = compiled(claims.deny)
    for index, word in enumerate(found):
        if not _is_denial(word, claims) and not deny.fullmatch(word):
            continue
        count = 2 if word in claims.reaching_verbs else 1
        following = list(_governed(found[index + 1 :], count, claims))
        ends = found[max(0, index - 1) : index] if word in claims.denials else ()
        yield from following or ends


def _governed(found: Sequence[str], count: int, claims: ClaimWords) -> Iterator[str]:
    """Yield the first words with content, and the verbs like “want” and “can” before them."""
    for word in found:
        if word in claims.halfway:
            yield word
        elif word not in claims.between and word not in claims.subordinates:
            yield word
            count -= 1
            if not count:
                return
