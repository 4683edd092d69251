"""The project compared with what was released."""

from collections.abc import Iterator, Sequence

from mazo.checks import left_behind, lost_topics, moved_passages, reused_ids
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.deck import Deck
from mazo.model.lock import Line, Lock
from mazo.model.names import same_deck
from mazo.model.note import Note
from mazo.schema.card_file import SECTIONS
from mazo.text.comparison import words
from mazo.text.html import plain
from mazo.text.places import Place

ID_TAKEN = Rule(
    "E404 id-taken",
    Text("the id `{id}` cannot be used again: {reason}"),
    Text("give this note another id, for example `{proposal}`"),
    Text("A learner who studied the earlier note would find its history on this one."),
    Text("its line in the lock"),
)
WAS_GONE = Text("a note that was retired long ago had it, and learners may still have that note")
WAS_RENAMED = Text("another note was released under it, which is now `{now}`")

ID_CHANGED = Rule(
    "W418 id-changed",
    Text("this looks like the note that was released as `{old}`, but with a new id"),
    Text("run `mazo rename {old} {new}`, or learners get a second note"),
    Text(
        "Anki knows a note by its id: under another, edited by hand, it is a new note to "
        "every learner, and the old one is retired."
    ),
)

GIVE_BACK = Text("write `id: {old}` here again, or learners get a second note")

KIND_CHANGED = Rule(
    "W419 kind-changed",
    Text(
        "`{id}` was released under `{old}`; under `{new}` it is a new note, and the old "
        "one is retired"
    ),
    Text("leave it under `{old}` if you can: learners' reviews stay with the old note"),
    Text("A note of another kind has other cards, so Anki cannot carry a learner's history over."),
)

DECK_RENAMED = Rule(
    "W413 deck-renamed",
    Text("the deck was released as “{old}” and will be called “{new}”"),
    Text(
        "learners keep the old deck with its cards; new cards go to the new one: ask them to "
        "rename theirs first"
    ),
    Text("Anki knows decks by their names and moves no card that a learner already has."),
    is_of_note=False,
)


def differences(deck: Deck, lock: Lock, kept: Kept = NOTHING_KEPT) -> Iterator[Diagnostic]:
    """Report what in `deck` contradicts the last release; in a class deck, of its own notes."""
    yield from taken_ids(deck, lock)
    yield from renamed_decks(deck, lock)
    quoting = [each for each in deck.anchored() if not deck.layers or _quotes(each[0])]
    lines = {(line.type, line.id): line for line in lock.lines.values()}
    yield from moved_passages.moved(quoting, lines, kept.part("where they were"))
    answers = kept.part("what answers had")
    yield from left_behind.left_behind(quoting, lines, deck.language_of, answers)
    own = {(line.type, line.id): line for line in _own_lines(deck, lock)}
    yield from reused_ids.reused(deck, quoting, own)
    if deck.is_whole:
        yield from changed_ids(deck, lock)
    if deck.is_whole and deck.layers is None:
        yield from lost_topics.lost(deck, lock)


def taken_ids(deck: Deck, lock: Lock) -> Iterator[Diagnostic]:
    """Report ids whose GUID belongs to another note: one that was renamed, or is gone."""
    known = {(line.type, line.id) for line in _own_lines(deck, lock) if line.state != "gone"}
    new = [note for note in _own(deck) if note.id and (note.kind, note.id) not in known]
    if not new:
        return
    from mazo.model import identity, names  # noqa: PLC0415  # hashing, which few checks need

    for note in new:
        settings = deck.project
        guid = identity.guid(settings.id, note.kind, note.id, settings.class_id)
        holder = lock.lines.get(guid)
        if holder:
            ids = frozenset(line.id for line in lock.lines.values())
            proposal = names.slug(note.question, ids | {note.id})
            reason = Phrase(WAS_RENAMED, {"now": holder.id})
            if holder.state == "gone":
                reason = Phrase(WAS_GONE)
            yield ID_TAKEN.at(note.head, id=note.id, reason=reason, proposal=proposal)


def renamed_decks(deck: Deck, lock: Lock) -> Iterator[Diagnostic]:
    """Warn of decks that learners have under another name: once where all of them change."""
    released = {line.topic: line.deck for line in lock.lines.values() if line.state == "live"}
    olds = {released[topic.id].rpartition("::")[0] for topic in deck.topics if topic.id in released}
    own = deck.project.deck
    if len(olds) == 1 and not same_deck(own, min(olds)):
        place = deck.project.deck_place or Place(deck.project.file, 0, 0)
        yield DECK_RENAMED.at(place, old=min(olds), new=own)
    for topic in deck.topics:
        old = released.get(topic.id, "")
        title = old.rpartition("::")[2]
        is_told = len(olds) == 1 and title == topic.title
        if old and not is_told and not same_deck(f"{own}::{topic.title}", old):
            place = topic.title_place or Place(topic.file, 0, 0)
            yield DECK_RENAMED.at(place, old=old, new=f"{own}::{topic.title}")


def changed_ids(deck: Deck, lock: Lock) -> Iterator[Diagnostic]:
    """Warn of new notes that look like released ones: an id or a list that was changed by hand."""
    present = {(note.kind, note.id) for note in _own(deck)}
    lines = {(line.type, line.id): line for line in _own_lines(deck, lock)}
    gone = [line for key, line in lines.items() if line.state == "live" and key not in present]
    if not gone:
        return
    by_words = {(line.type, _words(line.fields.get("question", ""))): line for line in gone}
    by_id = {line.id: line for line in gone}
    for note in _own(deck):
        if not note.id or (note.kind, note.id) in lines:
            continue
        if line := by_words.get((note.kind, _words(note.question))):
            yield _id_changed(deck, lock, note, line)
        elif line := by_id.get(note.id):
            old, new = SECTIONS[line.type], SECTIONS[note.kind]
            yield KIND_CHANGED.at(note.head, id=note.id, old=old, new=new, note=note.id)


def _id_changed(deck: Deck, lock: Lock, note: Note, line: Line) -> Diagnostic:
    """Report a note under a new id, and whether `mazo rename` can bring it into the lock."""
    is_taken = any(each.id == line.id for each in deck.notes) or _is_held(deck, lock, note)
    help_ = GIVE_BACK if is_taken else None
    return ID_CHANGED.at(note.head, help=help_, old=line.id, new=note.id, note=note.id)


def _is_held(deck: Deck, lock: Lock, note: Note) -> bool:
    """Return whether another note was first released with the id of a new one."""
    from mazo.model import identity  # noqa: PLC0415  # hashing, which few checks need

    settings = deck.project
    return identity.guid(settings.id, note.kind, note.id, settings.class_id) in lock.lines


def _quotes(note: Note) -> bool:
    """Return whether a note of a class deck has a quote of the class deck's."""
    return note.is_own or note.has_own_quote


def _own(deck: Deck) -> Sequence[Note]:
    """Return the notes that get their ids from this project: in a class deck, those it adds."""
    return [note for note in deck.notes if note.is_own] if deck.layers else deck.notes


def _own_lines(deck: Deck, lock: Lock) -> Iterator[Line]:
    under = deck.layers.lock.lines if deck.layers and deck.layers.lock else {}
    return (line for guid, line in lock.lines.items() if guid not in under)


def _words(text: str) -> tuple[str, ...]:
    return tuple(words(plain(text)))
