"""Numbers that are given beside the passage, and passages in other languages."""

from __future__ import annotations

import pytest

import mazo

PROJECT = """\
project: numbers-x7q2
title: Números
language: es
deck: Números
documents:
  manual: {{path: manual.md, title: Manual{more}}}
"""
CARD = """\
title: Números
facts:
  - id: dato
    question: {question}
    answer: {answer}
    quote: {quote}
    event: suceso
events:
  suceso: {{title: El suceso, date: {date}}}
"""


def reported(
    text: str, question: str, answer: str, *, more: str = "", date: str = "1700", quote: str = ""
) -> set[str]:
    card = CARD.format(
        question=f'"{question}"',
        answer=f'"{answer}"',
        quote=f'"{quote or text.rstrip(".")}"',
        date=date,
    )
    files = {"mazo.yaml": PROJECT.format(more=more), "manual.md": f"{text}\n", "notas.yaml": card}
    return {each.rule.code for each in mazo.open(files).check().diagnostics}


TEXT = "En abril los aliados exigieron a Franco que no vendiera wolframio."
WHEN = "¿Qué exigieron los aliados a Franco?"


def test_the_year_of_the_document_may_stand_in_an_answer() -> None:
    answer = "No vender wolframio en abril de 1944"
    assert "E723" not in reported(TEXT, WHEN, answer, more=", date: 1944")
    assert "E723" in reported(TEXT, WHEN, answer, more=", date: 1943")


def test_the_year_of_the_notes_event_may_stand_in_an_answer() -> None:
    answer = "No vender wolframio en abril de 1944"
    assert "E723" not in reported(TEXT, WHEN, answer, date="1944-04")
    assert "E723" in reported(TEXT, WHEN, answer)


def test_a_number_of_the_question_may_stand_in_the_answer() -> None:
    asked = "¿Qué exigieron los aliados a Franco en abril del 44?"
    assert "E723" not in reported(TEXT, asked, "No vender wolframio en 1944")


def test_a_name_with_a_numeral_may_be_from_elsewhere_in_the_document() -> None:
    text = "Felipe II reinó en España. El rey mandó la armada contra Inglaterra."
    quote = "El rey mandó la armada contra Inglaterra"
    asked = "¿Quién mandó la armada contra Inglaterra?"
    assert "E723" not in reported(text, asked, "El rey Felipe II", quote=quote)
    assert "E723" in reported(text, asked, "El rey Felipe III", quote=quote)


@pytest.mark.parametrize(
    ("text", "answer", "is_missing"),
    [
        ("Trois cent mille soldats sont morts dans la guerre.", "300.000 soldados", False),
        ("La guerre a fait 300 000 morts dans le pays et les villes.", "300.000 muertos", False),
        ("La guerre a fait 300 000 morts dans le pays et les villes.", "200.000 muertos", True),
    ],
)
def test_of_a_language_without_number_words_only_figures_are_judged(
    text: str, answer: str, *, is_missing: bool
) -> None:
    found = reported(text, "¿Cuántos murieron en la guerra?", answer, more=", language: fr")
    assert ("E723" in found) == is_missing


def test_signs_count_by_the_language_of_each_text() -> None:
    text = "The army had 1,500 men and 1.5 tons of bread."
    asked = "¿Cuántos hombres tenía el ejército?"
    assert "E723" not in reported(text, asked, "1.500", more=", language: en")
    assert "E723" in reported(text, asked, "15.000", more=", language: en")
    bread = "¿Cuántas toneladas de pan tenía el ejército?"
    assert "E723" not in reported(text, bread, "1,5", more=", language: en")
