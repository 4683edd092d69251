"""Lines of a PDF, put together from its pieces: raised signs, and cells behind wide gaps."""

from __future__ import annotations

from mazo.conversion.journal import Journal
from mazo.conversion.pdf import Page, Piece
from mazo.conversion.pdf_columns import in_columns
from mazo.conversion.pdf_lines import lines


def texts(*pieces: Piece) -> list[str]:
    """
    Return the lines of a page with these pieces, as they are read.
    """
    found = lines(Page(1, 600, pieces))
    return [line.text for line in in_columns(found, 600, Journal())]


def test_a_raised_sign_far_behind_wide_letters_is_in_their_line() -> None:
    """
    Where the words before it end is but guessed, and it is small itself.
    """
    assert texts(
        Piece(72, 586, 12, "En febrero de 1945 los tres se reunieron en Yalta"),
        Piece(373, 591, 7, "1"),
        Piece(378, 586, 12, ". Se acordó dividir"),
    ) == ["En febrero de 1945 los tres se reunieron en Yalta1. Se acordó dividir"]


def test_what_stands_at_the_same_height_is_one_row() -> None:
    """
    However wide the gap is: read one after the other, a year would stand beside another's event.
    """
    rows = [(445.1, "Año", "Hecho"), (426.8, "1947", "Plan Marshall"), (409.2, "1949", "OTAN")]

    found = texts(
        *(
            Piece(x, y, 12, text)
            for y, *cells in rows
            for x, text in zip((72, 370), cells, strict=True)
        )
    )

    assert found == ["Año Hecho", "1947 Plan Marshall", "1949 OTAN"]


def test_two_columns_are_not_rows() -> None:
    """
    Lines of a page in columns are read down the first one, though others stand at their height.
    """
    found = texts(
        *(
            Piece(x, 700 - 14 * n, 10, f"línea {n} de la columna {x}")
            for x in (50, 320)
            for n in range(9)
        )
    )

    assert [text.split()[-1] for text in found] == ["50"] * 9 + ["320"] * 9
