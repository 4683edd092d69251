"""Why a file is not converted, and what to do about it; and the limits that files are held to."""

from mazo.diagnostics import Phrase, Text

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_UNPACKED = 50 * MEGABYTE
LARGEST_PART = 10 * MEGABYTE
"""Bytes of a part of XML or of a web page: 10 MB take about 20 s and 250 MB of memory."""
MOST_PARTS = 5_000
MOST_PAGES = 1_000

UNKNOWN_KIND = Text(
    "it is no document that Mazo can read. These are: .docx, .odt, .html, .epub, .pdf, .md, .txt"
)
NOT_UTF8 = Text("it is not UTF-8 text. Save it again with the encoding UTF-8")
EMPTY = Text("it is empty. Look whether it is the right file")
TOO_LARGE = Text("it has more than {limit} MB. Split it into several files")
UNPACKED = Text("it unpacks to more than {limit} MB. Split it, or take its pictures out")
LARGE_PART = Text("its text has more than {limit} MB with all its markup. Split it")
MANY_PARTS = Text("it consists of more than {limit} files. Split it")
MANY_PAGES = Text("it has more than {limit} pages. Split it")
OLD_WORD = Text("it is a .doc of old Word, or has a password. Save it as .docx without a password")
AN_RTF = Text("it is RTF. Save it as .docx")
PASSWORD = Text("it has a password. Save it without one")
ENCRYPTED = Text("it is encrypted. Print it into a new PDF, and take that")
PROTECTED = Text("the book is protected against copying (DRM). Ask for a copy without")
SCAN = Text("no text: this PDF is a scan. Have it read by OCR first, or look for another copy")
DAMAGED = Text("it is damaged ({detail}). Open it in the program that made it, and save it again")
LACKS_PART = Text("it is damaged (it lacks {part}). Save it again in the program that made it")
ENTITIES = Text(
    "it declares XML entities, which Mazo does not read. Save it again in Word or Writer"
)
TOO_DEEP = Text("its elements are nested too deep. Copy its text into a new document")


class Refusal(Exception):  # noqa: N818  # what is wrong is the file, which `convert` names
    """A file cannot be converted; `convert` adds its name."""

    def __init__(self, text: Text, **values: object) -> None:
        """Take the reason, whose gaps `values` fill."""
        self.phrase = Phrase(text, values)
        super().__init__(self.phrase.words("en"))
