"""Quotes find their passages in documents, as far as docs/quotes.md says and no further."""

from __future__ import annotations

import pytest

from mazo.quotes.anchor import WIDEST
from mazo.text.search import occurrences
from tests.support.quotes import find

LADDER: dict[str, tuple[str, str, str | None]] = {
    # what is tried: the quote, the document and the document's own words where it is found
    "as written": ("tomando Nápoles", "y tomando Nápoles.", "tomando Nápoles"),
    "no space before a bracket": (
        "Italia (Septiembre)",
        "en Italia(Septiembre) y",
        "Italia(Septiembre)",
    ),
    "a space before a bracket": ("a(b)", "y a (b).", "a (b)"),
    "spaces by a dash": ("uno - dos", "uno—dos", "uno—dos"),
    "no spaces by a dash": ("uno-dos", "uno — dos", "uno — dos"),
    "kinds of dashes": ("1939-45", "de 1939–45.", "1939–45"),
    "minus": ("−5 grados", "a -5 grados", "-5 grados"),
    "curly quotes": ('"uno" y "dos"', "«uno» y “dos”", "«uno» y “dos”"),
    "straight quotes": ("«uno» y “dos”", '"uno" y "dos"', '"uno" y "dos"'),
    "primes": ("6″ de", '6" de', '6" de'),
    "apostrophes": ("l'an mil", "l’an mil", "l’an mil"),
    "one sign for three dots": ("uno dos tres…", "uno dos tres...", "uno dos tres..."),
    "three dots for one sign": ("uno dos tres...", "uno dos tres…", "uno dos tres…"),
    "composed": ("un café", "un cafe\u0301 y", "un cafe\u0301"),
    "decomposed": ("un cafe\u0301", "un café y", "un café"),
    "a soft hyphen in the document": ("la guerra", "la gue\u00adrra", "la gue\u00adrra"),
    "a soft hyphen in the quote": ("la gue\u00adrra", "la guerra", "la guerra"),
    "signs that do not show": ("la guerra", "la\u2060 gue\u200brra", "la\u2060 gue\u200brra"),
    "a word broken at a line's end": ("la derrota", "la derro-\nta", "la derro-\nta"),
    "a broken word and its indentation": ("la derrota", "la derro-  \n  ta", "la derro-  \n  ta"),
    "a word broken in the quote": ("la derro-\nta", "la derrota", "la derrota"),
    "a compound at a line's end": (
        "el franco-español",
        "el franco-\nespañol",
        "el franco-\nespañol",
    ),
    "a compound as one word": ("el francoespañol", "el franco-\nespañol", "el franco-\nespañol"),
    "a line's end": ("uno dos tres", "uno dos\ntres", "uno dos\ntres"),
    "a paragraph's end": ("uno dos tres", "uno dos\n\n tres", "uno dos\n\n tres"),
    "a line's end in the quote": ("uno dos\n  tres", "uno dos tres", "uno dos tres"),
    "tabs and no-break spaces": ("uno dos tres", "uno\tdos\u00a0tres", "uno\tdos\u00a0tres"),
    "line ends of Windows": ("uno dos tres", "uno dos\r\ntres\r\n", "uno dos\r\ntres"),
    "line ends of old Macintoshes": ("uno dos tres", "uno dos\rtres\r", "uno dos\rtres"),
    "beyond the basic plane": ("\U0001f600 dos", "uno \U0001f600 dos", "\U0001f600 dos"),
    "no part of a word": ("sumo", "el consumo de", None),
    "no beginning of a word": ("con", "el consumo de", None),
    "no part of a number": ("8 July", "on 28 July", None),
    "no decimals": ("5 millones", "son 3,5 millones", None),
    "no whole of decimals": ("son 3", "son 3,5 millones", None),
    "no hundreds": ("943 hombres", "eran 1.943 hombres", None),
    "no hundreds behind a space": ("943 hombres", "eran 1 943 hombres", None),
    "no thousands": ("eran 1", "eran 1.943 hombres", None),
    "a whole number": ("1.943 hombres", "eran 1.943 hombres", "1.943 hombres"),
    "a number before a full stop": ("en 1943", "en 1943. Los aliados", "en 1943"),
    "a number before a comma": ("en 1943", "en 1943, los aliados", "en 1943"),
    "other numbers": ("3,5 millones", "son 35 millones", None),
    "a number and a list": ("3,5 millones", "son 3, 5 millones", None),
    "nothing alike": ("nada de esto", "los aliados toman Nápoles", None),
}


@pytest.mark.parametrize(("quote", "text", "words"), LADDER.values(), ids=LADDER)
def test_a_quote_finds_what_differs_by_typing_only(
    quote: str, text: str, words: str | None
) -> None:
    """
    Typography and wrapping are no difference; a part of a word or of a number is no match.
    """
    found = find(quote, text)

    assert found.words == words
    assert found.codes == ([] if words else ["E301"])


FOLDED: dict[str, tuple[str, str, str | None]] = {
    "case": ("los ALIADOS toman", "Los aliados toman", "Los aliados toman"),
    "accents": ("toman napoles", "Y toman Nápoles.", "toman Nápoles"),
    "punctuation": ("uno, dos y tres", "uno dos y tres", "uno dos y tres"),
    "quotation marks left out": ("dijo no y", "dijo “no” y", "dijo “no” y"),
    "a space within a word": ("con sumo", "el consumo", "consumo"),
    "a word of two": ("consumo", "con sumo gusto", "con sumo"),
    "ligatures": ("la fila", "la ﬁla", "la ﬁla"),
    "numbers in their signs": ("Eran 1.943", "eran 1.943", "eran 1.943"),
    "not the signs of a number": ("Eran 1943", "eran 1.943", None),
    "not a part of a word": ("SUMO", "el consumo", None),
}


