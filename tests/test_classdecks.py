"""What a class deck is: its base, but for what the teacher says; whatever order she says it in."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authored import FIFTH, NAME, PICTURE, QUESTION, Authored
from carrying import built
from mazo import compiler, identity, rename
from mazo.errors import CannotRenameError
from teaching import CLASS, Taught, Value, shown, told

OWN = """\
add:
  own:
    title: My own
    document: chronicle
    causes:
      - id: garrison
        question: For how many weeks had the garrison of the harbour held out?
        answer: Seven weeks
        quote: The garrison had held out for seven weeks
"""


def of_folder(authored: Authored) -> Path:
    authored.released()
    return authored.folder


BASES: Mapping[str, Callable[[Authored], Path]] = {
    "folder": of_folder,
    "full": lambda authored: built(authored, "full"),
    "cards": lambda authored: built(authored, "cards"),
}


@pytest.fixture(params=BASES)
def taught(request: pytest.FixtureRequest, authored: Authored, tmp_path: Path) -> Taught:
    """
    Return an empty class deck of a folder, and of packages with and without documents.
    """
    return Taught(tmp_path / "class", BASES[request.param](authored))


def test_an_empty_class_deck_is_its_base(taught: Taught, authored: Authored) -> None:
    """
    The same lines, notes, cards, order and media; the packages of its topics byte for byte.
    """
    released = taught.released(1)

    assert taught.codes() == []
    assert taught.lines == authored.lines
    assert released.order == tuple(shown_guids(authored))
    own, base = taught.packages(), authored.packages()
    assert own.keys() == base.keys()
    assert shown(own.pop(".apkg")) == shown(base.pop(".apkg"))
    assert own == base


def shown_guids(authored: Authored) -> list[str]:
    notes = shown(authored.packages()[".apkg"])["notes"]
    assert isinstance(notes, list)
    return [guid for _, guid, *_ in notes]


def test_an_empty_class_deck_stays_its_base(taught: Taught, authored: Authored) -> None:
    """
    Through corrections, A to B to A, notes that come, leave, are let go, and come back.
    """
    taught.released(1)
    is_folder = taught.base == str(authored.folder)

    def follow(day: float) -> None:
        authored.released(day)
        taught.base = str(authored.folder if is_folder else authored.dist / f"{NAME}.apkg")
        taught.write()
        taught.released(day + 0.5)
        assert told(taught.lines) == told(authored.lines)
        assert {name: line.state for name, line in taught.lines.items()} == {
            name: line.state for name, line in authored.lines.items()
        }

    authored.correct()
    follow(2)
    authored.write("siege.yaml", authored.read("siege.yaml").replace("which day", "what day"))
    assert QUESTION in authored.read("siege.yaml")
    follow(3)
    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    follow(4)
    taken = authored.take_out("siege.yaml", "fleet-leaves")
    follow(5)
    authored.change("siege.yaml", "dates:\n", "dates:\n" + taken)
    follow(6)
    authored.take_out("siege.yaml", "garrison")
    follow(7)
    authored.correct()
    follow(100)
    assert authored.lines["garrison"].state == taught.lines["garrison"].state == "gone"


EVERYTHING: dict[str, Any] = {
    "deck": "School::The siege",
    "errata": "corrected",
    "include": {
        "topics": ["siege", "peace"],
        "tags": ["war", "peace", "exam"],
        "types": ["date", "cause", "consequence"],
        "sections": ["The siege", "The peace"],
        "from": "1756",
        "to": "1763",
    },
    "remove": ["empty-coffers", "peace-signed"],
    "topics": {"siege": "One", "peace": "Two"},
    "events": {"storm": "A gale scatters the ships", "lifted": "The siege ends"},
    "change": {
        "fleet-leaves": {
            "question": {"was": QUESTION, "now": "On which day did the fleet sail?"},
            "hint": "In spring",
            "tags": {"add": ["exam", "ships"], "remove": ["war::sea"]},
        },
        "why-lifted": {
            "answer": "A gale",
            "image": {"alt": "Ships", "side": "question"},
            "extra": "Nobody drowned",
        },
    },
    "documents": {"notes": {"path": "notes.md", "title": "My notes"}},
    "add": {
        "own": {
            "title": "My own",
            "document": "notes",
            "causes": [
                {
                    "id": "why-hungry",
                    "question": "Why was the garrison of the harbour hungry?",
                    "answer": "Nothing was left to eat",
                    "quote": "Nothing was left to eat",
                },
                {
                    "id": "why-thirsty",
                    "question": "Why did the garrison collect the rain?",
                    "answer": "The wells were empty",
                    "quote": "The wells were empty",
                },
            ],
        }
    },
}
"""A class deck that says something under every key."""


def shuffled(value: Value, draw: Callable[[Any], Any]) -> Value:
    """Return the same in another order, of keys and of lists."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        keys = draw(st.permutations(list(value)))
        return {key: shuffled(value[key], draw) for key in keys}
    return [shuffled(each, draw) for each in draw(st.permutations(list(value)))]


