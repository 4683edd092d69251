"""Whether two texts say the same in other spelling: a typo corrected, and no more.

The same words and numbers stand in the same order. What may differ is accents, capitals, hyphens,
spaces beside signs, quotation marks, dashes, commas and full stops; and one letter of a word in
small letters, if what stood there can be no word (`slips`). Everything else may change the sense, and
counts as other words: a number or a sign beside it, a question mark, brackets, an accent that tells
two words apart (`si`, `sí`) or stands elsewhere (`público`, `publicó`), a comma beside a denial, words run together (`si no`, `sino`), and any
other letter (`hombre`, `hambre`). So a typo may be taken for a change. A change is taken for a typo
only where a word is another one without its accent (`firmara`, `firmará`) or capital.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from mazo.languages.heading_numbers import unnumbered
from mazo.languages.slips import Attests, is_slip, unattested
from mazo.languages.stress import has_accent, without_needless_accent
from mazo.languages.unstressed import unstressed
from mazo.text.flow import unified
from mazo.text.patterns import lazy

_NUMBER = r"(?:(?<!\w)[-+])?(?=[^\W\d]*\d)\w+(?:[.,:/-]\w*\d\w*)*"
_SIGN = r"[^\w\s\"'.,;:_*-]"
_TOKEN = lazy(rf"(?P<number>{_NUMBER})|[^\W\d_]+|(?P<sign>{_SIGN})")
_JOINED = lazy(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[^\W\d_]{2})(?=\d{3})")  # `enItalia`, `en1943`
_HYPHEN = lazy(r"-\s*")
_PAUSE = lazy(r"[.,;:-]")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"})

_STRESSED = frozenset(["ca", "en", "es", "fr", "gl", "it", "pt"])
"""Languages in which a word without its accents is a misspelling of it, and seldom another word."""
_SHORTEST_STRESSED = 4
"""Letters of a word from which on its accents are spelling: `el` and `él`, `ou` and `où` are two."""
_TOLD_APART = frozenset(
    "esta este estas como cuando donde quien quienes cual cuales cuanto cuanta cuantos cuantas "
    "adonde porque papa papas publico publica publicos publicas practica practicas critica criticas "
    "fabrica fabricas celebre celebres".split()
)
"""Longer words of Spanish and other languages that an accent turns into others."""
_CAPITALISED = frozenset("us it who may march august polish turkey china will bill".split())
"""Words of English that a capital turns into others."""
_DENIALS = frozenset(
    "no not never nor neither none nothing nobody without cannot hardly only except unless "
    "ni nunca jamas sin nadie nada ningun ninguno ninguna tampoco apenas solo salvo excepto "
    "nao nunca nem sem ne pas jamais sans ni aucun rien non mai senza nessuno niente "
    "nicht kein keine nie niemals ohne cap mai sense".split()
)
"""Words beside which a comma decides what is denied, folded."""


class _Token(NamedTuple):
    """A word, a number or a sign: how it is written, and what stands before it.

    `folded` is without accents and capitals. `glue` is true after a hyphen, `pause`
    after a comma, a point, a dash or the like.
    """

    text: str
    folded: str
    is_word: bool
    glue: bool
    pause: bool


def is_respelled(old: str, new: str, language: str, attests: Attests = unattested) -> bool:
    """Return whether `new` is `old` in other spelling at most; true also of equal texts.

    Both are plain texts in a language of documents (ISO 639-1; accents are told only in those that
    are known to Mazo). What `attests` says of slips comes from the document that has `new`; nothing
    else is looked at, so the answer is the same for ever.
    """
    if old == new:
        return True
    one, other = _tokens(old), _tokens(new)
    at = to = 0
    while at < len(one) and to < len(other):
        if _is_same(one[at], other[to], language, attests):
            at, to = at + 1, to + 1
            continue
        more, others = _joined(one, at, other[to]), _joined(other, to, one[at])
        if not more and not others:
            return False
        at, to = at + (more or 1), to + (others or 1)
    return at == len(one) and to == len(other) and _pauses(one) == _pauses(other)


def is_renumbered(old: str, new: str, language: str) -> bool:
    """Return whether a heading is another in spelling, or in its number, at most."""
    return is_respelled(unnumbered(old, language), unnumbered(new, language), language)


def _tokens(text: str) -> Sequence[_Token]:
    text = _JOINED.sub(" ", unified(text)).translate(_LIGATURES)
    found: list[_Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        between = text[end : match.start()]
        written = match[0]
        is_word = match.lastgroup is None
        folded = unstressed(written) if is_word else written
        glue = bool(found) and _HYPHEN.fullmatch(between) is not None
        pause = not glue and _PAUSE.search(between) is not None
        found.append(_Token(written, folded, is_word, glue, pause))
        end = match.end()
    return found


def _is_same(one: _Token, other: _Token, language: str, attests: Attests) -> bool:
    """Return whether two tokens are the same but for accents, capitals and a slip of the first."""
    if one.text == other.text:
        return True
    if not (one.is_word and other.is_word):
        return False
    if one.folded != other.folded:
        return is_slip(one.text, other.text, language, attests)
    if one.text.casefold() == other.text.casefold():
        return one.folded not in _CAPITALISED
    if language == "es":
        needed = [without_needless_accent(each.text) for each in (one, other)]
        if needed[0] == needed[1] or all(map(has_accent, needed)):
            return needed[0] == needed[1]
    is_long = len(one.folded) >= _SHORTEST_STRESSED and one.folded not in _TOLD_APART
    return language in _STRESSED and is_long


def _joined(tokens: Sequence[_Token], at: int, whole: _Token) -> int:
    """Return how many tokens from `at` on make up `whole` if their hyphens are left out, or 0."""
    letters = tokens[at].folded
    for end in range(at + 1, len(tokens)):
        if not tokens[end].glue or not whole.folded.startswith(letters):
            return 0
        letters += tokens[end].folded
        if letters == whole.folded:
            is_plain = _DENIALS.isdisjoint(each.folded for each in tokens[at : end + 1])
            return end + 1 - at if is_plain and tokens[at].folded != "re" else 0
    return 0


def _pauses(tokens: Sequence[_Token]) -> Sequence[bool]:
    """Return whether there is a pause before and after each denial."""
    return [
        after.pause
        for before, after in pairwise(tokens)
        if before.folded in _DENIALS or after.folded in _DENIALS
    ]
