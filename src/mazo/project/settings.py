"""Settings that a project file and a class deck share: languages, documents, the deck's name."""

from __future__ import annotations

from collections.abc import Iterator

from mazo.diagnostics import Diagnostic, Phrase
from mazo.documents.document import DocumentEntry
from mazo.languages import LANGUAGES, called
from mazo.model import names
from mazo.project import field_rules, key_rules, topic_rules
from mazo.project.values import Shape
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import Node

_DOCUMENT_KEYS = ("path", "title", "date", "language")


class SettingsReader(Shape):
    """Reads the settings of one file; `entries` are its keys."""

    def __init__(self, file: TextFile) -> None:
        """Read settings of `file`."""
        super().__init__(file)
        self.entries: dict[str, Node] = {}

    def said(self, key: str) -> str:
        """Return the text of one line under a key; nothing where there is none."""
        return self.title(self.entries[key], key) if key in self.entries else ""

    def language(self, node: Node | None, default: str) -> str:
        """Return a language's code; report one that Mazo does not know."""
        if node is None:
            return default
        text = self.text(node, "language")
        if text in LANGUAGES:
            return text
        meant = next((code for code in LANGUAGES if text.lower() in called(code)), "")
        if text:
            help_ = Phrase(key_rules.NEAREST_KEY, {"near": meant}) if meant else None
            known = ", ".join(LANGUAGES)
            self.report(topic_rules.UNKNOWN_LANGUAGE, node, value=text, known=known, help=help_)
        return meant or default

    def deck(self) -> str:
        """Return the name under `deck`; report what Anki would change of it."""
        name = self.said("deck")
        if name:
            for diagnostic in deck_name(name, self.place(self.entries["deck"])):
                self.found.append(diagnostic)
        return name

    def documents(self, language: str) -> Iterator[DocumentEntry]:
        """Yield the documents that are listed, in `language` unless they say another."""
        node = self.entries.get("documents")
        group = self.group(node, "documents: {manual: {path: …, title: …}}") if node else None
        for name in group.entries if group else ():
            if group:
                place = group.key_place(self.file, name)
                if reason := names.problem(name):
                    proposal = names.slug(name)
                    self.found.append(
                        field_rules.BAD_ID.at(place, id=name, reason=reason, proposal=proposal)
                    )
                elif entry := self._document(name, group.entries[name], place, language):
                    yield entry

    def _document(self, name: str, node: Node, place: Place, language: str) -> DocumentEntry | None:
        group = self.group(node, f"{name}: {{path: documents/{name}.md, title: …}}")
        if group is None:
            return None
        entries = dict(self.known_keys(group, _DOCUMENT_KEYS, key_rules.DOCUMENT_ENTRY))
        for key in ("path", "title"):
            if key not in entries:
                self.missing(place, key, key_rules.DOCUMENT_ENTRY, key_rules.EXAMPLES[key])
        path = self.text(entries["path"], "path") if "path" in entries else ""
        title = self.title(entries["title"], "title") if "title" in entries else name
        code = self.language(entries.get("language"), language)
        date = self.date(entries["date"], "date", language) if "date" in entries else None
        path_place = self.place(entries["path"]) if "path" in entries else place
        return DocumentEntry(name, path, title, code, date, place, path_place)


def deck_name(name: str, place: Place) -> Iterator[Diagnostic]:
    """Report a deck name that Anki would change: it trims parts, and fills empty ones."""
    parts = name.split("::")
    reason = None
    if "" in (part.strip() for part in parts):
        reason = topic_rules.EMPTY_PART
    elif any(part != part.strip() for part in parts):
        reason = topic_rules.BLANK_PART
    elif '"' in name:
        reason = topic_rules.QUOTE_IN_NAME
    if reason:
        proposal = "::".join(filter(None, (part.strip().replace('"', "") for part in parts)))
        yield topic_rules.BAD_DECK_NAME.at(
            place, name=name, reason=reason, proposal=proposal or "Historia"
        )
