"""The pictures of a package: each comes, whatever it is called and wherever it lies."""

from __future__ import annotations

import re
from unicodedata import normalize

import mazo
from tests.support.packages import unpack
from tests.support.project import PICTURE, CardProject
from tests.support.source_packages import files_of


def test_pictures_of_one_name_in_two_folders_both_come(project: CardProject) -> None:
    """
    Each note names the one that is its own; a name may be composed otherwise on disk.
    """
    pictures = {"a/1.png": PICTURE + b"a", "b/1.png": PICTURE + b"b"}
    pictures[normalize("NFD", "café.png")] = PICTURE + b"c"
    for name, content in pictures.items():
        (project.folder / "media" / name).parent.mkdir(exist_ok=True)
        (project.folder / "media" / name).write_bytes(content)
    project.change("siege.yaml", "    event: lifted\n", "    image: {file: a/1.png, alt: A}\n")
    project.change("siege.yaml", "    reverse: true\n", "")
    project.change("siege.yaml", "{file: storm.png", "{file: b/1.png")
    project.change("peace.yaml", "    effect: signed\n", "    image: {file: café.png, alt: C}\n")
    (project.folder / "media" / "storm.png").unlink()
    assert "W007" not in project.codes()
    project.release()

    package = unpack(project.package)

    fields = {name: line.fields for name, line in project.lines.items()}
    shown = {
        name: re.findall(r'src="([^"]+)"', each["answermedia"])[0]
        for name, each in fields.items()
        if "answermedia" in each
    }
    assert {name: package.media[file] for name, file in shown.items()} == {
        "siege-lifted": PICTURE + b"a",
        "why-lifted": PICTURE + b"b",
        "empty-coffers": PICTURE + b"c",
    }


def test_a_document_whose_name_is_composed_otherwise_travels_and_is_read(
    project: CardProject,
) -> None:
    """
    The package carries it, so that a class deck can be made of it.
    """
    project.write("mazo.yaml", project.read("mazo.yaml").replace("chronicle.md", "crónica.md"))
    project.write("mazo.yaml", f"{project.read('mazo.yaml')}source: full\n")
    old = project.folder / "chronicle.md"
    old.rename(project.folder / normalize("NFD", "crónica.md"))
    project.release()

    assert mazo.open(project.package).check().diagnostics == ()
    carried = files_of(project.package)
    assert [name for name in carried if name.endswith("nica.md")] == ["crónica.md"]
