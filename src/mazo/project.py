"""The project file `mazo.yaml`, and where a project lies.

What cannot be read is told and replaced by something harmless, so that the card files
are checked all the same: nothing is built from a project with an error.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mazo import names, yamltree
from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.errors import NoProjectError
from mazo.files import LARGEST_TEXT, find, read_text
from mazo.languages import LANGUAGES, called
from mazo.model import ERRATA, SOURCES, DocumentEntry, Project
from mazo.rules import project as rules
from mazo.rules import report
from mazo.rules import shape as shape_rules
from mazo.rules.identity import BAD_ID
from mazo.shape import Shape
from mazo.text import Place, TextFile
from mazo.tree import Items, Node, Scalar

FILE = "mazo.yaml"
LOCK = "mazo.lock"
MEDIA = "media"
"""The folder of pictures and sounds that notes name."""
DRAFT = "draft"
"""The folder inside the output folder that drafts are written to."""
CARDS = "cards"
"""The folder below the current one in which a project is looked for last."""

_NEEDED = ("project", "title", "language", "deck", "documents")
_TOLD = ("author", "licence", "url", "report")
_KEYS = (*_NEEDED, "output", *_TOLD, "topics", "errata", "source")
_DOCUMENT_KEYS = ("path", "title", "date", "language")
_DEFAULT_LANGUAGE = "en"


def locate(named: Path | None, here: Path) -> Path:
    """Return the folder of the project: the one `named`, or the nearest to `here`.

    Raises NoProjectError where there is none.
    """
    if named is not None:
        folder = named.parent if named.name == FILE else named
        if (folder / FILE).is_file():
            return folder
        if near := _nearly(folder):
            raise NoProjectError(report.NEARLY_PROJECT, path=str(folder), near=near)
        raise NoProjectError(report.NO_PROJECT_THERE, path=str(named))
    for folder in (here, *here.parents, here / CARDS):
        if (folder / FILE).is_file():
            return folder
    if near := _nearly(here):
        raise NoProjectError(report.NEARLY_PROJECT, path=str(here), near=near)
    raise NoProjectError(report.NO_PROJECT_HERE)


def _nearly(folder: Path) -> str:
    """Return the file of `folder` that is called nearly as a project file is, if there is one."""
    if not folder.is_dir():
        return ""
    wanted = {FILE, f"{Path(FILE).stem}.yml", f"{FILE}.txt"}
    names = (path.name for path in folder.iterdir() if path.name != FILE)
    return next((name for name in names if name.lower() in wanted), "")


def read(folder: Path) -> Reading[Project | None]:
    """Read the project file of `folder`; None where nothing in it can be read."""
    beginning = Place(TextFile(folder / FILE, ""), 0, 0)
    path = yield from find(folder, FILE, beginning, limit=LARGEST_TEXT)
    file = (yield from read_text(path, FILE, beginning)) if path else None
    if file is None:
        return None
    yaml = yield from yamltree.read(file)
    reader = _ProjectReader(folder, file)
    project = reader.project(yaml.root, is_whole=yaml.is_whole)
    yield from reader.found
    return project


def output_folder(project: Project) -> Reading[Path | None]:
    """Return the folder that packages are written to, unless the project must not write there.

    One level above the project at most, and never through a link (DESIGN 4).
    """
    place = project.output_place or Place(project.file, 0, 0)
    base = Path(os.path.abspath(project.folder))  # noqa: PTH100  # links are to be seen, not followed
    folder = Path(os.path.normpath(base / project.output))
    own = [part for part in (folder, *folder.parents) if part not in (base, *base.parents)]
    own.append(folder / DRAFT)
    reason: Text | None = None
    if not folder.is_relative_to(base.parent):
        reason = rules.TOO_FAR
    elif folder == base / MEDIA:
        reason = rules.AMONG_MEDIA
    elif any(part.is_symlink() for part in own):
        reason = rules.THROUGH_LINK
    elif any(part.exists() and not part.is_dir() for part in own):
        reason = rules.NOT_A_FOLDER
    if reason is None:
        return project.folder / project.output
    yield rules.OUTPUT_OUTSIDE.at(place, path=project.output, reason=reason)
    return None


class _ProjectReader(Shape):
    def __init__(self, folder: Path, file: TextFile) -> None:
        super().__init__(file)
        self.folder = folder
        self.entries: dict[str, Node] = {}

    def project(self, root: Node | None, *, is_whole: bool) -> Project:
        empty = Scalar(0, 0, "")
        group = self.group(root or empty, "project: …") if root or is_whole else None
        if group:
            self.entries = dict(self.known_keys(group, _KEYS, shape_rules.PROJECT_FILE))
        if is_whole and group:
            self._missing()
        language = self._language(self.entries.get("language"), _DEFAULT_LANGUAGE)
        output, topics = self.entries.get("output"), self.entries.get("topics")
        return Project(
            folder=self.folder,
            file=self.file,
            id=self._name(),
            title=self._said("title"),
            language=language,
            deck=self._deck(),
            deck_place=self.place(self.entries["deck"]) if "deck" in self.entries else None,
            documents={entry.id: entry for entry in self._documents(language)},
            topics=self._topics(),
            topics_place=group.key_place(self.file, "topics") if group and topics else None,
            errata=self.choice(self.entries.get("errata"), "errata", ERRATA, "both"),
            source=self.choice(self.entries.get("source"), "source", SOURCES, "cards"),
            output=self._said("output") or "dist",
            output_place=self.place(output) if output else None,
            **{key: self._said(key) for key in _TOLD},
        )

    def _missing(self) -> None:
        for key in _NEEDED:
            if key not in self.entries:
                beginning = Place(self.file, 0, 0)
                self.missing(beginning, key, shape_rules.PROJECT_FILE, shape_rules.EXAMPLES[key])

    def _said(self, key: str) -> str:
        return self.title(self.entries[key], key) if key in self.entries else ""

    def _language(self, node: Node | None, default: str) -> str:
        if node is None:
            return default
        text = self.text(node, "language")
        if text in LANGUAGES:
            return text
        meant = next((code for code in LANGUAGES if text.lower() in called(code)), "")
        if text:
            help_ = Phrase(shape_rules.NEAREST_KEY, {"near": meant}) if meant else None
            known = ", ".join(LANGUAGES)
            self.report(rules.UNKNOWN_LANGUAGE, node, value=text, known=known, help=help_)
        return meant or default

    def _name(self) -> str:
        name = names.normal(self._said("project"))
        reason = names.problem(name) if name else None
        if names.is_reserved(name):
            reason = reason or rules.NAME_RESERVED
        if reason:
            proposal = names.project_name(name)
            self.report(
                rules.BAD_PROJECT_NAME,
                self.entries["project"],
                name=name,
                reason=reason,
                proposal=proposal,
            )
        return name

    def _deck(self) -> str:
        name = self._said("deck")
        if name:
            for diagnostic in deck_name(name, self.place(self.entries["deck"])):
                self.found.append(diagnostic)
        return name

    def _topics(self) -> tuple[tuple[str, Place], ...] | None:
        if "topics" not in self.entries:
            return None
        named: dict[str, Place] = {}
        for item in self.items(self.entries["topics"], "topics: [desembarco-en-italia]"):
            name = names.normal(self.text(item, "topics").removesuffix(".yaml"))
            if name in named:
                place = self.place(item)
                self.found.append(
                    shape_rules.DUPLICATE_KEY.at(place, key=name, related=[named[name]])
                )
            elif name:
                named[name] = self.place(item)
        if isinstance(self.entries["topics"], Items) and not self.entries["topics"].items:
            self.report(shape_rules.EMPTY_TEXT, self.entries["topics"], key="topics")
        return tuple(named.items())

    def _documents(self, language: str) -> Iterator[DocumentEntry]:
        node = self.entries.get("documents")
        group = self.group(node, "documents: {manual: {path: …, title: …}}") if node else None
        for name in group.entries if group else ():
            if group and not name.endswith("\n"):
                place = group.key_place(self.file, name)
                if reason := names.problem(name):
                    proposal = names.slug(name)
                    self.found.append(BAD_ID.at(place, id=name, reason=reason, proposal=proposal))
                elif entry := self._document(name, group.entries[name], place, language):
                    yield entry

    def _document(self, name: str, node: Node, place: Place, language: str) -> DocumentEntry | None:
        group = self.group(node, f"{name}: {{path: documents/{name}.md, title: …}}")
        if group is None:
            return None
        entries = dict(self.known_keys(group, _DOCUMENT_KEYS, shape_rules.DOCUMENT_ENTRY))
        for key in ("path", "title"):
            if key not in entries:
                self.missing(place, key, shape_rules.DOCUMENT_ENTRY, shape_rules.EXAMPLES[key])
        path = self.text(entries["path"], "path") if "path" in entries else ""
        title = self.title(entries["title"], "title") if "title" in entries else name
        code = self._language(entries.get("language"), language)
        date = self.date(entries["date"], "date", language) if "date" in entries else None
        path_place = self.place(entries["path"]) if "path" in entries else place
        return DocumentEntry(name, path, title, code, date, place, path_place)


def deck_name(name: str, place: Place) -> Iterator[Diagnostic]:
    """Report a deck name that Anki would change: it trims parts, and fills empty ones."""
    parts = name.split("::")
    reason = None
    if "" in (part.strip() for part in parts):
        reason = rules.EMPTY_PART
    elif any(part != part.strip() for part in parts):
        reason = rules.BLANK_PART
    elif '"' in name:
        reason = rules.QUOTE_IN_NAME
    if reason:
        proposal = "::".join(filter(None, (part.strip().replace('"', "") for part in parts)))
        yield rules.BAD_DECK_NAME.at(
            place, name=name, reason=reason, proposal=proposal or "Historia"
        )
