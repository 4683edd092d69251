"""An excerpt of a document shows each passage as the whole document does."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from mazo.content.shown_passage import passage_html
from mazo.documents.document import Document, DocumentEntry
from mazo.documents.excerpt import excerpt
from mazo.documents.passage import Passage
from mazo.documents.syntax import parser
from mazo.files.folder import Outline
from mazo.text.places import Place, Span, TextFile

parser()  # markdown-it takes its time to be loaded, which would count as the first example's

PIECES = st.sampled_from(
    [
        *("uno dos", "Tres", "cuatro", "1943", "café", "a. C.", "Sr. Cinco", "«seis»", "sie-\nte"),
        *(". ", "... ", "? ", " ", "\n", "\n\n", "\r\n\r\n", "\r", "\n1. ", "\n- ", "\n> "),
        *("\n# Uno\n", "\n## Dos ##\n", "\nTres\n====\n", "\nCuatro\n---\n", "\n# **Cinco**\n"),
        *("*uno*", "**", "_dos_", "`", "[tres](x.md)", "<!-- no -->", "\n```\n", "\\*", "\ufeff"),
        *("---\ntitle: x\n---\n", "\u200b", "\u00ad", "# ", "===", "* * *"),
    ]
)


def document(text: str, name: str) -> Document:
    file = TextFile(Path(name), text)
    place = Place(file, 0, 0)
    return Document(DocumentEntry("text", name, "Un texto", "es", None, place, place), file)


@st.composite
def _passages(draw: st.DrawFn) -> tuple[Document, list[Passage]]:
    """Return a document, and passages of it that begin and end at a letter and cross no heading."""
    text = "".join(draw(st.lists(PIECES, min_size=1, max_size=40)))
    found = document(text, draw(st.sampled_from(["text.md", "text.txt"])))
    letters = [index for index, sign in enumerate(found.text) if sign.isalnum()]
    passages = []
    for _ in range(draw(st.integers(0, 5)) if letters else 0):
        ends = sorted(draw(st.lists(st.sampled_from(letters), min_size=2, max_size=4)))
        pairs = zip(ends[::2], ends[1::2], strict=False)
        passage = Passage.at(found, tuple(Span(start, end + 1) for start, end in pairs))
        if not passage.crossed:
            passages.append(passage)
    return found, passages


def _plain(text: str, *places: tuple[int, int]) -> tuple[Document, list[Passage]]:
    found = document(text, "text.md")
    return found, [Passage.at(found, (Span(*place),)) for place in places]


@given(_passages())
@example(_plain("\ufeffuno. Dos. Tres.", (0, 4)))
@example(_plain("# Uno\n\ndos. Tres. Cuatro.", (2, 5), (7, 10), (12, 16)))
@example(_plain("Uno dos. Tres cuatro. Cinco seis.", (0, 12), (9, 26), (22, 27)))
def test_an_excerpt_shows_passages_as_the_document_does(
    case: tuple[Document, list[Passage]],
) -> None:
    """
    The same words, the same sentence round them, the same heading, and nothing else of the text.
    """
    whole, passages = case

    made = excerpt(whole, passages)
    read = made.text.encode().decode("utf-8-sig")
    part = Document(whole.entry, TextFile(whole.file.path, read), made.outline)
    moved = [Passage.at(part, parts) for parts in made.passages]

    assert [passage_html(each) for each in moved] == [passage_html(each) for each in passages]
    assert [each.sentences for each in moved] == [each.sentences for each in passages]
    assert [_heading(each) for each in moved] == [_heading(each) for each in passages]
    assert _order(moved) == _order(passages)
    assert [each[:2] for each in part.headings] == [each[:2] for each in whole.headings]
    kept = {index for each in passages for index in whole.sentences_at(each.span)}
    assert len(part.sentences) == len(kept)


def test_an_outline_is_taken_at_its_word() -> None:
    """
    A later Mazo, which may find other sentences, shows what this one showed.
    """
    text = document("Uno. Dos. Tres.", "text.md")
    outline = Outline(((2, "Dos", Span(5, 9)),), (Span(0, 9), Span(10, 15)))

    found = Document(text.entry, text.file, outline)

    assert found.sentences == outline.sentences
    assert [tuple(heading) for heading in found.headings] == list(outline.headings)


def _heading(passage: Passage) -> int:
    """Return which heading a passage stands under."""
    headings = passage.document.headings
    return headings.index(passage.heading) if passage.heading else -1


def _order(passages: list[Passage]) -> list[int]:
    return sorted(range(len(passages)), key=lambda index: passages[index].parts)
