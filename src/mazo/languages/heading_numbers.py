"""The numbers before headings: `3.`, `3.1 E…`, `IV.`, `b)`, `Tema 3:`.

A year is none, nor is an ordinal (`1.ª Guerra`), a king's number, or what counts something (`12 hombres`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from mazo.text.patterns import lazy
from mazo.text.roman import value

_WORD = (
    r"(?i:tema|unidad|cap[íi]tulo|lecci[óo]n|parte|secci[óo]n|apartado|bloque|m[óo]dulo"
    r"|chapter|unit|part|lesson|section|topic|module|chapitre|capitolo|cap[íi]tol|kapitel|teil)"
)
_ORDINAL = r"[ªº°]|(?:er|re|ra|ro|do|da|to|ta|mo|ma|[aoe])\b"
_CAPITAL = r"(?=[A-ZÀ-Þ¿¡«“\"])"
_NUMBERED = lazy(
    rf"(?:(?P<word>{_WORD})\s+)?(?:"
    rf"(?P<digits>\d{{1,2}}(?:\.\d{{1,2}})*)"
    rf"(?:\s*(?P<sign>[.)])(?:\s+(?=[^\d\s])|(?=[^\d\s])(?!{_ORDINAL}))|\s*[:–—-]\s+)"
    r"|(?P<letters>[IVXL]+|[A-Za-z])\s*(?P<mark>[.):–—-])\s+"
    rf"|(?P<levels>\d{{1,2}}(?:\.\d{{1,2}})+)\s+{_CAPITAL}"
    rf"|(?<=\s)(?P<bare>\d{{1,2}}|[IVXL]+)(?:\s+{_CAPITAL}|\s*\Z))"
)
_WITH_ORDINAL_POINTS = frozenset("cs da de et fi hr hu is lb lv nb nn no pl sk sl sr tr".split())
"""Languages in which `2. Weltkrieg` is the second one, not what stands under a number 2."""
_DIGITS, _ROMAN, _LETTER = "digits", "roman", "letter"


class HeadingNumber(NamedTuple):
    """The number before a heading: where the words behind it begin, and its value.

    Numbers of the same `kind` may be those of one list; of one with several levels (`3.1`) it is
    its last level's. One that is not `is_sure` may be an ordinal, or the initial of a name.
    """

    end: int
    kind: tuple[str, ...]
    value: int
    is_sure: bool


def heading_number(title: str, language: str) -> HeadingNumber | None:
    """Return the number before a heading, in a language (ISO 639-1) of documents, if it has one."""
    found = _NUMBERED.match(title)
    if found is None:
        return None
    word = (found["word"] or "").casefold()
    written = found["digits"] or found["levels"] or found["letters"] or found["bare"]
    *above, last = written.split(".")
    if last.isdigit():
        is_ordinal = found["sign"] == "." and not above and language in _WITH_ORDINAL_POINTS
        kind = (word, _DIGITS, *above)
        return HeadingNumber(found.end(), kind, int(last), bool(word) or not is_ordinal)
    if last.strip("IVXL"):
        is_initial = found["mark"] == "." and last.isupper()
        kind = (word, _LETTER, str(last.isupper()))
        return HeadingNumber(found.end(), kind, ord(last), bool(word) or not is_initial)
    return HeadingNumber(found.end(), (word, _ROMAN), value(last), is_sure=True)


def unnumbered(title: str, language: str) -> str:
    """Return a heading without the number before it, as far as that is one for certain."""
    number = heading_number(title, language)
    return title[number.end :] if number and number.is_sure else title


def of_a_list(titles: Sequence[str], language: str) -> tuple[HeadingNumber | None, ...]:
    """Return the numbers of headings of one text: what may be an initial, if the next one is there."""
    found = [heading_number(title, language) for title in titles]
    known = {each[1:3] for each in found if each}

    def is_meant(number: HeadingNumber) -> bool:
        beside = ((number.kind, number.value + step) for step in (1, -1))
        is_digits = number.kind[1] == _DIGITS and number.is_sure
        return is_digits or bool(number.kind[0]) or any(each in known for each in beside)

    return tuple(number if number and is_meant(number) else None for number in found)
