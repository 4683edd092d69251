"""The parts of a note that have keys of their own: its quote, its pictures, its erratum, its date.

What a class deck says anew of one is laid over what the note had before.
"""

from __future__ import annotations

from collections.abc import Mapping

from mazo.diagnostics import Phrase
from mazo.model.note import ERRATUM_KINDS, SIDES, Erratum, Media, Note, Project, Quote, Topic
from mazo.model.selectors import TextQuoteSelector
from mazo.project import field_rules, key_rules
from mazo.project.values import Shape, nearest
from mazo.yamlfiles.tree import Group, Node, Scalar

_QUOTE_KEYS = ("exact", "prefix", "suffix", "section", "document", "occurrence")
_ERRATUM_KEYS = ("kind", "date", "answer", "question", "note", "source")
_MEDIA_KEYS = ("file", "alt", "side")
_CENTURY = 19


class PartReader(Shape):
    """Reads the parts of the notes of one card file."""

    def __init__(self, project: Project, topic: Topic, *, may_be_odd: bool) -> None:
        """Read parts of notes of `topic`, which `project` compiles."""
        super().__init__(topic.file, may_be_odd=may_be_odd)
        self.project = project
        self.topic = topic
        self.earlier: Note | None = None  # what a class deck changes
        self._is_told = False

    def read_date(self, node: Node) -> object:
        """Return the date of a note; report what is none."""
        return self.date(node, "date", self.project.language, self.century)

    @property
    def century(self) -> int:
        """Return the first two digits that a year is proposed with: those of the document's."""
        date = (entry := self.project.documents.get(self.topic.document)) and entry.date
        return date.bounds[0][0] // 100 if date and date.start else _CENTURY

    def read_quote(self, node: Node) -> Quote | None:
        """Return a quote, given as a text or with keys; report what is none."""
        document = self.topic.document
        if not isinstance(node, Group) or not node.entries.keys() & _QUOTE_KEYS:
            exact = self.text(node, "quote")
            if not exact or not isinstance(node, Scalar):
                return None
            if not document:
                self._needs_document(node)
            return Quote(TextQuoteSelector(exact), document, node, self.file)
        values: dict[str, str] = {}
        occurrence = 0
        for key, value in self.known_keys(node, _QUOTE_KEYS, key_rules.A_QUOTE):
            if key == "occurrence":
                occurrence = self._number(value, key)
            else:
                values[key] = self.text(value, key)
        words = node.entries.get("exact")
        if words is None:
            self.missing(self.place(node), "exact", key_rules.A_QUOTE, key_rules.EXAMPLES["exact"])
        if not values.get("exact") or not isinstance(words, Scalar):
            return None
        if named := values.pop("document", ""):
            document = self.document(node.entries["document"], named)
        elif not document:
            self._needs_document(words)
        return Quote(TextQuoteSelector(**values, occurrence=occurrence), document, words, self.file)

    def document(self, node: Node, name: str) -> str:
        """Return the id of a document; report one that the project does not list."""
        known = self.project.documents
        if name in known or not known:
            return name
        near = nearest(name, known)
        help_ = Phrase(field_rules.NEAREST_DOCUMENT, {"near": near}) if near else None
        self.report(
            field_rules.UNKNOWN_DOCUMENT, node, document=name, known=", ".join(known), help=help_
        )
        return ""

    def _needs_document(self, node: Node) -> None:
        if len(self.project.documents) > 1 and not self.topic.names_document:
            known = ", ".join(self.project.documents)
            if not self._is_told:  # once a file: one line mends all
                self.report(field_rules.DOCUMENT_UNSAID, node, known=known)
            self._is_told = True

    def _number(self, node: Node, key: str) -> int:
        text = self.text(node, key)
        if text.isascii() and text.isdigit() and int(text[:9]) > 0:
            return int(text[:9])
        if text:
            self.report(field_rules.BAD_NUMBER, node, key=key, value=text)
        return 0

    def read_media(self, node: Node, key: str) -> Media | None:
        """Return a picture or a sound, given by its file's name or with keys."""
        if not isinstance(node, Group):
            file = self.text(node, key)
            return Media(file, "", "answer", self.place(node)) if file else None
        values = dict(self.known_keys(node, _MEDIA_KEYS, key_rules.A_MEDIUM))
        earlier = getattr(self.earlier, key, None)
        if isinstance(earlier, Media):
            return self._medium_anew(earlier, values)
        if "file" not in values:
            self.missing(self.place(node), "file", key_rules.A_MEDIUM, key_rules.EXAMPLES["file"])
            return None
        file = self.text(values["file"], "file")
        alt = self.text(values["alt"], "alt") if "alt" in values else ""
        side = self.choice(values.get("side"), "side", SIDES, "answer")
        return Media(file, alt, side, self.place(values["file"])) if file else None

    def _medium_anew(self, earlier: Media, values: Mapping[str, Node]) -> Media:
        """Return a picture or a sound with what is said anew of it."""
        file, place = earlier.file, earlier.place
        if "file" in values:
            file, place = self.text(values["file"], "file"), self.place(values["file"])
        alt = self.text(values["alt"], "alt") if "alt" in values else earlier.alt
        return Media(file, alt, self.choice(values.get("side"), "side", SIDES, earlier.side), place)

    def read_erratum(self, node: Node) -> Erratum | None:
        """Return an erratum; report what is none."""
        group = self.group(node, "erratum: {kind: imprecise, note: …}")
        if group is None:
            return None
        earlier = self.earlier.erratum if self.earlier else None
        values: dict[str, object] = dict((earlier or Erratum("nuance"))._asdict())
        for key, value in self.known_keys(group, _ERRATUM_KEYS, key_rules.AN_ERRATUM):
            if key == "kind":
                values[key] = self.choice(value, key, ERRATUM_KINDS, "nuance")
            elif key == "date":
                values[key] = self.date(value, key, self.project.language, self.century)
            else:
                values[key] = self.text(value, key)
        for key, any_of in (("kind", ("kind",)), ("note", ("note", "date", "answer"))):
            if earlier is None and not any(each in group.entries for each in any_of):
                what, example = key_rules.AN_ERRATUM, key_rules.EXAMPLES[key]
                self.missing(self.place(node), key, what, example)
        return Erratum(**values)  # type: ignore[arg-type]  # each reader returns its field's type
