"""The site of docs/, built once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.documentation import build
from tests.support.made_once import made_once


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """
    Return the folder of the built site.
    """
    return made_once(tmp_path_factory.getbasetemp(), worker_id, "documentation", build)
