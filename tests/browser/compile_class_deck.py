"""What the test has two Pythons do: build the class deck of the seed, held in memory."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import mazo

CLASS_DECK = "classes/4eso-b.yaml"
LOCK = "classes/4eso-b.lock"
NOW = 1_800_000_000
VERSIONS = "versions.json"
DIAGNOSTICS = "diagnostics.txt"


def compile_class_deck(cards: Path, output: Path) -> None:
    """Build a class deck in the folder `cards` once more, and as if it had never been built.

    Write what is built into two folders, and with it what is reported.
    """
    files = {
        path.relative_to(cards).as_posix(): path.read_bytes()
        for path in cards.rglob("*")
        if path.is_file()
    }
    write(files, output / "again")
    del files[LOCK]
    write(files, output / "first")
    (output / VERSIONS).write_text(json.dumps({"sqlite": sqlite3.sqlite_version}), "utf-8")


def write(files: dict[str, bytes], output: Path) -> None:
    """Write the packages, the lock and the release notes that a class deck gives."""
    output.mkdir()
    built = mazo.open(files, CLASS_DECK).build(now=NOW)
    for package in built.packages:
        (output / package.path.name).write_bytes(package.content)
    for path, content in built.files.items():
        (output / path.name).write_bytes(content)
    found = [f"{each.rule.code} {each.message('es')}\n" for each in built.diagnostics]
    (output / DIAGNOSTICS).write_text("".join(found), "utf-8")
