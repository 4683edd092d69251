"""An id keeps its fact: learners' reviews hang on it."""

from __future__ import annotations

import pytest

from tests.support.project import FIFTH, CardProject

BURNT = """\
    question: What became of the burnt town?
    answer: Nobody paid for it
    quote: Nobody paid for the burnt town
"""


def _found(project: CardProject, code: str) -> dict[str, str]:
    """Return the help of diagnostics with a code, by the words that they point at."""
    found = [each for each in project.check().diagnostics if each.rule.code == code]
    return {
        each.place.file.text[each.place.start : each.place.end]: each.help("en") for each in found
    }


def _rename(project: CardProject, file: str, pairs: dict[str, str]) -> None:
    text = project.read(file)
    for old, new in pairs.items():
        text = text.replace(f"id: {old}\n", f"id: -{new}\n")
    project.write(file, text.replace("id: -", "id: "))


def test_a_new_fact_under_an_old_id_is_a_warning(project: CardProject) -> None:
    """
    It shows both, and proposes an id for the new one.
    """
    project.release()
    project.take_out("siege.yaml", "why-lifted")
    project.change("siege.yaml", "causes:\n", f"causes:\n  - id: why-lifted\n{BURNT}")

    (found,) = [each for each in project.check().diagnostics if each.rule.code == "W421"]

    assert "A storm that scattered the ships" in found.message("en")
    assert "Nobody paid for it" in found.message("en")
    assert "became-burnt-town" in found.help("en")


def test_a_retired_id_is_not_free_either(project: CardProject) -> None:
    """
    The retired note would come back with its reviews, and ask for something else.
    """
    project.add_fifth()
    project.release()
    project.take_out("siege.yaml", "garrison")
    project.release(1)
    project.change("siege.yaml", "causes:\n", f"causes:\n  - id: garrison\n{BURNT}")

    assert _found(project, "W421").keys() == {"garrison"}


def test_a_retired_note_may_come_back(project: CardProject) -> None:
    """
    As it was, or a little corrected.
    """
    project.add_fifth()
    project.release()
    project.take_out("siege.yaml", "garrison")
    project.release(1)
    fifth = FIFTH.replace("had the garrison of the harbour held", "did the harbour's garrison hold")
    project.change("siege.yaml", "causes:\n", f"causes:\n{fifth}")

    assert _found(project, "W421") == {}


def test_exchanged_ids_are_given_back(project: CardProject) -> None:
    """
    Each of the two says which id is its own.
    """
    project.add_fifth()
    project.release()
    _rename(project, "siege.yaml", {"garrison": "why-lifted", "why-lifted": "garrison"})

    found = _found(project, "W421")

    assert found.keys() == {"garrison", "why-lifted"}
    assert "`why-lifted`" in found["garrison"]
    assert "`garrison`" in found["why-lifted"]


def test_ids_exchanged_between_kinds_are_given_back(project: CardProject) -> None:
    """
    `mazo rename` could not do it, for either id is taken.
    """
    project.release()
    _rename(project, "siege.yaml", {"fleet-leaves": "why-lifted", "why-lifted": "fleet-leaves"})

    found = _found(project, "W418")

    assert found.keys() == {"fleet-leaves", "why-lifted"}
    assert "`id: why-lifted`" in found["fleet-leaves"]
    assert all("mazo rename" not in each for each in found.values())


def test_a_new_id_that_is_free_can_be_given_by_rename(project: CardProject) -> None:
    """
    Where nothing stands in its way.
    """
    project.release()
    _rename(project, "siege.yaml", {"fleet-leaves": "fleet-sails"})

    assert "mazo rename fleet-leaves fleet-sails" in _found(project, "W418")["fleet-sails"]


CORRECTIONS = {
    "the question in other words": (
        "What made the siege of the harbour end?",
        "Why did the besiegers give up?",
    ),
    "another answer": ("answer: A storm that scattered the ships", "answer: Bad weather"),
    "another quote": (
        "quote: A storm off the cape scattered the ships",
        "quote: the siege was lifted in June 1756",
    ),
    "a typing error": ("What made the siege", "What mades the siege"),
}


@pytest.mark.parametrize(("old", "new"), CORRECTIONS.values(), ids=CORRECTIONS.keys())
def test_a_correction_is_no_other_fact(project: CardProject, old: str, new: str) -> None:
    """
    As long as something of it stays.
    """
    project.release()
    project.change("siege.yaml", old, new)

    assert _found(project, "W421") == {}


def test_a_year_that_two_facts_share_is_not_one_fact(project: CardProject) -> None:
    """
    Where question and quote have nothing in common, the same answer proves nothing.
    """
    project.write(
        "chronicle.md", project.read("chronicle.md") + "A comet appeared over Lisbon in 1763.\n"
    )
    project.release()
    note = project.take_out("peace.yaml", "peace-signed")
    new = note.replace("In which year was the peace signed?", "When did a comet appear?")
    new = new.replace("they signed the peace of 1763", "A comet appeared over Lisbon in 1763")
    project.write("peace.yaml", project.read("peace.yaml").replace("dates:\n", f"dates:\n{new}"))

    assert _found(project, "W421").keys() == {"peace-signed"}
