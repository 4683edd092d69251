"""Quotes copied from a file with its markup find what a reader finds, and the card shows that."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mazo.content.shown_passage import passage_html
from mazo.documents.document import Document
from mazo.text.wrapping import unwrapped
from tests.support.quotes import document, find

TEXT = """\
---
title: Reyes
---
# Los reyes {#reyes}

Luis XVI **murió** en la [guillotina](https://example.org/a_(b) "La máquina") el 21 de enero
de 1793[^1]. *Robespierre
cayó* en 1794.[3] La Bastilla[editar] cayó en 1789 [cita requerida]. El `rey` huyó ^[a Varennes] una noche.

> Citado por
> un [amigo][amigo] suyo.

- [x] Primer punto de la lista
- Segundo punto, con H~2~O y m<sup>2</sup>

| Rey | Año |
| --- | --- |
| Luis \\| XVI | **1793** |

El precio subió a \\$5 &amp; más&nbsp;aún. Era $E = mc^2$ y no otra. Una pal\u200babra con `U+200B`.

<table><tr><th>Playa</th><th>País</th></tr><tr><td>Utah</td><td>Estados&nbsp;Unidos</td></tr></table>

<figure><img src="x.png" alt="x"><figcaption>La toma de la Bastilla</figcaption></figure>

::: aviso
Esto es un [aviso]{.rojo} ==importante== de ~~todos~~ nadie.
:::

Véase [[Toma de la Bastilla|la toma]] o [el plan
Overlord](<plan overlord.md>) para más detalles.

[^1]: Los *sans-culottes* eran tenderos.

[amigo]: https://example.org/amigo "Amigo"
"""

COPIED = {
    # what is copied from the file or from the page, and what the card shows
    'Luis XVI **murió** en la [guillotina](https://example.org/a_(b) "La máquina") el 21 de enero':
        "<mark>Luis XVI <strong>murió</strong> en la guillotina el 21 de enero</mark> de 1793.",
    'guillotina](https://example.org/a_(b) "La máquina") el 21 de enero\nde 1793[^1]':
        "Luis XVI <strong>murió</strong> en la <mark>guillotina el 21 de enero de 1793</mark>.",
    "el 21 de enero de 1793.": "Luis XVI <strong>murió</strong> en la guillotina <mark>el 21 de enero de 1793.</mark>",
    "el 21 de enero de 1793[1].": "Luis XVI <strong>murió</strong> en la guillotina <mark>el 21 de enero de 1793.</mark>",
    "*Robespierre cayó* en 1794.": "<mark><em>Robespierre cayó</em> en 1794.</mark>",
    "*Robespierre\ncayó* en 1794.[3] La Bastilla[editar] cayó":
        "<mark><em>Robespierre cayó</em> en 1794. La Bastilla cayó</mark> en 1789.",
    "La Bastilla[editar] cayó en 1789 [cita requerida]": "<mark>La Bastilla cayó en 1789</mark>.",
    "El `rey` huyó ^[a Varennes] una noche": "<mark>El rey huyó una noche</mark>.",
    "a Varennes": "<mark>a Varennes</mark>",
    "> Citado por\n> un [amigo][amigo] suyo.": "<mark>Citado por un amigo suyo.</mark>",
    "- [x] Primer punto de la lista": "<mark>Primer punto de la lista</mark>",
    "con H2O y m2": "Segundo punto, <mark>con H<sub>2</sub>O y m<sup>2</sup></mark>",
    "con H~2~O y m<sup>2</sup>": "Segundo punto, <mark>con H<sub>2</sub>O y m<sup>2</sup></mark>",
    "| Luis \\| XVI | **1793** |": "Rey: <mark>Luis | XVI</mark> · Año: <mark><strong>1793</strong></mark>",
    "XVI | 1793": "Rey: Luis | <mark>XVI</mark> · Año: <mark><strong>1793</strong></mark>",
    "subió a \\$5 &amp; más&nbsp;aún": "El precio <mark>subió a $5 &amp; más aún</mark>.",
    "Era $E = mc^2$ y no": "<mark>Era \\(E = mc^2\\) y no</mark> otra.",
    "mc^2 y no otra": "Era <mark>\\(E = mc^2\\) y no otra</mark>.",
    "Una palabra con": "<mark>Una palabra con</mark> U+200B.",
    "Utah Estados Unidos": "Playa: <mark>Utah</mark> · País: <mark>Estados Unidos</mark>",
    "<td>Utah</td><td>Estados&nbsp;Unidos</td>": "Playa: <mark>Utah</mark> · País: <mark>Estados Unidos</mark>",
    "La toma de la Bastilla": "<mark>La toma de la Bastilla</mark>",
    "::: aviso\nEsto es un [aviso]{.rojo}": "<mark>Esto es un aviso</mark> <em>importante</em> de <s>todos</s> nadie.",
    "un [aviso]{.rojo} ==importante== de ~~todos~~ nadie":
        "Esto es <mark>un aviso <em>importante</em> de <s>todos</s> nadie</mark>.",
    "Véase [[Toma de la Bastilla|la toma]] o [el plan\nOverlord](<plan overlord.md>)":
        "<mark>Véase la toma o el plan Overlord</mark> para más detalles.",
    "la toma o el plan Overlord": "Véase <mark>la toma o el plan Overlord</mark> para más detalles.",
    "[^1]: Los *sans-culottes* eran tenderos.": "<mark>Los <em>sans-culottes</em> eran tenderos.</mark>",
    "**Luis XVI** murió en la _guillotina_": "<mark>Luis XVI <strong>murió</strong> en la guillotina</mark> el 21 de enero de 1793.",
    "Luis XVI **murió ... de 1793[^1]": "E304",
    'en la [guillotina](https://example.org/a_(b) "La máquina") ... de enero de 1793[^1]':
        "Luis XVI <strong>murió</strong> <mark>en la guillotina</mark> […] <mark>de enero de 1793</mark>.",
}  # fmt: skip


@pytest.mark.parametrize("quote", COPIED)
def test_a_quote_with_markup_finds_what_is_read(quote: str) -> None:
    """
    Not a word is said of the markup, and none of it comes onto the card.
    """
    found = find(quote, document(TEXT, name="text.md"))

    if found.passage is None:
        assert found.codes == [COPIED[quote]]
    else:
        assert found.codes == []
        assert passage_html(found.passage, quote) == COPIED[quote]


_WORDS = [
    f"{letters}{number}"
    for number, letters in enumerate(["uno", "dos", "tres", "siete", "once", "café", "ocho"], 11)
]
_SIGNED = st.sampled_from(
    [
        *(
            "{}",
            "{}",
            "{},",
            "**{}**",
            "*{}*",
            "_{}_",
            "__{}__",
            "`{}`",
            "~~{}~~",
            "=={}==",
            "[{}](a.md)",
        ),
        *(
            "[{}](<a b.md> 'x')",
            "[{}][r]",
            "[{}]",
            "{}[^1]",
            "{}[3]",
            "<b>{}</b>",
            "{}<!-- x -->",
            "&laquo;{}&raquo;",
        ),
        *(
            "\\*{}\\*",
            "[[{}]]",
            "[[x|{}]]",
            "[{}]{{.c}}",
            "({})",
            "{}.",
            "**[{}](a.md)**",
            "{}\u200b",
            "{} &amp;",
        ),
    ]
)


@st.composite
def _copied(draw: st.DrawFn) -> tuple[str, str, list[str]]:
    """
    Return a text in Markdown, a stretch copied from its file, and the words in it.
    """
    pieces = [draw(_SIGNED).format(word) for word in _WORDS]
    gaps = [draw(st.sampled_from([" ", " ", "\n"])) for _ in _WORDS]
    first = draw(st.integers(0, len(_WORDS) - 2))
    last = draw(st.integers(first + 1, len(_WORDS) - 1))
    body = "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
    cut = "".join(
        p + g for p, g in zip(pieces[first : last + 1], gaps[first : last + 1], strict=True)
    )
    text = f"Al principio {body}al final.\n\n[^1]: Una nota.\n\n[r]: a.md\n"
    return text, cut.strip(), _WORDS[first : last + 1]


@settings(deadline=None)
@given(case=_copied(), partly=st.booleans())
def test_what_is_copied_from_a_file_finds_itself(
    case: tuple[str, str, list[str]], *, partly: bool
) -> None:
    """
    Whatever the markup, and where its author took some of it out by hand.
    """
    text, quote, words = case
    assume(not partly or "\\" not in quote)  # a sign that is none may be taken for the lost half
    if partly:
        quote = quote.replace("**", "", 1)

    found = find(quote, document(text, name="text.md"))

    assert found.codes == []
    assert found.passage is not None
    shown = found.passage.quoted
    assert [word for word in _WORDS if word in shown] == words
    assert not set(shown) & set("_`~=")


@settings(deadline=None)
@given(case=_copied(), data=st.data())
def test_what_is_read_finds_itself(case: tuple[str, str, list[str]], data: st.DataObject) -> None:
    """
    Words copied from the page, wrapped anyhow, select the characters that they were copied from.
    """
    text, _, words = case
    read: Document = document(text, name="text.md")
    start, end = read.text.index(words[0]), read.text.index(words[-1]) + len(words[-1])
    quote = "".join(
        data.draw(st.sampled_from([" ", "\n", "  "])) if letter.isspace() else letter
        for letter in unwrapped(read.text[start:end])
    )

    found = find(quote, read)

    assert found.codes == []
    assert found.passage is not None
    assert found.passage.span == (start, end)
