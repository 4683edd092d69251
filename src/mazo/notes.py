"""One note: from its group of keys to a `Note`, each mistake told at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from mazo import tags
from mazo.diagnostics import Phrase
from mazo.model import (
    ERRATUM_KINDS,
    ROLES,
    SIDES,
    Erratum,
    Kind,
    Media,
    Note,
    Project,
    Quote,
    Topic,
)
from mazo.names import LONGEST, normal, problem, slug
from mazo.rules import fields as rules
from mazo.rules import identity as identity_rules
from mazo.rules import quotes
from mazo.rules import shape as shape_rules
from mazo.rules import tags as tag_rules
from mazo.selectors import TextQuoteSelector
from mazo.shape import Shape, is_simple, nearest
from mazo.text import Place
from mazo.tree import Group, Node, Scalar

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
_QUOTE_KEYS = ("exact", "prefix", "suffix", "section", "document", "occurrence")
_ERRATUM_KEYS = ("kind", "date", "answer", "question", "note", "source")
_MEDIA_KEYS = ("file", "alt", "side")
_CENTURY = 19
_YES, _NO = ("true", "yes", "sí", "si"), ("false", "no")


class NoteReader(Shape):
    """Reads the notes of one card file."""

    def __init__(self, project: Project, topic: Topic, *, may_be_odd: bool) -> None:
        """Read notes of `topic`, which `project` compiles."""
        super().__init__(topic.file, may_be_odd=may_be_odd)
        self.project = project
        self.topic = topic
        self._is_told = False
        self._names: set[str] = set()  # those that were found to be names
        self._readers: Mapping[str, Callable[[Node], object]] = {
            "id": partial(self.name, key="id"),
            "date": self._date,
            "event": partial(self.name, key="event"),
            "cause": partial(self.name, key="cause"),
            "effect": partial(self.name, key="effect"),
            "quote": self._quote,
            "reverse": self._reverse,
            "role": lambda node: self.choice(node, "role", ROLES, ""),
            "tags": self.tags,
            "image": lambda node: self._media(node, "image"),
            "audio": lambda node: self._media(node, "audio"),
            "erratum": self._erratum,
            "allow": self._allow,
        }

    def note(self, kind: Kind, node: Group) -> Note:
        """Return the note of a kind that `node` holds, as far as it can be read."""
        known, readers, is_odd = NOTE_KEYS[kind], self._readers, self.may_be_odd
        before, meant = len(self.found), set[str]()
        values: dict[str, object] = {"question": "", "answer": "", "id": "", "quote": None}
        for key, value in node.entries.items():
            if key not in known:
                if not key.endswith("\n"):  # given twice, and reported so
                    meant.add(self._unknown_key(node, key, kind))
                continue
            if reader := readers.get(key):
                values[key] = reader(value)
            elif isinstance(value, Scalar) and not is_odd and is_simple(value.text):
                values[key] = value.text
            else:
                values[key] = self.text(value, key)
        note = Note(kind=kind, topic=self.topic, node=node, **values)  # type: ignore[arg-type]  # each reader returns its field's type
        for key in _NEEDED[kind]:
            if key not in node.entries and key not in meant:
                what = shape_rules.NOTE_OF_KIND[kind]
                example = shape_rules.EXAMPLES[f"{kind} {key}" if key == "question" else key]
                self.missing(note.head, key, what, example)
        if "id" not in node.entries:
            place = Place(self.file, node.start, node.start + 1)
            proposal = slug(note.question or note.answer)
            self.found.append(identity_rules.MISSING_ID.at(place, proposal=proposal))
        if len(self.found) > before:
            self.found[before:] = [each._replace(note=note.id) for each in self.found[before:]]
        return note

    def name(self, node: Node, key: str) -> str:
        """Return an id; report one with letters that ids do not have."""
        if isinstance(node, Scalar) and node.text in self._names:
            return node.text
        text = normal(self.text(node, key))
        if not text:
            return ""
        if reason := problem(text):
            shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
            self.report(identity_rules.BAD_ID, node, id=shown, reason=reason, proposal=slug(text))
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
                self.report(tag_rules.REPEATED_TAG, item, tag=tag, related=[self.place(first)])
            found.setdefault(tag.casefold(), item)
        return tuple(item.text.strip() for item in found.values() if isinstance(item, Scalar))

    def _unknown_key(self, node: Group, key: str, kind: Kind) -> str:
        """Report a key that notes of this kind do not have; return the one that was meant."""
        others = [other for other, keys in NOTE_KEYS.items() if key in keys]
        if others:
            what = shape_rules.NOTE_OF_KIND[kind]
            values = {"key": key, "what": shape_rules.NOTE_OF_KIND[others[0]]}
            help_ = Phrase(shape_rules.KEY_OF_OTHERS, values)
            place = node.key_place(self.file, key)
            known = ", ".join(NOTE_KEYS[kind])
            self.found.append(
                shape_rules.UNKNOWN_KEY.at(place, key=key, what=what, known=known, help=help_)
            )
            return ""
        return self.unknown_key(node, key, NOTE_KEYS[kind], shape_rules.NOTE_OF_KIND[kind])

    def _is_tag(self, node: Node, tag: str) -> bool:
        reason, help_ = tags.problem(tag), None
        if reason:
            proposal = tags.proposal(tag)
            if tags.is_reserved(tag):
                help_ = Phrase(tag_rules.TAKE_TAG_OUT, {"proposal": proposal})
            self.report(
                tag_rules.BAD_TAG, node, tag=tag, reason=reason, proposal=proposal, help=help_
            )
        return reason is None

    def _date(self, node: Node) -> object:
        return self.date(node, "date", self.project.language, self.century)

    @property
    def century(self) -> int:
        """Return the first two digits that a year is proposed with: those of the document's."""
        date = (entry := self.project.documents.get(self.topic.document)) and entry.date
        return date.bounds[0][0] // 100 if date and date.start else _CENTURY

    def _reverse(self, node: Node) -> bool:
        text = self.text(node, "reverse").lower()
        if text and text not in (*_YES, *_NO):
            self.report(rules.UNKNOWN_VALUE, node, key="reverse", value=text, known="true, false")
        return text in _YES

    def _quote(self, node: Node) -> Quote | None:
        document = self.topic.document
        if not isinstance(node, Group) or not node.entries.keys() & _QUOTE_KEYS:
            exact = self.text(node, "quote")
            if not exact or not isinstance(node, Scalar):
                return None
            if not document:
                self._needs_document(node)
            return Quote(TextQuoteSelector(exact), document, node)
        values: dict[str, str] = {}
        occurrence = 0
        for key, value in self.known_keys(node, _QUOTE_KEYS, shape_rules.A_QUOTE):
            if key == "occurrence":
                occurrence = self._number(value, key)
            else:
                values[key] = self.text(value, key)
        words = node.entries.get("exact")
        if words is None:
            self.missing(
                self.place(node), "exact", shape_rules.A_QUOTE, shape_rules.EXAMPLES["exact"]
            )
        if not values.get("exact") or not isinstance(words, Scalar):
            return None
        if named := values.pop("document", ""):
            document = self.document(node.entries["document"], named)
        elif not document:
            self._needs_document(words)
        return Quote(TextQuoteSelector(**values, occurrence=occurrence), document, words)

    def document(self, node: Node, name: str) -> str:
        """Return the id of a document; report one that the project does not list."""
        known = self.project.documents
        if name in known or not known:
            return name
        near = nearest(name, known)
        help_ = Phrase(quotes.NEAREST_DOCUMENT, {"near": near}) if near else None
        self.report(
            quotes.UNKNOWN_DOCUMENT, node, document=name, known=", ".join(known), help=help_
        )
        return ""

    def _needs_document(self, node: Node) -> None:
        if len(self.project.documents) > 1 and not self.topic.names_document:
            known = ", ".join(self.project.documents)
            if not self._is_told:  # once a file: one line mends all
                self.report(quotes.DOCUMENT_UNSAID, node, known=known)
            self._is_told = True

    def _number(self, node: Node, key: str) -> int:
        text = self.text(node, key)
        if text.isascii() and text.isdigit() and int(text[:9]) > 0:
            return int(text[:9])
        if text:
            self.report(rules.BAD_NUMBER, node, key=key, value=text)
        return 0

    def _media(self, node: Node, key: str) -> Media | None:
        if not isinstance(node, Group):
            file = self.text(node, key)
            return Media(file, "", "answer", self.place(node)) if file else None
        values = dict(self.known_keys(node, _MEDIA_KEYS, shape_rules.A_MEDIUM))
        if "file" not in values:
            self.missing(
                self.place(node), "file", shape_rules.A_MEDIUM, shape_rules.EXAMPLES["file"]
            )
            return None
        file = self.text(values["file"], "file")
        alt = self.text(values["alt"], "alt") if "alt" in values else ""
        side = self.choice(values.get("side"), "side", SIDES, "answer")
        return Media(file, alt, side, self.place(values["file"])) if file else None

    def _erratum(self, node: Node) -> Erratum | None:
        group = self.group(node, "erratum: {kind: imprecise, note: …}")
        if group is None:
            return None
        values: dict[str, object] = {"kind": "nuance"}
        for key, value in self.known_keys(group, _ERRATUM_KEYS, shape_rules.AN_ERRATUM):
            if key == "kind":
                values[key] = self.choice(value, key, ERRATUM_KINDS, "nuance")
            elif key == "date":
                values[key] = self.date(value, key, self.project.language, self.century)
            else:
                values[key] = self.text(value, key)
        for key, any_of in (("kind", ("kind",)), ("note", ("note", "date", "answer"))):
            if not any(each in group.entries for each in any_of):
                what, example = shape_rules.AN_ERRATUM, shape_rules.EXAMPLES[key]
                self.missing(self.place(node), key, what, example)
        return Erratum(**values)  # type: ignore[arg-type]  # each reader returns its field's type

    def _allow(self, node: Node) -> Mapping[str, Place]:
        from mazo.rules.table import RULES  # noqa: PLC0415  # all rules, which few notes ask for

        codes: dict[str, Place] = {}
        for item in self.items(node, "allow: [I607]"):
            code = self.text(item, "allow")
            rule = RULES.get(code)
            if rule is None and code:
                near = nearest(code.upper(), tuple(RULES))
                help_ = Phrase(rules.NEAREST_CODE, {"near": near}) if near else None
                self.report(rules.UNKNOWN_CODE, item, code=code, help=help_)
            elif rule and not rule.may_be_allowed:
                self.report(rules.NOT_ALLOWABLE, item, code=code)
            elif rule:
                codes[code] = self.place(item)
        return codes
