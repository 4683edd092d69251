"""The project file `mazo.yaml`.

What cannot be read is told and replaced by something harmless, so that the card files
are checked all the same: nothing is built from a project with an error.
"""

from __future__ import annotations

from mazo.diagnostics import Reading
from mazo.files.folder import Folder
from mazo.files.names import FILE
from mazo.files.read import LARGEST_TEXT, find, read_text
from mazo.model import names
from mazo.model.note import ERRATA, SOURCES, Project
from mazo.project import key_rules, topic_rules
from mazo.project.settings import SettingsReader
from mazo.text.folding import normal
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import reader as yamltree
from mazo.yamlfiles import rules as yaml_rules
from mazo.yamlfiles.tree import Items, Node, Scalar

_NEEDED = ("project", "title", "language", "deck", "documents")
_TOLD = ("author", "licence", "url", "report")
_KEYS = (*_NEEDED, "output", *_TOLD, "topics", "errata", "source")
_DEFAULT_LANGUAGE = "en"


def read(files: Folder) -> Reading[Project | None]:
    """Read the project file of the folder `files`; None where nothing in it can be read."""
    beginning = Place(TextFile(files.path / FILE, ""), 0, 0)
    found = yield from find(files, FILE, beginning, limit=LARGEST_TEXT)
    file = (yield from read_text(found, FILE, beginning)) if found else None
    if file is None:
        return None
    yaml = yield from yamltree.read(file)
    reader = _ProjectReader(files, file)
    project = reader.project(yaml.root, is_whole=yaml.is_whole)
    yield from reader.found
    return project


class _ProjectReader(SettingsReader):
    def __init__(self, files: Folder, file: TextFile) -> None:
        super().__init__(file)
        self.files = files

    def project(self, root: Node | None, *, is_whole: bool) -> Project:
        empty = Scalar(0, 0, "")
        group = self.group(root or empty, "project: …") if root or is_whole else None
        if group:
            self.entries = dict(self.known_keys(group, _KEYS, key_rules.PROJECT_FILE))
        if is_whole and group:
            self._missing()
        language = self.language(self.entries.get("language"), _DEFAULT_LANGUAGE)
        output, topics = self.entries.get("output"), self.entries.get("topics")
        return Project(
            home=self.files,
            files=self.files,
            file=self.file,
            id=self._name(),
            title=self.said("title"),
            language=language,
            deck=self.deck(),
            deck_place=self.place(self.entries["deck"]) if "deck" in self.entries else None,
            documents={entry.id: entry for entry in self.documents(language)},
            topics=self._topics(),
            topics_place=group.key_place(self.file, "topics") if group and topics else None,
            errata=self.choice(self.entries.get("errata"), "errata", ERRATA, "both"),
            source=self.choice(self.entries.get("source"), "source", SOURCES, "cards"),
            output=self.said("output") or "dist",
            output_place=self.place(output) if output else None,
            author=self.said("author"),
            licence=self.said("licence"),
            url=self.said("url"),
            report=self.said("report"),
        )

    def _missing(self) -> None:
        for key in _NEEDED:
            if key not in self.entries:
                beginning = Place(self.file, 0, 0)
                self.missing(beginning, key, key_rules.PROJECT_FILE, key_rules.EXAMPLES[key])

    def _name(self) -> str:
        name = normal(self.said("project"))
        reason = names.problem(name) if name else None
        if names.is_reserved(name):
            reason = reason or topic_rules.NAME_RESERVED
        if reason:
            proposal = names.project_name(name)
            self.report(
                topic_rules.BAD_PROJECT_NAME,
                self.entries["project"],
                name=name,
                reason=reason,
                proposal=proposal,
            )
        return name

    def _topics(self) -> tuple[tuple[str, Place], ...] | None:
        if "topics" not in self.entries:
            return None
        named: dict[str, Place] = {}
        for item in self.items(self.entries["topics"], "topics: [desembarco-en-italia]"):
            name = normal(self.text(item, "topics").removesuffix(".yaml"))
            if name in named:
                place = self.place(item)
                self.found.append(
                    yaml_rules.DUPLICATE_KEY.at(place, key=name, related=[named[name]])
                )
            elif name:
                named[name] = self.place(item)
        if isinstance(self.entries["topics"], Items) and not self.entries["topics"].items:
            self.report(key_rules.EMPTY_TEXT, self.entries["topics"], key="topics")
        return tuple(named.items())
