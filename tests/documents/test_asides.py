"""What of a document is no sentence: code, and descriptions of pictures."""

from __future__ import annotations

import pytest

from mazo.documents.markdown import read_markdown

PROSE = "The king left the town."
BESIDE = {
    "a picture": ("![Map of the *town*](map.png)", ["Map of the town"]),
    "code": ("```sh\nmazo check town\n\nmazo build\n```", ["mazo check town\n\nmazo build"]),
    "code set in": ("    pip install mazo\n    mazo check", ["pip install mazo\u2028mazo check"]),
    "code in HTML": ("<pre>mazo check\nmazo build</pre>", ["mazo check\u2028mazo build"]),
    "a paragraph set in": ("    He came back. Nobody knew why.", []),
    "a question set in": ("    ¿Quién volvió?", []),
    "a picture among words": ("Here ![a map](map.png) it is shown.", []),
    "a formula": ("$$\nE = mc^2\n$$", []),
}


@pytest.mark.parametrize("beside", BESIDE)
def test_code_and_descriptions_of_pictures_are_beside_the_text(beside: str) -> None:
    """
    They are read all the same; marks of notes before them do not move them.
    """
    source, expected = BESIDE[beside]

    read = read_markdown(f"{PROSE}\n\n{source}\n\n{PROSE}\n")

    assert [read.text[slice(*aside)].strip() for aside in read.asides] == expected
    assert read.text.startswith(PROSE)
    assert read.text.endswith(PROSE)
    without = read.without([(0, 4)])
    assert [without.text[slice(*aside)].strip() for aside in without.asides] == expected
