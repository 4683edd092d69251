"""Events: declared, used, and dated once."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mazo.dates.edtf import HistoricalDate
from mazo.dates.format import write
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.model.deck import Deck
from mazo.model.note import Event
from mazo.text.comparison import words
from mazo.text.places import Place

REVERSE_WITHOUT_EVENT = Rule(
    "E211 reverse-without-event",
    Text("`reverse` asks for the event, but this note names no event"),
    Text("write `event:` and give the event a title under `events:`"),
    Text("The second card shows the date and asks what happened: its answer is the event's title."),
)
EVENT_WITHOUT_TITLE = Text("declare it: `events:` and below it `{event}: what happened`")

EVENT_UNDECLARED = Rule(
    "I610 event-undeclared",
    Text("the event `{event}` is not declared"),
    Text("to show its title on the card, write `events:` and below it `{event}: what happened`"),
    Text("An event that is only named orders the cards; one that is declared shows on them too."),
)

EVENT_MISSPELT = Rule(
    "W611 event-misspelt",
    Text("the event `{event}` is not declared, but `{near}` is"),
    Text("write `{near}`, or declare `{event}` if it is another event"),
    Text("An event whose name is misspelt is another event, without causes and effects."),
    Text("declared here"),
)

EVENT_UNUSED = Rule(
    "W612 event-unused",
    Text("no note names the event `{event}`"),
    Text("name it in an `event`, `cause`, `effect` or `because`, or remove it"),
    Text("An event that nothing names is often one that the notes spell differently."),
    is_of_note=False,
)

EVENT_DATE_DIFFERS = Rule(
    "E615 event-date-differs",
    Text("`{event}` is dated {date} here, and {other} elsewhere"),
    Text(
        "correct the wrong one; an event takes the date of its date note, so it needs none "
        "of its own"
    ),
    Text("One event has one date in the whole project."),
    Text("the other date"),
)


SAME_TITLE = Rule(
    "W623 same-title",
    Text("`{event}` has the same title as `{other}`"),
    Text("keep one of the two and name it everywhere; two events need two titles"),
    Text(
        "If notes name one event in two ways, its date and its causes are not connected; if "
        "they are two events, learners see them as one."
    ),
    Text("the other event"),
    is_of_note=False,
)


class _Mention(NamedTuple):
    event: str
    place: Place
    note: str


def reverse_has_an_event(deck: Deck) -> Iterator[Diagnostic]:
    """A card that asks for the event needs one, with a title to answer with."""
    declared = {event.id for event in deck.events}
    for note in deck.notes:
        if not note.reverse or note.kind != "date":
            continue
        if not note.event:
            yield REVERSE_WITHOUT_EVENT.at(note.place("reverse"))
        elif deck.is_whole and note.event not in declared:
            help_ = Phrase(EVENT_WITHOUT_TITLE, {"event": note.event})
            yield REVERSE_WITHOUT_EVENT.at(note.place("event"), help=help_)


def declared(deck: Deck) -> Iterator[Diagnostic]:
    """An event that is named is declared, or at least not misspelt; each is reported once."""
    if not deck.is_whole:
        return
    known = {event.id: event for event in deck.events}
    unknown = _named(deck) - known.keys()
    if not unknown:
        return
    spellings = {variant: name for name in known for variant in _variants(name)}
    for mention in _mentions(deck):
        if mention.event not in unknown:
            continue
        unknown.remove(mention.event)
        near = next((spellings[v] for v in _variants(mention.event) if v in spellings), "")
        if near:
            yield EVENT_MISSPELT.at(
                mention.place,
                event=mention.event,
                near=near,
                related=[known[near].place],
                note=mention.note,
            )
        else:
            yield EVENT_UNDECLARED.at(mention.place, event=mention.event, note=mention.note)


def used(deck: Deck) -> Iterator[Diagnostic]:
    """An event that is declared is named by a note or by another event."""
    if not deck.is_whole or not deck.events:
        return
    named = _named(deck)
    for event in deck.events:
        if event.id not in named:
            yield EVENT_UNUSED.at(event.place, event=event.id)


def own_titles(deck: Deck) -> Iterator[Diagnostic]:
    """No two events are called the same."""
    first: dict[tuple[str, ...], Event] = {}
    for event in deck.events:
        earlier = first.setdefault(tuple(words(event.title)), event)
        if earlier.id != event.id:
            place = event.place
            yield SAME_TITLE.at(place, event=event.id, other=earlier.id, related=[earlier.place])


def one_date(deck: Deck) -> Iterator[Diagnostic]:
    """An event has one date: that of its date note, if it has one."""
    first: dict[str, tuple[HistoricalDate, Place]] = {}
    for event, date, place in _dates(deck):
        earlier, earlier_place = first.setdefault(event, (date, place))
        if earlier.edtf != date.edtf:
            code = deck.project.language
            yield EVENT_DATE_DIFFERS.at(
                place,
                event=event,
                date=write(date, code),
                other=write(earlier, code),
                related=[earlier_place],
            )


def _dates(deck: Deck) -> Iterator[tuple[str, HistoricalDate, Place]]:
    for note in deck.notes:
        if note.event and note.date:
            yield note.event, note.date, note.place("date")
    for event in deck.events:
        if event.date and event.date_place:
            yield event.id, event.date, event.date_place


def _named(deck: Deck) -> set[str]:
    """Return the events that notes and other events name."""
    named = {name for note in deck.notes for name in (note.event, note.cause, note.effect)}
    named |= {cause for event in deck.events for cause, _ in event.because}
    return named - {""}


def _mentions(deck: Deck) -> Iterator[_Mention]:
    for note in deck.notes:
        for key, event in (("event", note.event), ("cause", note.cause), ("effect", note.effect)):
            if event:
                yield _Mention(event, note.place(key), note.id)
    for declared_event in deck.events:
        for cause, place in declared_event.because:
            yield _Mention(cause, place, "")


def _variants(name: str) -> Iterable[str]:
    """Return `name`, and `name` without each of its letters.

    Two names that differ in one letter, put in, left out or replaced, share a variant:
    that finds slips among thousands of names without comparing each with each.
    """
    return (name, *(name[:i] + name[i + 1 :] for i in range(len(name))))


CHECKS = (
    reverse_has_an_event,
    declared,
    used,
    own_titles,
    one_date,
)
