"""Passages as learners see them: the document's own words, the quote marked. Frozen."""

from __future__ import annotations

import re

import pytest

from mazo.content.shown_passage import NEAR, NEAREST, WIDEST_CONTEXT
from tests.support.project import TEXTS, CardProject

PASSAGES = {
    "a whole sentence": (
        "The ships left. It rained all day. Night fell.",
        "It rained all day",
        "<mark>It rained all day</mark>.",
    ),
    "two sentences": (
        "The ships left. It rained all day. Night fell.",
        "ships left. It rained",
        "The <mark>ships left. It rained</mark> all day.",
    ),
    "words left out": (
        "The king, who was old and tired, had fled the burning town by night.",
        "The king, who was ... fled the burning town",
        "<mark>The king, who was</mark> […] <mark>fled the burning town</mark> by night.",
    ),
    "the document's own words": (
        "They land in Italy(September)  and\nmarch on.",
        "They land in Italy (September) and march",
        "<mark>They land in Italy(September) and march</mark> on.",
    ),
    "signs of markup": (
        "He wrote that 3 < 5 & 7 > 2 in the margin of the book.",
        "in the margin of the book",
        "He wrote that 3 &lt; 5 &amp; 7 &gt; 2 <mark>in the margin of the book</mark>.",
    ),
    "marks of Markdown": (
        "The **old** king had [fled](https://example.org) the burning town.",
        "had fled the burning town",
        "The <strong>old</strong> king <mark>had fled the burning town</mark>.",
    ),
    "a list": (
        "- The first of the points made here\n- The second of the points made here\n",
        "second of the points",
        "The <mark>second of the points</mark> made here",
    ),
}


@pytest.mark.parametrize("case", PASSAGES)
def test_a_passage_shows_its_sentence_with_the_quote_marked(
    project: CardProject, case: str
) -> None:
    """
    The document's words from the first to the last sentence that the quote touches.
    """
    text, quote, expected = PASSAGES[case]
    project.write("chronicle.md", TEXTS["chronicle.md"] + f"\n# More\n\n{text}\n")
    project.change(
        "siege.yaml", "quote: A storm off the cape scattered the ships", f'quote: "{quote}"'
    )

    content = project.contents()["why-lifted"]

    assert content.fields["passage"] == expected
    assert content.fields["section"] == "More"


FOLDED = "<details><summary></summary>"
BELL = "the harbour bell rang"


def shown(project: CardProject, before: str, after: str) -> tuple[str, str]:
    """
    Return how a passage shows what stands before and after its quote.
    """
    text = f"{TEXTS['chronicle.md']}\n# More\n\n{before} {BELL} {after}\n"
    project.write("chronicle.md", text)
    project.change(
        "siege.yaml", "quote: A storm off the cape scattered the ships", f"quote: {BELL}"
    )
    passage = project.contents()["why-lifted"].fields["passage"]
    left, _, right = passage.partition(f"<mark>{BELL}</mark>")
    return left, right


def numbered(count: int) -> str:
    return " ".join(f"word{number}" for number in range(count))


def test_words_far_from_the_quote_are_folded_up(project: CardProject) -> None:
    """
    As many as are read at a glance stay on each side; nothing is lost of the others.
    """
    words = numbered(30)

    left, right = shown(project, words, words)

    assert (
        left
        == f"{FOLDED}{numbered(30 - NEAR)} </details>"
        + words.removeprefix(numbered(30 - NEAR) + " ")
        + " "
    )
    assert right == f" {numbered(NEAR)}{FOLDED}" + words.removeprefix(numbered(NEAR)) + "</details>"


def test_what_stays_begins_and_ends_with_a_clause(project: CardProject) -> None:
    """
    A comma nearby is a better place to begin or to end than amid a clause.
    """
    left, right = shown(
        project,
        f"{numbered(14)}, {numbered(14)}",
        f"{numbered(8)}, {numbered(20)}",
    )

    assert left == f"{FOLDED}{numbered(14)}, </details>{numbered(14)} "
    assert right == f" {numbered(8)},{FOLDED} {numbered(20)}</details>"


@pytest.mark.parametrize("count", [1, NEAR, NEAR + 5])
def test_a_few_words_more_are_not_folded_up(project: CardProject, count: int) -> None:
    """
    A fold costs more than the words that it would save.
    """
    words = numbered(count)

    assert shown(project, words, words) == (f"{words} ", f" {words}")


def test_a_text_without_spaces_is_folded_up_too(project: CardProject) -> None:
    """
    By letters, as there are no words to count.
    """
    _, right = shown(project, "Then", "\u6d77" * 200)

    near, folded, rest = right.partition(FOLDED)
    assert (len(near), folded, len(rest)) == (
        NEAREST,
        FOLDED,
        200 + 1 - NEAREST + len("</details>"),
    )


def test_a_sentence_without_end_is_cut_round_the_quote(project: CardProject) -> None:
    """
    Whole words, an ellipsis, and no more than a fixed number of letters on each side.
    """
    words = numbered(200)

    for side in shown(project, words, words):
        said = re.sub(r"<[^>]*>", "", side)
        assert "…" in (said[0], said[-1])
        assert f" {said.strip('… ')} " in f" {words} "
        assert WIDEST_CONTEXT - 20 < len(said) <= WIDEST_CONTEXT + 3


def test_a_note_without_a_heading_above_has_no_section(project: CardProject) -> None:
    """
    A plain document is a document all the same.
    """
    project.write("chronicle.md", TEXTS["chronicle.md"].replace("# The siege\n", ""))

    found = project.contents()

    assert "section" not in found["fleet-leaves"].fields
    assert found["peace-signed"].fields["section"] == "The peace"
