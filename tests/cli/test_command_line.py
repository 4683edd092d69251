"""The command line: words, formats, languages and exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mazo import __version__
from mazo.cli.abouts import ABOUTS
from mazo.cli.console import message_language
from mazo.cli.options import AT_WORK, PROJECT, READABLE
from tests.support.command_line import Mazo
from tests.support.project import CardProject

COMMANDS = ("init", "check", "plan", "build", "rename", "verify", "rules", "schema")


def program(*words: str, here: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """
    Run the program itself, as a shell does, without the settings of whoever runs the tests.
    """
    kept = {
        key: value for key, value in os.environ.items() if key in ("PATH", "PYTHONPATH", "HOME")
    }
    return subprocess.run(
        [sys.executable, "-m", "mazo", *words],
        cwd=here,
        env={**kept, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def spoil(project: CardProject) -> None:
    """
    Put a wrong word into a quote.
    """
    project.change("peace.yaml", "quote: they signed", "quote: they sealed")


def test_the_version_is_reported(tmp_path: Path) -> None:
    """
    `mazo --version` says which it is.
    """
    assert program("--version", here=tmp_path).stdout == f"mazo {__version__}\n"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_command_explains_itself(mazo: Mazo, language: str) -> None:
    """
    `-h` lists the commands, and each describes what it does, in full.
    """
    result = mazo("-h", language=language)

    assert result.exit_code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in result.output] == []
    listed = result.output.splitlines()[-len(COMMANDS) :]
    assert [line for line in listed if line.endswith("...")] == []
    for name in COMMANDS:
        assert mazo(name, "--help", language=language).exit_code == 0


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Usage:", "Options:", "Missing argument"]),
        ("es", ["Uso:", "Opciones:", "Falta el argumento"]),
    ],
)
def test_clicks_own_words_are_translated(tmp_path: Path, language: str, words: list[str]) -> None:
    """
    A usage, its headings and a wrong use are in the language of everything else.
    """
    explained = program("rename", "--help", here=tmp_path, LANG=f"{language}_XX.UTF-8")
    refused = program("rename", "--lang", language, here=tmp_path)

    assert [word for word in words if word not in explained.stdout + refused.stderr] == []
    assert refused.returncode == 2


def test_exit_status(project: CardProject, mazo: Mazo, tmp_path: Path) -> None:
    """
    0: all well. 1: the project has mistakes. 2: the command could not run as asked.
    """
    folder = str(project.folder)

    assert mazo("check", folder).exit_code == 0
    project.write("empty.yaml", "title: Nothing\n")
    project.change("mazo.yaml", "topics: [siege, peace]", "topics: [siege, peace, empty]")
    assert mazo("check", folder).exit_code == 0
    assert mazo("check", folder, "--strict").exit_code == 1
    spoil(project)
    assert mazo("check", folder).exit_code == 1
    assert mazo("build", folder).exit_code == 1
    assert mazo("check", str(tmp_path / "nowhere")).exit_code == 2
    assert mazo("check", "--frmat", "json").exit_code == 2
    assert mazo("bulid").exit_code == 2


def test_json_is_for_programs(project: CardProject, mazo: Mazo) -> None:
    """
    One object, with places in lines and columns, and the counts.
    """
    spoil(project)

    told = json.loads(mazo("check", str(project.folder), "--format", "json").output)

    assert told["summary"] == {"errors": 1, "warnings": 0, "notes": 0}
    [found] = told["diagnostics"]
    assert (found["code"], found["rule"], found["severity"]) == ("E301", "quote-not-found", "error")
    assert (found["line"], found["column"]) == (14, 17)
    assert (found["end_line"], found["end_column"]) == (14, 23)
    [related] = found["related"]
    assert (related["path"].rpartition("/")[2], related["line"]) == ("chronicle.md", 8)


def test_github_is_given_commands(project: CardProject, mazo: Mazo) -> None:
    """
    A mistake becomes a workflow command, on one line, its signs escaped.
    """
    spoil(project)

    [line] = mazo("check", str(project.folder), "--format", "github").output.splitlines()

    assert line.startswith("::error file=")
    assert ",line=14,col=17,endLine=14,endColumn=23,title=E301::" in line
    assert "%0A" in line


def test_concise_is_a_line_each(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Editors find the place in `path:line:column: CODE message`.
    """
    spoil(project)
    monkeypatch.chdir(project.folder)

    [line] = mazo("check", "--format", "concise").output.splitlines()

    assert line.startswith("peace.yaml:14:17: E301 ")


