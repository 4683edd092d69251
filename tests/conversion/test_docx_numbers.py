"""A list of a document of Word has the numbers that it has in Word."""

from __future__ import annotations

from tests.corpora.documents.docx import paragraph, style, word
from tests.support.conversions import body
from tests.support.word_file import made_of

STYLES = """
<w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="Lista"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Propia"><w:name w:val="Propia"/><w:basedOn w:val="Lista"/></w:style>
"""


def level(number: int, kind: str = "decimal", start: int = 1, more: str = "") -> str:
    form = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
    return f'<w:lvl w:ilvl="{number}">{form}</w:lvl>'


def kind(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def use(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


FROM_FIVE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
GOES_ON = '<w:lvlRestart w:val="0"/>'
LISTS = (
    kind(8, level(0, more='<w:pStyle w:val="Lista"/>'), level(1)),
    kind(9, level(0, "bullet"), level(1)),
    kind(10, level(0, start=4), level(1, more=GOES_ON)),
    use(1, of=8),
    use(2, of=8, more=FROM_FIVE),
    use(3, of=9),
    use(4, of=10),
)


def item(words: str, number: int = 1, depth: int = 0) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(word(words), numbering)


def lines(*content: str) -> list[str]:
    """
    Return the lines that are made of a document with this content.
    """
    found = made_of("".join(content), STYLES, "".join(LISTS))
    return list(filter(None, body(found.markdown).splitlines()))


TEXT, EMPTY = paragraph(word("Y después:")), paragraph("")


def test_a_list_goes_on_after_a_paragraph() -> None:
    """
    Also after a heading or an empty line; no mark of ours is left in the text.
    """
    found = lines(item("uno"), item("dos"), TEXT, item("tres"), EMPTY, item("cuatro"), TEXT)

    assert found[:4] == ["1. uno", "2. dos", "Y después:", "3. tres"]
    assert found[4] == "4. cuatro"
    assert "mazo" not in "".join(found)


def test_a_list_begins_where_word_begins_it() -> None:
    """
    With its own number, anew where it says so, and with 1 for another list.
    """
    found = lines(
        item("a", 4), TEXT, item("b", 1), TEXT, item("c", 2), TEXT, item("d", 2), TEXT, item("e", 9)
    )

    assert found == "4. a|T|1. b|T|5. c|T|6. d|T|e".replace("T", "Y después:").split("|")


def test_lists_inside_lists_are_counted_by_themselves() -> None:
    """
    Each begins with 1 below another item, and goes on below the same.
    """
    found = lines(
        *(item("a"), item("b", depth=1), item("c", depth=1), TEXT, item("d", depth=1), TEXT),
        *(item("e"), item("f", depth=1), TEXT),
        *(item("g", 3), item("h", 3, 1), item("i", 3, 1), item("j", 3), item("k", 3, 1)),
    )

    assert [each.strip() for each in found if each != "Y después:"] == [
        *("1. a", "1. b", "2. c", "3. d"),
        *("2. e", "1. f"),
        *("- g", "1. h", "2. i", "- j", "1. k"),
    ]


def test_what_is_numbered_by_its_style_is_counted_too() -> None:
    found = lines(
        *(item("a"), TEXT, paragraph(word("b"), style("Lista")), TEXT),
        *(paragraph(word("c"), style("Lista")), TEXT, item("d"), TEXT),
    )

    assert found[::2] == ["1. a", "2. b", "3. c", "4. d"]


def test_a_number_that_is_not_certain_is_left_as_it_was() -> None:
    """
    A level that goes on below another item; items that were deleted, and those of text boxes.
    """
    deleted = '<w:del><w:r><w:delText xml:space="preserve">no</w:delText></w:r></w:del>'
    properties = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    box = f"<w:p><w:r><w:pict><w:txbxContent>{item('caja')}</w:txbxContent></w:pict></w:r></w:p>"
    found = lines(
        *(item("a", 4), item("b", 4, 1), item("c", 4), item("d", 4, 1), TEXT),
        *(item("e", 4, 1), TEXT),
        *(item("f"), paragraph(deleted, properties), TEXT, box, TEXT, item("g")),
    )

    assert [each.strip() for each in found if each != "Y después:"] == [
        *("4. a", "1. b", "5. c", "1. d", "1. e"),
        *("1. f", "1. caja", "2. g"),
    ]


def test_a_bookmark_of_the_author_is_no_mark_of_ours() -> None:
    mine = '<w:bookmarkStart w:id="1" w:name="mazo-number-dos"/><w:bookmarkEnd w:id="1"/>'

    assert lines(paragraph(mine + word("uno")), item("dos")) == ["uno", "1. dos"]


def test_lists_right_below_one_another_keep_their_numbers() -> None:
    """
    Word may set them in from each other by their styles; mammoth makes one list of them.
    """
    found = lines(item("a"), item("b"), item("c", 4), item("d", 4), item("e"), item("f", 4, 1))

    assert [each.strip() for each in found] == [
        *("1. a", "2. b", "4. c", "5. d", "3. e", "1. f"),
    ]
