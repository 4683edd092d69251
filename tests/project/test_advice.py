"""What is advised for slips that authors make: one report for each, which says what to write."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import mazo
from mazo.diagnostics import Diagnostic
from tests.support.project import TEXTS

QUOTE = "quote: A storm off the cape scattered the ships"
ANSWER = "answer: A storm that scattered the ships"

Files = Mapping[str, str]
Advice = tuple[str, str, str]
"""A code, what it is reported at, and words of what is advised."""

SLIPS: dict[str, tuple[str, str, Advice]] = {
    # what is written in `siege.yaml` for what, and the one report of it
    "a quote over two lines, under its key": (
        QUOTE,
        "quote: A storm off the cape\n    scattered the ships",
        ("E111", "scattered the ships", "further right than its key, here `quote`"),
    ),
    "a quote over three lines, in the first column": (
        QUOTE,
        "quote: A storm\noff the cape\nscattered the ships",
        ("E111", "off the cape", "further right than its key, here `quote`"),
    ),
    "a text under `>-`": (
        ANSWER,
        "answer: >-\n    A storm that scattered the ships",
        ("E111", "A storm that scattered the ships", "further right than its key, here `answer`"),
    ),
    "a text under `|`": (
        ANSWER,
        "answer: |\nA storm that scattered the ships",
        ("E111", "A storm that scattered the ships", "further right than its key, here `answer`"),
    ),
    "a dash without a space": (
        "  - id: why-lifted",
        "  -id: why-lifted",
        ("E111", "-", "write `- id:`"),
    ),
    "a list without its colon": ("\ndates:", "\ndates", ("E101", "d", "write `dates: …`")),
    "a second list without its colon": ("causes:", "causes", ("E101", "c", "write `causes: …`")),
    "events without their colon": ("events:", "events", ("E101", "e", "write `events: …`")),
    "a key without its colon": (ANSWER, ANSWER.replace(":", ""), ("E101", "a", "write `answer: A")),
    "a key without a space": (ANSWER, ANSWER.replace(": ", ":"), ("E101", "a", "write `answer: A")),
    "a list set in": ("causes:", " causes:", ("E111", "causes:", "begin it in the first column")),
    "a forgotten dash": (
        "  - id: why-lifted",
        "    id: why-lifted",
        ("E105", "id: why-lifted", "begin each with a dash: `- id: why-lifted`"),
    ),
    "nothing under `>-`": (
        "    effect: lifted\n    image",
        "    effect: lifted\n    hint: >-\n    image",
        ("E108", ">-", "on the next line, further right than `hint`"),
    ),
    "a bare tilde": ("effect: lifted", "effect: lifted\n    hint: ~", ("E108", "~", "its text")),
    "the section of a note": (
        QUOTE,
        f"{QUOTE}\n    section: The siege",
        ("E103", "section", "`quote: {exact: …, section: …}`, or for all notes of the file"),
    ),
    "an occurrence of a note": (
        QUOTE,
        f"{QUOTE}\n    occurrence: 2",
        ("E103", "occurrence", "`quote: {exact: …, occurrence: …}`"),
    ),
    "words in the place of a key": (
        QUOTE,
        f"{QUOTE}\n    Of the siege: no more",
        ("E103", "Of the siege", "if this line goes on with the text above it"),
    ),
}


def reported(files: Files) -> list[Diagnostic]:
    """Return what is reported of a project in memory; it has no picture."""
    return list(mazo.open(files).check().diagnostics)


def changed(name: str, old: str, new: str) -> Files:
    """Return the files of the small project, with one of its texts changed once."""
    texts = {
        path: text.replace("\n    image: {file: storm.png, alt: Ships in a storm}", "")
        for path, text in TEXTS.items()
    }
    texts[name] = texts[name].replace("lifted\nevents", "lifted\n    image\nevents")
    assert old in texts[name]
    return texts | {name: texts[name].replace(old, new, 1).replace("\n    image\n", "\n")}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_has_one_report_which_says_what_to_write(slip: str) -> None:
    """
    All else of the file is read as it was meant, so that nothing else is reported.
    """
    old, new, (code, at, advised) = SLIPS[slip]

    found = reported(changed("siege.yaml", old, new))

    assert [each.rule.code for each in found] == [code]
    place = found[0].place
    assert place.file.text[place.start : place.end].split("\n")[0] == at
    assert advised in found[0].help("en")
    assert found[0].help("es") != found[0].help("en")


@pytest.mark.parametrize("written", ['"~"', "'~'", ">-\n      ~"])
def test_a_quoted_tilde_is_a_text(written: str) -> None:
    """
    Only a bare tilde stands for nothing.
    """
    files = changed("siege.yaml", "effect: lifted", f"effect: lifted\n    extra: {written}")

    project = mazo.open(files)

    assert project.check().diagnostics == ()
    assert [note.extra for note in project.check().deck.notes if note.extra] == ["~"]


@pytest.mark.parametrize("written", ["no", "klingon"])
def test_a_language_that_is_not_known_has_one_report(written: str) -> None:
    """
    Dates and wording are not judged by the rules of another language.
    """
    files = changed("mazo.yaml", "language: en", f"language: {written}")

    assert [each.rule.code for each in reported(files)] == ["E009"]


@pytest.mark.parametrize("written", ["English", "inglés"])
def test_a_language_by_its_name_is_the_one_that_notes_are_judged_by(written: str) -> None:
    """
    Where the one that is meant is plain, no other mistake is kept back.
    """
    files = dict(changed("mazo.yaml", "language: en", f"language: {written}"))
    files["siege.yaml"] = files["siege.yaml"].replace("When was the siege", "Why was the siege")

    assert [each.rule.code for each in reported(files)] == ["E009", "W616"]


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("Historia:::Prueba", "Historia::Prueba"),
        ("A::::B", "A::B"),
        (":A", "A"),
        ("A:: :B", "A::B"),
    ],
)
def test_a_level_of_a_deck_does_not_begin_with_a_colon(name: str, proposal: str) -> None:
    """
    Anki would take the third colon for the beginning of a name.
    """
    found = reported(changed("mazo.yaml", "deck: History::The siege", f'deck: "{name}"'))

    assert [each.rule.code for each in found] == ["E010"]
    assert f"`{proposal}`" in found[0].help("en")


@pytest.mark.parametrize("question", ["¿Qué noche…?", "¿En qué noche…?", "¿La noche de qué día…?"])
def test_which_night_asks_for_a_date(question: str) -> None:
    """
    A night has a date as a day has.
    """
    files = dict(TEXTS)
    files["mazo.yaml"] = files["mazo.yaml"].replace("language: en", "language: es")
    files["peace.yaml"] = 'title: "2: La paz"\n'
    files["siege.yaml"] = f"""\
