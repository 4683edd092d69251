"""What learners get: the texts of the fields are frozen, and depend on nothing beyond their note."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.support.project import CardProject

Fields = Mapping[str, str]


# Whoever changes one of these texts corrects every note that every learner has.
ALL = {"document": "A short chronicle", "language": "en", "passagelanguage": "en"}
FROZEN: dict[str, tuple[str, tuple[str, ...], Fields]] = {
    "fleet-leaves": (
        "History::The siege::1: The siege",
        ("war::sea",),
        {
            "question": "On what day did the fleet leave the harbour?",
            "answer": "3 May 1756",
            "passage": "<mark>The fleet left the harbour on 3 May 1756</mark>.",
            "section": "The siege",
            "date": "1756-05-03",
        },
    ),
    "siege-lifted": (
        "History::The siege::1: The siege",
        ("war::sea",),
        {
            "question": "When was the siege of the harbour lifted?",
            "answer": "June 1756",
            "passage": "A storm off the cape scattered the ships, and so "
            "<mark>the siege was lifted in June 1756</mark>.",
            "section": "The siege",
            "event": "The siege is lifted",
            "date": "1756-06",
            "reverse": "June 1756",
        },
    ),
    "why-lifted": (
        "History::The siege::1: The siege",
        ("war::sea",),
        {
            "question": "What made the siege of the harbour end?",
            "answer": "A storm that scattered the ships",
            "answermedia": '<img src="storm-6b7fa434f9.png" alt="Ships in a storm">',
            "passage": "<mark>A storm off the cape scattered the ships</mark>, "
            "and so the siege was lifted in June 1756.",
            "section": "The siege",
            "cause": "A storm scatters the ships",
            "effect": "The siege is lifted <time>June 1756</time>",
        },
    ),
    "empty-coffers": (
        "History::The siege::2: The peace",
        ("peace",),
        {
            "question": "What followed from both crowns running out of money?",
            "answer": "They signed the peace",
            "passage": "<mark>Both crowns had run out of money, "
            "and so they signed the peace of 1763</mark>.",
            "section": "The peace",
            "cause": "Both crowns run out of money",
            "effect": "The peace is signed <time>1763</time>",
        },
    ),
    "peace-signed": (
        "History::The siege::2: The peace",
        ("peace", "treaty"),
        {
            "question": "In which year was the peace signed?",
            "answer": "1763",
            "passage": "Both crowns had run out of money, and so "
            "<mark>they signed the peace of 1763</mark>.",
            "section": "The peace",
            "event": "The peace is signed",
            "date": "1763",
        },
    ),
}


@pytest.mark.parametrize("note", FROZEN)
def test_the_fields_of_a_note_are_frozen(project: CardProject, note: str) -> None:
    """
    Each kind of note has just these fields, with just these texts.
    """
    deck, tags, expected = FROZEN[note]

    content = project.contents()[note]

    assert (content.deck, content.tags) == (deck, tags)
    assert dict(content.fields) == {**ALL, **expected}


OWN_TEXTS = (
    ("question: What made", "question: What <b>made</b>", "question", "What <b>made</b> the siege of the harbour end?"),
    ("answer: A storm that scattered the ships", 'answer: "A storm: < & >"', "answer", "A storm: &lt; &amp; >"),
    ("cause: storm", "cause: storm\n    hint: The <i>weather</i>", "hint", "The <i>weather</i>"),
    ("cause: storm", 'cause: storm\n    extra: "one\\ntwo"', "extra", "one<br>two"),
    ("cause: storm", "cause: storm\n    role: trigger", "role", "trigger"),
    ("alt: Ships in a storm", "alt: 'a \"big\" < b & c'", "answermedia", '<img src="storm-6b7fa434f9.png" alt="a &quot;big&quot; &lt; b &amp; c">'),
    (", alt: Ships in a storm", "", "answermedia", '<img src="storm-6b7fa434f9.png">'),
    ("alt: Ships in a storm", "side: question", "questionmedia", '<img src="storm-6b7fa434f9.png">'),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "key", "expected"), OWN_TEXTS, ids=lambda text: text[:24])
def test_a_text_of_the_author_comes_as_html(
    project: CardProject, old: str, new: str, key: str, expected: str
) -> None:
    """
    Allowed tags pass, lone signs are escaped, line ends become breaks.
    """
    project.change("siege.yaml", old, new)

    assert project.contents()["why-lifted"].fields[key] == expected


def test_a_chain_shows_the_other_causes_of_its_effect(project: CardProject) -> None:
    """
    Those of the effect's `because` that the note does not ask for.
    """
    project.change(
        "siege.yaml",
        "because: [storm]}",
        "because: [storm, hunger]}\n  hunger: {title: Hunger & thirst, date: 1755}",
    )

    found = project.contents()["why-lifted"].fields

    assert found["othercauses"] == "<ul><li>Hunger &amp; thirst <time>1755</time></li></ul>"


def test_a_timeline_shows_what_an_event_came_of(project: CardProject) -> None:
    """
    Those of the causes that have a date, in their order, then the event.
    """
    project.change(
        "siege.yaml",
        "because: [storm]}",
        "because: [storm, hunger, debt]}\n  hunger: {title: Hunger, date: 1755}\n"
        "  debt: {title: Debt, date: 1750}",
    )

    found = project.contents()["siege-lifted"].fields

    assert found["event"] == (
        "<ol><li>Debt <time>1750</time></li><li>Hunger <time>1755</time></li>"
        "<li>The siege is lifted <time>June 1756</time></li></ol>"
    )


def test_a_chain_shows_what_its_cause_came_of(project: CardProject) -> None:
    """
    The first two events of its `because`: without any, the cause is shown alone.
    """
    project.change(
        "siege.yaml",
        "storm: A storm scatters the ships",
        "storm: {title: A storm, because: [spring, moon, wind]}\n  spring: Spring & tide\n"
        "  moon: {title: A full moon, date: 1756-05}\n  wind: Wind",
    )

    found = project.contents()["why-lifted"].fields

    assert found["cause"] == (
        "<ol><li>Spring &amp; tide · A full moon <time>May 1756</time></li><li>A storm</li></ol>"
    )


@pytest.mark.parametrize(("role", "cause"), [("purpose", "A storm"), ("trigger", "<ol>")])
def test_an_aim_came_of_nothing(project: CardProject, role: str, cause: str) -> None:
    """
    It lies ahead of its deed, so nothing stands before it.
    """
    project.change("siege.yaml", "    effect: lifted\n", f"    effect: lifted\n    role: {role}\n")
    project.change(
        "siege.yaml",
        "storm: A storm scatters the ships",
        "storm: {title: A storm, because: [spring]}\n  spring: Spring",
    )

    assert project.contents()["why-lifted"].fields["cause"].startswith(cause)


def test_a_corrected_card_shows_no_chain_of_what_the_document_says(project: CardProject) -> None:
    """
    Its events are those of an answer that the card does not give.
    """
    erratum = "    erratum: {kind: imprecise, answer: A plague, note: In the ships.}\n"
    project.change("siege.yaml", "    effect: lifted\n", f"    effect: lifted\n{erratum}")
    shown = project.contents()["why-lifted"].fields
    project.change("mazo.yaml", "language: en\n", "language: en\nerrata: corrected\n")

    found = project.contents()["why-lifted"].fields

    assert {"cause", "effect"} <= shown.keys()
    assert found["answer"] == "A plague"
    assert found.keys().isdisjoint({"cause", "effect", "othercauses"})


def test_an_event_that_nobody_declares_is_not_shown(project: CardProject) -> None:
    """
    An id is no text for learners.
    """
    project.change("siege.yaml", "    cause: storm\n", "    cause: tempest\n")

    found = project.contents()["why-lifted"].fields

    assert "cause" not in found
    assert found["effect"] == "The siege is lifted <time>June 1756</time>"


# --- a field depends on nothing beyond its note


# What is changed, and the notes that may become others by it.
ELSEWHERE = {
    "another note's question": (
        "siege.yaml", "On what day did the fleet leave", "On which day did the fleet leave", {"fleet-leaves"},
    ),
    "another note's answer": (
        "peace.yaml", "answer: They signed the peace", "answer: They made peace", {"empty-coffers"},
    ),
    "another note's tags": ("peace.yaml", "tags: [treaty]", "tags: [treaties]", {"peace-signed"}),
    "another note's quote": (
        "siege.yaml", "quote: The fleet left the harbour on", "quote: left the harbour on", {"fleet-leaves"},
    ),
    "another section of the document": (
        "chronicle.md", "Nobody paid for the burnt town.", "Everybody paid. Nobody wept.", set(),
    ),
    "the line ends of the document": ("chronicle.md", "ships, and so\nthe siege", "ships, and\nso the siege", set()),
    "an event that nobody here names": ("peace.yaml", "events:", "events:\n  fire: The town burns", set()),
    "a date of an event": (
        "siege.yaml", "date: 1756-06\n", "date: June 1756\n", set(),
    ),
    "the title of an event": (
        "siege.yaml", "storm: A storm scatters the ships", "storm: A great storm", {"why-lifted"},
    ),
    "the title of the project": ("mazo.yaml", "title: The siege of the harbour", "title: War", set()),
    "the order of topics": ("mazo.yaml", "[siege, peace]", "[peace, siege]", set()),
    "a topic left out": ("mazo.yaml", "[siege, peace]", "[siege]", {"empty-coffers", "peace-signed"}),
}  # fmt: skip


@pytest.mark.parametrize("case", ELSEWHERE)
def test_a_correction_touches_no_other_note(project: CardProject, case: str) -> None:
    """
    A note's content follows from the note, its passage, its events and what they came of.
    """
    file, old, new, touched = ELSEWHERE[case]
    before = project.contents()

    project.change(file, old, new)
    after = project.contents()

    assert {note for note in before if before[note] != after.get(note)} == touched
    assert set(after) <= set(before)


@pytest.mark.parametrize("note", ["fleet-leaves", "why-lifted"])
def test_a_note_taken_out_leaves_all_others_as_they_were(project: CardProject, note: str) -> None:
    """
    Neighbours are none of a note's business.
    """
    before = project.contents()
    project.take_out("siege.yaml", note)
    if note == "why-lifted":
        project.change("siege.yaml", "causes:\n", "")

    assert project.contents() == {each: content for each, content in before.items() if each != note}
