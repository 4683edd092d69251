"""Slips of YAML: each reported in its place, all in one run, and the rest read as it was meant."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mazo.diagnostics import collect
from mazo.text.places import TextFile
from mazo.yamlfiles import read as yamltree
from tests.support.yaml import Value, read

Slips = list[tuple[str, int, int]]

SLIPS: dict[str, tuple[Slips, Value]] = {
    # what is written: what is found, with line and column, and what is read all the same
    "answer: - 28 de junio": ([("E112", 1, 9)], {"answer": "- 28 de junio"}),
    "date: %1943": ([("E112", 1, 7)], {"date": "%1943"}),
    "a: @b": ([("E112", 1, 4)], {"a": "@b"}),
    "a: `b`": ([("E112", 1, 4)], {"a": "`b`"}),
    "a: , b": ([("E112", 1, 4)], {"a": ", b"}),
    "a: ] b": ([("E112", 1, 4)], {"a": "] b"}),
    "a: ? b": ([("E112", 1, 4)], {"a": "? b"}),
    "a: * b": ([("E112", 1, 4)], {"a": "* b"}),
    "a: & b": ([("E112", 1, 4)], {"a": "& b"}),
    "a: [b] c": ([("E112", 1, 4)], {"a": "[b] c"}),
    "a: [b: c: d]": ([("E112", 1, 4)], {"a": "[b: c: d]"}),
    "a: [b, c\nd: e": ([("E101", 1, 4)], {"a": "[b, c", "d": "e"}),
    "a: {b: c\nd: e": ([("E101", 1, 4)], {"a": "{b: c", "d": "e"}),
    "a: |b\nc: d": ([("E101", 1, 5)], {"a": "|b", "c": "d"}),
    "a: > b\nc: d": ([("E101", 1, 6)], {"a": "> b", "c": "d"}),
    "a: Noviembre: Conferencia": ([("E110", 1, 13)], {"a": "Noviembre: Conferencia"}),
    "a: b: c: d": ([("E110", 1, 5)], {"a": "b: c: d"}),
    "a: b\n  c: d\ne: f": ([("E111", 2, 3)], {"a": "b", "e": "f"}),
    "a:\n  b: c\n d: e\nf: g": ([("E111", 3, 2)], {"a": {"b": "c"}, "f": "g"}),
    "- id: a\n  q: b\n id: c\n": ([("E111", 3, 2)], [{"id": "a", "q": "b"}]),
    "- a: b\n-c: d\n- e: f": ([("E111", 2, 1)], [{"a": "b"}, {"e": "f"}]),
    "\ta: b\nc: d": ([("E111", 1, 1)], {"c": "d"}),
    "a:\n\tb: c\nd: e": ([("E111", 2, 1)], {"a": "", "d": "e"}),
    "a:\n  - b: c\n  \td: e\n": ([("E111", 3, 3)], {"a": [{"b": "c"}]}),
    "a:\u00a0b": ([("E111", 1, 3)], {"a": "b"}),
    "- a: b\n\u00a0 c: d": ([("E111", 2, 1)], [{"a": "b", "c": "d"}]),
    "- a: b\n\u00a0\u00a0c: d": ([("E111", 2, 1)], [{"a": "b", "c": "d"}]),
    "- a: b\n \u00a0c: d": ([("E111", 2, 2)], [{"a": "b", "c": "d"}]),
    "answer\uff1a b": ([("E101", 1, 7)], {"answer": "b"}),
    "answer\uff1ab": ([("E101", 1, 7)], {"answer": "b"}),
    "facts\uff1a\n- id\uff1aa\n  quote\uff1a b": (
        [("E101", 1, 6), ("E101", 2, 5), ("E101", 3, 8)],
        {"facts": [{"id": "a", "quote": "b"}]},
    ),
    "answer: uno\uff1a dos": ([], {"answer": "uno\uff1a dos"}),
    "extra: >-\n  nota\uff1a dos": ([], {"extra": "nota\uff1a dos"}),
    "a: 'b\nc: d": ([("E113", 1, 4)], {"a": "'b", "c": "d"}),
    'a: "b\nc: d': ([("E113", 1, 4)], {"a": '"b', "c": "d"}),
    "a: 'b' c\nd: e": ([("E114", 1, 8)], {"a": "'b' c", "d": "e"}),
    'a: "b" y "c"': ([("E114", 1, 8)], {"a": '"b" y "c"'}),
    "a: 'it's'\nb: c": ([("E114", 1, 8)], {"a": "'it's'", "b": "c"}),
    'a: "\\(x^2\\)"': ([("E115", 1, 5)], {"a": '"\\(x^2\\)"'}),
    'a: "\\xZZ"': ([("E115", 1, 5)], {"a": '"\\xZZ"'}),
    "a: la batalla #1": ([("E109", 1, 15)], {"a": "la batalla"}),
    "a: la batalla\t#1": ([("E109", 1, 15)], {"a": "la batalla"}),
    "a: uno #dos\n  tres": ([("E109", 1, 8)], {"a": "uno #dos tres"}),
    "a:\n  uno #dos\n": ([("E109", 2, 7)], {"a": "uno"}),
    "a: uno\n  #dos\n": ([("E109", 2, 3)], {"a": "uno"}),
    "a: [b #c\n]": ([("E109", 1, 7)], {"a": ["b"]}),
    "a: b # c": ([], {"a": "b"}),
    "a: b\n#c": ([], {"a": "b"}),
    "a: 'b' #c": ([], {"a": "b"}),
    "a: >-\n  b #c": ([], {"a": "b #c"}),
    "id:foo\nb: c": ([("E101", 1, 1)], {"id": "foo", "b": "c"}),
    "title foo\nb: c": ([("E101", 1, 1)], {"title": "foo", "b": "c"}),
    "dates:\n- id: a\ncauses\n- id: b": (
        [("E101", 3, 1)],
        {"dates": [{"id": "a"}], "causes": [{"id": "b"}]},
    ),
    "a: b\nfoo\nc: d": ([("E111", 2, 1)], {"a": "b foo", "c": "d"}),
    "- a: b\n  foo bar\n  baz: qux\n": ([("E111", 2, 3)], [{"a": "b foo bar", "baz": "qux"}]),
    "- a: b\nfoo,\nbar.\n": ([("E111", 2, 1)], [{"a": "b foo, bar."}]),
    "- a: b,\n    c\nfoo\n- a: d": ([("E111", 3, 1)], [{"a": "b, c foo"}, {"a": "d"}]),
    "- a: b\r\n  foo\r\nbar\r\n- a: c\r\n": ([("E111", 2, 3)], [{"a": "b foo bar"}, {"a": "c"}]),
    "a: >-\nfoo bar\nbaz: qux": ([("E111", 2, 1)], {"a": "foo bar", "baz": "qux"}),
    "- a: |\n  foo\n  bar\n": ([("E111", 2, 3)], [{"a": "foo bar"}]),
    "- a:\n  foo bar\n  c: d": ([("E111", 2, 3)], [{"a": "foo bar", "c": "d"}]),
    "- a: b\nfoo bar: baz\n  c: d\n": (
        [("E111", 2, 1), ("E110", 2, 8)],
        [{"a": "b foo bar: baz", "c": "d"}],
    ),
    "- a: b\n  \n\n  foo bar\n  c: d\n": ([("E111", 4, 3)], [{"a": "b foo bar", "c": "d"}]),
    "- a: b\n  # e\n  foo bar\n  c: d\n": ([("E101", 3, 3)], [{"a": "b", "c": "d"}]),
    "a: 'b'\nfoo bar\nc: d": ([("E101", 2, 1)], {"a": "b", "c": "d"}),
    "c:\n  -id: a\n    b: d\n": ([("E111", 2, 3)], {"c": [{"id": "a", "b": "d"}]}),
    "c:\n  -id: a\n   b: d\n": ([("E111", 2, 3)], {"c": [{"id": "a", "b": "d"}]}),
    "c:\n  - b: d\n  -id: a\n    b: e": (
        [("E111", 3, 3)],
        {"c": [{"b": "d"}, {"id": "a", "b": "e"}]},
    ),
    "a: b\n dates:\n   - id: c\n": ([("E111", 2, 2)], {"a": "b", "dates": [{"id": "c"}]}),
    "a: b\n%c\nd: e": ([("E101", 2, 1)], {"a": "b", "d": "e"}),
    "a: b\x07c": ([("E118", 1, 5)], {"a": "b c"}),
    "a: b\u2028c": ([("E118", 1, 5)], {"a": "b c"}),
    "a: b\x85c": ([("E118", 1, 5)], {"a": "b c"}),
    "\ufeffa: b": ([("E118", 1, 1)], {"a": "b"}),
    "a: b: c\r\nd: @e\r\n": ([("E110", 1, 5), ("E112", 2, 4)], {"a": "b: c", "d": "@e"}),
}


@pytest.mark.parametrize(("text", "expected"), SLIPS.items(), ids=map(ascii, SLIPS))
def test_a_slip_is_reported_in_its_place(text: str, expected: tuple[Slips, Value]) -> None:
    """
    A slip has a code and a place, and what its author meant is read.
    """
    found = read(text)

    assert (found.slips, found.value) == expected


MANY = """\
title: Italia: desembarco
dates:
  - id: uno
    question: ¿Cuándo?
    date: %1943
    quote: Noviembre: Conferencia de Teherán
  - id: dos
    answer: - 28 de junio
    quote: la batalla #1
  - id: tres
