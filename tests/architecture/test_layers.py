"""The house keeps its floors: who may import whom, and who alone knows a foreign library."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.support.paths import SOURCE

LAYERS = (
    {"text", "languages", "locale"},
    {"diagnostics"},
    {"schema"},
    {"notetypes", "errors"},
    {"files", "yamlfiles", "dates"},
    {"documents", "conversion"},
    {"model"},
    {"quotes", "content"},
    {"checks", "releases", "preview", "drawings"},
    {"project"},
    {"packages"},
    {"classdecks", "revisions"},
    {"rules", "allowances", "compiler", "reports", "anki"},
    {"commands"},
    {"workspace"},
    {"cli", "studio", "site"},
)
"""The packages, each of which imports only those above it in this list, or beside it."""
ALONE = {
    "yaml": {"yamlfiles/read.py"},
    "genanki": {"packages/apkg.py"},
    "markdown_it": {"documents/syntax.py"},
    "mdit_py_plugins": {"documents/syntax.py"},
    "anki": {"anki/learner.py"},
    "mammoth": {"conversion/docx.py"},
    "jinja2": {"studio/rendering.py"},
    "pypdf": {"conversion/pdf.py"},
    "uvicorn": {"studio/places/machine.py"},
    "watchfiles": {"studio/places/changes.py"},
}
MODULES = sorted(SOURCE.rglob("*.py"))


def module_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@cache
def imported(path: Path) -> set[str]:
    """
    Return all that a module imports: foreign packages, and our modules as `mazo.name`.
    """
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module, "and name a module"
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if node.module == "mazo" else {node.module}
    return found


def own(path: Path) -> set[str]:
    parts = (name.split(".") for name in imported(path))
    return {part[1] for part in parts if part[0] == "mazo" and len(part) > 1}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_module_imports_from_a_higher_layer(path: Path) -> None:
    """
    A module imports its own layer or a lower one.
    """
    rank = {name: number for number, layer in enumerate(LAYERS) for name in layer}
    module = module_of(path)
    if module in {"__init__", "__main__"}:
        return

    assert {name for name in own(path) - {"__version__"} if rank[name] > rank[module]} == set()


def test_there_is_no_circle() -> None:
    """
    No module imports itself through others, not even inside a function.
    """
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        graph.setdefault(module_of(path), set()).update(own(path) - {module_of(path)})

    while free := {name for name, needs in graph.items() if not needs & graph.keys()}:
        for name in free:
            del graph[name]

    assert graph == {}


@pytest.mark.parametrize(("library", "modules"), ALONE.items())
def test_a_foreign_library_stands_behind_one_module(library: str, modules: set[str]) -> None:
    """
    PyYAML, genanki, Anki and their like are each known to one module.
    """
    knows = {
        path.relative_to(SOURCE).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }

    assert knows == modules


def test_click_is_known_to_the_command_line_alone() -> None:
    """
    What commands do is done by functions that know no Click.
    """
    knows = {module_of(path) for path in MODULES if "click" in imported(path)}

    assert knows == {"cli"}


def test_the_command_line_uses_the_api_alone() -> None:
    """
    It asks `mazo`, the commands, the reports and the studio; of the rest it has only words and errors.
    """
    used: set[str] = set().union(*(own(path) for path in MODULES if module_of(path) == "cli"))

    assert used - {"cli", "__version__"} == {
        *("commands", "reports", "site", "studio", "workspace"),
        *("diagnostics", "errors", "languages", "locale"),
    }


def test_no_clock_nor_chance_below_the_command_line() -> None:
    """
    Time, environment and randomness come in as arguments.
    """
    allowed = {"cli", "__main__"}
    using = {
        module_of(path): names
        for path in MODULES
        if module_of(path) not in allowed
        and (names := {"time", "random", "secrets", "uuid"} & imported(path))
    }

    assert using == {}
