"""Quotes that are still found, but in another sentence than the one that was released."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from html import unescape

from mazo.content.shown_passage import passage_html
from mazo.diagnostics import Diagnostic, Phrase, Rule, Text
from mazo.documents.passage import Passage
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.lock import Line
from mazo.model.note import Note
from mazo.schema.card_file import Kind
from mazo.text.comparison import words
from mazo.text.patterns import lazy

PASSAGE_MOVED = Rule(
    "W422 passage-moved",
    Text("the quote of `{id}` is in another passage than in the last release"),
    Text(
        "it was {old} and is now {new}: quote what the card is about, or build if only the "
        "text was corrected"
    ),
    Text(
        "When a document changes, the words of a quote may end up in a sentence about "
        "something else. The lock records the passage that learners have."
    ),
    Text("the passage as it is now"),
)
SHOWN = Text("“{passage}”")
SHOWN_UNDER = Text("“{passage}” (under “{section}”)")

_TAG = lazy(r"<[^<>]*>")
_MARK = lazy(r"</?mark>")
_ALIKE = 0.75  # of the letters of two words are the same: one corrects the other


def moved(
    notes: Iterable[tuple[Note, Passage]],
    lines: Mapping[tuple[Kind, str], Line],
    kept: Kept = NOTHING_KEPT,
) -> Iterator[Diagnostic]:
    """Report notes whose quote is the released one, word by word, but whose sentence is not.

    `lines` are those of the released notes by kind and id. A sentence in which only letters were
    corrected is the same, and so is one whose heading was given another title.
    """
    for note, passage in notes:
        line = lines.get((note.kind, note.id))
        if line is None or line.state != "live" or note.quote is None:
            continue
        made_of = (passage, line, note.quote.selector.exact)
        if kept.known(note.id, made_of):
            continue
        if found := _moved(note, passage, line, note.quote.selector.exact):
            yield found
        else:
            kept.keep(note.id, made_of, "where it was")


def _moved(note: Note, passage: Passage, line: Line, quote: str) -> Diagnostic | None:
    """Report one note whose quote is that of its line, but whose sentence is another."""
    old, under = line.fields.get("passage", ""), unescape(line.fields.get("section", ""))
    section = passage.heading.title if passage.heading else ""
    if under == section and _is_shown(passage, old):
        return None
    new = passage_html(passage, quote)
    if (old, under) == (new, section) or _quoted(old) != _quoted(new):
        return None
    if not (_is_other(old, new) or _is_elsewhere(under, passage)):
        return None
    return PASSAGE_MOVED.at(
        note.place("quote"),
        id=note.id,
        old=_shown(old, under, section),
        new=_shown(new, section, under),
        related=[passage.place],
        note=note.id,
    )


def _is_shown(passage: Passage, shown: str) -> bool:
    """Return whether a passage without markup is shown so: most are, and this is quickly seen."""
    text, (start, end) = passage.document.text, passage.sentences_span
    first, last = passage.span
    plain = f"{text[start:first]}<mark>{text[first:last]}</mark>{text[last:end]}"
    return len(passage.parts) == 1 and " ".join(plain.split()) == shown


def _is_elsewhere(section: str, passage: Passage) -> bool:
    """Return whether a passage left the heading `section`, which the document still has."""
    old, new = words(section), words(passage.heading.title if passage.heading else "")
    titles = [words(heading.title) for heading in passage.document.headings]
    return old != new and (not old or old in titles)


def _is_other(old: str, new: str) -> bool:
    """Return whether two passages differ in more than the letters of words."""
    one, other = words(_plain(old)), words(_plain(new))
    return len(one) != len(other) or not all(map(_is_alike, one, other))


def _is_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if any(map(str.isdigit, one + other)):
        return False
    return sorted(one) == sorted(other) or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _quoted(passage: str) -> Sequence[str]:
    return words(_plain(" ".join(_MARK.split(passage)[1::2])))


def _shown(passage: str, section: str, other: str) -> Phrase:
    """Return a passage, and its heading where that is another than the `other` passage's."""
    text = " ".join(_plain(passage).split())
    if section and section != other:
        return Phrase(SHOWN_UNDER, {"passage": text, "section": section})
    return Phrase(SHOWN, {"passage": text})


def _plain(passage: str) -> str:
    return unescape(_TAG.sub("", passage.replace("<br>", " ")))
