"""`mazo init`: from a document to a project that checks clean and can be built at once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mazo import open as opened
from tests.support.new_project import (
    ENGLISH,
    PLAIN,
    SPANISH,
    Mazo,
    card_files,
    codes,
    start,
    uncomment,
)


@pytest.mark.parametrize(
    ("name", "text", "language", "names"),
    [
        ("storm.md", ENGLISH, "en", ["after-storm", "country", "great-storm"]),
        ("viaje.md", SPANISH, "es", ["expedicion-malaspina", "regreso"]),
        ("canal.txt", PLAIN, "en", ["canal"]),
    ],
    ids=["English", "Spanish", "plain text"],
)
def test_there_is_a_card_file_a_heading(
    mazo: Mazo, tmp_path: Path, name: str, text: str, language: str, names: list[str]
) -> None:
    """
    Listed in the order of the document, in its language, which is guessed; each with an example.
    """
    result, project = start(mazo, tmp_path, name, text)

    deck = opened(project).check().deck
    assert result.exit_code == 0
    assert [path.stem for path in card_files(project)] == names
    assert deck is not None
    assert deck.project.language == language
    assert [path.read_text("utf-8").count("\n# facts:\n") for path in card_files(project)] == [
        1
    ] * len(names)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    numbered = [f"{number}. {heading}" for number, heading in enumerate(headings, 1)]
    assert [topic.title for topic in deck.topics] == (numbered or ["Canal"])


@pytest.mark.parametrize(("name", "text"), [("storm.md", ENGLISH), ("viaje.md", SPANISH)])
def test_a_project_started_can_be_built_at_once(
    mazo: Mazo, tmp_path: Path, name: str, text: str
) -> None:
    """
    From the document to a deck in three steps: start, take `# ` away, build.
    """
    _, project = start(mazo, tmp_path, name, text)
    for path in card_files(project):
        assert uncomment(path)

    assert mazo("check", "--strict", str(project)).exit_code == 0
    assert mazo("build", str(project)).exit_code == 0
    assert len(list((project / "dist").glob("*.apkg"))) == 1 + len(card_files(project))


def test_git_is_reported_how_to_merge(mazo: Mazo, tmp_path: Path) -> None:
    """
    Both sides' lines of the lock are kept; packages are no text.
    """
    _, project = start(mazo, tmp_path, "storm.md", ENGLISH)

    lines = (project / ".gitattributes").read_text("utf-8").splitlines()

    assert lines == ["*.lock merge=union", "*.apkg binary"]


@pytest.mark.parametrize(
    "title",
    [
        "Storms: a & b",
        "Storms::a #1",
        "1943",
        "~no~",
        'The "great" storm',
    ],
)
def test_title_and_language_may_be_given(mazo: Mazo, tmp_path: Path, title: str) -> None:
    """
    What the author says goes before what the document seems to be.
    """
    words = ("--title", title, "--language", "es")

    result, project = start(mazo, tmp_path, "storm.md", ENGLISH, *words)

    deck = opened(project).check().deck
    assert result.exit_code == 0
    assert deck is not None
    assert (deck.project.title, deck.project.language) == (title, "es")
    assert set(codes(project)) <= {"I016"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_comments_speak_to_the_reader(mazo: Mazo, tmp_path: Path, language: str) -> None:
    """
    In the language of messages, whatever that of the cards.
    """
    document = tmp_path / "storm.md"
    document.write_text(ENGLISH, "utf-8")
    project = tmp_path / "project"

    mazo("init", str(project), "--document", str(document), "--lang", language, language=language)

    comments = "".join(path.read_text("utf-8") for path in project.glob("*.yaml"))
    assert ("quita el" in comments) is (language == "es")
    assert ("remove the" in comments) is (language == "en")


@pytest.mark.parametrize("inside", ["mazo.yaml", "notes.txt", ".git/config"])
def test_a_folder_that_is_not_empty_is_refused(mazo: Mazo, tmp_path: Path, inside: str) -> None:
    """
    Nothing that somebody wrote is replaced; nothing is added to it.
    """
    mine = tmp_path / "project" / inside
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")

    result, project = start(mazo, tmp_path, "storm.md", ENGLISH)

    assert result.exit_code == 2
    assert [path for path in project.rglob("*") if path.is_file()] == [mine]
    assert mine.read_text("utf-8") == "mine"


def test_an_empty_folder_will_do(mazo: Mazo, tmp_path: Path) -> None:
    """
    Some people make the folder first.
    """
    (tmp_path / "project").mkdir()

    assert start(mazo, tmp_path, "storm.md", ENGLISH)[0].exit_code == 0


@pytest.mark.parametrize(
    "content",
    [b"caf\xe9 au lait", ENGLISH.encode("utf-16-le"), b"%PDF-1.7\0\0", b"PK\x03\x04\0\xff"],
    ids=["Latin-1", "UTF-16 without its mark", "PDF", "zip"],
)
def test_a_document_that_is_no_text_is_refused(mazo: Mazo, tmp_path: Path, content: bytes) -> None:
    """
    In one line, and no folder is made.
    """
    document = tmp_path / "document.md"
    document.write_bytes(content)

    result = mazo("init", str(tmp_path / "project"), "--document", str(document))

    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "project").exists()


@pytest.mark.parametrize(
    "words", [[], ["new"], ["new", "--document", "nowhere.md"], ["new", "--document", "."]], ids=str
)
def test_init_needs_a_folder_and_a_document(
    mazo: Mazo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    """
    Without them nothing can be started, and nothing is.
    """
    monkeypatch.chdir(tmp_path)

    assert mazo("init", *words).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_init_runs_as_a_program_of_its_own(tmp_path: Path) -> None:
    """
    As its author runs it, from the folder where the document is.
    """
    (tmp_path / "storm.md").write_text(ENGLISH, "utf-8")

    run = subprocess.run(
        [sys.executable, "-m", "mazo", "init", "storm", "--document", "storm.md"],
        cwd=tmp_path,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )

    assert (run.returncode, run.stderr) == (0, b"")
    assert sorted(path.name for path in (tmp_path / "storm").iterdir()) == [
        *(".gitattributes", ".mazo"),
        *("after-storm.yaml", "country.yaml", "documents", "great-storm.yaml", "mazo.yaml"),
    ]
