"""`mazo convert` and `mazo init` from a document that is no text yet."""

from __future__ import annotations

from pathlib import Path

from mazo import open as opened
from mazo.conversion import convert
from mazo.documents.markdown import front_matter
from tests.support.command_line import Mazo

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The canal</title></head>
<body><nav><a href="/">Home</a></nav>
<h1>The canal</h1>
<p>The canal was dug by hand in <b>eleven</b> years by four thousand men.<a href="#n1"><sup>1</sup></a> It had
nineteen locks.</p>
<h2>The railway</h2>
<p>The railway took its trade away within ten years of being opened in that county.</p>
<ol><li id="n1">Some of them were prisoners of war.</li></ol>
</body></html>
"""
TEXT = """\
# The canal

The canal was dug by hand in **eleven** years by four thousand men.[^1] It had nineteen locks.

[^1]: Some of them were prisoners of war.

## The railway

The railway took its trade away within ten years of being opened in that county.
"""


def test_a_document_becomes_a_text_beside_it(mazo: Mazo, tmp_path: Path) -> None:
    """
    The text says what it was made of, and the reader what was done.
    """
    (tmp_path / "canal.html").write_text(PAGE, "utf-8")

    result = mazo("convert", str(tmp_path / "canal.html"))

    target = tmp_path / "canal.md"
    assert result.exit_code == 0
    assert result.output == (
        f"{target}: the text of canal.html\n"
        "  done: 1 menu or box of the page left out, 1 footnote kept apart\n"
    ).replace("\\\n", "\n")
    written = target.read_text("utf-8")
    assert written[front_matter(written).end :].strip() == TEXT.strip()
    assert written.startswith('---\nsource: "canal.html"\nsource-sha256: ')


def test_a_text_that_is_there_is_not_written_over(mazo: Mazo, tmp_path: Path) -> None:
    """
    It may have been corrected by hand.
    """
    (tmp_path / "canal.html").write_text(PAGE, "utf-8")
    (tmp_path / "canal.md").write_text("mine", "utf-8")

    refused = mazo("convert", str(tmp_path / "canal.html"))
    elsewhere = mazo("convert", str(tmp_path / "canal.html"), "-o", str(tmp_path / "b.md"))

    assert refused.exit_code == 2
    assert (tmp_path / "canal.md").read_text("utf-8") == "mine"
    assert elsewhere.exit_code == 0
    assert (tmp_path / "b.md").exists()


def test_a_text_is_not_converted(mazo: Mazo, tmp_path: Path) -> None:
    (tmp_path / "canal.md").write_text(TEXT, "utf-8")

    result = mazo("convert", str(tmp_path / "canal.md"), "-o", str(tmp_path / "b.md"))

    assert result.exit_code == 2
    assert "is a text already" in result.output


def test_a_text_is_itself() -> None:
    """
    To the byte, whatever formats it tells of.
    """
    content = (
        "\ufeffUn fichero que empieza por %PDF-1.4 es un PDF, y <html> es una página.\r\n".encode()
    )

    found = convert("formatos.txt", content)

    assert (found.name, found.content, found.language) == ("formatos.txt", content, "es")
    assert found.is_original
    assert not found.done


def test_a_project_begins_with_a_document(mazo: Mazo, tmp_path: Path) -> None:
    """
    The project keeps the text, a topic for each heading, and checks.
    """
    (tmp_path / "canal.html").write_text(PAGE, "utf-8")
    project = tmp_path / "project"

    result = mazo("init", str(project), "--document", str(tmp_path / "canal.html"))

    assert result.exit_code == 0, result.output
    assert "documents/canal.md: the text of canal.html" in result.output
    assert "and 2 card files" in result.output
    assert (project / "documents" / "canal.md").read_text("utf-8").endswith(TEXT)
    assert not list(project.rglob("*.html"))
    assert {each.rule.code for each in opened(project).check().diagnostics} == {"I016"}
