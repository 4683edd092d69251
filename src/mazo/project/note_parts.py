"""The parts of a note that have keys of their own: its quote, its pictures, its erratum.

What a class deck says anew of one is laid over what the note had before.
"""

from collections.abc import Mapping

from mazo.diagnostics import Phrase
from mazo.model.note import Erratum, Media, Note, Project, Quote, Topic
from mazo.model.quote_selector import TextQuoteSelector
from mazo.project import field_rules
from mazo.project.values import Value, ValueReader
from mazo.schema.card_file import ERRATUM, MEDIA, QUOTE
from mazo.schema.key import Key, Keys
from mazo.schema.synonyms import nearest
from mazo.yamlfiles.tree import Group, Node, Scalar, is_blank


class PartReader(ValueReader):
    """Reads the parts of the notes of one card file."""

    def __init__(self, project: Project, topic: Topic, *, may_be_odd: bool) -> None:
        """Read parts of notes of `topic`, which `project` compiles."""
        super().__init__(topic.file, project.language, may_be_odd=may_be_odd)
        self.project = project
        self.topic = topic
        self.earlier: Note | None = None  # what a class deck changes
        self._needs_document = len(project.documents) > 1
        self.readers |= {
            "quote": self._quote,
            "media": self._media,
            "erratum": self._erratum,
            "document": self._document,
        }

    @property
    def century(self) -> int:
        """Return the first two digits that a year is proposed with: those of the document's."""
        date = (entry := self.project.documents.get(self.topic.document)) and entry.date
        return date.bounds[0][0] // 100 if date and date.start else super().century

    def _quote(self, node: Node, key: Key) -> Quote | None:
        """Return a quote, given as a text or with keys; report what is none."""
        if isinstance(node, Group) and not node.entries.keys().isdisjoint(QUOTE.rows):
            values = self.values(node, QUOTE, self.place(node))
            words = node.entries.get("exact")
        else:
            values = {"exact": self.text(node, key.name, is_passage=True)}
            words = node
        if not values.get("exact") or not isinstance(words, Scalar):
            return None
        document = values.pop("document", None)
        if document is None:
            document = self.topic.document or self._without_document(words)
        return Quote(TextQuoteSelector(**values), document, words, self.file)

    def quotes(self, node: Node | None, key: Key) -> tuple[Quote, ...]:
        """Return the quotes of a list, which may have nothing in it; report what is none."""
        if node is None or is_blank(node):
            return ()
        one = key._replace(many="one")
        found = (self._quote(each, one) for each in self.items(node, key.example))
        return tuple(quote for quote in found if quote)

    def _document(self, node: Node, key: Key) -> str:
        """Return the id of a document; report one that the project does not list."""
        name, known = self.text(node, key.name), self.project.documents
        if not name or name in known or not known:
            return name
        near = nearest(name, known)
        help_ = Phrase(field_rules.NEAREST_DOCUMENT, {"near": near}) if near else None
        values = {"document": name, "known": ", ".join(known)}
        self.report(field_rules.UNKNOWN_DOCUMENT, node, values, help_)
        return ""

    def _without_document(self, node: Node) -> str:
        """Report, once a file, a quote of nobody knows which document."""
        if self._needs_document and not self.topic.names_document:
            known = ", ".join(self.project.documents)
            self.report(field_rules.DOCUMENT_NOT_NAMED, node, {"known": known})
            self._needs_document = False
        return ""

    def _media(self, node: Node, key: Key) -> Media | None:
        """Return a picture or a sound, given by its file's name or with keys."""
        if not isinstance(node, Group):
            file = self.text(node, key.name)
            return Media(file, self.place(node)) if file else None
        earlier: Media | None = getattr(self.earlier, key.name, None)
        gone, said = self._without_gone(node, MEDIA, Media._field_defaults if earlier else {})
        values = self.values(said, MEDIA, None if earlier else self.place(node))
        if "file" in values:
            values["place"] = self.place(node.entries["file"])
        values = {**(earlier._asdict() if earlier else {}), **gone, **values}
        return Media(**values) if values.get("file") else None

    def _erratum(self, node: Node, key: Key) -> Erratum | None:
        """Return an erratum; report what is none."""
        group = self.group(node, key.example)
        if group is None:
            return None
        earlier = self.earlier.erratum if self.earlier else None
        gone, said = self._without_gone(group, ERRATUM, Erratum._field_defaults if earlier else {})
        values = self.values(said, ERRATUM, None if earlier else self.place(node))
        given = {name: value for name, value in values.items() if value}
        return (earlier or Erratum("nuance"))._replace(**gone, **given)

    def _without_gone(
        self, node: Group, keys: Keys, defaults: Mapping[str, Value]
    ) -> tuple[Mapping[str, Value], Group]:
        """Return what a class deck takes away of what was there before, and the rest it says.

        What it takes away has its default again, and is given as `""`.
        """
        gone = {
            name: defaults[name]
            for name, value in node.entries.items()
            if name in defaults
            and name in keys.rows
            and not keys.rows[name].is_needed
            and self._is_none(value)
        }
        said = {name: value for name, value in node.entries.items() if name not in gone}
        return gone, node._replace(entries=said) if gone else node

    def _is_none(self, node: Node) -> bool:
        """Return whether it is the text `""`, which says on purpose that there is none."""
        written = self.file.text[node.start : node.end].strip()
        return isinstance(node, Scalar) and written in ('""', "''")
