"""What an editor shows of an author's files, by the server that editors ask about YAML.

The schemas lie where `mazo init` and `mazo class new` put them, and are found by the first line of
each file.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from tests.support.language_server import LanguageServer

SERVER = (
    Path(__file__).parents[1] / "browser/node_modules/yaml-language-server/bin/yaml-language-server"
)
PLACES = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
NODE = shutil.which("node", path=PLACES) or ""
LACKING = "needs Node and its modules in tests/browser (make test installs them)"

pytestmark = pytest.mark.skipif(
    not os.environ.get("CI") and not (NODE and SERVER.exists()), reason=LACKING
)

TEXT = """\
# The fire

The fire began in Pudding Lane on 2 September 1666. A strong east wind drove it from house to house.
"""
CARDS = """\
title: The fire
dates:
  - id: fire begins
    questoin: When did the fire begin?
    date: 2 September 1666
    quote: The fire began in Pudding Lane on 2 September 1666
    reverse: perhaps
    tags: [great fire]
causes:
  - id: wind
    question: What drove the fire?
    answer: A strong east wind
    quote: A strong east wind drove it
    role: agent
facts:
  - \n"""
"""A card file with slips; the role is one from before there were facts, and a fact is begun."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """
    Return a server that runs.
    """
    with LanguageServer(NODE, SERVER, tmp_path_factory.mktemp("editor")) as found:
        yield found


@pytest.fixture(params=["en", "es"])
def language(request: pytest.FixtureRequest) -> str:
    """
    Return each language in which schemas are written.
    """
    return str(request.param)


@pytest.fixture
def project(mazo: Callable[..., Result], tmp_path: Path, language: str) -> Path:
    """
    Return a project that `mazo init` started, with a class deck of it.
    """
    (tmp_path / "fire.md").write_text(TEXT, "utf-8")
    folder = tmp_path / "fire"
    for words in (("init", folder, "--document", tmp_path / "fire.md"), ("class", "new", folder)):
        assert mazo(*map(str, words), language=language).exit_code == 0
    return folder


def lined(path: Path, text: str) -> str:
    """
    Return `text` below the line that names the schema of the file at `path`.
    """
    line = path.read_text("utf-8").partition("\n")[0]
    assert line.startswith("# yaml-language-server: $schema=")
    return f"{line}\n{text}"


def test_what_mazo_starts_has_nothing_wrong(server: LanguageServer, project: Path) -> None:
    """
    An editor finds nothing wrong with the files as they are written, nor with their examples.
    """
    for path in project.rglob("*.yaml"):
        written = path.read_text("utf-8")
        assert server.open(path, written) == []
        server.close(path)
        assert server.open(path, re.sub("(?m)^# (?!yaml-language)", "", written)) == []
        server.close(path)


def test_slips_are_found_as_they_are_typed(
    server: LanguageServer, project: Path, language: str
) -> None:
    """
    A key that is unknown or missing, an id and a tag that cannot be, and a word that is none of
    the few, each at its place; what is still read from former times is not wrong.
    """
    path = project / "fire.yaml"
    found = server.open(path, lined(path, CARDS))
    server.close(path)

    at = {each["range"]["start"]["line"]: each["message"] for each in found}
    english = {
        3: "only small letters, digits, `-` and `_` are allowed",
        7: "either `true` or `false` is needed",
        8: "no spaces, commas or signs are allowed, and `::` makes levels",
    }
    spanish = {
        3: "solo puede llevar letras minúsculas, cifras, `-` y `_`",
        7: "hace falta `true` o `false`",
        8: "no puede llevar espacios, comas ni signos, y `::` hace niveles",
    }
    assert [*sorted(at)] == [3, 4, 7, 8, 16]
    assert "questoin" in at[4]
    for line, message in (english if language == "en" else spanish).items():
        assert at[line] == message


def test_keys_are_explained_and_proposed(
    server: LanguageServer, project: Path, language: str
) -> None:
    """
    Over a key stands what it is for, with an example; where one may be, those that there are, and
    a whole note to fill in; of a key with few words, these.
    """
    path = project / "fire.yaml"
    server.open(path, lined(path, CARDS))

    about = server.hover(path, 5, 6)
    assert ("date: October 1943" if language == "en" else "date: octubre de 1943") in about
    assert "1943-10-13" in about
    proposed = server.complete(path, 16, 4)
    assert {"id", "question", "answer", "quote", "term", "role"} < proposed.keys()
    assert "date" not in proposed
    [note] = [item for label, item in proposed.items() if "facts" in label and "," in label]
    assert re.findall(r"(\w+): \${", note["insertText"]) == ["id", "question", "answer", "quote"]
    assert [*server.complete(path, 14, 10)] == ["trigger", "condition", "purpose"]
    assert [*server.complete(path, 7, 13)] == ["true", "false"]
    server.close(path)


def test_project_files_and_class_decks_are_known_too(server: LanguageServer, project: Path) -> None:
    """
    Each kind of file has its own keys.
    """
    settings, [deck] = project / "mazo.yaml", (project / "classes").glob("*.yaml")
    server.open(settings, lined(settings, "errata: \n"))
    server.open(deck, lined(deck, "change:\n  wind:\n    question:\n      \n"))

    assert [*server.complete(settings, 1, 8)] == ["text", "both", "corrected", "exclude"]
    assert {"was", "now"} <= server.complete(deck, 4, 6).keys()
    for path in (settings, deck):
        server.close(path)
