"""Typed values out of the YAML tree of one file, by the tables of keys (`schema`)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from mazo.diagnostics import Phrase, Text
from mazo.model import tags
from mazo.model.class_deck import Named
from mazo.project import field_rules, key_rules
from mazo.project.scalars import ScalarReader
from mazo.schema.key import Key, Keys
from mazo.schema.synonyms import is_plain, nearest
from mazo.text.comparison import normal
from mazo.text.edit import At, Edit, Fix, Rename, put
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import rules as yaml_rules
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, is_blank

Value: TypeAlias = Any
"""What a key's shape says: a text, a date, a tuple…"""


class Entry(NamedTuple):
    """What stands under one id in a group of things by their ids; `place` is the id's.

    The id is `written` so in the file, which may have other signs for the same letters.
    """

    id: str
    node: Node
    place: Place
    written: str


class ValueReader(ScalarReader):
    """Reads groups, lists and what is in them.

    `readers` are the methods that read a shape; a shape without one is a plain text.
    """

    def __init__(
        self, file: TextFile, language: str = "en", *, may_be_odd: bool | None = None
    ) -> None:
        """Read values of `file`; whether it may have odd signs is looked up unless it is known."""
        super().__init__(file, language, may_be_odd=may_be_odd)
        self.readers: dict[str, Callable[[Node, Key], Value]] = {
            "list": self.listed,
            "by id": self.by_id,
            "passage": lambda node, key: self.text(node, key.name, is_passage=True),
            "line": lambda node, key: self.line(node, key.name),
            "deck": self.deck,
            "id": self.id,
            "name": lambda node, key: normal(self.text(node, key.name).removesuffix(".yaml")),
            "date": self.date,
            "number": self.number,
            "flag": self.flag,
            "word": self.word,
            "tags": self.tags,
            "codes": self._codes,
            "group": lambda node, key: self.group(node, key.example),
            "any": lambda node, _: node,
        }

    def values(self, group: Group, keys: Keys, place: Place | None = None) -> dict[str, Value]:
        """Return the values of `group` by key; report keys that `keys` does not have.

        Keys that are needed and missing are reported at `place`, if one is given.
        """
        values: dict[str, Value] = {}
        meant, rows, may_be_blank, readers = set[str](), keys.rows, keys.may_be_blank, self.readers
        for name, node in group.entries.items():
            if key := rows.get(name):
                if not (may_be_blank and key.holds_several and is_blank(node)):
                    reader = readers.get(key.shape if key.many == "one" else key.many)
                    values[name] = reader(node, key) if reader else self.text(node, name)
            else:
                meant.add(self.unknown_key(group, name, keys))
        if place and not keys.needed_names <= group.entries.keys():
            missing = [key for key in keys.needed if key.name not in group.entries]
            for key in missing:
                if key.name not in meant and group.entries.keys().isdisjoint(key.unless):
                    self.missing(place, key, keys)
        return values

    def value(self, node: Node, key: Key) -> Value:
        """Return the value of `node`, which stands under `key`."""
        reader = self.readers.get(key.shape if key.many == "one" else key.many)
        return reader(node, key) if reader else self.text(node, key.name)

    def group(self, node: Node, example: Text | str) -> Group | None:
        """Return `node` if it is a group of keys; report it otherwise."""
        if isinstance(node, Group):
            return node
        self._expected(node, yaml_rules.A_GROUP, example)
        return None

    def items(self, node: Node, example: Text | str) -> Sequence[Node]:
        """Return the items of a list; report what is none."""
        if isinstance(node, Items):
            return node.items
        self._expected(node, yaml_rules.A_LIST, example)
        return ()

    def by_id(self, node: Node, key: Key) -> tuple[Entry, ...]:
        """Return what stands in a group of things by their ids."""
        group = self.group(node, key.example)
        if group is None:
            return ()
        return tuple(
            Entry(normal(name), each, group.key_place(self.file, name), name)
            for name, each in group.entries.items()
        )

    def declared(self, entries: Iterable[Entry], words: int = 5) -> Iterator[Entry]:
        """Yield the entries whose ids can be ids; propose other ones, of so many words."""
        for entry in entries:
            if not self.is_bad_id(entry.id, entry.place, words):
                yield entry

    def listed(self, node: Node, key: Key) -> tuple[Named, ...]:
        """Return the values of a list with their places; report an id that is named twice."""
        found: list[Named] = []
        one = key._replace(many="one")
        for number, item in enumerate(self.items(node, key.example)):
            named = Named(self.value(item, one), self.place(item), number)
            first = next((each for each in found if each.name == named.name), None)
            if first and key.shape == "name":
                self.found.append(
                    yaml_rules.DUPLICATE_KEY.at(named.place, key=named.name, related=[first.place])
                )
            elif named.name:
                found.append(named)
        return tuple(found)

    def _expected(self, node: Node, expected: Text, example: Text | str) -> None:
        kinds: Mapping[type, Text] = {
            Scalar: yaml_rules.A_TEXT,
            Items: yaml_rules.A_LIST,
            Group: yaml_rules.A_GROUP,
        }
        found = kinds[type(node)]
        if isinstance(node, Scalar) and not node.text.strip():
            found = key_rules.NOTHING
        values = {"expected": expected, "found": found, "example": example}
        first = self.file.text[node.start : node.end].split("\n")[0]
        is_block = isinstance(node, Group) and not first.startswith("{")
        undashed = Phrase(key_rules.EACH_WITH_DASH, {"first": first.lstrip("-").strip()})
        help_ = undashed if is_block and expected is yaml_rules.A_LIST else None
        self.report(yaml_rules.WRONG_SHAPE, node, values, help_)

    def unknown_key(self, group: Group, name: str, keys: Keys) -> str:
        """Report a key of `group` that means nothing there; return the one that was meant."""
        near, place = nearest(name, keys.rows), group.key_place(self.file, name)
        values = {"what": keys.what, "key": name.strip("\u00a0 "), "known": ", ".join(keys.rows)}
        if not near and " " in name.strip():
            self.report(key_rules.UNKNOWN_KEY, place, values, key_rules.WORDS_FOR_KEY)
            return ""
        help_ = Phrase(key_rules.NEAREST_KEY, {"near": near})
        edit = Edit(self.file, (Rename((At(group.start), name), near),))
        fix = Fix(edit, near not in group.entries and is_plain(name, near, keys.rows))
        self.report(key_rules.UNKNOWN_KEY, place, values, *((help_, fix) if near else ()))
        return near

    def missing(self, place: Place, key: Key, keys: Keys) -> None:
        """Report a key that must be there and is not."""
        values = {"key": key.name, "what": keys.what, "example": key.example}
        self.report(key_rules.MISSING_KEY, place, values)

    def tags(self, node: Node, key: Key) -> tuple[str, ...]:
        """Return the tags of a list; report those that Anki would change."""
        found: dict[str, tuple[str, Node]] = {}
        for item in self.items(node, key.example):
            tag = self.text(item, key.name)
            if not tag or not self._is_tag(item, tag):
                continue
            first = found.setdefault(tag.casefold(), (tag, item))[1]
            if first is not item:
                related = [self.place(first)]
                self.found.append(
                    field_rules.REPEATED_TAG.at(self.place(item), tag=tag, related=related)
                )
        return tuple(tag for tag, _ in found.values())

    def _is_tag(self, node: Node, tag: str) -> bool:
        reason = tags.problem(tag)
        if reason:
            values = {"tag": tag, "reason": reason, "proposal": tags.proposal(tag)}
            help_ = Phrase(field_rules.TAKE_TAG_OUT, values) if tags.is_reserved(tag) else None
            fix = put(self.place(node), tags.proposal(tag), is_certain=reason is tags.TAG_SPACE)
            self.report(field_rules.BAD_TAG, node, values, help_, None if "," in tag else fix)
        return reason is None

    def _codes(self, node: Node, key: Key) -> Mapping[str, Place]:
        """Return the codes that a note accepts; `allowances` looks whether there are such."""
        codes = [(self.text(item, key.name), item) for item in self.items(node, key.example)]
        return {code: self.place(item) for code, item in codes if code}
