"""YAML as strings with places: nothing is converted, and two loaders read alike."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mazo.yamlfiles import read as yamltree
from tests.support.golden import FOLDER
from tests.support.paths import ROOT
from tests.support.yaml import Value, read

LOADERS = {"libyaml": yaml.CBaseLoader, "Python": yaml.BaseLoader}


@pytest.fixture(params=LOADERS)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """
    Read with libyaml and without it, as on a machine where PyYAML was built alone.
    """
    monkeypatch.setattr(yamltree, "_LOADER", LOADERS[request.param])
    return str(request.param)


TYPED = (
    *("No", "Sí", "yes", "on", "true", "null", "~", "=", "<<"),
    *("0711", "-0043", "1943", "1943-09", "1943-07-25", "1943-07-25 10:00:00", "12:30", "1:30:00"),
    *("1_000", "0x10", "0o17", "1e3", ".5", ".inf", ".nan", "+1", "1.943"),
    *(
        "28 de junio",
        "C#",
        "a#b",
        "a:b",
        "b\u00a0c",
        "¿Qué?",
        "«¿Qué?»",
        "“a”",
        "50 %",
        "a & b",
        "x, y",
    ),
    *("https://a.b/c?d=e#f", "\U0001f600", "e\u0301", "\ue021 private"),
)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("typed", TYPED, ids=ascii)
def test_a_text_is_what_was_typed(typed: str) -> None:
    """
    No text becomes a number, a date or a truth value.
    """
    found = read(f"key: {typed}\n{typed}: key\nlist:\n- {typed}\n")

    assert found.slips == []
    assert found.value == {"key": typed, typed: "key", "list": [typed]}


WRITTEN = (
    ("a: [1943-09..1943-10]", {"a": ["1943-09..1943-10"]}),
    ("a: {b: No, c: [0711]}", {"a": {"b": "No", "c": ["0711"]}}),
    ("a: 'it''s'", {"a": "it's"}),
    ('a: "x\\ty\\u00e9"', {"a": "x\tyé"}),
    ("a: >-\n  uno\n  dos #1\n", {"a": "uno dos #1"}),
    ("a: |-\n  uno: x\n  - dos\n", {"a": "uno: x\n- dos"}),
    ("a: uno\n  dos\n\n  tres", {"a": "uno dos\ntres"}),
    ("a:\n- 28 de junio\n", {"a": ["28 de junio"]}),
    ("a:\nb: ''\n", {"a": "", "b": ""}),
    ("<<: {b: c}\na: b", {"<<": {"b": "c"}, "a": "b"}),
    ("a: b # note\n# note\n", {"a": "b"}),
    ("---\na: b\n...\n", {"a": "b"}),
    ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
    ("texto", "texto"),
    ("", None),
    ("\n# note\n", None),
)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(("text", "expected"), WRITTEN, ids=[ascii(text) for text, _ in WRITTEN])
def test_a_file_is_read_as_texts_lists_and_groups(text: str, expected: Value) -> None:
    """
    All of YAML's ways to write a text give the same kind of text.
    """
    found = read(text)

    assert (found.value, found.slips, found.is_whole) == (expected, [], True)


REFUSED = (
    # what is written, what is found, whether the whole file was read
    ("a: *x", ("E106", 1, 4), True),
    ("a: &x b", ("E106", 1, 4), True),
    ("b: c\n&x a: b", ("E106", 2, 1), True),
    ("a: [b, *x]", ("E106", 1, 8), True),
    ("a: !x b", ("E107", 1, 4), True),
    ("a: !!str b", ("E107", 1, 4), True),
    ("a: !!python/object/apply:os.system [x]", ("E107", 1, 4), True),
    ("a: b\nb: c\na: d", ("E102", 3, 1), True),
    ("a: {b: c, b: d}", ("E102", 1, 11), True),
    ("- id: a\n  id: b\n", ("E111", 2, 3), True),
    ("? [a]\n: b", ("E105", 1, 3), True),
    ("{a}: b", ("E105", 1, 1), True),
    ("a: b\n---\nc: d\n", ("E117", 2, 1), False),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", ("E119", 2, 1), False),
    ("a: b\nc: " + "[" * 80 + "]" * 80, ("E116", 2, 67), False),
    ("[" * 100_000, ("E116", 1, 65), False),
    ("\n".join(" " * depth + "a:" for depth in range(80)), ("E116", 65, 65), False),
    ("- " * 80 + "a", ("E116", 1, 129), False),
)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "slip", "is_whole"), REFUSED, ids=[ascii(text[:30]) for text, *_ in REFUSED]
)
def test_what_cards_do_not_need_is_refused(
    text: str, slip: tuple[str, int, int], *, is_whole: bool
) -> None:
    """
    Aliases, anchors, tags, second keys, second documents and endless nesting are errors.
    """
    found = read(text)

    assert found.slips == [slip]
    assert found.is_whole == is_whole


def test_the_deepest_nesting_that_is_read_is_read() -> None:
    """
    The limit is where the docs put it.
    """
    depth = yamltree.MAX_DEPTH

    assert read("[" * depth + "]" * depth).slips == []
    assert read("[" * (depth + 1) + "]" * (depth + 1)).slips == [("E116", 1, depth + 1)]


def test_signs_of_yaml_that_are_refused_are_read_as_they_were_typed() -> None:
    """
    What an author wrote stays to be seen, though it meant something else to YAML.
    """
    found = read("a: *uno\nb: &dos tres\nc: !cuatro cinco # note\nd: seis\n")

    assert found.value == {"a": "*uno", "b": "&dos tres", "c": "!cuatro cinco", "d": "seis"}
    assert [code for code, *_ in found.slips] == ["E106", "E106", "E107"]


# Left out: what editors show as a line's end or as nothing (Mazo reports it), and half characters.
_LETTERS = st.text(
    st.characters(
        blacklist_categories=["Cs", "Cc"],
        blacklist_characters="\u2028\u2029\ufeff\ufffe\uffff\u00a0",
        whitelist_characters="\n\t",
    ),
    max_size=24,
)
_SIGNS = st.text(st.sampled_from("ab :#-?'\"\\[]{},&*!|>%@`~<=\n.1ñ"), max_size=12)
_TEXTS = st.one_of(_SIGNS, _LETTERS, st.sampled_from(TYPED))
_TREES = st.recursive(
    _TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(_TEXTS, inner, max_size=4)
    ),
    max_leaves=12,
)


class _Dumper(yaml.SafeDumper):
    """Writes what is there twice, twice: Mazo refuses aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML's signature
        return True


