"""Pages of a PDF as text: lists, paragraphs, footnotes, what a browser prints round a page."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from mazo.conversion.journal import Journal
from mazo.conversion.markdown_writer import markdown
from mazo.conversion.pdf import Page, Pdf, Piece
from mazo.conversion.pdf_text import tree

FULL = "Una línea larga de la página, que llega hasta su margen derecho y sigue en la de"
LEFT = 72.0


def read(pieces: Iterable[Piece]) -> list[str]:
    """
    Return the blocks of a page with these pieces.
    """
    journal = Journal()
    page = Page(1, 600, tuple(pieces))
    return markdown(tree(Pdf((page,), {}), journal), journal).strip().split("\n\n")


def lines(*texts: str, top: float = 700, x: float = LEFT, apart: float = 14) -> list[Piece]:
    """
    Return lines of letters of 12 points, one below the other.
    """
    return [Piece(x, top - apart * at, 12, text) for at, text in enumerate(texts)]


PARAGRAPH = [FULL, "abajo, donde acaba."]
WHOLE = f"{FULL} abajo, donde acaba."


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (
            ["1. dividir Alemania,", "2. juzgar a los culpables,", "3. desarmar a todos."],
            ["1. dividir Alemania,\n2. juzgar a los culpables,\n3. desarmar a todos."],
        ),
        (["– pan,", "– leche,", "– y carbón."], ["- pan,\n- leche,\n- y carbón."]),
        (["- pan,", "- y carbón."], ["- pan,\n- y carbón."]),
        (["• pan,", "• y carbón."], ["- pan,\n- y carbón."]),
        (["a) pan,", "b) leche,", "c) y carbón."], ["a) pan,", "b) leche,", "c) y carbón."]),
    ],
)
def test_items_behind_commas_are_items(items: list[str], expected: list[str]) -> None:
    """
    The first one behind a line that ends in a comma, and each behind an item that does.
    """
    found = read(lines(*PARAGRAPH, FULL, "y entre otras cosas,", *items))

    assert found[-len(expected) :] == expected


def test_of_two_signs_beside_each_other_both_stand_before_their_item() -> None:
    """
    As of a list in a list, whose signs are drawn apart.
    """
    words = [Piece(120, 500, 12, "pan y leche"), Piece(120, 480, 12, "carbón")]
    signs = [Piece(72, 500, 12, "•"), Piece(72, 480, 12, "•"), Piece(96, 500, 12, "–")]

    assert read([*lines(*PARAGRAPH), *words, *signs]) == [WHOLE, "- – pan y leche\n- carbón"]


@pytest.mark.parametrize(
    "line", ["12. en aquel año", "– según dicen –", "–según dicen– y", "a) ni"]
)
def test_a_line_that_only_looks_like_an_item_goes_on(line: str) -> None:
    """
    Where no other item is in line with it.
    """
    assert read(lines(FULL, line, "abajo.")) == [f"{FULL} {line} abajo."]


def test_paragraphs_of_one_or_two_lines_are_parted_by_their_distance() -> None:
    """
    Though more lines are as far apart as paragraphs are than as those of a paragraph.
    """
    found = []
    for at in range(5):
        found += lines(f"Un párrafo corto, el {at}.", top=700 - 26 * at)
    found += lines(FULL, FULL, "abajo, donde acaba.", top=540)

    assert read(found) == [
        *(f"Un párrafo corto, el {at}." for at in range(5)),
        f"{FULL} {FULL} abajo, donde acaba.",
    ]


NOTE = "Lo dice el censo de aquel año."


@pytest.mark.parametrize("size", [12, 11, 8])
def test_a_footnote_is_kept_apart_whatever_its_size(size: float) -> None:
    """
    Where its number stands raised in the text above it, and before it.
    """
    text = [
        *lines(*PARAGRAPH, FULL),
        Piece(LEFT, 650, 12, "Eran diecisiete años"),
        Piece(180, 654, 7, "1"),
        Piece(184, 650, 12, " en aquel lugar."),
    ]
    note = [
        Piece(LEFT, 94, 0.6 * size, "1"),
        Piece(LEFT + 5, 90, size, f" {NOTE}"),
        Piece(LEFT, 90 - 1.2 * size, size, "Y los libros también."),
    ]

    found = read([*text, *note])

    assert found[-2].endswith("Eran diecisiete años[^1] en aquel lugar.")
    assert found[-1] == f"[^1]: {NOTE} Y los libros también."


def test_verses_with_raised_numbers_are_no_footnotes() -> None:
    """
    As in a Bible: each number is raised, and stands once.
    """
    verses = [
        piece
        for at in range(1, 5)
        for piece in (
            Piece(LEFT, 704 - 14 * at, 7, str(at)),
            Piece(LEFT + 4, 700 - 14 * at, 12, f" Un versículo, el {at}."),
        )
    ]

    assert "[^" not in "".join(read(verses))


def test_what_a_browser_prints_round_one_page_is_left_out() -> None:
    """
    Date and title, address and number: of a single page nothing comes again.
    """
    rims = [
        Piece(24, 770, 8, "27/11/26, 13:37"),
        Piece(300, 770, 8, "La guerra"),
        Piece(24, 17, 8, "https://example.org/guerra.html"),
        Piece(575, 17, 8, "1/1"),
    ]

    assert read([*lines(*PARAGRAPH, *PARAGRAPH, *PARAGRAPH), *rims]) == [WHOLE, WHOLE, WHOLE]


def test_stanzas_are_parted_and_verses_are_not() -> None:
    """
    Though a stanza ends in no full stop.
    """
    first = lines("Con diez cañones por banda,", "viento en popa a toda vela;")
    second = lines("bajel pirata que llaman,", "por su bravura, el Temido,", top=660)

    assert read([*first, *second]) == [
        "Con diez cañones por banda, viento en popa a toda vela;",
        "bajel pirata que llaman, por su bravura, el Temido,",
    ]


def test_a_raised_sign_that_puts_its_line_further_below_parts_no_sentence() -> None:
    """
    As a browser sets it.
    """
    line = [
        Piece(LEFT, 652, 12, "siglo alcanzó a media Europa"),
        Piece(240, 657, 10.5, "2"),
        Piece(246, 652, 12, " y después a toda ella."),
    ]

    assert read([*lines(FULL, FULL, FULL), *line])[-1].endswith("y después a toda ella.")
    assert len(read([*lines(FULL, FULL, FULL), *line])) == 1


@pytest.mark.parametrize("mark", ["1", "12", "*"])
def test_a_paragraph_may_end_with_the_mark_of_a_note(mark: str) -> None:
    """
    What stands below, or on the next page, is another one; within a sentence the mark parts nothing.
    """
    end = "la línea del final, que llega casi hasta el margen de la página y acaba."
    raised = Piece(LEFT + 5 * len(end), 662, 9, mark)
    ended = [*lines(FULL, FULL, FULL, end), raised]
    open_ = [*lines(FULL, FULL, FULL, end.replace("acaba.", "sigue")), raised]

    assert read([*ended, *lines("Otro párrafo.", top=632)])[1:] == ["Otro párrafo."]
    assert len(read([*open_, *lines("adelante, donde acaba.", top=644)])) == 1
    pages = (Page(1, 600, tuple(ended)), Page(2, 600, tuple(lines("Otra página.", "Fin."))))
    journal = Journal()
    assert markdown(tree(Pdf(pages, {}), journal), journal).endswith("\n\nOtra página.\n\nFin.\n")


@pytest.mark.parametrize(
    "texts",
    [
        ["Motín de Aranjuez.", "Abdicaciones de Bayona.", "Dos de Mayo."],
        ["I. Antecedentes", "II. Desarrollo", "III. Final"],
        ["1.º Motín de Aranjuez", "2.º Abdicaciones", "3.º Dos de Mayo"],
        ["—No iré —dijo el rey—.", "—Así se hará.", "—Pues vete."],
    ],
)
def test_short_lines_below_one_another_are_paragraphs(texts: list[str]) -> None:
    """
    Where the first word of each would have had room in the line above it.
    """
    assert read(lines(FULL, *PARAGRAPH, *texts)) == [f"{FULL} {WHOLE}", *texts]


def test_a_name_that_begins_a_line_begins_no_paragraph() -> None:
    """
    Nor does a sentence that begins a line, behind a full one.
    """
    text = [
        FULL[:70].rstrip(),
        "España salió de la guerra muy tarde y con muchas deudas, como es sabido.",
        "Francia también.",
    ]

    assert read(lines(FULL, FULL, *text)) == [f"{FULL} {FULL} {' '.join(text)}"]


def test_what_is_indented_below_a_short_line_is_set_off() -> None:
    """
    As the items of a list are whose bullets are drawings.
    """
    found = read([*lines(*PARAGRAPH, "Los partidos"), *lines("Cánovas y Silvela", top=658, x=102)])

    assert found[-1] == "Cánovas y Silvela"


def test_a_date_in_the_first_line_of_a_text_is_text() -> None:
    assert read(lines("12/10/1492, 08:00: tierra a la vista.", *PARAGRAPH))[0].startswith("12/10")


@pytest.mark.parametrize(
    ("above", "line", "count"),
    [
        ("La Revolución industrial", "1. La máquina de vapor", 2),
        ("La Revolución industrial", "1.1 La máquina de vapor", 2),
        ("La Revolución industrial", "y la máquina de vapor", 1),
        ("Los sucesos del día", "2 de mayo en Madrid", 1),
        ("La Revolución industrial en la Inglaterra del siglo", "18. Las causas", 1),
    ],
)
def test_a_numbered_heading_right_below_another_is_one(above: str, line: str, count: int) -> None:
    """
    A title and the first heading of a text have letters of the same size; a long one goes on.
    """
    headings = [Piece(LEFT, 740, 20, above), Piece(LEFT, 716, 20, line)]

    found = read([*headings, *lines(FULL, FULL, FULL, "abajo, donde acaba.")])

    assert [each.startswith("# ") for each in found].count(True) == count


def test_the_sign_of_an_item_may_be_larger_than_its_words() -> None:
    items = [
        *(Piece(LEFT, 600, 16, "•"), Piece(LEFT + 18, 601, 12, "el carbón, del que vivían")),
        *(Piece(LEFT, 586, 16, "•"), Piece(LEFT + 18, 587, 12, "y el hierro de las minas")),
    ]

    found = read([*lines(FULL, FULL, FULL, "abajo, donde acaba."), *items])

    assert found[1:] == ["- el carbón, del que vivían\n- y el hierro de las minas"]
