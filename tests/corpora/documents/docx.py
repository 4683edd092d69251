"""Files of Word, written by hand, as Word writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from tests.corpora.documents.source import BLOCKS, NOTES, Block, runs

_BASE = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:w="{_BASE}/wordprocessingml/2006/main" xmlns:r="{_BASE}/officeDocument/2006/relationships"'
    f' xmlns:wp="{_BASE}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_BASE}/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    f' xmlns:mc="{_BASE}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
)
A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
A5 = (
    '<w:pgSz w:w="7400" w:h="9000"/><w:pgMar w:top="900" w:right="800" w:bottom="900" w:left="800"'
    ' w:header="400" w:footer="400"/>'
)
_SIZES = {"1": 36, "2": 28, "3": 24}
_LOOKS = {
    "b": "<w:b/>",
    "i": "<w:i/>",
    "sup": '<w:vertAlign w:val="superscript"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "": "",
}
_LONG = 30


class Kind(NamedTuple):
    """What a file of Word has beside the text."""

    blocks: list[Block] = BLOCKS
    is_styled: bool = True
    has_changes: bool = False  # tracked changes, a comment, a text box
    section: str = A4
    header: str = ""
    tweak: Callable[[str], str] = str
    has_notes: bool = True
    style_ids: str = "Heading"
    font: str = "Liberation Serif"


def word(text: str, look: str = "") -> str:
    """Return a run."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def style(name: str) -> str:
    """Return the property that gives a paragraph its style."""
    return f'<w:pStyle w:val="{name}"/>'


