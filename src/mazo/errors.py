"""Failures that the person at the keyboard must clear, not the author's text.

* MazoError               the command cannot run as asked; exit status 2
  * NoProjectError        no `mazo.yaml` where one was looked for
  * MissingExtraError     an optional library is not installed
  * NothingSelectedError  no note fits `--topic`, `--tag` and `--type`
  * CannotRenameError     a note cannot be given the id that is asked for
  * CannotSettleError     a class deck cannot be settled as it is, or as is asked for
  * NoSuchNoteError       there is no note that is called so
  * ChangedMeanwhileError a file is no longer what was read
  * ReadError             a file that was read before cannot be read again
  * WriteError            a file that the command must write cannot be written

A mistake in an authored file is never raised: it is a `Diagnostic`.
"""

from __future__ import annotations

from mazo.diagnostics import Phrase, Text


class MazoError(Exception):
    """Base of every error that Mazo raises on purpose: a sentence in each language."""

    def __init__(self, text: Text, **values: object) -> None:
        """Say `text`, its gaps filled with `values`."""
        self.phrase = Phrase(text, values)
        super().__init__(self.phrase.words("en"))


class NoProjectError(MazoError):
    """There is no card project at, above or below the place that was named."""


class MissingExtraError(MazoError):
    """A command needs an optional library, which is not installed."""


class NothingSelectedError(MazoError):
    """There is no note that a selection asks for."""


class CannotRenameError(MazoError):
    """There is no such note, or the new id is none or is taken."""


class CannotSettleError(MazoError):
    """A class deck cannot be settled as it is, or as is asked for."""


class NoSuchNoteError(MazoError):
    """There is no note that is called so."""


class ChangedMeanwhileError(MazoError):
    """A file that is to be changed was changed by somebody else since it was read."""


class ReadError(MazoError):
    """A file that could be read at first cannot be read any more."""


class WriteError(MazoError):
    """A file that the command was asked for cannot be written."""
