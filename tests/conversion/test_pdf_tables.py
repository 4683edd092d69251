"""Tables of a PDF: rows with cells of several lines, heads, and what is no table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mazo.conversion.pdf import Piece
from tests.conversion.test_pdf_text import FULL, PARAGRAPH, WHOLE, lines, read

TOP, APART = 500.0, 12.7
COLUMNS = (72.0, 220.0, 370.0)
ROWS: Sequence[Sequence[str]] = (
    ("1947", "Los Estados Unidos proponen/el Plan Marshall a todos", "El oeste lo acepta"),
    ("1948", "Bloqueo de Berlín", "Puente aéreo"),
    ("1949", "Se funda la OTAN", "Europa queda bajo la/protección de los/Estados Unidos"),
)
HEAD = ("Año", "Hecho", "Consecuencia")
WRITTEN = [
    "| Año | Hecho | Consecuencia |",
    "| --- | --- | --- |",
    "| 1947 | Los Estados Unidos proponen el Plan Marshall a todos | El oeste lo acepta |",
    "| 1948 | Bloqueo de Berlín | Puente aéreo |",
    "| 1949 | Se funda la OTAN | Europa queda bajo la protección de los Estados Unidos |",
]


def table(
    rows: Sequence[Sequence[str]],
    *,
    padding: float = 0.5,
    is_centered: bool = False,
    head: Mapping[float, str] | None = None,
) -> Iterator[Piece]:
    """
    Yield a table as a program draws it: cell by cell, `/` between the lines of a cell.
    """
    y = TOP
    for x, text in (head or {}).items():
        yield Piece(x, y, 12, text, is_bold=True)
    y -= (APART + padding) * bool(head)
    for row in rows:
        height = max(cell.count("/") + 1 for cell in row)
        for x, cell in zip(COLUMNS, row, strict=False):
            texts = cell.split("/")
            start = y - (height - len(texts)) * APART / 2 * is_centered
            for at, text in enumerate(texts):
                yield Piece(x, start - at * APART, 12, f" {text} ")
        y -= height * APART + padding


def blocks(*pieces: Piece) -> list[str]:
    return read([*lines(FULL, *PARAGRAPH), *pieces, *lines(FULL, top=300)])


def test_a_cell_of_several_lines_is_one() -> None:
    """
    As Writer and Word print a table, with its head in bold.
    """
    found = blocks(*table(ROWS, head=dict(zip(COLUMNS, HEAD, strict=True))))

    assert found == [f"{FULL} {WHOLE}", "\n".join(WRITTEN), FULL]


def test_a_cell_may_stand_in_the_middle_of_its_row() -> None:
    """
    As a browser prints it, with room round each cell.
    """
    found = blocks(
        *table(ROWS, padding=6, is_centered=True, head=dict(zip(COLUMNS, HEAD, strict=True)))
    )

    assert found[1] == "\n".join(WRITTEN)


def test_a_head_stands_over_the_middle_of_its_columns() -> None:
    """
    A browser centres it, in bold: it is no heading.
    """
    rows = [("Francia", "París", "40"), ("Italia", "Roma", "46"), ("Alemania", "Bonn", "49")]

    found = blocks(
        *table(rows, padding=3, head={75.0: "País", 290.0: "Capital", 450.0: "Habitantes"})
    )

    assert found[1].splitlines()[0] == "| País | Capital | Habitantes |"
    assert len(found) == 3


def test_a_head_may_lack_its_first_cell() -> None:
    found = blocks(*table([("Alianza", "Pacto", "OTAN"), ("Economía", "planes", "mercado")], head={230: "Este", 380: "Oeste"}))  # fmt: skip

    assert found[1].splitlines()[0] == "|  | Este | Oeste |"


def test_bullets_that_are_drawn_apart_stand_before_their_items() -> None:
    """
    They are no column of a table.
    """
    items = ["carbón de las minas", "trigo", "acero"]
    signs = [Piece(72, 500 - 20 * at, 12, "•") for at in range(3)]
    words = [Piece(90, 500 - 20 * at, 12, text) for at, text in enumerate(items)]

    assert blocks(*words, *signs)[1] == "- carbón de las minas\n- trigo\n- acero"


def test_rows_of_short_lines_are_a_table_though_columns_could_be_read_down() -> None:
    """
    Of a page most of which is a table, in which the years are narrow.
    """
    rows = [(str(1940 + at), f"Hecho número {at} de la guerra", "Consecuencia") for at in range(12)]

    found = blocks(*table(rows, padding=3))

    assert found[1].splitlines()[-1] == "| 1951 | Hecho número 11 de la guerra | Consecuencia |"


def test_a_paragraph_between_two_tables_is_no_row() -> None:
    """
    Though it is as near to the first one as a row, and begins where a cell would.
    """
    first = table([("Silvela", "1899", "Conservador"), ("Sagasta", "1901", "Liberal")])
    between = Piece(COLUMNS[0], TOP - 2 * (APART + 0.5), 12, "Después de la tabla.")
    rows = [("Causas", "", "La crisis"), ("Efectos", "", "La guerra")]
    second = [piece._replace(y=piece.y - 55) for piece in table(rows) if piece.text.strip()]

    found = blocks(*first, between, *second)

    assert found[2] == "Después de la tabla."
    assert len(found) == 5


def test_a_year_in_a_row_at_the_end_of_a_page_is_no_page_number() -> None:
    found = read([*lines(FULL, *PARAGRAPH), *table([("1947", "Marshall", "ayuda"), ("1949", "OTAN", "alianza")])])  # fmt: skip

    assert found[-1].splitlines()[-1] == "| 1949 | OTAN | alianza |"