def everything(folder: Path, base: Path, value: Mapping[str, Value]) -> Taught:
    """Release a class deck that says much; return it."""
    taught = Taught(folder, base, value)
    (folder / "notes.md").write_text("Nothing was left to eat. The wells were empty.\n", "utf-8")
    taught.released(1)
    return taught


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_the_order_in_which_things_are_said_makes_no_difference(data: st.DataObject) -> None:
    """
    Of keys, of notes and of entries: the same lock, and the same packages to learners.
    """
    said = shuffled(EVERYTHING, data.draw)
    assert isinstance(said, Mapping)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        authored = Authored(folder / "base")
        authored.released()
        one = everything(folder / "one", authored.folder, EVERYTHING)
        other = everything(folder / "other", authored.folder, said)

        assert one.path.with_suffix(".lock").read_bytes() == (
            other.path.with_suffix(".lock").read_bytes()
        )
        packages, others = one.packages(), other.packages()
        assert shown(packages.pop(".apkg")) == shown(others.pop(".apkg"))
        assert packages == others


def test_everything_is_said(authored: Authored, tmp_path: Path) -> None:
    """
    The class deck whose order is changed above has all that it names, and changes it all.
    """
    authored.released()
    taught = everything(tmp_path / "class", authored.folder, EVERYTHING)

    lines = told(taught.lines)
    assert lines.keys() == {
        "fleet-leaves",
        "siege-lifted",
        "why-lifted",
        "why-hungry",
        "why-thirsty",
    }
    assert lines["fleet-leaves"].tags == ("exam", "ships")
    assert lines["why-lifted"].fields["answer"] == "A gale"
    assert "gale" in lines["siege-lifted"].fields["event"]
    assert {line.deck for line in lines.values()} == {
        "School::The siege::One",
        "School::The siege::My own",
    }


SAYINGS: Mapping[str, str] = {
    "nothing": "",
    "question": "change: {fleet-leaves: {question: On which day did the fleet sail?}}\n",
    "date": "change: {siege-lifted: {date: 1756, question: In which year was it lifted?}}\n",
    "quote": "change: {why-lifted: {quote: A storm off the cape}}\n",
    "picture": 'change: {why-lifted: {image: ""}}\n',
    "erratum": "change: {siege-lifted: {erratum: {kind: imprecise, note: Nobody knows.}}}\n",
    "corrected": "errata: corrected\n",
    "year": "precision: year\n",
    "deck": "deck: School::History\n",
    "topic": "topics: {siege: One}\n",
    "event": "events: {storm: A gale scatters the ships}\n",
    "included": "include: {types: [date]}\n",
    "removed": "remove: [fleet-leaves]\n",
    "kept in Spanish": "language: es\nuntranslated: keep\n",
    "own": OWN,
}


