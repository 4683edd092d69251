"""A package comes from a stranger: whatever is in it, at worst it is refused."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA

import pytest

from mazo.diagnostics import collect
from mazo.files.folder import Found
from mazo.files.read import LARGEST_TEXT
from mazo.packages import rules
from mazo.packages import source_limits as entries
from mazo.packages import source_read as carried
from mazo.packages import zip_bounds as archive
from mazo.packages.source_limits import FILES, INDEX
from tests.support.archives import (
    Change,
    Entry,
    add,
    archive_of,
    changed,
    entries_of,
    replace,
    set_excerpt,
    set_index,
)
from tests.support.source_packages import STORM, WHOLE, codes_of, read, whole_package

LINK = 0o120777
ZEROS = bytes(LARGEST_TEXT)
REFUSED: dict[str, Change] = {
    "a link": add("link.md", b"/etc/passwd", mode=LINK),
    "a link in place of a document": replace(f"{FILES}chronicle.md", b"/etc/passwd", mode=LINK),
    "the index a link": replace(INDEX, b"/etc/passwd", mode=LINK),
    "a picture a link": replace("0", b"/etc/passwd", mode=LINK),
    "bzip2": add("a.md", b"x" * 99, compression=ZIP_BZIP2),
    "LZMA": add("a.md", b"x" * 99, compression=ZIP_LZMA),
    "a bomb": replace(f"{FILES}chronicle.md", ZEROS, compression=ZIP_DEFLATED),
    "a bomb in the index": replace(INDEX, ZEROS, compression=ZIP_DEFLATED),
    "a bomb of a picture": replace("0", ZEROS, compression=ZIP_DEFLATED),
    "a bomb in the list of pictures": replace("media", ZEROS, compression=ZIP_DEFLATED),
    "a large text": add("a.md", ZEROS + b"0"),
    "a bad entry beside the project": lambda found: found.append(Entry("mazo/../x", b"x")),
    "a picture called out of the folder": set_index(media={"../../x.png": STORM}),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_dangerous_entry_is_refused(tmp_path: Path, case: str) -> None:
    """
    Links, bombs, compressions that few use: none is read.
    """
    assert codes_of(changed(whole_package("full"), REFUSED[case]), tmp_path) == ["E545"]


def _in_64_bits(package: bytes) -> bytes:
    place = package.rindex(b"PK\x05\x06")
    return package[:place] + b"PK\x06\x07" + bytes(16) + package[place:]


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "a text": lambda _: b"hello" * 99,
    "cut in the middle": lambda package: package[: len(package) // 2],
    "without its last byte": lambda package: package[:-1],
    "without its beginning": lambda package: package[-3_000:],
    "another byte in a document": lambda package: package.replace(b"scattered", b"shattered"),
    "an encrypted entry": lambda package: _patched(package, 8, 0x1),
    "a compression of the future": lambda package: _patched(package, 10, 99),
    "an entry that is longer than it says": lambda package: _patched(package, 24, 1),
    "an entry before the beginning": lambda package: _patched(package, 42, 2**31),
    "a directory that is longer than there is": lambda package: _ended(package, 12, 60_000),
    "a directory of a million entries": lambda package: _ended(package, 12, 2**26),
    "a directory in 64 bits": _in_64_bits,
    "a directory elsewhere": lambda package: _ended(package, 16, 2**31),
    "a name that is no text": lambda package: package.replace(b"chronicle.md", b"chronicl\xff.md"),
    "a name that ends early": lambda package: package.replace(b"project/ch", b"project/\0h"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_archive_is_refused(tmp_path: Path, case: str) -> None:
    """
    Whatever its headers promise.
    """
    codes = codes_of(BROKEN[case](whole_package("full")), tmp_path)

    assert codes in (["E540"], ["E545"])


def _patched(package: bytes, offset: int, value: int) -> bytes:
    """Change a number in what the directory says of the project file."""
    name = f"{FILES}mazo.yaml".encode()
    place = package.rindex(name) - 46
    assert package[place : place + 4] == b"PK\x01\x02"
    size = {8: "<H", 10: "<H", 24: "<L", 42: "<L"}[offset]
    packed = bytearray(package)
    struct.pack_into(size, packed, place + offset, value)
    return bytes(packed)


def _ended(package: bytes, offset: int, value: int) -> bytes:
    """Change a number at the end of an archive, which says where its directory is."""
    packed = bytearray(package)
    struct.pack_into("<L", packed, package.rindex(b"PK\x05\x06") + offset, value)
    return bytes(packed)


@pytest.mark.parametrize("case", [case for case in BROKEN if "million" in case or "64" in case])
def test_an_endless_directory_is_not_even_read(tmp_path: Path, case: str) -> None:
    """
    A list of entries takes memory before any of them is looked at.
    """
    path = tmp_path / WHOLE
    path.write_bytes(BROKEN[case](whole_package("full")))

    assert archive.problem(Found(path)) is rules.TOO_MANY_ENTRIES


@pytest.mark.parametrize(
    ("bound", "value"), [("LARGEST_SUM", 2_000), ("MOST_FILES", 4)], ids=["sum", "number"]
)
def test_many_files_are_refused_together(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    bound: str,
    value: int,
) -> None:
    """
    Each may be small enough, and all of them too much.
    """
    monkeypatch.setattr(entries, bound, value)

    assert codes_of(whole_package("full"), tmp_path) == ["E545"]


def test_one_picture_under_many_names_is_counted_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What is small in the archive may be large on the disk.
    """
    monkeypatch.setattr(entries, "LARGEST_SUM", 50_000)
    media = {f"media/{number}.png": STORM for number in range(900)}

    assert codes_of(whole_package("full"), tmp_path) == []
    assert codes_of(changed(whole_package("full"), set_index(media=media)), tmp_path) == ["E545"]


