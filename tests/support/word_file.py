"""The smallest documents of Word: a body, the styles that it names, and its lists."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from mazo.conversion import Converted, convert
from tests.corpora.documents.docx import SPACES


def made_of(content: str, styles: str, lists: str = "") -> Converted:
    """
    Return the text that a document with this body is made into.
    """
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/styles.xml": f"<w:styles {SPACES}>{styles}</w:styles>",
        "word/document.xml": f"<w:document {SPACES}><w:body>{content}</w:body></w:document>",
    }
    if lists:
        parts["word/numbering.xml"] = f"<w:numbering {SPACES}>{lists}</w:numbering>"
    file = BytesIO()
    with ZipFile(file, "w") as zipped:
        for name, text in parts.items():
            zipped.writestr(name, text)
    return convert("x.docx", file.getvalue())
