"""Words without their capitals and stresses, but with all letters that are letters of their own."""

from unicodedata import normalize

from mazo.text.patterns import lazy

_STRESS = lazy("[\u0300-\u0302]")  # grave, acute, circumflex
_TWO_DOTS = lazy("(?<=g)u\u0308(?=[ei])")  # ling\u00fcistica


def unstressed(word: str) -> str:
    """Return a word in small letters and without accents; `ñ` or `ö` is a letter of its own."""
    if word.isascii():
        return word.lower()
    apart = _TWO_DOTS.sub("u", normalize("NFD", word.casefold()))
    return normalize("NFC", _STRESS.sub("", apart))
