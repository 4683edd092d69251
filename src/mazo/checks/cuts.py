"""What a quote leaves out: a denial beside it or in its gap, the end of a sentence."""

from collections.abc import Iterator

from mazo.checks.clauses import last_clause, without_phrases
from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.documents.passage import Passage
from mazo.documents.read_text import BLOCK, CELL
from mazo.languages.claims import ClaimWords
from mazo.text.comparison import fold, words
from mazo.text.patterns import compiled
from mazo.text.places import Span

DENIAL_LEFT_OUT = Rule(
    "W731 denial-left-out",
    Text("the quote leaves out “{words}”, and so means the contrary"),
    Text("quote it too, or deny it in the answer or the question as well"),
    Text(
        "A quote that begins after a “not”, leaves one out with `...`, or ends before what "
        "corrects it, proves what its sentence denies."
    ),
    Text("the document"),
)

SENTENCES_JOINED = Rule(
    "W732 sentences-joined",
    Text("the `...` joins one sentence to the middle of another"),
    Text("quote each sentence from its beginning, or only one of them"),
    Text(
        "The subject of one sentence and the verb of the next make a statement that is in neither."
    ),
    Text("the next sentence begins here"),
)

_BEFORE, _AHEAD = 80, 40
"""Characters before and after a quote in which a denial is looked for."""
_SHORT_GAP, _OVER_NOUN, _OVER_VERB = 5, 3, 2
"""Words between a denial and a quote: in a gap, after “no soldier”, before a verb."""
_WORD = r"[^\W_]+"


def denial_left_out(wording: Wording) -> Diagnostic | None:
    """A quote includes the “not” of what it quotes."""
    passage, claims = wording.passage, wording.claims
    if passage is None or not wording.quote:
        return None
    found = next(_left_out(passage, claims), None)
    if found is None and not claims.denials.isdisjoint(wording.quoted_words):
        found = next(_corrections(passage, claims), None)
    if found is None or not claims.denials.isdisjoint((*wording.asked, *wording.answered)):
        return None
    document = passage.document
    left_out = document.words(*found)
    return wording.report(DENIAL_LEFT_OUT, "quote", document.place(found), words=left_out)


def _left_out(passage: Passage, claims: ClaimWords) -> Iterator[Span]:
    """Yield the places in the document of the denials before what is quoted."""
    text, end = passage.document.text, 0
    for part in passage.parts:
        before = text[max(end, part.start - _BEFORE) : part.start]
        if not claims.denials.isdisjoint(words(before)):
            clause = last_clause(before.rpartition(BLOCK)[2].rpartition(CELL)[2])
            following = text[part.start : part.start + _AHEAD]
            if denial := _denial(clause, following, claims, is_gap=end > 0):
                at = part.start - len(clause)
                yield Span(at + denial.start, at + denial.end)
        end = part.end


def _denial(clause: str, quoted: str, claims: ClaimWords, *, is_gap: bool) -> Span | None:
    """Return the denial at the end of a clause that denies what is quoted after it."""
    folded = fold(clause)
    if len(folded) != len(clause):
        return None
    plain = without_phrases(folded + fold(quoted), claims)[: len(folded)]
    between = 0
    for word in reversed(list(compiled(_WORD).finditer(plain))):
        if word[0] in claims.denials:
            is_near = between <= (_SHORT_GAP if is_gap else _reach(word[0], quoted, claims))
            return Span(word.start(), len(clause.rstrip())) if is_near else None
        if word[0] in claims.subordinates:
            return None
        between += word[0] not in claims.between and word[0] not in claims.halfway
    return None


def _reach(denial: str, quoted: str, claims: ClaimWords) -> int:
    """Return over how many words a denial reaches what is quoted: over none before a noun."""
    if fold(quoted).split(maxsplit=1)[0] in claims.articles:
        return 0
    return _OVER_NOUN if denial in claims.reaching else _OVER_VERB


def _corrections(passage: Passage, claims: ClaimWords) -> Iterator[Span]:
    """Yield the corrections after a denial (“but …”), where a quote ends before them."""
    text = passage.document.text
    for index, part in enumerate(passage.parts):
        following = passage.parts[index + 1 : index + 2]
        limit = following[0].start if following else part.end + _AHEAD
        after = text[part.end : min(limit, part.end + _AHEAD)].partition(BLOCK)[0]
        instead = compiled(claims.instead).match(after)
        if instead is None:
            continue
        quoted = compiled(_WORD).findall(without_phrases(fold(text[part.start : part.end]), claims))
        if not claims.denials.isdisjoint(quoted):
            skip = len(after) - len(after.lstrip(" ,\n"))
            yield Span(part.end + skip, part.end + instead.end())


def sentences_joined(wording: Wording) -> Diagnostic | None:
    """A `...` does not join the subject of one sentence with the verb of another."""
    passage = wording.passage
    date = wording.note.date
    if passage is None or len(passage.parts) == 1 or (date and date.kind != "point"):
        return None  # the two ends of a time may be in two sentences
    document = passage.document
    for one, other in zip(passage.parts, passage.parts[1:], strict=False):
        touched = document.sentences_in(Span(other.start, other.start + 1))
        if not touched:
            continue
        begin = touched[0].start
        between = document.text[begin : other.start]
        if begin >= one.end and compiled(_WORD).search(between):
            return wording.report(SENTENCES_JOINED, "quote", document.place(Span(begin, other.end)))
    return None


WORDING = (denial_left_out, sentences_joined)
