"""Words that exclude one another, one module per language of cards.

`OPPOSED` has groups with an empty line between them, their senses with `|` between, and the words
of a sense with their accents; `gan-ar` stands for the forms of a verb in `-ar`, by the language's `ENDINGS`. `CONVERSE` are
groups of the two sides of one deed.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Literal, NamedTuple, TypeAlias

from mazo.text.comparison import fold

Kind: TypeAlias = Literal["contraries", "many", "converse"]


class Sense(NamedTuple):
    """What a word means among those of its group, which exclude one another.

    A group may be of two `contraries`, `many` like the months, or two sides of one deed: of who
    buys the other one sells (`converse`).
    """

    group: int
    word: str
    kind: Kind


Opposed: TypeAlias = Mapping[str, tuple[Sense, ...]]
"""Words by their senses."""


@cache
def opposed_words(code: str) -> Opposed:
    """Return the words of a language of cards by their senses.

    Of two words, as in `a_favor`, the last is in the table too, without a sense of its own.
    """
    module = import_module(f"mazo.languages.contraries.{code}")
    return _opposed(module.OPPOSED, module.CONVERSE, module.ENDINGS)


@cache
def paired_words(code: str) -> frozenset[str]:
    """Return the words that have one contrary, which are far fewer than all."""
    return frozenset(
        word
        for word, its in opposed_words(code).items()
        if any(sense.kind != "many" for sense in its)
    )


@cache
def ambiguous_words(code: str) -> frozenset[str]:
    """Return the forms, as they are written, that are more often another word: “bajo” for “bajó”."""
    return frozenset(import_module(f"mazo.languages.contraries.{code}").AMBIGUOUS.split())


def senses(said: Sequence[str], opposed: Opposed) -> dict[Sense, str]:
    """Return the senses of the words of a text, and a word for each; two words go before one."""
    found: dict[Sense, str] = {}
    for at in [at for at, word in enumerate(said) if word in opposed]:
        word = said[at]
        for sense in (opposed.get(f"{said[at - 1]}_{word}") if at else None) or opposed[word]:
            found[sense] = word
    return found


def _opposed(groups: str, converse: str, endings: Mapping[str, str]) -> Opposed:
    classes = {name: its.split("|") for name, its in endings.items()}
    found: dict[str, tuple[Sense, ...]] = {}
    plain, sides = fold(groups).strip().split("\n\n"), fold(converse).strip().split("\n\n")
    for number, group in enumerate((*plain, *sides)):
        senses_of_it = group.split("|")
        kind: Kind = "many" if len(senses_of_it) > 2 else "contraries"
        if number >= len(plain):
            kind = "converse"
        for words in senses_of_it:
            forms = dict.fromkeys(form for word in words.split() for form in _forms(word, classes))
            sense = (Sense(number, next(iter(forms)), kind),)
            for form in forms:
                found[form] = found.get(form, ()) + sense
                if "_" in form:
                    found.setdefault(form.rpartition("_")[2], ())
    return found


def _forms(word: str, classes: Mapping[str, Sequence[str]]) -> Sequence[str]:
    stem, dash, kind = word.partition("-")
    return [stem + ending for ending in classes[kind]] if dash else (word,)
