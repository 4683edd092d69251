"""The files of a deck that somebody begins: with a package, or with a text."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.commands import init
from mazo.commands.class_new import Wishes, class_new
from mazo.conversion import convert
from mazo.diagnostics import Diagnostic, MessageLanguage, Text, collect
from mazo.errors import MazoError
from mazo.files.folder import Found, in_memory
from mazo.files.names import CLASSES, FILE, PACKAGE
from mazo.files.read import LARGEST_TEXT, MEGABYTE
from mazo.model.names import problem, slug
from mazo.packages import rules, source_read
from mazo.packages.base_package import base_package
from mazo.project.location import Source
from mazo.text.edit import Edit, Set
from mazo.text.places import TextFile
from mazo.workspace.own_files import TOO_LARGE
from mazo.workspace.value_paths import put, tree
from mazo.yamlfiles import apply
from mazo.yamlfiles.tree import Scalar, inside

ONLY_EXCERPTS = Text(
    "this package has no whole text of its author's, so it cannot go on as your own deck: "
    "make your version of it"
)
NOT_A_DECK = Text("there is no deck in this package")
_ZIP, _COLLECTION = b"PK", b"collection.anki"
"""How a package begins, and the name of its first part, which stands in it as it is."""
_OF_CLASS = f"{CLASSES}/"


class NewDeck(NamedTuple):
    """A deck to be: its title, and its files by their names in its folder."""

    title: str
    files: Mapping[str, bytes]


def is_package(file: str, content: bytes) -> bool:
    """Return whether a file is meant as a package of Anki: by its name, or by what it holds."""
    return Path(file).suffix.lower() == PACKAGE or (
        content.startswith(_ZIP) and _COLLECTION in content
    )


def of_package(
    file: str, content: bytes, suffix: str, reader: MessageLanguage, *, is_own: bool = False
) -> NewDeck:
    """Return a class deck of the project in a package, or what a class deck's package carries.

    One that `is_own` is the project itself. Raise MazoError if the package is refused.
    """
    found = Found(Path(file), content)
    carried, why = collect(source_read.read(found))
    if carried is None and any(each.rule is rules.CLASS_PACKAGE for each in why):
        carried, why = collect(source_read.read(found, also_class=True))
        if carried and carried.held:
            return _class_deck(carried.held, content)
    if carried is None or carried.held is None:
        raise _refused(why)
    title = _text(carried.held.get(FILE, b""), "title")
    if is_own:
        if carried.spans is not None:
            raise MazoError(ONLY_EXCERPTS)
        return NewDeck(title, {init.GIT_ATTRIBUTES: init.MERGING, **carried.held})
    base = _base_name(carried.held)
    started = class_new(Source(in_memory({base: content}), base), Wishes(suffix), reader)
    if started.path is None:
        raise _refused(started.diagnostics)
    files = {path.as_posix(): each for path, each in started.files.items()}
    return NewDeck(_text(next(iter(files.values())), "title"), {base: content, **files})


def of_text(
    file: str, content: bytes, suffix: str, reader: MessageLanguage, title: str, language: str
) -> NewDeck:
    """Return a project on a text. Raise MazoError if no cards can be made of it."""
    found = convert(Path(file).name, content)
    if len(found.content) > LARGEST_TEXT:
        raise MazoError(TOO_LARGE, limit=LARGEST_TEXT // MEGABYTE)
    name = f"{slug(Path(found.name).stem)}{Path(found.name).suffix.lower()}"
    wanted = init.plan(found, suffix, " ".join(title.split()), language, reader)
    wanted = wanted._replace(document=name)
    files = init.files(wanted, reader)
    settings = TextFile(Path(FILE), files[FILE].decode())
    whole = put((), tree(settings), ("source",), "full")  # so that a download can be gone on with
    text = apply.edited(Edit(settings, (whole,))).text
    return NewDeck(wanted.title, {**files, FILE: text.encode()})


def _class_deck(held: Mapping[str, bytes], content: bytes) -> NewDeck:
    """Return a class deck that a package carries, beside its base as a package."""
    own = {
        name.removeprefix(_OF_CLASS): each
        for name, each in held.items()
        if name.startswith(_OF_CLASS)
    }
    names = [name for name in own if name.endswith(".yaml") and "/" not in name]
    if len(names) != 1:
        raise MazoError(NOT_A_DECK)
    file = TextFile(Path(names[0]), own[names[0]].decode("utf-8-sig", "replace"))
    base = _base_name(held)
    text = apply.edited(Edit(file, (Set(("base",), base),))).text
    of_base = {name: each for name, each in held.items() if not name.startswith(_OF_CLASS)}
    made = {**own, names[0]: text.encode(), base: base_package(content, of_base)}
    return NewDeck(_text(text.encode(), "title") or Path(names[0]).stem, made)


def _base_name(held: Mapping[str, bytes]) -> str:
    """Return what the package of a project is called, whatever a stranger wrote as its name."""
    name = _text(held.get(FILE, b""), "project")
    return f"{name if problem(name) is None else 'base'}{PACKAGE}"


def _refused(found: tuple[Diagnostic, ...] | list[Diagnostic]) -> MazoError:
    """Return why a package is refused."""
    if not found:
        return MazoError(NOT_A_DECK)
    return MazoError(found[0].rule.message, **found[0].values)


def _text(content: bytes, key: str) -> str:
    """Return the text under a key of a YAML file; nothing if there is none."""
    root = tree(TextFile(Path(FILE), content.decode("utf-8-sig", "replace")))
    node = inside(root, key) if root else None
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""
