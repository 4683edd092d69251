"""A lock that cannot be relied on is refused, whatever is wrong with it; and so is a lost one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mazo.model.lock import Lock
from mazo.releases import lock_file as lock
from mazo.releases.inheritance import RETIRED_TAG
from tests.support.lock import (
    HEADER,
    SOUND,
    codes,
    in_one_folder,
    line_of,
    read,
    summed,
)
from tests.support.project import NAME, CardProject

ERRORS = {"E407", "E408", "E409", "E411"}
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@in_one_folder
@given(st.data())
def test_a_hand_edit_shows_where_it_was_made(tmp_path: Path, data: st.DataObject) -> None:
    """
    One letter changed anywhere is an error in its line, and the rest is still read.
    """
    text = lock.text(SOUND)
    place = data.draw(st.sampled_from([at for at, sign in enumerate(text) if sign != "\n"]))
    sign = data.draw(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r" + text[place])
    )

    found, diagnostics = read(tmp_path, text[:place] + sign + text[place + 1 :])

    line = text.count("\n", 0, place)
    assert set(codes(diagnostics)) & ERRORS
    assert line_of(diagnostics[0]) == line + 1
    if line and sign.isprintable():
        assert found is not None
        assert found.header == HEADER
        assert len(found.lines) == 1


def test_marks_of_a_conflict_stop_the_build(project: CardProject) -> None:
    """
    Nothing is released from a lock that git could not merge.
    """
    project.build()
    head, first, second, *rest = project.read("mazo.lock").splitlines()
    marked = (head, "<<<<<<< ours", first, "=======", second, ">>>>>>> theirs", *rest)
    project.write("mazo.lock", "\n".join(marked) + "\n")
    before = project.files()

    assert project.build(1) == (None, ["E407"])
    assert project.files() == before
    assert [line_of(each) for each in read(project.folder, before["mazo.lock"])[1]] == [2]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"lock": 2}, "E409"),
        ({"lock": 10**9}, "E409"),
        ({"project": "another-project"}, "E411"),
    ],
    ids=["a newer lock", "a much newer lock", "another project's lock"],
)
def test_a_lock_of_another_kind_is_refused(
    tmp_path: Path, change: dict[str, object], code: str
) -> None:
    """
    One error, and no lock to release from.
    """
    head, *rest = lock.text(SOUND).splitlines()
    values = {**json.loads(head), **change}
    values.pop("sum")

    found, diagnostics = read(tmp_path, "\n".join((summed(values), *rest)))

    assert found is None
    assert codes(diagnostics) == [code]


def test_a_newer_lock_is_refused_even_with_keys_that_nobody_knows(tmp_path: Path) -> None:
    """
    What a later version wrote is not guessed at: one error, whatever follows.
    """
    text = '{"lock":2,"news":[1]}\n' + "what a later version writes\n" * 3

    assert codes(read(tmp_path, text)[1]) == ["E409"]


ODD = {
    "nothing": "",
    "blank lines": "\n\n \n",
    "no JSON": "lock\n",
    "a list": "[1,2]\n",
    "a number": "7\n",
    "half a line": lock.text(SOUND)[:60],
    "no header": lock.text(SOUND).split("\n", 1)[1],
    "not UTF-8": lock.text(SOUND).encode() + b"\xff\n",
    "UTF-16": lock.text(SOUND).encode("utf-16"),
    "a zero byte": lock.text(SOUND) + "\0",
    "deep": "[" * 100_000,
    "a huge number": '{"lock":' + "9" * 5_000 + "}",
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
def test_what_is_no_lock_is_an_error(project: CardProject, content: str | bytes) -> None:
    """
    The build stops, and nothing is written.
    """
    project.lock_path.write_bytes(content if isinstance(content, bytes) else content.encode())
    before = project.files()

    built = project.build()

    assert built.published is None
    assert built.codes
    assert project.files() == before


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
sound = json.loads(lock.text(SOUND).splitlines()[0]), json.loads(lock.text(SOUND).splitlines()[1])
odd_dates = st.sampled_from(["0001-01-01", "9999-12-31T23:59:59-23:59", "1943", "0000-00-00"])


@in_one_folder
@given(st.data())
def test_a_line_with_an_odd_value_never_raises(tmp_path: Path, data: st.DataObject) -> None:
    """
    Its checksum right or not: whatever cannot be relied on is reported.
    """
    values = dict(data.draw(st.sampled_from(sound)))
    values.pop("sum")
    key = data.draw(st.sampled_from(sorted(values)))
    values[key] = data.draw(json_values | odd_dates)

    found, diagnostics = read(tmp_path, lock.text(SOUND) + summed(values))

    if found is not None:
        assert read(tmp_path, lock.text(found))[0] == found
    else:
        assert diagnostics


@in_one_folder
@given(st.text(st.characters(exclude_categories=["Cs"])) | st.binary())
@example(b"\xef\xbb\xbf")
def test_garbage_never_raises(tmp_path: Path, garbage: str | bytes) -> None:
    """
    There is no lock in it, and that is reported.
    """
    found, diagnostics = read(tmp_path, garbage)

    assert found is None
    assert set(codes(diagnostics)) - {"W414"}


def test_packages_without_their_lock_are_an_error(project: CardProject) -> None:
    """
    Who has lost the lock must not release everything anew to those who have it.
    """
    project.build()
    project.lock_path.unlink()
    before = project.files()

    assert project.build(1) == (None, ["E410"])
    assert project.files() == before


@pytest.mark.parametrize(
    ("package", "is_ours"),
    [
        (f"{NAME}.apkg", True),
        (f"{NAME}.siege.apkg", True),
        (f"{NAME}.tag-war.apkg", True),
        (f"{NAME}-other.apkg", False),
        ("another.apkg", False),
    ],
)
def test_the_lock_is_missed_only_beside_packages_of_this_project(
    project: CardProject, package: str, *, is_ours: bool
) -> None:
    """
    Several projects may share an output folder.
    """
    project.dist.mkdir()
    (project.dist / package).write_bytes(b"released before")

    built = project.build()

    assert built.codes == (["E410"] if is_ours else [])
    assert project.lock_path.exists() is not is_ours


def test_a_draft_needs_no_lock(project: CardProject) -> None:
    """
    What is no release may be made beside packages whose lock is gone.
    """
    project.build()
    project.lock_path.unlink()

    built = project.build(1, is_draft=True)

    assert built.codes == []
    assert not project.lock_path.exists()


def _lost(kept: list[str], *numbers: int) -> list[str]:
    return [line for number, line in enumerate(kept) if number not in numbers]


LOST = {
    "one line": ({}, [1]),
    "the last line": ({}, [2]),
    "all lines": ({}, [1, 2]),
    "a retired note": ({"notes": 1, "retired": 1}, [2]),
    "a note that is gone": ({"notes": 1, "gone": 1}, [2]),
}


@pytest.mark.parametrize(("counts", "numbers"), LOST.values(), ids=LOST.keys())
@pytest.mark.parametrize("is_doubled", [False, True], ids=["", "another line twice"])
def test_lost_lines_are_an_error(
    tmp_path: Path, counts: dict[str, int], numbers: list[int], *, is_doubled: bool
) -> None:
    """
    The header counts them. A note without its line would look new, and overwrite what learners made
    of it.
    """
    one, two = SOUND.lines.values()
    if "retired" in counts:
        two = two._replace(state="retired", tags=(*two.tags, RETIRED_TAG))
    if "gone" in counts:
        two = two._replace(state="gone", fields={})
    whole = Lock(HEADER._replace(**{"notes": 2, **counts}), {one.guid: one, two.guid: two})
    lines = lock.text(whole).splitlines()
    by_id = {json.loads(line).get("id"): line for line in lines}
    ours = [lines[0], by_id["one"], by_id["two"]]
    assert read(tmp_path, "\n".join(ours))[1] == []

    kept = _lost(ours, *numbers)
    found, diagnostics = read(tmp_path, "\n".join([*kept, *kept[1:]] if is_doubled else kept))

    assert "E408" in codes(diagnostics)
    assert found is not None
    assert len(found.lines) == 2 - len(numbers)


def test_a_merge_may_leave_more_lines_than_the_header_counts(tmp_path: Path) -> None:
    """
    Of two who released at once, each has lines that the other's header does not count.
    """
    one, two = SOUND.lines.values()
    ours = lock.text(Lock(HEADER._replace(notes=1, date=HEADER.date + 60), {one.guid: one}))
    theirs = lock.text(Lock(HEADER._replace(notes=1), {two.guid: two}))

    found, diagnostics = read(tmp_path, ours + theirs)

    assert found is not None
    assert set(found.lines) == {one.guid, two.guid}
    assert codes(diagnostics) == ["W414"]


def test_nothing_is_released_where_a_line_is_lost(project: CardProject) -> None:
    """
    Neither `check` nor `build` takes a released note for a new one.
    """
    project.build()
    whole = project.read("mazo.lock").splitlines(keepends=True)
    project.write("mazo.lock", "".join(_lost(whole, 2)))
    before = project.files()

    assert project.build(1) == (None, ["E408"])
    assert project.files() == before


def test_a_header_counts_what_is_in_no_package_any_more() -> None:
    """
    Only if there is any: other locks stay as they were.
    """
    assert '"gone"' not in lock.text(SOUND)
    assert '"gone":3' in lock.text(SOUND._replace(header=HEADER._replace(gone=3)))
