"""What a package carries has names that lead nowhere, on any system."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import Entry, add, changed
from tests.support.source_packages import codes_of, whole_package

NAMES = [
    *("../out.md", "a/../../out.md", "..", "/etc/passwd", "//host/share.md", "a//b.md", "./a.md"),
    *("a\\b.md", "..\\out.md", "C:/x.md", "c:x.md", "x.md:stream", "what?.md", "a|b", '"a"', "<a>"),
    *("a\x07.md", "a\nb.md", "a\x1b[2J.md", "a\u202etxt.md", "a\u200bb.md", "a\ue000.md", "a\x7f"),
    *(".gitattributes", ".git/hooks/post-checkout", "documents/.hidden.md", "..."),
    *("aux.md", "documents/CON", "nul.tar.gz", "Com1.md", "lpt9", "prn ", "conin$"),
    *("end.", "end ", "documents./a.md", " begin.md", "a / b.md"),
    *("x" * 201, "é" * 101, "/".join(["folder"] * 60), "x" * 60_000),
]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name[:20]))
def test_a_name_that_may_lead_somewhere_is_refused(tmp_path: Path, name: str) -> None:
    """
    Out of the folder, to a device, to what a system hides or cannot show.
    """
    assert codes_of(changed(whole_package("full"), add(name)), tmp_path) == ["E545"]


@pytest.mark.parametrize(
    "name",
    [
        *("mazo.yaml", "Mazo.yaml", "MAZO.LOCK", "Chronicle.md", "chronicle.md/inner.md"),
        *("SIEGE.yaml/inner.md", "media", "MEDIA/Storm.png"),
    ],
)
def test_two_names_that_a_system_takes_for_one_are_refused(tmp_path: Path, name: str) -> None:
    """
    One of them would be written over the other, or in its place.
    """
    assert codes_of(changed(whole_package("full"), add(name)), tmp_path) == ["E545"]


@pytest.mark.parametrize(
    ("one", "other"), [("Straße.md", "STRASSE.md"), ("caf\u00e9.md", "cafe\u0301.md")]
)
def test_two_letters_that_a_system_takes_for_one_are_refused(
    tmp_path: Path, one: str, other: str
) -> None:
    """
    Capital letters and accents differ from system to system.
    """

    def both(entries: list[Entry]) -> None:
        add(one)(entries)
        add(other)(entries)

    assert codes_of(changed(whole_package("full"), both), tmp_path) == ["E545"]
