"""Documents travel as they are, however they are named; what cannot travel is reported."""

from __future__ import annotations

import pytest

import mazo
from mazo.diagnostics import collect
from mazo.project import read as reading
from tests.support.project import CardProject
from tests.support.source_packages import WHOLE, deck_of, package_with, read, release_of, sound

SOURCES = ("full", "cards")


@pytest.mark.parametrize(
    "path", ["aux.md", "Part 1: the siege.md", ".hidden.md", "what.", "SIEGE.YAML"]
)
def test_what_cannot_be_unpacked_everywhere_is_not_carried(project: CardProject, path: str) -> None:
    """
    The author gets a warning, the deck is built, and a reader sees that nothing is carried.
    """
    project.write(path, project.read("chronicle.md"))
    project.change("mazo.yaml", "chronicle.md", f'"{path}"')

    release = project.build()

    assert release.published is not None
    assert "W547" in release.codes
    assert read(project.package) == (None, ["E541"])


def test_a_file_listed_twice_travels_as_one_text(project: CardProject) -> None:
    """
    Whole, it is one file; as two excerpts it would be two, and nothing travels.
    """
    project.change(
        "mazo.yaml",
        "topics:",
        "  other: {path: chronicle.md, title: The same}\ntopics:",
    )
    for name in ("siege.yaml", "peace.yaml"):
        document = "other" if name == "peace.yaml" else "chronicle"
        project.write(name, f"document: {document}\n{project.read(name)}")

    assert not release_of(sound(package_with(project, "full"))).is_new
    project.change("mazo.yaml", "source: full", "source: cards")
    assert project.build(1).codes == ["W547"]


def test_two_excerpts_alike_are_two_all_the_same(project: CardProject) -> None:
    """
    Of one text, listed twice and quoted in one place, each has passages of its own.
    """
    project.change(
        "mazo.yaml",
        "topics: [siege, peace]",
        "  other: {path: chronicle.md, title: The same}\ntopics: [peace]",
    )
    project.write("peace.yaml", f"document: chronicle\n{project.read('peace.yaml')}")
    project.change(
        "peace.yaml",
        "quote: they signed the peace of 1763\n",
        "quote: {exact: they signed the peace of 1763, document: other}\n",
    )
    project.write("mazo.yaml", f"{project.read('mazo.yaml')}source: cards\n")

    assert "W547" in project.build().codes


def test_an_excerpt_is_not_read_as_markdown_again(project: CardProject) -> None:
    """
    What is no heading in its document is none by itself either.
    """
    line = "The fleet left the harbour on 3 May 1756."
    project.change("chronicle.md", line, f"\n```\n# {line}\n```\n")

    found = sound(package_with(project, "cards"))

    assert not release_of(found).is_new
    assert len(deck_of(found).documents["chronicle"].headings) == 2


@pytest.mark.parametrize(
    "path", ["./chronicle.md", "documents/../chronicle.md", "documents//chronicle.md"]
)
def test_a_path_is_found_however_it_is_written(project: CardProject, path: str) -> None:
    """
    In a package as on a disk.
    """
    (project.folder / "documents").mkdir()
    project.write("documents/chronicle.md", project.read("chronicle.md"))
    project.change("mazo.yaml", "chronicle.md", path)

    assert not release_of(sound(package_with(project, "full"))).is_new


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("mark", ["\ufeff", "\ufeff\ufeff"], ids=["one", "two"])
def test_marks_of_byte_order_move_nothing(project: CardProject, mark: str, source: str) -> None:
    """
    However many a text begins with.
    """
    project.write("chronicle.md", f"{mark}The fleet was old. {project.read('chronicle.md')}")
    note = project.take_out("siege.yaml", "why-lifted")
    told = note.replace("A storm off the cape scattered the ships", "The fleet was old")
    project.change(
        "siege.yaml", "causes:\n", f"causes:\n{told.replace('A storm that', 'Old age that')}"
    )

    found = sound(package_with(project, source))

    assert not release_of(found).is_new
    if found.spans is None:
        deck = mazo.open(project.folder).check().deck
        assert deck is not None
        assert deck_of(found).documents["chronicle"].text == deck.documents["chronicle"].text


def test_a_packed_file_is_reported_where_it_is(project: CardProject) -> None:
    """
    What is wrong with a carried file names the package and the file.
    """
    found = sound(package_with(project, "full"))
    assert found.held is not None
    packed = {**found.held, "siege.yaml": b"dates: [\n"}

    _, diagnostics = collect(reading.read_deck(found._replace(held=packed)))

    paths = {each.place.file.path.relative_to(project.dist).as_posix() for each in diagnostics}
    assert f"{WHOLE}/siege.yaml" in paths


@pytest.mark.parametrize(
    ("name", "code"),
    [("../chronicle.md", "E002"), ("/chronicle.md", "E002"), ("missing.md", "E001")],
)
def test_nothing_outside_a_package_is_found(project: CardProject, name: str, code: str) -> None:
    """
    A carried project names its own files only, whatever else lies on the disk.
    """
    found = sound(package_with(project, "full"))
    assert found.held is not None
    text = found.held["mazo.yaml"].replace(b"path: chronicle.md", f"path: {name}".encode())
    packed = {**found.held, "mazo.yaml": text}
    project.package.with_name("chronicle.md").write_text("x", "utf-8")

    _, diagnostics = collect(reading.read_deck(found._replace(held=packed)))

    assert code in [each.rule.code for each in diagnostics]