def test_endless_passages_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A thousand notes that each quote the whole text would be a thousand texts.
    """
    monkeypatch.setattr("mazo.packages.source_index.LARGEST_TEXT", 2_000)
    whole = {f"note-{number}": [[0, 100]] for number in range(50)}

    assert codes_of(whole_package("cards"), tmp_path) == []
    package = changed(whole_package("cards"), set_excerpt("passages", value=whole))
    assert codes_of(package, tmp_path) == ["E546"]


def test_a_large_package_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Larger than any deck, it is another file.
    """
    monkeypatch.setattr(archive, "LARGEST_PACKAGE", 1_000)

    assert codes_of(whole_package("full"), tmp_path) == ["E540"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """
    A folder, a pipe, nothing at all: none keeps Mazo waiting.
    """
    (tmp_path / "folder.apkg").mkdir()
    os.mkfifo(tmp_path / "pipe.apkg")

    assert read(tmp_path / "folder.apkg").codes == ["E540"]
    assert read(tmp_path / "pipe.apkg").codes == ["E540"]
    assert read(tmp_path / "nothing.apkg").codes == ["E001"]


def test_folders_and_other_entries_are_left_alone(tmp_path: Path) -> None:
    """
    Programs that pack an archive anew add folders; a later Mazo may add what this one ignores.
    """

    def more(found: list[Entry]) -> None:
        found += [Entry("mazo/", b""), Entry(FILES, b""), Entry(f"{FILES}media/", b"")]
        found += [Entry("mazo/later.json", b"{}"), Entry("../outside", b"x")]

    path = tmp_path / WHOLE
    path.write_bytes(changed(whole_package("full"), more))
    found = read(path)

    assert found.codes == []
    assert found.carried is not None
    assert found.carried.held is not None
    assert len(found.carried.held) == 6


def test_an_archive_packed_anew_is_read(tmp_path: Path) -> None:
    """
    Compressed as any program does it.
    """
    deflated = [
        entry._replace(compression=ZIP_DEFLATED) for entry in entries_of(whole_package("cards"))
    ]

    assert codes_of(archive_of(deflated), tmp_path) == []


def test_a_terminal_obeys_no_name(tmp_path: Path) -> None:
    """
    What a stranger wrote is shown without signs that move the cursor.
    """
    path = tmp_path / WHOLE
    path.write_bytes(changed(whole_package("full"), add("a\x1b[2J\u202e.md")))

    _, (found,) = collect(carried.read(Found(path)))

    assert found.message("en").isprintable()
