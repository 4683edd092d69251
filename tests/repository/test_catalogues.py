"""Catalogues of translations are whole: those of Mazo's messages, and of Click's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from mazo.locale import FOLDER
from tests.support.paths import ROOT

CATALOGUES = {path.relative_to(FOLDER).as_posix(): path for path in sorted(FOLDER.rglob("*.po"))}


def _entries(path: Path) -> list[Message]:
    """
    Return the messages of a catalogue, without its header.
    """
    with path.open("rb") as file:
        return [entry for entry in read_po(file) if entry.id]


def _versions(entry: Message) -> Iterator[tuple[str, str]]:
    """
    Yield each form of a message, singular or plural, with its translation.
    """
    if not entry.pluralizable:
        yield str(entry.id), str(entry.string)
        return
    singular, plural = entry.id
    for number, translation in enumerate(entry.string):
        yield plural if number else singular, translation


@pytest.mark.parametrize("path", CATALOGUES.values(), ids=CATALOGUES)
def test_all_is_translated(path: Path) -> None:
    """
    Each form of a message has a translation, and none is marked as yet to be looked at.
    """
    entries = _entries(path)

    assert entries
    assert [entry.id for entry in entries if entry.fuzzy] == []
    assert [
        source for entry in entries for source, translated in _versions(entry) if not translated
    ] == []


def _gaps(text: str) -> set[tuple[str, str | None]]:
    """
    Return the gaps of a text, with how their values are shown: `{name!r}` differs from `{name}`.
    """
    return {(name, shown) for _, name, _, shown in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("path", [path for path in CATALOGUES.values() if path.stem == "click"])
def test_clicks_messages_are_translated_with_the_same_gaps(path: Path) -> None:
    """
    Click fills the gaps of a translation with what it has for those of the message.
    """
    versions = [version for entry in _entries(path) for version in _versions(entry)]

    assert [source for source, translated in versions if _gaps(source) != _gaps(translated)] == []


def test_a_gap_that_could_not_be_filled_is_named() -> None:
    """
    What brings the catalogues up to date says so; braces of YAML may be translated.
    """
    strange_gaps = run_path(str(ROOT / "tools" / "messages.py"))["strange_gaps"]
    catalogue = """
msgid "{count:note|notes} of {topic}: {notes: {path: notes.md}}"
msgstr "{count:nota|notas} de {tema}: {apuntes: {path: apuntes.md}}"
"""

    assert [line.split()[0] for line in strange_gaps(catalogue, "es")] == ["{tema}"]
