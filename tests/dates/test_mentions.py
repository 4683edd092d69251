"""The dates that texts name, each as far as it is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.dates.format import write
from mazo.dates.match import Mention
from mazo.dates.mentions import mentions, with_years_only
from mazo.dates.proof import judged
from mazo.languages import LANGUAGES
from tests.support.dates import date_of, exact_points

Said = dict[str, object]
MENTIONED: tuple[tuple[str, str, list[Said]], ...] = (
    ("es", "desembarcan en Italia(Septiembre)", [{"month": 9}]),
    ("es", "En abril del 44 España deja", [{"month": 4, "short": 44}]),
    ("es", "el 28 de noviembre de 1943", [{"days": (28,), "month": 11, "year": 1943}]),
    ("es", "el catorce de julio de 1789", [{"days": (14,), "month": 7, "year": 1789}]),
    (
        "es",
        "cerrado desde el martes 14 de julio de 1936",
        [{"days": (14,), "month": 7, "year": 1936, "relation": "since"}],
    ),
    (
        "es",
        "antes del lunes 3 de mayo de 1840",
        [{"days": (3,), "month": 5, "year": 1840, "relation": "before"}],
    ),
    (
        "en",
        "until Sunday, 3 May 1840",
        [{"days": (3,), "month": 5, "year": 1840, "relation": "until"}],
    ),
    ("en", "on Monday, 3 May 1840", [{"days": (3,), "month": 5, "year": 1840}]),
    (
        "fr",
        "avant le lundi 3 mai 1840",
        [{"days": (3,), "month": 5, "year": 1840, "relation": "before"}],
    ),
    (
        "de",
        "seit Dienstag, dem 14. Juli 1936",
        [{"days": (14,), "month": 7, "year": 1936, "relation": "since"}],
    ),
    (
        "it",
        "dal martedì 14 luglio 1936",
        [{"days": (14,), "month": 7, "year": 1936, "relation": "since"}],
    ),
    (
        "pt",
        "desde terça-feira, 14 de julho de 1936",
        [{"days": (14,), "month": 7, "year": 1936, "relation": "since"}],
    ),
    (
        "ca",
        "des del dimarts 14 de juliol de 1936",
        [{"days": (14,), "month": 7, "year": 1936, "relation": "since"}],
    ),
    ("es", "en mil setecientos noventa y tres", [{"year": 1793}]),
    ("es", "del 3 al 9 de septiembre", [{"days": (3, 9), "month": 9}]),
    (
        "es",
        "entre septiembre y octubre de 1943",
        [
            {"month": 9, "year": 1943, "relation": "between"},
            {"month": 10, "year": 1943, "relation": "between"},
        ],
    ),
    (
        "es",
        "entre 1939-45",
        [{"year": 1939, "relation": "between"}, {"year": 1945, "relation": "between"}],
    ),
    ("es", "el 44 a. C.", [{"year": -43, "has_era": True}]),
    (
        "es",
        "los siglos II y I a. C.",
        [{"century": -2, "has_era": True}, {"century": -1, "has_era": True}],
    ),
    ("es", "en el siglo XX", [{"century": 20}]),
    ("es", "el verano de 1943", [{"season": 22, "year": 1943}]),
    ("es", "el 8/9/1943", [{"days": (8,), "month": 9, "year": 1943}]),
    ("es", "los años cuarenta", [{"decade_short": 40}]),
    ("es", "antes de 1943", [{"year": 1943, "relation": "before"}]),
    ("es", "hacia 1350", [{"year": 1350, "is_about": True}]),
    ("es", "1.943 soldados", []),
    ("es", "murieron 1500 hombres", []),
    ("es", "1500 hombres murieron", [{"year": 1500, "is_weak": True}]),
    ("en", "printed on page 1944", []),
    ("en", "1945 brings peace", [{"year": 1945, "is_weak": True}]),
    ("en", "they may march in May", [{"month": 5}]),
    ("en", "they may march", []),
    ("en", "on September 2, 1666", [{"days": (2,), "month": 9, "year": 1666}]),
    ("en", "on the fourteenth of July", [{"days": (14,), "month": 7}]),
    ("en", "in the twentieth century", [{"century": 20}]),
    ("en", "the 1940s", [{"decade": 1940}]),
    ("en", "in 10,000 BC", [{"year": -9999, "has_era": True}]),
    ("en", "13,200 houses", []),
    ("fr", "au XVIIIe siècle", [{"century": 18}]),
    ("fr", "le 14 juillet 1789", [{"days": (14,), "month": 7, "year": 1789}]),
    ("fr", "en 52 av. J.-C.", [{"year": -51, "has_era": True}]),
    ("de", "am 9. November 1918", [{"days": (9,), "month": 11, "year": 1918}]),
    ("de", "im 19. Jahrhundert v. Chr.", [{"century": -19, "has_era": True}]),
    ("it", "l'8 settembre 1943", [{"days": (8,), "month": 9, "year": 1943}]),
    ("it", "nel III secolo a.C.", [{"century": -3, "has_era": True}]),
    ("pt", "em 25 de abril de 1974", [{"days": (25,), "month": 4, "year": 1974}]),
    ("pt", "no século XIX", [{"century": 19}]),
    ("ca", "l'11 de setembre de 1714", [{"days": (11,), "month": 9, "year": 1714}]),
    ("ca", "al segle XV", [{"century": 15}]),
    ("el", "στις 3 Σεπτεμβρίου 1843", []),
)
EMPTY = Mention(0, 0, "")._asdict()


@pytest.mark.parametrize(
    ("code", "text", "expected"), MENTIONED, ids=[f"{m[0]}: {m[1]}" for m in MENTIONED]
)
def test_a_text_names_dates(code: str, text: str, expected: list[Said]) -> None:
    """
    Each date is found with all that is said of it, and with nothing of its neighbours.
    """
    found = [
        {
            key: value
            for key, value in mention._asdict().items()
            if key not in {"start", "end", "text"} and value != EMPTY[key]
        }
        for mention in mentions(text, code)
    ]

    assert found == expected


@pytest.mark.parametrize("code", LANGUAGES)
@given(edtf=exact_points(st.integers(1000, 2099)))
def test_a_date_that_is_written_is_proved(code: str, edtf: str) -> None:
    """
    A sentence that has a date in words proves it.
    """
    date = date_of(edtf)
    found = mentions(f"({write(date, code)}).", code)

    assert [each.outcome for each in judged(date, found, lambda: found)] == ["given"] * len(
        date.points
    )


@given(text=st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    """
    Whatever a text has in it, its dates are looked for to the end.
    """
    for code in ("es", "en", "fr", "de", "it", "pt", "ca"):
        for mention in mentions(text, code):
            assert mention.text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Chile, el 25 de diciembre de 1851; Perú, en 1857", "chile, el  1851 ; peru, en 1857"),
        ("El tres de mayo, tras la paz de octubre de 1812", "el 3 de mayo, tras la paz de  1812 "),
    ],
)
def test_of_dates_that_name_a_year_only_that_is_left(text: str, left: str) -> None:
    assert with_years_only(text, "es") == left
