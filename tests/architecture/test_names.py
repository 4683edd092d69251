"""Names of modules: each says what is in it, and no two can be taken for each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.paths import SOURCE

ENDINGS = (
    *("ations", "ation", "ings", "ing", "ers", "er", "ors", "or", "ions", "ion"),
    *("ances", "ance", "ments", "ment", "ied", "ies", "ed", "es", "s", "e", "y"),
)
SHORTEST = 3
"""Letters that are left of a word without its ending."""
MEANINGLESS = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}
PACKAGES = sorted(path.parent for path in SOURCE.glob("*/__init__.py"))


def names() -> Iterator[str]:
    """
    Yield the paths of all modules below `mazo`, without `.py`.
    """
    for path in sorted(SOURCE.rglob("*.py")):
        if not path.stem.startswith("__"):
            yield path.relative_to(SOURCE).with_suffix("").as_posix()


def stem(name: str) -> str:
    """
    Return a name without its longest ending.
    """
    word = name.rpartition("/")[2]
    fitting = [end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST]
    return word.removesuffix(max(fitting, key=len)) if fitting else word


def test_no_two_names_differ_by_an_ending() -> None:
    """
    The same name in two packages is one thing seen from two sides; a similar one is a riddle.
    """
    stems: dict[str, list[str]] = {}
    for name in names():
        stems.setdefault(stem(name), []).append(name)

    alike = {
        tuple(sorted(found))
        for found in stems.values()
        if len({name.rpartition("/")[2] for name in found}) > 1
    }

    assert alike == set()


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("commands/settle", "settling", True),
        ("released", "releases", True),
        ("folder", "folding", True),
        ("copy", "copies", True),
        ("inheriting", "inheritance", True),
        ("merge", "message", False),
        ("build", "rebuild", False),
    ],
)
def test_endings_are_seen(one: str, other: str, *, is_alike: bool) -> None:
    """
    What the test above compares.
    """
    assert (stem(one) == stem(other)) is is_alike


def test_a_name_means_something() -> None:
    """
    Nothing is called after being of use.
    """
    assert {name for name in names() if name.rpartition("/")[2] in MEANINGLESS} == set()


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_a_package_says_what_is_in_it(package: Path) -> None:
    """
    In three lines, before anything else in the docstring of its `__init__`.
    """
    text = ast.get_docstring(ast.parse((package / "__init__.py").read_text("utf-8")))

    assert text
    assert len(text.split("\n\n")[0].splitlines()) <= 3
