"""Passages as learners see them: the document's own words, the quote marked. Frozen."""

from __future__ import annotations

import pytest

from mazo.content.shown_passage import WIDEST_CONTEXT
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


def test_a_sentence_without_end_is_cut_round_the_quote(project: CardProject) -> None:
    """
    Whole words, an ellipsis, and no more than a fixed number of letters on each side.
    """
    long = " ".join(f"word{number}" for number in range(200))
    text = f"{long} the harbour bell rang {long}"
    project.write("chronicle.md", f"{TEXTS['chronicle.md']}\n# More\n\n{text}\n")
    project.change(
        "siege.yaml",
        "quote: A storm off the cape scattered the ships",
        "quote: the harbour bell rang",
    )

    passage = project.contents()["why-lifted"].fields["passage"]

    before, _, rest = passage.partition("<mark>the harbour bell rang</mark>")
    assert before.startswith("… ")
    assert rest.endswith(" …")
    assert before.removeprefix("… ").strip() in text
    assert rest.removesuffix(" …").strip() in text
    assert f" {before.removeprefix('… ')}" in f" {text}"
    for side in (before, rest):
        assert WIDEST_CONTEXT - 20 < len(side) <= WIDEST_CONTEXT + 3


def test_a_note_without_a_heading_above_has_no_section(project: CardProject) -> None:
    """
    A plain document is a document all the same.
    """
    project.write("chronicle.md", TEXTS["chronicle.md"].replace("# The siege\n", ""))

    found = project.contents()

    assert "section" not in found["fleet-leaves"].fields
    assert found["peace-signed"].fields["section"] == "The peace"
