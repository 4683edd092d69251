"""Texts that are not in UTF-8: taken where it is certain what they say, else refused with advice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mazo.conversion import convert
from mazo.errors import MazoError
from tests.support.command_line import Mazo
from tests.support.conversions import body
from tests.support.corpora import entries
from tests.support.paths import CARDS

TEXT = (CARDS / "documents" / "guerra-1943.md").read_text("utf-8")
ADVICE = "it is not UTF-8 text. Save it again with the encoding UTF-8"
FOREIGN = {
    "cp1250": [
        "Wojna trwała do końca roku i była bardzo ciężka. Żołnierze szli na wschód, a potem do domu.",
        "A háború a végéhez közeledett, és a katonák hazatértek. Ő is ott volt, de nem szólt az ügyről.",
        "Válka skončila v květnu. Vojáci se vrátili domů a král řekl, že je to dobře.",
    ],
    "cp1251": [
        "Война закончилась в мае 1945 года. Армия вернулась домой, а царь и он не был в ней."
    ],
    "cp1253": ["Ο πόλεμος τελείωσε το Μάιο και οι στρατιώτες γύρισαν στο σπίτι τους."],
    "cp1254": ["Savaş mayıs ayında bitti ve askerler eve döndü. Kral çok şey söyledi."],
}

NAMES = {"utf-16": "UTF-16 (Unicode)", "cp1252": "Windows-1252 (ANSI)"}
"""What is told of encodings, with Notepad's names."""


def passages() -> Iterator[str]:
    """
    Yield short texts of school books that are not in ASCII.
    """
    for language in ("es", "en"):
        for _, entry in entries("claims", language):
            if not str(entry["passage"]).isascii():
                yield str(entry["passage"])


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_text_of_windows_becomes_the_same_text_in_utf_8(encoding: str) -> None:
    """
    What Notepad and old Word write; what was done is said.
    """
    found = convert("guerra.md", TEXT.encode(encoding))

    assert found.content == TEXT.encode()
    assert (found.name, found.language, found.is_original) == ("guerra.md", "es", False)
    assert [each.words("en") for each in found.done] == [f"read in the encoding {NAMES[encoding]}"]


@pytest.mark.parametrize(
    ("encoding", "named", "told"),
    [
        ("cp1252", "windows-1252", NAMES["cp1252"]),
        ("cp1252", "iso-8859-1", NAMES["cp1252"]),
        ("cp1252", "us-ascii", NAMES["cp1252"]),
        ("cp1252", "no-such", NAMES["cp1252"]),
        ("cp1252", "utf-8", NAMES["cp1252"]),
        ("cp1252", "utf-16", NAMES["cp1252"]),
        ("utf-16", "utf-16", NAMES["utf-16"]),
        ("cp1250", "windows-1250", "Windows-1250"),
        ("iso8859-15", "ISO-8859-15", "ISO-8859-15"),
        ("mac-roman", "macintosh", "MAC-ROMAN"),
        ("utf-8", "iso-8859-1", ""),
    ],
)
def test_a_page_is_read_as_browsers_read_it(encoding: str, named: str, told: str) -> None:
    """
    A page that calls itself ISO-8859-1 keeps its quotation marks and dashes; what is told is
    what is told of a plain text.
    """
    words = "Él dijo: «así es»" if encoding.startswith(("iso", "cp1250")) else "“Así es” — dijo…"
    page = f'<html><meta charset="{named}"><body><p>{words}</p></body></html>'

    found = convert("guerra.html", page.encode(encoding, "ignore"))

    assert body(found.markdown) == words.encode(encoding, "ignore").decode(encoding)
    done = [each.words("en") for each in found.done]
    assert done == ([f"read in the encoding {told}"] if told else [])


def test_a_byte_that_is_no_letter_spoils_no_other() -> None:
    found = convert("guerra.html", "<html><p>“Así es” — dijo…".encode("cp1252") + b"\x81 9")

    assert body(found.markdown) == "“Así es” — dijo… 9"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850", "cp437"])
def test_no_text_is_read_as_another_one(encoding: str) -> None:
    """
    Each short text is itself, or refused; in Windows-1252 nearly all are themselves.
    """
    texts = [
        text for text in passages() if text.encode(encoding, "ignore").decode(encoding) == text
    ]
    taken = [found for text in texts if (found := read(text.encode(encoding)))]

    assert len(texts) > 80
    assert set(taken) <= set(texts)
    assert len(taken) >= 0.9 * len(texts) if encoding == "cp1252" else len(taken) <= 5


def read(content: bytes) -> str:
    """
    Return a text that is not in UTF-8, as it is read; nothing if it is refused.
    """
    try:
        return convert("x.txt", content).markdown
    except MazoError:
        return ""


@pytest.mark.parametrize(
    ("encoding", "text"), [(name, text) for name, texts in FOREIGN.items() for text in texts]
)
def test_another_code_page_of_windows_is_refused(encoding: str, text: str) -> None:
    with pytest.raises(MazoError, match=ADVICE):
        convert("x.txt", text.encode(encoding))


@pytest.mark.parametrize(
    "content",
    [TEXT.encode("utf-16-le"), TEXT.encode("utf-16")[:-1], TEXT.encode("utf-32"), b"\xe1"],
)
def test_what_is_not_certain_is_refused(content: bytes) -> None:
    """
    UTF-16 without its mark, or cut; other wide letters; too little to know.
    """
    with pytest.raises(MazoError, match=ADVICE):
        convert("x.txt", content)


def test_a_project_begins_with_a_text_of_notepad(mazo: Mazo, tmp_path: Path) -> None:
    """
    The project's copy is in UTF-8, and the author reads what was done.
    """
    (tmp_path / "guerra.txt").write_bytes(TEXT.encode("cp1252"))

    result = mazo("init", str(tmp_path / "deck"), "--document", str(tmp_path / "guerra.txt"))

    assert result.exit_code == 0, result.output
    assert (
        "documents/guerra.txt: the text of guerra.txt\n  done: read in the encoding Windows-1252 (ANSI)\n"
        in result.output
    )
    assert (tmp_path / "deck" / "documents" / "guerra.txt").read_bytes() == TEXT.encode()


def test_a_text_of_notepad_can_be_kept_beside_it(mazo: Mazo, tmp_path: Path) -> None:
    source, target = tmp_path / "guerra.txt", tmp_path / "texto.txt"
    source.write_bytes(TEXT.encode("utf-16"))

    refused = mazo("convert", str(source))
    written = mazo("convert", str(source), "-o", str(target))

    assert refused.exit_code == 2
    assert "Another name: `-o FILE`" in refused.output
    assert written.exit_code == 0
    assert target.read_bytes() == TEXT.encode()
