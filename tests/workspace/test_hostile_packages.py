"""A stranger's package on the shelf: at worst it is refused, and no file lies outside its deck."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from mazo.errors import MazoError
from mazo.packages.source_limits import FILES
from mazo.workspace.shelf import Shelf
from tests.packages.test_source_hostile import BROKEN, REFUSED
from tests.support.archives import changed, replace, set_index
from tests.support.source_packages import whole_package

START = 1_900_000_000
NAMES = ("../../out", "/tmp/out", "a/b", "..", "con", "x" * 300, "a\\\\b", "", "{a: b}")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """
    Return a shelf without decks.
    """
    return Shelf(tmp_path / "decks")


def hostile(case: str) -> bytes:
    """Return a package that is refused."""
    package = whole_package("full")
    return changed(package, REFUSED[case]) if case in REFUSED else BROKEN[case](package)


@pytest.mark.parametrize("is_own", [True, False])
@pytest.mark.parametrize("case", [*REFUSED, *BROKEN])
def test_a_hostile_package_is_refused(shelf: Shelf, case: str, *, is_own: bool) -> None:
    """
    With a plain sentence, and nothing on the shelf.
    """
    with pytest.raises(MazoError) as refused:
        shelf.add_package("x.apkg", hostile(case), "abcd", "es", is_own=is_own)

    assert refused.value.phrase.words("es")
    assert not shelf.folder.exists()


def class_package(shelf: Shelf) -> bytes:
    """Return the package of a class deck of the small project."""
    found = shelf.open(shelf.add_package("x.apkg", whole_package("full"), "abcd", "en"))
    built = found.release(START)
    assert built.release, [each.message("en") for each in built.diagnostics]
    return built.packages[0].content


@pytest.mark.parametrize("source", ["full", "cards"])
def test_a_class_deck_goes_on_whatever_its_base_carries(tmp_path: Path, source: str) -> None:
    """
    The whole text, or the sentences of the cards only.
    """
    first, second = Shelf(tmp_path / "one"), Shelf(tmp_path / "two")
    found = first.open(first.add_package("x.apkg", whole_package(source), "abcd", "en"))
    package = found.release(START).packages[0].content

    again = second.open(second.add_package("y.apkg", package, "abcd", "en"))

    assert [each.id for each in again.state.deck.notes] == [
        each.id for each in found.state.deck.notes
    ]
    assert again.plan(START + 1).plan


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_project_leads_anywhere(shelf: Shelf, tmp_path: Path, name: str) -> None:
    """
    Neither in a package, nor in that of a class deck.
    """
    text = f'project: "{name}"\ntitle: T\nlanguage: en\ndeck: D\ndocuments: {{}}\n'.encode()
    for package in (whole_package("full"), class_package(Shelf(tmp_path / "other"))):
        lying = changed(package, replace(f"{FILES}mazo.yaml", text))
        with suppress(MazoError):
            shelf.open(shelf.add_package("x.apkg", lying, "abcd", "es"))
    assert {path.name for path in tmp_path.iterdir()} <= {"decks", "other"}


def test_a_class_deck_of_nothing_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    """
    A package that says that it is one, and carries none.
    """
    package = changed(whole_package("full"), set_index(**{"class": "x"}))

    with pytest.raises(MazoError):
        shelf.add_package("x.apkg", package, "abcd", "es")

    assert not shelf.folder.exists()
    assert not [*tmp_path.iterdir()]
