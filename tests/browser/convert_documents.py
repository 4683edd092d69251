"""What the test has two Pythons do: convert documents of all kinds."""

from __future__ import annotations

from pathlib import Path

from mazo.conversion import convert
from mazo.errors import MazoError


def convert_documents(documents: Path, output: Path) -> None:
    """Convert the documents of a folder; write each text, or why there is none, and what is said of it."""
    for path in sorted(documents.iterdir()):
        try:
            found = convert(path.name, path.read_bytes())
        except MazoError as error:
            (output / f"{path.name}.txt").write_text(str(error), "utf-8")
            continue
        (output / f"{path.name}.md").write_bytes(found.content)
        said = [each.words("es") for each in (*found.done, *found.doubts)]
        lines = (found.title, found.language, *said, "")
        (output / f"{path.name}.txt").write_text("\n".join(lines), "utf-8")
