"""What a web page does not show to its readers is no text."""

from __future__ import annotations

import pytest

from mazo.conversion import convert
from tests.support.conversions import body


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="visibility: hidden">Respuesta: 1648.</p>',
        '<p style="display: none">Respuesta: 1648.</p>',
        '<span class="sr-only">Abre otra ventana.</span>',
        '<p class="note screen-reader-text">Abre otra ventana.</p>',
        '<a class="headerlink" href="#paz">¶</a>',
        '<a href="#paz"><span>#</span></a>',
    ],
)
def test_what_is_not_shown_is_left_out(hidden: str) -> None:
    """
    Hidden words, words for screen readers, signs beside headings that link to them.
    """
    page = f"<html><body><p>El rey firmó la paz.</p>{hidden}<p>Era 1648.</p></body></html>"

    found = convert("x.html", page.encode())

    assert body(found.markdown) == "El rey firmó la paz.\n\nEra 1648."


def test_a_sign_that_links_elsewhere_is_text() -> None:
    page = '<html><body><p>Usaba la etiqueta <a href="https://example.org/">#</a> y nada más.</p></body></html>'

    assert "la etiqueta # y nada más." in convert("x.html", page.encode()).markdown
