"""Which language a document is written in, by its smallest words or its script."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache

from mazo.languages.passages import passage_words
from mazo.text.comparison import fold
from mazo.text.patterns import lazy

_SAMPLE = 4_000
"""Characters of a text that are looked at."""
_FEWEST = 2
"""Different words that show a language, where the expected one's are less than half as frequent."""
_ENOUGH = 100
"""Words of a text after which none of any known language show that it is another one."""
UNKNOWN = "und"
"""The code (BCP 47) of a text whose language is not known."""

CODE = lazy(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""The form of a language's code in HTML (BCP 47): `fr`, `pt-BR`, `grc`."""

_SMALL_WORDS = {
    "ca": "els les dels amb per un una que no en al va foren aquest aquesta són és i a la el de",
    "de": "der die das den dem des und von zu im ist nicht ein eine auf wurde sich mit als auch am",
    "en": "the of and to in is was that for with by as on were from his which had not be at it",
    "es": "el los las del y en que se por con para una su fue como lo al más no un la de",
    "fr": "le les des et du est dans une que qui par sur au aux avec ne se il sont fut la en l d",
    "it": "il di che e la per un una del della dei le con non gli nel nella sono si alla fu lo",
    "pt": "o os as e do da dos das em um uma que não com para por no na foi se ao pelo",
}
_NAMES = {
    "ar": "arabic árabe",
    "ca": "catalan catalán català",
    "de": "german alemán deutsch",
    "el": "greek griego",
    "en": "english inglés",
    "es": "spanish español castellano",
    "fr": "french francés français",
    "he": "hebrew hebreo",
    "it": "italian italiano",
    "la": "latin latín",
    "nl": "dutch holandés neerlandés",
    "pt": "portuguese portugués português",
    "ru": "russian ruso",
    "zh": "chinese chino",
}
_LANGUAGES = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_SCRIPTS = {
    "GREEK": "el",
    "HEBREW": "he",
    "ARABIC": "ar",
    "CJK": "zh",
    "HANGUL": "ko",
}
_WORD = lazy(r"[^\W\d_]+")


def guessed(text: str, expected: str) -> str:
    """Return the code of the language of `text`: `expected` unless its words speak against it."""
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if script := _script("".join(words)):
        return script
    counts = Counter(words)
    small = {code: _times(counts, each) for code, each in _LANGUAGES.items()}
    own = small.get(expected, 0)
    if own and own == max(small.values()):
        return expected
    for code, signs in sorted(_signs().items(), key=lambda each: -_times(counts, each[1])):
        others = _signs().get(expected, frozenset())
        for_it, against = _times(counts, signs - others), _times(counts, others - signs)
        kinds = sum(word in counts for word in signs - others)
        if kinds >= _FEWEST and for_it > 2 * against:
            return code
    return UNKNOWN if len(words) >= _ENOUGH and not own else expected


def _times(counts: Counter[str], words: Collection[str]) -> int:
    return sum(counts[word] for word in words)


@cache
def _signs() -> Mapping[str, frozenset[str]]:
    """Return the words that show each language: its smallest, and the names of its months."""
    return {
        code: small | frozenset(name.casefold() for name in _months(code))
        for code, small in _LANGUAGES.items()
    }


def _months(code: str) -> Collection[str]:
    """Return the names of a language's months."""
    words = passage_words(code)
    return words.months if words else ()


def named(name: str) -> str:
    """Return the code of the language that is called so in English or Spanish; nothing for none."""
    wanted = fold(name.strip())
    return next((code for code, names in _NAMES.items() if wanted in fold(names).split()), "")


def _script(letters: str) -> str:
    """Return the language of a text most of which is in a script of its own; else nothing.

    A script of many languages, such as Cyrillic, shows none of them.
    """
    if sum(map(str.isascii, letters)) * 2 >= len(letters):
        return ""
    scripts: Counter[str] = Counter()
    for letter, times in Counter(letters).items():
        scripts[unicodedata.name(letter, "").partition(" ")[0]] += times
    if scripts["LATIN"] * 2 >= len(letters):
        return ""
    if scripts["HIRAGANA"] + scripts["KATAKANA"]:
        return "ja"
    return _SCRIPTS.get(scripts.most_common(1)[0][0], UNKNOWN)
