"""`mazo init` from odd documents: whatever they hold, the project checks, and its examples do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mazo import open as opened
from mazo.model.names import is_reserved
from tests.support.new_project import (
    ENGLISH,
    PLAIN,
    SPANISH,
    Mazo,
    card_files,
    codes,
    start,
    uncomment,
)

ODD = {
    "no headings": ("canal.txt", PLAIN),
    "one heading": ("canal.md", f"# The canal\n\n{PLAIN}"),
    "odd signs in headings": (
        "signs.md",
        f"# “War”: & <peace> #1 ::two::\n\n{PLAIN}\n# - 'yes' {{no}} [maybe], 50 % *or* `not`?\n\n{PLAIN}",
    ),
    "two headings that are the same": (
        "twice.md",
        f"# Results\n\n{PLAIN}\n# Results\n\nThe harvest of that year was the poorest that anybody remembered.\n",
    ),
    "straight quotation marks in headings": ("straight.md", f'# The "great" canal\n\n{PLAIN}\n# And "the" end\n\n{PLAIN}'),
    "headings in other letters": ("letters.md", f"# Ελλάδα και Κύπρος\n\n{PLAIN}\n# 中国\n\n{PLAIN}"),
    "headings that YAML would misread": (
        "yaml.md", f"# No\n\n{PLAIN}\n# 1943-09\n\n{PLAIN}\n# null: # x\n\n{PLAIN}",
    ),
    "a heading without a letter": ("tilde.md", f"# ~\n\n{PLAIN}"),
    "a heading of a control character": ("control.md", f"# \x08\n\n{PLAIN}"),
    "a heading that is very long": ("long.md", f"# {'A heading without end ' * 30}\n\n{PLAIN}"),
    "headings without text": ("bare.md", "# One\n\n# Two\n\n# Three\n"),
    "underlined headings": ("under.md", f"The canal\n=========\n\n{PLAIN}\nThe railway\n-----------\n\n{PLAIN}"),
    "a word": ("word.txt", "Canal"),
    "Windows line ends": ("windows.md", ENGLISH.replace("\n", "\r\n")),
    "a mark of order": ("mark.md", "\ufeff" + ENGLISH),
    "Spanish in plain text": ("viaje.txt", SPANISH.replace("# ", "")),
    "a list": ("list.md", "# Points\n\n- The first of the points is that it rained all the time\n- The second is short\n"),
    "a table": ("table.md", "# Kings\n\n| king | year |\n| --- | --- |\n| Alfred | 871 |\n| Harold | 1066 |\n"),
    "quotation marks": ("quotes.md", '# Words\n\nHe said: "all that is left of it is 100 % mine", and # then he left the room at once.\n'),
    "a name with odd signs": ("mi texto (copia) nº 1: «x».md", ENGLISH),
    "a name that begins with a dash": ("-x.md", ENGLISH),
    "a name that Anki would misread": ("collection.txt", PLAIN),
    "a title that Anki would misread": ("title.md", f"# Backup of the collection\n\n{PLAIN}"),
}  # fmt: skip


@pytest.mark.parametrize(
    "case",
    ODD,
)
def test_a_project_from_any_document_checks_clean(mazo: Mazo, tmp_path: Path, case: str) -> None:
    """
    Only a remark on each file that has nothing yet but an example; then, without `#`, not a word.
    """
    result, project = start(mazo, tmp_path, *ODD[case])

    assert result.exit_code == 0, result.output
    files = card_files(project)
    assert files
    assert set(codes(project)) <= {"I016"}
    checked = mazo("check", str(project))
    assert checked.exit_code == 0
    examples = [uncomment(path) for path in files]
    left = codes(project)
    assert left == ["I016"] * examples.count(False)


REFUSED = {
    "an empty file": ("empty.md", b"", "it is empty. Look whether it is the right file"),
    "blank lines": ("blank.md", b"\n \n\t\n", "it is empty. Look"),
    "a mark of order alone": ("mark.txt", b"\xef\xbb\xbf\r\n", "it is empty. Look"),
    "RTF": ("text.rtf", b"{\\rtf1\\ansi The king left the town.}", "it is RTF. Save it as .docx"),
    "RTF by another name": ("text.md", b"{\\rtf1\\ansi The king left the town.}", "it is RTF. Save it as .docx"),
    "another encoding": ("text.txt", "El rey abandonó la ciudad.".encode("cp850"), "it is not UTF-8 text. Save it again"),
    "bytes": ("text.md", b"The king\0 left the town.", "it is not UTF-8 text. Save it again"),
    "a web page without words": ("text.html", b"<!DOCTYPE html>\n<html><p></p></html>", "it is empty. Look"),
    "old Word": ("text.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is a .doc of old Word, or has a password. Save it as"),
    "a PDF all of text": ("text.pdf", b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n", "Open it in the program that made it"),
    "a damaged file of Word": ("text.docx", b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "Open it in the program that made it"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_text_is_refused_with_what_to_do(mazo: Mazo, tmp_path: Path, case: str) -> None:
    """
    Nothing is written, and the reader is told how to go on.
    """
    name, content, why = REFUSED[case]
    (tmp_path / name).write_bytes(content)

    result = mazo("init", str(tmp_path / "project"), "--document", str(tmp_path / name))

    assert result.exit_code == 2
    assert why in result.output
    assert not (tmp_path / "project").exists()


TITLED = {
    "front matter": ("kings.md", f'---\ntitle: "Kings: a history"\ntags: [a]\n---\n# The canal\n\n{PLAIN}', "Kings: a history"),
    "front matter in TOML": ("kings.md", f"+++\ntitle = 'Kings'\n+++\n\n{PLAIN}", "Kings"),
    "the heading above all": ("kings.md", f"# The canal\n\n{PLAIN}\n## After\n\n{PLAIN}", "The canal"),
    "a heading at the end is no title": ("old-kings.md", f"{PLAIN}\n\n# Sources\n\n{PLAIN}", "Old kings"),
    "capitals in plain text": ("kings.txt", f"THE CANAL\n\n{PLAIN}", "THE CANAL"),
}  # fmt: skip


@pytest.mark.parametrize("case", TITLED)
def test_a_project_has_the_title_that_its_text_has(mazo: Mazo, tmp_path: Path, case: str) -> None:
    """
    In the front matter, or above all else; otherwise the name of its file.
    """
    name, text, title = TITLED[case]

    result, project = start(mazo, tmp_path, name, text)

    deck = opened(project).check().deck
    assert deck is not None
    assert deck.project.title == title
    assert f"a copy of {name} in documents/" in result.output


def test_a_text_of_one_card_file_is_told_how_to_get_more(mazo: Mazo, tmp_path: Path) -> None:
    """
    Headings make topics, which a text without any does not show.
    """
    (tmp_path / "one").mkdir()
    one, _ = start(mazo, tmp_path / "one", "canal.txt", PLAIN)
    more, project = start(
        mazo, tmp_path, "canal.md", f"{PLAIN}\n# One\n\n{PLAIN}\n# Two\n\n{PLAIN}"
    )

    assert "headings" in one.output
    assert "headings" not in more.output
    assert len(card_files(project)) == 3  # what stands above the first heading is one too


@pytest.mark.parametrize("case", ["Windows line ends", "a mark of order", "a name with odd signs"])
def test_the_document_is_kept_as_it_was_received(mazo: Mazo, tmp_path: Path, case: str) -> None:
    """
    Byte for byte, under its own name.
    """
    name, text = ODD[case]

    _, project = start(mazo, tmp_path, name, text)

    assert (project / "documents" / name).read_bytes() == text.encode()


def test_no_two_projects_have_the_same_name(mazo: Mazo, tmp_path: Path) -> None:
    """
    Of the document's title and four characters of chance; never one that Anki would misread.
    """
    names = []
    for number in range(3):
        (tmp_path / str(number)).mkdir()
        _, project = start(mazo, tmp_path / str(number), *ODD["a title that Anki would misread"])
        deck = opened(project).check().deck
        assert deck is not None
        names.append(deck.project.id)

    assert len(set(names)) == 3
    assert all(re.fullmatch(r"[a-z0-9-]+-[a-z0-9]{4}", name) for name in names)
    assert not any(map(is_reserved, names))


lines_of_text = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
    | st.sampled_from(["# ", "## Two", "# One", "===", "---", "", "```", "The king left the town by night and never came back to it."]),
    max_size=8,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(lines_of_text)
def test_no_text_is_too_odd_to_start_from(mazo: Mazo, tmp_path: Path, lines: list[str]) -> None:
    """
    There is no traceback, neither now nor when it is checked.
    """
    project = tmp_path / "project"
    for path in sorted(project.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()

    result, project = start(mazo, tmp_path, "document.md", "\n".join(lines))

    if not any(line.strip() for line in lines):
        assert result.exit_code == 2
        return
    assert result.exit_code == 0
    assert mazo("check", str(project)).exit_code in {0, 1}
