"""Make the documents of this folder again: `python -m tests.corpora.documents.make FOLDER`.

It needs LibreOffice Writer (with hyphenation for Spanish), Pandoc, Chromium and poppler-utils, and is
not run by tests: they need the files alone, which are committed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.corpora.documents import docx, pages
from tests.corpora.documents.docx_extras import with_extras
from tests.corpora.documents.source import BLOCKS, NOTES, TITLE

RUNNING_HEAD = "Historia 4.º ESO · Tema 3"
CHROMIUM = [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
]
COLUMNS = '<w:cols w:num="{}" w:space="400"/>'
A4_WIDE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1400" w:right="1300" w:bottom="1400" w:left="1300"'
    ' w:header="600" w:footer="600"/>'
)


def spaced(text: str) -> str:
    """Return a text with what word processors put into it: hard spaces, soft hyphens."""
    pairs = {
        "40 m": "40\u00a0m",
        "James Watt": "James\u00a0Watt",
        "contemporáneos": "contem\u00adporáneos",
    }
    for old, new in pairs.items():
        text = text.replace(old, new)
    return text


def ligated(text: str) -> str:
    """Return a text with ligatures as characters."""
    return text.replace("fi", "\ufb01").replace("fl", "\ufb02")


def by_hand(folder: Path) -> None:
    """Write what needs no other program."""
    kind = docx.Kind()
    docx.write(folder / "01-styles.docx", kind)
    docx.write(folder / "02-only-bold.docx", kind._replace(is_styled=False, has_notes=False))
    changed = kind._replace(has_changes=True, header=RUNNING_HEAD, tweak=spaced)
    docx.write(folder / "03-notes-changes.docx", changed)
    docx.write(folder / "04-spanish-style-ids.docx", kind._replace(style_ids="Ttulo", tweak=spaced))
    (folder / "05-encyclopedia.html").write_text(pages.encyclopedia(), "utf-8")
    (folder / "06-google-docs.html").write_text(pages.google_docs(), "utf-8")
    (folder / "07-old-page.htm").write_bytes(pages.old_page().encode("cp1252"))
    pages.write_book(folder / "08-two-chapters.epub")
    docx.write(folder / "13-word-extras.docx", kind, with_extras)


def markdown() -> str:
    """Return the text in Pandoc's Markdown."""
    out = []
    for name, value in BLOCKS:
        if isinstance(value, list) and name == "table":
            rows = [f"| {' | '.join(row)} |" for row in value]
            out.append("\n".join((rows[0], "| --- | --- | --- |", *rows[1:])))
        elif isinstance(value, list):
            sign = "-" if name == "ul" else "1."
            out.append("\n".join(f"{sign} {each}" for each in value))
        else:
            lead = "#" * int(name[1]) + " " if name[0] == "h" else "> " if name == "quote" else ""
            out.append(lead + str(value))
    text = "\n\n".join(out)
    for number in NOTES:
        text = text.replace(f"{{{number}}}", f"[^{number}]")
    notes = (f"[^{number}]: {words}" for number, words in NOTES.items())
    return "\n\n".join((text, *notes)) + "\n"


def office(source: Path, kind: str, target: Path) -> None:
    """Have LibreOffice write `source` as another kind of file."""
    with TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", folder]
        subprocess.run([*command, source], check=True, capture_output=True)
        shutil.move(Path(folder) / f"{source.stem}.{kind.partition(':')[0]}", target)


def by_office(folder: Path, work: Path) -> None:
    """Write what LibreOffice makes, of files that are made by hand."""
    kind = docx.Kind(header=RUNNING_HEAD, section=docx.A5)
    two = kind._replace(section=docx.A5 + COLUMNS.format(2))
    docx.write(work / "two.docx", two)
    office(work / "two.docx", "pdf", folder / "10-two-columns.pdf")
    one = kind._replace(header=TITLE, tweak=ligated)
    docx.write(work / "one.docx", one)
    office(work / "one.docx", "pdf", folder / "11-one-column-ligatures.pdf")
    sans = docx.Kind(header=RUNNING_HEAD, section=A4_WIDE, font="Liberation Sans")
    docx.write(work / "sans.docx", sans)
    office(work / "sans.docx", "pdf", folder / "18-a4-sans.pdf")
    office(folder / "03-notes-changes.docx", "odt", folder / "09-from-writer.odt")
    office(folder / "01-styles.docx", "odt", folder / "24-from-writer.odt")
    office(folder / "03-notes-changes.docx", "docx", folder / "19-from-writer.docx")
    office(folder / "01-styles.docx", "html", folder / "20-from-writer.html")
    office(folder / "01-styles.docx", "epub", folder / "21-from-writer.epub")
    office(folder / "01-styles.docx", "rtf", folder / "refused-rich-text.rtf")
    office(folder / "02-only-bold.docx", "doc", folder / "refused-old-word.doc")


def by_pandoc(folder: Path, work: Path) -> None:
    """Write what Pandoc makes of the text in Markdown."""
    source = work / "text.md"
    source.write_text(markdown(), "utf-8")
    for number, kind in enumerate(("docx", "odt", "epub", "html"), 14):
        target = folder / f"{number}-from-pandoc.{kind}"
        titled = ["--standalone", "--metadata", f"pagetitle={TITLE}", "--metadata", "lang=es"]
        subprocess.run(["pandoc", *titled, "-o", target, source], check=True)


def by_browser(folder: Path, work: Path) -> None:
    """Write what a browser prints."""
    for name, source in (
        ("22-printed-pandoc.pdf", folder / "17-from-pandoc.html"),
        ("23-printed-google-docs.pdf", folder / "06-google-docs.html"),
    ):
        profile = f"--user-data-dir={work / name}-profile"
        target = f"--print-to-pdf={folder / name}"
        subprocess.run(
            [*CHROMIUM, profile, target, source.as_uri()], check=True, capture_output=True
        )


def scan(folder: Path, work: Path) -> None:
    """Write two pages of a PDF as pictures, as a scanner does."""
    source = folder / "10-two-columns.pdf"
    picture = ["pdftoppm", "-r", "60", "-gray", "-l", "2", "-jpeg", source, work / "page"]
    subprocess.run(picture, check=True)
    shown = "".join(f'<img src="{path.as_uri()}">' for path in sorted(work.glob("page*.jpg")))
    (work / "scan.html").write_text(f"<body>{shown}</body>", "utf-8")
    profile = f"--user-data-dir={work}/scan-profile"
    target = f"--print-to-pdf={folder / '12-scan.pdf'}"
    command = [*CHROMIUM, profile, "--no-pdf-header-footer", target, (work / "scan.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True)


def make(folder: Path) -> None:
    """Write all documents into a folder."""
    folder.mkdir(exist_ok=True)
    with TemporaryDirectory() as work:
        by_hand(folder)
        by_office(folder, Path(work))
        by_pandoc(folder, Path(work))
        by_browser(folder, Path(work))
        scan(folder, Path(work))


if __name__ == "__main__":
    make(Path(sys.argv[1]).resolve())
