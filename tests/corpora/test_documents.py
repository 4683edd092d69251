"""Documents of all kinds become texts that can be quoted: `make corpora` prints how well."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from mazo.conversion import Converted, convert
from mazo.documents.markdown import front_matter
from mazo.errors import MazoError
from tests.corpora.documents.source import BLOCKS
from tests.support.conversions import Measured, Truth, measured, truth, written_truth
from tests.support.paths import ROOT

FOLDER = ROOT / "tests" / "corpora" / "documents"
MADE = sorted(path for path in (FOLDER / "made").iterdir() if path.name[0].isdigit())
HANDOUTS = FOLDER / "handouts"
UNSEEN = sorted((FOLDER / "unseen").glob("*.pdf"))
SCAN = "12-scan.pdf"
WITHOUT_NOTES = {"02-only-bold.docx", "05-encyclopedia.html", "07-old-page.htm"}
DOUBLED_BY_WRITER = {"09-from-writer.odt", "19-from-writer.docx"}
"""Files in which Writer put the first footnote's words into the second one too, and lost the third's."""
BOLD = {"02-only-bold.docx", "21-from-writer.epub"}
"""Files without styles for headings."""
PRINTED_COMMENT = {"23-printed-google-docs.pdf"}
WORDS = 0.99


class Judged(NamedTuple):
    """A file, what became of it, what is wanted of it, and how much of that is there."""

    path: Path
    converted: Converted
    wanted: Truth
    found: Measured


def wanted(path: Path) -> Truth:
    """
    Return what is in a file.
    """
    if path.parent.name == "unseen":
        return written_truth(path.with_suffix(".txt").read_text("utf-8"))
    if path.name == "07-old-page.htm":
        return truth([block for block in BLOCKS if block[0] != "table"], notes=())
    if path.name in WITHOUT_NOTES:
        return truth(notes=())
    return truth(notes=(1, 2) if path.name in DOUBLED_BY_WRITER else (1, 2, 3))


@pytest.fixture(scope="module")
def judged() -> dict[str, Judged]:
    """
    Return all documents of the corpus, converted; their figures are printed.
    """
    found = {}
    for path in (*MADE, *UNSEEN):
        if path.name != SCAN:
            made = convert(path.name, path.read_bytes())
            needed = wanted(path)
            found[path.name] = Judged(path, made, needed, measured(made.markdown, needed))
    sys.stdout.write("\n".join(["", *table(found.values()), ""]))
    return found


def table(documents: Iterator[Judged]) -> Iterator[str]:
    """
    Yield the lines of a table of figures.
    """
    yield f"{'document':<30}{'words':>8}{'headings':>10}{'extra':>7}{'quotable':>11}{'notes':>7}"
    for each in documents:
        needed, found = each.wanted, each.found
        yield (
            f"{each.path.name:<30}{found.words:>8.1%}{found.headings:>6} / {len(needed.headings):<2}"
            f"{found.extra:>6}{found.quotable:>6} / {len(needed.sentences):<3}{found.notes:>4} / {len(needed.notes)}"
        )


@pytest.mark.parametrize("name", [path.name for path in (*MADE, *UNSEEN) if path.name != SCAN])
def test_a_document_becomes_a_text_that_can_be_quoted(judged: dict[str, Judged], name: str) -> None:
    """
    Words in order, headings with their levels, sentences, footnotes apart; nothing of the page around.
    """
    _, _, needed, found = judged[name]
    assert found.words >= WORDS
    assert found.missing == ()
    assert found.headings == len(needed.headings)
    assert found.notes == len(needed.notes)
    assert found.clutter == (("COMENTARIO",) if name in PRINTED_COMMENT else ())
    if name not in {path.name for path in UNSEEN}:
        assert found.levels == len(needed.headings)
        assert found.extra == 0


def test_the_same_text_gives_the_same_bytes(judged: dict[str, Judged]) -> None:
    """
    Whatever it was kept in: there is one writer.
    """

    def body(name: str) -> str:
        markdown = judged[name].converted.markdown
        return markdown[front_matter(markdown).end :]

    assert body("01-styles.docx") == body("04-spanish-style-ids.docx")
    assert body("01-styles.docx") == body("08-two-chapters.epub")
    assert body("01-styles.docx") == body("24-from-writer.odt")
    assert body("02-only-bold.docx") == body("05-encyclopedia.html")
    assert body("14-from-pandoc.docx") == body("15-from-pandoc.odt")


@pytest.mark.parametrize("name", sorted(path.stem for path in HANDOUTS.glob("*.pdf")))
def test_a_handout_is_read_as_it_looks(name: str) -> None:
    """
    Paragraphs, lists, tables and footnotes, as word processors and browsers set them.
    """
    path = HANDOUTS / f"{name}.pdf"

    found = convert(path.name, path.read_bytes()).markdown

    body = found[front_matter(found).end :].lstrip()
    assert body == path.with_suffix(".md").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(BOLD))
def test_bold_lines_taken_for_headings_are_to_be_looked_at(
    judged: dict[str, Judged], name: str
) -> None:
    doubts = [each.words("en") for each in judged[name].converted.doubts]

    assert doubts == ["no heading styles: 5 bold lines were taken for headings; see that they are"]


def test_what_is_left_out_is_said(judged: dict[str, Judged]) -> None:
    """
    Tracked changes, comments, boxes, formulas, running heads, hyphens.
    """
    done = {name: {each.words("en") for each in it.converted.done} for name, it in judged.items()}
    doubts = {each.words("en") for each in judged["13-word-extras.docx"].converted.doubts}

    assert done["03-notes-changes.docx"] >= {
        "1 deleted passage left out (tracked changes)",
        "1 inserted passage taken (tracked changes)",
        "1 comment left out",
        "1 text box put where anchored",
        "3 footnotes kept apart",
    }
    assert doubts == {"1 formula left out: put what matters of them into words"}
    assert done["10-two-columns.pdf"] >= {
        "3 running heads and feet left out",
        "3 page numbers left out",
        "2 pages in columns put in order",
        "35 hyphenated line ends joined",
    }


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (SCAN, "this PDF is a scan. Have it read by OCR first"),
        ("refused-old-word.doc", "a .doc of old Word"),
        ("refused-rich-text.rtf", "it is RTF. Save it as .docx"),
    ],
)
def test_what_has_no_text_to_read_is_refused(name: str, why: str) -> None:
    """
    On one line, with what to do.
    """
    with pytest.raises(MazoError, match=why) as refused:
        convert(name, (FOLDER / "made" / name).read_bytes())

    assert "\n" not in str(refused.value)
