"""The file of a class deck, read into a `ClassDeck`: its settings, its selection, its changes.

It is read when its base is known, for what it leaves out is as the base has it. The words of
its changes are only taken up here; `overlay` reads them as the base's notes are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mazo.classdecks import rules
from mazo.dates.edtf import HistoricalDate
from mazo.diagnostics import Phrase, Reading, Text
from mazo.model import names
from mazo.model.class_deck import (
    TITLE,
    UNTRANSLATED,
    AddedTopic,
    ClassDeck,
    FieldChange,
    Include,
    Named,
    NoteChange,
)
from mazo.model.note import ERRATA, LISTS, Kind, Project, Topic
from mazo.project import field_rules, key_rules
from mazo.project.note_reader import NoteReader
from mazo.project.settings import SettingsReader
from mazo.project.values import nearest
from mazo.text.edit import Path
from mazo.text.folding import normal
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import reader as yamltree
from mazo.yamlfiles import rules as yaml_rules
from mazo.yamlfiles.reader import Yaml
from mazo.yamlfiles.tree import Group, Node, Scalar, is_blank

BASE = "base"
_NEEDED = (BASE, "class", "title")
_KEYS = (
    *_NEEDED,
    "deck",
    "language",
    "untranslated",
    "errata",
    "precision",
    "documents",
    "topics",
    "events",
    "include",
    "remove",
    "change",
    "add",
)
_INCLUDE_KEYS = ("topics", "tags", "types", "sections", "from", "to")
_TAG_KEYS = ("add", "remove")
_CHANGE_KEYS = ("was", "now")
_TYPES: tuple[Kind, ...] = tuple(LISTS.values())
_YEAR = ("year",)


class ClassFile(NamedTuple):
    """A class deck's file as YAML, and where it names its base."""

    file: TextFile
    yaml: Yaml
    root: Group
    base: str
    base_place: Place


def opened(file: TextFile) -> Reading[ClassFile | None]:
    """Read the YAML of a class deck, and which base it names; None where it names none."""
    yaml = yield from yamltree.read(file)
    reader = _ClassReader(file)
    is_read = yaml.root or yaml.is_whole
    root = reader.group(yaml.root or Scalar(0, 0, ""), "base: …") if is_read else None
    base, place = "", Place(file, 0, 0)
    if root and BASE in root.entries:
        base, place = reader.text(root.entries[BASE], BASE), reader.place(root.entries[BASE])
    elif root and yaml.is_whole:
        reader.without_base(root)
    yield from reader.found
    return ClassFile(file, yaml, root, base, place) if root and base else None


def read(found: ClassFile, base: Project) -> Reading[ClassDeck]:
    """Read what a class deck says of the project `base`."""
    reader = _ClassReader(found.file)
    deck = reader.class_deck(found, base)
    yield from reader.found
    return deck