def item(number: int, level: int = 0) -> str:
    """Return the properties of an item: 1 is the list of bullets, 2 the numbered one."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return style("ListParagraph") + numbering


def _inline(text: str, kind: Kind, look: str = "") -> str:
    found = []
    for run in runs(kind.tweak(text)):
        if run.look == "note":
            mark = f'<w:footnoteReference w:id="{run.words}"/>' if kind.has_notes else ""
            found.append(f"<w:r><w:rPr>{_LOOKS['sup']}</w:rPr>{mark}</w:r>" if mark else "")
        elif run.look == "a":
            words = word(run.words, look + '<w:u w:val="single"/>')
            found.append(f'<w:hyperlink r:id="rLink">{words}</w:hyperlink>')
        elif kind.has_changes and not run.look and len(run.words) > _LONG:
            half = len(run.words) // 2  # Word cuts runs anywhere: marks of spelling, revisions
            found.append(word(run.words[:half]) + '<w:proofErr w:type="spellStart"/>')
            found.append(word(run.words[half:]))
        else:
            found.append(word(run.words, look + _LOOKS[run.look]))
    return "".join(found)


def _changed() -> str:
    """Return a paragraph with a comment, a deleted and an inserted passage."""
    who = 'w:author="Ana" w:date="2026-01-01T00:00:00Z"'
    deleted = '<w:r><w:delText xml:space="preserve">lagos borrados</w:delText></w:r>'
    return "".join(
        (
            word("Tres condiciones coincidieron en la isla. "),
            '<w:commentRangeStart w:id="0"/>',
            word("Había carbón cerca de los "),
            f'<w:del w:id="91" {who}>{deleted}</w:del><w:ins w:id="92" {who}>{word("ríos")}</w:ins>',
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
            word(
                ", había capitales que buscaban beneficio y había brazos que el campo ya no necesitaba."
            ),
        )
    )


def _text_box() -> str:
    """Return a paragraph with a text box, twice over: for new programs and for old ones."""
    words = paragraph(word("Recuadro: la jornada media era de trece horas."))
    box = f"<w:txbxContent>{words}</w:txbxContent>"
    kind = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return paragraph(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        '<wp:extent cx="2000000" cy="600000"/><wp:docPr id="7" name="box"/><a:graphic>'
        f'<a:graphicData uri="{kind}"><wps:wsp><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f"<v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _table(rows: list[list[str]]) -> str:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "bottom", "insideH", "insideV")
    )
    width = '<w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>'
    cells = [
        "".join(f"<w:tc>{width}{paragraph(word(cell))}</w:tc>" for cell in row) for row in rows
    ]
    column = '<w:gridCol w:w="1500"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}</w:tblBorders>'
        f"</w:tblPr><w:tblGrid>{column * 3}</w:tblGrid>"
        f"{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    )


def _block(block: str, value: object, kind: Kind) -> Iterator[str]:
    if isinstance(value, str) and block[0] == "h":
        if kind.is_styled:
            yield paragraph(_inline(value, kind), style(f"{kind.style_ids}{block[1]}"))
        else:
            look = f'<w:b/><w:sz w:val="{_SIZES[block[1]]}"/>'
            yield paragraph(_inline(value, kind, look))
    elif isinstance(value, str) and block == "p":
        is_changed = kind.has_changes and value.startswith("Tres condiciones")
        yield paragraph(_changed() if is_changed else _inline(value, kind))
        if kind.has_changes and value.startswith("Las ciudades crecieron"):
            yield _text_box()
    elif isinstance(value, str):
        look = style("Quote") + '<w:ind w:left="720"/>' if block == "quote" else style("Caption")
        yield paragraph(_inline(value, kind), look)
    elif isinstance(value, list) and block == "table":
        yield _table(value)
    elif isinstance(value, list):
        for each in value:
            yield paragraph(_inline(each, kind), item(1 if block == "ul" else 2))


def _styles(kind: Kind) -> str:
    def own(name: str, shown: str, more: str = "") -> str:
        names = f'<w:name w:val="{shown}"/><w:basedOn w:val="Normal"/>'
        return f'<w:style w:type="paragraph" w:styleId="{name}">{names}{more}</w:style>'

    headings = (
        own(
            f"{kind.style_ids}{number}",
            f"heading {number}",
            f'<w:pPr><w:keepNext/><w:outlineLvl w:val="{int(number) - 1}"/></w:pPr>'
            f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr>',
        )
        for number, size in _SIZES.items()
    )
    size = '<w:rPr><w:sz w:val="{}"/></w:rPr>'
    others = (
        own("Quote", "Quote", "<w:rPr><w:i/></w:rPr>")
        + own("Caption", "caption", size.format(18))
        + own("ListParagraph", "List Paragraph")
        + own("FootnoteText", "footnote text", size.format(16))
    )
    fonts = f'<w:rFonts w:ascii="{kind.font}" w:hAnsi="{kind.font}"/>'
    return (
        f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="21"/><w:lang w:val="es-ES"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{''.join(headings)}{others}</w:styles>"
    )


def _numbering() -> str:
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="{sign}"/><w:pPr>'
        '<w:ind w:left="500" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum>'
        for number, kind, sign in ((1, "bullet", "•"), (2, "decimal", "%1."))
    )
    uses = "".join(
        f'<w:num w:numId="{each}"><w:abstractNumId w:val="{each}"/></w:num>' for each in (1, 2)
    )
    return f"<w:numbering {SPACES}>{lists}{uses}</w:numbering>"


def _footnotes(kind: Kind) -> str:
    mark = f"<w:r><w:rPr>{_LOOKS['sup']}</w:rPr><w:footnoteRef/></w:r>"
    notes = "".join(
        f'<w:footnote w:id="{number}">'
        + paragraph(mark + word(f" {kind.tweak(text)}"), style("FootnoteText"))
        + "</w:footnote>"
        for number, text in NOTES.items()
    )
    lines = "".join(
        f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"<w:footnotes {SPACES}>{lines}{notes}</w:footnotes>"


def _parts(kind: Kind) -> Iterator[tuple[str, str]]:
    """Yield the parts beside the text by their names."""
    yield "styles", _styles(kind)
    yield "numbering", _numbering()
    if kind.has_notes:
        yield "footnotes", _footnotes(kind)
    if kind.has_changes:
        who = 'w:author="Ana" w:date="2026-01-01T00:00:00Z" w:initials="A"'
        words = paragraph(word("¿Seguro? COMENTARIO privado"))
        yield (
            "comments",
            f'<w:comments {SPACES}><w:comment w:id="0" {who}>{words}</w:comment></w:comments>',
        )
    if kind.header:
        yield "settings", f'<w:settings {SPACES}><w:autoHyphenation w:val="true"/></w:settings>'
        middle = '<w:jc w:val="center"/>'
        yield "header", f"<w:hdr {SPACES}>{paragraph(word(kind.header), middle)}</w:hdr>"
        signs = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
        number = (
            f"{signs.format('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>"
            f"{signs.format('separate')}<w:r><w:t>1</w:t></w:r>{signs.format('end')}"
        )
        yield "footer", f"<w:ftr {SPACES}>{paragraph(number, middle)}</w:ftr>"


def write(
    path: Path, kind: Kind, change: Callable[[dict[str, str]], None] = lambda _: None
) -> None:
    """Write a file of Word; `change` may change its parts before."""
    body = "".join(part for name, value in kind.blocks for part in _block(name, value, kind))
    around = "".join(
        f'<w:{each}Reference w:type="default" r:id="r-{each}"/>' for each in ("header", "footer")
    )
    body += f"<w:sectPr>{around if kind.header else ''}{kind.section}</w:sectPr>"
    own = dict(_parts(kind))
    base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{base}.{name}+xml"/>' for name in own
    )
    related = "".join(
        f'<Relationship Id="r-{name}" Type="{_BASE}/officeDocument/2006/relationships/{name}" Target="{name}.xml"/>'
        for name in own
    )
    link = f'Type="{_BASE}/officeDocument/2006/relationships/hyperlink" Target="https://example.org/archivo"'
    relationships = f'xmlns="{_BASE}/package/2006/relationships"'
    main = f'Type="{_BASE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_BASE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{base}.document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships {relationships}><Relationship Id="r1" {main}/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {relationships}>{related}"
        f'<Relationship Id="rLink" {link} TargetMode="External"/></Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": content for name, content in own.items()},
    }
    change(parts)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
