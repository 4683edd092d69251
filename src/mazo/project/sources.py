"""The files of a card project: which of them are card files, documents and media.

Card files are the `*.yaml` directly in the project's folder, but for `mazo.yaml` and
class decks (files with a `base` key). What looks like a card file and is none of them
is reported, since its cards would silently be missing.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, Phrase, Reading, Text
from mazo.documents.document import Document
from mazo.files import media_kinds as mediakinds
from mazo.files.folder import Folder, Found, name_within
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.files.media_kinds import GLANCE, MEDIA_KINDS
from mazo.files.names import FILE, MEDIA
from mazo.files.read import LARGEST_MEDIA, LARGEST_TEXT, find, read_beginning, read_text
from mazo.model.note import Media, Note, Project
from mazo.project import card_file as parse
from mazo.project import field_rules, key_rules, topic_rules
from mazo.project.card_file import CardFile
from mazo.project.location import NAMES_BASE
from mazo.schema.card_file import LISTS
from mazo.schema.synonyms import nearest
from mazo.text.comparison import normal
from mazo.text.patterns import lazy
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.read import Yaml
from mazo.yamlfiles.reread import reread
from mazo.yamlfiles.tree import Group

_LOOKS_LIKE_CARDS = lazy(rf"^(?:{'|'.join(LISTS)}):", re.MULTILINE)
_OTHER_SUFFIX = lazy(r"\.ya?ml(?:\.txt)?$", re.IGNORECASE)


class CardFiles(NamedTuple):
    """The topics that are compiled, in order.

    `is_whole`: every file could be read whole; `is_all`: all of them are compiled.
    """

    files: tuple[CardFile, ...]
    is_whole: bool
    is_all: bool


def card_files(project: Project, kept: Kept = NOTHING_KEPT) -> Reading[CardFiles]:
    """Read the card files of `project`, in the order of its topics or else of their names."""
    paths = {normal(Path(name).stem): name for name in _yaml_files(project.files)}
    listed = dict(project.topics) if project.topics is not None else None
    wanted = paths if listed is None else {name: paths[name] for name in listed if name in paths}
    for name, place in (listed or {}).items():
        if name not in paths:
            near = nearest(name, paths.keys() - wanted.keys())
            help_ = Phrase(key_rules.NEAREST_KEY, {"near": near}) if near else None
            yield topic_rules.MISSING_TOPIC.at(place, topic=name, file=f"{name}.yaml", help=help_)
    files, is_whole = [], listed is None or listed.keys() <= paths.keys()
    for name in wanted.values():
        found, whole = yield from _card_file(name, project, kept)
        is_whole = is_whole and whole
        if found:
            files.append(found)
    unlisted = {name: path for name, path in paths.items() if name not in wanted}
    yield from _unlisted(unlisted, project)
    yield from _stray_files(project.files)
    return CardFiles(tuple(files), is_whole, not unlisted)


def documents(project: Project, kept: Kept = NOTHING_KEPT) -> Reading[Mapping[str, Document]]:
    """Read the documents of `project` by their ids; those that cannot be read are left out."""
    found: dict[str, Document] = {}
    for entry in project.documents.values():
        if not entry.path:
            continue
        path = yield from find(project.files, entry.path, entry.path_place, limit=LARGEST_TEXT)
        file = (yield from read_text(path, entry.path, entry.path_place, kept)) if path else None
        if file:
            outline = project.files.outlines.get(name_within(entry.path))
            made_of = (entry.without_places(), file, outline)
            found[entry.id] = kept.value(
                ("document", entry.id), made_of, partial(Document, *made_of)
            )
    return found


def media(project: Project, notes: tuple[Note, ...]) -> Reading[Mapping[str, Found]]:
    """Return the media that `notes` name, by the names that they are given there."""
    found: dict[str, Found] = {}
    sought: set[str] = set()
    for note in notes:
        for key, medium in (("image", note.image), ("audio", note.audio)):
            if medium is None:
                continue
            if Path(medium.file).suffix.lower() not in MEDIA_KINDS[key]:
                yield field_rules.MEDIA_TYPE.at(
                    medium.place, file=medium.file, key=key, known=", ".join(MEDIA_KINDS[key])
                )
            elif medium.file not in sought:
                sought.add(medium.file)
                if file := (yield from _medium(project, medium)):
                    found[medium.file] = file
    return found


def _medium(project: Project, medium: Media) -> Reading[Found | None]:
    """Find one file in `media/`, and see that it is what its name says."""
    file = yield from find(
        project.files, medium.file, medium.place, limit=LARGEST_MEDIA, under=MEDIA
    )
    if file is None:
        return None
    beginning = yield from read_beginning(file, medium.file, medium.place, GLANCE)
    if beginning is None:
        return None
    if problem := mediakinds.problem(file.path.suffix.lower(), beginning):
        yield field_rules.MEDIA_CONTENT.at(medium.place, file=medium.file, reason=problem)
    return file


def _card_file(name: str, project: Project, kept: Kept) -> Reading[tuple[CardFile | None, bool]]:
    """Read one file; return what it holds, None for a class deck, and whether it is whole."""
    beginning = Place(TextFile(project.files.path / name, ""), 0, 0)
    checked = yield from find(project.files, name, beginning, limit=LARGEST_TEXT)
    file = (yield from read_text(checked, name, beginning, kept)) if checked else None
    if file is None:
        return None, False
    tree = ("tree", name)
    yaml = yield from kept.reading(tree, (file,), lambda: reread(file, kept.earlier(tree)))
    documents_known = ((each.id, each.date) for each in project.documents.values())
    made_of = (file, project.language, *documents_known)
    read = partial(_cards, name, file, yaml, project)
    return (yield from kept.reading(("cards", name), made_of, read))


def _cards(
    name: str, file: TextFile, yaml: Yaml, project: Project
) -> Reading[tuple[CardFile | None, bool]]:
    """Return what `_card_file` does; of the project only its language and its documents count."""
    if isinstance(yaml.root, Group) and "base" in yaml.root.entries:
        if any(key in yaml.root.entries for key in LISTS):
            place = yaml.root.key_place(file, "base")
            yield topic_rules.STRAY_FILE.at(
                place,
                file=name,
                reason=topic_rules.HAS_BASE,
                help=topic_rules.TAKE_BASE_OUT,
            )
        return None, True
    found = yield from parse.card_file(file, yaml, project)
    return found, yaml.is_whole and found is not None


def _yaml_files(folder: Folder) -> list[str]:
    """Return the names of what may be card files."""
    names = [name for name in folder.names() if name.endswith(".yaml")]
    return [name for name in names if name != FILE and not name.startswith(".")]


def _unlisted(files: Mapping[str, str], project: Project) -> Iterator[Diagnostic]:
    for topic, name in files.items():
        if not NAMES_BASE.search(project.files.glance(name)):
            place = project.topics_place or Place(project.file, 0, 0)
            yield topic_rules.UNLISTED_TOPIC.at(place, file=name, topic=topic)


def _stray_files(folder: Folder) -> Iterator[Diagnostic]:
    for name in folder.names():
        if _OTHER_SUFFIX.search(name) and not name.endswith(".yaml"):
            proposal = _OTHER_SUFFIX.sub(".yaml", name)
            yield from _stray(folder, name, topic_rules.WRONG_SUFFIX, proposal)
    for inner in folder.folders():
        names: list[str] = []
        with suppress(PermissionError):
            names = [] if inner.path.name.startswith(".") else inner.names()
        for name in names:
            if fnmatchcase(name, "*.y*ml"):
                proposal = f"{Path(name).stem}.yaml"
                yield from _stray(inner, name, topic_rules.WRONG_FOLDER, proposal)


def _stray(folder: Folder, name: str, reason: Text, proposal: str) -> Iterator[Diagnostic]:
    text = folder.glance(name)
    if _LOOKS_LIKE_CARDS.search(text) and not NAMES_BASE.search(text):
        place = Place(TextFile(folder.path / name, text), 0, 0)
        yield topic_rules.STRAY_FILE.at(place, file=name, reason=reason, proposal=proposal)