\tquestion: tabulado
    answer: 'a' y más
    quote: @arroba
  - id: cuatro
    answer: "\\qué"
    tags: [uno, dos
    hint: última
    question: 'sin cerrar
"""
FOUND = [
    *[("E110", 1, 14), ("E112", 5, 11), ("E110", 6, 21), ("E112", 8, 13), ("E109", 9, 23)],
    *[("E111", 11, 1), ("E114", 12, 17), ("E112", 13, 12), ("E115", 15, 14), ("E101", 16, 11)],
    ("E113", 18, 15),
]


def test_all_slips_are_reported_in_one_run() -> None:
    """
    One run reports every slip of a file, each once.
    """
    assert sorted(read(MANY).slips, key=lambda slip: slip[1:]) == FOUND


def test_what_is_read_after_slips_is_in_its_place() -> None:
    """
    The copy on which reading goes on has every text in its place, with its own signs.
    """
    found = read(MANY)

    assert len(found.scalars) == 16
    assert all(
        found.file.text[scalar.start : scalar.end] == scalar.text for scalar in found.scalars
    )
    assert not found.is_whole


_LINES = {
    "k{}: v": [],
    "k{}: a: b": ["E110"],
    "k{}: - a": ["E112"],
    "k{}: %a": ["E112"],
    "k{}: @a": ["E112"],
    "k{}: 'a' b": ["E114"],
    'k{}: "\\q"': ["E115"],
    "k{}: |a": ["E101"],
    "k{}: a #b": ["E109"],
    "k{}: [a] b": ["E112"],
    "  k{}: a": ["E111"],
    "k{}: &a b": ["E106"],
    "k{}: !a b": ["E107"],
}


@given(lines=st.lists(st.sampled_from(sorted(_LINES)), min_size=1, max_size=8))
def test_every_slip_of_a_file_is_reported_on_its_line(lines: list[str]) -> None:
    """
    However slips follow one another, each is reported, and no line without one is blamed.
    """
    written = ["k: v", *(line.format(number) for number, line in enumerate(lines))]
    expected = [
        (code, number) for number, line in enumerate(lines, start=2) for code in _LINES[line]
    ]

    found = read("\n".join(written) + "\n")

    assert sorted((code, line) for code, line, _ in found.slips) == sorted(expected)
    for scalar in found.scalars:
        line = found.file.text[: scalar.start].rpartition("\n")[2]
        assert line.lstrip().startswith("k")


def test_slips_without_end_are_not_reported_without_end() -> None:
    """
    A file that is no YAML at all is given up after some slips.
    """
    found = read("".join(f"k{number}: @a\n" for number in range(200)))

    assert 1 <= len(found.slips) <= 30
    assert not found.is_whole


@pytest.mark.parametrize(
    "text",
    [
        "dates:\n  - id: a\n    q: b\n   - id: c\n     q: d\ne: f: g\n",
        "dates:\n    - id: a\n      q: b\n  - id: c\n    q: d\ne: f: g\n",
        "dates:\n  id: a\n  - id: c\n    q: d\ne: f: g\n",
    ],
)
def test_a_dash_in_the_wrong_column_hides_nothing(text: str) -> None:
    """
    A note that begins in another column than the one above it is reported once, as are later slips.
    """
    lines = [line for line in text.splitlines() if line]
    dash = max(number for number, line in enumerate(lines, 1) if "- id" in line)

    assert [slip[:2] for slip in read(text).slips] == [("E111", dash), ("E110", len(lines))]


@pytest.mark.parametrize(
    "text", ['a: "b\nc: d\ne: "f"\n', "a: 'b\nc: d\ne: 'f'\n", 'a: "b\nc: d\ne: "\\\\q"\n']
)
def test_a_quote_that_is_not_closed_is_reported_where_it_begins(text: str) -> None:
    """
    A text in quotation marks further down closes the open one only to YAML.
    """
    assert read(text).slips == [("E113", 1, 4)]


def test_a_text_below_its_key_that_goes_on_with_a_hash_is_not_cut() -> None:
    """
    Text that YAML would drop is reported where it stands on a line of its own, too.
    """
    assert read("a:\n  uno\n  #dos\n").slips == [("E109", 3, 3)]


def test_slips_are_reported_with_line_ends_of_old_macintoshes() -> None:
    """
    A carriage return ends a line, as in any editor.
    """
    assert read("a: b: c\rd: @e\rf: g\r").slips == [("E110", 1, 5), ("E112", 2, 4)]


@pytest.fixture
def _without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamltree, "_LOADER", yaml.BaseLoader)


@pytest.mark.usefixtures("_without_libyaml")
@pytest.mark.parametrize("text", ["a: b\x07c", "a: b\x7fc", "a: b\ufffec"], ids=ascii)
def test_a_control_character_is_reported_without_libyaml(text: str) -> None:
    """
    A control character is a slip, not a traceback, whoever built PyYAML.
    """
    assert read(text).slips == [("E118", 1, 5)]


@pytest.mark.usefixtures("_without_libyaml")
@pytest.mark.parametrize("text", [text for text in SLIPS if "\x07" not in text], ids=ascii)
def test_slips_are_found_without_libyaml(text: str) -> None:
    """
    PyYAML's own scanner stops at the same slips, and at nothing else.
    """
    found = read(text)

    assert bool(found.slips) == bool(SLIPS[text][0])


@pytest.mark.parametrize("line", ["answer = Ten", "answer => Ten", "answer → Ten"])
def test_a_sign_in_the_place_of_a_colon_is_not_proposed_again(line: str) -> None:
    file = TextFile(Path("a.yaml"), f"id: a\n{line}\nquote: b\n")

    _, found = collect(yamltree.read(file))

    assert [each.help("en") for each in found] == ["write `answer: Ten`"]
