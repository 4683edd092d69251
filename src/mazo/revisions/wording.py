"""What kind of change put some words for others: mere spelling, or one that may change the sense.

Only what cannot mean anything else is spelling: accents, capitals, hyphens, and a letter slipped
in what is no word. In doubt it is not, for a wrong quote costs more than a question.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, TypeAlias

from mazo.languages.respelling import is_respelled
from mazo.languages.slips import is_slip
from mazo.languages.spelling import SpellingWords
from mazo.languages.stress import without_needless_accent
from mazo.languages.weighty import weighty_words
from mazo.revisions.word_places import Edition, Word
from mazo.text.one_slip import is_one_slip
from mazo.text.patterns import compiled, lazy

ChangeKind: TypeAlias = Literal["spelling", "number", "negation", "name", "sign", "words"]

_ROMAN = lazy(r"[IVXLCDM]+\Z")
_CONTRACTED = lazy(r"n['’]t\Z")
_ACCENTS = "áéíóúàèìòùâêîôû"
_SHORTEST_SURE = 4  # letters of a word that a card has right


class Judge:
    """What two editions say of words: which there are, how often, and in which forms."""

    def __init__(self, old: Edition, new: Edition) -> None:
        """Judge changes from `old` to `new`."""
        self.old, self.new = old, new
        self._language = old.document.language
        self._known = weighty_words(self._language)

    def kind(
        self, old: Sequence[Word], new: Sequence[Word], certain: Collection[str] = ()
    ) -> ChangeKind:
        """Return what kind of change put the words `new` for `old`.

        `certain` are words, folded, that the authors of cards wrote themselves about this passage.
        """
        both = (*old, *new)
        kind = self._of(both)
        if kind in ("words", "name") and len(old) == len(new):
            pairs = zip(old, new, strict=True)
            if all(self._is_spelling(one, other, certain) for one, other in pairs):
                return "spelling"
        if kind in ("words", "name") and self._is_joined(old, new):
            return "spelling"
        is_same = [each.folded for each in old] == [each.folded for each in new]
        if kind in ("number", "negation") and is_same and self._is_written_otherwise(old, new):
            return "spelling"
        return kind

    def is_denial(self, word: Word) -> bool:
        """Return whether a word denies something."""
        return word.folded in self._known.denials

    def is_number(self, word: Word) -> bool:
        """Return whether a word is a number, or says a time."""
        return self._of((word,)) == "number"

    def _of(self, both: Sequence[Word]) -> ChangeKind:
        known, folded = self._known, {word.folded for word in both}
        if any(map(str.isnumeric, "".join(folded))) or any(
            _ROMAN.match(each.text) for each in both
        ):
            return "number"
        if folded & known.numbers or any(map(self._is_time, both)):
            return "number"
        if folded & (known.denials | known.limits) or any(
            _CONTRACTED.search(each) for each in folded
        ):
            return "negation"
        return "name" if any(map(self._is_name, both)) else "words"

    def _is_name(self, word: Word) -> bool:
        """Return whether a word has a capital, and not only as the first of a sentence."""
        small = f"{word.text[:1].lower()}{word.text[1:]}"
        return word.text != small and not (self.old.forms[small] or self.new.forms[small])

    def _is_time(self, word: Word) -> bool:
        name = word.text if self._known.are_months_capitalised else word.folded
        return name in self._known.months

    def _is_spelling(self, old: Word, new: Word, certain: Collection[str]) -> bool:
        if old.folded != new.folded:
            return self._is_slip(old, new, certain)
        return self._is_written_otherwise([old], [new])

    def _is_written_otherwise(self, old: Sequence[Word], new: Sequence[Word]) -> bool:
        """Return whether words that fold alike are the same, in accents or capitals."""
        return all(self._is_same(one, other) for one, other in zip(old, new, strict=True))

    def _is_same(self, old: Word, new: Word) -> bool:
        one, other, spelling = old.text, new.text, self._known.spelling
        if one == other:
            return True
        if any(map(str.isnumeric, one)) or _ROMAN.match(one) or spelling is None:
            return False
        if one.lower().count("ñ") != other.lower().count("ñ"):
            return self._is_attested(one, other)
        is_first = self.old.begins_sentence(old) or self.new.begins_sentence(new)
        is_name = not is_first and one[:1].isupper() and other[:1].isupper()
        if one.lower() == other.lower():
            is_month = self._known.are_months_capitalised and bool(
                {one, other} & self._known.months
            )
            is_other = is_month and not is_first
        else:
            both = (one.lower(), other.lower())
            if self._language == "es":
                both = (without_needless_accent(one), without_needless_accent(other))
            is_other = not is_name and both[0] != both[1] and _is_other_accent(*both, spelling)
        is_same = not is_other and is_respelled(one, other, self._language)
        return is_same and (is_first or not self._are_both_used(one, other))

    def _are_both_used(self, one: str, other: str) -> bool:
        """Return whether both editions have both words elsewhere too, in other sentences."""
        old, new = self.old.forms, self.new.forms
        return old[one] > 1 and new[one] > 0 and old[other] > 0 and new[other] > 1

    def _is_attested(self, old: str, new: str) -> bool:
        """Return whether both editions have the new word elsewhere, and neither the old one."""
        strange = self.old.forms[old] > 1 or self.new.forms[old]
        return not strange and min(self.old.forms[new], self.new.forms[new] - 1) > 0

    def _is_joined(self, old: Sequence[Word], new: Sequence[Word]) -> bool:
        """Return whether a hyphen, or a line's end behind one, was put into a word or taken out."""
        parted, whole = (old, new) if len(old) > len(new) else (new, old)
        if len(parted) < 2 or len(whole) != 1 or self._is_both(parted, whole[0].folded):
            return False
        one = self.old.text[old[0].start : old[-1].end]
        other = self.new.text[new[0].start : new[-1].end]
        return is_respelled(one, other, self._language)

    def _is_both(self, parted: Sequence[Word], joined: str) -> bool:
        """Return whether the whole word is used elsewhere as another one: `re-cover`, `recover`."""
        is_prefix = len(parted[0].folded) <= 3 and len(parted) == 2
        used = min(self.old.counts[joined], self.new.counts[joined])
        return is_prefix and used > 0 and self.old.counts[parted[1].folded] > 1

    def _is_slip(self, old: Word, new: Word, certain: Collection[str]) -> bool:
        """Return whether `old` is no word, but `new` with one letter slipped."""
        if new.folded in certain and old.folded not in certain:
            # as the cards have it already, which were made of the old edition
            is_long = len(old.folded) >= _SHORTEST_SURE
            if is_long and is_one_slip(old.folded, new.folded):
                return True
        return is_slip(old.text, new.text, self._language, self.new.document.attests_slip)


def _is_other_accent(one: str, other: str, spelling: SpellingWords) -> bool:
    """Return whether an accent makes another word of one that has the same letters."""
    have = [any(sign in _ACCENTS for sign in each) for each in (one, other)]
    if have[0] == have[1]:
        return True
    accented = one if have[0] else other
    is_taken_away = have[0] and one[-1] in _ACCENTS
    return is_taken_away or bool(compiled(rf"(?:{spelling.accents})\Z").match(accented))
