"""What is typed: `--lang` anywhere, words that are nearly right, paths with spaces."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from tests.support.class_deck import ClassDeck
from tests.support.command_line import Mazo
from tests.support.project import CardProject

SPANISH = {"--help": "Opciones:", "nowhere": "no hay ningún fichero ni carpeta «nowhere»"}


@pytest.mark.parametrize(
    "words",
    [
        *(("--lang", "es", "check", "--help"), ("check", "--lang", "es", "--help")),
        *(("check", "--help", "--lang=es"), ("--lang=es", "--help")),
        *(("class", "--lang", "es", "--help"), ("--lang", "es", "class", "--help")),
        *(("class", "--lang", "es", "new", "--help"), ("class", "new", "--lang=es", "--help")),
        *(("--lang", "es", "check", "nowhere"), ("check", "nowhere", "--lang", "es")),
        *(("--lang", "es", "class", "new", "nowhere"), ("class", "new", "nowhere", "--lang=es")),
    ],
    ids=" ".join,
)
def test_the_language_is_chosen_anywhere(mazo: Mazo, words: tuple[str, ...]) -> None:
    """
    Before a command, after it, on a group: help and errors alike are in the language.
    """
    asked = next(word for word in words if word in SPANISH)

    assert SPANISH[asked] in mazo(*words).output


@pytest.mark.parametrize("words", [("--lang", "xx", "check"), ("check", "--lang=xx")])
def test_a_language_that_there_is_not(mazo: Mazo, words: tuple[str, ...]) -> None:
    """
    Those that there are, are named.
    """
    result = mazo(*words)

    assert result.exit_code == 2
    assert "'en', 'es'" in result.output


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("chek",), "`check`"),
        (("Build",), "`build`"),
        (("class", "nwe"), "`new`"),
        (("check", "--frmat", "json"), "--format"),
        (("build", "--topics", "siege"), "--topic"),
        (("class", "new", "base", "--titl", "x"), "--title"),
        (("--lagn", "es", "check"), "--lang"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_meant_is_proposed(
    mazo: Mazo, words: tuple[str, ...], meant: str, language: str
) -> None:
    """
    A command or an option that there is not is answered with the nearest one.
    """
    result = mazo(*words, language=language)

    question = "did you mean" if language == "en" else "¿querías decir"
    assert result.exit_code == 2
    assert question in result.output.casefold()
    assert meant in result.output.casefold().rpartition(question)[2]


def test_a_command_unlike_any_other(mazo: Mazo) -> None:
    """
    Nothing is proposed.
    """
    assert mazo("frobnicate").output.endswith("there is no command “frobnicate”\n")


@pytest.mark.parametrize(
    "words", [("check",), ("plan",), ("build",), ("list",), ("settle",), ("class", "new")]
)
def test_a_missing_path_is_named(mazo: Mazo, tmp_path: Path, words: tuple[str, ...]) -> None:
    """
    It is not taken for a folder without a `mazo.yaml`.
    """
    path = tmp_path / "no where"

    result = mazo(*words, str(path))

    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert f"there is no file or folder “{path}”" in result.output


def printed(output: str) -> list[str]:
    """
    Return the words of the command that an output proposes last.
    """
    return shlex.split(output.split("`")[-2])


@pytest.mark.parametrize("name", ["my cards", "don't", "a$b (2)"])
def test_the_next_command_can_be_pasted(
    project: CardProject, mazo: Mazo, tmp_path: Path, name: str
) -> None:
    """
    A path that a shell would take apart is quoted wherever a command is printed.
    """
    document, package = tmp_path / "text.md", tmp_path / f"{name}.apkg"
    document.write_text("# The siege\n\nIt was lifted.\n\n# The peace\n\nIt was signed.\n", "utf-8")
    project.release()
    package.write_bytes(project.package.read_bytes())
    folder, own = tmp_path / name, tmp_path / f"{name}.yaml"

    started = mazo("init", str(folder), "--document", str(document))
    project.change("peace.yaml", "quote: they signed", "quote: they sealed")
    spoilt = project.folder.rename(tmp_path / f"{name} spoilt")
    listed = mazo("list", str(spoilt))
    made = mazo("class", "new", str(package), "-o", str(own))
    refused = mazo("build", str(package))

    assert printed(started.output) == ["mazo", "check", str(folder)]
    assert printed(made.output) == ["mazo", "build", str(own)]
    assert printed(refused.output) == ["mazo", "init", "DIR", "--from", str(package)]
    assert printed(listed.stderr) == ["mazo", "check", os.path.relpath(spoilt)]


def test_a_conflict_proposes_what_can_be_pasted(project: CardProject, tmp_path: Path) -> None:
    """
    Its help has the path of the class deck's file.
    """
    project.release()
    folder = tmp_path / "year 10"
    class_deck = ClassDeck(
        folder, project.folder, "change: {fleet-leaves: {hint: Mind the tide}}\n"
    )

    (found,) = class_deck.check().diagnostics

    assert printed(found.help("en")) == ["mazo", "settle", str(class_deck.path)]


def test_a_class_deck_alone_is_proposed(
    project: CardProject, mazo: Mazo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Where there is no project, but one class deck, that is what is meant.
    """
    folder = tmp_path / "class"
    ClassDeck(folder, project.folder).path.rename(folder / "year 10.yaml")
    monkeypatch.chdir(folder)

    assert printed(mazo("check").output) == ["mazo", "check", "year 10.yaml"]
