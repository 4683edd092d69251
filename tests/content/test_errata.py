"""Errata as learners see them: shown, left out, or put in the answer's place. Frozen."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from mazo.schema.card_file import ERRATUM_KINDS
from mazo.schema.project_file import ERRATA
from tests.support.project import NOTES, TEXTS, CardProject

Fields = Mapping[str, str]
ERRATUM = """\
    allow: [E717]
    erratum:
      kind: {kind}
      date: 1756-07
      question: When was the siege really lifted?
      note: The chronicle is a month early.
      source: The garrison's <i>diary</i>
"""
SOURCE = {
    "erratum": "The chronicle is a month early.",
    "erratumsource": "The garrison's <i>diary</i>",
}
SHOWN = {**SOURCE, "erratumanswer": "July 1756"}
CORRECTED = {
    **SOURCE,
    "question": "When was the siege really lifted?",
    "answer": "July 1756",
    "documentanswer": "June 1756",
    "date": "1756-07",
    "reverse": "July 1756",
}
OF_ERRATA = ("erratum", "erratumsource", "erratumanswer", "erratumkind", "documentanswer")
EXPECTED: dict[str, dict[str, Fields | None]] = {
    "text": {kind: {} for kind in ERRATUM_KINDS},
    "both": dict.fromkeys(ERRATUM_KINDS, SHOWN),
    "corrected": {"error": CORRECTED, "imprecise": CORRECTED, "nuance": SHOWN},
    "exclude": {"error": None, "imprecise": SHOWN, "nuance": SHOWN},
}


@pytest.mark.parametrize("kind", ERRATUM_KINDS)
@pytest.mark.parametrize("policy", ERRATA)
def test_an_erratum_is_reported_as_the_project_wants(
    project: CardProject, policy: str, kind: str
) -> None:
    """
    Left out, shown beside the document's answer, put in its place, or left out with its note.
    """
    plain = project.contents()["siege-lifted"].fields
    project.change(
        "siege.yaml", "    reverse: true\n", "    reverse: true\n" + ERRATUM.format(kind=kind)
    )
    project.write("mazo.yaml", f"{TEXTS['mazo.yaml']}errata: {policy}\n")
    expected = EXPECTED[policy][kind]

    found = project.contents()

    if expected is None:
        assert "siege-lifted" not in found
        return
    shown = {"erratumkind": kind, **expected} if expected else {}
    got = found["siege-lifted"].fields
    assert {**got, "event": ""} == {**plain, **shown, "event": ""}
    assert set(NOTES) - {"siege-lifted"} < found.keys()


def test_an_erratum_without_an_answer_is_shown_even_where_corrected(project: CardProject) -> None:
    """
    There is nothing to put in the answer's place.
    """
    erratum = "    allow: [E717]\n    erratum: {kind: error, note: So the chronicle says alone.}\n"
    project.change("siege.yaml", "    cause: storm\n", "    cause: storm\n" + erratum)
    project.write("mazo.yaml", f"{TEXTS['mazo.yaml']}errata: corrected\n")

    found = project.contents()["why-lifted"].fields

    assert found["answer"] == "A storm that scattered the ships"
    assert {key: found[key] for key in OF_ERRATA if key in found} == {
        "erratum": "So the chronicle says alone.",
        "erratumkind": "error",
    }


def test_the_words_of_an_erratum_are_the_answer_where_corrected(project: CardProject) -> None:
    """
    What the document says is in a field of its own.
    """
    erratum = "    erratum: {kind: imprecise, answer: A storm & hunger, note: Both.}\n"
    project.change("siege.yaml", "    cause: storm\n", "    cause: storm\n" + erratum)
    project.write("mazo.yaml", f"{TEXTS['mazo.yaml']}errata: corrected\n")

    found = project.contents()["why-lifted"].fields

    assert found["answer"] == "A storm &amp; hunger"
    assert found["documentanswer"] == "A storm that scattered the ships"
    assert "erratumanswer" not in found
