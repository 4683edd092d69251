"""A model of an author and her card project, which hypothesis changes at random.

Whatever the model holds makes a project that checks without an error. A note keeps its `handle`
when it is renamed, moved, left out and taken up again; of another kind it is another note.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mazo.schema.card_file import SECTIONS
from tests.support.project import TEXTS, CardProject

TOPICS = ("one", "two")
KINDS = {section: kind for kind, section in SECTIONS.items()}
OTHER = {"causes": "consequences", "consequences": "causes"}
SLOTS: Mapping[str, tuple[str, str]] = {
    "fleet": ("dates", "    date: 1756-05-03\n    quote: The fleet left the harbour\n"),
    "lifted": ("dates", "    date: 1756-06\n    quote: lifted in June 1756\n    event: lifted\n"),
    "signed": ("dates", "    date: 1763\n    quote: the peace of 1763\n    event: signed\n"),
    "storm": ("causes", "    quote: A storm off the cape\n    cause: storm\n    effect: lifted\n"),
    "town": ("facts", "    quote: Nobody paid for the burnt town\n    term: Ruins\n"),
    "garrison": ("causes", "    quote: The garrison had held out\n"),
    "island": ("consequences", "    quote: The island was handed back\n"),
}
"""The notes that there can be: the list of each at first, and what of it never changes."""
EVENTS = """\
events:
  storm: {storm}
  lifted: {{title: The siege is lifted, because: [storm]}}
  signed: The peace is signed
