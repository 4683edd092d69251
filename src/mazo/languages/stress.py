"""Where a Spanish word is stressed, and accents that it does not need: `fué`, `guión`, `éste`, `contínuo`.

With the accent or without, these are the same word: older rules wrote it, or a slip did. An accent that
is written against the rules, to tell two words apart (`él`, `qué`), is needed; so is one that says
where the stress is (`público`, `publicó`). The rules are those of the Ortografía of 2010.
"""

from mazo.languages.unstressed import unstressed
from mazo.text.patterns import lazy

_TELLS_APART = frozenset(
    "el tu mi si se te de mas aun que cual cuales quien quienes cuan como cuando donde adonde "
    "cuanto cuanta cuantos cuantas".split()
)
"""Words without their accents that are others with them."""
_STRONG, _ACCENTED = "aeoáéóíú", "áéíóú"
"""Vowels two of which are two syllables, a weak one with an accent among them; and those with one."""
_VOWELS = lazy(r"(?:[aeiouáéíóúü]|(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])|y(?![aeiouáéíóúü]))+")
_SILENT = lazy(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])")
_ENDS_WEAK = lazy(r"(?:[aeiou]|[aeiou][ns])\Z")


def without_needless_accent(word: str) -> str:
    """Return a word in small letters, without an accent that does not say how it is stressed."""
    word = word.casefold()
    marks = [sign for sign in word if sign in _ACCENTED]
    plain = unstressed(word)
    if len(marks) != 1 or plain in _TELLS_APART:
        return word
    accented, syllables = _stressed(word), _count(plain)
    is_last = not _ENDS_WEAK.search(plain) or syllables == 1
    by_rule = syllables - 1 if is_last else syllables - 2
    return plain if (accented, _count(word)) == (by_rule, syllables) else word


def has_accent(word: str) -> bool:
    """Return whether a word in small letters has an acute accent."""
    return any(sign in _ACCENTED for sign in word)


def _syllables(word: str) -> list[str]:
    """Return the vowels of each syllable."""
    found: list[str] = []
    for group in _VOWELS.finditer(_SILENT.sub("", word)):
        before = ""
        for vowel in group[0].replace("h", ""):
            if before and not (vowel in _STRONG and before in _STRONG) and vowel != before:
                found[-1] += vowel
            else:
                found.append(vowel)
            before = vowel
    return found


def _count(word: str) -> int:
    return len(_syllables(word))


def _stressed(word: str) -> int:
    """Return the number of the syllable that has the accent."""
    return next(n for n, vowels in enumerate(_syllables(word)) if has_accent(vowels))
