"""What a package carries of the project that it was built from, for teachers to build on.

Anki ignores other entries of a package. They are `mazo/index.json`, the list of what there is,
and the project's files below `mazo/project/`, each as it was read. Pictures and sounds are in
the package anyway: the index has their names. Where the project's `source` is `cards`, a
document is replaced by an excerpt, and the index has the places of its passages.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from mazo.content.media import MediaFile
from mazo.diagnostics import Phrase, Reading, Text
from mazo.documents.excerpt import Excerpt, excerpt
from mazo.documents.passage import Passage
from mazo.files.folder import name_within
from mazo.files.names import CLASSES, FILE, LOCK, MEDIA
from mazo.model.deck import Deck, Layers
from mazo.model.note import Project
from mazo.packages import rules
from mazo.packages.source_limits import FILES, FORMAT, INDEX, refused
from mazo.releases.lock_file import text as lock_text
from mazo.schema.project_file import Source
from mazo.text.places import Place

_MARK = "\ufeff"
_NOTHING: Mapping[str, object] = {}


class _Excerpted(NamedTuple):
    """The excerpt of a document, and the ids of the notes whose passages are in it."""

    name: str
    excerpt: Excerpt
    notes: tuple[str, ...]


def bundle(
    deck: Deck, lock: bytes, media: Mapping[str, MediaFile], packed: Sequence[MediaFile]
) -> Reading[Mapping[str, bytes]]:
    """Return the entries that the whole package of a release gets besides what Anki reads.

    `lock` is the release's lock as it is written. `media` are all of the project's, `packed`
    those that the package has for Anki. A class deck carries its base, and itself in the base's
    folder for class decks. Warns of a file that cannot travel; then nothing does.
    """
    project = deck.project
    if project.source == "none":
        return {INDEX: _index(project, "none")}
    inside = {file.name for file in packed}
    named = {_medium(name, project): file for name, file in media.items()}
    base = deck.layers.base if deck.layers else deck
    excerpts = tuple(_excerpts(base)) if project.source == "cards" else ()
    files = [*_texts(base, excerpts)]
    files += _class_files(deck, deck.layers, lock) if deck.layers else [(LOCK, lock)]
    files += [(name, file.content) for name, file in named.items() if file.name not in inside]
    if wrong := _wrong(files, named, {each.name for each in excerpts}):
        name, reason = wrong
        yield rules.NOT_CARRIED.at(_place(project, name), entry=name, reason=reason)
        return {INDEX: _index(project, "none")}
    mapped = {name: file.name for name, file in named.items() if file.name in inside}
    outlines = {each.name: _outline(each) for each in excerpts}
    index = _index(project, project.source, mapped, outlines)
    return {INDEX: index, **{f"{FILES}{name}": content for name, content in sorted(files)}}


def _medium(name: str, project: Project) -> str:
    """Return the path of a picture or a sound; a class deck's own are beside it."""
    own = f"{project.name}/"
    if project.class_id and name.startswith(own):
        return name_within(name.removeprefix(own), f"{CLASSES}/{MEDIA}")
    return name_within(name, MEDIA)


def _texts(deck: Deck, excerpts: Sequence[_Excerpted]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the project that are texts, with their names in it."""
    yield FILE, _bytes(deck.project.file.text)
    for topic in deck.topics:
        yield name_within(topic.file.path.name), _bytes(topic.file.text)
    for each in excerpts:
        yield each.name, _bytes(each.excerpt.text)
    for document in deck.documents.values() if not excerpts else ():
        yield name_within(document.entry.path), _bytes(document.file.text)


def _class_files(deck: Deck, layers: Layers, lock: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a class deck: in the package they are always below those of its base."""
    if layers.lock:
        yield LOCK, lock_text(layers.lock).encode()
    class_deck = layers.class_deck
    text, place, name = class_deck.file.text, class_deck.base_place, class_deck.file.path.name
    yield name_within(name, CLASSES), _bytes(f"{text[: place.start]}..{text[place.end :]}")
    for entry in class_deck.documents.values():
        if entry.id in deck.documents:
            yield name_within(entry.path, CLASSES), _bytes(deck.documents[entry.id].file.text)
    yield name_within(deck.project.lock_path.name, CLASSES), lock


def _bytes(text: str) -> bytes:
    """Return the bytes that are read as `text`: reading drops a first byte order mark."""
    return text.encode("utf-8-sig" if text.startswith(_MARK) else "utf-8")


def _excerpts(deck: Deck) -> Iterator[_Excerpted]:
    quoting: dict[str, list[tuple[str, Passage]]] = {name: [] for name in deck.documents}
    for note, passage in deck.anchored():
        quoting[passage.document.entry.id].append((note.id, passage))
    for name, found in quoting.items():
        document = deck.documents[name]
        passages = [passage for _, passage in found]
        yield _Excerpted(
            name_within(document.entry.path),
            excerpt(document, passages),
            tuple(note for note, _ in found),
        )


def _wrong(
    files: Sequence[tuple[str, bytes]], media: Mapping[str, MediaFile], excerpts: Collection[str]
) -> tuple[str, Text | Phrase] | None:
    """Return the first file that cannot travel, and why: two excerpts of one file are two texts."""
    contents = dict(files)
    times = Counter(name for name, _ in files)
    for name, content in files:
        if contents[name] != content or (name in excerpts and times[name] > 1):
            return name, rules.TWICE
    sizes = {name: len(content) for name, content in files}
    return refused(sizes | {name: len(file.content) for name, file in media.items()})


def _place(project: Project, name: str) -> Place:
    """Return where the author named a file."""
    named = {name_within(entry.path): entry.path_place for entry in project.documents.values()}
    return named.get(name, Place(project.file, 0, 0))


def _index(
    project: Project,
    source: Source,
    media: Mapping[str, object] = _NOTHING,
    documents: Mapping[str, object] = _NOTHING,
) -> bytes:
    """Return the index: canonical, so that the same project is the same bytes."""
    values: dict[str, object] = {"format": FORMAT, "class": project.class_id, "source": source}
    if media:
        values["media"] = media
    if documents:
        values["documents"] = documents
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{text}\n".encode()


def _outline(excerpted: _Excerpted) -> Mapping[str, object]:
    """Return the outline of an excerpt for the index; spans become lists of two numbers."""
    outline = excerpted.excerpt.outline
    values: dict[str, object] = {
        "headings": outline.headings,
        "sentences": outline.sentences,
        "passages": dict(zip(excerpted.notes, excerpted.excerpt.passages, strict=True)),
    }
    if outline.language:
        values["language"] = outline.language
    if outline.looks:
        values["looks"] = outline.looks
    if outline.labels:
        values["labels"] = outline.labels
    return values