@pytest.mark.parametrize(("quote", "text", "words"), FOLDED.values(), ids=FOLDED)
def test_a_quote_that_fits_by_its_letters_only_is_a_warning(
    quote: str, text: str, words: str | None
) -> None:
    """
    Case, accents, punctuation and spaces inside words are shown to the author.
    """
    found = find(quote, text)

    assert found.words == words
    assert found.codes == (["W303"] if words else ["E301"])


LONG = "uno dos tres cuatro. " + "x " * 300 + "cinco seis siete ocho."


@pytest.mark.parametrize("text", ["Nápoles —\ny Roma", "Nápoles—\n\ny Roma", "Nápoles –\ny Roma"])
def test_a_dash_at_a_lines_end_is_no_hyphen(text: str) -> None:
    """
    Only what may be a hyphen breaks a word; a dash parts two.
    """
    found = find("Nápoles — y Roma", text)

    assert (found.words, found.codes) == (text, [])


def test_a_mark_of_the_last_letter_belongs_to_the_passage() -> None:
    """
    A letter that is written with a mark apart is not cut in two.
    """
    assert find("UN CAFÉ", "un cafe\u0301 y").words == "un cafe\u0301"


ELIDED: dict[str, tuple[str, str, list[str] | str]] = {
    # what is tried: the quote, the document, and the parts or the code
    "three dots": ("a b c ... f g h", "z a b c d e f g h", ["a b c", "f g h"]),
    "one sign": ("a b c … f g h", "z a b c d e f g h", ["a b c", "f g h"]),
    "brackets": ("a b c [...] f g h", "z a b c d e f g h", ["a b c", "f g h"]),
    "parentheses": ("a b c (…) f g h", "z a b c d e f g h", ["a b c", "f g h"]),
    "twice": ("a b c ... f g h ... k l m", "a b c d f g h i k l m", ["a b c", "f g h", "k l m"]),
    "nothing left out": ("a b c ... d e f", "a b c d e f", ["a b c", "d e f"]),
    "the dots of the document": ("a b c ... d e f", "a b c... d e f", ["a b c... d e f"]),
    "the shortest stretch": (
        "a b c ... f g h",
        "a b c 1 a b c 2 f g h 3 f g h",
        ["a b c", "f g h"],
    ),
    "at the beginning": ("... f g h", "a b c d e f g h", ["f g h"]),
    "a comma in a part": ("a, b c ... f g h", "a, b c d e f g h", ["a, b c", "f g h"]),
    "a part of two words": ("a b ... f g h", "a b c d e f g h", "E304"),
    "a part that is not there": ("a b x ... f g h", "a b c d e f g h", "E301"),
    "the other way round": ("f g h ... a b c", "a b c d e f g h", "E301"),
    "overlapping": ("a b c ... b c d", "a b c d", "E301"),
    "too wide": ("uno dos tres ... seis siete ocho", LONG, "E305"),
    "twice in the document": ("a b c ... f g h", "a b c 1 f g h. a b c 2 f g h", "E302"),
}


@pytest.mark.parametrize(("quote", "text", "expected"), ELIDED.values(), ids=ELIDED)
def test_three_dots_leave_words_out(quote: str, text: str, expected: list[str] | str) -> None:
    """
    A quote may leave words out, if what it keeps is enough to find one statement by.
    """
    found = find(quote, text)

    if isinstance(expected, str):
        assert found.codes == [expected]
        assert found.passage is None
    else:
        assert (found.parts, found.codes) == (expected, [])


def test_the_shortest_stretch_of_an_elided_quote_is_taken() -> None:
    """
    A later beginning is nearer to the end.
    """
    found = find("a b c ... f g h", "a b c 1 a b c 2 f g h 3 f g h")

    assert found.words == "a b c 2 f g h"


@pytest.mark.parametrize(("width", "codes"), [(WIDEST, []), (WIDEST + 1, ["E305"])])
def test_an_elided_quote_has_a_greatest_width(width: int, codes: list[str]) -> None:
    """
    The limit is where the docs put it.
    """
    begin, end = "uno dos tres ", " seis siete ocho"
    text = begin + "x" * (width - len(begin + end)) + end

    assert find(f"{begin}...{end}", text).codes == codes


@pytest.mark.parametrize("size", [1, 300])
def test_many_quotes_are_found_as_few_are(size: int) -> None:
    """
    From some hundreds on quotes are sought in another way, with the same result.
    """
    whole = " ".join(f"palabra{number} 28 July, 3,5 millones" for number in range(400))
    sought = [f"palabra{number} 28 July" for number in range(size)]
    kept = [
        "palabra7 28 July",
        "8 July, 3,5 millones",
        "28 July, 3,5 millones",
        "5 millones",
        "3,5 millones",
    ]

    cut = "palabra7 28 July, 3"
    found = occurrences([*sought, *kept, cut], whole)

    assert found[cut] == []
    assert found[kept[0]] == [whole.index(kept[0])]
    assert [len(found[each]) for each in kept[1:]] == [0, 400, 0, 400]
    assert all(found[each] == [whole.index(each)] for each in sought)
