"""Words that exclude one another, one module per language of cards.

`OPPOSED` has groups with an empty line between them, their senses with `|` between, and the words
of a sense with their accents; `gan-ar` stands for the forms of a verb in `-ar`, by the language's `ENDINGS`. `CONVERSE` are
groups of the two sides of one deed.
"""

from collections.abc import Collection, Mapping, Sequence
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


class _Tables(NamedTuple):
    """The words of a language by their senses, those of each sense by groups, and last words.

    `last` has the senses of words like `a_favor` by the last one, which a text has as a word.
    """

    words: dict[str, tuple[Sense, ...]]
    groups: list[dict[Sense, Collection[str]]]
    last: dict[str, tuple[Sense, ...]]


@cache
def opposed_words(code: str) -> Opposed:
    """Return the words of a language of cards by their senses.

    Of two words, as in `a_favor`, the last is in the table too, without a sense of its own.
    """
    return _tables(code).words


@cache
def paired_words(code: str) -> frozenset[str]:
    """Return the words that have one contrary, which are far fewer than all."""
    senses_of_all = (each for group in _tables(code).groups for each in group.items())
    return frozenset().union(*(words for sense, words in senses_of_all if sense.kind != "many"))


@cache
def excluded_by(word: str, code: str) -> frozenset[str]:
    """Return the words that a word may exclude; of two words, as in `a_favor`, the last."""
    words, groups, last = _tables(code)
    return frozenset(
        each.rpartition("_")[2]
        for sense in (*words[word], *last.get(word, ()))
        for other, those in groups[sense.group].items()
        for each in those
        if other != sense
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


@cache
def _tables(code: str) -> _Tables:
    module = import_module(f"mazo.languages.contraries.{code}")
    classes = {name: its.split("|") for name, its in module.ENDINGS.items()}
    made = _Tables({}, [], {})
    plain, sides = (
        fold(groups).strip().split("\n\n") for groups in (module.OPPOSED, module.CONVERSE)
    )
    for number, group in enumerate((*plain, *sides)):
        senses_of_it = group.split("|")
        kind: Kind = "many" if len(senses_of_it) > 2 else "contraries"
        if number >= len(plain):
            kind = "converse"
        made.groups.append({})
        for words in senses_of_it:
            forms = dict.fromkeys(form for word in words.split() for form in _forms(word, classes))
            _add(made, Sense(number, next(iter(forms)), kind), forms)
    return made


def _add(made: _Tables, sense: Sense, forms: Collection[str]) -> None:
    made.groups[-1][sense] = forms
    for form in forms:
        made.words[form] = (*made.words.get(form, ()), sense)
        if "_" in form:
            end = form.rpartition("_")[2]
            made.words.setdefault(end, ())
            made.last[end] = (*made.last.get(end, ()), sense)


def _forms(word: str, classes: Mapping[str, Sequence[str]]) -> Sequence[str]:
    stem, dash, kind = word.partition("-")
    return [stem + ending for ending in classes[kind]] if dash else (word,)
