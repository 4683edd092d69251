"""The languages that cards are written in, one module each.

A language is loaded when a project first needs it, so that a Spanish project
never reads English. CONTRIBUTING says how to add one.
"""

from functools import cache
from importlib import import_module

from mazo.languages.base import CardWords, Cue, DateWords, Language, WordingWords

__all__ = ["LANGUAGES", "CardWords", "Cue", "DateWords", "Language", "WordingWords", "language"]

LANGUAGES: tuple[str, ...] = ("en", "es")
"""The codes (ISO 639-1) of the languages that there are."""


def called(code: str) -> frozenset[str]:
    """Return what people write for a language, in small letters: for a proposal."""
    return frozenset((code, *language(code).called))


@cache
def language(code: str) -> Language:
    """Return the language of one of the codes in `LANGUAGES`."""
    module = import_module(f"mazo.languages.{code}")
    found: Language = module.LANGUAGE
    return found
