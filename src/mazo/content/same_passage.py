"""Whether two passages, as cards show them, say the same in other spelling."""

from collections.abc import Mapping
from html import unescape

from mazo.languages.respelling import is_respelled
from mazo.languages.slips import Attests, unattested
from mazo.languages.vocabulary import Vocabulary
from mazo.text.patterns import lazy

_MARK = lazy(r"</?mark>")
_RAISED = lazy(r"</?sup>")
_LOWERED = lazy(r"</?sub>")
_TAG = lazy(r"<[^<>]*>")
_FORMULA = lazy(r"\\\(.*?\\\)")
_OF_CARD = ("question", "answer", "term")
"""The fields in which the author of a card says what the passage says."""
_ENDS = lazy(r"^\W+|\W+$")
_CUT = "… "
_AT_CUT = 3
"""Words at the end of a sentence that is cut for its length, where other spelling moves the cut."""


def is_same_passage(old: str, new: str, language: str, attests: Attests = unattested) -> bool:
    """Return whether two passages differ in spelling at most, inside the marks and outside.

    `attests` is what shows that a word of `old` was a slip (`attested`).
    """
    if old == new:
        return True
    one, other = _MARK.split(old), _MARK.split(new)
    if len(one) != len(other) or _FORMULA.findall(old) != _FORMULA.findall(new):
        return False
    if one[0].startswith(_CUT) and other[0].startswith(_CUT):
        one[0], other[0] = _without_first(one[0], other[0])
    if one[-1].endswith(_CUT[::-1]) and other[-1].endswith(_CUT[::-1]):
        one[-1], other[-1] = _without_last(one[-1], other[-1])
    if not is_respelled(_plain("".join(one)), _plain("".join(other)), language, attests):
        return False
    pairs = zip(map(_words, one), map(_words, other), strict=True)
    return all(is_respelled(old, new, language, attests) for old, new in pairs)


def attested(fields: Mapping[str, str], document: Attests) -> Attests:
    """Return what shows that a word of a released passage was a slip of another one.

    It is the `document`, or the note's own `fields`: its author wrote the right word, not the slip.
    """

    def attests(old: str, new: str) -> bool:
        if document(old, new):
            return True
        written = " ".join(_plain(fields.get(key, "")) for key in _OF_CARD)
        own = Vocabulary(written, fields.get("passagelanguage", "")).counts
        return new in own and old not in own

    return attests


def _words(html: str) -> str:
    """Return a piece of a passage without the signs at its ends, which may be marked or not."""
    return _ENDS.sub("", _plain(html))


def _plain(html: str) -> str:
    """Return a piece of a passage as text, with a sign where letters are raised or lowered."""
    return unescape(_TAG.sub(" ", _LOWERED.sub(" ~ ", _RAISED.sub(" ^ ", html))))


def _without_first(old: str, new: str) -> tuple[str, str]:
    """Return two beginnings that were cut, but for the words at the cut."""
    one, other = old.split(), new.split()
    count = max(min(len(one), len(other)) - _AT_CUT, 0)
    return " ".join(one[len(one) - count :]), " ".join(other[len(other) - count :])


def _without_last(old: str, new: str) -> tuple[str, str]:
    """Return two ends that were cut, but for the words at the cut."""
    one, other = old.split(), new.split()
    count = max(min(len(one), len(other)) - _AT_CUT, 0)
    return " ".join(one[:count]), " ".join(other[:count])
