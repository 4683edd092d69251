"""What a conversion did to a text, and what its author should look at."""

from collections import Counter

from mazo.diagnostics import Phrase, Text

FOOTNOTES = Text("{count:footnote|footnotes} kept apart")
TABLES = Text("{count:table|tables} kept as rows")
TEXT_BOXES = Text("{count:text box|text boxes} put where anchored")
PICTURES = Text("{count:picture|pictures} left out")
COMMENTS = Text("{count:comment|comments} left out")
DELETED = Text("{count:deleted passage|deleted passages} left out (tracked changes)")
INSERTED = Text("{count:inserted passage|inserted passages} taken (tracked changes)")
HIDDEN = Text("{count:hidden passage|hidden passages} left out")
RUNNING_HEADS = Text("{count:running head or foot|running heads and feet} left out")
PAGE_NUMBERS = Text("{count:page number|page numbers} left out")
CONTENTS_LINES = Text("{count:line|lines} of a table of contents left out")
CONTENTS_TABLES = Text("{count:table|tables} of contents left out")
BOXES_AND_MENUS = Text("{count:menu or box|menus and boxes} of the page left out")
EDIT_LINKS = Text("{count:edit link|edit links} left out")
REFERENCES = Text("{count:entry|entries} of a list of references left out")
REFERENCE_MARKS = Text("{count:reference mark|reference marks} left out")
TURNED_TEXTS = Text("{count:turned piece|turned pieces} of text left out")
COLUMNS = Text("{count:page|pages} in columns put in order")
HYPHENS = Text("{count:hyphenated line end|hyphenated line ends} joined")
LIGATURES = Text("{count:ligature|ligatures} written as letters")
INVISIBLE = Text("{count:soft hyphen or invisible sign|soft hyphens and invisible signs} left out")
SPACES = Text("{count:non-breaking space|non-breaking spaces} made plain")
ENCODING = Text("read in the encoding {encoding}")

BOLD_LINES = Text(
    "no heading styles: {count:bold line was|bold lines were} taken for headings; see that they are"
)
NO_HEADINGS = Text("no headings: the whole text will be one topic")
FORMULAS = Text("{count:formula|formulas} left out: put what matters of them into words")
HARDLY_ANY = Text("hardly any text was found")
TEXTLESS_PAGES = Text("no text on {count:page|pages} ({pages}): pictures, or scans")
STRANGE_LETTERS = Text(
    "{count:character has|characters have} no letter in this PDF's fonts: parts may be unreadable"
)


class Journal:
    """Counts what is done while a text is converted, and what its author should look at."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.encoding = ""
        self._counts: Counter[Text] = Counter()
        self._doubts: dict[Text, dict[str, object]] = {}
        self._doubt_counts: Counter[Text] = Counter()

    def add(self, what: Text, count: int = 1) -> None:
        """Count something that was done."""
        self._counts[what] += count

    def doubt(self, what: Text, count: int = 1, **values: object) -> None:
        """Count something that the author should look at."""
        self._doubt_counts[what] += count
        self._doubts[what] = values

    def done(self) -> tuple[Phrase, ...]:
        """Return what was done, in the order in which it began."""
        counted = (Phrase(text, {"count": count}) for text, count in self._counts.items() if count)
        encoding = [Phrase(ENCODING, {"encoding": self.encoding})] if self.encoding else []
        return (*encoding, *counted)

    def doubts(self) -> tuple[Phrase, ...]:
        """Return what to look at, in the order in which it was found."""
        return tuple(
            Phrase(text, {**values, "count": self._doubt_counts[text]})
            for text, values in self._doubts.items()
        )
