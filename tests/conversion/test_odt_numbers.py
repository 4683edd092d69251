"""A list of an OpenDocument has the numbers that it has in Writer."""

from __future__ import annotations

import pytest

from mazo.conversion import convert
from tests.conversion.test_hostile import open_document
from tests.support.conversions import body

STYLES = (
    '<list-style name="L1"><list-level-style-number level="1"/>'
    '<list-level-style-number level="2"/></list-style>'
    '<list-style name="L2"><list-level-style-number level="1" start-value="4"/></list-style>'
)
GOES_ON = 'continue-numbering="true"'


def items(words: str, more: str = "", style: str = "L1", first: str = "") -> str:
    """
    Return a list of these words, each of which is an item.
    """
    found = [f"<list-item><p>{each}</p></list-item>" for each in words.split()]
    found[0] = found[0].replace("<list-item>", f"<list-item {first}>")
    return f'<list style-name="{style}" {more}>{"".join(found)}</list>'


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ((items("a b"), items("c", GOES_ON), items("d", GOES_ON)), "1. a|2. b|3. c|4. d"),
        ((items("a b"), items("c")), "1. a|2. b|1. c"),
        ((items("a", style="L2"), items("b"), items("c", GOES_ON, "L2")), "4. a|1. b|5. c"),
        (
            (items("a b", 'id="x"'), items("c"), items("d", 'continue-list="x"')),
            "1. a|2. b|1. c|3. d",
        ),
        ((items("a", first='start-value="7"'), items("b", GOES_ON)), "7. a|8. b"),
        (
            (
                items("a").replace("</p>", f"</p>{items('b c')}"),
                items("d", GOES_ON),
            ),
            "1. a|1. b|2. c|2. d",
        ),
        (
            (items("a", first='start-value="999999999"'), items("b", "continue-list='no'")),
            "1. a|1. b",
        ),
    ],
)
def test_a_list_begins_where_writer_begins_it(lists: tuple[str, ...], expected: str) -> None:
    """
    It goes on where it says so, after a paragraph or another list; else it begins anew.
    """
    text = "<p>Y después:</p>".join(lists)
    document = f"<document><styles>{STYLES}</styles><body><text>{text}</text></body></document>"

    lines = body(convert("x.odt", open_document(document)).markdown).splitlines()

    found = [each.strip() for each in lines if each and each != "Y después:"]
    assert found == expected.split("|")
