"""Texts in Markdown that no one here wrote: what the packages ship that are installed for tests."""

from __future__ import annotations

import os
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest

PACKAGES = (
    *("anki", "annotated-types", "attrs", "black", "cached-property", "charset-normalizer"),
    *("chevron", "click", "distro", "edtf", "frozendict", "genanki", "html2text", "httpx"),
    *(
        "humanize",
        "hypothesis",
        "idna",
        "linkify-it-py",
        "Markdown",
        "markdown-it-py",
        "marko",
        "mdformat",
    ),
    *("mdit-py-plugins", "mdurl", "mypy", "mypy-extensions", "orjson", "pyparsing", "PySocks"),
    *(
        "requests",
        "rich",
        "ruff",
        "starlette",
        "tabulate",
        "tomli",
        "types-PyYAML",
        "typing-extensions",
    ),
    *("typing-inspection", "uc-micro-py", "urllib3", "uvicorn"),
)
"""Their READMEs stand in their metadata; some ship more texts beside their modules."""

AT_LEAST = 43


def texts(name: str) -> dict[str, str]:
    """Return the texts that a package ships, by their names; a package that is not there skips."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        assert not os.environ.get("CI"), f"{name} is to be installed for the tests"
        pytest.skip(f"{name} is not installed")
    return dict(_texts(name, found))


def _texts(name: str, found: Distribution):
    if found.metadata.get("Description-Content-Type", "").startswith("text/markdown"):
        yield f"{name}: README", str(found.metadata.get_payload())
    for file in found.files or ():
        if file.suffix == ".md" and ".." not in file.parts:
            yield f"{name}: {file}", file.locate().read_text("utf-8")
