"""Whatever a class deck or its base holds, every command reports it: no traceback, status 0 or 1.

A class deck that uses every key is changed at random, and so are the files of its base; the
base was released before, so that there are locks. `MAZO_FUZZ_EXAMPLES` says how many are tried.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mazo.cli import program
from tests.support.project import FIFTH, CardProject
from tests.support.random_changes import changed

pytestmark = pytest.mark.slow
EXAMPLES = int(os.environ.get("MAZO_FUZZ_EXAMPLES", "120"))
PROFILE = settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
CLASS = """\
# every key of a class deck
base: ..
class: year-10-t3st
title: The siege, year 10
deck: School::The siege
errata: corrected
precision: year
documents:
  notes: {path: notes.md, title: My notes}
topics:
  siege: {was: "1: The siege", now: Siege}
events: {lifted: The end of the siege, storm: {was: A storm scatters the ships, now: The storm}}
include:
  topics: [siege, peace]
  types: [date, cause, consequence, fact]
  sections: [The siege, The peace]
  from: 1756
  to: "1764"
remove:
  - garrison   # not this one
change:
  why-lifted:
    question: {was: What made the siege of the harbour end?, now: What ended the siege of the harbour?}
    hint: Think of the weather.
    image: {alt: A storm}
    tags: {add: [exam], remove: [war::sea]}
    erratum: {kind: nuance, note: So they say.}
  siege-lifted:
    quote: {was: the siege was lifted in June 1756, now: the siege was lifted in June 1756}
    reverse: ""
  peace-signed:
    question: >-
      In which year
      was it signed?
add:
  mine:
    title: Mine
    document: notes
    dates:
      - id: mine
        question: When did the school visit the harbour?
        date: 1999
        quote: our school visited the harbour in 1999
    events: {visit: A visit}
"""
NOTES = "# Mine\n\nIn the end our school visited the harbour in 1999, on a Friday.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    Return the folder of a released base, whose files each example writes anew.
    """
    project = CardProject(tmp_path_factory.mktemp("fuzz") / "cards")
    project.change("siege.yaml", "events:\n", f"{FIFTH}events:\n")
    project.release()
    (project.folder / "classes").mkdir()
    return project.folder


def run(folder: Path, text: str, *command: str) -> int:
    """Write the class deck and run a command on it; an exception goes through."""
    classes = folder / "classes"
    shutil.rmtree(classes)
    classes.mkdir()
    (classes / "notes.md").write_text(NOTES, "utf-8")
    file = classes / "class.yaml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    words = [str(file) if word == "CLASS" else word for word in command]
    words = ["--lang", "es" if len(text) % 2 else "en", *words]
    result = CliRunner().invoke(program, words, catch_exceptions=False)
    return result.exit_code


COMMANDS = (
    ("check", "CLASS"),
    ("check", "CLASS", "--format", "json"),
    ("plan", "CLASS"),
    ("list", "CLASS"),
    ("settle", "CLASS"),
    ("settle", "CLASS", "--mine"),
    ("settle", "CLASS", "--theirs"),
    ("explain", "CLASS", "why-lifted"),
)


def test_the_class_deck_that_is_changed_is_read_to_its_end(folder: Path) -> None:
    """
    As it stands it has what a class deck can have, and only remarks and warnings.
    """
    assert run(folder, CLASS, "check", "CLASS") == 0


@PROFILE
@given(text=changed(CLASS), command=st.sampled_from(COMMANDS))
def test_a_changed_class_deck_is_reported(
    folder: Path, text: str, command: tuple[str, ...]
) -> None:
    """
    No command fails otherwise than with a status of its own.
    """
    assert run(folder, text, *command) in (0, 1, 2)


@PROFILE
@given(name=st.sampled_from(("siege.yaml", "peace.yaml", "mazo.yaml", "mazo.lock")), data=st.data())
def test_a_changed_base_is_reported(folder: Path, name: str, data: st.DataObject) -> None:
    """
    A base that is broken in any way is reported, too.
    """
    path = folder / name
    before = path.read_bytes()
    try:
        text = data.draw(changed(before.decode()))
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        assert run(folder, CLASS, "check", "CLASS") in (0, 1)
        assert run(folder, CLASS, "settle", "CLASS", "--theirs") in (0, 1, 2)
    finally:
        path.write_bytes(before)
