"""No text is markup to Anki, whoever wrote it and wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.content import fields, media
from mazo.content.gate import as_text, passed
from mazo.notetypes import NOTE_TYPES
from mazo.releases import lock_file
from tests.support.buildable import Buildable
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.lock import HEADER, ONE, read, summed
from tests.support.payloads import PAYLOADS, obeyed
from tests.support.project import TEXTS, CardProject

KEYS = sorted({field.key for note_type in NOTE_TYPES.values() for field in note_type.fields})
MEDIA = {"questionmedia", "answermedia"}
ATTRIBUTES = {"language", "passagelanguage", "role", "erratumkind"}


def found_fields(of: Buildable) -> list[Mapping[str, str]]:
    """
    Return the fields of all notes, whatever was found wrong with them.
    """
    deck = of.check().deck
    if deck is None:
        return []
    return [each.fields for each in fields.contents(deck, deck.notes, media.read(deck.media))]


def harm(found: list[Mapping[str, str]]) -> list[object]:
    return [
        odd
        for each in found
        for key, field in each.items()
        for odd in obeyed(field, is_media=key in MEDIA)
    ]


SETTINGS = TEXTS["mazo.yaml"].replace("topics: [siege, peace]\n", "topics: [all]\n")
DOCUMENTS = {
    # where the document has the payload beside the quoted words
    "a sentence": "Then {0} the harbour number{1} was taken by storm, {0} and more.",
    "inside the quote": "Then the harbour number{1} {0} was taken by storm.",
    "a heading": "# On {0} number{1}\n\nThen the harbour number{1} was taken by storm.",
    "code": "Then `{0}` the harbour number{1} was taken by storm.",
    "a block of code": "```\nthe harbour number{1} was taken {0}\n```",
    "a table": "| a | {0} |\n| --- | --- |\n| {0} | the harbour number{1} was taken |",
    "a footnote": "A word.[^n{1}]\n\n[^n{1}]: the harbour number{1} was taken {0} by storm",
    "emphasis": "Then **{0} the harbour number{1} was** taken _{0}_.",
    "a formula": "Then ${0}$ the harbour number{1} was taken \\({0}\\) by storm.",
    "HTML": "<p>Then {0} the harbour number{1} was taken</p>",
}


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("place", DOCUMENTS)
def test_a_documents_text_is_text(project: CardProject, place: str, suffix: str) -> None:
    """
    In a passage or a section, in Markdown and in plain text.
    """
    sections = [DOCUMENTS[place].format(payload, number) for number, payload in enumerate(PAYLOADS)]
    quote = (
        "the harbour number{} was"
        if "inside" not in place
        else "Then the harbour number{} ... was taken by storm"
    )
    notes = [
        f'  - {{id: n{number}, question: "What of {number}?", answer: "It was taken", quote: {quote.format(number)}}}\n'
        for number in range(len(PAYLOADS))
    ]
    project.write(f"chronicle.{suffix}", "\n\n".join(sections))
    project.write("mazo.yaml", SETTINGS.replace("chronicle.md", f"chronicle.{suffix}"))
    project.write("all.yaml", "title: All\nfacts:\n".replace("facts", "causes") + "".join(notes))

    found = found_fields(project)

    assert len(found) > len(PAYLOADS) * 0.6  # a few swallow the quoted words: `<!--`, `<script>`
    assert harm(found) == []


TEXTS_OF_AUTHORS = {
    "question": "question: {}, answer: x",
    "answer": "question: What?, answer: {}",
    "hint": "question: What?, answer: x, hint: {}",
    "extra": "question: What?, answer: x, extra: {}",
    "alt": "question: What?, answer: x, image: {{file: storm.png, alt: {}}}",
    "role": "question: What?, answer: x, role: {}",
    "cause": "question: What?, answer: x, cause: {}",
    "erratum note": "question: What?, answer: x, erratum: {{kind: error, answer: x, note: {}}}",
    "erratum answer": "question: What?, answer: x, erratum: {{kind: error, answer: {}}}",
    "erratum source": "question: What?, answer: x, erratum: {{kind: error, note: x, source: {}}}",
    "erratum kind": "question: What?, answer: x, erratum: {{kind: {}, note: x}}",
}


def written_notes(key: str) -> str:
    """
    Return the lines of one note for each payload, which has it under `key`.
    """
    notes = []
    for number, payload in enumerate(PAYLOADS):
        said = "'" + payload.replace("'", "''") + "'"
        keys = TEXTS_OF_AUTHORS[key].format(said)
        notes.append(
            f"  - {{id: n{number}, {keys}, quote: A storm off the cape scattered the ships}}\n"
        )
    return "".join(notes)


@pytest.mark.parametrize("key", TEXTS_OF_AUTHORS)
def test_an_authors_text_is_text(project: CardProject, key: str) -> None:
    """
    What is not refused is shown as it stands.
    """
    project.write("mazo.yaml", SETTINGS)
    project.write("all.yaml", "title: All\ncauses:\n" + written_notes(key))

    found = found_fields(project)

    assert found
    assert harm(found) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_title_is_text(project: CardProject, payload: str) -> None:
    """
    Of a project, a document, a topic, an event.
    """
    said = "'" + payload.replace("'", "''") + "'"
    project.change("mazo.yaml", "title: The siege of the harbour", f"title: {said}")
    project.change("mazo.yaml", "title: A short chronicle", f"title: {said}")
    project.change("siege.yaml", 'title: "1: The siege"', f"title: {said}")
    project.change("siege.yaml", "storm: A storm scatters the ships", f"storm: {said}")

    assert harm(found_fields(project)) == []


@pytest.mark.parametrize("key", ["question", "answer", "hint", "extra"])
def test_a_class_decks_text_is_text(class_deck: ClassDeckBesideBase, key: str) -> None:
    """
    A teacher's words pass the same gate.
    """
    notes = written_notes(key).replace("\n", "\n    ")
    added = f"add:\n  more:\n    title: More\n    document: chronicle\n    causes:\n    {notes}"
    class_deck.write(added.rstrip() + "\n")

    found = found_fields(class_deck)

    assert len(found) > 5
    assert harm(found) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_strangers_lock_cannot_carry_it(tmp_path: Path, payload: str) -> None:
    """
    Under a right checksum too: a line holds what passes the gate, or is damaged.
    """
    for key in KEYS:
        for kind in NOTE_TYPES:
            values = ONE._replace(type=kind)._asdict() | {"tags": list(ONE.tags)}
            values["fields"] = {"question": "When?", key: payload}
            head = lock_file.text(lock_file.Lock(HEADER, {})).splitlines()[0]
            found, diagnostics = read(tmp_path, f"{head}\n{summed(values)}\n")

            lines = found.lines.values() if found else ()
            assert diagnostics or lines
            assert [odd for line in lines for odd in obeyed(line.fields.get(key, ""))] == []
            assert not lines or key not in ATTRIBUTES


@given(st.lists(st.sampled_from(PAYLOADS) | st.text(max_size=8)).map("".join))
def test_text_stays_what_it_says(text: str) -> None:
    """
    Its letters show as they are, nothing of it is obeyed, and the gate is passed once for all.
    """
    field = as_text(text)

    assert obeyed(field) == []
    assert passed("passage", field) == field
    shown = unescape(re.sub(r"<[^>]*>", "", field))
    assert "".join(shown.split()) == "".join(unescape_nfc(text).split())


@given(
    st.lists(st.sampled_from(PAYLOADS) | st.text(max_size=8)).map("".join), st.sampled_from(KEYS)
)
def test_whatever_comes_passes_as_harmless(text: str, key: str) -> None:
    """
    And what has passed passes again as it is.
    """
    field = passed(key, text)

    assert obeyed(field, is_media=key in MEDIA) == []
    assert passed(key, field) == field


FORMULAS = {
    r"\(E = mc^2\)": r"\(E = mc^2\)",
    r"\[\frac{a}{b} \leq \sqrt{c}\]": r"\[\frac{a}{b} \leq \sqrt{c}\]",
    r"\(\text{if } x &lt; 1\)": r"\(\text{if } x &lt; 1\)",
    r"\(\ce{H2O}\)": r"\(\ce{H2O}\)",
    r"\({{a}}\)": r"\({ {a} }\)",
    r"\(\href{x}{y}\)": r"\<span></span>(\href{x}{y}\<span></span>)",
    r"\(\HREF\)": r"\<span></span>(\HREF\<span></span>)",
    r"a \( b": r"a \<span></span>( b",
}


@pytest.mark.parametrize("formula", FORMULAS)
def test_formulas_of_known_commands_pass(formula: str) -> None:
    """
    Others show as they are written.
    """
    assert passed("extra", formula) == FORMULAS[formula]


def unescape_nfc(text: str) -> str:
    from unicodedata import normalize

    return normalize("NFC", text)
