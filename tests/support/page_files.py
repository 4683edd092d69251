"""Files that the readers of our pages have: a package, and documents of Word."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.corpora.documents import docx
from tests.support.paths import ROOT

_DOCUMENTS = ROOT / "tests" / "corpora" / "documents" / "made"
_STORM = docx.Kind(
    blocks=[
        ("h1", "The Great Storm"),
        ("p", "The storm of 1703 was the worst that the country had known."),
        ("table", [["City", "Chimneys", "Ships"], ["London", "2000", "700"]]),
        ("h2", "In the country"),
        ("p", "Whole forests were blown down by the wind in one night."),
        ("h2", "After the storm"),
        ("p", "The queen ordered a day of fasting for the whole country."),
    ],
    is_styled=False,
    has_notes=False,
)


def put_files(folder: Path) -> None:
    """Put into a folder what readers have: a package that they downloaded, and texts in Word."""
    shutil.copy(ROOT / "dist" / "historia-guerra-1943.apkg", folder)
    shutil.copy(_DOCUMENTS / "03-notes-changes.docx", folder / "revolucion.docx")
    docx.write(folder / "storm.docx", _STORM)
