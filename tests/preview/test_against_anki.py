"""Our cards are those of real Anki: the same ones of each note, with the same HTML.

Two things differ, and are brought to one form first:

* a sound is `[sound:NAME]` in ours, and in Anki's a sign with the sound's number;
* a hint is a `<details>` in ours, and in Anki's a link that a script opens.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mazo.content import fields, media, order
from mazo.content.fields import Content
from mazo.preview.cards import cards
from mazo.preview.template import makes_card, rendered
from tests.support.buildable import Buildable
from tests.support.learner import NewStudent, Student, take
from tests.support.paths import CARDS, GREAT_FIRE, ROOT

pytestmark = pytest.mark.anki

REVOLUTION = ROOT / "tests" / "projects" / "revolution"
WHAT_IS_BUILT = {
    "cards": (CARDS, ""),
    "4eso-b": (CARDS, "classes/4eso-b.yaml"),
    "en": (CARDS, "classes/en.yaml"),
    "great-fire": (GREAT_FIRE, ""),
    "revolution": (REVOLUTION, ""),
}
HINT = re.compile(r'<details class="hint"><summary>(.*?)</summary>(.*?)</details>', re.DOTALL)
ANKI_HINT = re.compile(
    r'\n<a class=hint href="#"[^>]*>\n(.*?)</a>\n<div id="hint[0-9a-f]+" class=hint[^>]*>(.*?)</div>\n',
    re.DOTALL,
)


def normal(side: str) -> str:
    """Return a side with hints in one form."""
    side = HINT.sub(r"{hint \1: \2}", side)
    return ANKI_HINT.sub(r"{hint \1: \2}", side)


def with_sounds(side: str, sounds: list[Any]) -> str:
    """Return a side of Anki's with the names of its sounds."""
    return re.sub(
        r"\[anki:play:[qa]:(\d+)\]", lambda sign: f"[sound:{sounds[int(sign[1])].filename}]", side
    )


def shown_by_anki(student: Student, guid: str) -> list[tuple[str, str, str]]:
    """Return the cards of a note: the name of the template, and both sides."""
    found = []
    for card in student.collection.get_note(student.notes()[guid]).cards():
        output = card.render_output()
        front = with_sounds(output.question_text, output.question_av_tags)
        back = with_sounds(output.answer_text, output.answer_av_tags)
        found.append((card.template()["name"], normal(front), normal(back)))
    return found


def built(name: str, folder: Path) -> tuple[Path, dict[str, Content]]:
    """Build a copy of a project of this repository; return its package, and contents by GUID."""
    source, class_deck = WHAT_IS_BUILT[name]
    copy = folder / "project"
    shutil.copytree(source, copy, ignore=shutil.ignore_patterns("dist"))
    project = Buildable(copy / class_deck, name, copy / "mazo.lock", folder / "decks")
    release = project.release(day=10_000)
    deck = project.check().deck
    assert deck is not None
    package = folder / "decks" / f"{deck.project.name}.apkg"
    of_ids = {
        each.id: each
        for each in fields.contents(deck, order.study_order(deck), media.read(deck.media))
    }
    lines = release.lock.lines.items()
    return package, {guid: of_ids[line.id] for guid, line in lines if line.state == "live"}


@pytest.mark.parametrize("name", WHAT_IS_BUILT)
def test_every_card_is_as_anki_makes_it(name: str, tmp_path: Path, new_student: NewStudent) -> None:
    """
    Each note has the cards that Anki gives it, by name, and both sides have the same HTML.
    """
    package, contents = built(name, tmp_path)
    student = new_student()
    take(student, package)

    assert student.notes().keys() >= contents.keys()
    assert contents
    for guid, content in contents.items():
        ours = [(each.name, normal(each.front), normal(each.back)) for each in cards(content)]
        assert ours == shown_by_anki(student, guid), content.id


FIELDS = ("One", "Two", "Three")
NAMES = st.sampled_from(FIELDS)
LEAVES = st.one_of(
    st.sampled_from(["", " ", "words", "<b>bold</b>", "<!-- -->", "\n", "{ x }"]),
    NAMES.map(lambda name: f"{{{{{name}}}}}"),
    NAMES.map(lambda name: f"{{{{ {name} }}}}"),
    NAMES.map(lambda name: f"{{{{hint:{name}}}}}"),
)
TEMPLATES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.tuples(st.sampled_from("#^"), NAMES, inner).map(
            lambda parts: f"{{{{{parts[0]}{parts[1]}}}}}{parts[2]}{{{{/{parts[1]}}}}}"
        ),
    ),
    max_leaves=8,
)
TEXTS = st.sampled_from(
    ["", " ", "<br>", "<div></div>", "<br/> <BR>", "text", "<b></b>", "0", "&nbsp;"]
)
SHOWN = "The front has always something in it: else Anki shows a page of its own."


@pytest.fixture(scope="module")
def learner(tmp_path_factory: pytest.TempPathFactory) -> Any:
    student = Student(tmp_path_factory.mktemp("learner"))
    yield student
    student.close()


def note_of(student: Student, fronts: tuple[str, ...], back: str, texts: dict[str, str]) -> Any:
    """Return a note of a new note type with a template for each of the fronts."""
    models = student.collection.models
    model = models.new(f"Invented {len(models.all())}")
    for name in FIELDS:
        models.add_field(model, models.new_field(name))
    for number, front in enumerate(fronts):
        template = models.new_template(f"Card {number}")
        template["qfmt"], template["afmt"] = front, back
        models.add_template(model, template)
    note = student.collection.new_note(models.get(models.add_dict(model).id))
    for name, text in texts.items():
        note[name] = text
    return note


@given(TEMPLATES, TEMPLATES, st.fixed_dictionaries(dict.fromkeys(FIELDS, TEXTS)))
@settings(max_examples=150)
def test_any_template_is_as_anki_renders_it(
    learner: Student, front: str, back: str, texts: dict[str, str]
) -> None:
    """
    Sections in sections, hints, fields that only look empty: all as in Anki.
    """
    front = f"{front}{SHOWN}{{{{One}}}}{{{{Two}}}}{{{{Three}}}}"
    back = f"{{{{FrontSide}}}}<hr id=answer>{back}"
    texts = {**texts, "Three": texts["Three"] + "."}
    output = note_of(learner, (front,), back, texts).ephemeral_card().render_output()

    ours = rendered(front, texts)
    assert normal(ours) == normal(output.question_text)
    assert normal(rendered(back, texts, ours)) == normal(output.answer_text)


@given(TEMPLATES, st.fixed_dictionaries(dict.fromkeys(FIELDS, TEXTS)))
@settings(max_examples=150)
def test_a_card_exists_where_anki_makes_one(
    learner: Student, front: str, texts: dict[str, str]
) -> None:
    """
    Anki makes the card of a front that shows a filled field.
    """
    front += "{{#Two}}{{Three}}{{/Two}}"
    note = note_of(learner, ("{{One}}", front), "{{Three}}", texts)
    learner.collection.add_note(note, learner.collection.decks.id("Default"))

    assert (1 in {card.ord for card in note.cards()}) == makes_card(front, texts)