"""


@dataclass
class Entry:
    """A note as its author has it now; `is_there` is false while it is left out."""

    slot: str
    section: str
    id: str
    topic: str = "one"
    words: int = 0
    tags: str = ""
    is_reversed: bool = False
    is_there: bool = True

    @property
    def key(self) -> tuple[str, str]:
        """Return how the lock knows this note: by its kind and its id."""
        return KINDS[self.section], self.id

    def text(self) -> str:
        """Return the note as YAML."""
        text = f"  - id: {self.id}\n    question: What of {self.slot}, {self.words}?\n"
        if self.section != "dates":
            text += f"    answer: Answer {self.words} of {self.slot}\n"
        reverse = "    reverse: true\n" if self.is_reversed else ""
        return f"{text}{SLOTS[self.slot][1]}    tags: [{self.tags}]\n{reverse}"


@dataclass
class Author:
    """The project's model, the folder that it is written to, and the handles of its notes.

    Each of `turned` has two states: the deck's name, a topic's tags, and so on.
    """

    project: CardProject
    entries: dict[str, Entry] = field(default_factory=dict)
    turned: dict[str, bool] = field(default_factory=dict)
    handles: dict[tuple[str, str], int] = field(default_factory=dict)
    given: int = 0

    @staticmethod
    def begin(folder: Path) -> Author:
        """Start a project with a note in every slot but the last two."""
        project = CardProject(folder)
        for name in ("siege.yaml", "peace.yaml"):
            (folder / name).unlink()
        author = Author(project)
        for slot in (*SLOTS,)[:-2]:
            author.leave_out_or_take_up(slot)
        author.entries["signed"].topic = "two"
        return author

    def change(self, kind: str, slot: str) -> None:
        """Make one change, of a note or of what stands around the notes."""
        entry = self.entries.get(slot)
        if kind in TURNS:
            self.turned[kind] = not self.turned.get(kind)
        elif entry is None or not entry.is_there or kind == "leave out or take up":
            self.leave_out_or_take_up(slot)
        else:
            self._change(kind, entry)

    def leave_out_or_take_up(self, slot: str) -> None:
        """Take a note out of the project, write it again as it was, or write a new one."""
        entry = self.entries.setdefault(slot, Entry(slot, SLOTS[slot][0], "", is_there=False))
        entry.is_there = not entry.is_there

    def _change(self, kind: str, entry: Entry) -> None:
        match kind:
            case "take back" if entry.words:
                entry.words -= 1
            case "retag":
                entry.tags = "" if entry.tags else "exam, war::land"
            case "move":
                entry.topic = TOPICS[entry.topic == TOPICS[0]]
            case "reverse" if entry.slot in {"lifted", "signed", "town"}:
                entry.is_reversed = not entry.is_reversed
            case "another kind" if entry.section in OTHER:
                entry.section = OTHER[entry.section]
            case "rename":
                self._rename(entry)
            case _:
                entry.words += 1

    def _identify(self, entry: Entry) -> None:
        """See that a note has an id and a handle: others than those of a note that is gone."""
        states = {(line.type, line.id): line.state for line in self._lines()}
        if not entry.id or states.get(entry.key) == "gone":
            entry.id = self._new_id(entry)
        self.handles.setdefault(entry.key, len(self.handles) + self.given)

    def _rename(self, entry: Entry) -> None:
        if not self._is_listed(entry):
            return
        self.write()
        new, handle = self._new_id(entry), self.handles.pop(entry.key)
        self.project.rename(entry.id, new)
        entry.id = new
        self.handles[entry.key] = handle

    def _new_id(self, entry: Entry) -> str:
        self.given += 1
        return f"{entry.slot}-{self.given}"

    def _lines(self) -> list:
        return list(self.project.lock.lines.values()) if self.project.lock_path.exists() else []

    def guids(self) -> dict[int, str]:
        """Return the GUIDs of all notes that were released and are not gone, by handle."""
        return {
            self.handles[line.type, line.id]: line.guid
            for line in self._lines()
            if line.state != "gone"
        }

    def has_notes(self, topic: str = "") -> bool:
        """Return whether there is a note to build, of a topic or of any."""
        return any(
            self._is_listed(each) and topic in ("", each.topic) for each in self.entries.values()
        )

    def lost_topics(self) -> set[str]:
        """Return the topics of which a released note is live, and none is left in the project."""
        present = {each.key for each in self.entries.values() if self._is_listed(each)}
        live = [line for line in self._lines() if line.state == "live"]
        kept = {line.topic for line in live if (line.type, line.id) in present}
        return {line.topic for line in live} - kept

    def leave_out_second(self) -> None:
        """Take the second topic out of the project, which says that it goes on purpose."""
        self.turned["topic left out"] = True

    def _is_listed(self, entry: Entry) -> bool:
        return entry.is_there and not (entry.topic == "two" and self.turned.get("topic left out"))

    def write(self) -> None:
        """Write all files of the project."""
        for entry in self.entries.values():
            if self._is_listed(entry):
                self._identify(entry)
        order = TOPICS[::-1] if self.turned.get("order") else TOPICS
        topics = [
            topic for topic in order if topic == "one" or not self.turned.get("topic left out")
        ]
        head = TEXTS["mazo.yaml"].replace("[siege, peace]", f"[{', '.join(topics)}]")
        for kind, (old, new) in WORDS.items():
            head = head.replace(old, new) if self.turned.get(kind) else head
        self.project.write("mazo.yaml", head)
        for topic in TOPICS:
            self.project.write(f"{topic}.yaml", self._card_file(topic))

    def _card_file(self, topic: str) -> str:
        title = f"Topic {topic}{' renamed' if self.turned.get('topic renamed') else ''}"
        tags = "calm" if self.turned.get("topic retagged") else "war"
        parts = [f"title: {title}\ntags: [{tags}]\n"]
        for section in KINDS:
            notes = [
                each.text()
                for each in self.entries.values()
                if each.is_there and (each.topic, each.section) == (topic, section)
            ]
            parts += [f"{section}:\n", *notes] if notes else []
        if topic == "one":
            storm = "A tempest" if self.turned.get("event") else "A storm"
            parts.append(EVENTS.format(storm=storm))
        return "".join(parts)


WORDS = {
    "project renamed": ("title: The siege of the harbour", "title: How they held out"),
    "deck renamed": ("deck: History::The siege", "deck: War::The siege"),
    "document renamed": ("A short chronicle", "A chronicle"),
}
TURNS = (*WORDS, "order", "event", "topic renamed", "topic retagged", "topic left out")
"""What has two states, and changes from one to the other."""
CHANGES = (
    *("correct", "take back", "retag", "move", "reverse", "another kind", "rename"),
    *("leave out or take up", *TURNS),
)
