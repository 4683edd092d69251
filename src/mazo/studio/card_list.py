"""The list of cards: the rows of each topic, and which of them a search and its filters leave."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

from mazo.content.errata import asked
from mazo.model.deck import Deck
from mazo.model.note import Note, Topic
from mazo.reports.list import tags as tags_of
from mazo.schema.card_file import Kind
from mazo.studio.card_problems import Finding
from mazo.text.comparison import fold

State: TypeAlias = Literal["changed", "mine", "problem", "off"]
STATES: tuple[State, ...] = ("changed", "mine", "problem", "off")


class Row(NamedTuple):
    """A card in the list. `problems` are those that must be fixed or decided.

    `searched` are its words as a search compares them, `made_of` the values that it is made of.
    """

    id: str
    kind: Kind
    question: str
    answer: str
    tags: tuple[str, ...]
    states: frozenset[State]
    problems: int
    searched: str
    made_of: tuple[object, ...]

    @property
    def is_off(self) -> bool:
        """Return whether the deck leaves the card out."""
        return "off" in self.states

    @property
    def looks(self) -> tuple[object, ...]:
        """Return all that can be seen of it: the same where its note only moved in its file."""
        return self[: self._fields.index("searched")]


class Section(NamedTuple):
    """A topic with its rows, `on` of which the deck has. A search may leave some `shown` only."""

    topic: Topic
    rows: tuple[Row, ...]
    shown: tuple[Row, ...]
    on: int

    def shows(self, card: str) -> bool:
        """Return whether a card is one of the rows that are shown."""
        return any(row.id == card for row in self.shown)


class Filter(NamedTuple):
    """What is looked for: words in a card, its topic, state, type and tag; empty is all."""

    words: str = ""
    topic: str = ""
    state: str = ""
    kind: str = ""
    tag: str = ""

    @property
    def is_open(self) -> bool:
        """Return whether every card passes."""
        return not any(self)

    def passing(self, section: Section) -> tuple[Row, ...]:
        """Return the rows of a topic that the list shows: of thousands, while somebody types."""
        if self.topic not in ("", section.topic.id):
            return ()
        left = list(section.rows)
        for word in fold(self.words).split():
            left = [row for row in left if word in row.searched]
        if self.state:
            left = [row for row in left if self.state in row.states]
        if self.kind:
            left = [row for row in left if self.kind == row.kind]
        if self.tag:
            left = [row for row in left if self.tag in row.tags]
        return tuple(left)


class CardList(NamedTuple):
    """All rows by topic, and how many there are of each state, type and tag."""

    sections: tuple[Section, ...]
    states: Mapping[str, int]
    kinds: Mapping[str, int]
    tags: Mapping[str, int]

    @property
    def all(self) -> int:
        """Return how many cards there are, those that are left out too."""
        return sum(len(section.rows) for section in self.sections)

    @property
    def on(self) -> int:
        """Return how many cards the deck has."""
        return sum(section.on for section in self.sections)

    @property
    def shown(self) -> int:
        """Return how many cards the filter leaves."""
        return sum(len(section.shown) for section in self.sections)

    @property
    def rows(self) -> Iterator[Row]:
        """Yield all rows."""
        for section in self.sections:
            yield from section.rows

    def left_by(self, chosen: Filter) -> "CardList":
        """Return the list with the rows that a filter leaves."""
        if chosen.is_open:
            return self
        return self._replace(
            sections=tuple(
                section._replace(shown=chosen.passing(section)) for section in self.sections
            )
        )

    def unfolded(self, limit: int) -> Iterator[str]:
        """Yield the ids of the topics in which the first `limit` of the rows shown are."""
        shown = 0
        for section in self.sections:
            if shown >= limit:
                return
            shown += len(section.shown)
            yield section.topic.id


NO_CARDS = CardList((), {}, {}, {})


def card_list(
    deck: Deck, found: Mapping[str, tuple[Finding, ...]], before: CardList = NO_CARDS
) -> CardList:
    """Return the list of the cards of `deck`, of which `found` says what is wrong.

    Rows are taken from the list `before` where nothing of them has changed.
    """
    topics = {topic.id: topic for topic in (*_base_topics(deck), *deck.topics)}
    known = {row.id: row for row in before.rows}
    rows: dict[str, list[Row]] = {name: [] for name in topics}
    for note in _all(deck):
        rows[note.topic.id].append(_row(deck, note, found, known))
    sections = tuple(_section(topics[name], tuple(its)) for name, its in rows.items())
    flat = [row for its in rows.values() for row in its]
    return CardList(
        sections,
        Counter(state for row in flat for state in row.states),
        Counter(row.kind for row in flat),
        Counter(tag for row in flat for tag in row.tags),
    )


def _section(topic: Topic, rows: tuple[Row, ...]) -> Section:
    return Section(topic, rows, rows, sum(not row.is_off for row in rows))


def _base_topics(deck: Deck) -> tuple[Topic, ...]:
    return deck.layers.base.topics if deck.layers else ()


def _all(deck: Deck) -> list[Note]:
    """Return the notes in the order of their files; of a class deck also those left out."""
    present = {note.id: note for note in deck.notes}
    base = deck.layers.base.notes if deck.layers else ()
    left_out = [note for note in base if note.id not in present]
    return sorted((*deck.notes, *left_out), key=_position)


def _position(note: Note) -> tuple[bool, str, int]:
    return note.is_own, note.topic.file.path.as_posix(), note.node.start


def _row(
    deck: Deck,
    note: Note,
    found: Mapping[str, tuple[Finding, ...]],
    known: Mapping[str, Row],
) -> Row:
    problems, is_off = len(found.get(note.id, ())), _is_off(note, deck)
    made_of = (note, problems, is_off, deck.project.errata, language := deck.language_of(note))
    before = known.get(note.id)
    if before and _same(before.made_of, made_of):
        return before
    states = frozenset(_states(note, problems, is_off=is_off))
    card, tags = asked(note, deck.project.errata, language), tags_of(note)
    searched = fold(f"{card.question} {card.answer} {' '.join(tags)}")
    own = note.id, note.kind, card.question, card.answer, tags
    return Row(*own, states, problems, searched, made_of)


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Return whether two rows are made of the very same note, and of equal values."""
    return one[0] is other[0] and one[1:] == other[1:]


def _is_off(note: Note, deck: Deck) -> bool:
    return deck.layers is not None and note.id in deck.layers.left_out


def _states(note: Note, problems: int, *, is_off: bool) -> Iterator[State]:
    if note.changed:
        yield "changed"
    if note.is_own:
        yield "mine"
    if problems:
        yield "problem"
    if is_off:
        yield "off"
