"""A file that is read again after a change has the tree that it has when it is read whole."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mazo.diagnostics import collect
from mazo.text.places import TextFile
from mazo.yamlfiles import read as reading
from mazo.yamlfiles import reread as rereading
from mazo.yamlfiles.read import read
from mazo.yamlfiles.reread import reread
from tests.support.paths import ROOT

CARDS = ("espana-neutral.yaml", "frentes-de-la-guerra.yaml")
ODD = (
    *(
        "x",
        "é",
        "¿y?",
        "  - id: otra\n    question: ¿a?\n",
        "\n    hint: b",
        "# c\n",
        "  # d\n",
        "\n",
    ),
    *("x", "y z", "\n", "\n\n", "\n# nota\n", " #1", "# ", ": ", "- ", "\n  - ", "\n- ", "\n    "),
    *("'", '"', "|\n", ">-\n", "[", "]", "{a: b}", "&a ", "*a", "!!str ", "%", "---\n", "\n...\n"),
    *("\t", "\r\n", "\r", "\u2028", "\x85", "\0", "\ufeff", "<<<<<<< x\n", "facts:\n", "id: a\n"),
)
LOADERS = (yaml.BaseLoader, reading._LOADER)


@cache
def text_of(name: str) -> str:
    """
    Return a card file with each note many times, so that most places are amid a list.
    """
    text = (ROOT / "cards" / name).read_text("utf-8")
    return re.sub(r"(?<=:\n)(?=  - )(?:  .*\n|\n)+", lambda notes: notes[0] * 8, text)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str]:
    """
    Return a text, and what it is after a change at one place.
    """
    text = text_of(draw(st.sampled_from(CARDS)))
    at = draw(st.integers(0, len(text)))
    kind = draw(st.sampled_from(["odd", "cut", "line", "again"]))
    if kind == "odd":
        new = "".join(draw(st.lists(st.sampled_from(ODD), max_size=3)))
        return text, text[:at] + new + text[at + draw(st.integers(0, 4)) :]
    if kind == "cut":
        return text, text[:at] + text[at + draw(st.integers(1, 900)) :]
    lines = text.splitlines(keepends=True)
    first = draw(st.integers(0, len(lines) - 1))
    last = first + draw(st.integers(1, 12))
    if kind == "line":
        return text, "".join(lines[:first] + lines[last:])
    return text, "".join(lines[:last] + lines[first:])


@pytest.mark.parametrize("loader", LOADERS)
@settings(max_examples=40)
@given(change=changes())
def test_the_tree_is_that_of_the_whole_file(loader: type[object], change: tuple[str, str]) -> None:
    """
    And so is what is wrong with it, whatever was changed, with libyaml and without.
    """
    before, after = (TextFile(Path("cards.yaml"), text) for text in change)
    with patch.object(reading, "_LOADER", loader), patch.object(rereading, "_SHORTEST", 0):
        again = collect(reread(after, ((before,), collect(read(before)))))
        whole = collect(read(after))

    assert again == whole


@pytest.mark.parametrize("loader", LOADERS)
def test_only_the_notes_at_a_change_are_parsed(loader: type[object]) -> None:
    """
    Of a file of many notes three are: the one that changed, one before it and one behind it.
    """
    notes = "".join(f"  - id: n{n}\n    question: ¿{n}?\n    answer: '{n}'\n" for n in range(500))
    before = TextFile(Path("cards.yaml"), f"title: x\ndates:\n{notes}\nfacts: []\n")
    after = TextFile(before.path, before.text.replace("¿250?", "¿Cuántas?"))
    with patch.object(reading, "_LOADER", loader):
        earlier = ((before,), collect(read(before)))
        whole = collect(read(after))
        with patch.object(rereading, "read", wraps=read) as read_again:
            again = collect(reread(after, earlier))

    assert again == whole
    [[part]] = [call.args for call in read_again.call_args_list]
    assert part.text.count("- id:") == 3
