"""Denials on one side only: in the answer, or in the passage."""

from collections.abc import Iterator, Sequence

from mazo.checks.clauses import (
    CONTRAST,
    Clause,
    clauses,
    is_alike,
    is_among,
    with_forms,
    without_phrases,
)
from mazo.checks.wording import Wording, as_written
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.languages.claims import ClaimWords
from mazo.text.comparison import fold
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
    Text("the passage denies or excludes “{words}”, but neither the answer nor the question does"),
    Text("answer as the passage does, or ask for what it does not deny"),
    Text(
        "A “not” that is left out turns a fact into its contrary; so does an “except” or an "
        "“unless”."
    ),
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
    given = clauses(wording.sentences, claims)
    has_exception = compiled(claims.exceptive).search(fold(wording.sentences))
    if has_exception or _is_denied(claimed, given, claims):
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
        if is_among(head, denied):
            return True
        if is_among(head, stated):
            return False
    has_denial = any(clause.denials for clause in given)
    return has_denial or any(compiled(claims.unlike).match(word) for word in stated)


def dropped(wording: Wording) -> Diagnostic | None:
    """An answer does not state what its passage denies."""
    claims, passage = wording.claims, wording.passage
    if not wording.quote or wording.note.kind == "date" or passage is None:
        return None
    if not _denies(wording.quote, wording.quoted_words, claims):
        return None
    card = f"{wording.folded} {fold(wording.answer)}"
    if _denies(card, (*wording.asked, *wording.answered), claims):
        return None
    given = clauses(wording.quote, claims)
    denials = _unchained([word for clause in given for word in clause.denials], claims)
    has_exception = compiled(claims.exceptive).search(wording.folded_quote)  # for `exceptions`
    if has_exception or _is_cancelled(denials, claims) or _is_opposite(wording):
        return None
    found = next(_stated(given, wording), None)
    if found is None:
        return None
    written = as_written(wording.quote, found)
    return wording.report(DENIAL_DROPPED, "answer", "quote", words=written)


def _stated(given: Sequence[Clause], wording: Wording) -> Iterator[Sequence[str]]:
    """Yield the words that a clause denies and a card states."""
    for number, clause in enumerate(given):
        if clause.denials and _is_in_what_is_corrected(number, given, wording):
            yield wording.meant
        for word in clause.denied if clause.denials else ():
            if _is_stated(word, number, given, wording):
                yield [word]


def _denies(text: str, said: Sequence[str], claims: ClaimWords) -> bool:
    """Return whether a text, of the words `said`, has a word that denies."""
    if not (claims.denials.isdisjoint(said) and claims.exceptions.isdisjoint(said)):
        return True
    return compiled(claims.contrasts).search(without_phrases(fold(text), claims)) is not None


def _is_cancelled(denials: Sequence[str], claims: ClaimWords) -> bool:
    """Return whether denials cancel each other: “without grain they could not”, “none except”."""
    is_double = len(denials) > 1 and not claims.doubling.isdisjoint(denials)
    excepted = not claims.exceptions.isdisjoint(denials) or CONTRAST in denials
    return is_double or (excepted and not claims.denials.isdisjoint(denials))


def _unchained(denials: Sequence[str], claims: ClaimWords) -> Sequence[str]:
    """Return denials without those that only go on from another one: “neither … nor”."""
    return [word for word in denials if word not in claims.chained]


def _is_in_what_is_corrected(number: int, given: Sequence[Clause], wording: Wording) -> bool:
    """Return whether an answer stands only in a clause that the next one corrects."""
    clause, answered = given[number], wording.meant
    following = " ".join(given[number + 1].words) if number + 1 < len(given) else ""
    if not answered or not compiled(wording.claims.corrected).match(following):
        return False
    first = min(clause.words.index(denial) for denial in clause.denials)
    return all(
        is_among(each, clause.words[first:])
        and not any(
            is_alike(each, word) for other in given if other != clause for word in other.words
        )
        for each in answered
    )


def _is_stated(word: str, number: int, given: Sequence[Clause], wording: Wording) -> bool:
    """Return whether a card states what a clause of its quote denies."""
    claims = wording.claims
    asked = with_forms(wording.asked_content, claims)
    answered = with_forms(wording.meant, claims)
    if _is_corrected(number, given, answered, claims):
        return False
    if is_among(word, answered):
        claimed = [each for clause in given for each in clause.words]
        is_of_it = any(is_among(each, claimed) for each in asked)
        is_lack = claims.denials.isdisjoint(given[number].denials)
        refusing = compiled(f"{claims.refusing}|{claims.wanting}" if is_lack else claims.refusing)
        is_right = refusing.search(wording.folded) or _is_stated_elsewhere(number, given, answered)
        return is_of_it and not is_right and not _is_unlike(word, wording.meant, claims)
    if CONTRAST in given[number].denials:
        return False  # “What did Spain send to Germany?” before it “stopped sending” it
    if not is_among(word, with_forms(wording.asked, claims)):
        return False
    if _is_unlike(word, [*wording.asked_content, *wording.meant], claims):
        return False  # “What kept Franco out of the war?”
    is_of_it = _is_of_answer(number, given, answered, wording)
    return is_of_it and not _is_turned(number, given, claims)


def _is_of_answer(
    number: int, given: Sequence[Clause], answered: Sequence[str], wording: Wording
) -> bool:
    """Return whether what a clause denies is said of an answer, if any clause has that."""
    claims, following = wording.claims, number + 1
    holds = [
        index
        for index, clause in enumerate(given)
        if any(is_among(each, clause.words) for each in answered)
    ]
    return (
        not holds
        or number in holds
        or _is_object(following, given, claims, holds)
        or _goes_on(number, given, claims, answered)
        or (following in holds and _is_cause(given[following], wording))
    )


def _is_object(
    number: int, given: Sequence[Clause], claims: ClaimWords, holds: Sequence[int]
) -> bool:
    """Return whether a clause with the answer is what the one before denies: “never knew that”."""
    return number in holds and given[number].words[0] in claims.that


def _is_cause(clause: Clause, wording: Wording) -> bool:
    """Return whether a question for a cause is about what a clause gives one of: “because”."""
    is_why = wording.find(wording.language.asks_cause) is not None
    return is_why and clause.words[0] in wording.claims.causal


def _goes_on(
    number: int, given: Sequence[Clause], claims: ClaimWords, answered: Sequence[str]
) -> bool:
    """Return whether a clause denies more of what begins the one before: “but does not …”."""
    joint, *said = given[number].words
    if not number or joint not in claims.contrasting or not said:
        return False
    denial = next((n for n, each in enumerate(said) if each in claims.denials), len(said))
    first = next((e for e in given[number - 1].words if e not in claims.articles), "")
    is_subject = is_among(first, answered)
    return is_subject and all(each in claims.between for each in said[:denial])


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
    return any(is_among(each, truth) for each in answered)


def _is_stated_elsewhere(number: int, given: Sequence[Clause], answered: Sequence[str]) -> bool:
    """Return whether all words of an answer are in clauses that deny nothing."""
    others = [
        word
        for index, clause in enumerate(given)
        for word in clause.words
        if word not in clause.denied and (index != number or not clause.denials)
    ]
    return all(is_among(each, others) for each in answered)


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
    words, denials = given[number].words, _unchained(given[number].denials, claims)
    return len(denials) > 1 or not claims.until.isdisjoint(words)


WORDING = (negation, dropped)
