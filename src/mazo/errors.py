"""Failures that the person at the keyboard must clear, not the author's text.

* MazoError               the command cannot run as asked; exit status 2
  * MissingExtraError     an optional library is not installed
  * CannotRenameError     a note cannot be given the id that is asked for
  * CannotSettleError     a class deck cannot be settled as it is, or as is asked for
  * CannotEditError       a file cannot be changed safely, or has no such place
  * NoSuchNoteError       there is no note that is called so
  * NoProjectError        no project is near, and none was named
  * ChangedMeanwhileError a file is no longer what was read
  * WriteError            a file that the command must write cannot be written

A mistake in an authored file is never raised: it is a `Diagnostic`.
"""

from mazo.diagnostics import Phrase, Text

FIX_FIRST = Text("fix the errors in YAML and ids first: `mazo check` shows them")
NEEDS_EXTRA = Text(
    '{what}: `pipx inject mazo "mazo[{extra}]"`, or, with the pip of its virtual environment, '
    '`pip install "mazo[{extra}]"`'
)
NO_SUCH_NOTE = Text("there is no note `{id}`")
NO_SUCH_NOTE_BUT = Text("there is no note `{id}`; did you mean `{near}`?")


class MazoError(Exception):
    """Base of every error that Mazo raises on purpose: a sentence in each language."""

    def __init__(self, text: Text, **values: object) -> None:
        """Take `text`, whose gaps `values` fill."""
        self.phrase = Phrase(text, values)
        super().__init__(self.phrase.words("en"))


class MissingExtraError(MazoError):
    """A command needs an optional library, which is not installed."""

    def __init__(self, what: Text, extra: str, **values: object) -> None:
        """Take what is needed, in a text whose gaps `values` fill, and the extra that has it."""
        super().__init__(NEEDS_EXTRA, what=Phrase(what, values), extra=extra)


class CannotRenameError(MazoError):
    """There is no such note, or the new id is none or is taken."""


class CannotSettleError(MazoError):
    """A class deck cannot be settled as it is, or as is asked for."""


class CannotEditError(MazoError):
    """A file has no such place, or is written in a way that cannot be changed for sure."""


class NoSuchNoteError(MazoError):
    """There is no note that is called so."""


class NoProjectError(MazoError):
    """No project is near, and none was named."""


class ChangedMeanwhileError(MazoError):
    """A file that is to be changed was changed by somebody else since it was read."""


class WriteError(MazoError):
    """A file that the command was asked for cannot be written."""
