"""A note as it was released, turned back into what its author wrote, as far as fields say it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from mazo.content.errata import written
from mazo.content.gate import as_text
from mazo.content.shown_passage import LEFT_OUT
from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import write
from mazo.dates.parse import read
from mazo.model.deck import Deck
from mazo.model.lock import Line
from mazo.model.note import Media, Note, Topic
from mazo.quotes.finder import Finder
from mazo.schema.card_file import NOTES
from mazo.text.html import escaped, html
from mazo.text.patterns import lazy
from mazo.text.places import NOWHERE
from mazo.workspace.released_media import ReleasedMedia
from mazo.yamlfiles.tree import Group, Node, Scalar

_TEXTS = ("question", "answer", "hint", "extra", "term", "date", "role")
_EVENTS = ("event", "cause", "effect")
_MARKED = lazy(r"<mark>(.*)</mark>", re.DOTALL)
_TAG = lazy(r"<[^>]+>")
_DATE = lazy(r"<time>.*?</time>")
_OF_MAZO = "mazo::"


def released_note(line: Line, deck: Deck, media: Iterable[ReleasedMedia]) -> Note:
    """Return the note of a line, which is in no file; texts and events are looked for in `deck`.

    Of its pictures and sounds it has those of `media` whose files are there.
    """
    there = {each.key: each.medium for each in media if each.file}
    entries = {key: _group(_parts(medium)) for key, medium in there.items()}
    node = Group(0, 0, {**dict(_entries(line, deck)), **entries})
    tags = tuple(each for each in line.tags if not each.startswith(_OF_MAZO))
    title = line.deck.rpartition("::")[2]
    topic = Topic(line.topic, title, NOWHERE.file, _document_id(line, deck))
    question = unescape(line.fields.get("question", ""))
    image, audio = there.get("image"), there.get("audio")
    return Note(line.type, topic, node, line.id, question, tags=tags, image=image, audio=audio)


def _parts(medium: Media) -> dict[str, str]:
    side = medium.side if medium.side == "question" else ""  # the answer's is where they are anyway
    parts = {"file": medium.file, "alt": medium.alt, "side": side}
    return {key: each for key, each in parts.items() if each}


def _entries(line: Line, deck: Deck) -> Iterator[tuple[str, Node]]:
    fields, rows = line.fields, NOTES[line.type].rows
    for key in (key for key in _TEXTS if key in rows and key in fields):
        if key == "date":
            yield key, _scalar(_in_words(fields[key], fields.get("language", "")))
        elif key != "answer" or not _is_date(line):
            yield key, _scalar(_as_typed(fields[key]))
    if "reverse" in fields:
        yield "reverse", _scalar("true")
    for key in (key for key in _EVENTS if key in rows and key in fields):
        for event in deck.events:
            if escaped(event.title) == _last_title(fields[key]):
                yield key, _scalar(event.id)
                break
    if "erratum" in fields or "erratumanswer" in fields:
        yield "erratum", _group(_erratum(fields))
    if "passage" in fields:
        yield "quote", _group(_quote(line, deck))


def _is_date(line: Line) -> bool:
    """Return whether the answer is the date of a date note, as Mazo writes it."""
    date = parse(line.fields.get("date", "")) if line.type == "date" else None
    if not isinstance(date, HistoricalDate):
        return False
    return line.fields.get("answer") == html(written(date, line.fields.get("language", "")))


def _in_words(date: str, language: str) -> str:
    """Return a date as its author may have written it; in EDTF if words do not say the same."""
    found = parse(date)
    words = write(found, language) if isinstance(found, HistoricalDate) else date
    again = read(words, language)
    return words if isinstance(again, HistoricalDate) and again.edtf == date else date


def _erratum(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the parts of an erratum; where its answer is the card's, there is only more to say."""
    is_answered = "documentanswer" in fields
    parts = {
        "kind": "nuance" if is_answered else fields.get("erratumkind", ""),
        "answer": fields.get("erratumanswer", ""),
        "note": fields.get("erratum", ""),
        "source": fields.get("erratumsource", ""),
    }
    return {key: _as_typed(each) for key, each in parts.items() if each}


def _quote(line: Line, deck: Deck) -> dict[str, str]:
    """Return the parts of the quote of a note: its words, and the text that has them now."""
    found = _MARKED.search(line.fields["passage"])
    shown = found[1].replace("<br>", " ").replace(LEFT_OUT, " ... ") if found else ""
    words = " ".join(unescape(_TAG.sub("", shown)).split())
    own = _document_id(line, deck)
    for document in sorted(deck.documents.values(), key=lambda each: each.entry.id != own):
        if places := Finder(document, [words]).matches(words):
            named = {"exact": words, "document": document.entry.id}
            section = unescape(line.fields.get("section", ""))
            return {**named, "section": section} if section and len(places) > 1 else named
    return {"exact": words}


def _document_id(line: Line, deck: Deck) -> str:
    """Return the text that a note quoted, by the title that it had."""
    title = line.fields.get("document", "")
    entries = (document.entry for document in deck.documents.values())
    return next((each.id for each in entries if as_text(each.title) == title), "")


def _last_title(field: str) -> str:
    """Return the event that a field is about: the last one of a list, without its date."""
    last = field.rpartition("<li>")[2]
    return _TAG.sub("", _DATE.sub("", last)).strip()


def _as_typed(field: str) -> str:
    """Return the text that gives the HTML `field`: with plain signs, if that is the same."""
    text = unescape(field)
    return text if html(text) == field else field


def _scalar(text: str) -> Scalar:
    return Scalar(0, 0, text)


def _group(parts: Mapping[str, str]) -> Group:
    return Group(0, 0, {key: _scalar(each) for key, each in parts.items()})
