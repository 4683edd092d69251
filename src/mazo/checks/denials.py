"""Denials on one side only: in the answer, or in the passage."""

from collections.abc import Sequence

from mazo.checks.clauses import Clause, clauses, is_alike
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages.claims import ClaimWords
from mazo.text.patterns import compiled

NEGATION = Rule(
    "W725 negation",
    Text("the answer is negative (“{words}”), but neither its passage nor the question is"),
    Text("answer as the passage does, or quote the words that deny it"),
    Text("A “not” too many turns a fact into its contrary."),
    Text("the quote"),
)

DENIAL_DROPPED = Rule(
    "W730 denial-dropped",
    Text("the passage denies “{words}”, but neither the answer nor the question does"),
    Text("answer as the passage does, or ask for what it does not deny"),
    Text("A “not” that is left out turns a fact into its contrary."),
    Text("the quote"),
)


def negation(wording: Wording) -> Diagnostic | None:
    """An answer does not deny what its passage states."""
    claims, passage = wording.claims, wording.passage
    denied = claims.denials.intersection(wording.answered)
    if not denied or passage is None or not wording.quote or wording.note.kind == "date":
        return None
    claimed = clauses(wording.answer, claims)
    if not any(clause.denials for clause in claimed) or not claims.denials.isdisjoint(
        wording.asked
    ):
        return None
    given = clauses(passage.sentences, claims)
    if _is_denied(claimed, given, claims):
        return None
    words = as_written(wording.answer, denied)
    return wording.report(NEGATION, "answer", "quote", mark=words, words=words)


def _is_denied(claimed: Sequence[Clause], given: Sequence[Clause], claims: ClaimWords) -> bool:
    """Return whether a passage denies what an answer denies, in whatever words."""
    heads = [word for clause in claimed for word in clause.denied]
    denied = [
        word
        for clause in given
        for word in (clause.denied if claims.denials.isdisjoint(clause.denials) else clause.words)
    ]
    stated = {word for clause in given for word in clause.words}
    for head in heads:
        if any(is_alike(head, word) for word in denied):
            return True
        if any(is_alike(head, word) for word in stated):
            return False
    has_denial = any(clause.denials for clause in given)
    return has_denial or any(compiled(claims.unlike).match(word) for word in stated)


def dropped(wording: Wording) -> Diagnostic | None:
    """An answer does not state what its passage denies."""
    claims, passage = wording.claims, wording.passage
    if not wording.quote or wording.note.kind == "date" or passage is None:
        return None
    denying, quoted = (claims.denials, claims.exceptions), wording.quoted_words
    if all(words.isdisjoint(quoted) for words in denying):
        return None
    if any(not words.isdisjoint((*wording.asked, *wording.answered)) for words in denying):
        return None
    given = clauses(wording.quote, claims)
    denials = [word for clause in given for word in clause.denials]
    if (len(denials) > 1 and not claims.doubling.isdisjoint(denials)) or _is_opposite(wording):
        return None  # “without grain they could not eat”; “failed everywhere except”
    for number, clause in enumerate(given):
        for word in clause.denied if clause.denials else ():
            if _is_stated(word, number, given, wording):
                written = as_written(wording.quote, [word])
                return wording.report(DENIAL_DROPPED, "answer", "quote", words=written)
    return None


def _is_stated(word: str, number: int, given: Sequence[Clause], wording: Wording) -> bool:
    """Return whether a card states what a clause of its quote denies."""
    claims = wording.claims
    asked, answered = wording.content(wording.asked), wording.meant
    if _is_corrected(number, given, answered, claims):
        return False
    if any(is_alike(word, each) for each in answered):
        claimed = [each for clause in given for each in clause.words]
        is_of_it = any(is_alike(each, other) for each in asked for other in claimed)
        is_lack = claims.denials.isdisjoint(given[number].denials)
        refusing = compiled(f"{claims.refusing}|{claims.wanting}" if is_lack else claims.refusing)
        is_right = refusing.search(wording.folded) or _is_stated_elsewhere(number, given, answered)
        return is_of_it and not is_right and not _is_unlike(word, answered, claims)
    if not any(is_alike(word, each) for each in asked):
        return False
    if _is_unlike(word, [*asked, *answered], claims):
        return False  # “What kept Franco out of the war?”
    holds = [
        index
        for index, clause in enumerate(given)
        if any(is_alike(each, claimed) for each in answered for claimed in clause.words)
    ]
    return (not holds or number in holds) and not _is_turned(number, given, claims)


def _is_unlike(word: str, claimed: Sequence[str], claims: ClaimWords) -> bool:
    """Return whether other words than `word` deny without a “not”."""
    unlike = compiled(claims.unlike)
    return any(unlike.match(each) for each in claimed if not is_alike(word, each))


def _is_corrected(
    number: int, given: Sequence[Clause], answered: Sequence[str], claims: ClaimWords
) -> bool:
    """Return whether an answer uses the words that correct what is denied: “sino”."""
    truth = [
        word
        for clause in given[number + 1 :]
        for word in clause.words
        if clause.words[0] in claims.corrections
    ]
    return any(is_alike(each, word) for each in answered for word in truth)


def _is_stated_elsewhere(number: int, given: Sequence[Clause], answered: Sequence[str]) -> bool:
    """Return whether all words of an answer are in clauses that deny nothing."""
    others = [
        word
        for index, clause in enumerate(given)
        for word in clause.words
        if word not in clause.denied and (index != number or not clause.denials)
    ]
    return all(any(is_alike(each, word) for word in others) for each in answered)


def _is_opposite(wording: Wording) -> bool:
    """Return whether a question asks for the contrary of its quote."""
    given = wording.quoted_senses
    groups = {sense.group for sense in given}
    return any(
        sense.kind != "many" and sense not in given and sense.group in groups
        for sense in wording.asked_senses
    )


def _is_turned(number: int, given: Sequence[Clause], claims: ClaimWords) -> bool:
    """Return whether a denial gives a time from which it holds, or another one cancels it."""
    words = given[number].words
    return len(given[number].denials) > 1 or not claims.until.isdisjoint(words)


WORDING = (negation, dropped)
