"""What shells propose when Tab is pressed, by the protocol that Click has with them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mazo.cli import COMMANDS
from mazo.rules import rules
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import NOTES, QUESTION, CardProject


def proposed(line: str, folder: Path, shell: str = "bash", language: str = "en") -> list[str]:
    """
    Return what a shell gets for a line whose last word is begun, a line of the answer each.
    """
    words = line.split(" ")
    token = words[-1] if shell == "fish" else str(len(words) - 1)
    asked = {"_MAZO_COMPLETE": f"{shell}_complete", "COMP_WORDS": "\n".join(words)}
    run = subprocess.run(
        [sys.executable, "-m", "mazo"],
        cwd=folder,
        env={**os.environ, **asked, "COMP_CWORD": token, "LC_ALL": f"{language}.UTF-8"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stderr == ""
    return run.stdout.strip("\n").split("\n")


def plain(line: str, folder: Path) -> list[str]:
    """
    Return the words that Bash gets.
    """
    return [each.removeprefix("plain,") for each in proposed(line, folder) if each]


def test_commands_and_options_are_proposed_with_their_help(tmp_path: Path) -> None:
    """
    In the language of the system; after a command that there is not, the commands that there are.
    """
    assert plain("mazo ch", tmp_path) == ["check"]
    assert plain("mazo nothing ", tmp_path) == [*COMMANDS]
    assert proposed("mazo class n", tmp_path, "zsh") == ["plain", "new", "Start a class deck."]
    shown = proposed("mazo class n", tmp_path, "zsh", "es")
    assert shown == ["plain", "new", "Empieza un mazo de clase."]
    [_, option, about] = proposed("mazo check --str", tmp_path, "zsh", "es")
    assert (option, about) == ("--strict", "Los avisos también cuentan como fallo.")


def test_topics_tags_and_notes_are_those_of_the_nearest_project(project: CardProject) -> None:
    """
    A folder's own, or that of the project that the line names before.
    """
    inside, outside = project.folder, project.folder.parent

    assert plain("mazo list --topic ", inside) == ["siege", "peace"]
    assert plain("mazo build --topic=p", inside) == ["peace"]
    assert plain("mazo list project --topic p", outside) == ["peace"]
    assert sorted(plain("mazo rename ", inside)) == sorted(NOTES)
    assert proposed("mazo rename fl", inside, "zsh") == ["plain", "fleet-leaves", QUESTION]
    assert proposed("mazo rename fl", inside, "fish") == [f"plain,fleet-leaves\t{QUESTION}"]
    assert plain("mazo list --type ", inside) == ["date", "cause", "consequence", "fact"]


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        (("war",), ["war::sea"]),
        (("war", "::"), ["sea"]),
        (("war", "::", "s"), ["sea"]),
        (("=", "war", "::", "s"), ["sea"]),
    ],
)
def test_bash_completes_levels_of_tags(
    project: CardProject, words: tuple[str, ...], rest: list[str]
) -> None:
    """
    To Bash `:` and `=` begin words; what stands before the last `:` stays on the line.
    """
    assert plain(" ".join(("mazo", "list", "--tag", *words)), project.folder) == rest


def test_what_a_class_deck_changes_is_proposed(class_deck: ClassDeckBesideBase) -> None:
    """
    `explain` knows all notes, `settle` those that are changed, and then their keys.
    """
    class_deck.write("change:\n  why-lifted: {hint: Think of the sea, extra: A storm}\n")
    folder = class_deck.path.parent

    assert sorted(plain("mazo explain b.yaml ", folder)) == sorted(NOTES)
    assert plain("mazo settle b.yaml ", folder) == ["why-lifted"]
    assert plain("mazo settle b.yaml why-lifted", folder) == [
        *("why-lifted", "why-lifted.hint", "why-lifted.extra"),
    ]


def test_codes_are_proposed_with_the_names_of_their_rules(tmp_path: Path) -> None:
    """
    Also in small letters, and without any project.
    """
    assert plain("mazo rules ", tmp_path) == [*rules()]
    assert proposed("mazo rules e301", tmp_path, "zsh") == ["plain", "E301", "quote-not-found"]


def test_nothing_is_proposed_where_nothing_can_be_read(tmp_path: Path) -> None:
    """
    Without a project, or with one that is broken, the line stays as it is, and no error is shown.
    """
    assert plain("mazo rename ", tmp_path) == []
    (tmp_path / "mazo.yaml").write_text("project: [", "utf-8")
    assert plain("mazo list --topic ", tmp_path) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    """
    As the instructions say: what `_MAZO_COMPLETE=SHELL_source mazo` writes makes it ask `mazo`.
    """
    run = subprocess.run(
        [sys.executable, "-m", "mazo"],
        env={**os.environ, "_MAZO_COMPLETE": f"{shell}_source"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )

    assert f"{shell}_complete" in run.stdout
