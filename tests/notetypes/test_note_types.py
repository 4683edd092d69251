"""Note types are a promise to every learner: their shape, and that they are for all the world."""

from __future__ import annotations

import json
import re
import sqlite3
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pytest

from mazo.notetypes import MODIFIED, NOTE_TYPES, SORT_FIELD, CardTemplate
from mazo.notetypes.style import css
from tests.support.project import FACT, CardProject

LOOKS = {1_795_728_600: "5a2aec951004abb6"}
"""The look of all cards (templates and style) by its MODIFIED, the last one last.

Before the first release the one entry is written over. After it none ever changes: raise
MODIFIED in `notetypes/base.py` and add a line, which the failing test below gives.
"""

SHARED = (
    *("Id", "Question", "Answer", "DocumentAnswer", "Hint", "Extra", "QuestionMedia"),
    *("AnswerMedia", "Passage", "PassageLanguage", "Section", "Document", "Erratum"),
    *("ErratumKind", "ErratumAnswer", "ErratumSource", "Notice", "Language"),
)
SPARE = ("Spare1", "Spare2", "Spare3", "Spare4", "Spare5", "Spare6")
SHOWN = {
    *("Question", "Answer", "Hint", "Extra", "Passage"),
    *("Event", "Date", "Cause", "Effect", "Term"),
}
"""The fields that Anki's editor shows unfolded."""
LINK = ("Cause", "Effect", "OtherCauses", "Role")

# kind: id, name, id of the first field, own fields, templates (id, name, the field it needs)
SHAPES = {
    "date": (
        1_731_482_905_617,
        "Mazo: Date",
        731_482_905_100,
        ("Event", "Date", "Reverse"),
        (
            (731_482_905_001, "Date", ""),
            (731_482_905_002, "Reverse", "reverse"),
            (731_482_905_003, "Spare", "spare6"),
        ),
    ),
    "cause": (
        1_731_482_905_623,
        "Mazo: Cause",
        731_482_906_100,
        LINK,
        ((731_482_906_001, "Card", ""), (731_482_906_002, "Spare", "spare6")),
    ),
    "consequence": (
        1_731_482_905_641,
        "Mazo: Consequence",
        731_482_907_100,
        LINK,
        ((731_482_907_001, "Card", ""), (731_482_907_002, "Spare", "spare6")),
    ),
    "fact": (
        1_731_482_905_659,
        "Mazo: Fact",
        731_482_908_100,
        ("Term", "Reverse", "Event", "Role"),
        (
            (731_482_908_001, "Card", ""),
            (731_482_908_002, "Reverse", "reverse"),
            (731_482_908_003, "Spare", "spare6"),
        ),
    ),
}

TEMPLATES = [
    (kind, template) for kind, note_type in NOTE_TYPES.items() for template in note_type.templates
]
NAMES = [f"{kind}-{template.name}" for kind, template in TEMPLATES]
SIDE_NAMES = [f"{name}-{side}" for name in NAMES for side in ("front", "back")]
SIDES = [side for _, template in TEMPLATES for side in (template.front, template.back)]
CONDITIONAL = [template for _, template in TEMPLATES if template.needs]

IN_BRACES = re.compile(r"\{\{([#^/]?)([^{}]*)\}\}")
TOLD_ON_THE_FRONT = {
    "question": {"Question", "QuestionMedia", "Hint", "Document", "Notice", "Language"},
    "reverse": {"Reverse", "Hint", "Document", "Notice", "Language"},
    "spare": {"Spare6"},
}


@pytest.mark.parametrize("kind", SHAPES)
def test_the_shape_of_a_note_type_never_changes(kind: str) -> None:
    """
    Ids, names, fields and templates are those of the first release, in its order.
    """
    type_id, name, first_id, own, templates = SHAPES[kind]
    note_type = NOTE_TYPES[kind]
    fields = (*SHARED, *own, *SPARE)

    assert (note_type.kind, note_type.id, note_type.name) == (kind, type_id, name)
    assert [(field.id, field.name, field.key, field.is_folded) for field in note_type.fields] == [
        (number, field, field.lower(), field not in SHOWN)
        for number, field in enumerate(fields, first_id)
    ]
    assert tuple((each.id, each.name, each.needs) for each in note_type.templates) == templates


def test_there_are_four_note_types_sorted_by_their_question() -> None:
    """
    No note type is added or lost unnoticed, and no id is used twice.
    """
    ids = [
        number
        for note_type in NOTE_TYPES.values()
        for number in (
            note_type.id,
            *(each.id for each in note_type.fields),
            *(each.id for each in note_type.templates),
        )
    ]

    assert list(NOTE_TYPES) == ["date", "cause", "consequence", "fact"]
    assert {note_type.keys[SORT_FIELD] for note_type in NOTE_TYPES.values()} == {"question"}
    assert len(set(ids)) == len(ids)
    assert all(0 < number < 2**53 for number in ids)


def test_a_package_holds_the_shape_of_its_note_types(project: CardProject) -> None:
    """
    What Anki gets has the permanent ids, the sort field, and its own time of change.
    """
    project.change("peace.yaml", "events:", f"{FACT}events:")
    project.build()

    models = _models(project.packages()[".apkg"])

    assert sorted(models) == sorted(str(shape[0]) for shape in SHAPES.values())
    for type_id, name, first_id, own, templates in SHAPES.values():
        model = models[str(type_id)]
        fields = (*SHARED, *own, *SPARE)
        assert (model["id"], model["name"], model["mod"]) == (str(type_id), name, MODIFIED)
        assert model["sortf"] == SORT_FIELD
        assert model["css"] == css()
        assert [(each["name"], each["id"], each["ord"]) for each in model["flds"]] == [
            (field, first_id + place, place) for place, field in enumerate(fields)
        ]
        assert [each["name"] for each in model["flds"] if each.get("collapsed")] == [
            field for field in fields if field not in SHOWN
        ]
        assert [(each["id"], each["name"]) for each in model["tmpls"]] == [
            (number, template) for number, template, _ in templates
        ]