class _ClassReader(SettingsReader):
    def class_deck(self, found: ClassFile, base: Project) -> ClassDeck:
        self.root = found.root
        self.entries = dict(self.known_keys(found.root, _KEYS, rules.A_CLASS_DECK))
        if "documents" in self.entries and is_blank(self.entries["documents"]):
            del self.entries["documents"]
        for key in _NEEDED if found.yaml.is_whole else ():
            if key not in self.entries:
                place = Place(self.file, 0, 0)
                self.missing(place, key, rules.A_CLASS_DECK, rules.EXAMPLES[key])
        get = self.entries.get
        language = self.language(get("language"), base.language)
        precision = self.choice(get("precision"), "precision", _YEAR, "")
        return ClassDeck(
            file=self.file,
            id=self._id(),
            title=self.said("title") or base.title,
            deck=self.deck() or base.deck,
            deck_place=self._place_of("deck"),
            base_place=found.base_place,
            language=language,
            language_place=self._place_of("language"),
            untranslated=self.choice(
                get("untranslated"), "untranslated", UNTRANSLATED, UNTRANSLATED[0]
            ),
            errata=self.choice(get("errata"), "errata", ERRATA, base.errata)
            if "errata" in self.entries
            else None,
            errata_place=self._place_of("errata"),
            to_year=self._place_of("precision") if precision else None,
            documents={entry.id: entry for entry in self.documents(language)},
            topics=dict(self._titles("topics")),
            events=dict(self._titles("events")),
            include=self._include(language),
            remove=self._names(get("remove"), "remove: [id]"),
            change={each.id: each for each in self._changes(base)},
            add=tuple(self._added()),
            is_whole=found.yaml.is_whole,
        )

    def _place_of(self, key: str) -> Place | None:
        return self.place(self.entries[key]) if key in self.entries else None

    def without_base(self, root: Group) -> None:
        """Report a file that names no base: its key is misspelt, or it is a card file."""
        meant = [key for key in root.entries if key not in _KEYS and nearest(key, _KEYS) == BASE]
        if meant:
            self.unknown_key(root, meant[0], _KEYS, rules.A_CLASS_DECK)
            return
        self.missing(Place(self.file, 0, 0), BASE, rules.A_CLASS_DECK, rules.EXAMPLES[BASE])
        if root.entries.keys() & LISTS.keys():
            self.found[-1] = self.found[-1]._replace(own_help=rules.CARD_FILE)

    def _id(self) -> str:
        name = normal(self.said("class"))
        if name and (reason := names.problem(name)):
            self.report(
                field_rules.BAD_ID,
                self.entries["class"],
                id=name,
                reason=reason,
                proposal=names.slug(name),
            )
            return ""
        return name

    def _entries(self, key: str, example: str) -> Iterator[tuple[str, Node, Place]]:
        """Yield what stands under a key, by names that were read as names are."""
        node = self.entries.get(key)
        if node is None or is_blank(node) or not (group := self.group(node, example)):
            return
        for written, value in group.entries.items():
            yield written, value, group.key_place(self.file, written)

    def _titles(self, section: str) -> Iterator[tuple[str, FieldChange]]:
        """Yield other titles for topics or events of the base, by their ids."""
        for written, node, place in self._entries(section, f"{section}: {{id: …}}"):
            if change := self._field((section, written), node, place):
                if not isinstance(change.now, Scalar):
                    self.text(change.now, written)
                elif self.title(change.now, written):
                    yield normal(written), change._replace(key=TITLE)

    def _field(self, path: Path, node: Node, place: Place) -> FieldChange | None:
        """Return a change: what is said now, plainly or with what it replaced."""
        key = str(path[-1])
        if not isinstance(node, Group) or not node.entries.keys() & set(_CHANGE_KEYS):
            if self._is_too_deep(node, key):
                return None
            return FieldChange(key, None, node, node, place, path)
        entries = dict(self.known_keys(node, _CHANGE_KEYS, rules.A_CHANGE))
        if "now" not in entries:
            self.missing(place, "now", rules.A_CHANGE, rules.EXAMPLES["now"])
            return None
        return FieldChange(key, entries.get("was"), entries["now"], node, place, path)

    def _is_too_deep(self, node: Node, key: str) -> bool:
        """Report `was` and `now` under a part of a value: they stand under its own key."""
        for part, value in node.entries.items() if isinstance(node, Group) else ():
            if isinstance(value, Group) and "now" in value.entries:
                help_ = Phrase(rules.RIGHT_UNDER, {"key": key, "part": part})
                self._misplaced(value.key_place(self.file, "now"), "now", f"`{part}`", help_)
                return True
        return False

    def _misplaced(self, place: Place, key: str, what: Text | str, help_: Phrase) -> None:
        values = {"key": key, "what": what, "known": ""}
        self.found.append(key_rules.UNKNOWN_KEY.at(place, help=help_, gaps=values))

    def _changes(self, base: Project) -> Iterator[NoteChange]:
        topic = Topic("", "", self.file, "", False, "", None, ())  # noqa: FBT003  # which quotes nothing
        reader = NoteReader(base, topic, may_be_odd=self.may_be_odd)
        for written, node, place in self._entries("change", "change: {id: {question: …}}"):
            name = normal(written)
            group = None if is_blank(node) else self.group(node, f"{name}: {{question: …}}")
            if group:
                yield self._change(NoteChange(name, place, ("change", written), group), reader)
        self.found += reader.found

    def _change(self, change: NoteChange, reader: NoteReader) -> NoteChange:
        fields: dict[str, FieldChange] = {}
        for key, node in change.node.entries.items():
            place = change.node.key_place(self.file, key)
            if key == "id":
                self.found.append(rules.FIXED_KEY.at(place, id=change.id, note=change.id))
            elif key in _CHANGE_KEYS:
                self._misplaced(place, key, rules.A_CHANGED_NOTE, Phrase(rules.KEY_FIRST))
            elif key == "tags":
                change = self._tags(change, node, reader)
            elif field := self._field((*change.path, key), node, place):
                fields[key] = field
        return change._replace(fields=fields)

    def _tags(self, change: NoteChange, node: Node, reader: NoteReader) -> NoteChange:
        example = "tags: {add: [examen], remove: []}"
        if not (group := self.group(node, example)):
            return change
        entries = dict(self.known_keys(group, _TAG_KEYS, rules.TAG_CHANGES))
        return change._replace(
            tags_added=reader.tags(entries["add"]) if "add" in entries else (),
            tags_removed=self._texts(entries.get("remove"), example),
        )

    def _include(self, language: str) -> Include:
        node = self.entries.get("include")
        if (
            node is None
            or is_blank(node)
            or not (group := self.group(node, "include: {topics: [id]}"))
        ):
            return Include()
        entries = dict(self.known_keys(group, _INCLUDE_KEYS, rules.INCLUDE))
        types = [
            self.choice(item, "types", _TYPES, _TYPES[0])
            for item in self._items(entries.get("types"), "types: [date, cause]")
        ]
        return Include(
            topics=self._names(entries.get("topics"), "topics: [id]"),
            tags=self._texts(entries.get("tags"), "tags: [italia]"),
            types=tuple(types),
            sections=self._texts(entries.get("sections"), "sections: [Desembarco]"),
            since=self._day(entries.get("from"), "from", language),
            until=self._day(entries.get("to"), "to", language),
            place=self.root.key_place(self.file, "include"),
        )

    def _day(self, node: Node | None, key: str, language: str) -> HistoricalDate | None:
        return self.date(node, key, language) if node else None

    def _items(self, node: Node | None, example: str) -> tuple[Node, ...]:
        if node is None or is_blank(node):
            return ()
        return tuple(self.items(node, example))

    def _texts(self, node: Node | None, example: str) -> tuple[Named, ...]:
        key = example.partition(":")[0]
        found = [(self.text(item, key), item) for item in self._items(node, example)]
        return tuple(
            Named(text, self.place(item), number)
            for number, (text, item) in enumerate(found)
            if text
        )

    def _names(self, node: Node | None, example: str) -> tuple[Named, ...]:
        found: dict[str, Named] = {}
        for named in self._texts(node, example):
            name = normal(named.name)
            if first := found.get(name):
                self.found.append(
                    yaml_rules.DUPLICATE_KEY.at(named.place, key=name, related=[first.place])
                )
            found.setdefault(name, named._replace(name=name))
        return tuple(found.values())

    def _added(self) -> Iterator[AddedTopic]:
        for written, node, place in self._entries("add", "add: {id: {title: …}}"):
            name = normal(written)
            if reason := names.problem(name):
                values = {"id": name, "reason": reason, "proposal": names.slug(name, limit=9)}
                self.found.append(field_rules.BAD_ID.at(place, gaps=values))
            else:
                yield AddedTopic(name, place, node)