@st.composite
def _dumped(draw: st.DrawFn) -> tuple[Value, str]:
    """Return a tree of strings, and YAML that says it, as PyYAML writes it."""
    tree = draw(_TREES)
    style = draw(st.sampled_from([None, "'", '"', "|", ">"]))
    text = yaml.dump(
        tree,
        Dumper=_Dumper,
        allow_unicode=draw(st.booleans()),
        default_flow_style=draw(st.sampled_from([True, False, None])),
        default_style=style,
        indent=draw(st.integers(2, 4)),
        width=draw(st.sampled_from([20, 80, 10_000])),
        line_break=draw(st.sampled_from(["\n", "\r\n"])),
        sort_keys=False,
    )
    assume("<<<<<<<" not in text)
    return tree, text


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(dumped=_dumped())
def test_what_another_program_writes_is_read_back(dumped: tuple[Value, str]) -> None:
    """
    Any tree of strings that PyYAML writes is read with the same strings, and nothing is wrong.
    """
    tree, text = dumped

    found = read(text)

    assert found.slips == []
    assert found.value == tree


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(dumped=_dumped())
def test_both_loaders_read_the_same_tree(dumped: tuple[Value, str]) -> None:
    """
    The same texts stand in the same places, with libyaml and without it.
    """
    _, text = dumped

    assert _read_with("libyaml", text) == _read_with("Python", text)


def test_a_question_mark_between_braces_is_read() -> None:
    """
    A question may stand in a note that is written on one line.
    """
    assert read("{question: ¿Qué?, answer: a}").value == {"question": "¿Qué?", "answer": "a"}


CARD_FILES = [
    *sorted(ROOT.glob("cards/**/*.yaml")),
    *sorted(ROOT.glob("tests/projects/**/*.yaml")),
    *sorted(path for path in FOLDER.rglob("*.yaml") if not path.match("E1*/*")),
]


@pytest.mark.parametrize(
    "path", CARD_FILES, ids=lambda path: path.relative_to(ROOT).as_posix()[-50:]
)
def test_both_loaders_read_the_same_files(path: Path) -> None:
    """
    Card files are read alike, to the last place.
    """
    text = path.read_bytes().decode("utf-8", "replace").replace("?,", ",")  # the test above

    assert _read_with("libyaml", text) == _read_with("Python", text)


def _read_with(loader: str, text: str) -> tuple[object, ...]:
    """Return all that a loader reads: texts, their places and what is wrong."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltree, "_LOADER", LOADERS[loader])
        found = read(text)
    return found.root, found.is_whole, found.slips
