"""What an act is: a value that says what somebody wants, and which edits of files that makes.

Each module beside this one has the acts of one subject. An act works for both kinds of project:
in an author's it changes the card file, in a class deck the class deck's own file.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from mazo.diagnostics import Diagnostic, Phrase, Text
from mazo.errors import MazoError
from mazo.model.class_deck import ClassDeck, NoteChange
from mazo.model.deck import Compilation, Deck, Layers
from mazo.model.note import Note, Topic
from mazo.project.location import Source
from mazo.text.edit import Edit
from mazo.text.places import TextFile
from mazo.yamlfiles import apply

NO_DECK = Text("the files of this deck cannot be read: see to its problems first")
NO_NOTE = Text("this card is not in the deck any more")
IS_OFF = Text("this card is switched off: switch it on first")
NO_TOPIC = Text("this topic is not in the deck any more")


class Made(NamedTuple):
    """What an act makes of the files: what each is to hold, None where it is to be removed.

    `said` is what was done, for the reader; `note` and `topic` are the ids of what it concerns.
    """

    files: Mapping[Path, bytes | None]
    said: Phrase
    note: str = ""
    topic: str = ""


class State(NamedTuple):
    """The project as it is when an act begins: its files, and what was found in them."""

    source: Source
    compilation: Compilation

    @property
    def deck(self) -> Deck:
        """Return the deck. Raise MazoError if its files cannot be read."""
        if self.compilation.deck is None:
            raise MazoError(NO_DECK)
        return self.compilation.deck

    @property
    def layers(self) -> Layers | None:
        """Return what a class deck is made of; None of an author's project."""
        return self.deck.layers

    @property
    def class_deck(self) -> ClassDeck | None:
        """Return what the file of a class deck says; None of an author's project."""
        return self.deck.layers.class_deck if self.deck.layers else None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return all that was found wrong."""
        return self.compilation.diagnostics

    def note(self, name: str) -> Note:
        """Return the note `name`. Raise MazoError if there is none, or if it is left out."""
        for note in self.deck.notes:
            if note.id == name:
                return note
        is_off = self.layers is not None and name in self.layers.left_out
        raise MazoError(IS_OFF if is_off else NO_NOTE)

    def base_note(self, name: str) -> Note | None:
        """Return the note `name` as the base of a class deck has it."""
        notes = self.layers.base.notes if self.layers else ()
        return next((note for note in notes if note.id == name), None)

    def is_own(self, note: Note) -> bool:
        """Return whether a note stands in a file that acts may change."""
        return note.is_own or self.layers is None

    def topic(self, name: str) -> Topic:
        """Return the topic `name`, also one that is left out. Raise MazoError if there is none."""
        base = self.layers.base.topics if self.layers else ()
        for topic in (*self.deck.topics, *base):
            if topic.id == name:
                return topic
        raise MazoError(NO_TOPIC)

    def change(self, note: str) -> NoteChange | None:
        """Return what a class deck changes of the base's note `note`, if it does."""
        for each in self.layers.changes if self.layers else ():
            if (each.section, each.key, each.id) == ("change", "", note) and self.class_deck:
                return self.class_deck.change.get(each.name)
        return None

    def edited(self, *edits: Edit) -> dict[Path, bytes | None]:
        """Return what files hold after edits. Raise MazoError if one cannot be made."""
        made = [each for each in edits if each.changes or each.splices]
        return {**apply.contents(made, self.source.files, self._starts)}

    def _starts(self, file: TextFile) -> list[int]:
        """Return where the notes of a file begin, in their order."""
        notes = self.compilation.deck.notes if self.compilation.deck else ()
        return sorted(note.node.start for note in notes if note.topic.file is file)


class Act(Protocol):
    """Something that somebody wants done, as a value."""

    def made(self, state: State) -> Made:
        """Return what it makes of the files. Raise MazoError where it cannot be done."""


class Done(NamedTuple):
    """What was done: the words for it, the note and the topic that it concerns, if any.

    Where `is_changed` is false, all was so already.
    """

    said: Phrase
    note: str = ""
    topic: str = ""
    is_changed: bool = True
