"""What is compared with what: each function is one part of the table, under its name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from measure import ROOT, Command, Laboratory, Runs
from results import Cost, Result

Part: TypeAlias = Iterator[Result | Cost]

_SMALL, _FEW, _MIDDLE, _LARGE = 1_000, 2_000, 10_000, 100_000
_PER_FILE, _PER_TOPIC = 100, 3
_EDITED = 2_000
_FEW_TOPICS, _MANY_TOPICS = 100, 1_000
_PASS = Command("pass", ("-c", "pass"))
_LIBRARIES = Command("libraries", ("-c", "import click, yaml"))
_SAID = {
    "check": "mazo check",
    "again": "mazo check, once released",
    "build": "mazo build",
    "rebuild": "mazo build, unchanged",
    "load": "CSafeLoader",
    "deck": "CSafeLoader + genanki, 1 package",
    "decks": "CSafeLoader + genanki, same packages",
}


class Effort(NamedTuple):
    """How often each part is run, and up to how many notes."""

    starts: int = 41
    rounds: int = 7
    large_rounds: int = 3
    largest: int = _MIDDLE


LARGE = Effort(largest=_LARGE)
QUICK = Effort(starts=15, rounds=5, large_rounds=1, largest=_SMALL)


def warm(lab: Laboratory) -> None:
    """Run every program once, so that all bytecode is written before anything is measured."""
    held = lab.script("floor.py", "hold", str(lab.project(_SMALL, _PER_FILE)))
    lab.rounds(1, _PASS, _LIBRARIES, lab.mazo("--version"), held, *_commands(lab, _SMALL))


def start(lab: Laboratory, effort: Effort) -> Part:
    """Measure what a run costs before it does anything, beside Python's own start."""
    version = lab.mazo("--version")
    check = lab.mazo("check", str(ROOT / "cards"))
    again = check._replace(name="again", keeps=True)
    runs = lab.rounds(effort.starts, _PASS, version, _LIBRARIES, check, again)
    yield Result("mazo --version / python -c pass", runs.ratios("--version", "pass"), target=1.8)
    libraries = "python -c 'import click, yaml'"
    again = runs.ratios("again", "libraries")
    yield Result(f"mazo check cards, unchanged / {libraries}", again, target=1.5)
    yield Result(f"mazo check cards, changed / {libraries}", runs.ratios("check", "libraries"))
    yield Result(
        "python -c 'import click, yaml' / python -c pass", runs.ratios("libraries", "pass")
    )


def small(lab: Laboratory, effort: Effort) -> Part:
    """Measure 1,000 notes, which should be built sooner than any other tool does it."""
    runs = lab.rounds(effort.rounds, *_commands(lab, _SMALL))
    yield from _costs(runs, _SMALL)
    seconds = [run.seconds for run in runs.runs["build"]]
    yield Result("1,000 notes built", seconds, "s", target=0.95)
    yield from _ratios(runs, is_judged=False)


def middle(lab: Laboratory, effort: Effort) -> Part:
    """Measure 10,000 notes, beside scripts that check nothing."""
    project = lab.project(_MIDDLE, _PER_FILE, copy="again")
    commands = *_commands(lab, _MIDDLE), _released(lab, _MIDDLE), _again(lab, project)
    runs = lab.rounds(effort.rounds, *commands)
    yield from _costs(runs, _MIDDLE)
    yield from _ratios(runs, is_judged=True)


