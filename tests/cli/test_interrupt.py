"""Ctrl-C ends the program quietly, with the status that a shell expects."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import mazo as api
from tests.support.command_line import Mazo
from tests.support.project import CardProject

STARTING = "import sys, mazo.__main__; print(flush=True); sys.stdin.read()"
"""A program that has got as far as the first line of ours, and stays there."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("is_ignored", [False, True])
def test_before_a_command_runs(*, is_ignored: bool) -> None:
    """
    The process ends at once, without a traceback; where a shell has it ignore Ctrl-C, it goes on.
    """
    handler = "SIG_IGN" if is_ignored else "default_int_handler"  # whatever runs the tests ignores
    before = f"import signal; signal.signal(signal.SIGINT, signal.{handler}); "
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", before + STARTING], stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as program:
        assert program.stdout
        program.stdout.readline()
        program.send_signal(signal.SIGINT)
        _, errors = program.communicate()

    assert (program.returncode, errors) == (0 if is_ignored else -signal.SIGINT, "")


@pytest.mark.parametrize("words", [("check",), ("list",), ("build",), ("rename", "a", "b")])
def test_while_a_command_runs(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    """
    Nothing is shown, and no file is written.
    """

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    for name in ("check", "build", "rename"):
        monkeypatch.setattr(api.Project, name, interrupt)
    before = project.files()

    result = mazo(*words, str(project.folder))

    assert (result.exit_code, result.output) == (130, "")
    assert project.files() == before


def test_the_handler_comes_back(project: CardProject, mazo: Mazo) -> None:
    """
    A command lets Ctrl-C raise while it runs; afterwards it ends the process again, or raises.
    """
    was = signal.getsignal(signal.SIGINT)
    try:
        for handler in (signal.SIG_DFL, signal.default_int_handler, signal.SIG_IGN):
            signal.signal(signal.SIGINT, handler)
            assert mazo("check", str(project.folder)).exit_code == 0
            assert signal.getsignal(signal.SIGINT) is handler
    finally:
        signal.signal(signal.SIGINT, was)


def test_a_write_is_taken_back(
    project: CardProject, mazo: Mazo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Ctrl-C between two files of a build leaves neither.
    """
    replaced: list[Path] = []

    def interrupt(old: Path, new: Path) -> None:
        if replaced:
            raise KeyboardInterrupt
        replaced.append(new)
        Path(old).replace(new)

    monkeypatch.setattr("mazo.files.write.os.replace", interrupt)
    before = project.files()

    result = mazo("build", str(project.folder))

    assert (result.exit_code, len(replaced)) == (130, 1)
    assert project.files() == before
