"""`mazo verify`: what real Anki finds in packages, reported as any other diagnostic."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from importlib.machinery import PathFinder
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import Result

from tests.support.command_line import Mazo
from tests.support.project import CardProject

needs_anki = pytest.mark.anki


@pytest.fixture
def packages(project: CardProject) -> list[Path]:
    """
    Return the packages of a small project: the whole first.
    """
    project.release()
    return sorted(project.dist.glob("*.apkg"), key=lambda path: len(path.name))


def rewritten(package: Path, *statements: str, without: str = "") -> Path:
    """Write a package again beside it, its rows changed, or without one of its entries."""
    path = package.with_name("changed.apkg")
    with ZipFile(package) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "collection.anki2":
                database = sqlite3.connect(":memory:")
                database.deserialize(content)
                for statement in statements:
                    database.execute(statement)
                database.commit()
                content = database.serialize()
                database.close()
            if name != without:
                new.writestr(name, content)
    return path


def found(result: Result) -> list[tuple[str, str]]:
    """Return the code and the file of each diagnostic of a report in JSON."""
    report = json.loads(result.stdout)
    return [(each["code"], Path(each["path"]).name) for each in report["diagnostics"]]


@needs_anki
def test_sound_packages_pass(mazo: Mazo, packages: list[Path]) -> None:
    """
    One after the other, as one learner; for each the notes that the learner then has are reported.
    """
    result = mazo("verify", *map(str, packages))

    assert result.exit_code == 0
    assert all(package.name in result.stdout for package in packages)
    assert "nothing is missing or doubled, and importing again changes nothing" in result.stdout
    assert "lost" not in result.stdout


@needs_anki
def test_what_a_learner_keeps_is_said_in_words(mazo: Mazo, packages: list[Path]) -> None:
    """
    Where the learner studies and edits in between, there is something to lose.
    """
    result = mazo("verify", "--study", "2", "--edit", "--tag", *map(str, packages))

    assert "the learner lost nothing: every review is there" in result.stdout


@needs_anki
def test_the_report_of_sound_packages_is_empty(mazo: Mazo, packages: list[Path]) -> None:
    """
    JSON is JSON and nothing else.
    """
    result = mazo("verify", "--format", "json", *map(str, packages))

    assert result.exit_code == 0
    assert json.loads(result.stdout)["summary"] == {"errors": 0, "warnings": 0, "notes": 0}


@needs_anki
def test_an_update_is_verified_as_it_is_taken(
    mazo: Mazo, packages: list[Path], project: CardProject, tmp_path: Path
) -> None:
    """
    The old package, then the new one.
    """
    old = tmp_path / "old.apkg"
    old.write_bytes(packages[0].read_bytes())
    project.correct()
    project.release(1)

    assert mazo("verify", str(old), str(packages[0])).exit_code == 0


BROKEN = {
    "text": b"this is no package",
    "nothing": b"",
    "half a zip": b"PK\x03\x04" + b"\0" * 40,
}


@needs_anki
@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_package_is_reported(
    mazo: Mazo, packages: list[Path], tmp_path: Path, content: bytes
) -> None:
    """
    In Anki's words, at that file; the others are looked at all the same.
    """
    broken = tmp_path / "broken.apkg"
    broken.write_bytes(content)

    result = mazo("verify", "--format", "json", str(broken), str(packages[0]))

    assert result.exit_code == 1
    assert found(result) == [("E901", "broken.apkg")]


@needs_anki
@pytest.mark.parametrize("cut", [0.5, 0.99])
def test_a_package_cut_short_is_reported(mazo: Mazo, packages: list[Path], cut: float) -> None:
    """
    A download that broke off.
    """
    content = packages[0].read_bytes()
    packages[0].write_bytes(content[: int(len(content) * cut)])

    result = mazo("verify", "--format", "json", str(packages[0]))

    assert result.exit_code == 1
    assert found(result) == [("E901", packages[0].name)]


@needs_anki
def test_a_zip_of_other_things_is_reported(mazo: Mazo, packages: list[Path]) -> None:
    """
    It opens, and there is no deck in it.
    """
    other = rewritten(packages[0], without="collection.anki2")

    result = mazo("verify", "--format", "json", str(other))

    assert result.exit_code == 1
    assert [code for code, _ in found(result)] == ["E901"]


DAMAGES = {
    "a card that is missing": (["DELETE FROM cards WHERE nid = (SELECT max(id) FROM notes)"], {"E903", "E906"}),
    "a note that is there twice": (
        [
            "INSERT INTO notes SELECT id + 9000, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data FROM notes LIMIT 1",
            "INSERT INTO cards SELECT id + 9000, nid + 9000, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data FROM cards WHERE nid = (SELECT min(id) FROM notes)",
        ],
        {"E908"},
    ),
    "a template that names no field": (
        ["UPDATE col SET models = replace(models, '{{Question}}', '{{Quest}}')"], {"E901", "E907"},
    ),
    "a picture that is missing": (
        ["UPDATE notes SET flds = replace(flds, '.png', '.jpg')"], {"E905"},
    ),
}  # fmt: skip


@needs_anki
@pytest.mark.parametrize("case", DAMAGES)
def test_what_is_wrong_with_a_package_is_reported(
    mazo: Mazo, packages: list[Path], case: str
) -> None:
    """
    Each kind of damage under a code of its own.
    """
    statements, expected = DAMAGES[case]
    damaged = rewritten(packages[0], *statements)

    result = mazo("verify", "--format", "json", str(damaged))

    assert result.exit_code == 1
    told = {code for code, _ in found(result)}
    assert told
    assert told <= expected


@needs_anki
def test_a_note_whose_type_has_another_shape_is_reported(mazo: Mazo, packages: list[Path]) -> None:
    """
    Anki refuses the notes of a type that has changed; nobody would notice.
    """
    field = '{"name": "News", "id": 1, "ord": 28, "font": "Arial", "media": [], "rtl": false, "size": 20, "sticky": false}'
    changed = rewritten(
        packages[0],
        f"UPDATE col SET models = replace(models, '\"flds\": [', '\"flds\": [{field}, ')",
        "UPDATE notes SET flds = 'new' || char(31) || flds, mod = mod + 1",
    )

    result = mazo("verify", "--format", "json", str(packages[0]), str(changed))

    assert result.exit_code == 1
    assert {code for code, _ in found(result)} & {"E901", "E902"}


@needs_anki
def test_the_packages_are_left_alone(
    mazo: Mazo, packages: list[Path], project: CardProject
) -> None:
    """
    To look at a package changes nothing, and leaves nothing behind.
    """
    before = project.files()

    mazo("verify", *map(str, packages))

    assert project.files() == before


def test_without_anki_the_command_cannot_run(
    mazo: Mazo, project: CardProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    One line that says what to install, and exit status 2: nothing is wrong with the package.
    """
    project.release()
    monkeypatch.setattr(sys, "meta_path", [WithoutAnki(), *sys.meta_path])
    for name in [name for name in sys.modules if name.split(".")[0] == "anki"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(PathFinder, "find_spec", WithoutAnki.hidden(PathFinder.find_spec))

    result = mazo("verify", str(project.package))

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1


class WithoutAnki:
    """Finds nothing, and lets nobody else find Anki's library."""

    def find_spec(self, _name: str, _path: object = None, _target: object = None) -> None:
        return None

    @staticmethod
    def hidden(find: Callable[..., object]) -> Callable[..., object]:
        def found_but_for_anki(name: str, *more: object) -> object:
            return None if name.split(".", maxsplit=1)[0] == "anki" else find(name, *more)

        return staticmethod(found_but_for_anki)


@pytest.mark.parametrize("words", [[], ["nowhere.apkg"], ["."]], ids=str)
def test_verify_needs_packages(
    mazo: Mazo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    """
    A file that is not there is a wrong use.
    """
    monkeypatch.chdir(tmp_path)

    assert mazo("verify", *words).exit_code == 2
