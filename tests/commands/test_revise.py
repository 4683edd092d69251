"""`mazo revise`: a new edition in the place of a document."""

from __future__ import annotations

import json

import pytest

import mazo
from mazo.errors import MazoError
from mazo.revisions.answers import Answer
from tests.support.command_line import Mazo
from tests.support.new_edition import DOCUMENT, edition, revised
from tests.support.project import CardProject


def test_what_is_sure_is_written_with_the_new_text(project: CardProject, mazo: Mazo) -> None:
    """
    Only the words of quotes change, and the document; the project checks as before.
    """
    new = edition(project, ("Both crowns", "Both Crowns"), ("A storm off", "A storm, off"))
    cards = project.read("peace.yaml"), project.read("siege.yaml")

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--write")

    assert result.exit_code == 0
    assert project.read(DOCUMENT) == new.read_text("utf-8")
    assert project.read("peace.yaml") == cards[0].replace("Both crowns had", "Both Crowns had")
    assert project.read("siege.yaml") == cards[1].replace("A storm off", "A storm, off")
    assert project.codes() == []


def test_without_write_nothing_is_written(project: CardProject, mazo: Mazo) -> None:
    """
    The command shows what it would do.
    """
    before = project.files()
    new = edition(project, ("peace of 1763", "peace of 1764"))

    result = mazo("revise", str(project.folder), DOCUMENT, str(new))

    assert result.exit_code == 1
    assert "a number or a time changed: peace-signed, empty-coffers" in result.output
    assert "[1763]" in result.output
    assert "[1764]" in result.output
    assert project.files() == {**before, "second.md": new.read_bytes()}


def test_a_change_is_asked_once_for_all_quotes(project: CardProject) -> None:
    """
    Two notes quote the sentence: there is one question, with both ids.
    """
    [question] = revised(project, ("peace of 1763", "peace of 1764")).questions

    assert set(question.names) == {"empty-coffers", "peace-signed"}
    assert question.reason == "number"


def test_answers_come_from_a_file(project: CardProject, mazo: Mazo) -> None:
    """
    It is made with the questions, filled in by hand, and obeyed.
    """
    new = edition(project, ("peace of 1763", "peace of 1764"), ("3 May", "4 May"))
    path = project.folder / "answers.yml"
    words = "revise", str(project.folder), DOCUMENT, str(new), "--answers", str(path)

    assert mazo(*words).exit_code == 1
    text = path.read_text("utf-8").replace("answer:\n", "answer: retire\n", 1)
    path.write_text(text.replace("answer:\n", "answer: take\n"), "utf-8")
    result = mazo(*words, "--write")

    assert result.exit_code == 0
    assert "fleet-leaves" not in project.read("siege.yaml")
    assert "quote: they signed the peace of 1764" in project.read("peace.yaml")
    assert "date: 1763" in project.read("peace.yaml")
    assert [code for code in project.codes() if code.startswith("E3")] == []


def test_each_note_of_a_question_may_have_its_own_answer(project: CardProject) -> None:
    """
    One keeps its quote, another takes the new words.
    """
    found = revised(project, ("3 May 1756", "3 May 1757"), ("A storm off", "No storm off"))
    own = Answer("quote", "off the cape scattered the ships")
    answers = {"fleet-leaves": Answer("take"), "why-lifted": own, "siege-lifted": Answer("keep")}

    files = found.files(answers)

    text = files[project.folder / "siege.yaml"]
    assert text is not None
    assert b"quote: The fleet left the harbour on 3 May 1757" in text
    assert b"quote: off the cape scattered the ships" in text
    assert b"quote: the siege was lifted in June 1756" in text
    assert found.left(answers) == ()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer("keep"), "cannot keep its quote"),
        (Answer("quote", "words of no edition"), "in 0 places, not in one"),
        (Answer("quote", "the"), "places, not in one"),
    ],
)
def test_an_answer_that_cannot_be_followed(
    project: CardProject, answer: Answer, message: str
) -> None:
    """
    It is refused before anything is written.
    """
    found = revised(project, ("3 May 1756", "4 May 1756"))

    with pytest.raises(MazoError, match=message):
        found.files({"fleet-leaves": answer})


def test_there_is_nothing_to_take_of_a_sentence_that_is_gone(project: CardProject) -> None:
    """
    Its notes can be retired.
    """
    found = revised(project, ("The fleet left the harbour on 3 May 1756. ", ""))
    assert [each.reason for each in found.questions] == ["gone"]

    with pytest.raises(MazoError, match="no new words"):
        found.files({"fleet-leaves": Answer("take")})
    text = found.files({"fleet-leaves": Answer("retire")})[project.folder / "siege.yaml"]
    assert text is not None
    assert b"fleet-leaves" not in text


@pytest.mark.parametrize("answer", ["yes", "{quotation: x}", "[take]", "{fleet-leaves: maybe}"])
def test_a_wrong_answer_is_shown_at_its_line(project: CardProject, mazo: Mazo, answer: str) -> None:
    """
    The file and the line are named.
    """
    new = edition(project, ("3 May 1756", "4 May 1756"))
    path = project.folder / "answers.yml"
    path.write_text(f"- notes: [fleet-leaves]\n  answer: {answer}\n", "utf-8")

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--answers", str(path))

    assert result.exit_code == 2
    assert "answers.yml:2: answer `take`" in result.output


