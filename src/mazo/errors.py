"""Failures that the person at the keyboard must clear, not the author's text.

* MazoError               the command cannot run as asked; exit status 2
  * MissingExtraError     an optional library is not installed
  * CannotRenameError     a note cannot be given the id that is asked for
  * CannotSettleError     a class deck cannot be settled as it is, or as is asked for
  * CannotEditError       a file cannot be changed safely, or has no such place
  * NoSuchNoteError       there is no note that is called so
  * ChangedMeanwhileError a file is no longer what was read
  * WriteError            a file that the command must write cannot be written

A mistake in an authored file is never raised: it is a `Diagnostic`.
"""

from __future__ import annotations

from mazo.diagnostics import Phrase, Text

HELP = Text("help")
ALSO = Text("also at")
MORE = Text("and {count} more")

ERRORS = Text("error|errors")
WARNINGS = Text("warning|warnings")
REMARKS = Text("remark|remarks")
"""Singular and plural."""

CANNOT_WRITE = Text("“{path}” cannot be written: {reason}. Nothing was changed")
CHANGED_MEANWHILE = Text("“{path}” was changed meanwhile. Nothing was written: try again")
MEND_FIRST = Text("fix the errors in YAML and ids first: `mazo check` shows them")
NO_SUCH_NOTE = Text("there is no note `{id}`")
NO_SUCH_NOTE_BUT = Text("there is no note `{id}`; did you mean `{near}`?")
NOT_AN_ID = Text("“{id}” cannot be an id: write for example `{proposal}`")
NOT_YOURS = Text("`{id}` is a note of the base: a class deck cannot give it another id")
ID_IN_USE = Text("the id `{id}` is taken")
ID_RELEASED = Text("another note was released as `{id}`: choose a new id")
NEEDS_ANKI = Text("this needs Anki's library: pip install 'mazo[verify]'")
NOT_A_TEXT = Text(
    "“{path}” is not UTF-8 text: save it again with the encoding UTF-8, as Markdown or plain text"
)
NOT_A_CLASS_DECK = Text("“{path}” is not a class deck: name the file of one")
MEND_CLASS_FIRST = Text(
    "“{path}” or its base cannot be read completely: fix what `mazo check` shows first"
)
NOTHING_CALLED = Text("neither the class deck nor its base has anything called `{id}`")
NOTHING_CALLED_BUT = Text(
    "neither the class deck nor its base has anything called `{id}`; did you mean `{near}`?"
)
NO_SUCH_KEY = Text("`{id}` has no key `{key}`; it may have: {known}")
NO_SUCH_KEY_BUT = Text("`{id}` has no key `{key}`; did you mean `{id}.{near}`?")
GONE_STAYS = Text(
    "the base has removed `{id}`, and learners' reviews of it stay with the base's note. "
    "To keep asking it, write it under `add:` as your own note, then remove this change: "
    "--theirs"
)
GONE_WHOLE = Text(
    "the base has removed `{id}`: its changes belong together, so name the note without a key"
)
NOTHING_THERE = Text("“{path}” has nothing at `{keys}`")
ALREADY_THERE = Text("“{path}” has the key `{key}` there already")
WRITTEN_ODDLY = Text(
    "“{path}” is written in a way that Mazo cannot change safely. Nothing was written: "
    "make the changes that `mazo check` proposes by hand"
)
NOTE_TAKEN_AWAY = Text("the base has removed `{id}`: this note no longer exists")


class MazoError(Exception):
    """Base of every error that Mazo raises on purpose: a sentence in each language."""

    def __init__(self, text: Text, **values: object) -> None:
        """Take `text`, whose gaps `values` fill."""
        self.phrase = Phrase(text, values)
        super().__init__(self.phrase.words("en"))


class MissingExtraError(MazoError):
    """A command needs an optional library, which is not installed."""


class CannotRenameError(MazoError):
    """There is no such note, or the new id is none or is taken."""


class CannotSettleError(MazoError):
    """A class deck cannot be settled as it is, or as is asked for."""


class CannotEditError(MazoError):
    """A file has no such place, or is written in a way that cannot be changed for sure."""


class NoSuchNoteError(MazoError):
    """There is no note that is called so."""


class ChangedMeanwhileError(MazoError):
    """A file that is to be changed was changed by somebody else since it was read."""


class WriteError(MazoError):
    """A file that the command was asked for cannot be written."""