def alike(lab: Laboratory, effort: Effort) -> Part:
    """Measure notes whose quotes begin alike, over one long document, beside a fifth of them."""
    notes = min(effort.largest, _MIDDLE)
    whole, fifth = (_commands_of(lab, lab.alike(count)) for count in (notes, notes // 5))
    fifth = tuple(each._replace(name=f"{each.name} fifth") for each in fifth[:2])
    again = _again(lab, lab.alike(notes, copy="again"))
    runs = lab.rounds(effort.large_rounds, *whole, *fifth, again)
    for name in ("check", "build"):
        shares = [ratio / 5 for ratio in runs.ratios(name, f"{name} fifth")]
        what = f"mazo {name}, cost of a note among {notes:,} alike / {notes // 5:,}"
        yield Result(what, shares, target=1.1)
    yield from _costs(runs, notes)
    yield from _ratios(runs, is_judged=True, among=", alike")


def large(lab: Laboratory, _: Effort) -> Part:
    """Measure 100,000 notes once, beside 2,000 and beside the memory of the notes alone."""
    held = lab.script("floor.py", "hold", str(lab.project(_LARGE, _PER_FILE)))
    whole = [command for command in _commands(lab, _LARGE) if command.name != "decks"]
    few = tuple(each._replace(name=f"{each.name} few") for each in _commands(lab, _FEW)[:2])
    runs = lab.rounds(1, *few, *whole, held, *few)
    yield from _costs(runs, _LARGE)
    yield from _shares(runs, "")
    beyond = runs.peaks_beyond("check", "hold")
    yield Result("peak of check of 100,000 above the notes it holds", beyond, "MB", target=100)
    yield from _ratios(runs, is_judged=False)
    whole_alike, few_alike = (_commands_of(lab, lab.alike(count))[:2] for count in (_LARGE, _FEW))
    few = tuple(each._replace(name=f"{each.name} few") for each in few_alike)
    runs = lab.rounds(1, *few, *whole_alike, *few)
    yield from _costs(runs, _LARGE)
    yield from _shares(runs, ", alike")


def _shares(runs: Runs, among: str) -> Iterator[Result]:
    """Yield what a note costs among 100,000, beside a note among 2,000."""
    for name in ("check", "build"):
        share = runs.seconds(name) / runs.seconds(f"{name} few") * _FEW / _LARGE
        what = f"mazo {name}, cost of a note among {_LARGE:,} / {_FEW:,}{among}"
        yield Result(what, [share], target=1.1)


def topics(lab: Laboratory, effort: Effort) -> Part:
    """Measure 1,000 topics of 3 notes beside 100, each a deck and a package of its own."""
    many = _commands(lab, _MANY_TOPICS * _PER_TOPIC, _PER_TOPIC)[:2]
    few = _commands(lab, _FEW_TOPICS * _PER_TOPIC, _PER_TOPIC)[:2]
    few = tuple(command._replace(name=f"{command.name} few") for command in few)
    runs = lab.rounds(effort.large_rounds, *many, *few)
    notes = _MANY_TOPICS * _PER_TOPIC
    for name in ("check", "build"):
        yield Cost(f"1,000 topics of 3: {_SAID[name]}", runs.seconds(name), runs.peak(name), notes)
    ratios = runs.ratios("build", "build few")
    yield Result("mazo build, 1,000 topics of 3 notes / 100", ratios, target=12)
    yield Result("mazo check, 1,000 topics of 3 notes / 100", runs.ratios("check", "check few"))


def classes(lab: Laboratory, effort: Effort) -> Part:
    """Measure a class deck that changes a tenth of the notes, beside the check of its base."""
    notes = min(effort.largest, _MIDDLE)
    project = lab.project(notes, _PER_FILE, copy="based")
    lab.run(lab.mazo("build", str(project), "-o", str(lab.folder / "based")))
    deck = project / "classes" / "tenth.yaml"
    lab.run(lab.script("classes.py", str(project), str(deck), str(notes // 10)))
    base = lab.mazo("check", str(project), name="base")
    runs = lab.rounds(effort.rounds, base, lab.mazo("check", str(deck), name="class"))
    what = f"mazo check, a class deck with {notes // 10:,} changes / its base"
    yield Result(what, runs.ratios("class", "base"), target=1.2)


def writing(lab: Laboratory, effort: Effort) -> Part:
    """Measure the writing of a package alone, in one process."""
    notes = min(effort.largest, _MIDDLE)
    words = (str(lab.project(notes, _PER_FILE)), str(lab.folder / "package"), str(effort.rounds))
    lines = lab.said(lab.script("writing.py", *words)).splitlines()
    pairs = [tuple(map(float, line.split())) for line in lines]
    ratios = [ours / plain for ours, plain in pairs]
    yield Result(f"a package of {notes:,} notes written / by plain genanki", ratios, target=0.75)


def quotes(lab: Laboratory, effort: Effort) -> Part:
    """Measure the anchoring of 10,000 quotes in a document of 5 MB alone, in one process."""
    lines = lab.said(lab.script("anchoring.py", str(effort.large_rounds))).splitlines()
    pairs = [tuple(map(float, line.split())) for line in lines]
    yield Result("10,000 quotes anchored in 5 MB", [many for many, _ in pairs], "s")
    ratios = [many / few for many, few in pairs]
    yield Result("10,000 quotes in 5 MB / 1,000 quotes", ratios)


def _commands(lab: Laboratory, notes: int, per_file: int = _PER_FILE) -> tuple[Command, ...]:
    """Return what is run on so many notes: as on a project that was never released."""
    return _commands_of(lab, lab.project(notes, per_file))


def _commands_of(lab: Laboratory, project: Path) -> tuple[Command, ...]:
    folder, output = str(project), lab.folder / "output"
    commands = (
        lab.mazo("check", folder),
        lab.mazo("build", folder, "-o", str(output)),
        lab.script("floor.py", "load", folder),
        lab.script("floor.py", "deck", folder, str(output)),
        lab.script("floor.py", "decks", folder, str(output)),
    )
    return tuple(each._replace(removed=(project / "mazo.lock", output)) for each in commands)


def _released(lab: Laboratory, notes: int) -> Command:
    """Return a check of so many notes that were released, so that there is a lock to read."""
    project = lab.project(notes, _PER_FILE, copy="released")
    lab.run(lab.mazo("build", str(project), "-o", str(lab.folder / "released")))
    return lab.mazo("check", str(project), name="again")


def _again(lab: Laboratory, project: Path) -> Command:
    """Return a build of a project that was built, and has not changed since."""
    words = "build", str(project), "-o", str(lab.folder / f"{project.name}-output")
    again = lab.mazo(*words, name="rebuild")._replace(keeps=True)
    lab.run(again)
    return again


def decks(lab: Laboratory, effort: Effort) -> Part:
    """Measure what `make decks` runs once it is set up, on a copy of the decks."""
    cards = lab.folder / "decks" / "cards"
    if not cards.exists():
        shutil.copytree(ROOT / "cards", cards)
    files = (cards, *sorted((cards / "classes").glob("*.yaml")))
    first = [lab.mazo("build", str(file), name=file.name) for file in files]
    again = [each._replace(name=f"{each.name} again", keeps=True) for each in first]
    for each in again:
        lab.run(each)
    runs = lab.rounds(effort.rounds, *first, *again)
    seconds = runs.totals(*(each.name for each in first))
    yield Result("make decks, once set up", seconds, "s", target=3)
    unchanged = runs.totals(*(each.name for each in again))
    yield Result("make decks, unchanged", unchanged, "s")


def editing(lab: Laboratory, effort: Effort) -> Part:
    """Measure a check of an open project after a change of one file of 100, beside a full one."""
    notes = min(effort.largest, _MIDDLE)
    projects = {
        "": lab.project(notes, notes // 100, copy="edited"),
        ", alike": lab.alike(notes, 100, copy="edited"),
    }
    for name, project in projects.items():
        lines = lab.said(lab.script("editing.py", str(project), str(effort.rounds))).splitlines()
        pairs = [tuple(map(float, line.split())) for line in lines]
        what = f"one file of 100 changed / a full check, open project{name}"
        yield Result(what, [one / full for one, full in pairs], target=0.1)


def session(lab: Laboratory, effort: Effort) -> Part:
    """Measure checks of an open project after edits as the studio makes them, in memory."""
    alike_notes, base = lab.alike(_EDITED), lab.project(_EDITED, _PER_FILE, copy="session")
    lab.run(lab.mazo("build", str(base), "-o", str(lab.folder / "session")))
    deck = base / "classes" / "tenth.yaml"
    lab.run(lab.script("classes.py", str(base), str(deck), str(_EDITED // 10)))
    name = deck.relative_to(base).as_posix()
    one = f"{_EDITED:,} notes, 600 kB of text: a note of 500 in a file"
    of_class = f"a class deck of {_EDITED:,} notes: one of {_EDITED // 10} changes"
    yield from _edits(lab, effort, one, alike_notes, "t001.yaml")
    yield from _edits(lab, effort, of_class, base, name, name)


def _edits(lab: Laboratory, effort: Effort, what: str, project: Path, *words: str) -> Part:
    """Measure edits of one file; also where YAML is read by PyYAML's own parser."""
    for said, more in (("", ()), (", without libyaml", ("--plain",))):
        script = lab.script("session.py", str(project), str(effort.rounds), *words, *more)
        seconds = [float(line.split()[0]) for line in lab.said(script).splitlines()]
        yield Result(what + said, seconds, "s", target=0.3)


def _costs(runs: Runs, notes: int) -> Iterator[Cost]:
    for name, said in _SAID.items():
        if name in runs.runs:
            yield Cost(f"{notes:,} notes: {said}", runs.seconds(name), runs.peak(name), notes)


def _ratios(runs: Runs, *, is_judged: bool, among: str = "") -> Iterator[Result]:
    """Compare with scripts that check nothing; at 10,000 notes these have goals."""
    for own, other, target in (
        ("check", "load", 1.3),
        ("build", "deck", 1.3),
        ("build", "decks", None),
        ("rebuild", "build", 0.25),
    ):
        what = f"{_SAID[own]} / {_SAID[other]}{among}"
        if other in runs.runs and own in runs.runs:
            yield Result(what, runs.ratios(own, other), target=target if is_judged else None)
