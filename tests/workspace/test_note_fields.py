"""Fields of a card: set, emptied and given back, by an author and in a class deck."""

from __future__ import annotations

import pytest

from mazo.errors import MazoError
from mazo.workspace.note_fields import SetField, TakeBack
from mazo.yamlfiles.tree import Node, Scalar
from tests.support.workspace import AUTHOR, KINDS, TEACHER, codes, note, own_text, workspace

NOTE = "no-beligerancia-de-espana"
ERRATUM = "neutralidad-de-espana"


def said(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("question", "¿En qué año?"),
        ("answer", "En otro"),
        ("hint", "Una pista: larga"),
        ("extra", "Dos\nlíneas"),
        ("event", "sicilia"),
        ("erratum.note", "Fue otra cosa"),
        ("erratum.source", "Un libro"),
    ],
)
def test_a_field_is_set(kind: str, key: str, value: str) -> None:
    """
    The note has the value then, whoever it is that sets it; undone, all bytes are as before.
    """
    found = workspace(kind)
    before = found.project.files

    done = found.apply(SetField(NOTE, key, value))

    first, _, part = key.partition(".")
    has = getattr(note(found, NOTE), first)
    assert (getattr(has, part) if part else has) == value
    assert (done.note, done.is_changed) == (NOTE, True)
    found.undo()
    assert found.project.files == before


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", ["extra", "event", "erratum", "erratum.source"])
def test_an_empty_value_takes_a_field_away(kind: str, key: str) -> None:
    """
    Also one of the base, and a part of one.
    """
    found = workspace(kind)
    name = ERRATUM if key.startswith("erratum") else NOTE

    found.apply(SetField(name, key))

    first, _, part = key.partition(".")
    has = getattr(note(found, name), first)
    assert not (getattr(has, part) if part else has)
    assert "E104" not in codes(found)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_value_changes_nothing(kind: str) -> None:
    """
    There is nothing to undo then.
    """
    found = workspace(kind)

    done = found.apply(SetField(NOTE, "extra", "Ese mes Alemania derrotó a Francia. "))

    assert not done.is_changed
    assert found.undo_label is None


def test_a_class_deck_notes_what_the_base_had() -> None:
    """
    So that a correction of the base is seen; of an erratum, of the parts that are changed.
    """
    found = workspace(TEACHER)

    found.apply(SetField(NOTE, "extra", "Nada."))
    found.apply(SetField(ERRATUM, "erratum.date", "1943-10"))
    found.apply(SetField(ERRATUM, "erratum.source", ""))

    assert (
        own_text(found)
        == f"""\
change:
  {NOTE}:
    extra: {{was: "Ese mes Alemania derrotó a Francia.", now: "Nada."}}
  {ERRATUM}:
    erratum:
      was: {{date: "1943-10-01", source: "Stanley G. Payne, Franco y Hitler (La Esfera de los Libros, 2008)"}}
      now: {{date: 1943-10, source: ""}}
"""
    )


@pytest.mark.parametrize("key", ["", "extra", "erratum.note"])
def test_the_base_s_words_are_taken_back(key: str) -> None:
    """
    All of them, those of a field, or those of a part; so too by writing just them.
    """
    name = ERRATUM if key.startswith("erratum") else NOTE
    found = workspace(TEACHER)
    found.apply(SetField(name, key or "extra", "Otra cosa"))

    found.apply(TakeBack(name, key))

    assert own_text(found).strip() == ""


def test_the_base_s_words_written_again_are_no_change() -> None:
    """
    The change goes then.
    """
    found = workspace(TEACHER)
    found.apply(SetField(NOTE, "extra", "Otra cosa"))

    found.apply(SetField(NOTE, "extra", "Ese mes Alemania derrotó a Francia."))

    assert own_text(found).strip() == ""


@pytest.mark.parametrize("kind", KINDS)
def test_parts_of_a_quote(kind: str) -> None:
    """
    A quote that is written as a text gets keys when it needs them, and may lose them again.
    """
    found = workspace(kind)

    found.apply(SetField(ERRATUM, "quote.prefix", "por eso"))
    changed = note(found, ERRATUM).quote
    found.apply(SetField(ERRATUM, "quote.prefix", ""))
    plain = note(found, ERRATUM).quote

    assert changed
    assert changed.selector.prefix == "por eso"
    assert plain
    assert plain.selector == changed.selector._replace(prefix="")


@pytest.mark.parametrize("kind", KINDS)
def test_tags(kind: str) -> None:
    """
    All of a card's own tags are set at once; those of its topic stay.
    """
    found = workspace(kind)

    found.apply(SetField(NOTE, "tags", ("examen", "repaso")))
    both = note(found, NOTE)
    found.apply(SetField(NOTE, "tags", ("repaso",)))
    one = note(found, NOTE)
    found.apply(SetField(NOTE, "tags", ()))

    assert (both.tags, one.tags, note(found, NOTE).tags) == (("examen", "repaso"), ("repaso",), ())
    assert both.topic.tags == ("españa",)


@pytest.mark.parametrize("key", ["id", "allow", "nothing", "quote.nothing", "term"])
def test_an_unknown_field_is_refused(key: str) -> None:
    """
    Also one that cards of another type have; then nothing is changed.
    """
    found = workspace(AUTHOR)
    before = found.project.files

    with pytest.raises(MazoError):
        found.apply(SetField(NOTE, key, "x"))

    assert found.project.files == before
