"""The topics of a text whose headings have numbers of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.commands.outline import sections
from mazo.documents.document import Document, DocumentEntry
from mazo.text.places import Place, TextFile

TITLE = "La peste"
WORDS = "La peste llegó aquel año en los barcos."


def outlined(source: str, language: str = "es") -> list[tuple[str, str]]:
    """
    Return the names and the titles of the topics that are made of a text.
    """
    file = TextFile(Path("text.md"), source)
    place = Place(file, 0, 0)
    document = Document(DocumentEntry("text", "text.md", "", language, None, place, place), file)
    return [(section.name, section.title) for section in sections(document, TITLE)]


def titles(*headings: str, language: str = "es", before: str = "") -> list[str]:
    """
    Return the titles of topics made of sections with these headings, and of what stands before.
    """
    text = before + "".join(f"\n\n# {heading}\n\n{WORDS}" for heading in headings)
    return [title for _, title in outlined(text, language)]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["1. Origen", "2. Causas"], ["1. Origen", "2. Causas"]),
        (["I. Origen", "II. Causas"], ["I. Origen", "II. Causas"]),
        (["Tema 1: Origen", "Tema 2: Causas"], ["Tema 1: Origen", "Tema 2: Causas"]),
        (["1943. El año", "1944. El fin"], ["1943. El año", "1944. El fin"]),
        (["La peste", "1. Origen", "2. Causas"], ["0. La peste", "1. Origen", "2. Causas"]),
        (["1. Origen", "2. Causas", "Glosario"], ["1. Origen", "2. Causas", "3. Glosario"]),
        (["La peste", "2. Causas"], ["1. La peste", "2. Causas"]),
        (["2. Causas", "Economía"], ["1. Causas", "2. Economía"]),
        (["1.1 Origen", "1.2 Causas", "Fin"], ["1. Origen", "2. Causas", "3. Fin"]),
        (["b) Origen", "c) Causas", "a"], ["1. Origen", "2. Causas", "3. a"]),
        (["Tema 2: La peste", "Causas"], ["1. La peste", "2. Causas"]),
        (["UNIDAD 3 LA PESTE", "Causas"], ["1. LA PESTE", "2. Causas"]),
        (["IX. Fin", "X. Después"], ["IX. Fin", "X. Después"]),
        (["V. Fin", "IV. Antes"], ["1. Fin", "2. Antes"]),
    ],
)
def test_the_numbers_of_a_text_are_not_doubled(headings: list[str], expected: list[str]) -> None:
    """
    They are used where they are in order, and else left out.
    """
    assert titles(*headings) == expected


def test_ten_sections_have_two_digits_each() -> None:
    found = titles(*(f"{number}. Parte" for number in range(1, 12)))

    assert found[0] == "01. Parte"
    assert found == sorted(found)


def test_what_stands_before_the_first_number_comes_first() -> None:
    assert titles("1. Origen", before=WORDS) == ["0. La peste", "1. Origen"]


@pytest.mark.parametrize(
    ("headings", "language"),
    [
        (["1943. El año decisivo", "La paz"], "es"),
        (["12 hombres", "La paz"], "es"),
        (["1.ª Guerra Mundial", "La paz"], "es"),
        (["1er empire", "La paix"], "fr"),
        (["C. Colón", "H. Cortés", "La vuelta"], "es"),
        (["Carlos V", "Felipe II"], "es"),
        (["2. Weltkrieg", "Ende"], "de"),
    ],
)
def test_a_year_an_ordinal_and_an_initial_are_no_numbers(
    headings: list[str], language: str
) -> None:
    found = titles(*headings, language=language)

    assert found == [f"{number}. {each}" for number, each in enumerate(headings, 1)]


def test_a_file_is_called_as_its_topic_but_for_the_number() -> None:
    text = f"{WORDS}\n\n# 2. Causas\n\n{WORDS}\n\n# 2. Causas\n\n{WORDS}\n"

    assert outlined(text) == [
        ("peste", "1. La peste"),
        ("causas", "2. Causas"),
        ("causas-2", "3. Causas (2)"),
    ]


def test_a_section_of_code_and_pictures_is_no_topic() -> None:
    text = f"# Uno\n\n{WORDS}\n\n# Dos\n\n```\nmazo check\n```\n\n![Un mapa de entonces](m.png)\n"

    assert outlined(text) == [("uno", "Uno")]


@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")))))
def test_every_topic_has_a_title_and_a_name_of_its_own(headings: list[str]) -> None:
    found = outlined(WORDS + "".join(f"\n\n# {each}\n\n{WORDS}" for each in headings))

    assert len({name for name, _ in found}) == len(found)
    assert len({title.casefold() for _, title in found}) == len(found)
    assert all(title.strip() and "::" not in title for _, title in found)
