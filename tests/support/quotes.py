"""Quotes sought in documents that tests write, without a card project round them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from mazo.diagnostics import Diagnostic, collect
from mazo.documents.document import Document, DocumentEntry
from mazo.documents.passage import Passage
from mazo.model.note import Note, Quote, Topic
from mazo.model.quote_selector import TextQuoteSelector
from mazo.quotes import anchor
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import read as yamltree
from mazo.yamlfiles.tree import Group, Scalar, inside

ID = "text"


class Anchored(NamedTuple):
    """The passage of a quote, if it has one, and what was found wrong with the quote."""

    passage: Passage | None
    diagnostics: list[Diagnostic]

    @property
    def words(self) -> str | None:
        """Return the file's own characters, from the first to the last."""
        return None if self.passage is None else _in_file(self.passage.place)

    @property
    def parts(self) -> list[str]:
        """Return the file's own characters that the quote selects."""
        assert self.passage is not None
        return [_in_file(self.passage.document.place(part)) for part in self.passage.parts]

    @property
    def codes(self) -> list[str]:
        """Return what is wrong, but for remarks on the length of the quote."""
        return [each.rule.code for each in self.diagnostics if each.rule.code != "I311"]


def _in_file(place: Place) -> str:
    return place.file.text[place.start : place.end]


def document(text: str, *, name: str = f"{ID}.txt") -> Document:
    """Return a document in Spanish."""
    file = TextFile(Path(name), text)
    place = Place(file, 0, 0)
    entry = DocumentEntry(Path(name).stem, name, "Un texto", "es", None, place, place)
    return Document(entry, file)


def note(quote: str, *, topic_section: str = "", **selectors: str | int) -> Note:
    """Return a note that quotes, read as an author writes it; the topic's section stands apart."""
    keys = "".join(f"  {key}: {value}\n" for key, value in selectors.items())
    written = json.dumps(quote, ensure_ascii=False)
    file = TextFile(Path("cards.yaml"), f"quote:\n  exact: {written}\n{keys}")
    yaml, found = collect(yamltree.read(file))
    assert isinstance(yaml.root, Group), found
    node = inside(yaml.root, "quote", "exact")
    assert isinstance(node, Scalar)
    assert node.text == quote
    name = str(selectors.pop("document", ID))
    selector = TextQuoteSelector(quote, **selectors)  # type: ignore[arg-type]  # each key's own type
    place = Place(file, 0, 5) if topic_section else None
    topic = Topic(
        "cards",
        "Cards",
        file,
        ID,
        names_document=False,
        section=topic_section,
        section_place=place,
        tags=(),
    )
    return Note("cause", topic, yaml.root, "note", quote=Quote(selector, name, node, file))


def find(
    quote: str, *texts: Document | str, topic_section: str = "", **selectors: str | int
) -> Anchored:
    """Seek a quote in one document, or in one of several."""
    documents = [document(text) if isinstance(text, str) else text for text in texts]
    asked = note(quote, topic_section=topic_section, **selectors)
    passages, found = collect(
        anchor.anchor([asked], [asked.topic], {each.entry.id: each for each in documents})
    )
    return Anchored(passages[0], found)