def test_the_project_is_found_from_within(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Left out, PROJECT is the nearest `mazo.yaml` here or above, or in `cards/`.
    """
    monkeypatch.chdir(project.folder / "media")
    assert mazo("check").exit_code == 0
    project.folder.rename(project.folder.parent / "cards")
    monkeypatch.chdir(project.folder.parent)
    assert mazo("check").exit_code == 0
    assert mazo("check", "cards/mazo.yaml").exit_code == 0


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ((), {}, "en"),
        ((), {"LANG": "es_ES.UTF-8"}, "es"),
        ((), {"LANG": "de_DE.UTF-8"}, "en"),
        ((), {"LC_ALL": "en_GB", "LANG": "es_ES"}, "en"),
        (("--lang", "es"), {"LANG": "en_GB"}, "es"),
        (("--lang=en",), {"LANG": "es_ES"}, "en"),
    ],
)
def test_messages_are_in_the_readers_language(
    words: tuple[str, ...], environment: dict[str, str], language: str
) -> None:
    """
    `--lang` decides, then the environment, then English.
    """
    assert message_language(("check", *words), environment) == language


@pytest.mark.parametrize(
    ("environment", "has_colours"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
    ids=["no terminal", "forced", "refused"],
)
def test_colours(project: CardProject, environment: dict[str, str], *, has_colours: bool) -> None:
    """
    Colours are for terminals; NO_COLOR refuses them.
    """
    spoil(project)

    result = program("check", here=project.folder, **environment)

    assert ("\x1b[" in result.stdout) == has_colours


def test_a_terminal_without_our_letters(project: CardProject) -> None:
    """
    Where a letter cannot be shown, another stands for it, and nothing fails.
    """
    spoil(project)

    result = program("check", here=project.folder, PYTHONIOENCODING="latin-1")

    assert result.returncode == 1
    assert "the document has ?signed?" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("language", ["en", "es"])
def test_rules_are_listed_and_explained(mazo: Mazo, language: str) -> None:
    """
    `mazo rules` lists all; with a code, it shows what the code means on an example.
    """
    listed = mazo("rules", language=language).output
    told = mazo("rules", "e301", language=language).output

    assert "E301" in listed
    assert "quote-not-found" in told
    assert "italia.yaml:7:24: E301" in told
    assert mazo("rules", "E999", language=language).exit_code == 2


def test_nothing_shown_moves_the_cursor(mazo: Mazo) -> None:
    """
    An example with a control character shows another sign for it.
    """
    shown = mazo("rules", "E118").output

    assert [sign for sign in shown if not sign.isprintable() and sign != "\n"] == []


def test_verify_needs_an_extra(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Without Anki's library, one line says what to install.
    """
    project.release()
    monkeypatch.setattr("mazo.anki.verify.find_spec", lambda _name: None)
    package = next((project.folder / "dist").glob("*.apkg"))

    result = mazo("verify", str(package))

    assert result.exit_code == 2
    assert '`pipx inject mazo "mazo[verify]"`' in result.output
    assert result.output.count("\n") == 1


def test_a_language_without_a_report_of_its_own(
    mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    An example is shown with its English report.
    """
    english = mazo("rules", "W724").output
    monkeypatch.setattr("mazo.cli.message_language", lambda *_: "fr")

    assert mazo("rules", "W724").output == english


@pytest.mark.parametrize("name", ABOUTS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_help_explains_a_project_alike_everywhere(mazo: Mazo, name: str, language: str) -> None:
    """
    Each command that takes a PROJECT says in the same words what one is; a package is one for
    those that only read, and the studio begins without any.
    """
    shown = " ".join(mazo(name, "--help", language=language).output.split())
    texts = {each.words(language) for each in (PROJECT, READABLE, AT_WORK)}

    said = [text for text in texts if text in shown]
    assert len(said) == ("[PROJECT]" in shown.partition("--")[0])
