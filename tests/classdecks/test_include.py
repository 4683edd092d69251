"""Which notes a class deck has: `include` and `remove`, held against a plain filter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mazo
from tests.support.class_deck import ClassDeck, with_learners
from tests.support.project import NOTES, CardProject
from tests.support.yaml import Value


class Facts(NamedTuple):
    """What the small project's notes are, written once more for a plain filter."""

    topic: str
    kind: str
    tags: tuple[str, ...]
    section: str
    first: str
    last: str


FACTS = {
    "fleet-leaves": Facts("siege", "date", ("war::sea",), "The siege", "1756-05-03", "1756-05-03"),
    "siege-lifted": Facts("siege", "date", ("war::sea",), "The siege", "1756-06-01", "1756-06-30"),
    "why-lifted": Facts("siege", "cause", ("war::sea",), "The siege", "1756-06-01", "1756-06-30"),
    "empty-coffers": Facts(
        "peace", "consequence", ("peace",), "The peace", "1763-01-01", "1763-12-31"
    ),
    "peace-signed": Facts(
        "peace", "date", ("peace", "treaty"), "The peace", "1763-01-01", "1763-12-31"
    ),
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "topics": ("siege", "peace"),
    "tags": ("war", "war::sea", "WAR", "peace", "treaty"),
    "types": ("date", "cause", "consequence", "fact"),
    "sections": ("The siege", "the PEACE", "The"),
}
FROM = {
    "1756": "1756-01-01",
    "1756-06": "1756-06-01",
    "4 May 1756": "1756-05-04",
    "1756-06-15": "1756-06-15",
    "1763-12": "1763-12-01",
    "1764": "1764-01-01",
}
TO = {
    "1755": "1755-12-31",
    "1756-05": "1756-05-31",
    "1756-06-15": "1756-06-15",
    "1756": "1756-12-31",
    "1763-01": "1763-01-31",
    "1763": "1763-12-31",
}
NOTHING: tuple[str, ...] = ()
includes = st.fixed_dictionaries(
    {},
    optional={
        **{
            key: st.lists(st.sampled_from(known), unique=True, max_size=len(known))
            for key, known in CHOICES.items()
        },
        "from": st.sampled_from(list(FROM)),
        "to": st.sampled_from(list(TO)),
    },
)


def wanted(include: Mapping[str, Any], removed: Iterable[str]) -> set[str]:
    """Return the notes that an `include` asks for, by a plain filter."""

    def fits(facts: Facts) -> bool:
        topics, tags, types, sections = (include.get(key) or NOTHING for key in CHOICES)
        return (
            facts.topic in (topics or [facts.topic])
            and facts.kind in (types or [facts.kind])
            and (not sections or any(_begins(facts.section, each) for each in sections))
            and (not tags or any(_is_under(own, tag) for own in facts.tags for tag in tags))
            and facts.last >= FROM.get(str(include.get("from")), "")
            and facts.first <= TO.get(str(include.get("to")), "9999")
        )

    return {name for name, facts in FACTS.items() if fits(facts)} - set(removed)


def _begins(section: str, name: str) -> bool:
    return section.casefold().startswith(name.casefold())


def _is_under(tag: str, name: str) -> bool:
    return f"{tag}::".casefold().startswith(f"{name}::".casefold())


@pytest.fixture(scope="module")
def class_deck(tmp_path_factory: pytest.TempPathFactory) -> ClassDeck:
    """
    Return one class deck of a released base, which the tests of this module write anew.
    """
    folder = tmp_path_factory.mktemp("included")
    project = CardProject(folder / "base")
    project.release()
    return ClassDeck(folder / "class", project.folder)


@pytest.mark.slow
@settings(max_examples=120)
@given(includes, st.sets(st.sampled_from(NOTES), max_size=3))
def test_what_is_included_is_what_a_plain_filter_finds(
    class_deck: ClassDeck, include: dict[str, Value], removed: set[str]
) -> None:
    """
    By each key alone and by all together, with notes removed; nothing left is an error.
    """
    assert_included(class_deck, include, removed)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        *((key, [name]) for key, known in CHOICES.items() for name in known),
        *(("from", date) for date in FROM),
        *(("to", date) for date in TO),
    ],
)
def test_each_key_chooses_by_itself(class_deck: ClassDeck, key: str, name: Value) -> None:
    """
    As does the plain filter.
    """
    assert_included(class_deck, {key: name}, set())


def assert_included(class_deck: ClassDeck, include: dict[str, Value], removed: set[str]) -> None:
    said: dict[str, Value] = {"include": include} if include else {}
    class_deck.write({**said, "remove": sorted(removed)})
    class_deck.path.with_suffix(".lock").unlink(missing_ok=True)
    for package in (class_deck.folder / "dist").glob("*"):
        package.unlink()

    built = class_deck.build(1)

    found = wanted(include, removed)
    if not found:
        assert ("E517" if wanted(include, set()) else "E507") in built.codes
    else:
        assert built.published is not None, built.codes
        assert set(with_learners(class_deck.lines)) == found


def test_notes_without_a_date_are_reported(project: CardProject, tmp_path: Path) -> None:
    """
    `from` and `to` leave them out with a remark.
    """
    project.change("peace.yaml", "    cause: money\n    effect: signed\n", "")
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, "include: {from: 1750}\n")

    assert class_deck.codes() == ["I508"]
    class_deck.release(1)
    assert set(class_deck.lines) == {"fleet-leaves", "siege-lifted", "why-lifted", "peace-signed"}


def test_tags_are_those_of_the_base_and_those_that_are_added(tmp_path: Path) -> None:
    """
    A note is wanted by a tag that the class deck adds, and by one that it takes away.
    """
    gone = "  why-lifted:\n    tags: {remove: [war::sea]}\n"
    added = "  peace-signed:\n    tags: {add: [mine]}\n"
    base = CardProject(tmp_path / "base")
    base.release()
    class_deck = ClassDeck(
        tmp_path / "class", base.folder, f"include:\n  tags: [war, mine]\nchange:\n{gone}{added}"
    )

    deck = mazo.open(class_deck.path).check().deck

    assert deck is not None
    assert {note.id for note in deck.notes} >= {"why-lifted", "peace-signed"}
    assert "empty-coffers" not in {note.id for note in deck.notes}
