"""Acts that bring a file into a deck: a text to quote, a picture or a sound for a card."""

from pathlib import Path
from typing import NamedTuple

from mazo.conversion import convert
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.files.folder import Folder
from mazo.files.media_kinds import GLANCE, MEDIA_KINDS, problem
from mazo.files.names import MEDIA
from mazo.files.read import LARGEST_MEDIA, LARGEST_TEXT, MEGABYTE
from mazo.model import names
from mazo.model.note import Note
from mazo.text.edit import Change, Edit, Insert, Value
from mazo.workspace import overlay_fields
from mazo.workspace.acts import Made, State
from mazo.workspace.note_fields import said
from mazo.workspace.own_topics import own_topics
from mazo.workspace.value_paths import at, put, tree
from mazo.yamlfiles.tree import Group

TOO_LARGE = Text("this file has more than {limit} MB")
OTHER_KIND = Text("a card can have files that end in: {known}")
NO_SUCH_MEDIA = Text("“{name}” cannot be used: {reason}")
_TEXT_ADDED = Text("Text added")
_DOCUMENTS = "documents"
_LONGEST_TITLE = 60
"""Letters of a title that is taken from the text."""


class AddDocument(NamedTuple):
    """Add a text of one's own, that cards can quote: a file's name, and what it holds.

    Markdown and plain text stay as they are, other documents are converted. Without a `title` it
    is what the document calls itself, or its first line.
    """

    name: str
    content: bytes
    title: str = ""

    def made(self, state: State) -> Made:
        """Return the file, and the edit that lists it. Raise MazoError if it is no text."""
        found = convert(Path(self.name).name, self.content)
        if len(found.content) > LARGEST_TEXT:
            raise MazoError(TOO_LARGE, limit=LARGEST_TEXT // MEGABYTE)
        title = " ".join(self.title.split()) or found.title or first_line(found.markdown)
        project = state.deck.project
        name = names.slug(title, frozenset(project.documents), limit=3)
        path = _free(project.files, _DOCUMENTS, name, Path(found.name).suffix.lower())
        file = state.class_deck.file if state.class_deck else project.file
        entry: Value = {"path": path, "title": title}
        changes = [put((), tree(file), (_DOCUMENTS, name), entry)]
        edits = []
        if len(project.documents) == 1:  # until now no topic had to say which one it quotes
            only = next(iter(project.documents))
            if state.class_deck:
                changes += _named_in_class(state, only)
            else:
                edits = list(_named_by_author(state, only))
        files = state.edited(Edit(file, tuple(changes)), *edits)
        return Made({project.files.path / path: found.content, **files}, Phrase(_TEXT_ADDED))


class AddMedia(NamedTuple):
    """Give a card a picture (`image`) or a sound (`audio`): a file's name and its bytes."""

    note: str
    key: str
    name: str
    content: bytes
    alt: str = ""
    side: str = ""

    def made(self, state: State) -> Made:
        """Return the file, and the edit of the card."""
        note = state.note(self.note)
        folder = state.deck.project.files
        path = self._path(folder)
        parts = {"file": Path(path).name, "alt": self.alt.strip(), "side": self.side}
        if self.key == "audio":
            del parts["alt"]
        given: dict[str, Value] = {name: each for name, each in parts.items() if each}
        files = state.edited(self._edit(state, note, given))
        made = {folder.path / path: self.content, **files}
        return Made(made, said(self.key), note.id, note.topic.id)

    def _path(self, folder: Folder) -> str:
        """Return the name that the file gets. Raise MazoError if cards cannot have such a file."""
        suffix, known = Path(self.name).suffix.lower(), MEDIA_KINDS.get(self.key, ())
        if suffix not in known:
            raise MazoError(OTHER_KIND, known=", ".join(known))
        if len(self.content) > LARGEST_MEDIA:
            raise MazoError(TOO_LARGE, limit=LARGEST_MEDIA // MEGABYTE)
        if reason := problem(suffix, self.content[:GLANCE]):
            raise MazoError(NO_SUCH_MEDIA, name=self.name, reason=reason)
        return media_path(folder, self.name, self.content)

    def _edit(self, state: State, note: Note, given: dict[str, Value]) -> Edit:
        value: Value = given["file"] if len(given) == 1 else given
        if state.is_own(note):
            return Edit(note.topic.file, (put(at(note.node), note.node, (self.key,), value),))
        changes = overlay_fields.replaced(state, note, self.key, given)
        return Edit(overlay_fields.file_of(state), changes)


def media_path(folder: Folder, name: str, content: bytes) -> str:
    """Return the path in a folder of a picture or a sound: one that no other file has."""
    stem, suffix = names.slug(Path(name).stem), Path(name).suffix.lower()
    same = folder.file(f"{MEDIA}/{stem}{suffix}")
    if same and same.read() == content:
        return f"{MEDIA}/{stem}{suffix}"
    return _free(folder, MEDIA, stem, suffix)


def _free(folder: Folder, above: str, name: str, suffix: str) -> str:
    """Return a path in a folder that no file has."""
    number, path = 1, f"{above}/{name}{suffix}"
    while folder.has(path):
        number += 1
        path = f"{above}/{name}-{number}{suffix}"
    return path


def first_line(text: str) -> str:
    """Return what the first line of a text says, as a title: its first words if it is long."""
    lines = (" ".join(line.strip("#*_ \t").split()) for line in text.splitlines())
    first = next(filter(None, lines), "")
    if len(first) <= _LONGEST_TITLE:
        return first
    words, _, _ = first[:_LONGEST_TITLE].rpartition(" ")
    return f"{(words or first[: _LONGEST_TITLE - 1]).rstrip(' ,;:.')}…"


def _named_by_author(state: State, document: str) -> list[Edit]:
    """Return the edits by which card files name the document that was the only one."""
    edits = []
    for topic in state.deck.topics:
        root = tree(topic.file)
        if isinstance(root, Group) and "document" not in root.entries:
            keys = [key for key in root.entries if key != "title"]
            change = Insert((), "document", document, before=keys[0] if keys else "")
            edits.append(Edit(topic.file, (change,)))
    return edits


def _named_in_class(state: State, document: str) -> list[Change]:
    """Return the changes by which a class deck's own topics name the base's only document."""
    assert state.class_deck is not None, "it is a class deck"
    return [
        put(each.path, each.node, ("document",), document)
        for each in own_topics(state.class_deck)
        if not each.document
    ]
