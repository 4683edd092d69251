"""Whether letters can be a word, by the syllables of the language: `ejrcito` can be none.

Only of Spanish, whose syllables are few and regular. A word that was borrowed as it is
(`pizza`) may pass for none, so this proves nothing by itself: the other word must be its right form.
"""

from mazo.text.patterns import lazy

_ONSETS = frozenset(
    "br bl cr cl dr fr fl gr gl kr kl pr pl tr tl ch ll rr ps "
    "b c d f g h j k l m n ñ p r s t v w x y z".split()
) | {""}
_CODAS = frozenset("b c d f g j l m n p r s t x y z bs ds ls ns rs".split()) | {""}
_DOUBLED = frozenset("cn")
"""Consonants that one syllable may end and the next begin with: `acción`, `innovar`."""
_VOWELS = lazy(r"[aeiou]+")
_THRICE = lazy(r"(.)\1\1")
_QU = lazy(r"qu(?=[ei])")


def can_be_word(letters: str) -> bool:
    """Return whether `letters`, small and without accents, can be a word of Spanish."""
    letters = _QU.sub("k", letters)
    first, *inner = _VOWELS.split(letters)
    if not inner or _THRICE.search(letters):
        return False
    *between, last = inner
    return first in _ONSETS and last in _CODAS and all(map(_can_part, between))


def _can_part(consonants: str) -> bool:
    """Return whether consonants between two vowels end one syllable and begin the next."""
    for cut in range(len(consonants) + 1):
        coda, onset = consonants[:cut], consonants[cut:]
        is_doubled = bool(coda and onset) and coda[-1] == onset[0] and onset[0] not in _DOUBLED
        if coda in _CODAS and onset in _ONSETS and not is_doubled:
            return True
    return False