def _models(package: bytes) -> dict[str, dict[str, object]]:
    with ZipFile(BytesIO(package)) as archive:
        content = archive.read("collection.anki2")
    database = sqlite3.connect(":memory:")
    try:
        database.deserialize(content)
        return json.loads(database.execute("SELECT models FROM col").fetchone()[0])
    finally:
        database.close()


def test_a_change_of_the_look_raises_modified() -> None:
    """
    Anki replaces a learner's templates only by later ones.
    """
    sides = [(each.id, each.name, each.front, each.back) for _, each in TEMPLATES]
    look = sha256(repr((sides, css())).encode()).hexdigest()[:16]

    assert (MODIFIED, look) == list(LOOKS.items())[-1], f'LOOKS wants: {MODIFIED:_}: "{look}"'
    assert sorted(LOOKS) == list(LOOKS)


@pytest.mark.parametrize("text", [*SIDES, css()], ids=[*SIDE_NAMES, "style"])
def test_a_card_runs_no_script_and_asks_no_other_computer(text: str) -> None:
    """
    No script, no handler, no frame, no address.
    """
    wrong = (
        r"<\s*/?\s*(?:script|iframe|object|embed|link|meta|base|form)\b|\son\w+\s*=|javascript:"
        r"|(?:https?|ftp|file|data|blob):|[\"'(]\s*//|url\s*\(|@import|expression\s*\("
    )

    assert re.findall(wrong, text, re.IGNORECASE) == []


@pytest.mark.parametrize("side", SIDES, ids=SIDE_NAMES)
def test_a_template_says_nothing_in_any_language(side: str) -> None:
    """
    All that a learner reads comes from fields, or from labels in the style.
    """
    reader = _Sides()
    reader.feed(IN_BRACES.sub("", side))

    assert reader.said == []
    assert reader.attributes & {"title", "alt", "aria-label", "placeholder", "label"} == set()


@pytest.mark.parametrize(("kind", "template"), TEMPLATES, ids=NAMES)
def test_a_template_is_whole_markup(kind: str, template: CardTemplate) -> None:
    """
    Each tag and each section closes where it has to, and fields are those of the note type.
    """
    known = {field.name for field in NOTE_TYPES[kind].fields}
    for side in (template.front, template.back):
        reader = _Sides()
        reader.feed(IN_BRACES.sub("", side))
        opened: list[str] = []
        for sign, name in IN_BRACES.findall(side):
            if sign == "/":
                assert opened.pop() == name
            elif sign:
                opened.append(name)
            assert name in known | ({"FrontSide"} if side is template.back else set())
        assert opened == []
        assert reader.open == []


class _Sides(HTMLParser):
    """Collects what a side says outside of tags, its attributes, and the tags left open."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        if tag not in {"hr", "br", "img"}:
            self.open.append(tag)

    def handle_startendtag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.said.append(data)


@pytest.mark.parametrize("template", [template for _, template in TEMPLATES], ids=NAMES)
def test_a_front_gives_nothing_away(template: CardTemplate) -> None:
    """
    The answer, its passage, its section and its erratum stand on the back only.
    """
    named = {name for _, name in IN_BRACES.findall(template.front)}
    sort = {"reverse": "reverse", "spare6": "spare"}.get(template.needs)

    assert named <= TOLD_ON_THE_FRONT[sort or "question"]


@pytest.mark.parametrize("template", CONDITIONAL, ids=lambda template: template.name)
def test_a_conditional_front_holds_its_field_bare_and_all_else_in_sections_of_it(
    template: CardTemplate,
) -> None:
    """
    Markup outside would make the card exist on every note; a front wholly inside breaks in 23.10.
    """
    field = template.needs.capitalize()
    sections = re.compile(rf"\{{\{{#{field}\}}\}}.*?\{{\{{/{field}\}}\}}", re.DOTALL)

    assert sections.sub("", template.front) == f"{{{{{field}}}}}"
    assert all(f"{{{{{field}}}}}" not in section for section in sections.findall(template.front))


def test_the_spare_templates_are_their_field_alone() -> None:
    """
    A spare card has nothing but the field that would bring it to life.
    """
    spares = [template for _, template in TEMPLATES if template.name == "Spare"]

    assert [template.front for template in spares] == ["{{Spare6}}"] * len(NOTE_TYPES)


@pytest.mark.parametrize(
    ("kind", "template"),
    [each for each in TEMPLATES if not each[1].needs],
    ids=lambda each: getattr(each, "name", each),
)
def test_a_front_that_always_exists_shows_its_question_in_no_section(
    kind: str, template: CardTemplate
) -> None:
    """
    Each note has its card, whatever fields it leaves empty.
    """
    outside = re.sub(r"\{\{#(\w+)\}\}.*?\{\{/\1\}\}", "", template.front, flags=re.DOTALL)

    assert "{{Question}}" in outside
    assert f'class="mz mz-{kind} mz-front"' in outside
    assert 'lang="{{Language}}"' in outside