@pytest.mark.parametrize(
    "name", ["chronicle", "chronicle.md", "A short chronicle", "./chronicle.md"]
)
def test_a_document_is_called_by_its_id_its_file_or_its_title(
    project: CardProject, name: str
) -> None:
    """
    All of them mean the same.
    """
    new = edition(project, ("3 May 1756", "4 May 1756")).read_bytes()

    assert mazo.open(project.folder).revise(name, "second.md", new).entry.id == "chronicle"


def test_a_document_that_is_not_there(project: CardProject) -> None:
    """
    The known ones are named.
    """
    with pytest.raises(MazoError, match=r"“x\.md”; the project has `chronicle\.md`"):
        mazo.open(project.folder).revise("x.md", "second.md", b"# New\n\nWords.\n")


def test_no_other_file_gives_way_to_a_new_edition(project: CardProject, mazo: Mazo) -> None:
    """
    Of a text in Markdown a plain text comes; a file that is called as it would be stays.
    """
    project.write("chronicle.txt", "Another text.\n")
    new = project.folder / "second.txt"
    new.write_text(project.read(DOCUMENT).replace("crowns", "Crowns"), "utf-8")
    before = project.files()

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--write")

    assert result.exit_code == 2
    assert "chronicle.txt" in result.output
    assert project.files() == before


def test_a_plain_text_takes_the_place_of_markdown(project: CardProject, mazo: Mazo) -> None:
    """
    The file has the ending of what it holds, and the project names it so.
    """
    new = project.folder / "second.txt"
    new.write_text(project.read(DOCUMENT).replace("# ", "").replace("crowns", "Crowns"), "utf-8")

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--write")

    assert result.exit_code == 0, result.output
    assert not (project.folder / DOCUMENT).exists()
    assert "path: chronicle.txt" in project.read("mazo.yaml")
    assert project.codes() == []


def test_programs_get_one_object(project: CardProject, mazo: Mazo) -> None:
    """
    With each quote, and each question.
    """
    new = edition(project, ("3 May 1756", "4 May 1756"))

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--format", "json")

    found = json.loads(result.stdout)
    assert found["document"] == "chronicle"
    assert [each["notes"] for each in found["questions"]] == [["fleet-leaves"]]
    [quote] = [each for each in found["quotes"] if each["name"] == "fleet-leaves"]
    assert quote["now"] == "The fleet left the harbour on 4 May 1756"


def test_words_that_need_no_card_are_quotes_too(project: CardProject) -> None:
    """
    They are respelled, and asked for, like those of notes.
    """
    words = "The island was handed back to its old owners"
    project.change("peace.yaml", "tags: [peace]\n", f"tags: [peace]\nno_card: [{words}]\n")

    spelt = revised(project, ("The island was", "The Island was"))
    gone = revised(project, ("The island was\nhanded back to its old owners. ", ""))

    text = spelt.files()[project.folder / "peace.yaml"]
    assert text is not None
    assert b'no_card: ["The Island was handed back to its old owners"]' in text
    assert [each.names for each in gone.questions] == [("peace.yaml:3",)]
    left = gone.files({"peace.yaml:3": Answer("retire")})[project.folder / "peace.yaml"]
    assert left is not None
    assert b"no_card" not in left


def test_a_quote_that_stands_in_two_places_now_is_told_apart(project: CardProject) -> None:
    """
    The new edition says the same again: the card goes on quoting what it quoted.
    """
    again = "Nobody paid for the burnt town. The garrison had held out for seven weeks."
    project.add_fifth()
    found = revised(project, ("Nobody paid for the burnt town.", again))

    text = found.files()[project.folder / "siege.yaml"]

    assert found.questions == ()
    assert text is not None
    assert b"prefix" in text or b"suffix" in text or b"section" in text


def test_sections_are_called_as_the_new_edition_calls_them(project: CardProject) -> None:
    """
    Those of topics and of quotes, if only their spelling changed.
    """
    project.change("siege.yaml", "tags: [war::sea]\n", "tags: [war::sea]\nsection: The siege\n")
    quote = "quote: they signed the peace of 1763"
    exact = "{exact: they signed the peace of 1763, section: The peace}"
    project.change("peace.yaml", quote, f"quote: {exact}")
    found = revised(project, ("# The siege", "# 1. The Siege"), ("# The peace", "# Peace"))

    files = found.files()

    siege, peace = files[project.folder / "siege.yaml"], files[project.folder / "peace.yaml"]
    assert siege is not None
    assert peace is not None
    assert b"section: 1. The Siege" in siege
    assert b"section: Peace" in peace


def test_a_word_file_is_converted_first(project: CardProject, mazo: Mazo) -> None:
    """
    What the conversion did is said, and its text takes the document's place.
    """
    new = project.folder / "second.html"
    paragraphs = project.read(DOCUMENT).replace("# The siege\n", "<h1>The siege</h1>")
    html = paragraphs.replace("# The peace\n", "<h1>The peace</h1>").replace("\n\n", "<p>")
    new.write_text(f"<html><body>{html.replace('crowns', 'Crowns')}</body></html>", "utf-8")

    result = mazo("revise", str(project.folder), DOCUMENT, str(new), "--write")

    assert result.exit_code == 0, result.output
    assert "second.md: the text of second.html" in result.output
    assert "Both Crowns" in project.read(DOCUMENT)
    assert "Both Crowns had" in project.read("peace.yaml")
    assert project.codes() == []
