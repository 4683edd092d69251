"""Acts on topics, events, settings, files and remarks, by an author and in a class deck."""

from __future__ import annotations

import pytest

import mazo
from mazo.diagnostics import Diagnostic
from mazo.errors import MazoError
from mazo.workspace.acts import Act
from mazo.workspace.events import AddEvent, ChangeEvent, DeleteEvent, LinkEvents
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.own_files import AddDocument, AddMedia
from mazo.workspace.remarks import Accept, AcceptNoMore, ApplyFix, accepted
from mazo.workspace.selected_words import suggestion
from mazo.workspace.settings import SetSetting
from mazo.workspace.topics import AddTopic, DeleteTopic, RenameTopic
from mazo.workspace.workspace import Workspace
from tests.support.workspace import (
    AUTHOR,
    CLASS_DECK,
    KINDS,
    OWN,
    TEACHER,
    added,
    codes,
    note,
    own_text,
    workspace,
)

TOPIC = "espana-neutral"
NOTE = "fin-del-wolframio"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize("kind", KINDS)
def test_topics(kind: str) -> None:
    """
    One is added, gets a card and another title.
    """
    found = workspace(kind)

    name = found.apply(AddTopic("5. Repaso")).topic
    card = added(found, name)
    found.apply(RenameTopic(name, "6. Repaso"))

    topic = note(found, card).topic
    assert (topic.id, topic.title) == ("5-repaso", "6. Repaso")


def test_another_title_for_a_topic_of_the_base() -> None:
    """
    It notes what the base has; with that, the change goes.
    """
    found = workspace(TEACHER)

    found.apply(RenameTopic(TOPIC, "España"))
    text = own_text(found)
    found.apply(RenameTopic(TOPIC, "3. España ante la guerra"))

    assert f'{TOPIC}: {{was: "3. España ante la guerra", now: España}}' in text
    assert own_text(found) == ""


def test_a_topic_of_one_s_own_is_deleted() -> None:
    """
    With its cards; one of the base is not.
    """
    found = workspace(TEACHER)
    name = found.apply(AddTopic("Repaso")).topic
    added(found, name)

    found.apply(DeleteTopic(name))

    assert own_text(found) == ""
    with pytest.raises(MazoError):
        found.apply(DeleteTopic(TOPIC))


@pytest.mark.parametrize("kind", KINDS)
def test_events(kind: str) -> None:
    """
    One is added, changed, linked to what it came of, named by a card, and deleted.
    """
    found = workspace(kind)

    found.apply(AddEvent("La rendición"))
    found.apply(ChangeEvent("rendicion", date="1945-05-08"))
    found.apply(LinkEvents("sicilia", "rendicion"))
    found.apply(ChangeEvent("rendicion", title="La rendición de Alemania"))
    [event] = [each for each in found.state.deck.events if each.id == "rendicion"]
    found.apply(LinkEvents("sicilia", "rendicion", is_linked=False))
    found.apply(DeleteEvent("rendicion"))

    assert (event.title, event.date and event.date.edtf) == (
        "La rendición de Alemania",
        "1945-05-08",
    )
    assert [name for name, _ in event.because] == ["sicilia"]
    assert "rendicion" not in [each.id for each in found.state.deck.events]


def test_an_event_of_the_base_gets_another_title_only() -> None:
    """
    Its date and its causes are the author's.
    """
    found = workspace(TEACHER)

    found.apply(ChangeEvent("sicilia", title="El desembarco"))

    assert "sicilia: {was: " in own_text(found)
    for act in (ChangeEvent("sicilia", date="1943"), DeleteEvent("sicilia")):
        with pytest.raises(MazoError, match="original"):
            found.apply(act)


