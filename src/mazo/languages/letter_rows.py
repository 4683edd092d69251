"""Which five letters stand in a row in words of a language: `obirn` in none.

`rows/*.bin` were made by `tools/letter_rows.py`, once and for ever, of two lists (npm, MIT licence):
636,598 forms of Spanish (`an-array-of-spanish-words` 2.0.0), with the pronouns that join its verbs,
and 274,937 of English (`an-array-of-english-words` 2.0.0). Every word of these lists can be a word
here. A list itself would be ten times as large, and would take every word for none that it lacks.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

ROWS = Path(__file__).parent / "rows"
LANGUAGES = ("en", "es")
"""The codes (ISO 639-1) of the languages of which the rows are known."""
BITS = 1 << 20
"""How many rows are told apart; of those in no word, one in nine (Spanish) or six passes for another."""
_LETTERS = 5


def can_be_word(letters: str, language: str) -> bool:
    """Return whether all rows of an unstressed word stand in words of one of `LANGUAGES`."""
    bits = _bits(language)
    return all(bits[row >> 3] >> (row & 7) & 1 for row in rows(letters))


def rows(word: str) -> Iterator[int]:
    """Yield the number of each row of letters in a word, each of its ends counted as two letters."""
    framed = f"^^{word}$$"
    for at in range(len(framed) - _LETTERS + 1):
        yield crc32(framed[at : at + _LETTERS].encode()) % BITS


@cache
def _bits(language: str) -> bytes:
    return (ROWS / f"{language}.bin").read_bytes()
