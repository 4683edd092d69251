"""Places with the same words, and what sets them apart."""

from __future__ import annotations

import re

import pytest

from tests.support.quotes import document, find

TEXT = """\
# Italia

Los aliados siguen avanzando. Tras Nápoles, los aliados siguen avanzando hacia Roma.

## La marcha

Todos los aliados siguen avanzando hacia Berlín.

# España

Los aliados siguen avanzando sin ella.
"""
QUOTE = "aliados siguen avanzando"
SELECTED: dict[str, tuple[dict[str, str | int], int | str]] = {
    # what is tried: the keys beside `exact`, and which of the four places, or the code
    "nothing": ({}, "E302"),
    "a prefix": ({"prefix": "Tras Nápoles, los"}, 1),
    "a prefix in other typing": ({"prefix": "todos  LOS"}, "E308"),
    "a prefix of no place": ({"prefix": "ningunos"}, "E308"),
    "a suffix": ({"suffix": "sin ella."}, 3),
    "a suffix within a word": ({"suffix": "hacia Ber"}, 2),
    "a suffix beyond a sentence": ({"suffix": ". Tras"}, 0),
    "a suffix without a full stop": ({"suffix": "Tras Nápoles"}, 0),
    "a suffix without one inside": ({"suffix": "sin ella"}, 3),
    "a prefix without a comma": ({"prefix": "Tras Nápoles los"}, 1),
    "a suffix in other words": ({"suffix": "Tras Roma"}, "E308"),
    "both": ({"prefix": "los", "suffix": "hacia Roma"}, 1),
    "both, of two places": ({"prefix": "Todos los", "suffix": "sin ella"}, "E308"),
    "a suffix of two places": ({"suffix": "hacia"}, "E302"),
    "one of two places": ({"suffix": "hacia", "occurrence": 2}, 2),
    "the first": ({"occurrence": 1}, 0),
    "the last": ({"occurrence": 4}, 3),
    "one too many": ({"occurrence": 5}, "E309"),
    "one too many of two": ({"suffix": "hacia", "occurrence": 3}, "E309"),
    "a section": ({"section": "España"}, 3),
    "the beginning of a heading": ({"section": "La mar"}, 2),
    "a section without accents": ({"section": "espana"}, 3),
    "a section with those under it": ({"section": "Italia"}, "E302"),
    "a section and a place in it": ({"section": "Italia", "occurrence": 3}, 2),
    "a section and a place outside": ({"section": "Italia", "occurrence": 4}, "E309"),
    "a section and a suffix": ({"section": "Italia", "suffix": "hacia Roma"}, 1),
    "a section that is not there": ({"section": "Francia"}, "W306"),
}


@pytest.mark.parametrize(("keys", "expected"), SELECTED.values(), ids=SELECTED)
def test_selectors_set_places_apart(keys: dict[str, str | int], expected: int | str) -> None:
    """
    Where words stand in several places, their surroundings or their number select one.
    """
    places = [found.start() for found in re.finditer(QUOTE, TEXT)]

    found = find(QUOTE, document(TEXT), **keys)

    if isinstance(expected, str):
        assert expected in found.codes
        assert found.passage is None
    else:
        assert found.codes == []
        assert found.passage is not None
        assert found.passage.place.start == places[expected]


@pytest.mark.parametrize(("section", "place"), [("España", 3), ("La marcha", 2)])
def test_the_section_of_a_topic_is_where_quotes_are_sought_first(section: str, place: int) -> None:
    """
    A section of a topic selects among places; where the words are elsewhere, that is reported.
    """
    found = find(QUOTE, TEXT, topic_section=section)
    elsewhere = find("Tras Nápoles, los aliados", TEXT, topic_section=section)

    assert found.words == QUOTE
    assert found.passage is not None
    assert found.passage.place.start == [each.start() for each in re.finditer(QUOTE, TEXT)][place]
    assert (found.codes, elsewhere.codes) == ([], ["W307"])
    assert elsewhere.passage is not None


def test_a_section_of_its_own_that_is_not_the_quotes_is_a_warning() -> None:
    """
    The only passage with these words is taken, and its true section named.
    """
    found = find("Tras Nápoles, los aliados", TEXT, section="España")

    assert found.codes == ["W307"]
    assert found.words == "Tras Nápoles, los aliados"


@pytest.mark.parametrize("name", ["uno", "dos"])
def test_a_quote_is_sought_in_its_document_only(name: str) -> None:
    """
    What one document has twice, another may have once.
    """
    documents = [document("En la una.", name="uno.md"), document("En la dos.", name="dos.md")]

    here = find(f"En la {documents[name == 'dos'].text[6:9]}", *documents, document=name)
    there = find(f"En la {documents[name == 'uno'].text[6:9]}", *documents, document=name)

    assert here.passage is not None
    assert here.passage.document.entry.id == name
    assert there.codes == ["E301"]
    assert there.passage is None


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        ("hacia Roma. ## La marcha Todos", "E305"),
        ("hacia Roma. La marcha", "E305"),
        ("Todos los aliados ... avanzando sin ella", "E305"),
        ("La marcha", "W310"),
    ],
)
def test_a_passage_stands_under_one_heading(quote: str, code: str) -> None:
    """
    A quote that runs across a heading is no one statement, and a heading is none at all.
    """
    assert find(quote, document(TEXT, name="text.md")).codes == [code]
