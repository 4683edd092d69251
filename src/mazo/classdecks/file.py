"""The file of a class deck, read into a `ClassDeck`: its settings, its selection, its changes.

It is read when its base is known, because what it leaves out is as in the base. The texts of
its changes are only collected here; `overlay` reads them as the base's notes are read.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mazo.classdecks import rules
from mazo.diagnostics import Phrase, Reading, Text
from mazo.model.class_deck import TITLE, AddedTopic, ClassDeck, FieldChange, Include, NoteChange
from mazo.model.note import Project
from mazo.project import key_rules
from mazo.project.settings import SettingsReader
from mazo.project.values import Entry, ValueReader
from mazo.schema.card_file import LISTS, NO_CARD
from mazo.schema.class_deck import (
    BASE,
    CHANGE,
    CHANGED_NOTE,
    CLASS_DECK,
    INCLUDE,
    TAG_CHANGES,
    UNTRANSLATED,
)
from mazo.schema.synonyms import nearest
from mazo.text.edit import Path
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import read as yamltree
from mazo.yamlfiles.read import Yaml
from mazo.yamlfiles.tree import Group, Node, Scalar, is_blank

_LISTS = ("topics", "tags", "types", "sections")


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
    reader = ValueReader(file)
    is_read = yaml.root or yaml.is_whole
    root = reader.group(yaml.root or Scalar(0, 0, ""), "base: …") if is_read else None
    base, place = "", Place(file, 0, 0)
    if root and BASE in root.entries:
        base, place = reader.text(root.entries[BASE], BASE), reader.place(root.entries[BASE])
    elif root and yaml.is_whole:
        _without_base(reader, root)
    yield from reader.found
    return ClassFile(file, yaml, root, base, place) if root and base else None


def _without_base(reader: ValueReader, root: Group) -> None:
    """Report a file that names no base: its key is misspelt, or it is a card file."""
    known = CLASS_DECK.rows
    for key in root.entries:
        if key not in known and nearest(key, known) == BASE:
            reader.unknown_key(root, key, CLASS_DECK)
            return
    reader.missing(Place(reader.file, 0, 0), known[BASE], CLASS_DECK)
    if not root.entries.keys().isdisjoint(LISTS):
        reader.found[-1] = reader.found[-1]._replace(own_help=rules.CARD_FILE)


def read(found: ClassFile, base: Project) -> Reading[ClassDeck]:
    """Return a class deck of the project `base`, read from its file."""
    reader = _ClassReader(found.file, found.root)
    deck = reader.class_deck(found, base)
    yield from reader.found
    return deck._replace(no_card=found.root.entries.get(NO_CARD.name))


class _ClassReader(SettingsReader):
    def class_deck(self, found: ClassFile, base: Project) -> ClassDeck:
        beginning = Place(self.file, 0, 0) if found.yaml.is_whole else None
        get = self.values(self.root.without(NO_CARD.name), CLASS_DECK, beginning).get
        self.language = get("language") or base.language
        return ClassDeck(
            file=self.file,
            id=get("class", ""),
            title=get("title") or base.title,
            deck=get("deck") or base.deck,
            deck_place=self.place_of("deck"),
            base_place=found.base_place,
            language=self.language,
            language_place=self.place_of("language"),
            untranslated=get("untranslated", UNTRANSLATED[0]),
            errata=get("errata") or None,
            errata_place=self.place_of("errata"),
            to_year=self.place_of("precision") if get("precision") else None,
            documents={entry.id: entry for entry in self.documents(get("documents", ()))},
            topics=dict(self._titles("topics", get("topics", ()))),
            events=dict(self._titles("events", get("events", ()))),
            include=self._include(get("include")),
            remove=get("remove", ()),
            change={each.id: each for each in self._changes(get("change", ()))},
            add=tuple(self._added(get("add", ()))),
            is_whole=found.yaml.is_whole,
        )

    def _added(self, entries: Iterable[Entry]) -> Iterator[AddedTopic]:
        for name, node, place, _ in self.declared(entries, words=9):
            yield AddedTopic(name, place, node)

    def _titles(self, section: str, entries: Iterable[Entry]) -> Iterator[tuple[str, FieldChange]]:
        """Yield other titles for topics or events of the base, by their ids."""
        for name, node, place, written in entries:
            if change := self._field((section, written), node, place):
                if not isinstance(change.now, Scalar):
                    self.text(change.now, written)
                elif self.line(change.now, written):
                    yield name, change._replace(key=TITLE)

    def _field(self, path: Path, node: Node, place: Place) -> FieldChange | None:
        """Return a change: a value, or `was` and `now`."""
        key = str(path[-1])
        if not isinstance(node, Group) or node.entries.keys().isdisjoint(CHANGE.rows):
            if self._is_too_deep(node, key):
                return None
            return FieldChange(key, None, node, node, place, path)
        values = self.values(node, CHANGE, place)
        if "now" not in values:
            return None
        return FieldChange(key, values.get("was"), values["now"], node, place, path)

    def _is_too_deep(self, node: Node, key: str) -> bool:
        """Report `was` and `now` under a part of a value: they belong under its own key."""
        for part, value in node.entries.items() if isinstance(node, Group) else ():
            if isinstance(value, Group) and "now" in value.entries:
                help_ = Phrase(rules.RIGHT_UNDER, {"key": key, "part": part})
                self._misplaced(value.key_place(self.file, "now"), "now", f"`{part}`", help_)
                return True
        return False

    def _misplaced(self, place: Place, key: str, what: Text | str, help_: Phrase) -> None:
        self.report(key_rules.UNKNOWN_KEY, place, {"key": key, "what": what, "known": ""}, help_)

    def _changes(self, entries: Iterable[Entry]) -> Iterator[NoteChange]:
        for name, node, place, written in entries:
            example = f"{name}: {{{CHANGED_NOTE.example}}}"
            if not is_blank(node) and (group := self.group(node, example)):
                yield self._change(NoteChange(name, place, ("change", written), group))

    def _change(self, change: NoteChange) -> NoteChange:
        fields: dict[str, FieldChange] = {}
        for key, node in change.node.entries.items():
            place = change.node.key_place(self.file, key)
            if key == "id":
                self.report(rules.FIXED_KEY, place, {"id": change.id})
            elif key in CHANGE.rows:
                self._misplaced(place, key, CHANGED_NOTE.what, Phrase(rules.KEY_FIRST))
            elif key == "tags":
                change = self._tags(change, node)
            elif field := self._field((*change.path, key), node, place):
                fields[key] = field
        return change._replace(fields=fields)

    def _tags(self, change: NoteChange, node: Node) -> NoteChange:
        if not (group := self.group(node, CHANGED_NOTE.rows["tags"].example)):
            return change
        values = self.values(group, TAG_CHANGES)
        return change._replace(
            tags_added=values.get("add", ()), tags_removed=values.get("remove", ())
        )

    def _include(self, group: Group | None) -> Include:
        if not group:
            return Include()
        values = self.values(group, INCLUDE)
        for key in _LISTS:
            if key in group.entries and is_blank(group.entries[key]):
                self.report(rules.EMPTY_LIST, group.key_place(self.file, key), {"key": key})
        return Include(
            topics=values.get("topics", ()),
            tags=values.get("tags", ()),
            types=tuple(named.name for named in values.get("types", ())),
            sections=values.get("sections", ()),
            since=values.get("from"),
            until=values.get("to"),
            place=self.root.key_place(self.file, "include"),
        )
