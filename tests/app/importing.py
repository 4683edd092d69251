"""A package imported as a learner does it: through the program's own dialog."""

from __future__ import annotations

import json
from pathlib import Path

from aqt.import_export.import_dialog import ImportDialog
from aqt.import_export.importing import import_file
from aqt.utils import tr
from desktop import Desktop

_BUTTONS = "[...document.querySelectorAll('button')].filter(b => b.textContent.trim() === {})"
_TEXT = "document.body.innerText"
# What comes before the table of notes, without the marks of direction around figures.
_SUMMARY = f"{_TEXT}.split('#')[0].replace(/[\\u2068\\u2069]/g, '').replace(/\\s+/g, ' ').trim()"


def take(desktop: Desktop, package: Path, pictures: Path | None = None) -> str:
    """Import a package; return what the dialog sums up afterwards."""
    import_file(desktop.window, str(package.resolve()))
    dialogs: list[ImportDialog] = []

    def is_open() -> bool:
        found = (
            each for each in desktop.program.topLevelWidgets() if isinstance(each, ImportDialog)
        )
        dialogs[:] = [each for each in found if each.web is not None and each.web.isVisible()]
        return bool(dialogs)

    desktop.until(is_open, "the import dialog")
    (dialog,) = dialogs
    buttons = _BUTTONS.format(json.dumps(tr.actions_import()))
    desktop.until(lambda: desktop.ask(dialog.web, f"{buttons}.length") == 1, "the import button")
    _photograph(desktop, dialog, pictures, "import-dialog")
    desktop.ask(dialog.web, f"{buttons}[0].click(); 0")
    desktop.until(
        lambda: desktop.ask(dialog.web, f"{buttons}.length") == 0, "the end of the import"
    )
    desktop.until(lambda: desktop.ask(dialog.web, _TEXT).strip(), "the log of the import")
    _photograph(desktop, dialog, pictures, "import-log")
    said = str(desktop.ask(dialog.web, _SUMMARY))
    dialog.reject()
    desktop.rest()
    return said


def _photograph(desktop: Desktop, dialog: ImportDialog, pictures: Path | None, name: str) -> None:
    if pictures is not None:
        desktop.draw(dialog.web)
        desktop.photograph(dialog, pictures / f"{name}.png")
