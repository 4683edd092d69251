"""The lock: what was released is read back as it was written, and nothing is taken on trust."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mazo.model.lock import Header, Line, Lock
from mazo.model.names import deck_problem
from mazo.releases import lock_file as lock
from mazo.releases.inheritance import RETIRED_TAG
from mazo.schema.card_file import SECTIONS
from tests.support.lock import (
    HEADER,
    ONE,
    SOUND,
    codes,
    in_one_folder,
    line_of,
    of_note,
    read,
    summed,
)
from tests.support.project import NAME, CardProject

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
times = st.integers(0, 253_402_300_799)
headers = st.builds(
    Header,
    project=st.just(NAME),
    release=st.integers(1, 10**6),
    date=times,
    digest=texts,
    notes=st.integers(0, 10**6),
    cards=st.integers(0, 10**6),
    retired=st.integers(0, 10**6),
    changes=st.dictionaries(texts, st.integers(0, 10**6), max_size=3),
    gone=st.integers(0, 10**6),
)
names = st.from_regex(r"[a-z0-9ñáéíóúü_-]{1,12}", fullmatch=True)
words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<"), min_size=1, max_size=12
)
"""What a field holds: no half letters, no control characters, no tag that is not Mazo's."""
lines = st.builds(
    Line,
    guid=st.just(""),
    id=names,
    origin=names,
    type=st.sampled_from(sorted(SECTIONS)),
    topic=names,
    deck=words.filter(lambda name: not deck_problem(name)),
    mod=times,
    state=st.sampled_from(["live", "retired"]),
    since=times,
    tags=st.lists(names.filter(lambda tag: tag not in ("mazo", "marked", "leech")), max_size=3).map(
        lambda tags: (*tags, RETIRED_TAG)
    ),
    fields=st.dictionaries(st.sampled_from(["answer", "hint", "extra"]), words, max_size=3).map(
        lambda fields: {"question": "When?", **fields}
    ),
    document=st.dictionaries(st.sampled_from(["passage", "section"]), words | st.just("")),
)
gone = lines.map(lambda line: line._replace(state="gone", fields={}, document={}))


def _lock(header: Header, found: list[Line]) -> Lock:
    """Return a lock whose header counts no more lines than there are."""
    lines = {line.guid: line for line in map(of_note, found)}
    states = [line.state for line in lines.values()]
    counts = {"notes": states.count("live"), "retired": states.count("retired")}
    return Lock(header._replace(**counts, gone=min(header.gone, states.count("gone"))), lines)


locks = st.builds(_lock, headers, st.lists(lines | gone, max_size=5))


@in_one_folder
@given(locks)
def test_a_lock_is_read_back_as_it_was_written(tmp_path: Path, written: Lock) -> None:
    """
    Whatever the texts, nothing is lost and nothing reported.
    """
    found, diagnostics = read(tmp_path, lock.text(written))

    assert found == written
    assert diagnostics == []


@in_one_folder
@given(locks, st.randoms(use_true_random=False))
def test_the_order_of_notes_and_fields_leaves_no_trace(written: Lock, shuffle) -> None:
    """
    The same release is the same bytes: sorted by GUID, fields by their keys.
    """
    guids = list(written.lines)
    shuffle.shuffle(guids)
    other = Lock(
        written.header,
        {
            guid: (line := written.lines[guid])._replace(
                fields=dict(sorted(line.fields.items(), reverse=True))
            )
            for guid in guids
        },
    )

    text = lock.text(other)

    assert text == lock.text(written)
    _, *told, end = text.split("\n")
    assert [json.loads(line)["guid"] for line in told] == sorted(written.lines)
    assert end == ""


def test_the_lock_is_frozen() -> None:
    """
    A line of JSON for the release, and one a note: git shows a release as the notes it changed.
    """
    lone = Lock(HEADER, {ONE.guid: ONE._replace(state="gone", fields={})})

    head, line = lock.text(lone).splitlines()

    assert head == summed(
        {
            "lock": 1,
            "project": NAME,
            "release": 3,
            "date": "2024-01-01T00:00:00Z",
            "digest": "0123456789abcdef",
            "notes": 2,
            "cards": 2,
            "retired": 0,
            "changes": {"corrected": 1},
        }
    )
    assert line == summed(
        {
            "guid": ONE.guid,
            "id": "one",
            "origin": "one",
            "type": "date",
            "topic": "siege",
            "deck": "War::Siege",
            "mod": 1_704_067_200,
            "state": "gone",
            "since": 1_704_067_200,
            "tags": ["war", "war::sea"],
        }
    )


def test_windows_line_ends_and_blank_lines_are_no_damage(tmp_path: Path) -> None:
    """
    What git does to line ends changes no release.
    """
    text = "\n" + lock.text(SOUND).replace("\n", "\r\n\r\n")

    assert read(tmp_path, text) == (SOUND, [])


@pytest.mark.parametrize("later_first", [True, False])
def test_of_a_doubled_line_the_later_counts_and_it_is_reported(
    tmp_path: Path, *, later_first: bool
) -> None:
    """
    A union merge keeps both sides' lines, in an order of its own.
    """
    later = of_note(ONE._replace(mod=ONE.mod + 1, fields={"question": "When then?"}))
    one, other = (later, ONE) if later_first else (ONE, later)
    header = HEADER._replace(notes=1)
    head, *rest = lock.text(Lock(header, {"one": one})).splitlines()
    second = lock.text(Lock(header, {"other": other})).splitlines()[1]

    found, diagnostics = read(tmp_path, "\n".join((head, *rest, second)))

    assert found == Lock(header, {ONE.guid: later})
    assert codes(diagnostics) == ["W414"]
    assert line_of(diagnostics[0]) == 3


@pytest.mark.parametrize("newer", [{"release": 4}, {"date": HEADER.date + 60}], ids=str)
@pytest.mark.parametrize("later_first", [True, False])
def test_of_a_doubled_header_the_later_counts_and_it_is_reported(
    tmp_path: Path, *, later_first: bool, newer: dict[str, int]
) -> None:
    """
    By the release's number, then by its date.
    """
    later = HEADER._replace(**newer)
    both = (later, HEADER) if later_first else (HEADER, later)
    heads = [lock.text(Lock(header, {})) for header in both]
    lines = lock.text(SOUND).splitlines(keepends=True)[1:]

    found, diagnostics = read(tmp_path, "".join((*heads, *lines)))

    assert found == Lock(later, SOUND.lines)
    assert codes(diagnostics) == ["W414"]
    assert line_of(diagnostics[0]) == 2


def test_a_doubled_line_is_written_clean_by_the_next_build(project: CardProject) -> None:
    """
    After a merge one build repairs the lock; learners get nothing new.
    """
    project.build()
    clean = project.read("mazo.lock")
    project.write("mazo.lock", clean + clean)

    built = project.build(1)

    assert built.published is not None
    assert not built.published.release.is_new
    assert set(built.codes) == {"W414"}
    assert project.read("mazo.lock") == clean
