"""What notes accept: the codes under their `allow`, held against what was found."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.model.deck import Deck
from mazo.model.note import Note
from mazo.rules import rules
from mazo.schema.synonyms import nearest
from mazo.text.edit import At, Edit, Fix, Remove, put

UNKNOWN_CODE = Rule(
    "E208 unknown-code",
    Text("there is no rule “{code}”"),
    Text("`mazo rules` lists the codes"),
    Text("`allow` names the codes of diagnostics that the author has seen and accepts."),
)
NEAREST_CODE = Text("did you mean `{near}`?")

NOT_ALLOWABLE = Rule(
    "E209 not-allowable",
    Text("{code} cannot be accepted"),
    Text(
        "fix what it reports; `allow` is for remarks (I…), warnings (W…) and rules of "
        "wording (…7xx)"
    ),
    Text("An error outside wording means that the card would be wrong or could not be made."),
)

NEEDLESS_ALLOW = Rule(
    "W210 needless-allow",
    Text("{code} is accepted here but does not occur"),
    Text("remove it from `allow`"),
    Text("An exception that is no longer needed would hide the next mistake of its kind."),
    is_of_note=False,
)


def applied(deck: Deck | None, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the diagnostics that no note accepts, and what is wrong with the codes accepted."""
    allowed = _allowing(deck)
    met: set[tuple[str, str]] = set()
    for diagnostic in found:
        if _is_accepted(diagnostic, allowed):
            met.add((diagnostic.note, diagnostic.rule.code))
        else:
            yield diagnostic
    for note in allowed.values():
        yield from _not_allowable(note)
    if deck and deck.is_whole:  # what was not checked may well occur
        faulty = {each.note for each in found if each.rule.is_error}
        noted = [note for note in allowed.values() if note.id not in faulty]
        yield from _needless(noted, met, deck)


def accepted(deck: Deck | None, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the diagnostics that a note accepts, so that they are not reported."""
    allowed = _allowing(deck)
    return (each for each in found if _is_accepted(each, allowed))


def _allowing(deck: Deck | None) -> Mapping[str, Note]:
    """Return the notes that accept anything, by their ids."""
    return {note.id: note for note in (deck.notes if deck else ()) if note.allow and note.id}


def _is_accepted(found: Diagnostic, allowed: Mapping[str, Note]) -> bool:
    return found.note in allowed and found.rule.code in allowed[found.note].allow


def _needless(
    allowing: Iterable[Note], met: Collection[tuple[str, str]], deck: Deck
) -> Iterator[Diagnostic]:
    """Report codes that a note accepts and that its checks did not meet."""
    anchored = {note.id for note, _ in deck.anchored()}
    for note in allowing:
        for code, place in note.allow.items():
            is_rule = code in rules() and rules()[code].may_be_allowed
            if is_rule and (note.id, code) not in met and note.id in anchored:
                change = Remove((At(place.start),))
                taken_out = Fix(Edit(place.file, (change,)), is_certain=True)
                yield NEEDLESS_ALLOW.at(place, code=code, fix=taken_out)


def _not_allowable(note: Note) -> Iterator[Diagnostic]:
    """Yield what is wrong with the codes that a note accepts: unknown, or of an error."""
    for code, place in note.allow.items():
        rule = rules().get(code)
        if rule is None:
            near = nearest(code.upper(), tuple(rules()))
            help_ = Phrase(NEAREST_CODE, {"near": near}) if near else None
            meant = put(place, near) if near else None
            yield UNKNOWN_CODE.at(place, code=code, help=help_, fix=meant)
        elif not rule.may_be_allowed:
            yield NOT_ALLOWABLE.at(place, code=code)
