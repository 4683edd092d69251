"""A document whose typos were corrected costs learners nothing: its notes stay as released."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mazo
from mazo.reports import release_notes
from tests.support.buildable import DAY, FIRST
from tests.support.command_line import Mazo
from tests.support.project import CardProject

Change = Callable[[CardProject], None]
SENTENCE = "A storm off the cape scattered the ships, and so\nthe siege was lifted in June 1756."


def _text(old: str, new: str) -> Change:
    return lambda project: project.change("chronicle.md", old, new)


LEFT: dict[str, tuple[Change, set[str]]] = {
    "a comma": (_text("ships, and", "ships and"), {"siege-lifted", "why-lifted"}),
    "a capital": (_text("the cape", "the Cape"), {"siege-lifted", "why-lifted"}),
    "an accent": (_text("Both crowns", "Both crówns"), {"empty-coffers", "peace-signed"}),
    "a sentence that no card quotes": (_text("burnt town", "burnt Town"), set()),
    "a numbered heading": (
        _text("# The peace", "# 2. The Peace"),
        {"empty-coffers", "peace-signed"},
    ),
    "a sentence moved to another heading": (
        lambda project: project.write(
            "chronicle.md",
            project.read("chronicle.md")
            .replace(SENTENCE, "")
            .replace("# The peace\n", f"# The peace\n\n{SENTENCE}\n"),
        ),
        {"siege-lifted", "why-lifted"},
    ),
    "the quote, and the card after it": (
        lambda project: (
            _text("left the harbour on 3", "left the Harbour on 3")(project),
            project.change(
                "siege.yaml", "The fleet left the harbour", "The fleet left the Harbour"
            ),
        )[0],
        {"fleet-leaves"},
    ),
}


@pytest.mark.parametrize(("change", "left"), LEFT.values(), ids=LEFT)
def test_spelling_and_place_are_no_correction(
    project: CardProject, change: Change, left: set[str]
) -> None:
    """
    The lines keep fields and time, however often it is built, and the plan names them.
    """
    project.release()
    before = project.lines

    change(project)
    planned = mazo.open(project.path).plan(now=FIRST + DAY)
    project.release(1)
    again = project.release(2)

    assert planned.plan is not None
    assert {each.id for each in planned.plan.left} == left
    assert planned.plan.notes == ()
    after = project.lines
    assert {note: line._replace(document={}) for note, line in after.items()} == before
    assert {note for note, line in after.items() if line.document} == left
    assert not again.is_new
    assert project.build(3, is_locked=True).published
    assert "W422" not in project.codes()


OTHER: dict[str, Change] = {
    "a denial": _text("and so\nthe siege", "and not so\nthe siege"),
    "a number": _text("of 1763. The", "of 1763, in 4 parts. The"),
    "another word": _text("and so\nthe siege", "and yet\nthe siege"),
    "a slip that may be a word": _text("and so\nthe siege", "and to\nthe siege"),
    "a heading in other words": _text("# The peace", "# The treaty"),
}


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_other_words_are_a_correction(project: CardProject, change: Change) -> None:
    """
    Learners get them.
    """
    project.release()
    change(project)

    release = project.release(1)

    assert release.changes["corrected"]
    assert not any(line.document for line in project.lines.values())


def test_a_correction_brings_the_spelling_along(project: CardProject) -> None:
    """
    The corrected note gets the passage as it is now, the other one of that sentence stays.
    """
    project.release()
    project.change("chronicle.md", "the cape", "the Cape")
    project.release(1)
    project.change("siege.yaml", "What made the siege", "What made that siege")

    release = project.release(2)

    assert release.changes == {"corrected": ("why-lifted",)}
    assert "the Cape" in project.lines["why-lifted"].fields["passage"]
    assert "the cape" in project.lines["siege-lifted"].fields["passage"]


def test_an_author_may_bring_the_spelling(project: CardProject, mazo: Mazo) -> None:
    """
    `--respelled` corrects what was left.
    """
    project.release()
    project.change("chronicle.md", "the cape", "the Cape")
    project.release(1)

    planned = mazo("plan", str(project.folder), "--respelled").output
    left = mazo("plan", str(project.folder)).output
    built = mazo("build", str(project.folder), "--respelled").output

    assert "Corrected (2)" in planned
    assert "2 notes keep the passage as it was released" in left
    assert "`why-lifted`, `siege-lifted`: the text's new words" in left
    assert "2 corrected" in built
    assert "the Cape" in project.lines["siege-lifted"].fields["passage"]
    assert "nothing to release" in mazo("plan", str(project.folder)).output


def test_what_was_left_is_in_the_notes_of_a_release(project: CardProject) -> None:
    """
    Of one that was opened for another reason.
    """
    project.release()
    project.change("chronicle.md", "the cape", "the Cape")
    project.correct()

    planned = mazo.open(project.path).plan(now=FIRST + DAY).plan

    assert planned is not None
    assert "2 notes keep the passage" in release_notes.markdown(planned, "en")
    assert '"the Cape' not in release_notes.as_json(planned, "en").split('"left"')[0]


def test_an_explanation_shows_what_learners_have(project: CardProject, mazo: Mazo) -> None:
    """
    Beside what the document has now.
    """
    project.release()
    project.change("chronicle.md", "the cape", "the Cape")

    explained = mazo("explain", str(project.folder), "why-lifted").output

    assert "passage: A storm off the Cape" in explained
    assert "passage: A storm off the cape" in explained
    assert "as learners have it" in explained


def test_a_lost_folder_is_made_again_from_the_lock(project: CardProject) -> None:
    """
    The lock has the passages that learners have, so no old package is needed.
    """
    project.release()
    project.change("chronicle.md", "the cape", "the Cape")
    project.release(1)
    first = project.package.read_bytes()
    for each in project.dist.iterdir():
        each.unlink()

    project.release(2)

    assert project.package.read_bytes() == first


SPELT = [
    ("ships, and so\nthe", "ships and so\nthe"),
    ("the cape", "the Cape"),
    ("Both crowns", "Both Crowns"),
    ("money, and", "money — and"),
    ("burnt town", "burnt-town"),
    ("old owners", "Old Owners"),
]


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(SPELT), unique=True), st.randoms(use_true_random=False))
def test_no_respelling_and_no_move_changes_a_line(tmp_path_factory, changes, random) -> None:
    """
    Whatever is respelled outside quotes, and however paragraphs are moved.
    """
    project = CardProject(tmp_path_factory.mktemp("cards") / "deck")
    project.change(
        "peace.yaml", "    quote: Both crowns had run out of money, and so they", "    quote: they"
    )
    project.release()
    before = project.lines
    text = project.read("chronicle.md")
    for old, new in changes:
        text = text.replace(old, new)
    parts = text.split("\n\n")
    paragraphs = [part for part in parts if not part.startswith("#")]
    random.shuffle(paragraphs)
    titles = [part for part in parts if part.startswith("#")]
    project.write(
        "chronicle.md", "\n\n".join([titles[0], *paragraphs[:1], titles[1], *paragraphs[1:]])
    )

    release = project.release(1)

    assert release.changes == {}
    after = project.lines
    assert {note: line._replace(document={}) for note, line in after.items()} == before