title: "1: El sitio"
dates:
  - id: noche
    question: {question.replace("…", " zarpó del puerto la flota")}
    date: 1756-05-03
    quote: The fleet left the harbour on 3 May 1756
"""

    assert "W616" not in [each.rule.code for each in reported(files)]


def test_a_file_name_of_the_same_letters_is_found() -> None:
    """
    A name that is composed otherwise on disk is the same name; nothing like it is proposed.
    """
    files = {name.replace("chronicle.md", "cro\u0301nica.md"): text for name, text in TEXTS.items()}
    files = {**files, "siege.yaml": changed("siege.yaml", "title", "title")["siege.yaml"]}
    files["mazo.yaml"] = files["mazo.yaml"].replace("chronicle.md", "cr\u00f3nica.md")

    assert reported(files) == []


@pytest.mark.parametrize("code", ["W616", "E712", "W307"])
def test_what_a_note_may_accept_says_so(code: str) -> None:
    """
    Warnings, and errors of wording, are accepted as remarks are; the advice ends with how.
    """
    files = dict(changed("siege.yaml", "When was the siege", "Why was the siege"))
    files["siege.yaml"] = files["siege.yaml"].replace("tags:", "section: The peace\ntags:")
    files["peace.yaml"] = files["peace.yaml"].replace(
        "In which year was the peace signed?", "On what day did the fleet leave the harbour?"
    )

    found = {each.rule.code: each for each in reported(files)}

    assert found[code].help("en").endswith(f"or accept it: `allow: [{code}]`")
    assert found[code].help("es").endswith(f"o acéptalo: `allow: [{code}]`")


def test_a_quote_outside_the_section_of_its_file_is_reported() -> None:
    """
    Each is reported but those that name a section of their own, or accept it.
    """
    files = dict(changed("siege.yaml", "tags:", "section: The peace\ntags:"))
    siege = files["siege.yaml"].replace(
        "quote: The fleet left the harbour on 3 May 1756",
        "quote: {exact: The fleet left the harbour on 3 May 1756, section: The siege}",
    )
    siege = siege.replace("    effect: lifted", "    effect: lifted\n    allow: [W307]")

    found = reported({**files, "siege.yaml": siege})

    assert [(each.rule.code, each.note) for each in found] == [("W307", "siege-lifted")]
    assert "section: The siege}}`".replace("}}", "}") in found[0].help("en")


def test_quotes_that_moved_to_the_same_section_are_reported_once() -> None:
    """
    At the first of them, with the places of the others.
    """
    files = dict(changed("siege.yaml", "tags:", "section: The peace\ntags:"))

    (found,) = reported(files)

    assert (found.rule.code, found.note) == ("W307", "fleet-leaves")
    passage, *others = found.related
    first, *ids = found.message("en").split("`")[1::2]
    assert first == "fleet-leaves"
    assert "siege-lifted" in ids
    assert passage.place.file.path.name == "chronicle.md"
    assert [each.words("en").split("`")[1] for each in others] == ids
