"""One note: from its group of keys to a `Note`, each mistake told at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from mazo.diagnostics import Phrase
from mazo.model import tags
from mazo.model.names import LONGEST, problem, slug
from mazo.model.note import ROLES, Changed, Kind, Note, Project, Topic
from mazo.project import field_rules, key_rules
from mazo.project.note_parts import PartReader
from mazo.project.values import is_simple
from mazo.text.folding import normal
from mazo.text.places import Place
from mazo.yamlfiles.tree import Group, Node, Scalar

_SHARED = (
    "id",
    "question",
    "answer",
    "quote",
    "hint",
    "extra",
    "image",
    "audio",
    "tags",
    "erratum",
    "allow",
)
NOTE_KEYS: Mapping[Kind, tuple[str, ...]] = {
    "date": (*_SHARED, "date", "event", "reverse"),
    "cause": (*_SHARED, "cause", "effect", "role"),
    "consequence": (*_SHARED, "cause", "effect", "role"),
}
_NEEDED: Mapping[Kind, tuple[str, ...]] = {
    "date": ("question", "date", "quote"),
    "cause": ("question", "answer", "quote"),
    "consequence": ("question", "answer", "quote"),
}
_NONE: Mapping[str, object] = {
    **dict.fromkeys(("image", "audio", "erratum")),
    "tags": (),
    "allow": {},
    "reverse": False,
}
"""What a note has under a key that it lacks; of the other keys it is an empty text."""
_YES, _NO = ("true", "yes", "sí", "si"), ("false", "no")


class NoteReader(PartReader):
    """Reads the notes of one card file."""

    def __init__(self, project: Project, topic: Topic, *, may_be_odd: bool) -> None:
        """Read notes of `topic`, which `project` compiles."""
        super().__init__(project, topic, may_be_odd=may_be_odd)
        self._names: set[str] = set()  # those that were found to be names
        self._readers: Mapping[str, Callable[[Node], object]] = {
            "id": partial(self.name, key="id"),
            "date": self.read_date,
            "event": partial(self.name, key="event"),
            "cause": partial(self.name, key="cause"),
            "effect": partial(self.name, key="effect"),
            "quote": self.read_quote,
            "reverse": self._reverse,
            "role": lambda node: self.choice(node, "role", ROLES, ""),
            "tags": self.tags,
            "image": lambda node: self.read_media(node, "image"),
            "audio": lambda node: self.read_media(node, "audio"),
            "erratum": self.read_erratum,
            "allow": self._allow,
        }

    def note(self, kind: Kind, node: Group) -> Note:
        """Return the note of a kind that `node` holds, as far as it can be read."""
        before, meant = len(self.found), set[str]()
        values: dict[str, object] = {"question": "", "answer": "", "id": "", "quote": None}
        values |= self._values(kind, node, meant)
        note = Note(kind=kind, topic=self.topic, node=node, **values)  # type: ignore[arg-type]  # each reader returns its field's type
        for key in _NEEDED[kind]:
            if key not in node.entries and key not in meant:
                what = key_rules.NOTE_OF_KIND[kind]
                example = key_rules.EXAMPLES[f"{kind} {key}" if key == "question" else key]
                self.missing(note.head, key, what, example)
        if "id" not in node.entries:
            place = Place(self.file, node.start, node.start + 1)
            proposal = slug(note.question or note.answer)
            self.found.append(field_rules.MISSING_ID.at(place, proposal=proposal))
        self._told_of(note.id, before)
        return note

    def changed(self, note: Note, node: Group) -> Note:
        """Return `note` with what `node`, which stands in this reader's file, says instead.

        An erratum, a picture or a sound keeps what is not said anew; a text that is given as
        `""` is taken away.
        """
        before = len(self.found)
        self.earlier = note
        if note.quote and note.quote.document:
            self.topic = self.topic._replace(document=note.quote.document, names_document=True)
        entries = {key: value for key, value in node.entries.items() if not self._is_none(value)}
        gone = [key for key in node.entries if key not in entries and key in NOTE_KEYS[note.kind]]
        kept = [key for key in gone if key in _NEEDED[note.kind]]
        values = {key: _NONE.get(key, "") for key in gone if key not in kept}
        entries |= {key: node.entries[key] for key in node.entries if key not in values}
        values |= self._values(note.kind, node._replace(entries=entries), set())
        self.earlier = None
        self._told_of(note.id, before)
        return note._replace(**values, changed=Changed(self.file, node))  # type: ignore[arg-type]  # as above

    def _is_none(self, node: Node) -> bool:
        """Tell the text `""`, which says on purpose that there is none."""
        written = self.file.text[node.start : node.end].strip()
        return isinstance(node, Scalar) and written in ('""', "''")

    def _told_of(self, note: str, before: int) -> None:
        """Say of what was found since `before` that it is of a note."""
        if len(self.found) > before:
            self.found[before:] = [each._replace(note=note) for each in self.found[before:]]

    def _values(self, kind: Kind, node: Group, meant: set[str]) -> dict[str, object]:
        """Return the values of `node` by key; add to `meant` the keys that were misspelt."""
        known, readers, is_odd = NOTE_KEYS[kind], self._readers, self.may_be_odd
        values: dict[str, object] = {}
        for key, value in node.entries.items():
            if key not in known:
                meant.add(self._unknown_key(node, key, kind))
                continue
            if reader := readers.get(key):
                values[key] = reader(value)
            elif isinstance(value, Scalar) and not is_odd and is_simple(value.text):
                values[key] = value.text
            else:
                values[key] = self.text(value, key)
        return values

    def name(self, node: Node, key: str) -> str:
        """Return an id; report one with letters that ids do not have."""
        if isinstance(node, Scalar) and node.text in self._names:
            return node.text
        text = normal(self.text(node, key))
        if not text:
            return ""
        if reason := problem(text):
            shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
            self.report(field_rules.BAD_ID, node, id=shown, reason=reason, proposal=slug(text))
            return ""
        self._names.add(text)
        return text

    def tags(self, node: Node) -> tuple[str, ...]:
        """Return the tags of a list; report those that Anki would change."""
        found: dict[str, Node] = {}
        for item in self.items(node, "tags: [italia, examen]"):
            tag = self.text(item, "tags")
            if not tag or not self._is_tag(item, tag):
                continue
            if first := found.get(tag.casefold()):
                related = [self.place(first)]
                self.found.append(
                    field_rules.REPEATED_TAG.at(self.place(item), tag=tag, related=related)
                )
            found.setdefault(tag.casefold(), item)
        return tuple(item.text.strip() for item in found.values() if isinstance(item, Scalar))

    def _unknown_key(self, node: Group, key: str, kind: Kind) -> str:
        """Report a key that notes of this kind do not have; return the one that was meant."""
        others = [other for other, keys in NOTE_KEYS.items() if key in keys]
        if others:
            what = key_rules.NOTE_OF_KIND[kind]
            values = {"key": key, "what": key_rules.NOTE_OF_KIND[others[0]]}
            help_ = Phrase(key_rules.KEY_OF_OTHERS, values)
            place = node.key_place(self.file, key)
            known = ", ".join(NOTE_KEYS[kind])
            self.found.append(
                key_rules.UNKNOWN_KEY.at(place, key=key, what=what, known=known, help=help_)
            )
            return ""
        return self.unknown_key(node, key, NOTE_KEYS[kind], key_rules.NOTE_OF_KIND[kind])

    def _is_tag(self, node: Node, tag: str) -> bool:
        reason, help_ = tags.problem(tag), None
        if reason:
            proposal = tags.proposal(tag)
            if tags.is_reserved(tag):
                help_ = Phrase(field_rules.TAKE_TAG_OUT, {"proposal": proposal})
            self.report(
                field_rules.BAD_TAG, node, tag=tag, reason=reason, proposal=proposal, help=help_
            )
        return reason is None

    def _reverse(self, node: Node) -> bool:
        text = self.text(node, "reverse").lower()
        if text and text not in (*_YES, *_NO):
            self.report(
                field_rules.UNKNOWN_VALUE, node, key="reverse", value=text, known="true, false"
            )
        return text in _YES

    def _allow(self, node: Node) -> Mapping[str, Place]:
        """Return the codes that the note accepts; `allowances` looks whether there are such."""
        items = self.items(node, "allow: [I607]")
        codes = ((self.text(item, "allow"), self.place(item)) for item in items)
        return {code: place for code, place in codes if code}
