"""`mazo check --fix`: faults that were put into good files are taken out again, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given, settings
from hypothesis import strategies as st

import mazo as api
from mazo.errors import ChangedMeanwhileError, MazoError
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import TEXTS, CardProject

FAULTS = (
    ("siege.yaml", 'title: "1', 'titulo: "1'),
    ("siege.yaml", "    date: 1756-06\n", "    fecha: 1756-06\n"),
    ("siege.yaml", "    quote: the siege was", "    qoute: the siege was"),
    ("siege.yaml", "    effect: lifted", "    efecto: lifted"),
    ("siege.yaml", "quote: A storm off the cape", "quote: a storm, off the Cape"),
    ("siege.yaml", "quote: The fleet left", "quote: the fleet left"),
    ("siege.yaml", "    reverse: true\n", "    reverse: true\n    allow: [W703]\n"),
    ("peace.yaml", "consequences:", "consecuencias:"),
    ("peace.yaml", "    answer: They", "    anwser: They"),
    ("peace.yaml", "    tags: [treaty]\n", "    etiquetas: [treaty]\n"),
    ("peace.yaml", '"2: The peace"', "2: The peace"),
    ("peace.yaml", "    event: signed\n", "   event: signed\n"),
    ("peace.yaml", "    cause: money\n", "     cause: money\n"),
    ("siege.yaml", "  - id: siege-lifted\n", "   - id: siege-lifted\n"),
    ("mazo.yaml", "deck:", "mazo:"),
    ("mazo.yaml", "    path: ", "    ruta: "),
)
"""Files of the small project, what stands in them once, and the same with a fault."""


def write(folder: Path, faults: list[tuple[str, str, str]], newline: str, bom: bytes) -> None:
    for name in ("mazo.yaml", "siege.yaml", "peace.yaml"):
        text = TEXTS[name]
        for each, old, new in faults:
            if each == name:
                assert text.count(old) == 1, old
                text = text.replace(old, new)
        (folder / name).write_bytes(bom + text.replace("\n", newline).encode())


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> CardProject:
    return CardProject(tmp_path_factory.mktemp("fixes"))


@given(
    faults=st.lists(st.sampled_from(FAULTS), unique=True),
    newline=st.sampled_from(["\n", "\r\n"]),
    bom=st.sampled_from([b"", b"\xef\xbb\xbf"]),
)
@settings(max_examples=40)
def test_any_faults_are_taken_out_and_nothing_else(
    made_up: CardProject, faults: list[tuple[str, str, str]], newline: str, bom: bytes
) -> None:
    """
    The files are what they were before the faults were put in, letter by letter.
    """
    write(made_up.folder, [], newline, bom)
    good = files(made_up.folder)
    write(made_up.folder, faults, newline, bom)

    opened = api.open(made_up.folder)
    fixed = opened.fix()
    opened.save(fixed.files)

    assert files(made_up.folder) == good
    assert fixed.left.diagnostics == ()
    assert len(fixed.applied) == len(faults)
    assert opened.fix().files == {}


def test_old_line_ends_stay(project: CardProject) -> None:
    """
    In a file of an old Macintosh a fix is one as well.
    """
    write(project.folder, [FAULTS[1], FAULTS[4]], "\r", b"")

    opened = api.open(project.folder)
    opened.save(opened.fix().files)

    assert (project.folder / "siege.yaml").read_bytes() == TEXTS["siege.yaml"].replace(
        "\n", "\r"
    ).encode()


def test_a_project_in_memory_is_fixed_in_memory(project: CardProject) -> None:
    """
    The project that is there stays as it is; the one that comes back has the fixes.
    """
    write(project.folder, [*FAULTS], "\n", b"")
    held = {path: content for path, content in project.files().items() if path != "mazo.lock"}

    opened = api.open(held)
    better = opened.save(opened.fix().files)

    assert dict(opened.files) == held
    assert {name: better.files[name].decode() for name in ("mazo.yaml", "siege.yaml")} == {
        name: TEXTS[name] for name in ("mazo.yaml", "siege.yaml")
    }
    assert better.check().diagnostics == ()


def test_a_fix_that_does_harm_is_left(project: CardProject) -> None:
    """
    Of two that were proposed, only the one that brings a new error is left to the author.
    """
    project.change("siege.yaml", "    answer: A storm that", "    anwser: A storm that")
    project.change("siege.yaml", "    date: 1756-06\n", "    fecha: in winter\n")

    fixed = api.open(project.folder).fix()

    assert [(each.old, each.new) for each in fixed.applied] == [("anwser", "answer")]
    assert [each.rule.code for each in fixed.left.diagnostics if each.rule.is_error] == ["E103"]


def test_only_what_can_be_meant_is_certain(project: CardProject) -> None:
    """
    A key that is like two others, or only a little like one, is proposed and no more.
    """
    project.change("siege.yaml", "    question: When", "    questioned by: me\n    question: When")
    project.change("siege.yaml", "    effect: lifted", "    cause_effect: lifted")

    opened = api.open(project.folder)

    assert [each.fix.is_certain for each in opened.check().diagnostics if each.fix] == [
        False,
        False,
    ]
    assert opened.fix().files == {}


def test_a_file_that_is_saved_in_between_is_left_alone(project: CardProject) -> None:
    """
    Whoever saved it loses nothing.
    """
    write(project.folder, [FAULTS[0]], "\n", b"")
    fixed = api.open(project.folder).fix()
    project.write("siege.yaml", project.read("siege.yaml") + "# saved\n")

    with pytest.raises(ChangedMeanwhileError):
        assert fixed.files


def test_in_a_class_deck_only_its_own_file_is_fixed(
    tmp_path: Path, mazo: Callable[..., Result]
) -> None:
    """
    The base is somebody else's: its faults are told, and stay.
    """
    teacher = ClassDeckBesideBase(tmp_path / "project")
    teacher.project.change("siege.yaml", "    quote: The fleet left", "    quote: the fleet left")
    teacher.project.change("siege.yaml", "tags: [war", "etiquetas: [war")
    base = files(teacher.project.folder)
    teacher.write(
        "cambiar:\n"
        "  fleet-leaves:\n"
        "    pista: {was: '', now: Mind the tide}   # before the sails\n"
        "  why-lifted:\n"
        "    quote: {was: A storm off the cape scattered the ships, now: a storm off the CAPE}\n"
        "    tags: {add: [year ten]}\n"
    )

    done = mazo("check", "--fix", str(teacher.path))

    assert done.exit_code == 1, done.output
    assert "E103" in done.output
    assert files(teacher.project.folder) == base
    assert teacher.read() == (
        "change:\n"
        "  fleet-leaves:\n"
        "    hint: {was: '', now: Mind the tide}   # before the sails\n"
        "  why-lifted:\n"
        '    quote: {was: A storm off the cape scattered the ships, now: "A storm off the cape"}\n'
        "    tags: {add: [year_ten]}\n"
    )


def test_what_a_package_carries_cannot_be_fixed(
    project: CardProject, mazo: Callable[..., Result]
) -> None:
    project.release()
    package = next(project.dist.glob("*.apkg"))

    with pytest.raises(MazoError):
        api.open(package).fix()
    assert mazo("check", "--fix", str(package)).exit_code == 2


@pytest.mark.parametrize("form", ["json", "github"])
def test_a_report_for_programs_stays_one(
    project: CardProject, mazo: Callable[..., Result], form: str
) -> None:
    """
    The changes are said on the other output.
    """
    write(project.folder, [FAULTS[0]], "\n", b"")

    done = mazo("check", "--fix", "--format", form, str(project.folder))

    assert "titulo" not in done.stdout
    assert "titulo → title" in done.stderr
    assert done.exit_code == 0
