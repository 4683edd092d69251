"""A class deck started: its file, which changes nothing yet."""

import os
import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.classdecks import template
from mazo.classdecks.base import base_at
from mazo.diagnostics import Diagnostic, MessageLanguage, Phrase, Reading, Text, collect
from mazo.errors import MazoError
from mazo.files.names import CLASSES
from mazo.model.deck import Deck
from mazo.project.location import Source
from mazo.project.read import read_deck
from mazo.text.places import Place, TextFile

MY_CLASS = Text("{title}: my class")
FILE_EXISTS = Text("“{path}” is there already; nothing was written")

_SUFFIX = ".yaml"


class ClassStarted(NamedTuple):
    """The file of a new class deck, which is not written yet; no path if the base is unreadable.

    `diagnostics` are the base's errors.
    """

    path: Path | None
    files: Mapping[Path, bytes]
    diagnostics: tuple[Diagnostic, ...]


class Wishes(NamedTuple):
    """What a class deck is to be called, its language if it is a translation, and its file.

    What is empty is made of the base. `suffix` are random characters for its id.
    """

    suffix: str
    title: str = ""
    language: str = ""
    path: Path | None = None


def class_new(base: Source, wishes: Wishes, reader: MessageLanguage) -> ClassStarted:
    """Return the file of a class deck made of a base; its comments speak to `reader`.

    Raise MazoError if the file is there already.
    """
    deck, found = collect(_read(base))
    errors = tuple(each for each in found if each.rule.is_error)
    if deck is None:
        return ClassStarted(None, {}, errors)
    title = wishes.title or Phrase(MY_CLASS, {"title": deck.project.title}).words(reader)
    folder = base.files if base.name else base.files.folder(CLASSES)
    path = wishes.path or folder.path / f"{template.file_name(title)}{_SUFFIX}"
    if base.files.at_top().has(str(path)):
        raise MazoError(FILE_EXISTS, path=str(path))
    named = _counted_from(path.parent, base)
    plan = template.Plan(named, template.named(title, wishes.suffix), title, wishes.language)
    return ClassStarted(path, {path: template.text(plan, deck, reader).encode()}, errors)


def _read(base: Source) -> Reading[Deck | None]:
    place = Place(TextFile(base.path, ""), 0, 0)
    files = yield from base_at(base.files, base.name or ".", place)
    return (yield from read_deck(files)) if files else None


def _counted_from(folder: Path, base: Source) -> str:
    """Return how a file in `folder` names the base."""
    if base.files.held is None:
        return Path(os.path.relpath(base.path, folder)).as_posix()
    return posixpath.relpath(f"/{base.path.as_posix()}", f"/{folder.as_posix()}")
