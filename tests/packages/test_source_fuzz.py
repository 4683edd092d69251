"""Whatever bytes a package holds, it is refused or read: no traceback."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mazo.diagnostics import collect
from mazo.packages import source_limits as entries
from mazo.project import read as reading
from tests.support.archives import changed, set_excerpt, set_index
from tests.support.source_packages import WHOLE, read, whole_package

pytestmark = pytest.mark.slow
EXAMPLES = int(os.environ.get("MAZO_FUZZ_EXAMPLES", "150"))
PROFILE = settings(
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
NOTE = "fleet-leaves"


@pytest.fixture(scope="module")
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / WHOLE


@PROFILE
@given(
    source=st.sampled_from(["full", "cards"]),
    places=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4), st.integers(0, 9))),
    begin=st.sampled_from([0, 3_000]),
)
def test_no_byte_makes_a_traceback(
    scratch: Path,
    source: str,
    places: list[tuple[float, bytes, int]],
    begin: int,
) -> None:
    """
    Bytes are put in, taken out and changed anywhere, mostly where the archive says what it holds.
    """
    package = bytearray(whole_package(source))
    first = len(package) - begin if begin else 0
    for part, new, length in places:
        place = first + int(part * (len(package) - first))
        package[place : place + length] = new
    scratch.write_bytes(package)

    _well_read(scratch)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 60) | st.text(max_size=3) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["headings", "sentences", "passages", "chronicle.md", NOTE, "x"]), inner
        )
    ),
)


@PROFILE
@given(key=st.sampled_from(["format", "class", "source", "media", "documents"]), value=VALUES)
@example(key="documents", value={"chronicle.md": {"passages": {NOTE: [[0, 4]]}}})
def test_no_index_makes_a_traceback(scratch: Path, key: str, value: object) -> None:
    """
    Whatever stands in it in place of what should.
    """
    scratch.write_bytes(changed(whole_package("cards"), set_index(**{key: value})))

    _well_read(scratch)


@PROFILE
@given(
    key=st.sampled_from(["headings", "sentences", "passages"]),
    value=st.lists(st.lists(st.integers(-1, 400), max_size=3), max_size=3)
    | st.dictionaries(
        st.just(NOTE), st.lists(st.lists(st.integers(-1, 400), min_size=2, max_size=2), max_size=3)
    ),
)
def test_no_outline_makes_a_traceback(scratch: Path, key: str, value: object) -> None:
    """
    What passes can be read as a deck.
    """
    scratch.write_bytes(changed(whole_package("cards"), set_excerpt(key, value=value)))

    _well_read(scratch)


def _well_read(path: Path) -> None:
    """
    A package is refused, or read as a project whose files may be written anywhere.
    """
    found, codes = read(path)
    assert (found is None) == bool(codes)
    if found and found.held is not None:
        assert all(entries.problem(name) is None for name in found.held)
        collect(reading.read_deck(found))
