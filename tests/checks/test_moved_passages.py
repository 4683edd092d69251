"""A document changes, and a quote comes to stand in another sentence: the lock knows the old one."""

from __future__ import annotations

import pytest

from tests.support.project import CardProject

PASSAGE = "A storm off the cape scattered the ships"
REST = f"{PASSAGE}, and so\nthe siege was lifted in June 1756."


def _moved(project: CardProject, *codes: str) -> list[str]:
    wanted = codes or ("W422", "W423")
    found = [each for each in project.check().diagnostics if each.rule.code in wanted]
    return [each.help("en") for each in found]


MOVED = {
    "to another section": (
        {REST: "The siege was lifted in June 1756.", "# The peace\n": f"# The peace\n\n{PASSAGE}."},
        "is now “A storm off the cape scattered the ships.” (under “The peace”)",
    ),
    "to another section, word by word": (
        {REST: "They waited.", "# The peace\n": f"# The peace\n\n{REST}"},
        "(under “The siege”)",
    ),
    "to another sentence of the section": (
        {REST: f"Nobody believed that a storm off the cape scattered the ships. {REST[40:]}"},
        "is now “Nobody believed that a storm",
    ),
    "a denial beside it": (
        {REST: f"It is not true that {REST[0].lower()}{REST[1:]}"},
        "is now “It is not true that",
    ),
    "another number beside it": ({"June 1756": "June 1757"}, "lifted in June 1757"),
    "figures exchanged beside it": ({"June 1756": "June 1765"}, "lifted in June 1765"),
}


@pytest.mark.parametrize(("changes", "shown"), MOVED.values(), ids=MOVED.keys())
def test_a_quote_that_moved_is_a_warning(
    project: CardProject, changes: dict[str, str], shown: str
) -> None:
    """
    It shows both passages, and their headings where these differ.
    """
    project.take_out("siege.yaml", "siege-lifted")
    project.release()
    for old, new in changes.items():
        project.change("chronicle.md", old, new)

    (found,) = _moved(project)

    assert "was “A storm off the cape scattered the ships, and so the siege was lifted" in found
    assert shown in found
    project.release(1)
    assert _moved(project) == []


def test_a_changed_sentence_is_one_warning_for_all_its_notes(project: CardProject) -> None:
    """
    It stands at the first note, and names the others; a note that accepts it is left out.
    """
    project.release()
    project.change("chronicle.md", "and so\nthe siege", "and yet\nthe siege")

    (found,) = [each for each in project.check().diagnostics if each.rule.code == "W423"]
    assert found.values["ids"] == "`siege-lifted`, `why-lifted`"
    assert found.related[1].words("en") == "`why-lifted` quotes the same sentence"
    assert "and yet the siege was lifted" in found.help("en")

    project.change("siege.yaml", "    event: lifted\n", "    event: lifted\n    allow: [W423]\n")
    (found,) = [each for each in project.check().diagnostics if each.rule.code == "W423"]
    assert (found.note, found.values["ids"]) == ("why-lifted", "`why-lifted`")


SAME = {
    "nothing": {},
    "a typing error in the sentence": {"and so\nthe siege was": "and so\nthe siegge was"},
    "letters exchanged": {"and so\nthe siege was": "and so\nhte siege was"},
    "other line ends and typography": {"ships, and so\nthe": "ships – and so the"},
    "another title of the heading": {"# The siege\n": "# How it was besieged\n"},
    "other sentences": {"for seven weeks": "for eight weeks", "# The peace": "# Peace"},
}


@pytest.mark.parametrize("changes", SAME.values(), ids=SAME.keys())
def test_a_text_that_was_corrected_is_no_other_passage(
    project: CardProject, changes: dict[str, str]
) -> None:
    """
    Letters, line ends and titles may change, and whatever stands elsewhere.
    """
    project.release()
    for old, new in changes.items():
        project.change("chronicle.md", old, new)

    assert _moved(project, "W422") == []
    is_slip = any("gge" in new or "hte" in new for new in changes.values())
    assert (_moved(project, "W423") != []) == is_slip  # which no rule can tell from other words


def test_an_author_may_quote_something_else(project: CardProject) -> None:
    """
    Then the card is to show another passage.
    """
    project.release()
    project.change("siege.yaml", f"quote: {PASSAGE}", "quote: The garrison had held out")

    assert _moved(project) == []
