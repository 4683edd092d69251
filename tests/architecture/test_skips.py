"""Where everything has to run, nothing is skipped in silence."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.conftest import unskipped


@pytest.mark.parametrize(
    ("variable", "before", "after"),
    [
        ("", {"skipped": True}, "skipped"),
        ("1", {"skipped": True}, "failed"),
        ("1", {"skipped": False}, "skipped"),
        ("1", {"skipped": True, "wasxfail": "known"}, "skipped"),
    ],
    ids=["by hand", "in CI", "not skipped", "known to fail"],
)
def test_a_skip_is_a_failure_where_ci_is_set(
    monkeypatch: pytest.MonkeyPatch, variable: str, before: dict[str, object], after: str
) -> None:
    """
    A missing extra must not make a test of real Anki vanish; a known failure is none.
    """
    monkeypatch.setenv("CI", variable)
    report = SimpleNamespace(outcome="skipped", longrepr="no such module", **before)

    assert unskipped(report).outcome == after
