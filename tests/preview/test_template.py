"""Anki's template language; what it makes is held against Anki in `test_against_anki`."""

from __future__ import annotations

import pytest

from mazo.notetypes import NOTE_TYPES
from mazo.preview.template import makes_card, rendered

WRONG = {
    "{{#A}}words": "no end",
    "words{{/A}}": "ends no section",
    "{{#A}}{{/B}}": "ends no section",
    "{{furigana:A}}": "filter",
}


@pytest.mark.parametrize("template", WRONG)
def test_a_template_that_is_wrong_is_a_mistake_of_ours(template: str) -> None:
    """
    Authors write no templates.
    """
    with pytest.raises(ValueError, match=WRONG[template]):
        rendered(template, {})


def test_every_template_of_ours_is_known() -> None:
    """
    Each is rendered, and has the card where the field that it needs is filled, and only there.
    """
    for note_type in NOTE_TYPES.values():
        for template in note_type.templates:
            needs = {field.name for field in note_type.fields if field.key == template.needs}
            others = {field.name: "x" for field in note_type.fields if field.name not in needs}
            filled = {**others, **dict.fromkeys(needs, "x")}
            assert rendered(template.back, filled, rendered(template.front, filled))
            assert "{{" not in rendered(template.back, filled)
            assert makes_card(template.front, filled)
            assert makes_card(template.front, others) == (not needs)


def test_a_hint_unfolds() -> None:
    """
    It is closed, with the field's name on it.
    """
    assert rendered("{{hint:A}}", {"A": "x"}) == (
        '<details class="hint"><summary>A</summary>x</details>'
    )
