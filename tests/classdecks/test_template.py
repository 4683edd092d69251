"""`mazo class new`: a class deck that changes nothing yet, and shows all that it could."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mazo import open as opened
from tests.support.command_line import Mazo
from tests.support.paths import ROOT
from tests.support.project import CardProject

SEED = ROOT / "dist" / "historia-guerra-1943.apkg"


def uncommented(text: str) -> str:
    """
    Take the `# ` away from all that is not prose.
    """
    return re.sub(r"^( *)# (?!yaml-language-server)", r"\1", text, flags=re.MULTILINE)


def codes(path: Path) -> list[str]:
    return [each.rule.code for each in opened(path).check().diagnostics]


@pytest.fixture(params=["folder", "cards", "full", "seed"])
def base(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """
    Return a released base: a folder, or a package.
    """
    if request.param == "seed":
        return SEED
    project = CardProject(tmp_path / "cards")
    if request.param == "full":
        project.change("mazo.yaml", "topics:", "source: full\ntopics:")
    project.release()
    if request.param == "folder":
        return project.folder
    return next(project.dist.glob("*t3st.apkg"))


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_its_base_until_something_is_changed(
    base: Path, language: str, mazo: Mazo, tmp_path: Path
) -> None:
    """
    As it is written, it checks without a word and has all notes of its base.
    """
    path = tmp_path / "mine.yaml"

    result = mazo("class", "new", str(base), "--title", "Mine", "-o", str(path), "--lang", language)

    assert result.exit_code == 0, result.output
    assert codes(path) == []
    deck = opened(path).check().deck
    assert deck is not None
    assert deck.layers is not None
    assert len(deck.notes) == len(deck.layers.base.notes)
    assert re.fullmatch(r"mine-[a-z2-9]{4}", deck.project.class_id)


def test_its_examples_are_right(base: Path, mazo: Mazo, tmp_path: Path) -> None:
    """
    With every `# ` taken away it has no error.
    """
    path = tmp_path / "mine.yaml"
    mazo("class", "new", str(base), "-o", str(path))

    path.write_text(uncommented(path.read_text("utf-8")), "utf-8")

    assert [code for code in codes(path) if code.startswith("E")] == []


def test_a_translation_lists_every_text(base: Path, mazo: Mazo, tmp_path: Path) -> None:
    """
    Once every `now` is filled in, nothing is untranslated.
    """
    deck = opened(base).check().deck
    assert deck is not None
    other = "en" if deck.project.language == "es" else "es"
    path = tmp_path / "other.yaml"

    mazo("class", "new", str(base), "--language", other, "-o", str(path))
    kept = codes(path)
    text = uncommented(path.read_text("utf-8")).replace("untranslated: keep\n", "")
    path.write_text(text, "utf-8")
    blank = codes(path)
    filled = re.sub(r"(?<=: )(?=[,}])", '"When?"', text)
    path.write_text(filled, "utf-8")
    found = codes(path)

    assert {code for code in kept if code[0] == "E"} == set()
    assert "I510" in kept
    assert "E108" in blank
    assert filled.count('"When?"') > len(deck.notes)
    assert {"E108", "E509", "I510", "W511"} & set(found) == set()


def test_it_writes_nothing_over_what_is_there(mazo: Mazo, tmp_path: Path) -> None:
    """
    A file that exists is left alone.
    """
    path = tmp_path / "mine.yaml"
    path.write_text("mine", "utf-8")

    result = mazo("class", "new", str(SEED), "-o", str(path))

    assert result.exit_code == 2
    assert path.read_text("utf-8") == "mine"


def test_what_is_no_base_is_reported(mazo: Mazo, tmp_path: Path) -> None:
    """
    A folder without a project, and a package of a topic only, start nothing.
    """
    topic = ROOT / "dist" / "historia-guerra-1943.espana-neutral.apkg"

    for base, status in ((tmp_path, 2), (topic, 1)):
        result = mazo("class", "new", str(base), "-o", str(tmp_path / "mine.yaml"))
        assert result.exit_code == status, result.output
    assert list(tmp_path.iterdir()) == []
