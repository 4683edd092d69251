"""Facts: terms that are asked for, and former roles that make facts of notes."""

from collections.abc import Iterator

from mazo.checks.one_note import OneNote
from mazo.checks.wording import Wording
from mazo.diagnostics import Diagnostic, Rule, Text
from mazo.model.deck import Deck
from mazo.model.lock import Lock
from mazo.model.note import Note
from mazo.schema.card_file import FORMER_ROLES
from mazo.text.comparison import words
from mazo.text.edit import At, Edit, Fix, Insert, Kept, Path, Remove, Value
from mazo.text.html import plain

REVERSE_WITHOUT_TERM = Rule(
    "E224 reverse-without-term",
    Text("`reverse` asks for the term, but this note has no `term`"),
    Text("write `term:` and the word or the name that the answer explains"),
    Text("The second card shows the answer and asks for the term."),
)

TERM_IN_ANSWER = Rule(
    "W740 term-in-answer",
    Text("the term “{term}” is in the answer, so the reversed card shows what it asks for"),
    Text("remove its words from the answer, or remove `reverse`"),
    Text("The second card shows the answer and asks for the term."),
    Text("the answer"),
)

FORMER_ROLE = Rule(
    "I225 former-role",
    Text("`role: {role}` means that this is a fact, neither a cause nor a consequence"),
    Text("move the note to `facts:` with `role: {new}`; `mazo check --fix` does that"),
    Text(
        "Notes under `facts:` ask who, what, where, what a word means, or for an example. A "
        "note that learners have stays where it is: under `facts:` it would be a new note to "
        "Anki, without its reviews."
    ),
)
RELEASED = Text(
    "leave it there: learners have it, and under `facts:` it would be a new note without its "
    "reviews; or accept it: `allow: [I225]`"
)


def reverse_has_a_term(one: OneNote) -> Iterator[Diagnostic]:
    """A card that asks for the term needs one to answer with."""
    note = one.note
    if note.kind == "fact" and note.reverse and not note.term:
        yield REVERSE_WITHOUT_TERM.at(note.place("reverse"))


def term_is_asked(wording: Wording) -> Diagnostic | None:
    """A card that asks for the term does not show it."""
    note = wording.note
    term = wording.content(words(plain(note.term))) if note.reverse else []
    if not term or not set(term) <= set(wording.answered):
        return None
    return wording.report(TERM_IN_ANSWER, "reverse", "answer", term=plain(note.term))


def former_roles(deck: Deck, lock: Lock | None) -> Iterator[Diagnostic]:
    """Report causes and consequences whose role makes facts of them.

    The fix moves a note over. It is certain only if nobody has the note yet: Anki keeps reviews
    with a note's type, so that a learner would begin again.
    """
    released = {(line.type, line.id) for line in lock.lines.values()} if lock else set()
    for note in deck.notes:
        is_own = note.is_own or deck.layers is None
        if note.kind == "fact" or note.role not in FORMER_ROLES or not is_own:
            continue
        is_released = (note.kind, note.id) in released
        yield FORMER_ROLE.at(
            note.place("role"),
            role=note.role,
            new=FORMER_ROLES[note.role],
            help=RELEASED if is_released else None,
            fix=Fix(_moved(note), is_certain=not is_released),
            note=note.id,
        )


def _moved(note: Note) -> Edit:
    """Return the edit that moves a note to the facts of its topic, about the event it had."""
    here: Path = (At(note.node.start),)
    topic: Path = ("add", note.topic.id) if note.is_own else ()
    event = note.effect or note.cause
    fact: dict[str, Value] = {}
    for name in note.node.entries:
        if name == "role":
            fact[name] = FORMER_ROLES[note.role]
        elif name not in ("cause", "effect"):
            fact[name] = Kept((*here, name))
        elif event:
            fact["event"] = event
    return Edit(note.topic.file, (Insert((*topic, "facts"), -1, fact), Remove(here)))


NOTE_CHECKS = (reverse_has_a_term,)
WORDING = (term_is_asked,)
