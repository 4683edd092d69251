"""What Word does not show of a document is no text: hidden words, tables of contents."""

from __future__ import annotations

import pytest

from mazo.conversion import Converted
from tests.corpora.documents.docx import paragraph, style, word
from tests.support.conversions import body
from tests.support.word_file import made_of

HIDDEN = "<w:vanish/>"
TEXT = paragraph(word("El rey firmó la paz."))
STYLES = """
<w:style w:type="character" w:styleId="Oculto"><w:name w:val="Oculto"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Clave"><w:name w:val="Clave"/><w:basedOn w:val="Oculto"/></w:style>
<w:style w:type="character" w:styleId="Visto"><w:name w:val="Visto"/><w:basedOn w:val="Oculto"/>
<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Nota"><w:name w:val="Nota"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def converted(content: str) -> Converted:
    return made_of(content, STYLES)


def text(found: Converted) -> str:
    return body(found.markdown)


def done(found: Converted) -> list[str]:
    return [each.words("en") for each in found.done]


def field(instruction: str, result: str) -> str:
    """
    Return a field as Word writes it: its beginning, instruction and end in runs of their own.
    """
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{middle}{result}{end}"


def line(title: str, page: int) -> str:
    """
    Return a line of a table of contents: a link to a heading, with its page as a field.
    """
    words = word(f"{title} ") + "<w:r><w:tab/></w:r>" + field("PAGEREF _Toc1", word(str(page)))
    return f'<w:hyperlink w:anchor="_Toc1">{words}</w:hyperlink>'


@pytest.mark.parametrize(
    "hidden",
    [
        word(" Respuesta: 1648.", HIDDEN),
        word(" Respuesta: 1648.", '<w:vanish w:val="1"/><w:b/>'),
        word(" Respuesta: 1648.", '<w:rStyle w:val="Oculto"/>'),
        word(" Respuesta: 1648.", '<w:rStyle w:val="Clave"/>'),
        word(" Respuesta:", HIDDEN) + word(" 1648.", HIDDEN),
    ],
)
def test_hidden_words_are_left_out(hidden: str) -> None:
    """
    Whether they are hidden by themselves or by their style; how often, is said.
    """
    found = converted(paragraph(word("El rey firmó la paz.") + hidden) + TEXT)

    assert text(found) == "El rey firmó la paz.\n\nEl rey firmó la paz."
    assert "1 hidden passage left out" in done(found)


def test_a_hidden_paragraph_is_left_out() -> None:
    found = converted(TEXT + paragraph(word("Solo para el profesor."), style("Nota")) + TEXT)

    assert text(found) == "El rey firmó la paz.\n\nEl rey firmó la paz."


@pytest.mark.parametrize(
    "look", ['<w:vanish w:val="0"/>', '<w:rStyle w:val="Visto"/>', "<w:webHidden/>"]
)
def test_words_that_are_shown_are_kept(look: str) -> None:
    """
    In a hidden style, too, and what only a browser does not show.
    """
    own = style("Nota") if look.startswith("<w:vanish") else ""

    assert (
        text(converted(paragraph(word("El rey firmó la paz.", look), own)))
        == "El rey firmó la paz."
    )


CONTENTS = {
    "a field over several paragraphs": "".join(
        (
            paragraph(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                r'<w:r><w:instrText> TOC \o "1-3" \h </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + line("La paz", 1)
            ),
            paragraph(word("La guerra") + "<w:r><w:tab/></w:r>" + word("2")),
            paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        )
    ),
    "links without a field": paragraph(line("La paz", 1)) + paragraph(line("La guerra", 2)),
    "a building block": (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{paragraph(word('La paz 1'))}{paragraph(word('La guerra 2'))}</w:sdtContent></w:sdt>"
    ),
    "a simple field": "".join(
        paragraph(f'<w:fldSimple w:instr="TOC \\c Mapa">{word(each)}</w:fldSimple>')
        for each in ("La paz 1", "La guerra 2")
    ),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_a_table_of_contents_without_styles_is_left_out(name: str) -> None:
    """
    However it is kept; how many lines it has, is said.
    """
    found = converted(CONTENTS[name] + TEXT)

    assert text(found) == "El rey firmó la paz."
    assert done(found) == ["2 lines of a table of contents left out"]


@pytest.mark.parametrize(
    "words",
    [
        word("Véase ") + line("La paz", 3) + word(" de este libro."),
        word("Véase ") + field("REF _Toc1", word("La paz")) + word(" 3 de este libro."),
        word("Véase ") + field("DATE", word("La paz 3")) + word(" de este libro."),
    ],
)
def test_a_sentence_that_leads_to_a_heading_is_kept(words: str) -> None:
    """
    And so is what other fields give.
    """
    kept = " ".join(text(converted(paragraph(words))).split())

    assert kept == "Véase La paz 3 de este libro."
