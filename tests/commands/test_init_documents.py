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
    "no text": ("empty.md", ""),
    "blank lines": ("blank.md", "\n \n\t\n"),
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

    assert result.exit_code == 0
    assert mazo("check", str(project)).exit_code in {0, 1}
