"""The schemas that lie in a project, and the first line of its files by which editors find them.

They are in `.mazo/schema`, so that they are there on every machine that has the project, with Mazo
or without, and nothing is asked of a network. `mazo init` and `mazo class new` write them; a
release by a newer Mazo brings those that are there up to date.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from mazo import __version__
from mazo.commands.schema import COMMENT, FILES, File, schema
from mazo.diagnostics import MessageLanguage
from mazo.files.folder import Folder
from mazo.files.names import FILE as PROJECT_FILE
from mazo.locale import languages
from mazo.project.location import Source

SCHEMAS = ".mazo/schema"
"""The folder of schemas in a project's folder, or beside a class deck that is in none."""


def path_of(of: File) -> str:
    """Return where the schema of a kind of file lies, counted from the project's folder."""
    return f"{SCHEMAS}/{of}.json"


def line_in(folder: Path, schema_path: Path) -> str:
    """Return the line that begins a file in `folder` and says where its schema is."""
    return _line(Path(os.path.relpath(schema_path, folder)).as_posix())


def _line(path: str) -> str:
    return f"# yaml-language-server: $schema={path}\n"


def of_files(source: Source, language: MessageLanguage) -> Mapping[Path, bytes]:
    """Return the schemas of the files of a project, or that of a class deck, by their paths."""
    if source.name:
        path = _home(source.path.parent) / path_of("class")
        return {path: schema("class", language).encode()}
    return {source.path / name: each for name, each in schemas(language).items()}


def schemas(language: MessageLanguage) -> Mapping[str, bytes]:
    """Return the schemas of all kinds of files by their paths in a project."""
    return {path_of(of): schema(of, language).encode() for of in FILES}


def with_schemas(files: Mapping[str, bytes], language: MessageLanguage) -> Mapping[str, bytes]:
    """Return the files of a new project, with its schemas, and with the lines that name them."""
    lined = {
        name: _line(path_of("project" if name == PROJECT_FILE else "cards")).encode() + content
        for name, content in files.items()
        if "/" not in name and name.endswith(".yaml")
    }
    return {**files, **lined, **schemas(language)}


def _home(folder: Path) -> Path:
    """Return where the schemas of a class deck in `folder` lie: in its project, else beside it."""
    folders = (folder, folder.absolute().parent)
    return next((each for each in folders if (each / PROJECT_FILE).is_file()), folder)


def of_class_deck(path: Path, content: bytes, language: MessageLanguage) -> Mapping[Path, bytes]:
    """Return the file of a new class deck, with the line that names its schema, and the schema."""
    schema_path = _home(path.parent) / path_of("class")
    return {
        path: line_in(path.parent, schema_path).encode() + content,
        schema_path: schema("class", language).encode(),
    }


def outdated(folder: Folder) -> Mapping[Path, bytes]:
    """Return the schemas in `folder` that an older Mazo wrote, as this one writes them."""
    found = ((of, folder.file(path_of(of))) for of in FILES)
    return {
        file.path: schema(of, language).encode()
        for of, file in found
        if file and (language := _language_of_older(file.read()))
    }


def _language_of_older(content: bytes) -> MessageLanguage:
    """Return the language of a schema that an older Mazo wrote; nothing of another one."""
    written = re.search(COMMENT.format(r"(\d+)\.(\d+)\.(\d+)", "([a-z]+)").encode(), content)
    if not written:
        return ""
    *version, language = written.groups()
    is_older = [*map(int, version)] < [*map(int, re.findall(r"\d+", __version__))]
    code = language.decode()
    return code if is_older and code in languages() else ""
