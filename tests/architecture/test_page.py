"""The page of the architecture is true: the packages stand in their order, and what it names exists."""

from __future__ import annotations

import re
from contextlib import suppress
from importlib import import_module

import pytest

from tests.architecture.test_layers import LAYERS, SOURCE

PAGE = (SOURCE.parents[1] / "docs" / "architecture.md").read_text("utf-8")
ROWS = re.findall(r"^\| ((?:`[a-z]+`(?:, )?)+) \|", PAGE, re.MULTILINE)
STOPS = re.findall(r"`((?:[a-z_]+\.)+(?:[A-Z]\w+\.)?(?!py|yaml|lock)[a-z_]+)`", PAGE)
FILES = re.findall(r"`([a-z_/]+\.py)`", PAGE)


def test_the_table_of_packages_is_the_order_that_is_held() -> None:
    """
    The rows of the table of packages are the layers, from the lowest to the highest.
    """
    assert [set(re.findall(r"[a-z]+", row)) for row in ROWS] == list(LAYERS)


@pytest.mark.parametrize("name", sorted(set(STOPS)))
def test_functions_exist(name: str) -> None:
    """
    The functions by which a card goes through the code are called so.
    """
    parts = name.removeprefix("mazo.").split(".")
    found: object = import_module("mazo")
    for number, part in enumerate(parts, 1):
        with suppress(ModuleNotFoundError):
            import_module(".".join(("mazo", *parts[:number])))
        found = getattr(found, part)

    assert callable(found)


@pytest.mark.parametrize("name", sorted(set(FILES)))
def test_files_exist(name: str) -> None:
    """
    The modules that the page names are there.
    """
    assert (SOURCE / name).is_file() or (SOURCE.parents[1] / name).is_file()
