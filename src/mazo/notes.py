"""One note: from its group of keys to a `Note`, each mistake told at its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mazo import identity
from mazo.diagnostics import Phrase, Text
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
from mazo.rules import RULES, quotes
from mazo.rules import fields as rules
from mazo.rules import identity as identity_rules
from mazo.rules import shape as shape_rules
from mazo.selectors import TextQuoteSelector
from mazo.shape import Shape, nearest
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
_YES, _NO = ("true", "yes", "sí", "si"), ("false", "no")
_RESERVED_TAGS = ("mazo", "marked", "leech")


class NoteReader(Shape):
    """Reads the notes of one card file."""

    def __init__(self, project: Project, topic: Topic) -> None:
        """Read notes of `topic`, which `project` compiles."""
        super().__init__(topic.file)
        self.project = project
        self.topic = topic
        self._readers: Mapping[str, Callable[[Node], object]] = {
            "id": lambda node: self.name(node, "id"),
            "date": self._date,
            "event": lambda node: self.name(node, "event"),
            "cause": lambda node: self.name(node, "cause"),
            "effect": lambda node: self.name(node, "effect"),
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
        known = NOTE_KEYS[kind]
        values: dict[str, object] = {"question": "", "answer": "", "id": "", "quote": None}
        readers, text = self._readers, self.text
        for key, value in node.entries.items():
            if key in known:
                reader = readers.get(key)
                values[key] = reader(value) if reader else text(value, key)
            elif not key.endswith("\n"):  # given twice, and reported so
                self._unknown_key(node, key, kind)
        note = Note(kind=kind, topic=self.topic, node=node, **values)  # type: ignore[arg-type]  # each reader returns its field's type
        for key in _NEEDED[kind]:
            if key not in node.entries:
                what, example = shape_rules.NOTE_OF_KIND[kind], shape_rules.EXAMPLES[key]
                self.missing(note.head, key, what, example)
        if "id" not in node.entries:
            place = Place(self.file, node.start, node.start + 1)
            proposal = identity.slug(note.question or note.answer)
            self.found.append(identity_rules.MISSING_ID.at(place, proposal=proposal))
        return note

    def name(self, node: Node, key: str) -> str:
        """Return an id; report one with letters that ids do not have."""
        text = self.text(node, key)
        if text and not identity.is_name(text):
            self.report(identity_rules.BAD_ID, node, id=text, proposal=identity.slug(text))
            return ""
        return text

    def tags(self, node: Node) -> tuple[str, ...]:
        """Return the tags of a list; report those that Anki would change."""
        tags: dict[str, Node] = {}
        for item in self.items(node, "tags: [italia, examen]"):
            tag = self.text(item, "tags")
            if not tag or not self._is_tag(item, tag):
                continue
            if first := tags.get(tag.casefold()):
                self.report(rules.REPEATED_TAG, item, tag=tag, related=[self.place(first)])
            tags.setdefault(tag.casefold(), item)
        return tuple(item.text.strip() for item in tags.values() if isinstance(item, Scalar))

    def _unknown_key(self, node: Group, key: str, kind: Kind) -> None:
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
        else:
            self.unknown_key(node, key, NOTE_KEYS[kind], shape_rules.NOTE_OF_KIND[kind])

    def _is_tag(self, node: Node, tag: str) -> bool:
        reason: Text | Phrase | None = None
        if any(sign.isspace() for sign in tag):
            reason = rules.TAG_SPACE
        elif "" in tag.split("::"):
            reason = rules.TAG_EMPTY_LEVEL
        elif tag.split("::")[0].lower() in _RESERVED_TAGS:
            reason = Phrase(rules.TAG_RESERVED, {"tag": tag})
        elif odd := next((sign for sign in tag if sign in '"*<>&\\'), None):
            reason = Phrase(rules.TAG_SIGN, {"sign": odd})
        if reason:
            proposal = "::".join(filter(None, "_".join(tag.split()).split("::")))
            proposal = proposal.translate(str.maketrans("", "", '"*<>&\\')) or "italia"
            self.report(rules.BAD_TAG, node, tag=tag, reason=reason, proposal=proposal)
        return reason is None

    def _date(self, node: Node) -> object:
        entry = self.project.documents.get(self.topic.document)
        century = (
            entry.date.bounds[0][0] // 100 if entry and entry.date and entry.date.start else 19
        )
        return self.date(node, "date", self.project.language, century)

    def _reverse(self, node: Node) -> bool:
        text = self.text(node, "reverse").lower()
        if text and text not in (*_YES, *_NO):
            self.report(rules.UNKNOWN_VALUE, node, key="reverse", value=text, known="true, false")
        return text in _YES

    def _quote(self, node: Node) -> Quote | None:
        document = self.topic.document
        if not isinstance(node, Group) or not node.entries.keys() & set(_QUOTE_KEYS):
            exact = self.text(node, "quote")
            if not exact or not isinstance(node, Scalar):
                return None
            self._needs_document(document, node)
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
        else:
            self._needs_document(document, words)
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

    def _needs_document(self, document: str, node: Node) -> None:
        if not document and len(self.project.documents) > 1 and not self.topic.names_document:
            known = ", ".join(self.project.documents)
            self.report(quotes.DOCUMENT_UNSAID, node, known=known)

    def _number(self, node: Node, key: str) -> int:
        text = self.text(node, key)
        if text.isascii() and text.isdigit() and 0 < int(text[:9]):
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
        side = (
            self.choice(values["side"], "side", SIDES, "answer") if "side" in values else "answer"
        )
        return Media(file, alt, side, self.place(values["file"])) if file else None

    def _erratum(self, node: Node) -> Erratum | None:
        group = self.group(node, "erratum: {kind: imprecise, note: …}")
        if group is None:
            return None
        entries = dict(self.known_keys(group, _ERRATUM_KEYS, shape_rules.AN_ERRATUM))
        if "kind" not in entries:
            self.missing(
                self.place(node), "kind", shape_rules.AN_ERRATUM, shape_rules.EXAMPLES["kind"]
            )
        if not entries.keys() & {"note", "date", "answer"}:
            self.missing(
                self.place(node), "note", shape_rules.AN_ERRATUM, shape_rules.EXAMPLES["note"]
            )
        kind = (
            self.choice(entries["kind"], "kind", ERRATUM_KINDS, "nuance")
            if "kind" in entries
            else "nuance"
        )
        date = (
            self.date(entries["date"], "date", self.project.language) if "date" in entries else None
        )
        texts = {
            key: self.text(entries[key], key)
            for key in ("answer", "question", "note", "source")
            if key in entries
        }
        return Erratum(kind, date, **texts)

    def _allow(self, node: Node) -> frozenset[str]:
        codes: set[str] = set()
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
                codes.add(code)
        return frozenset(codes)
