"""The project file `mazo.yaml`.

What cannot be read is reported and replaced by something harmless, so that the card files
are checked all the same: nothing is built from a project with an error.
"""

from mazo.diagnostics import Reading
from mazo.files.folder import Folder
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.files.names import FILE
from mazo.files.read import LARGEST_TEXT, find, read_text
from mazo.model import names
from mazo.model.note import NO_FILES, Project
from mazo.project import key_rules, topic_rules
from mazo.project.settings import SettingsReader
from mazo.schema.project_file import PROJECT_FILE
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import read as yamltree
from mazo.yamlfiles.tree import Group, Items, Scalar

_AS_WRITTEN = ("errata", "source", "output", "author", "licence", "url", "report")


def read(files: Folder, kept: Kept = NOTHING_KEPT) -> Reading[Project | None]:
    """Read the project file of the folder `files`; None where nothing in it can be read."""
    beginning = Place(TextFile(files.path / FILE, ""), 0, 0)
    found = yield from find(files, FILE, beginning, limit=LARGEST_TEXT)
    file = (yield from read_text(found, FILE, beginning, kept)) if found else None
    if file is None:
        return None
    project = yield from kept.reading("project", (file,), lambda: _project(file))
    return project._replace(home=files, files=files)


def _project(file: TextFile) -> Reading[Project]:
    """Read the project file `file`, as if its project had no other files."""
    yaml = yield from yamltree.read(file)
    empty = Group(0, 0, {})
    reader = _ProjectReader(file, yaml.root if isinstance(yaml.root, Group) else empty)
    if yaml.root or yaml.is_whole:
        reader.group(yaml.root or Scalar(0, 0, ""), "project: …")
    project = reader.project(is_whole=yaml.is_whole and isinstance(yaml.root, Group))
    yield from reader.found
    return project


class _ProjectReader(SettingsReader):
    def project(self, *, is_whole: bool) -> Project:
        beginning = Place(self.file, 0, 0)
        values = self.values(self.root, PROJECT_FILE, beginning if is_whole else None)
        self.language = values.get("language") or self.language
        topics = self.root.entries.get("topics")
        if isinstance(topics, Items) and not topics.items:
            self.report(key_rules.EMPTY_TEXT, topics, {"key": "topics"})
        return Project(
            home=NO_FILES,
            file=self.file,
            id=self._name(values.get("project", "")),
            title=values.get("title", ""),
            language=self.language,
            deck=values.get("deck", ""),
            deck_place=self.place_of("deck"),
            documents={entry.id: entry for entry in self.documents(values.get("documents", ()))},
            topics=tuple((topic.name, topic.place) for topic in values["topics"])
            if topics
            else None,
            topics_place=self.root.key_place(self.file, "topics") if topics else None,
            output_place=self.place_of("output"),
            **{key: values[key] for key in _AS_WRITTEN if values.get(key)},
        )

    def _name(self, name: str) -> str:
        reason = names.problem(name) if name else None
        if names.is_reserved(name):
            reason = reason or topic_rules.NAME_RESERVED
        if reason:
            values = {"name": name, "reason": reason, "proposal": names.project_name(name)}
            self.report(topic_rules.BAD_PROJECT_NAME, self.root.entries["project"], values)
        return name
