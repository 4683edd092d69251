"""The style of the note types, for many cards on a page that is light or dark by itself."""

import re

from mazo.notetypes.style import css

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NIGHT = re.compile(r"\.card\.nightMode[^{}]*\{([^{}]*)\}")


def card_sheet() -> str:
    """Return the style sheet: that of Anki, with the night of the page in place of the app's."""
    sheet = _COMMENT.sub("", css()).replace("#answer", ".answer")
    night = _NIGHT.search(sheet)
    assert night is not None, "the note types have colours for the night"
    dark = f"{{{night[1]}}}"
    return (
        f"{sheet}\n.mz {{ box-shadow: none; }}\n"
        f"[data-theme=dark] .card {dark}\n"
        f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme=light]) .card {dark} }}\n"
    )
