"""The words of a file that is a text: in UTF-8, or in an encoding of Windows that is certain.

UTF-16 begins with a mark that says so. The bytes of Windows-1252 may be any language's in another
code page: they are taken for it if they read as a language that is written in it, with that
language's own letters, and if no sign stands where only a letter can.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from mazo.conversion.refusals import NOT_UTF8, Refusal
from mazo.languages.guess import UNKNOWN, guessed

UTF16, WINDOWS = "UTF-16 (Unicode)", "Windows-1252 (ANSI)"
"""What encodings of Windows are called, and what Notepad calls them."""
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""How a file in UTF-16 begins, in either order of its bytes."""
_LETTERS: Mapping[str, str] = {
    "ca": "àçèéíïòóúü",
    "de": "äöüß",
    "en": "",
    "es": "áéíñóúü",
    "fr": "àâæçèéêëîïôùûüÿœ",
    "it": "àèéìíîòóù",
    "pt": "àáâãçéêíóôõúü",
}
"""The letters beyond ASCII of each language that a text in Windows-1252 is known by."""
_ALL_LETTERS = frozenset("".join(_LETTERS.values()))
_SIGNS = frozenset("“”‘’„«»‹›–—…¡¿ºª·•°€£§½©®™\u00a0\u00ad")
"""Signs that such texts have."""
_FEW_FOREIGN, _MOST_FOREIGN = 2, 0.005
"""Letters that may be another language's, in names: so many, or this part of all letters."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_LOOKS_WRONG = re.compile(
    r"(?<=[a-zà-ÿ])[¡¿“”„«»…•°€£§½](?=[a-zà-ÿ])|(?<=[^\W\d_])\xa0(?=[a-zà-ÿ])"
    r"|\d[À-ÿœ]|[À-ÿœ]\d"
)
"""Signs inside a word, a letter beside a digit: what letters of other code pages become."""
_WITH_DASHES, _WITH_APOSTROPHES = frozenset(("en",)), frozenset(("ca", "en", "fr", "it"))
"""Languages in which a dash, or an apostrophe, may stand between two letters without spaces."""
_APOSTROPHE = re.compile(r"(?<=[a-zà-ÿ])’(?=[a-zà-ÿ])")
_DASH_INSIDE = re.compile(r"(?<=[a-zà-ÿ])[–—](?=[a-zà-ÿ])")
_DASH_BEFORE = re.compile(r"(?<![^\s(¿¡«“])[–—](?=\S)")
_DASH_BEHIND = re.compile(r"(?<=\w)[–—](?!\w)")


class PlainText(NamedTuple):
    """The words of a file, and the name of its encoding; no name for UTF-8."""

    words: str
    encoding: str = ""


def plain_text(content: bytes) -> PlainText:
    """Return what is in a file that is a text. Raise Refusal where its encoding is not certain."""
    found = _read(content)
    if found is None or "\0" in found.words:
        raise Refusal(NOT_UTF8)
    return found


def _read(content: bytes) -> PlainText | None:
    if content.startswith(UTF16_MARKS):
        words = _decoded(content, "utf-16")
        return None if words is None else PlainText(words, UTF16)
    if (words := _decoded(content, "utf-8-sig")) is not None:
        return PlainText(words)
    words = _decoded(content, "cp1252")
    return PlainText(words, WINDOWS) if words and _is_certain(words) else None


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_certain(text: str) -> bool:
    """Return whether a text that was read as Windows-1252 is one."""
    language = guessed(text, UNKNOWN)
    own = _LETTERS.get(language)
    if own is None or _CONTROL.search(text) or not _has_signs_in_place(text, language):
        return False
    signs = {each for each in text if not each.isascii() and not each.isalpha()}
    letters = [each for each in text.lower() if each.isalpha() and each not in _SIGNS]
    others = [each for each in letters if not each.isascii() and each not in own]
    most = max(_FEW_FOREIGN, _MOST_FOREIGN * len(letters))
    is_its_own = own == "" or not frozenset(own).isdisjoint(letters)
    is_known = signs <= _SIGNS and _ALL_LETTERS.issuperset(others)
    return is_its_own and is_known and len(others) <= most


def _has_signs_in_place(text: str, language: str) -> bool:
    """Return whether no sign stands where a letter should, and those that open are closed."""
    if _LOOKS_WRONG.search(text):
        return False
    if text.count("¡") > text.count("!") or text.count("¿") > text.count("?"):
        return False
    if language not in _WITH_APOSTROPHES and _APOSTROPHE.search(text):
        return False
    if language in _WITH_DASHES:
        return True
    ends = len(_DASH_BEHIND.findall(text))
    return not _DASH_INSIDE.search(text) and ends <= len(_DASH_BEFORE.findall(text))
