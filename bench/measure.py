"""Whole processes, measured: the CPU time that each takes, and its peak of memory.

CPU time is that of the process in user and system mode, as the kernel tells when it ends.
Machines are busy and slow down, so commands that are compared run by turns, once each a
round, and a ratio is the median of the rounds' ratios. The process that measures must stay
small: the kernel counts the memory of who starts a process as that process's peak.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from subprocess import DEVNULL, PIPE, Popen, check_output
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
_SCRIPTS = Path(__file__).parent
_UNIT = 1 if sys.platform == "darwin" else 1024  # in which the system tells memory, in bytes
_MEGABYTE = 1_000_000
_PROGRAM = "import sys\nfrom mazo.__main__ import main\nsys.exit(main())\n"
_KEPT = ("PATH",)


class Run(NamedTuple):
    """One run of a command: its seconds of CPU, and its peak of memory in megabytes."""

    seconds: float
    peak: float


class Command(NamedTuple):
    """What to call Python with, what to take away before each run, how it should end.

    Where it `keeps` answers, `mazo` may say again what it said in the run before.
    """

    name: str
    arguments: tuple[str, ...]
    removed: tuple[Path, ...] = ()
    status: int = 0
    keeps: bool = False


class Runs(NamedTuple):
    """The runs of several commands, each as often as the others."""

    runs: Mapping[str, Sequence[Run]]

    def seconds(self, name: str) -> float:
        """Return the CPU time of a command."""
        return median(run.seconds for run in self.runs[name])

    def peak(self, name: str) -> float:
        """Return the peak of memory of a command, in megabytes."""
        return median(run.peak for run in self.runs[name])

    def ratios(self, name: str, other: str) -> list[float]:
        """Return how many times another command's CPU time a command takes, round by round."""
        pairs = zip(self.runs[name], self.runs[other], strict=True)
        return [one.seconds / two.seconds for one, two in pairs]

    def totals(self, *names: str) -> list[float]:
        """Return the CPU time of some commands together, round by round."""
        rounds = zip(*(self.runs[name] for name in names), strict=True)
        return [sum(run.seconds for run in each) for each in rounds]

    def sums(self, added: Sequence[str], taken: Sequence[str]) -> list[float]:
        """Return the CPU time of some commands less that of others, round by round."""
        more = zip(*(self.runs[name] for name in added), strict=True)
        less = zip(*(self.runs[name] for name in taken), strict=True)
        return [
            sum(run.seconds for run in one) - sum(run.seconds for run in other)
            for one, other in zip(more, less, strict=True)
        ]

    def peaks_beyond(self, name: str, other: str) -> list[float]:
        """Return how far the peak of a command is above that of another, round by round."""
        pairs = zip(self.runs[name], self.runs[other], strict=True)
        return [one.peak - two.peak for one, two in pairs]


class Laboratory:
    """A folder to work in, and the interpreter and environment that all commands share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._program = folder / "program.py"
        self._program.write_text(_PROGRAM, "utf-8")
        self._temporary = folder / "temporary"
        self._environment = {
            **{key: os.environ[key] for key in _KEPT if key in os.environ},
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),  # kept, as an installed program's is
            "TMPDIR": str(self._temporary),
        }
        self._answers = {"XDG_CACHE_HOME": str(folder / "answers")}

    def mazo(
        self, *words: str, name: str = "", removed: tuple[Path, ...] = (), status: int = 0
    ) -> Command:
        """Return the program, called with words as if it were installed."""
        return Command(name or words[0], (str(self._program), *words), removed, status)

    @staticmethod
    def script(file: str, *words: str, name: str = "") -> Command:
        """Return a script of this folder, called with words."""
        return Command(name or words[0], (str(_SCRIPTS / file), *words))

    def project(self, notes: int, per_file: int, copy: str = "") -> Path:
        """Return a generated card project of so many notes; each is made once."""
        folder = self.folder / f"{notes}-by-{per_file}{copy}"
        if not folder.exists():
            self.run(self.script("generate.py", str(folder), str(notes), str(per_file)))
        return folder

    def alike(self, notes: int, documents: int = 1, quoting: str = "alike", copy: str = "") -> Path:
        """Return a card project of `alike.py`, as it is called there; each is made once."""
        folder = self.folder / f"{notes}-of-{documents}-{quoting}{copy}"
        if not folder.exists():
            words = str(folder), str(notes), str(documents), quoting
            self.run(self.script("alike.py", *words))
        return folder

    def run(self, command: Command) -> Run:
        """Run a command once. Raises RuntimeError where it does not end as it should."""
        for path in (self._temporary, *command.removed):
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)
        self._temporary.mkdir()
        process = Popen(
            (sys.executable, *command.arguments),
            env=self._environment | (self._answers if command.keeps else {}),
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=PIPE,
        )
        assert process.stderr is not None, "a pipe was asked for"
        with process.stderr as pipe:
            errors = pipe.read().decode("utf-8", "replace")
        _, ended, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(ended)
        if process.returncode != command.status or "Traceback" in errors:
            raise RuntimeError(f"{command.arguments} ended with {process.returncode}:\n{errors}")
        return Run(used.ru_utime + used.ru_stime, used.ru_maxrss * _UNIT / _MEGABYTE)

    def said(self, command: Command) -> str:
        """Run a command once, and return what it prints."""
        self._temporary.mkdir(exist_ok=True)
        words = (sys.executable, *command.arguments)
        return check_output(words, env=self._environment, text=True)

    def rounds(self, count: int, *commands: Command) -> Runs:
        """Run commands by turns, `count` times each."""
        runs: dict[str, list[Run]] = {command.name: [] for command in commands}
        for number in range(count):
            for command in commands if number % 2 == 0 else commands[::-1]:
                runs[command.name].append(self.run(command))
        return Runs(runs)
