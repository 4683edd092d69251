"""A model of a teacher and her class deck, which hypothesis changes at random.

She works on the project of `author`, whose notes she names by the ids that they had when she
wrote; what she says of them she ties to the words that they had then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mazo.model.lock import Line
from tests.support.author_model import Author, Entry
from tests.support.class_deck import CLASS, ClassDeck
from tests.support.project import NAME
from tests.support.yaml import Value

SETTINGS: Mapping[str, Mapping[str, Value]] = {
    "deck": {"deck": "School::The siege"},
    "topic": {"topics": {"one": "First"}},
    "event": {"events": {"storm": "A gale"}},
    "language": {"language": "es", "untranslated": "keep"},
    "include": {"include": {"types": ["date", "cause"]}},
    "errata": {"errata": "corrected"},
}
"""What has two states, and changes from one to the other."""
ACTS = ("reword", "reword", "hint", "tag", "let be", "remove", "own", *SETTINGS)
OWN = ("dry", "wet")


@dataclass
class Change:
    """What she changes in one note: her words for its question, and those that it had then."""

    id: str
    was: str = ""
    now: str = ""
    hint: str = ""
    is_tagged: bool = False

    @property
    def value(self) -> dict[str, Value]:
        """Return the change as it is written."""
        said: dict[str, Value] = {}
        if self.now:
            said["question"] = {"was": self.was, "now": self.now}
            said["allow"] = ["E723"]  # the number of the answer, which the base's question has
        if self.hint:
            said["hint"] = self.hint
        if self.is_tagged:
            said["tags"] = {"add": ["exam", "mine"]}
        return said


@dataclass
class Teacher:
    """The class deck's model, and the folder that it is written to."""

    author: Author
    class_deck: ClassDeck
    changes: dict[str, Change] = field(default_factory=dict)
    removed: dict[str, str] = field(default_factory=dict)
    turned: set[str] = field(default_factory=set)
    own: dict[str, str] = field(default_factory=dict)
    words: int = 0

    @staticmethod
    def begin(author: Author, folder: Path) -> Teacher:
        """Start a class deck that changes nothing."""
        return Teacher(author, ClassDeck(folder, author.project.folder))

    def act(self, kind: str, slot: str) -> None:
        """Change something else, of a note or of the whole."""
        self.words += 1
        entry = self.author.entries.get(slot)
        if kind in SETTINGS:
            self.turned ^= {kind}
        elif kind == "own":
            self._add_or_leave_out(OWN[self.words % 2])
        elif entry is None or not self.has(entry):
            return
        elif kind == "remove" and slot in self.removed:
            del self.removed[slot]
        elif kind == "remove":
            self.removed[slot] = entry.id
        elif kind == "let be":
            self.changes.pop(slot, None)
        else:
            self._change(kind, self.changes.setdefault(slot, Change(entry.id)), entry)

    def has(self, entry: Entry) -> bool:
        """Return whether the base has a note now."""
        return self.author._is_listed(entry) and bool(entry.id)

    def _change(self, kind: str, change: Change, entry: Entry) -> None:
        match kind:
            case "reword":
                change.was, change.now = (
                    question(entry),
                    f"¿What, qué of {entry.slot}, {self.words % 3}?",
                )
            case "hint":
                change.hint = f"Hint {self.words % 3}"
            case _:
                change.is_tagged = not change.is_tagged

    def _add_or_leave_out(self, name: str) -> None:
        states = {line.id: line.state for line in self.lines.values()}
        if name in self.own:
            del self.own[name]
        else:
            is_gone = states.get(name) == "gone"
            self.own[name] = f"{name}-{self.words}" if is_gone else name

    @property
    def lines(self) -> Mapping[str, Line]:
        """Return the lines of the lock by GUID, if there is one."""
        path = self.class_deck.path.with_suffix(".lock")
        return self.class_deck.lock.lines if path.exists() else {}

    def conflicts(self, *, also_hidden: bool = False) -> set[str]:
        """Return the codes of what the base and she disagree about, in notes that she shows."""
        found = set()
        for slot, change in self.changes.items():
            entry = self.author.entries[slot]
            if change.value and not self.has(entry):
                found.add("E531")
            elif change.now and question(entry) not in (change.was, change.now):
                found |= {"E530"} if also_hidden or self._shows(entry) else set()
        return found

    def _shows(self, entry: Entry) -> bool:
        is_wide = "include" not in self.turned or entry.section != "consequences"
        return is_wide and entry.slot not in self.removed

    def settle(self, *, is_mine: bool) -> None:
        """Keep her words, or let them go; those of notes that the base has not, in any case."""
        for slot, change in list(self.changes.items()):
            entry = self.author.entries[slot]
            is_other = change.now and question(entry) != change.was
            if not self.has(entry) or (is_other and not is_mine):
                del self.changes[slot]
            elif is_other:
                self.changes[slot].was = question(entry)

    def write(self) -> None:
        """Write the class deck."""
        said: dict[str, Value] = {}
        for setting in sorted(self.turned):
            said |= SETTINGS[setting]
        changes = {each.id: each.value for each in self.changes.values() if each.value}
        said |= {"change": changes} if changes else {}
        said |= {"remove": sorted(set(self.removed.values()))} if self.removed else {}
        notes = [own_note(name, number) for name, number in self.own.items()]
        topic = {"title": "My own", "document": "chronicle", "causes": notes}
        self.class_deck.write(said | ({"add": {"own": topic}} if notes else {}))

    @property
    def prefix(self) -> str:
        """Return how the `Id` fields of her own notes begin."""
        return f"{NAME}@{CLASS}/"


def question(entry: Entry) -> str:
    """Return what the base asks in a note now."""
    return f"What of {entry.slot}, {entry.words}?"


def own_note(name: str, number: str) -> dict[str, Value]:
    """Return a note of her own, which asks in both languages."""
    return {
        "id": number,
        "question": f"¿What, qué of the {name} town?",
        "answer": f"Nobody paid for the {name} town",
        "quote": "Nobody paid for the burnt town",
    }
