"""Settings that a project file and a class deck share: languages and documents."""

from collections.abc import Iterable, Iterator

from mazo.diagnostics import Phrase
from mazo.documents.document import DocumentEntry
from mazo.languages import LANGUAGES, called
from mazo.languages.guess import CODE as LANGUAGE_CODE
from mazo.languages.guess import named
from mazo.project import key_rules, topic_rules
from mazo.project.values import Entry, ValueReader
from mazo.schema.key import Key
from mazo.schema.project_file import DOCUMENT
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import Group, Node


class SettingsReader(ValueReader):
    """Reads the settings of one file; `root` is the group of its keys."""

    def __init__(self, file: TextFile, root: Group) -> None:
        """Read settings of `file`."""
        super().__init__(file)
        self.root = root
        self.readers["language"] = self._language
        self.readers["document language"] = self._document_language

    def place_of(self, key: str) -> Place | None:
        """Return where the value under `key` stands, if there is one."""
        return self.place(self.root.entries[key]) if key in self.root.entries else None

    def _language(self, node: Node, key: Key) -> str:
        """Return a language's code; report one that Mazo does not know."""
        text = self.text(node, key.name)
        if text in LANGUAGES:
            return text
        meant = next((code for code in LANGUAGES if text.lower() in called(code)), "")
        if text:
            help_ = Phrase(key_rules.NEAREST_KEY, {"near": meant}) if meant else None
            values = {"value": text, "known": ", ".join(LANGUAGES)}
            self.report(topic_rules.UNKNOWN_LANGUAGE, node, values, help_)
        return meant

    def _document_language(self, node: Node, key: Key) -> str:
        """Return a language's code, which may be any; report what is none."""
        text = self.text(node, key.name)
        if not text or LANGUAGE_CODE.fullmatch(text):
            return text
        meant = named(text)
        help_ = Phrase(key_rules.NEAREST_KEY, {"near": meant}) if meant else topic_rules.WRITE_CODE
        self.report(topic_rules.UNKNOWN_LANGUAGE, node, {"value": text}, help_)
        return meant

    def documents(self, entries: Iterable[Entry]) -> Iterator[DocumentEntry]:
        """Yield the documents that are listed, in the file's language unless they say another."""
        for name, node, place, _ in self.declared(entries):
            if group := self.group(node, f"{name}: {{{DOCUMENT.example}}}"):
                values = self.values(group, DOCUMENT, place)
                path = group.entries.get("path")
                yield DocumentEntry(
                    name,
                    values.get("path", ""),
                    values.get("title", name),
                    values.get("language") or self.language,
                    values.get("date"),
                    place,
                    self.place(path) if path else place,
                    names_language="language" in values,
                )