@pytest.mark.parametrize("said", SAYINGS.values(), ids=SAYINGS)
def test_whatever_a_class_deck_says_the_notes_are_the_same(
    said: str, authored: Authored, tmp_path: Path
) -> None:
    """
    A note of the base keeps its GUID and its `Id` field; what is not said anew, its line.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, said)
    taught.released(1)

    base = authored.lines
    for name, line in taught.lines.items():
        if name in base:
            assert line.guid == base[name].guid
            assert line.fields["id"] == base[name].fields["id"] == f"{NAME}/{name}"
            is_same = (line.tags, line.fields) == (base[name].tags, base[name].fields)
            assert (line.mod == base[name].mod) == is_same
            assert line.mod == base[name].mod or line.mod > max(each.mod for each in base.values())
    assert set(told(taught.lines)) - set(base) <= {"garrison"}


def test_a_note_of_its_own_is_no_note_that_the_base_can_have(
    authored: Authored, tmp_path: Path
) -> None:
    """
    Its GUID tells the class deck too, and so does its `Id` field; the base may use the same id.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, OWN)
    taught.released(1)
    own = taught.lines["garrison"]
    other = Taught(tmp_path / "other", authored.folder, OWN, "another-class-y8r3")
    other.released(1)

    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    authored.released(2)

    guids = {own.guid, other.lines["garrison"].guid, authored.lines["garrison"].guid}
    assert len(guids) == 3
    assert own.guid == identity.guid(NAME, "cause", "garrison", CLASS)
    assert own.fields["id"] == f"{NAME}@{CLASS}/garrison"
    assert own.deck == "History::The siege::My own"
    assert "E403" in taught.codes(), "but in one deck no two notes are called alike"


@pytest.mark.parametrize("is_by_hand", [False, True])
def test_an_id_that_the_base_takes_up_is_given_way_to(
    authored: Authored, tmp_path: Path, *, is_by_hand: bool
) -> None:
    """
    The teacher's note gets another, and stays the same note; also if she wrote it by hand.
    """
    authored.released()
    taught = Taught(tmp_path / "class", authored.folder, OWN)
    taught.released(1)
    before = taught.lines["garrison"]
    authored.change("siege.yaml", "causes:\n", "causes:\n" + FIFTH)
    authored.released(2)
    if is_by_hand:
        taught.write(OWN.replace("id: garrison", "id: my-garrison"))
        assert "W418" in taught.codes()

    rename.rename(compiler.check(taught.path), "garrison", "my-garrison")

    assert "id: my-garrison" in taught.path.read_text("utf-8")
    taught.released(3)
    assert taught.lines["my-garrison"] == before._replace(id="my-garrison")
    assert taught.lines["garrison"] == authored.lines["garrison"]
    with pytest.raises(CannotRenameError):
        rename.rename(compiler.check(taught.path), "garrison", "another")


ids = st.from_regex(r"[a-z0-9ñáéíóúü_-]{1,12}", fullmatch=True)


@given(ids, ids, ids, st.sampled_from(["date", "cause", "consequence"]))
def test_no_name_can_make_a_note_of_its_own_one_of_the_base(
    project: str, klass: str, note: str, kind: str
) -> None:
    """
    Not even a project, a class and a note that are called alike.
    """
    own = identity.guid(project, kind, note, klass)

    for name in (note, klass, f"{klass}-{note}", f"{klass}/{note}"):
        for owner in (project, f"{project}@{klass}", f"{project}-{klass}"):
            for other in ("date", "cause", "consequence", klass):
                assert own != identity.guid(owner, other, name)


def test_media_of_the_same_name_are_both_there(authored: Authored, tmp_path: Path) -> None:
    """
    The class deck's picture is hers, and the base's notes keep theirs.
    """
    authored.change("siege.yaml", "event: lifted\n", "event: lifted\n    image: storm.png\n")
    authored.released()
    folder = tmp_path / "class"
    taught = Taught(folder, authored.folder, "change: {why-lifted: {image: {file: storm.png}}}\n")
    (folder / "media").mkdir()
    (folder / "media" / "storm.png").write_bytes(PICTURE + b"\0")
    taught.released(1)

    base, own = authored.lines, taught.lines
    assert own["siege-lifted"] == base["siege-lifted"]
    assert own["why-lifted"].fields["answermedia"] != base["why-lifted"].fields["answermedia"]
    assert len(media := media_of(taught.packages()[".apkg"])) == 2
    assert set(media) == {PICTURE, PICTURE + b"\0"}


def media_of(package: bytes) -> list[bytes]:
    files = shown(package)["files"]
    assert isinstance(files, dict)
    return [content for name, content in files.items() if name.isdigit()]
