"""Which language a document is written in, by its smallest words or its script."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from mazo.text.comparison import fold

_SAMPLE = 4_000
"""Characters of a text that are looked at."""
_FEWEST = 3
"""Words of a language that show it, where the expected one has less than half as many."""
_ENOUGH = 100
"""Words of a text after which none of any known language show that it is another one."""
UNKNOWN = "und"
"""The code (BCP 47) of a text whose language is not known."""

CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
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
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
}
_WORD = re.compile(r"[^\W\d_]+")


def guessed(text: str, expected: str) -> str:
    """Return the code of the language of `text`: `expected` unless its words speak against it."""
    words = _WORD.findall(text[:_SAMPLE].casefold())
    if script := _script(words):
        return script
    counts = Counter(words)
    found = {code: sum(counts[word] for word in small) for code, small in _LANGUAGES.items()}
    own = found.get(expected, 0)
    best = max(found, key=lambda code: (found[code], code == expected))
    if found[best] >= _FEWEST and found[best] > 2 * own:
        return best
    return UNKNOWN if len(words) >= _ENOUGH and not own else expected


def named(name: str) -> str:
    """Return the code of the language that is called so in English or Spanish; nothing for none."""
    wanted = fold(name.strip())
    return next((code for code, names in _NAMES.items() if wanted in fold(names).split()), "")


def _script(words: list[str]) -> str:
    """Return the language of a text most of which is in one of its own scripts; else nothing.

    A script of many languages, such as Cyrillic, shows none of them.
    """
    if not words or "".join(words).isascii():
        return ""
    scripts = Counter(unicodedata.name(word[0], "").partition(" ")[0] for word in words)
    if scripts["LATIN"] * 2 >= len(words):
        return ""
    if scripts["HIRAGANA"] + scripts["KATAKANA"]:
        return "ja"
    return _SCRIPTS.get(scripts.most_common(1)[0][0], UNKNOWN)
