"""`mazo convert`: a document as a text that cards can be made of, beside it or elsewhere."""

from pathlib import Path

from mazo.conversion import Converted
from mazo.conversion import convert as converted
from mazo.conversion.refusals import LARGEST_FILE, MEGABYTE, TOO_LARGE
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError

__all__ = ["Converted", "document", "target"]

TOO_LARGE_FILE = Text("“{path}” cannot be made into a text: {reason}")
UNREADABLE = Text("“{path}” cannot be read: {reason}")
IS_A_TEXT = Text("“{path}” is a text already: cards can be made of it as it is")
THERE_ALREADY = Text("“{path}” is there already; nothing was written. Another name: `-o FILE`")


def document(path: Path) -> Converted:
    """Return the document at `path` as a text. Raise MazoError for one that none is made of."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            reason = Phrase(TOO_LARGE, {"limit": LARGEST_FILE // MEGABYTE})
            raise MazoError(TOO_LARGE_FILE, path=str(path), reason=reason)
        content = path.read_bytes()
    except OSError as error:
        raise MazoError(UNREADABLE, path=str(path), reason=error.strerror) from error
    return converted(str(path), content)


def target(path: Path, found: Converted, output: Path | None) -> Path:
    """Return where to write what was made of `path`: `output`, or beside it.

    Raise MazoError if there is nothing to write, or a file is there: it may have been edited.
    """
    if found.is_original:
        raise MazoError(IS_A_TEXT, path=str(path))
    wanted = output or path.parent / found.name
    if wanted.exists():
        raise MazoError(THERE_ALREADY, path=str(wanted))
    return wanted
