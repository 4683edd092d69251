"""One note: from its group of keys to a `Note`, each mistake reported at its place."""

from mazo.diagnostics import Phrase
from mazo.model.names import slug
from mazo.model.note import Changed, Note
from mazo.project import field_rules, key_rules
from mazo.project.note_parts import PartReader
from mazo.schema.card_file import CARD_FILE, NOTES, QUOTE, Kind
from mazo.schema.key import Key, Keys
from mazo.text.places import Place
from mazo.yamlfiles.tree import Group


class NoteReader(PartReader):
    """Reads the notes of one card file."""

    def note(self, kind: Kind, node: Group) -> Note:
        """Return the note of a kind that `node` holds, as far as it can be read."""
        before, name = len(self.found), node.entries.get("id")
        head = Place(self.file, *((name.start, name.end) if name else (node.start, node.start)))
        values = self.values(node, NOTES[kind], head)
        note = Note(kind=kind, topic=self.topic, node=node, **values)
        if name is None:
            place = Place(self.file, node.start, node.start + 1)
            proposal = slug(note.question or note.answer)
            self.report(field_rules.MISSING_ID, place, {"proposal": proposal})
        self._belongs_to(note.id, before)
        return note

    def changed(self, note: Note, node: Group) -> Note:
        """Return `note` with what `node`, which stands in this reader's file, says instead.

        An erratum, a picture or a sound keeps what is not said anew; a text that is given as
        `""` is taken away, unless it is needed.
        """
        before, keys = len(self.found), NOTES[note.kind]
        self.earlier = note
        if note.quote and note.quote.document:
            self.topic = self.topic._replace(document=note.quote.document, names_document=True)
        gone, said = self._without_gone(node, keys, Note._field_defaults)
        values = self.values(said, keys)
        self.earlier = None
        self._belongs_to(note.id, before)
        return note._replace(**gone, **values, changed=Changed(self.file, node))

    def _belongs_to(self, note: str, before: int) -> None:
        """Note that what was found since `before` is wrong with a note."""
        if len(self.found) > before:
            self.found[before:] = [each._replace(note=note) for each in self.found[before:]]

    def missing(self, place: Place, key: Key, keys: Keys) -> None:
        """Report a key that must be there and is not; an id has a report of its own."""
        if key.name != "id":
            super().missing(place, key, keys)

    def unknown_key(self, group: Group, name: str, keys: Keys) -> str:
        """Report a key that means nothing, or only in notes of another kind, or elsewhere."""
        other = next((each for each in NOTES.values() if name in each.rows), None)
        if keys not in NOTES.values() or (other is None and name not in QUOTE.rows):
            return super().unknown_key(group, name, keys)
        of_quote = key_rules.KEY_OF_FILE if name in CARD_FILE.rows else key_rules.KEY_OF_QUOTE
        gaps = {"key": name, "what": other.what if other else ""}
        help_ = Phrase(key_rules.KEY_OF_OTHERS if other else of_quote, gaps)
        values = {"what": keys.what, "key": name, "known": ", ".join(keys.rows)}
        self.report(key_rules.UNKNOWN_KEY, group.key_place(self.file, name), values, help_)
        return ""
