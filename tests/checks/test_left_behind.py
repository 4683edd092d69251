"""A quote gets the words of a new edition, and the answer still has those of the old one."""

from __future__ import annotations

import pytest

from tests.support.project import CardProject

QUOTE = "A storm off the cape scattered the ships"
ANSWER = "answer: A storm that scattered the ships"


def _received(project: CardProject, quote: str, answer: str = ANSWER) -> list[str]:
    """
    Return what is reported of answers when the text and its quote have other words than released.
    """
    project.release()
    project.change("chronicle.md", QUOTE, quote)
    project.change("siege.yaml", f"quote: {QUOTE}", f"quote: {quote}")
    project.change("siege.yaml", ANSWER, answer)
    found = [each for each in project.check().diagnostics if each.rule.code == "W424"]
    return [f"{each.note}: {each.values['words']}" for each in found]


LEFT_BEHIND = {
    "another noun": ("A gale off the cape scattered the ships", "why-lifted: storm"),
    "another verb": ("A storm off the cape wrecked the ships", "why-lifted: scattered"),
}


@pytest.mark.parametrize(("quote", "reported"), LEFT_BEHIND.values(), ids=LEFT_BEHIND)
def test_words_that_only_the_released_quote_had(
    project: CardProject, quote: str, reported: str
) -> None:
    """
    The answer that has them is named, until it is written anew or released so.
    """
    assert _received(project, quote) == [reported]


STILL_RIGHT = {
    "nothing changed": (QUOTE, ANSWER),
    "another number of a noun": ("Storms off the cape scattered the ships", ANSWER),
    "capitals": ("A STORM off the cape scattered the ships", ANSWER),
    "words that the answer has not": ("A storm off the coast scattered the ships", ANSWER),
    "the answer written anew": (
        "A gale off the cape scattered the ships",
        "answer: A gale that scattered the ships",
    ),
}


@pytest.mark.parametrize(("quote", "answer"), STILL_RIGHT.values(), ids=STILL_RIGHT)
def test_an_answer_that_still_fits(project: CardProject, quote: str, answer: str) -> None:
    """
    Its words stand in the quote in another form, or it never had those that changed.
    """
    assert _received(project, quote, answer) == []


def test_a_shorter_quote_of_the_same_sentence(project: CardProject) -> None:
    """
    The answer's words still stand beside it.
    """
    project.release()
    project.change("siege.yaml", f"quote: {QUOTE}", "quote: A storm off the cape")

    assert "W424" not in [each.rule.code for each in project.check().diagnostics]
