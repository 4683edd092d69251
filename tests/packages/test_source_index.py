"""What the index of a package says is not taken on trust; what it is, is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from mazo.packages.source_limits import FILES, INDEX
from tests.support.archives import Change, Entry, changed, drop, replace, set_excerpt, set_index
from tests.support.project import NAME
from tests.support.source_packages import STORM, WHOLE, codes_of, whole_package

DAMAGED: dict[str, Change] = {
    "no index but a word": replace(INDEX, b"hello"),
    "an empty index": replace(INDEX, b""),
    "a list": replace(INDEX, b"[]"),
    "a number": replace(INDEX, b"1"),
    "no UTF-8": replace(INDEX, b'{"format":"\xff"}'),
    "too deep": replace(INDEX, b"[" * 100_000),
    "too deep an object": replace(INDEX, b'{"a":' * 100_000),
    "an endless number": replace(INDEX, b'{"format":' + b"9" * 5_000 + b"}"),
    "no format": set_index(format=None),
    "format 0": set_index(format=0),
    "a negative format": set_index(format=-1),
    "a format in words": set_index(format="1"),
    "a true format": set_index(format=True),
    "half a format": set_index(format=1.5),
    "a class that is no name": set_index(**{"class": 7}),
    "a class of endless name": set_index(**{"class": "x" * 2_000}),
    "no source": set_index(source=None),
    "an unknown source": set_index(source="some"),
    "a list of sources": set_index(source=["full"]),
    "a list of media": set_index(media=["storm.png"]),
    "media without a name": set_index(media={"media/storm.png": 0}),
    "media that are not there": set_index(media={"media/storm.png": "other.png"}),
    "media by their number": set_index(media={"media/storm.png": "0"}),
    "media in the place of a file": set_index(media={"chronicle.md": STORM}),
    "no list of media": drop("media"),
    "another list of media": replace("media", b"[]"),
    "media that lead out": replace("media", f'{{"../0": "{STORM}"}}'.encode()),
    "no picture": drop("0"),
    "no project file": drop(f"{FILES}mazo.yaml"),
    "no lock": drop(f"{FILES}mazo.lock"),
    "nothing but an index": drop(
        *(f"{FILES}{name}" for name in ("mazo.yaml", "mazo.lock", "chronicle.md", "siege.yaml"))
    ),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_an_index_that_is_none_is_refused(tmp_path: Path, case: str) -> None:
    """
    Nothing in it is taken on trust.
    """
    assert codes_of(changed(whole_package("full"), DAMAGED[case]), tmp_path) == ["E546"]


NOTE = "fleet-leaves"
MISPLACED: dict[str, Change] = {
    "no documents": set_index(documents=[]),
    "a document that is none": set_index(documents={"chronicle.md": []}),
    "a document that is not there": set_index(
        documents={"other.md": {"headings": [], "sentences": [], "passages": {}}}
    ),
    "no headings": set_excerpt("headings", value=None),
    "headings by name": set_excerpt("headings", value={"1": "x"}),
    "a heading without a place": set_excerpt("headings", value=[[1, "x"]]),
    "a heading of level 0": set_excerpt("headings", value=[[0, "x", [0, 1]]]),
    "a heading of level 7": set_excerpt("headings", value=[[7, "x", [0, 1]]]),
    "a heading of a true level": set_excerpt("headings", value=[[True, "x", [0, 1]]]),
    "a heading that is a number": set_excerpt("headings", value=[[1, 2, [0, 1]]]),
    "headings out of order": set_excerpt("headings", value=[[1, "x", [5, 6]], [1, "y", [0, 1]]]),
    "a heading beyond the end": set_excerpt("headings", value=[[1, "x", [0, 10**9]]]),
    "no sentences": set_excerpt("sentences", value="x"),
    "sentences out of order": set_excerpt("sentences", value=[[5, 6], [0, 1]]),
    "a sentence that ends before it begins": set_excerpt("sentences", value=[[6, 5]]),
    "a sentence of three numbers": set_excerpt("sentences", value=[[0, 1, 2]]),
    "a sentence before the beginning": set_excerpt("sentences", value=[[-1, 5]]),
    "no passages": set_excerpt("passages", value=[]),
    "a passage without parts": set_excerpt("passages", NOTE, value=[]),
    "a passage that is a number": set_excerpt("passages", NOTE, value=3),
    "a passage in words": set_excerpt("passages", NOTE, value=[["0", "1"]]),
    "half a place": set_excerpt("passages", NOTE, value=[[0.5, 1]]),
    "a true place": set_excerpt("passages", NOTE, value=[[False, True]]),
    "a passage before the beginning": set_excerpt("passages", NOTE, value=[[-3, 2]]),
    "a passage of nothing": set_excerpt("passages", NOTE, value=[[3, 3]]),
    "a passage beyond the end": set_excerpt("passages", NOTE, value=[[0, 10**30]]),
    "parts out of order": set_excerpt("passages", NOTE, value=[[9, 12], [0, 3]]),
}


@pytest.mark.parametrize("case", MISPLACED)
def test_a_place_that_is_none_is_refused(tmp_path: Path, case: str) -> None:
    """
    Every span lies in its excerpt, in its order.
    """
    assert codes_of(changed(whole_package("cards"), MISPLACED[case]), tmp_path) == ["E546"]


@pytest.mark.parametrize(
    ("case", "change", "name", "code"),
    [
        ("a newer Mazo", set_index(format=2, source="cloud"), WHOLE, "E544"),
        ("a much newer Mazo", set_index(format=10**4000), WHOLE, "E544"),
        ("a class deck", set_index(**{"class": "4eso-b-x7q2"}), WHOLE, "E543"),
        ("kept back", set_index(source="none"), WHOLE, "E541"),
        ("an older Mazo", drop(INDEX), WHOLE, "E541"),
        ("a topic", drop(INDEX), f"{NAME}.siege.apkg", "E542"),
        ("exported", lambda found: _only(found, "collection.anki21b", "meta"), WHOLE, "E541"),
        ("another program", lambda found: _only(found, "collection.anki2"), WHOLE, "E541"),
        ("its dotted name", lambda found: _only(found, "collection.anki2"), "a.b.apkg", "E541"),
        ("no package at all", lambda found: _only(found, "x.docx"), WHOLE, "E540"),
        ("nothing", lambda found: found.clear(), WHOLE, "E540"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_a_package_without_a_project_is_reported_what_it_is(
    tmp_path: Path, case: str, change: Change, name: str, code: str
) -> None:
    """
    Whoever has the wrong file learns which one to ask for.
    """
    assert codes_of(changed(whole_package("full"), change), tmp_path, name) == [code], case


def _only(found: list[Entry], *names: str) -> None:
    found[:] = [Entry(name, b"x") for name in names]
