"""Documents as teachers have them (.docx, .odt, .html, .epub, .pdf) as clean Markdown.

A document is converted once, by its author, and never at a build: the Markdown is then the
document, and may be edited. Its front matter names the file that it was made of, and its SHA-256.
"""

from hashlib import sha256
from pathlib import PurePath
from typing import NamedTuple

from mazo.conversion.bold_headings import doubt_without_headings
from mazo.conversion.detect import is_text, read
from mazo.conversion.encodings import plain_text
from mazo.conversion.journal import HARDLY_ANY, Journal
from mazo.conversion.markdown_writer import markdown
from mazo.conversion.refusals import EMPTY, Refusal
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.languages.guess import UNKNOWN, guessed
from mazo.yamlfiles.tree import quoted

VERSION = 1
"""Raised when the same file comes to give other Markdown."""
CANNOT_CONVERT = Text("“{name}” cannot be made into a text: {reason}")
_FEW_WORDS = 20


class Converted(NamedTuple):
    """A document as a file in Markdown: its name and content, which begins with front matter.

    `title` and `language` are those that the document gives or shows, else nothing. `done` is what
    was done to the text, `doubts` what its author should look at. A file that was Markdown or
    plain text in UTF-8 already is itself, to the byte; one in an encoding of Windows is in UTF-8.
    """

    name: str
    content: bytes
    title: str = ""
    language: str = ""
    done: tuple[Phrase, ...] = ()
    doubts: tuple[Phrase, ...] = ()
    is_original: bool = False

    @property
    def markdown(self) -> str:
        """Return the content as a text."""
        return self.content.decode("utf-8-sig")


def convert(name: str, content: bytes) -> Converted:
    """Return the file `name` with this `content` as a text that cards can be made of.

    Raise MazoError for a file that none can be made of, MissingExtraError where a library is
    missing.
    """
    try:
        return _as_it_is(name, content) if is_text(name, content) else _converted(name, content)
    except Refusal as refusal:
        raise MazoError(CANNOT_CONVERT, name=name, reason=refusal.phrase) from refusal


def _as_it_is(name: str, content: bytes) -> Converted:
    """Return a file that is a text already, in UTF-8. Raise Refusal if it is empty, or no text."""
    journal = Journal()
    text, journal.encoding = plain_text(content)
    if not text.strip():
        raise Refusal(EMPTY)
    return Converted(
        PurePath(name).name,
        text.encode() if journal.encoding else content,
        language=_language(text, ""),
        done=journal.done(),
        is_original=not journal.encoding,
    )


def _converted(name: str, content: bytes) -> Converted:
    journal = Journal()
    found = read(name, content, journal)
    text = markdown(found.tree, journal)
    if not any(map(str.isalnum, text)):
        raise Refusal(EMPTY)
    doubt_without_headings(found.tree, journal)
    if len(text.split()) < _FEW_WORDS:
        journal.doubt(HARDLY_ANY)
    return Converted(
        f"{PurePath(name).stem}.md",
        (_front_matter(name, content, found.title) + text).encode(),
        found.title,
        _language(text, found.language),
        journal.done(),
        journal.doubts(),
    )


def _language(text: str, declared: str) -> str:
    """Return the language that a text shows, or that was declared for it; nothing if neither."""
    return guessed(text, declared or UNKNOWN).replace(UNKNOWN, "")


def _front_matter(name: str, content: bytes, title: str) -> str:
    """Return what stands before a converted text: what it was made of."""
    lines = {
        "title": quoted(title) if title else "",
        "source": quoted(" ".join(PurePath(name).name.split())),
        "source-sha256": sha256(content).hexdigest(),
        "converter": f"mazo-convert {VERSION}",
    }
    return "".join(
        ("---\n", *(f"{key}: {line}\n" for key, line in lines.items() if line), "---\n\n")
    )
