"""Projects that tests start with `mazo init`: from which documents, and what is in them."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import Result

from mazo import open as opened
from tests.support.command_line import Mazo

ENGLISH = """\
# The Great Storm

The storm of 1703 was the worst that the country had known. It blew down thousands of
chimneys in London, and sank many ships of the fleet.

## In the country

Whole forests were blown down by the wind in one night. Windmills burned because their
sails turned so fast that the wood caught fire.

## After the storm

The queen ordered a day of fasting for the whole country. A writer called Defoe put an
advertisement in the papers, and made a book of the letters that people sent him.
"""
SPANISH = """\
# La expedición de Malaspina

La expedición salió de Cádiz en el verano de 1789 con dos corbetas nuevas. Recorrió las
costas de América durante más de dos años.

# El regreso

Malaspina volvió a España en 1794 con miles de dibujos y de plantas. El gobierno mandó
detenerlo al año siguiente y prohibió publicar los diarios del viaje.
"""
PLAIN = """\
The canal was dug by hand in eleven years by four thousand men. It had nineteen locks,
and boats needed three days from one end to the other.

The railway took its trade away within ten years of being opened.
"""


def start(mazo: Mazo, folder: Path, name: str, text: str, *words: str) -> tuple[Result, Path]:
    """Write a document beside a project to be, and start the project from it."""
    document = folder / name
    document.write_bytes(text.encode())
    project = folder / "project"
    return mazo("init", str(project), "--document", str(document), *words), project


def codes(project: Path) -> list[str]:
    """Return the codes of all that is found in a project."""
    return [each.rule.code for each in opened(project).check().diagnostics]


def card_files(project: Path) -> list[Path]:
    """Return the card files of a project by their names."""
    return [path for path in sorted(project.glob("*.yaml")) if path.name != "mazo.yaml"]


def uncomment(path: Path) -> bool:
    """Take `# ` away from the example of a card file; return whether there is one."""
    text = path.read_text("utf-8")
    path.write_text(
        re.sub(r"^# (?!yaml-language-server)(.*\n)", r"\1", text, flags=re.MULTILINE), "utf-8"
    )
    return "\nfacts:\n" in path.read_text("utf-8")
