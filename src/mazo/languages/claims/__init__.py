"""What a language denies and counts with, one module per language of cards.

The rules that hold an answer against its passage look for these words (`checks/`). All are
folded; patterns are over folded text.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from mazo.text.quantities import QuantityWords

NAMED_UNITS = frozenset("celsius fahrenheit kelvin richter".split())
"""Names, in every language, that a number's unit has: the text may have “37 °C”."""


class ClaimWords(NamedTuple):
    """The words of one language.

    A quote may not begin after a denial with `between` words only between the two; `reaching`
    denials reach over other words too (“ningún soldado”).
    """

    quantities: QuantityWords
    asks_how_many: str  # a question for a number
    of_whole: str  # before the number of a whole of which a part is counted: “of the 300”
    asks_whole: str  # a question for such a whole: “of how many”
    times: Mapping[str, int]  # “twice”, where a question asks how often
    ones: frozenset[str]  # “one”, where a question asks how many
    implied: Mapping[str, int]  # words of a passage that hold a number: “ambos”
    vague_noun: frozenset[str]  # words after a number that are no noun
    denials: frozenset[str]
    no_denials: str  # phrases with a denial's word that deny nothing: “no solo”
    deny: str  # stems of verbs and nouns that deny what follows: “negarse a”, “falta de”
    contrasts: str  # phrases that deny what follows: “unlike”, “instead of”, “dejó de”
    contrast_words: frozenset[str]  # a word that each of them has
    chained: frozenset[str]  # denials that go on from another one: “ni”
    reaching: frozenset[str]  # denials that reach over a noun: “nadie en la ciudad”
    reaching_verbs: frozenset[str]  # those that deny the noun and its verb: “ningún soldado murió”
    articles: frozenset[str]
    between: frozenset[str]  # between a denial and the verb that it denies
    halfway: frozenset[str]  # verbs that may stand there: “no quiso entrar”
    doubling: frozenset[str]  # denials that turn another one round: “sin … no”
    vague: frozenset[str]  # words of an answer that a passage need not have: “only some”
    exceptions: frozenset[str]  # words that deny what follows without “not”: “excepto”, “negó”
    exceptive: str  # phrases that take what follows out of what is said: “except”, “unless”
    exceptive_words: frozenset[str]  # a word that each of them has
    wholes: frozenset[str]  # words of all, of whom “but” or “menos” may take some out
    case: frozenset[str]  # nouns of a question that stand for what an exception names: “case”
    subordinates: frozenset[str]  # words that begin another clause
    that: frozenset[str]  # those that begin what somebody knows or says
    causal: frozenset[str]  # those that begin a cause
    beside: frozenset[str]  # words between two things that a sentence puts beside each other
    objects: frozenset[str]  # pronouns for what the other half of a sentence names: “tries him”
    contrasting: frozenset[str]  # those of them that put two halves of a sentence side by side
    within: frozenset[str]  # prepositions before what a question is about: “of Lake Baikal”
    before_years: frozenset[str]  # words between a number and its year: “3 million in 1932”
    prepositions: Mapping[str, str]  # by their forms: “a” for “al”
    forms: Mapping[str, str]  # other forms of verbs that begin otherwise: “rise”, “rose”
    relations: frozenset[str]  # words that put one thing before another, or north of it
    relating: str  # those words where they do
    comparing: frozenset[str]  # words one of which a comparison has
    than: str  # what stands before the other thing
    compared: str  # groups: `word`, “thicker”, and the `other` thing, than which it is so
    leaving: frozenset[str]  # words before where a way begins: “from”
    way: str  # groups: where it begins and where it ends, “from right to left”
    respectively: str  # what joins several things with several others, in their order
    instead: str  # what follows a denial with the truth: “, sino”
    corrections: frozenset[str]  # the first word of what follows with the truth
    corrected: str  # the beginning of a clause that surely gives the truth: “but in”
    until: frozenset[str]  # words after a denial that say from when it holds no more: “hasta”
    refusing: str  # the same in a question: “¿A qué se negó…?”
    wanting: str  # a question for what is lacking: “¿Qué necesitaban…?”
    undoing: str  # a word with a prefix that makes it its contrary; group 1: the rest's beginning
    unlike: str  # stems of words that deny without “not”: “negarse”, “falta”


def measuring(words: str, known: QuantityWords) -> str:
    """Return a pattern of `words` like “barely” before a number or a unit: they deny nothing there.

    “Barely three ships” are three ships, or nearly so; “barely changed” is a denial.
    """
    units = {each for each in known.units if each.isalpha()}
    many = {each for each, value in known.numbers.values.items() if value > 1}
    some = "|".join(sorted({*many, *known.numbers.scales}))
    parts = {*units, *many, *known.parts, *known.numbers.ordinals, "half", "mitad"}
    return (
        rf"\b(?:{words})(?: \w+){{0,3}} (?:\d{{1,3}}\b|(?:{some})\b)"
        rf"|\b(?:{words}) (?:\w+ ){{0,2}}(?:{'|'.join(sorted(parts))})\b"
    )


@cache
def claim_words(code: str) -> ClaimWords:
    """Return the words of a language of cards."""
    words: ClaimWords = import_module(f"mazo.languages.claims.{code}").WORDS
    return words
