"""The numbers that an answer states, and those that its passage gives."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from mazo.documents.passage import Passage
from mazo.languages import LANGUAGES
from mazo.languages.claims import ClaimWords, claim_words
from mazo.languages.passages import NO_NUMBERS, passage_words
from mazo.text.comparison import fold
from mazo.text.patterns import compiled, lazy
from mazo.text.quantities import Quantity, QuantityWords, figures

_FIGURES = lazy(figures("IVX"))


def stated(
    answer: str, answered: Sequence[str], question: str, claims: ClaimWords
) -> Sequence[Quantity]:
    """Return the numbers of an answer, which has the words `answered`."""
    if claims.quantities.said_by.isdisjoint(answered) and not _FIGURES.search(answer):
        return _one(answer, answered, question, claims)
    from mazo.text.number_reader import quantities  # noqa: PLC0415  # few answers have numbers

    return quantities(answer, claims.quantities) or _one(answer, answered, question, claims)


def given(passage: Passage, sentences: str, code: str) -> Sequence[Quantity]:
    """Return the numbers of the `sentences` of a passage; `code` is the language of the cards."""
    from mazo.text.number_reader import quantities  # noqa: PLC0415  # few answers have numbers

    return quantities(sentences, _words(passage.document.entry.language, code))


def _one(
    answer: str, answered: Sequence[str], question: str, claims: ClaimWords
) -> Sequence[Quantity]:
    """Return the “one” of an answer to “how many”, or its “twice”; otherwise nothing."""
    if claims.ones.isdisjoint(answered) and claims.times.keys().isdisjoint(answered):
        return ()
    if not compiled(claims.asks_how_many).search(fold(question)):
        return ()
    first = next(word for word in answered if word in claims.ones or word in claims.times)
    at = compiled(rf"(?i)\b{first}\b").search(answer)
    span = at.span() if at else (0, len(answer))
    following = answered[answered.index(first) + 1 :]
    value = frozenset([float(claims.times.get(first, 1))])
    return (Quantity(*span, value, noun=following[0] if following else ""),)


def _words(code: str, cards: str) -> QuantityWords:
    """Return the words for numbers in the language of a document."""
    return claim_words(code).quantities if code in LANGUAGES else _foreign_words(code, cards)


@cache
def _foreign_words(code: str, cards: str) -> QuantityWords:
    """Return the words for numbers in a language that no cards are written in."""
    known = passage_words(code)
    numbers = known.numbers if known else NO_NUMBERS
    return replace(claim_words(cards).quantities, numbers=numbers, decimal=",")
