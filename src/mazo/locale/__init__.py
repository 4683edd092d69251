"""Translations of Mazo's messages, one gettext catalogue per language.

English stands in the code. Another language is a folder here with a `mazo.po`.
"""

from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

FOLDER = Path(__file__).parent
SOURCE_LANGUAGE = "en"


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that messages exist in, English first."""
    found = sorted(path.parent.parent.name for path in FOLDER.glob("*/LC_MESSAGES/mazo.po"))
    return (SOURCE_LANGUAGE, *found)


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the translations into `language`; English stands for what is not translated."""
    return translation("mazo", FOLDER, [language], fallback=True)


def translated(text: str, language: str) -> str:
    """Return `text`, a message in English, in `language`."""
    return text if language == SOURCE_LANGUAGE else catalogue(language).gettext(text)
