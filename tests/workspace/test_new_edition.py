"""A new edition of a text in the workspace: it waits, is answered, received and undone."""

from __future__ import annotations

import pytest

import mazo
from mazo.errors import MazoError
from mazo.model.quote_selector import TextQuoteSelector
from mazo.revisions.answers import Answer
from mazo.workspace.note_adding import AddNote
from mazo.workspace.note_fields import SetField
from mazo.workspace.note_quotes import SetQuote
from mazo.workspace.own_files import AddDocument
from mazo.workspace.workspace import Workspace
from tests.support.project import TEXTS
from tests.support.workspace import KINDS, TEACHER, note, workspace

TAKE, KEEP, RETIRE = Answer("take"), Answer("keep"), Answer("retire")
PEACE = ("empty-coffers", "peace-signed")
OWN_TEXT = "# La vuelta\n\nEl regimiento volvió a Cádiz en marzo de 1944. Nadie lo esperaba en el muelle.\n"


@pytest.fixture
def chronicle() -> Workspace:
    """
    Return the small project in memory.
    """
    files = {name: text.encode() for name, text in TEXTS.items()}
    return Workspace(mazo.open({**files, "media/storm.png": b"\x89PNG\r\n\x1a\n"}))


def edition(*changes: tuple[str, str]) -> bytes:
    """
    Return the chronicle with other words.
    """
    text = TEXTS["chronicle.md"]
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text.encode()


def test_it_is_received_in_one_act_and_undone_to_the_very_bytes(chronicle: Workspace) -> None:
    """
    What is only spelling comes along, and what changes the sense as it was answered.
    """
    before = chronicle.project.files
    content = edition(("A storm off", "A storm, off"), ("peace of 1763", "peace of 1764"))

    chronicle.receive_edition("chronicle", "second.md", content)
    chronicle.answer(PEACE, TAKE)
    done = chronicle.take_edition()

    assert done.is_changed
    assert chronicle.edition is None
    assert chronicle.project.files["chronicle.md"] == content
    assert b"quote: they signed the peace of 1764" in chronicle.project.files["peace.yaml"]
    assert b"quote: A storm, off the cape" in chronicle.project.files["siege.yaml"]
    chronicle.undo()
    assert chronicle.project.files == before


def test_nothing_is_received_while_a_question_is_open(chronicle: Workspace) -> None:
    """
    One that is answered for one of its cards is open still; and can be opened again.
    """
    before = chronicle.project.files
    chronicle.receive_edition("chronicle", "second.md", edition(("peace of 1763", "peace of 1764")))

    for names, answer in (((), None), (PEACE[:1], TAKE), (PEACE, RETIRE), (PEACE[1:], None)):
        if names:
            chronicle.answer(names, answer)
        if (names, answer) != (PEACE, RETIRE):
            with pytest.raises(MazoError, match="question is still open"):
                chronicle.take_edition()
    assert chronicle.project.files == before


def test_answers_are_kept_while_cards_are_changed(chronicle: Workspace) -> None:
    """
    They are not for what quotes other words by now.
    """
    chronicle.receive_edition(
        "chronicle",
        "second.md",
        edition(("peace of 1763", "peace of 1764"), ("3 May", "4 May"), ("June", "July")),
    )
    chronicle.answer((*PEACE, "fleet-leaves", "siege-lifted", "why-lifted"), TAKE)

    chronicle.apply(SetField("siege-lifted", "hint", "A month"))
    assert chronicle.edition
    assert chronicle.edition.left == ()
    chronicle.apply(SetField("siege-lifted", "quote", "lifted in June 1756"))

    assert [each.names for each in chronicle.edition.left] == [("siege-lifted", "why-lifted")]
    chronicle.answer(["siege-lifted"], TAKE)
    chronicle.take_edition()
    assert chronicle.project.files["siege.yaml"].count(b"lifted in July 1756") == 1


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        (("3 May", "4 May"), KEEP),
        (("The fleet left the harbour on 3 May 1756. ", ""), TAKE),
        (("3 May", "4 May"), Answer("quote", "The fleet sailed on 4 May")),
    ],
)
def test_an_answer_that_cannot_be_followed_is_refused_at_once(
    chronicle: Workspace, change: tuple[str, str], answer: Answer
) -> None:
    """
    The question stays open.
    """
    chronicle.receive_edition("chronicle", "second.md", edition(change))

    with pytest.raises(MazoError):
        chronicle.answer(["fleet-leaves"], answer)

    assert chronicle.edition
    assert [each.names for each in chronicle.edition.left] == [("fleet-leaves",)]


def test_other_words_are_quoted_and_a_card_is_retired(chronicle: Workspace) -> None:
    """
    The quote is what was selected; a card that is retired is in no file any more.
    """
    content = edition(
        ("The fleet left the harbour on 3 May 1756. ", ""), ("in June 1756", "a year later")
    )
    chronicle.receive_edition("chronicle", "second.md", content)
    chronicle.answer(["fleet-leaves"], RETIRE)
    chronicle.answer(["why-lifted"], KEEP)
    chronicle.answer(["siege-lifted"], Answer("quote", "the siege was lifted a year later"))
    chronicle.take_edition()

    text = chronicle.project.files["siege.yaml"].decode()
    assert "fleet-leaves" not in text
    assert "quote: the siege was lifted a year later" in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_one_s_own_in_either_kind_of_deck(kind: str) -> None:
    """
    In a class deck as in an author's project.
    """
    found = workspace(kind)
    found.apply(AddDocument("vuelta.md", OWN_TEXT.encode()))
    quote = "El regimiento volvió a Cádiz en marzo de 1944"
    card = found.apply(
        AddNote(
            "date",
            "¿Cuándo volvió?",
            quote=TextQuoteSelector(quote),
            document="vuelta",
            date="marzo de 1944",
        )
    ).note
    before = found.project.files

    new = found.receive_edition(
        "vuelta", "vuelta.txt", OWN_TEXT.replace("en marzo", "en abril").encode()
    )
    assert [each.names for each in new.left] == [(card,)]
    found.answer([card], TAKE)
    found.take_edition()

    own = note(found, card).quote
    assert own
    assert own.selector.exact == quote.replace("marzo", "abril")
    found.undo()
    assert found.project.files == before


def test_a_text_of_the_base_is_its_author_s() -> None:
    """
    It comes with the next version of the base.
    """
    found = workspace(TEACHER)

    with pytest.raises(MazoError, match="its author"):
        found.receive_edition("manual", "manual.md", b"Otra cosa.\n")
    assert found.edition is None


@pytest.mark.parametrize("more", ["", "remove: [toma-de-napoles]\n"])
def test_cards_of_the_base_that_quote_one_s_own_text_are_switched_off(more: str) -> None:
    """
    They stand in the base's files, so the class deck leaves them out.
    """
    found = workspace(TEACHER, more)
    found.apply(AddDocument("vuelta.md", OWN_TEXT.encode()))
    start = found.state.deck.documents["vuelta"].text.index("El regimiento")
    for name in ("fin-del-wolframio", "armisticio-italiano"):
        found.apply(SetQuote(name, "vuelta", start, start + 30))

    new = found.receive_edition(
        "vuelta", "vuelta.md", OWN_TEXT.replace("El reg", "Un reg").encode()
    )
    [question] = new.left
    found.answer(question.names, RETIRE)
    found.take_edition()

    assert found.state.layers
    assert {"fin-del-wolframio", "armisticio-italiano"} <= {*found.state.layers.left_out}
