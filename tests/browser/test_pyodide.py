"""Mazo in the Python of a browser (Pyodide, here in Node) makes what it makes elsewhere."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.metadata import distribution
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from tests.browser.compile_class_deck import VERSIONS, compile_class_deck
from tests.browser.convert_documents import convert_documents
from tests.support.paths import ROOT

HERE = Path(__file__).parent
PLACES = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
NODE = shutil.which("node", path=PLACES)
DOCUMENTS = ROOT / "tests" / "corpora" / "documents" / "made"
DATABASE = "collection.anki2"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(NODE is None, reason="Node is not installed"),
    pytest.mark.skipif(not (HERE / "node_modules").exists(), reason="make test installs Pyodide"),
]


def required(name: str) -> Iterator[str]:
    """
    Yield the distributions that one needs, and those that these need.
    """
    for requirement in map(Requirement, distribution(name).requires or ()):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name
            yield from required(requirement.name)


def documents_extra() -> Iterator[str]:
    """
    Yield the distributions that Mazo needs to convert documents.
    """
    for library in ("mammoth", "pypdf"):
        yield library
        yield from required(library)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """
    Return a folder with all that is installed beside Mazo's wheel, without what is compiled.
    """
    folder = tmp_path / "site"
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", tmp_path], cwd=ROOT, check=True)
    [wheel] = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    for name in {*required("mazo"), *documents_extra()}:
        for file in distribution(name).files or ():
            if file.suffix == ".py" and ".." not in file.parts:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file.locate(), folder / file)
    for module in (compile_class_deck, convert_documents):
        shutil.copy(HERE / f"{module.__name__}.py", folder)
    return folder


def rows(content: bytes) -> dict[str, list[object]]:
    """
    Return the tables of a database, and its own table of them, by their names.
    """
    database = sqlite3.connect(":memory:")
    database.deserialize(content)
    try:
        schema = database.execute(
            "SELECT type, name, sql FROM sqlite_master ORDER BY name"
        ).fetchall()
        tables = [name for kind, name, _ in schema if kind == "table"]
        found = {name: database.execute(f"SELECT * FROM {name}").fetchall() for name in tables}
    finally:
        database.close()
    return {"sqlite_master": schema} | {name: sorted(found[name], key=repr) for name in tables}


def entries(package: bytes) -> dict[str, object]:
    """
    Return what a package holds by its entries' names: bytes, or the rows of its database.
    """
    with ZipFile(BytesIO(package)) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    return contents | {DATABASE: rows(contents[DATABASE])}


def contents(folder: Path) -> dict[str, bytes]:
    """
    Return the files below a folder by their names.
    """
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def in_browser(
    site: Path, function: Callable[[Path, Path], None], given: Path, output: Path
) -> None:
    """
    Have the Python of a browser run a function of this folder with two folders.
    """
    run = [str(NODE), HERE / "pyodide.mjs", site, function.__name__, given, output]
    subprocess.run(run, check=True)


def test_documents_become_the_same_texts_in_a_browser(site: Path, tmp_path: Path) -> None:
    """
    To the byte: files of Word, OpenDocument, web pages, e-books and PDFs, and those that are refused.
    """
    browser, here = tmp_path / "browser", tmp_path / "here"
    browser.mkdir()
    here.mkdir()
    convert_documents(DOCUMENTS, here)

    in_browser(site, convert_documents, DOCUMENTS, browser)

    ours = contents(here)
    assert len(ours) >= 40
    assert contents(browser) == ours


def test_a_class_deck_is_the_same_in_a_browser(site: Path, tmp_path: Path) -> None:
    """
    Packages are the same to the byte if SQLite is, else in all that they hold; so is all else.
    """
    browser, here = tmp_path / "browser", tmp_path / "here"
    browser.mkdir()
    here.mkdir()
    compile_class_deck(ROOT / "cards", here)

    in_browser(site, compile_class_deck, ROOT / "cards", browser)

    ours, theirs = contents(here), contents(browser)
    same_sqlite = ours.pop(VERSIONS) == theirs.pop(VERSIONS)
    assert ours.keys() == theirs.keys()
    assert Counter(Path(name).suffix for name in ours) == {
        ".apkg": 8,
        ".txt": 2,
        ".lock": 1,
        ".md": 2,  # built again, there is no file of release notes to be found
    }
    assert all(content for name, content in ours.items() if not name.endswith(".txt"))
    for name, content in ours.items():
        if name.endswith(".apkg") and not same_sqlite:
            assert entries(content) == entries(theirs[name])
        else:
            assert content == theirs[name]
