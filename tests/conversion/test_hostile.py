"""Whatever bytes a file has, it is converted or refused on one line, in bounded time and memory."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mazo.conversion import Converted, convert
from mazo.conversion.docx_shown import shown
from mazo.conversion.journal import Journal
from mazo.conversion.tree import Node
from mazo.errors import MazoError, MissingExtraError
from tests.support.paths import ROOT

MADE = ROOT / "tests" / "corpora" / "documents" / "made"
KINDS = {
    path.suffix: path.read_bytes()
    for name in ("03-notes-changes.docx", "06-google-docs.html", "08-two-chapters.epub", "09-from-writer.odt", "11-one-column-ligatures.pdf")
    for path in (MADE / name,)
}  # fmt: skip
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
EXAMPLES = int(os.environ.get("MAZO_FUZZ_EXAMPLES", "12"))


def archive(parts: Mapping[str, str | bytes], compression: int = ZIP_DEFLATED) -> bytes:
    """
    Return a zip archive of parts.
    """
    file = BytesIO()
    with ZipFile(file, "w", compression) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return file.getvalue()


def word(text: str | bytes) -> bytes:
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": text})


def entities(text: str) -> str:
    """
    Return a declaration of entities that blow up, before an XML text.
    """
    more = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    return f'<!DOCTYPE x [<!ENTITY a0 "ja">{more}]>{text}'


def book(parts: Mapping[str, str | bytes]) -> bytes:
    return archive({"mimetype": "application/epub+zip", **parts})


def open_document(content: str, more: Mapping[str, str] | None = None) -> bytes:
    kind = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": kind, "content.xml": content, **(more or {})})


def with_password() -> bytes:
    """
    Return a PDF with a password.
    """
    writer = pypdf.PdfWriter(clone_from=BytesIO(KINDS[".pdf"]))
    writer.encrypt("geheim", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def with_pages(count: int) -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(count):
        writer.add_blank_page(100, 100)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


CONTAINER = '<container><rootfiles><rootfile full-path="{}"/></rootfiles></container>'
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (lambda: word(b"<a>" + b" " * 60_000_000 + b"</a>"), "more than 10 MB with all its markup"),
    "many parts that are large": (
        lambda: archive({"word/document.xml": WORD, **{f"word/{n}.xml": b"<a>" + b" " * 9_000_000 + b"</a>" for n in range(7)}}),
        "unpacks to more than 50 MB",
    ),
    "many parts": (lambda: archive({f"{n}": "" for n in range(5_001)}), "more than 5000 files"),
    "entities": (lambda: word(entities(WORD.format("&a8;"))), "declares XML entities"),
    "entities in UTF-16": (lambda: word(entities(WORD.format("&a8;")).encode("utf-16")), "declares XML entities"),
    "entities of OpenDocument": (lambda: open_document(entities("<x>&a8;</x>")), "declares XML entities"),
    "entities of a book": (
        lambda: book({"META-INF/container.xml": entities("<x>&a8;</x>")}), "declares XML entities",
    ),
    "elements without end in Word": (lambda: word("<w>" * 50_000), "nested too deep"),
    "elements without end in OpenDocument": (lambda: open_document("<w>" * 50_000), "nested too deep"),
    "a file of Word without words": (lambda: word(WORD.format("")), "it is empty"),
    "no XML": (lambda: word("no XML"), "it is damaged"),
    "an archive": (lambda: archive({"a.txt": "words"}), "no document that Mazo can read"),
    "a photo": (lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)), "no document that Mazo can read"),
    "a picture of a screen": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "no document that Mazo can read"),
    "a photo of a phone": (lambda: b"\0\0\0\x24ftypheic" + bytes(99), "no document that Mazo can read"),
    "a book without contents": (lambda: book({}), "it lacks META-INF/container.xml"),
    "a book of nothing": (
        lambda: book({"META-INF/container.xml": CONTAINER.format("a.opf"), "a.opf": "<package/>"}), "it is damaged",
    ),
    "a book without its list": (
        lambda: book({"META-INF/container.xml": CONTAINER.format("a.opf")}), "it lacks a.opf",
    ),
    "a protected book": (
        lambda: book({"META-INF/encryption.xml": "<encryption/>"}), "protected against copying",
    ),
    "OpenDocument with a password": (
        lambda: open_document("x", {"META-INF/manifest.xml": "<encryption-data/>"}), "it has a password",
    ),
    "a PDF with a password": (with_password, "it has a password"),
    "a PDF of very many pages": (lambda: with_pages(1_001), "more than 1000 pages"),
    "a PDF without pages": (lambda: with_pages(0), "this PDF is a scan|it is damaged"),
    "a large page": (lambda: b"<html>" + b"a " * 5_100_000, "more than 10 MB"),
    "a large file": (lambda: b"%PDF-1.7" + b" " * 50_000_000, "more than 50 MB"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_file_is_refused(case: str) -> None:
    """
    On one line, with its reason.
    """
    make, why = REFUSED[case]

    with pytest.raises(MazoError, match=why) as refused:
        convert("file", make())

    assert "\n" not in str(refused.value)


def test_elements_nested_without_end_in_a_page_are_flattened() -> None:
    """
    A browser shows such a page, too.
    """
    assert convert("x.html", b"<div>" * 5_000 + b"The king left the town.").markdown.endswith(
        "The king left the town.\n"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_cut_off_is_refused_or_read(kind: str) -> None:
    """
    As happens when a download ends too soon.
    """
    content = KINDS[kind]
    for length in range(0, len(content), max(len(content) // 12, 1)):
        tried(f"x{kind}", content[:length])


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from(sorted(KINDS)), seed=st.integers(0, 2**32), changes=st.integers(1, 40))
def test_a_file_with_changed_bytes_is_refused_or_read(kind: str, seed: int, changes: int) -> None:
    """
    In an archive, its parts are changed, since a changed archive is refused at once.
    """
    chance = random.Random(seed)
    content = KINDS[kind]
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as zipped:
            parts = {name: zipped.read(name) for name in zipped.namelist()}
        name = chance.choice(sorted(parts))
        content = archive({**parts, name: changed(parts[name], chance, changes)}, ZIP_STORED)
    else:
        content = changed(content, chance, changes)
    tried(f"x{kind}", content)


def changed(content: bytes, chance: random.Random, count: int) -> bytes:
    """
    Return content with bytes written over, left out and doubled.
    """
    found = bytearray(content)
    for _ in range(count if found else 0):
        at = chance.randrange(len(found))
        if chance.random() < 0.5:
            found[at] = chance.randrange(256)
        elif chance.random() < 0.5 and len(found) > 9:
            del found[at : at + chance.randrange(9)]
        else:
            found[at:at] = found[at : at + chance.randrange(90)]
    return bytes(found)


def tried(name: str, content: bytes) -> Converted | None:
    """
    Return what a file is converted to, or None if it is refused; anything else fails.
    """
    try:
        found = convert(name, content)
    except MazoError:
        return None
    assert found.markdown.isprintable() or "\n" in found.markdown
    return found


BOUNDED = """\
import resource, sys
from pathlib import Path

