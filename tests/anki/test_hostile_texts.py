"""What a document says is shown by real Anki, never obeyed."""

from __future__ import annotations

import pytest

from tests.support.learner import NewStudent, take
from tests.support.payloads import PAYLOADS, obeyed
from tests.support.project import TEXTS, CardProject

pytestmark = pytest.mark.anki

SWALLOWS = ("<!--", "<b", "<script", "<iframe", "<style", "<svg", "<math", "<img", "<a", "<object")
"""HTML is not shown by a reader of Markdown; `tests/content/test_gate.py` tries it by itself."""
TRIED = [payload for payload in PAYLOADS if not payload.startswith(SWALLOWS)]


def test_anki_plays_types_and_typesets_nothing_of_a_document(
    project: CardProject, new_student: NewStudent
) -> None:
    """
    Each payload in a sentence and in a heading: no sound, no speech, no LaTeX, no box to type in.
    """
    sections, notes = [], []
    for number, payload in enumerate(TRIED):
        said = f"the harbour number{number} was taken"
        sections.append(f"# On `{payload}` number{number}\n\nThen {payload} {said}, `{payload}`.\n")
        keys = f"id: n{number}, question: What of number{number}?, answer: The harbour was taken"
        notes.append(f"  - {{{keys}, quote: {said}, role: example}}\n")
    project.write("chronicle.md", "\n".join(sections))
    project.write("mazo.yaml", TEXTS["mazo.yaml"].replace("[siege, peace]", "[all]"))
    project.write("all.yaml", "title: All\nconsequences:\n" + "".join(notes))
    project.release()
    student = new_student()
    take(student, project.package)

    found = student.collection.find_notes("")
    for each in found:
        note = student.collection.get_note(each)
        output = note.cards()[0].render_output()
        assert output.question_av_tags == []
        assert output.answer_av_tags == []
        for side in (output.question_text, output.answer_text):
            assert "[anki:" not in side
            assert "[[type:" not in side
            assert "LaTeX" not in side
            assert "<img" not in side
        assert obeyed(note["Passage"]) == obeyed(note["Section"]) == []
    assert len(found) == len(TRIED) >= 20
    assert student.collection.media.check().missing == []
