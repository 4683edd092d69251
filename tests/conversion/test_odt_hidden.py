"""What Writer does not show of a document is no text."""

from __future__ import annotations

import pytest

from mazo.conversion import convert
from tests.conversion.test_hostile import open_document
from tests.support.conversions import body

STYLES = (
    '<style name="T1"><text-properties display="none"/></style>'
    '<style name="T2" parent-style-name="T1"/>'
    '<style name="T3" parent-style-name="T1"><text-properties display="true"/></style>'
)
SHOWN = "<p>El rey firmó la paz.</p>"


@pytest.mark.parametrize(
    ("hidden", "count"),
    [
        ('<p>El rey firmó la paz.<span style-name="T1"> Respuesta: 1648.</span></p>', 1),
        ('<p>El rey firmó la paz.<span style-name="T2"> Respuesta: 1648.</span></p>', 1),
        ('<p style-name="T1">Solo para el profesor.</p>' + SHOWN, 1),
        (f'<section display="none"><p>Solo para el profesor.</p></section>{SHOWN}', 1),
        ('<p>El rey firmó <hidden-text is-hidden="true">Respuesta</hidden-text>la paz.</p>', 1),
        ('<p>El rey firmó <span style-name="T3">la paz</span>.</p>', 0),
    ],
)
def test_hidden_words_are_left_out(hidden: str, count: int) -> None:
    """
    Of a hidden style, in a hidden section, under a condition.
    """
    text = f"<body><text>{SHOWN}{hidden}</text></body>"
    content = open_document(f"<document><styles>{STYLES}</styles>{text}</document>")

    found = convert("x.odt", content)

    assert body(found.markdown) == "El rey firmó la paz.\n\nEl rey firmó la paz."
    done = [each.words("en") for each in found.done]
    assert done == (["1 hidden passage left out"] if count else [])
