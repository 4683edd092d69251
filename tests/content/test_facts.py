"""Facts: their fields, their second card, and that a deck without any stays as it is."""

from __future__ import annotations

import pytest

from mazo.commands.selection import Selection
from mazo.releases.plan import cards
from tests.support.project import FACT, CardProject


@pytest.fixture
def with_fact(project: CardProject) -> CardProject:
    """
    Return the small project with a sixth note, a fact.
    """
    project.change("peace.yaml", "events:", f"{FACT}events:")
    return project


def test_the_fields_of_a_fact_are_frozen(with_fact: CardProject) -> None:
    """
    Its term and its role stand beside the fields that all notes have.
    """
    content = with_fact.contents()["burnt-town"]

    assert (content.kind, content.deck) == ("fact", "History::The siege::2: The peace")
    assert dict(content.fields) == {
        "question": "Who paid for the burnt town after the siege?",
        "answer": "Nobody",
        "passage": "<mark>Nobody paid for the burnt town</mark>.",
        "passagelanguage": "en",
        "section": "The peace",
        "document": "A short chronicle",
        "language": "en",
        "term": "The burnt town",
        "reverse": "Nobody",
        "role": "who",
    }


def test_an_event_of_a_fact_comes_with_its_timeline(with_fact: CardProject) -> None:
    """
    As on a date note: the dated events that it came of, then the event.
    """
    with_fact.change("peace.yaml", "    role: who\n", "    role: who\n    event: signed\n")
    with_fact.change(
        "peace.yaml", "signed: The peace is signed", "signed: {title: Peace, because: [money]}"
    )

    with_fact.change(
        "peace.yaml",
        "money: Both crowns run out of money",
        "money: {title: Both crowns run out of money, date: 1762}",
    )

    fields = with_fact.contents()["burnt-town"].fields

    assert fields["event"] == (
        "<ol><li>Both crowns run out of money <time>1762</time></li><li>Peace <time>1763</time></li></ol>"
    )


@pytest.mark.parametrize(
    ("old", "new", "term", "count"),
    [
        ("    reverse: true\n", "", "The burnt town", 1),
        ("    term: The burnt town\n    role: who\n    reverse: true\n", "", "", 1),
        ("    reverse: true\n", "    reverse: true\n", "The burnt town", 2),
    ],
    ids=["a term only", "neither", "both"],
)
def test_the_term_is_asked_only_where_the_author_wants_it(
    with_fact: CardProject, old: str, new: str, term: str, count: int
) -> None:
    """
    A term alone makes no second card.
    """
    with_fact.change("peace.yaml", old, new)

    release = with_fact.release()
    line = next(each for each in release.lock.lines.values() if each.id == "burnt-town")

    assert line.fields.get("term", "") == term
    assert cards(line) == count


def test_the_second_card_shows_the_accepted_answer(with_fact: CardProject) -> None:
    """
    Where cards are corrected, both cards are.
    """
    erratum = "    erratum: {kind: imprecise, answer: The winner, note: After the treaty.}\n"
    with_fact.change("peace.yaml", "    role: who\n", f"    role: who\n{erratum}")
    with_fact.change("mazo.yaml", "language: en\n", "language: en\nerrata: corrected\n")

    fields = with_fact.contents()["burnt-town"].fields

    assert (fields["answer"], fields["reverse"]) == ("The winner", "The winner")
    assert fields["documentanswer"] == "Nobody"


def test_the_first_fact_changes_no_other_note(with_fact: CardProject) -> None:
    """
    What is there already keeps its bytes; the look of facts comes with the first one.
    """
    with_fact.change("peace.yaml", FACT, "")
    before = with_fact.release()
    with_fact.change("peace.yaml", "events:", f"{FACT}events:")

    after = with_fact.release(1)

    assert after.changes == {"new": ("burnt-town",)}
    assert before.lock.lines.items() <= after.lock.lines.items()


def test_facts_are_built_alone(with_fact: CardProject) -> None:
    """
    `--type fact` selects them as it selects the others.
    """
    built = with_fact.build(selection=Selection(types=("fact",)))

    assert built.published is not None
    assert built.published.release is not None
    assert len(built.published.release.chosen) == 1
