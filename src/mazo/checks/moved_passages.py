"""Quotes that are still found, but in another place or sentence than the one that was released."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from mazo.content.same_passage import attested, is_same_passage
from mazo.content.shown_passage import passage_html
from mazo.diagnostics import Diagnostic, Phrase, Related, Rule, Text
from mazo.documents.passage import Passage
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.lock import Line
from mazo.model.names import some
from mazo.model.note import Note
from mazo.schema.card_file import Kind
from mazo.text.comparison import words
from mazo.text.patterns import lazy

PASSAGE_MOVED = Rule(
    "W422 passage-moved",
    Text("the quote of {ids} is in another passage than in the last release"),
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

SENTENCE_CHANGED = Rule(
    "W423 sentence-changed",
    Text("the sentence around the quote of {ids} has other words than in the last release"),
    Text(
        "it was {old} and is now {new}: correct the cards if they say something else now, or "
        "build if they are still right"
    ),
    Text(
        "A word around a quote may turn what it says into its contrary. Learners get such a "
        "note as a correction; one whose document was only respelled stays as it is."
    ),
    Text("the sentence as it is now"),
)
ALSO_QUOTED = Text("`{id}` quotes the same sentence")

_TAG = lazy(r"<[^<>]*>")
_MARK = lazy(r"</?mark>")


class _Moved(NamedTuple):
    """A note with another passage than was released, as both are shown, and the rule about it."""

    note: Note
    passage: Passage
    rule: Rule
    old: Phrase
    new: Phrase


def moved(
    notes: Iterable[tuple[Note, Passage]],
    lines: Mapping[tuple[Kind, str], Line],
    kept: Kept = NOTHING_KEPT,
) -> Iterator[Diagnostic]:
    """Report notes whose quote is the released one, word by word, but whose sentence is not.

    `lines` are those of the released notes by kind and id. A sentence that was only respelled is
    the same, and so is one whose heading was given another title. A sentence is reported once,
    at the first of the notes that quote it.
    """
    sentences: dict[object, list[_Moved]] = {}
    for note, passage in notes:
        line = lines.get((note.kind, note.id))
        if line is None or line.state != "live" or note.quote is None:
            continue
        made_of = (passage, line, note.quote.selector.exact)
        if kept.known(note.id, made_of):
            continue
        found = _moved(note, passage, line, note.quote.selector.exact)
        if found is None:
            kept.keep(note.id, made_of, "where it was")
            continue
        owner = note.id if found.rule.code in note.allow else ""
        sentence = note.quote.document, passage.sentences_span, found.rule.code, owner
        sentences.setdefault((*sentence, found.old.words("en")), []).append(found)
    yield from map(_reported, sentences.values())


def _moved(note: Note, passage: Passage, line: Line, quote: str) -> _Moved | None:
    """Return a note whose quote is that of its line, but under another heading or in other words.

    It is compared with what the document had at the last build.
    """
    fields = line.newest
    old, under = fields.get("passage", ""), unescape(fields.get("section", ""))
    section = passage.heading.title if passage.heading else ""
    if under == section and is_shown(passage, old):
        return None
    new = passage_html(passage, quote)
    if (old, under) == (new, section) or _quoted(old) != _quoted(new):
        return None
    if _is_elsewhere(under, passage):
        shown = _shown(old, under, section), _shown(new, section, under)
        return _Moved(note, passage, PASSAGE_MOVED, *shown)
    attests = attested(fields, passage.document.attests_slip)
    if is_same_passage(old, new, fields.get("passagelanguage", ""), attests):
        return None
    return _Moved(note, passage, SENTENCE_CHANGED, _shown(old, "", ""), _shown(new, "", ""))


def _reported(found: Sequence[_Moved]) -> Diagnostic:
    """Report a sentence in which the quotes of one note or of several stand."""
    (note, passage, rule, old, new), *others = found
    also = [Related(each.note.place("quote"), ALSO_QUOTED, {"id": each.note.id}) for each in others]
    return rule.at(
        note.place("quote"),
        ids=some([each.note.id for each in found]),
        old=old,
        new=new,
        related=[passage.place, *also],
        note=note.id,
    )


def is_shown(passage: Passage, shown: str) -> bool:
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
