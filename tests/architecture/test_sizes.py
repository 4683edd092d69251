"""Modules and functions stay small, and the first look at the source finds few of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.support.paths import ROOT, SOURCE

MODULE_LINES = 300
FUNCTION_LINES = 25
DIRECT_MODULES = 8
MODULES = sorted((*SOURCE.rglob("*.py"), *ROOT.glob("tests/**/*.py"), *ROOT.glob("bench/*.py")))


def lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """
    Count the lines of a function's body, without its signature, docstring and inner functions.
    """
    body = node.body[1:] if ast.get_docstring(node) else node.body
    if not body or node.end_lineno is None:
        return 0
    inner = [each for each in body if isinstance(each, ast.FunctionDef)]
    apart = sum((each.end_lineno or 0) - each.lineno + 1 for each in inner)
    return node.end_lineno - body[0].lineno + 1 - apart


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_has_at_most_300_lines(path: Path) -> None:
    """
    Of the product, its tests and its bench alike.
    """
    assert path.read_text("utf-8").count("\n") <= MODULE_LINES


def test_a_function_has_at_most_25_lines() -> None:
    """
    Without its signature, its docstring and what is defined inside it.
    """
    long = {
        f"{path.relative_to(SOURCE).as_posix()}: {node.name}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and lines(node) > FUNCTION_LINES
    }

    assert long == set()


def test_few_modules_stand_outside_a_package() -> None:
    """
    Who opens the folder sees the packages.
    """
    assert len(list(SOURCE.glob("*.py"))) <= DIRECT_MODULES
