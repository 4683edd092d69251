"""A card project of one topic with as many cards as a test needs, each with a sentence of its own."""

from __future__ import annotations

from pathlib import Path

PROJECT = """\
project: register-of-ships-t3st
title: The register
language: en
deck: Register
documents: {register: {path: register.md, title: The register}}
"""


def write(folder: Path, cards: int) -> Path:
    """
    Write the project, and return its folder: the cards are `ship-0`, `ship-1` and so on.
    """
    folder.mkdir()
    names = [f"Ship{number:04}" for number in range(cards)]
    lines = [f"The port took {name} in tow, and a pilot came aboard.\n" for name in names]
    notes = [
        f"  - id: ship-{number}\n    question: What did the port take in tow after {number} others?\n"
        f"    answer: {name}\n    quote: The port took {name} in tow\n"
        for number, name in enumerate(names)
    ]
    texts = {
        "mazo.yaml": PROJECT,
        "register.md": "\n".join(["# The register\n", *lines]),
        "ships.yaml": "".join(["title: Ships\nfacts:\n", *notes]),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder
