"""What several tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mazo.cli import group

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden reports anew.")


@pytest.fixture
def mazo() -> Callable[..., Result]:
    """
    Run `mazo` with words, in a language, in this process.
    """

    def run(*words: str, language: str = "en") -> Result:
        runner = CliRunner()
        return runner.invoke(
            group("es" if language == "es" else "en"), words, catch_exceptions=False
        )

    return run