from mazo.conversion import convert
from mazo.errors import MazoError

resource.setrlimit(resource.RLIMIT_AS, (700_000_000, 700_000_000))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
for name in sys.argv[1:]:
    try:
        convert(name, Path(name).read_bytes())
    except MazoError:
        pass
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of resources")
def test_time_and_memory_are_bounded(tmp_path: Path) -> None:
    """
    A bomb, a page of many elements, and one of many marks of notes, each in a process with limits.
    """
    files = {
        "bomb.docx": word(b"<a>" + b" " * 60_000_000 + b"</a>"),
        "deep.html": b"<div>" * 50_000 + b"words",
        "marks.html": b"<p>" + b"".join(b'<a id="n%d" href="#n%d"><sup>1</sup></a>' % (n, n) for n in range(9_000)),
        "comments.html": b"<!-- -->" * 200_000 + b"<",
        "style.html": b"<html><style>" + b".a," * 200_000 + b"</style><p class='a'>words</p>",
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        subprocess.run([sys.executable, "-c", BOUNDED, tmp_path / name], check=True)


@pytest.mark.parametrize(("name", "library"), [("x.docx", "mammoth"), ("x.pdf", "pypdf")])
def test_a_library_that_is_missing_is_named(
    name: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    With the words that install it, with pipx and without.
    """
    ways = (r'`pipx inject mazo "mazo\[documents\]"`', r'`pip install "mazo\[documents\]"`')
    monkeypatch.setattr("mazo.conversion.detect.find_spec", lambda _: None)

    with pytest.raises(MissingExtraError, match=rf"{library}: {'.*'.join(ways)}"):
        convert(name, KINDS[Path(name).suffix])


@pytest.mark.parametrize(
    "run",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>",
    ],
)
def test_very_many_runs_of_word_take_no_time_without_end(run: str) -> None:
    """
    Fields that do not end, hidden words.
    """
    part = WORD.format(f"<w:p>{run * 20_000}</w:p>")
    began = time.process_time()

    shown({"word/document.xml": part.encode()}, Node("#"), Journal())

    assert time.process_time() - began < 5