@pytest.mark.parametrize("kind", KINDS)
def test_settings(kind: str) -> None:
    """
    A value that is none of a few, and one that is needed and empty, are refused.
    """
    found = workspace(kind)

    found.apply(SetSetting("title", "Otro  título"))
    found.apply(SetSetting("errata", "corrected"))
    found.apply(SetSetting("deck", "Historia::Otro"))

    project = found.state.deck.project
    assert (project.title, project.errata, project.deck) == (
        "Otro título",
        "corrected",
        "Historia::Otro",
    )
    for key, value in (("title", ""), ("errata", "none"), ("deck", "a::"), ("class", "x")):
        with pytest.raises(MazoError):
            found.apply(SetSetting(key, value))


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_one_s_own(kind: str) -> None:
    """
    Its words make a card.
    """
    found = workspace(kind)

    found.apply(
        AddDocument("notas.md", b"# Otras notas\n\nRoma fue saqueada en el a\xc3\xb1o 410.\n")
    )
    document = found.state.deck.documents["otras-notas"]
    words = suggestion(document, document.text.index("Roma"), len(document.text))
    card = found.apply(
        AddNote(words.kind, "¿Cuándo?", quote=words.quote, document="otras-notas", date=words.date)
    ).note

    assert (words.kind, words.date, words.section) == ("date", "0410", "Otras notas")
    assert note(found, card).quote
    assert not any(code.startswith("E3") for code in codes(found))


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture(kind: str) -> None:
    """
    It lies in `media` then; undone, it is gone.
    """
    found = workspace(kind)
    before = found.project.files

    found.apply(AddMedia(NOTE, "image", "Mi foto.svg", SVG, "Una foto", "question"))

    image = note(found, NOTE).image
    assert image
    assert (image.alt, image.side) == ("Una foto", "question")
    assert found.project.files["media/foto.svg"] == SVG
    assert not any(code.startswith("E") for code in codes(found))
    found.undo()
    assert found.project.files == before


@pytest.mark.parametrize(("key", "name"), [("image", "a.svg"), ("audio", "a.svg"), ("hint", "a")])
def test_what_is_no_picture_is_refused(key: str, name: str) -> None:
    """
    By its name, or by what it holds.
    """
    found = workspace(AUTHOR)

    with pytest.raises(MazoError):
        found.apply(AddMedia(NOTE, key, name, b"nothing"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_remark_is_accepted(kind: str) -> None:
    """
    It is not found any more; a second time there is nothing to accept.
    """
    found = workspace(kind)
    found.apply(SetField(NOTE, "question", "¿Cuándo?"))
    remark = first(found, "I711")

    found.apply(Accept(remark))

    assert "I711" not in codes(found)
    refused(found, Accept(remark))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_accepted_is_listed_and_taken_back(kind: str) -> None:
    """
    With what was found there; afterwards the file is as it was before, and it is found again.
    """
    found = workspace(kind)
    found.apply(SetField(NOTE, "question", "¿Cuándo?"))
    before, remark = found.project.files, first(found, "I711")
    others = [(each.note.id, each.code) for each in accepted(found.state)]
    found.apply(Accept(remark))

    new = [each for each in accepted(found.state) if (each.note.id, each.code) not in others]
    (own,) = new
    found.apply(AcceptNoMore(NOTE, own.code))

    assert (own.note.id, own.code) == (NOTE, "I711")
    assert [(each.note.id, each.code) for each in accepted(found.state)] == others
    assert [each.message("en") for each in own.found] == [remark.message("en")]
    assert found.project.files == before
    assert "I711" in codes(found)
    refused(found, AcceptNoMore(NOTE, own.code))


def test_what_the_base_s_author_accepts_is_not_the_teacher_s_to_take_back() -> None:
    """
    It stands in the base's files, which a class deck does not change.
    """
    author = workspace(AUTHOR)
    author.apply(SetField(NOTE, "question", "¿Cuándo?"))
    author.apply(Accept(first(author, "I711")))
    teacher = Workspace(mazo.open({**author.project.files, OWN: CLASS_DECK.encode()}, OWN))

    assert not accepted(teacher.state)
    refused(teacher, AcceptNoMore(NOTE, "I711"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_fix_is_made(kind: str) -> None:
    """
    Where what was found brings one.
    """
    found = workspace(kind)
    found.apply(SetField(NOTE, "tags", ("mi examen",)))
    mistake = first(found, "E")

    refused(found, Accept(mistake))
    found.apply(ApplyFix(mistake))

    assert len(note(found, NOTE).tags) == 1
    refused(found, ApplyFix(mistake))


def first(found: Workspace, code: str) -> Diagnostic:
    """Return the first thing that was found wrong whose code begins so."""
    return next(each for each in found.compilation.diagnostics if each.rule.code.startswith(code))


def refused(found: Workspace, act: Act) -> None:
    """Require that an act is refused, and changes nothing."""
    before = found.project.files
    with pytest.raises(MazoError):
        found.apply(act)
    assert found.project.files == before
