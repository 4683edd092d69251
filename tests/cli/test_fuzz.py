"""Whatever an author's files hold, `mazo check` reports it: no traceback, and status 0 or 1.

The files of a sound project are changed at random. A few hundred changes are tried in a
normal run; `MAZO_FUZZ_EXAMPLES=100000 pytest tests/test_fuzz.py` tries that many of each kind.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mazo.cli import program
from mazo.yamlfiles import read as yamltree
from tests.support.project import PICTURE, TEXTS
from tests.support.random_changes import FILES, ODD, projects

pytestmark = pytest.mark.slow
EXAMPLES = int(os.environ.get("MAZO_FUZZ_EXAMPLES", "120"))
PROFILE = settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """
    Return the folder of one project, whose files each example writes anew.
    """
    with tempfile.TemporaryDirectory() as name:
        project = Path(name) / "cards"
        (project / "media").mkdir(parents=True)
        (project / "media" / "storm.png").write_bytes(PICTURE)
        yield project


@pytest.fixture(params=["libyaml", "Python"])
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Read YAML with libyaml, and without it.
    """
    if request.param == "Python":
        monkeypatch.setattr(yamltree, "_LOADER", _PythonLoader)


class _PythonLoader(yaml.BaseLoader):
    """Reads without libyaml.

    It does not see the characters at which PyYAML's own scanner raises at once, which is a
    fault of ours that `test_yamlslips.py` shows.
    """

    def __init__(self, text: str) -> None:
        super().__init__(yaml.reader.Reader.NON_PRINTABLE.sub(" ", text))


def status_of(folder: Path, files: dict[str, str | bytes], *words: str) -> int:
    """Write `files` over the sound ones and check the project; an exception goes through."""
    for path in folder.glob("*.*"):
        path.unlink()
    for name, content in {**FILES, **files}.items():
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        (folder / name).write_bytes(data)
    language = "es" if len(files) % 2 else "en"
    words = ("--lang", language, "check", str(folder), *words)
    result = CliRunner().invoke(program, words, catch_exceptions=False)
    assert result.stdout
    return result.exit_code


_FORMATS = st.sampled_from([(), ("--format", "json"), ("--format", "github"), ("--strict",)])
CARDS = ("siege.yaml", "peace.yaml", "three.yaml")


def test_the_project_that_is_changed_is_read_to_its_end(folder: Path) -> None:
    """
    What is changed below is sound but for one topic, which has one of everything.
    """
    sound = {"three.yaml": "title: Tres", "mazo.yaml": TEXTS["mazo.yaml"]}

    assert status_of(folder, {**sound}) == 0
    assert status_of(folder, {}) == 1


@pytest.mark.usefixtures("_loader")
@PROFILE
@given(files=projects(CARDS), words=_FORMATS)
def test_changed_card_files_are_reported(
    folder: Path, files: dict[str, str | bytes], words: tuple[str, ...]
) -> None:
    """
    Card files with lines lost, doubled, moved and broken are reported or accepted.
    """
    assert status_of(folder, files, *words) in (0, 1)


@pytest.mark.usefixtures("_loader")
@PROFILE
@given(files=projects(("mazo.yaml",)), words=_FORMATS)
def test_a_changed_project_file_is_reported(
    folder: Path, files: dict[str, str | bytes], words: tuple[str, ...]
) -> None:
    """
    So is a project file.
    """
    assert status_of(folder, files, *words) in (0, 1)


@PROFILE
@given(files=projects(("chronicle.md", "chronicle.md", *CARDS)), words=_FORMATS)
def test_a_changed_document_is_reported(
    folder: Path, files: dict[str, str | bytes], words: tuple[str, ...]
) -> None:
    """
    Quotes that a document has lost, or has twice, are reported.
    """
    assert status_of(folder, files, *words) in (0, 1)


@PROFILE
@given(name=st.sampled_from([*FILES, "other.yaml", "mazo.lock"]), data=st.binary(max_size=200))
@example(name="mazo.yaml", data=b"\xff\xfea\0")
@example(name="siege.yaml", data="title: \ud800".encode("utf-8", "surrogatepass"))
def test_random_bytes_are_reported(folder: Path, name: str, data: bytes) -> None:
    """
    A file of bytes is not a card file, and is reported.
    """
    assert status_of(folder, {name: data}) in (0, 1)


@PROFILE
@given(
    value=ODD,
    key=st.sampled_from(["question", "answer", "quote", "date", "id", "event"]),
    data=st.data(),
)
def test_any_value_of_any_key_is_reported(
    folder: Path, value: str, key: str, data: st.DataObject
) -> None:
    """
    A value that YAML itself takes as a text may be anything.
    """
    escaped = "".join(f"\\U{ord(sign):08x}" for sign in value if not "\ud800" <= sign <= "\udfff")
    text = TEXTS["siege.yaml"]
    places = [match.span(1) for match in re.finditer(rf"{key}: (.*)", text)]
    start, end = data.draw(st.sampled_from(places))

    files: dict[str, str | bytes] = {"siege.yaml": f'{text[:start]}"{escaped}"{text[end:]}'}

    assert status_of(folder, files) in (0, 1)


HUGE = {
    "nested lists": "[" * 100_000,
    "nested groups": "{a: " * 30_000,
    "nested dashes": "- " * 50_000,
    "nested keys": "\n".join(" " * depth + "a:" for depth in range(1_000)),
    "a line of ten megabytes": "question: " + "x" * 7_000_000,
    "many keys": "\n".join(f"k{number}: v" for number in range(5_000)),
    "many quotation marks": '"' * 100_001,
    "many anchors": "\n".join(f"k{number}: &a{number} v" for number in range(500)),
    "many slips": "\n".join(f"k{number}: @v" for number in range(5_000)),
    "bare signs": "title: a\ncauses:\n  - question: " + "<" * 1_600,
    "a number": "causes:\n  - {id: a, quote: {exact: b, occurrence: " + "9" * 4_500 + "}}",
    "digits": "dates:\n  - {id: a, question: b, quote: c, date: " + "9" * 5_000 + "}",
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_file_of_monstrous_shape_is_reported(folder: Path, text: str) -> None:
    """
    Nesting and length beyond all sense end in a report, not in a stack's overflow.
    """
    assert status_of(folder, {"siege.yaml": text}) == 1


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_a_document_of_monstrous_shape_is_reported(folder: Path, text: str) -> None:
    """
    Any text may be a document, even if no quote stands in it.
    """
    assert status_of(folder, {"chronicle.md": text}) == 1
