"""What Word adds to a text: a table of contents in a control, a formula, a list in a list."""

from __future__ import annotations

import re

from tests.corpora.documents.docx import item, paragraph, style, word

_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def with_extras(parts: dict[str, str]) -> None:
    """Add what Word adds: a table of contents in a control, a formula, a list in a list."""
    lines = "".join(
        paragraph(word(f"{title} 3"), style(f"TOC{level}"))
        for level, title in ((1, "La revolución de las máquinas"), (2, "Las causas"))
    )
    heading = paragraph(word("Índice"), style("TOCHeading"))
    contents = f"<w:sdt><w:sdtPr/><w:sdtContent>{heading}{lines}</w:sdtContent></w:sdt>"
    formula = f'<m:oMath xmlns:m="{_MATH}"><m:r><m:t>E=mc</m:t></m:r></m:oMath>'
    end = paragraph(word("La fórmula ") + formula + word(" no se explica aquí."))
    end += paragraph(word("Carbón:"), item(1)) + paragraph(word("hulla de Gales."), item(1, 1))
    text = parts["word/document.xml"].replace("<w:body>", f"<w:body>{contents}")
    parts["word/document.xml"] = text.replace("<w:sectPr>", f"{end}<w:sectPr>")
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (("TOC1", "toc 1"), ("TOC2", "toc 2"), ("TOCHeading", "TOC Heading"))
    )
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        "</w:styles>", f"{styles}</w:styles>"
    )
    level = (
        '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
    )
    parts["word/numbering.xml"] = re.sub(
        "</w:lvl></w:abstractNum>", level, parts["word/numbering.xml"]
    )
