"""What counts as the same words in other spelling, and what does not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.languages.respelling import is_renumbered, is_respelled
from mazo.languages.syllables import can_be_word
from mazo.text.comparison import fold
from mazo.text.letters import letters, same_numbers
from tests.support.paths import CARDS

SPELLING = [
    ("Norte de Africa", "norte de África"),
    ("Italia(Septiembre)", "Italia (septiembre)"),
    ("“no beligerante”", "«no beligerante»"),
    ("llego a Teheran, la capital", "llegó a Teherán la capital"),
    ("Guerra franco-prusiana", "Guerra franco prusiana"),
    ("los anti-fascistas", "los antifascistas"),
    ("ejér- cito", "ejército"),
    ("la guerra , que", "la guerra, que"),
    ("1939–1945", "1939-1945"),
    ("desembarcan enItalia", "desembarcan en Italia"),
    ("ocurre en1943", "ocurre en 1943"),
    ("la linguistica", "la lingüística"),
    ("…y cayó", "...y cayó"),
    ("ACUERDO DE PAZ", "Acuerdo de paz"),
    ("sólo quedó uno", "solo quedó uno"),
    ("fué y vió el guión", "fue y vio el guion"),
    ("ésta y aquél", "esta y aquel"),
    ("diez ó doce", "diez o doce"),
    ("el contínuo periódo", "el continuo período"),
]
OTHER = [
    ("se niegan", "no se niegan"),
    ("en 1943", "en 1934"),
    ("3,5 millones", "35 millones"),
    ("3,5 millones", "3.5 millones"),
    ("1939-1945", "1939, 1945"),
    ("-5 grados", "5 grados"),
    ("5 %", "5"),
    ("Carlos III", "Carlos IV"),
    ("Churchill, Roosevelt y Stalin", "Churchill, Truman y Stalin"),
    ("el hombre", "el hambre"),
    ("perro", "pero"),
    ("España", "Espana"),
    ("Peña", "Pena"),
    ("si viene", "sí viene"),
    ("él", "el"),
    ("esta es", "está es"),
    ("ésta", "está"),
    ("éste", "esté"),
    ("el", "él"),
    ("tu", "tú"),
    ("mas", "más"),
    ("papa", "papá"),
    ("lo publico", "lo público"),
    ("lo publico", "lo publicó"),
    ("público", "publicó"),
    ("término", "terminó"),
    ("no, quiere", "no quiere"),
    ("no quiso —dijo— ir", "no —quiso dijo— ir"),
    ("Ganó.", "¿Ganó?"),
    ("Ganó (dicen)", "Ganó dicen"),
    ("sino", "si no"),
    ("sin embargo", "sinembargo"),
    ("con sumo", "consumo"),
    ("no-beligerante", "nobeligerante"),
    ("we're", "were"),
    ("re-sign", "resign"),
    ("in May", "in may"),
    ("km²", "km"),
    ("10⁹", "109"),
    ("y/o", "y o"),
    ("la paz", "la paz firmada"),
    ("norte", ""),
]


@pytest.mark.parametrize(("old", "new"), SPELLING)
def test_a_typo_mended_is_spelling(old: str, new: str) -> None:
    assert is_respelled(old, new, "es")
    assert is_respelled(new, old, "es")


SLIPS = [
    ("el ejrcito aliado", "el ejército aliado"),
    ("los territtorios", "los territorios"),
    ("el desembrco", "el desembarco"),
    ("la nfluencia", "la influencia"),
    ("el ejérctio", "el ejército"),
]


@pytest.mark.parametrize(("old", "new"), SLIPS)
def test_a_slip_that_is_no_word_of_spanish_is_spelling(old: str, new: str) -> None:
    """
    But not its contrary, where a slip is made, nor in another language.
    """
    assert is_respelled(old, new, "es")
    assert not is_respelled(new, old, "es")
    assert not is_respelled(old, new, "en")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Stlain", "Stalin"),
        ("los padres", "las madres"),
        ("en junio", "en julio"),
        ("legales", "ilegales"),
        ("setenta", "sesenta"),
        ("caballo", "cabello"),
        ("gobirno", "gobierno"),
        ("dos ejrcitos", "el ejército"),
    ],
)
def test_a_slip_that_may_be_a_word_or_a_name_is_another_word(old: str, new: str) -> None:
    assert not is_respelled(old, new, "es")


def test_every_word_of_the_deck_can_be_a_word() -> None:
    """
    The syllables are those of Spanish: only foreign names fail.
    """
    text = (CARDS / "documents" / "guerra-1943.md").read_text("utf-8")
    found = {word for word in re.findall(r"[^\W\d_]+", text) if word.islower() and len(word) > 1}

    assert len(found) > 150
    assert [word for word in sorted(found) if not can_be_word(fold(word))] == []


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_all_else_is_other_words(old: str, new: str) -> None:
    assert not is_respelled(old, new, "es")
    assert not is_respelled(new, old, "es")


def test_an_accent_is_spelling_only_where_a_language_stresses_with_it() -> None:
    assert is_respelled("invasion", "invasión", "es")
    assert not is_respelled("thanh", "thành", "vi")
    assert not is_respelled("schon lange", "schön lange", "de")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("3. El desembarco", "4. El desembarco"),
        ("3.El desembarco", "El Desembarco"),
        ("3.1 El desembarco", "3.2. El desembarco"),
        ("Tema 3: El desembarco", "Unidad 4. El desembarco"),
        ("IV. Teheran", "V. Teherán"),
        ("b) Teherán", "c) Teherán"),
    ],
)
def test_a_heading_may_change_its_number(old: str, new: str) -> None:
    assert is_renumbered(old, new, "es")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1943. El año decisivo", "1944. El año decisivo"),
        ("Carlos III: el rey", "Carlos IV: el rey"),
        ("1.5 millones", "2.5 millones"),
        ("12 hombres", "11 hombres"),
        ("1.ª Guerra Mundial", "2.ª Guerra Mundial"),
        ("1.er gobierno", "2.o gobierno"),
        ("F. Roosevelt", "T. Roosevelt"),
        ("3. El desembarco", "3. La invasión"),
    ],
)
def test_a_number_that_is_part_of_a_heading_is_a_number(old: str, new: str) -> None:
    assert not is_renumbered(old, new, "es")


def test_a_number_with_a_point_may_be_an_ordinal() -> None:
    """
    In German it is, where no word before it shows that it is none.
    """
    assert not is_renumbered("1. Weltkrieg", "2. Weltkrieg", "de")
    assert is_renumbered("Kapitel 1. Der Krieg", "Kapitel 2. Der Krieg", "de")
    assert is_renumbered("1) Der Krieg", "2) Der Krieg", "de")


words = st.lists(st.from_regex(r"[a-zñáéíóú]{2,9}|[0-9]{1,4}", fullmatch=True), min_size=1)


@given(words, words)
def test_other_letters_and_digits_are_never_spelling(old: list[str], new: list[str]) -> None:
    one, other = " ".join(old), " ".join(new)
    if is_respelled(one, other, ""):
        assert letters(one) == letters(other)
    if is_respelled(one, other, "es"):
        assert same_numbers(one, other)


@given(st.text(), st.sampled_from(["es", "en", ""]))
def test_every_text_is_itself_whatever_its_signs(text: str, language: str) -> None:
    assert is_respelled(text, text, language)
    assert is_respelled(f" {text}", f"{text} ", language)
