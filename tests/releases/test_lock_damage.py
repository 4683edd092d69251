"""A lock that cannot be relied on is refused, whatever is wrong with it; and so is a lost one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mazo.releases import lock_file as lock
from tests.support.lock import HEADER, SOUND, codes, in_one_folder, line_of, read, summed
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


CRAFTED = {
    "a folder above as its topic": {"topic": "../../../elsewhere"},
    "a folder as its topic": {"topic": "a/b"},
    "a zero in its topic": {"topic": "a\0b"},
    "an endless topic": {"topic": "a" * 400},
    "half a letter": {"deck": "\ud800"},
    "no question": {"fields": {"answer": "Then"}},
    "the end of a field within one": {"fields": {"question": "one\x1ftwo"}},
    "a field that no note type has": {"fields": {"question": "When?", "news": "!"}},
    "a script": {"fields": {"question": "<script>alert(1)</script>"}},
    "a space in a tag": {"tags": ["a b"]},
    "a deck without a name": {"deck": ""},
}


@pytest.mark.parametrize("change", CRAFTED.values(), ids=CRAFTED.keys())
def test_a_line_that_mazo_cannot_have_written_is_refused(
    project: CardProject, change: dict[str, object]
) -> None:
    """
    A lock may come from a stranger: its checksum proves nothing, and nothing is written.
    """
    project.release()
    line = {**json.loads(lock.text(SOUND).splitlines()[1]), **change}
    line.pop("sum")
    project.write("mazo.lock", project.read("mazo.lock") + summed(line) + "\n")
    before = project.files()

    assert project.build(1) == (None, ["E408"])
    assert project.files() == before
