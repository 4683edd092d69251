"""Three-way: what the base had, what it has now, and what the class deck has."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.class_deck import ClassDeck, with_learners
from tests.support.project import QUESTION, CardProject

BASE = {
    "unchanged": "    hint: In spring\n",
    "changed": "    hint: In May\n",
    "field deleted": "",
    "equal": "    hint: Soon\n",
    "note deleted": None,
}
"""What the base says in its second release; in the first it is the first of these."""
MINE = {
    "unchanged": "",
    "changed": "change: {fleet-leaves: {hint: {was: In spring, now: Soon}}}\n",
    "changed unwatched": "change: {fleet-leaves: {hint: Soon}}\n",
    "field removed": 'change: {fleet-leaves: {hint: {was: In spring, now: ""}}}\n',
    "note removed": "remove: [fleet-leaves]\n",
}
GONE = "no such note"


class Merged(NamedTuple):
    """What comes of it: codes, and the hint; nothing is built where there is an error."""

    codes: list[str]
    hint: str = ""


CONFLICT, NOTE_GONE, SAME, UNWATCHED, REMOVED = (
    Merged([code]) for code in ("E530", "E531", "I532", "I533", "I534")
)
MERGED = {
    ("unchanged", "unchanged"): Merged([], "In spring"),
    ("unchanged", "changed"): Merged([], "Soon"),
    ("unchanged", "changed unwatched"): UNWATCHED._replace(hint="Soon"),
    ("unchanged", "field removed"): Merged([]),
    ("unchanged", "note removed"): Merged([], GONE),
    ("changed", "unchanged"): Merged([], "In May"),
    ("changed", "changed"): CONFLICT,
    ("changed", "changed unwatched"): UNWATCHED._replace(hint="Soon"),
    ("changed", "field removed"): CONFLICT,
    ("changed", "note removed"): Merged([], GONE),
    ("field deleted", "unchanged"): Merged([]),
    ("field deleted", "changed"): CONFLICT,
    ("field deleted", "changed unwatched"): UNWATCHED._replace(hint="Soon"),
    ("field deleted", "field removed"): SAME,
    ("field deleted", "note removed"): Merged([], GONE),
    ("equal", "unchanged"): Merged([], "Soon"),
    ("equal", "changed"): SAME._replace(hint="Soon"),
    ("equal", "changed unwatched"): SAME._replace(hint="Soon"),
    ("equal", "field removed"): CONFLICT,
    ("equal", "note removed"): Merged([], GONE),
    ("note deleted", "unchanged"): Merged([]),
    ("note deleted", "changed"): NOTE_GONE,
    ("note deleted", "changed unwatched"): NOTE_GONE,
    ("note deleted", "field removed"): NOTE_GONE,
    ("note deleted", "note removed"): REMOVED._replace(hint=GONE),
}


def test_every_combination_is_reported() -> None:
    """
    Of what the base and the class deck may have done.
    """
    assert MERGED.keys() == {(base, mine) for base in BASE for mine in MINE}


@pytest.mark.parametrize("is_released", [False, True])
@pytest.mark.parametrize(("base", "mine"), MERGED)
def test_base_and_class_deck_are_merged(
    base: str, mine: str, project: CardProject, tmp_path: Path, *, is_released: bool
) -> None:
    """
    Whether or not the class deck was released in between.
    """
    text, said = project.read("siege.yaml"), BASE[base]
    dated = "    date: 1756-05-03\n"
    project.write("siege.yaml", text.replace(dated, dated + (BASE["unchanged"] or "")))
    project.release()
    class_deck = ClassDeck(tmp_path / "class", project.folder, MINE[mine])
    if is_released:
        class_deck.release(1)
    project.write("siege.yaml", text.replace(dated, dated + (said or "")))
    if said is None:
        project.take_out("siege.yaml", "fleet-leaves")
    project.release(2)

    built = class_deck.build(3)

    wanted = MERGED[base, mine]
    assert built.codes == wanted.codes
    if any(code.startswith("E") for code in wanted.codes):
        assert built.published is None
    else:
        line = with_learners(class_deck.lines).get("fleet-leaves")
        assert (line.fields.get("hint", "") if line else GONE) == (
            wanted.hint if said or base != "note deleted" or wanted.hint else "In spring"
        )


def test_fields_are_merged_one_by_one(project: CardProject, tmp_path: Path) -> None:
    """
    What the base changes in one and the class deck in another goes together.
    """
    said = "change: {why-lifted: {answer: {was: A storm that scattered the ships, now: A gale}}}\n"
    class_deck = ClassDeck(tmp_path / "class", project.folder, said)
    project.change("siege.yaml", "What made the siege", "What brought the siege")
    project.change("siege.yaml", "alt: Ships in a storm", "alt: The ships")
    project.release()
    class_deck.release(1)

    fields = class_deck.lines["why-lifted"].fields
    assert fields["question"].startswith("What brought the siege")
    assert fields["answer"] == "A gale"
    assert "The ships" in fields["answermedia"]


SAME_MEANING = {
    "quote with keys": ("why-lifted", "quote", "{exact: A storm off the cape scattered the ships}"),
    "quote on two lines": (
        "why-lifted",
        "quote",
        '"A storm off the cape\n       scattered the ships"',
    ),
    "date in words": ("siege-lifted", "date", "June 1756"),
    "date in other words": ("fleet-leaves", "date", "3 May 1756"),
    "keys in another order": ("why-lifted", "image", "{alt: Ships in a storm, file: storm.png}"),
    "written answer": ("siege-lifted", "answer", "June 1756"),
}
OTHER = {
    "quote": "A storm off the cape",
    "date": "1756",
    "image": "{alt: A gale}",
    "answer": "Early in summer",
}


@pytest.mark.parametrize(("note", "key", "was"), SAME_MEANING.values(), ids=SAME_MEANING)
def test_was_means_what_it_says(
    note: str, key: str, was: str, project: CardProject, tmp_path: Path
) -> None:
    """
    However it is written: the change applies; where it means something else, it conflicts.
    """
    project.release()

    def codes(said: str) -> list[str]:
        text = f"change:\n  {note}:\n    {key}:\n      was: {said}\n      now: {OTHER[key]}\n"
        found = ClassDeck(tmp_path / "class", project.folder, text).codes()
        return [code for code in found if code[1] in "15"]

    assert codes(was) == []
    assert codes("1701") == ["E530"]


words = st.lists(
    st.text("abcdeéñ¿?:#'\"!,-—«»{}[]&*%@|>0123", min_size=1, max_size=6), min_size=1, max_size=10
)
styles = st.sampled_from(("double", "single", "folded", "literal"))
gaps = st.lists(st.sampled_from((" ", "  ", "\n")), min_size=12, max_size=12)


def written(said: list[str], style: str, gap: list[str], indent: str) -> str:
    """Return a text as YAML in some style, with some white space between its words."""
    if style == "double":
        said = [word.replace("\\", "\\\\").replace('"', '\\"') for word in said]
    if style == "single":
        said = [word.replace("'", "''") for word in said]
    text = "".join(word + space for word, space in zip(said, gap, strict=False)).strip()
    text = text.replace("\n", f"\n{indent}")
    match style:
        case "double":
            return f'"{text}"'
        case "single":
            return f"'{text}'"
        case _:
            return f"{'>-' if style == 'folded' else '|-'}\n{indent}{text}"


@settings(max_examples=60)
@given(words, st.data())
def test_was_is_compared_whatever_its_layout(said: list[str], data: st.DataObject) -> None:
    """
    Quotes, folding, white space and accents written in two signs make no difference; words do.
    """
    base = written(said, data.draw(styles), data.draw(gaps), "        ")
    form = data.draw(st.sampled_from(("NFC", "NFD")))
    was = normalize(form, written(said, data.draw(styles), data.draw(gaps), "          "))
    other = written([*said, "not"], data.draw(styles), data.draw(gaps), "          ")
    with tempfile.TemporaryDirectory() as place:
        project = CardProject(Path(place) / "base")
        project.change("siege.yaml", QUESTION, base)
        class_deck = ClassDeck(Path(place) / "class", project.folder)

        for text, is_conflict in ((was, False), (other, True)):
            class_deck.write(
                "change:\n  fleet-leaves:\n    question:\n"
                f"        was: {text}\n        now: My own words\n"
            )
            found = class_deck.codes()
            assert not [code for code in found if code.startswith("E1")]
            assert ("E530" in found) == is_conflict
