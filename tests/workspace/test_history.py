"""How an act changed a file, as a patch: the parts that differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mazo.workspace.history import patch

CONTENT = st.none() | st.text("ab\n", max_size=12).map(str.encode)


@given(before=CONTENT, after=CONTENT)
def test_a_patch_makes_one_of_the_other_and_back(before: bytes | None, after: bytes | None) -> None:
    """
    It fits what it was made of, and nothing else.
    """
    found = patch(before, after)

    assert found.fits(before)
    assert found.applied(before) == after
    assert found.back.fits(after)
    assert found.back.applied(after) == before
    assert found.fits(after) == (before == after)


def test_a_patch_has_only_what_differs() -> None:
    """
    However long the file is.
    """
    found = patch(b"a" * 1000 + b"question" + b"b" * 1000, b"a" * 1000 + b"answer" + b"b" * 1000)

    assert (found.start, found.old, found.new) == (1000, b"question", b"answer")
