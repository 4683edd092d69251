"""What holds of every new edition."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

import mazo
from tests.support.made_book import long_document, quotes, quoting_project
from tests.support.revisions import document_of

SEEDS = st.integers(0, 10_000)
SIZE = 4_000


def project_of(seed: int) -> tuple[str, mazo.Project]:
    """
    Return a text and a project that quotes it.
    """
    random = Random(seed)
    text = long_document(random, SIZE)
    return text, quoting_project(text, [*quotes(document_of(text), random, 30)])


@settings(max_examples=8)
@given(SEEDS, st.integers(0, 10_000))
def test_paragraphs_in_another_order_are_not_asked_for(seed: int, order: int) -> None:
    """
    All quotes stand as they are, whichever section they stand in now.
    """
    text, project = project_of(seed)
    blocks = text.strip().split("\n\n")
    Random(order).shuffle(blocks)

    revision = project.revise("libro", "new.md", ("\n\n".join(blocks) + "\n\nFin.\n").encode())

    assert {each.verdict for each in revision.revised.outcomes} == {"stands"}
    assert len(revision.files()) == 1


@settings(max_examples=8)
@given(SEEDS, st.integers(20, 90))
def test_a_text_that_is_wrapped_anew_is_not_asked_for(seed: int, width: int) -> None:
    """
    Line ends inside paragraphs say nothing.
    """
    text, project = project_of(seed)
    wrapped = "".join(
        sign if sign != " " or number % width else "\n" for number, sign in enumerate(text)
    )

    revision = project.revise("libro", "new.md", f"{wrapped}\nFin.\n".encode())

    assert {each.verdict for each in revision.revised.outcomes} == {"stands"}


@settings(max_examples=8)
@given(SEEDS, SEEDS)
def test_of_another_text_nothing_is_sure(seed: int, other: int) -> None:
    """
    Whatever is asked, no quote is put into a text that has nothing to do with it.
    """
    _, project = project_of(seed)
    text = long_document(Random(other + 20_000), SIZE)

    revision = project.revise("libro", "new.md", text.encode())

    assert {each.verdict for each in revision.revised.outcomes} == {"asks"}


@settings(max_examples=8)
@given(SEEDS)
def test_what_is_written_has_nothing_more_to_revise(seed: int) -> None:
    """
    The project quotes the new edition then, word by word.
    """
    text, project = project_of(seed)
    new = text.replace("político-", "Político-", 1).replace("después", "despues", 2)
    revision = project.revise("libro", "new.md", f"{new}\nFin.\n".encode())

    written = project.save(revision.files())
    again = written.revise("libro", "newer.md", f"{new}\nFin, y nada más.\n".encode())

    sure = {each.name for each in revision.revised.outcomes if each.verdict != "asks"}
    assert {each.verdict for each in again.revised.outcomes if each.name in sure} == {"stands"}
