"""Whether a word stood for another with a slip of the pen: `gobirno` for `gobierno`.

Such a slip is a word that cannot be one. Where the wrong word may be one (`casual`, `causal`),
nothing in a text proves that it was not meant: not even that the right one stands there often.
"""

from collections.abc import Callable
from typing import TypeAlias

from mazo.languages import letter_rows, syllables
from mazo.languages.unstressed import unstressed
from mazo.text.comparison import fold
from mazo.text.one_slip import is_one_slip

Attests: TypeAlias = Callable[[str, str], bool]
"""Whether a text shows that its second word is right and the first is none, both unstressed."""
_SHORTEST = 5
"""Letters of a right word from which on a slip is told; one may have been lost."""


def unattested(old: str, new: str) -> bool:  # noqa: ARG001  # as `Attests` has it
    """Return that no text shows it."""
    return False


def is_slip(old: str, new: str, language: str, attests: Attests) -> bool:
    """Return whether `old` can be no word, and is `new` but for one letter, or two exchanged.

    Both words are in small letters: a name never is a slip, nor is what may be read as a number, a
    time, a denial or a limit. `old` has five letters in a row that no word has in any language that
    `letter_rows` knows; besides, it has the syllables of no word, or the text attests the other word.
    """
    if language not in letter_rows.LANGUAGES or not (old.islower() and new.islower()):
        return False
    one, other = unstressed(old), unstressed(new)
    if min(len(one) + 1, len(other)) < _SHORTEST or not is_one_slip(one, other):
        return False
    if any(letter_rows.can_be_word(one, each) for each in letter_rows.LANGUAGES):
        return False
    if not letter_rows.can_be_word(other, language) or _is_weighty(other, language):
        return False
    return (language == "es" and _has_no_syllables(one, other)) or attests(one, other)


def _has_no_syllables(one: str, other: str) -> bool:
    return not syllables.can_be_word(one) and syllables.can_be_word(other)


def _is_weighty(word: str, language: str) -> bool:
    from mazo.languages.weighty import weighty_words  # noqa: PLC0415  # few texts have slips

    return weighty_words(language).has(fold(word))
