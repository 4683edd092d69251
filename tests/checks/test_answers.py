"""Answers that can be guessed, that are lists, or that stand beside the question already."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.corpora import Asked, judged

PASSAGE = (
    "Churchill, Roosevelt y Stalin se reunieron en Teherán. Había siete presos y doce guardias."
)


def found(question: str, answer: str, **keys: object) -> frozenset[str]:
    note: dict[str, Any] = {"question": question, "answer": answer, **keys}
    (codes,) = judged([Asked(note, PASSAGE, PASSAGE.rstrip("."))], "facts", "es")
    return codes


@pytest.mark.parametrize("answer", ["No", "No, solo siete", "Sí: eran muchos", "Sí. Siete."])
def test_yes_or_no_with_more_behind_it_is_yes_or_no(answer: str) -> None:
    assert "E706" in found("¿Había muchos presos?", answer)


@pytest.mark.parametrize("answer", ["Siete presos", "Si no llovía", "No obstante, siete"])
def test_other_answers_are_not(answer: str) -> None:
    assert "E706" not in found("¿Qué había en Teherán?", answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Churchill / Roosevelt / Stalin",
        "Churchill/Roosevelt/Stalin",
        "Churchill<br>Roosevelt<br>Stalin",
    ],
)
def test_a_list_is_one_by_any_sign(answer: str) -> None:
    assert "W708" in found("¿Quiénes se reunieron en Teherán?", answer)


@pytest.mark.parametrize("answer", ["Siete presos/doce guardias", "1/3", "A 7 km/h", "Uno y/o dos"])
def test_a_slash_alone_makes_no_list(answer: str) -> None:
    assert "W708" not in found("¿Qué había en Teherán?", answer)


@pytest.mark.parametrize("answer", ["?", "-", "…", "¿?"])
def test_signs_are_no_answer(answer: str) -> None:
    assert "W733" in found("¿Qué había en Teherán?", answer)


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuántos presos y cuántos guardias había?",
        "¿Quiénes se reunieron y en qué ciudad?",
        "¿Dónde se reunieron y cuándo?",
    ],
)
def test_two_questions_in_one(question: str) -> None:
    assert "W709" in found(question, "Siete")


def test_an_and_makes_no_second_question() -> None:
    assert "W709" not in found("¿Cuántos presos y guardias había en Teherán?", "Siete")


@pytest.mark.parametrize(
    ("question", "is_choice"),
    [
        ("¿Cuántos presos había? a) 5 b) 7 c) 9", True),
        ("¿Cuántos presos había? (a) 5 (b) 7", True),
        ("¿Cuántos presos (y guardias) había?", False),
        ("¿Qué dice el apartado a) del tratado?", False),
    ],
)
def test_answers_to_choose_from(question: str, *, is_choice: bool) -> None:
    assert ("W735" in found(question, "Siete")) == is_choice
