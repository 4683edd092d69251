"""The schemas that lie in projects, and how they stay up to date."""

from __future__ import annotations

import re
from pathlib import Path

from mazo.commands.editor_schemas import SCHEMAS, path_of, schemas
from mazo.commands.schema import schema
from tests.support.command_line import Mazo
from tests.support.project import CardProject


def older(path: Path, version: str) -> None:
    """
    Make a schema one that another version of Mazo wrote, which has fewer keys.
    """
    path.write_text(f'{{"$comment": "mazo {version} es", "properties": {{}}}}', "utf-8")


def test_a_project_that_has_none_gets_them(mazo: Mazo, project: CardProject) -> None:
    """
    The files of authors stay as they are; the line that names a schema is shown.
    """
    before = project.files()

    shown = mazo("schema", "--into", str(project.folder)).output

    after = project.files()
    assert {name: after.pop(name) for name in schemas("en")} == schemas("en")
    assert after == before
    assert "# yaml-language-server: $schema=.mazo/schema/cards.json" in shown


def test_a_class_deck_names_that_of_its_project(
    mazo: Mazo, project: CardProject, tmp_path: Path
) -> None:
    """
    In the project's folder it is the project's; elsewhere it lies beside the class deck.
    """
    base, other = project.folder, tmp_path / "other" / "mine.yaml"
    mazo("class", "new", str(base), "--title", "Mine")
    mazo("class", "new", str(base), "--title", "Mine", "-o", str(other))

    for path in (base / "classes" / "mine.yaml", other):
        [named] = re.findall(r"\A# yaml-language-server: \$schema=(\S+)\n", path.read_text("utf-8"))
        assert (path.parent / named).read_text("utf-8") == schema("class", "en")
    assert (other.parent / SCHEMAS).is_dir()
    assert not (base / "classes" / ".mazo").exists()


def test_a_release_brings_them_up_to_date(mazo: Mazo, project: CardProject) -> None:
    """
    One that an older Mazo wrote is written anew in its own language; not one of a newer Mazo, nor
    one that is not there, and nothing by a build that releases nothing.
    """
    cards, settings = (project.folder / path_of(of) for of in ("cards", "project"))
    cards.parent.mkdir(parents=True)
    older(cards, "0.0.9")
    older(settings, "999.0.0")
    before = settings.read_bytes()
    mazo("build", "--draft", str(project.folder))
    assert '"mazo 0.0.9 es"' in cards.read_text("utf-8")

    mazo("build", str(project.folder))

    assert cards.read_text("utf-8") == schema("cards", "es")
    assert settings.read_bytes() == before
    assert {*cards.parent.iterdir()} == {cards, settings}
