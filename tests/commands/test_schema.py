"""The JSON Schemas that editors get agree with what Mazo reads."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from jsonschema import Draft7Validator

import mazo
from mazo.commands.schema import FILES, File, schema
from mazo.files.read import LARGEST_TEXT
from mazo.schema.card_file import CARD_FILE
from mazo.schema.class_deck import CHANGED_NOTE, CLASS_DECK
from mazo.schema.key import Key, Keys
from mazo.schema.project_file import PROJECT_FILE
from mazo.text.places import TextFile
from mazo.yamlfiles.tree import Group, Items, Node
from tests.support.golden import BASE, CASES, write_project
from tests.support.yaml import read

ROOT = Path(__file__).parents[2]
TABLES: dict[File, Keys] = {"cards": CARD_FILE, "project": PROJECT_FILE, "class": CLASS_DECK}
GOOD = {
    path.relative_to(ROOT).as_posix(): path
    for folder in (ROOT / "cards", ROOT / "tests" / "projects", BASE)
    for path in sorted(folder.rglob("*.yaml"))
}
SHAPES = {
    *("E008", "E009", "E010", "E103", "E104", "E105", "E108", "E205", "E206", "E217"),
    *("E211", "E222", "E224", "E401", "E402", "E504"),
}
"""The rules about keys and shapes: an editor can find all that breaks them."""
NAMES = {"E208", "E506"}
"""The rules about names that are not there: an editor finds those that nothing can have."""
CLASS = """\
base: ..
class: year-10
title: History
language: en
untranslated: keep
errata: corrected
precision: year
documents: {notes: {path: notes.md, title: Notes, date: 1943, language: en}}
topics: {italy: Italy, spain: {was: España, now: Spain}}
events:
include: {topics: [italy], tags: [exam], types: [date], sections: [Landing], from: 1943-09, to: 1944}
remove: [rome]
change:
  naples:
    question: {was: Naples when?, now: "When was Naples taken?"}
    hint: ""
    quote: {exact: in October, occurrence: 2}
    erratum: {was: {note: Old}, now: {note: New}}
    image: {alt: A map}
    allow: {now: [I607]}
    reverse: true
    tags: {add: [exam], remove: []}
add:
  own:
    title: My own
    causes:
      - {id: own-cause, question: Why?, answer: 1943, quote: {exact: because, section: Landing}}
"""
"""A class deck with everything that one can have."""


def kind_of(value: Any) -> File:
    """
    Return which kind of file it is that holds `value`.
    """
    return "project" if "project" in value else "class" if "base" in value else "cards"


def as_in_editor(node: Node, file: TextFile) -> Any:
    """
    Return a tree as YAML 1.2 has it, and with it editors: `1943` is a number, nothing is null.
    """
    if isinstance(node, Group):
        return {key: as_in_editor(value, file) for key, value in node.entries.items()}
    if isinstance(node, Items):
        return [as_in_editor(item, file) for item in node.items]
    if not node.is_plain(file) or not re.fullmatch(r"-?\d+(\.\d+)?|true|false|null|~|", node.text):
        return node.text
    return json.loads(re.sub(r"^(-?)0+(?=\d)", r"\1", node.text.replace("~", "")) or "null")


def load(text: str) -> Any:
    """
    Return what an editor sees of a file.
    """
    found = read(text)
    return as_in_editor(found.root, found.file) if found.root else {}


@cache
def validator(of: File) -> Draft7Validator:
    """
    Return what finds all that is wrong with a file, as an editor does.
    """
    found = json.loads(schema(of, "en"))
    Draft7Validator.check_schema(found)
    return Draft7Validator(found)


def is_valid(of: File, value: Any) -> bool:
    """
    Return whether an editor would find nothing wrong.
    """
    return validator(of).is_valid(value)


def groups(value: Any, keys: Keys, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, Keys]]:
    """
    Yield where the groups of a file are, each with the table of its keys.
    """
    if not isinstance(value, dict):
        return
    yield path, keys
    for name, key in keys.rows.items():
        for place, inner in _values(value.get(name), key, (*path, name)):
            if key.keys and not (
                keys is CHANGED_NOTE and isinstance(inner, dict) and "now" in inner
            ):
                yield from groups(inner, key.keys, place)


def _values(value: Any, key: Key, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if key.many == "by id":
        yield from (((*path, name), each) for name, each in (value or {}).items())
    elif isinstance(value, list):
        yield from (((*path, number), each) for number, each in enumerate(value))
    else:
        yield path, value


def at(value: Any, path: tuple[Any, ...]) -> Any:
    """
    Return what lies at a path.
    """
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize("path", GOOD.values(), ids=GOOD)
def test_an_editor_accepts_what_mazo_accepts(path: Path) -> None:
    """
    The project files, card files and class decks of this repository are valid.
    """
    value = load(path.read_text("utf-8"))

    validator(kind_of(value)).validate(value)


def test_an_editor_accepts_all_that_a_class_deck_can_have() -> None:
    """
    Changes may be plain, or have what they replace; parts of a note may be changed alone.
    """
    validator("class").validate(load(CLASS))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_editor_finds_what_mazo_finds_in_golden_cases(case: Path, tmp_path: Path) -> None:
    """
    Where Mazo finds that a key is unknown or missing, or that a value has another shape, the file
    is not valid, and only there; where YAML itself is broken, editors are on their own.
    """
    write_project(case, tmp_path)
    found = wrong(tmp_path)
    for path in sorted(tmp_path.rglob("*.yaml")):
        codes = {code for code, name in found if name == path}
        is_broken = any(code.startswith(("E10", "E11")) for code in codes - SHAPES)
        if not is_broken and path.stat().st_size <= LARGEST_TEXT and codes.isdisjoint(NAMES):
            value = load(path.read_text("utf-8", "replace"))

            assert is_valid(kind_of(value), value) == codes.isdisjoint(SHAPES), path.name


@pytest.mark.parametrize(
    ("case", "beside"),
    [("E211-reverse-without-event", "event"), ("E224-reverse-without-term", "term")],
)
@pytest.mark.parametrize("on", ["true", "yes", "Sí", "SI", "false", "No"])
@pytest.mark.parametrize("is_there", [True, False])
def test_an_editor_finds_a_flag_without_the_key_that_it_needs(
    case: str, beside: str, on: str, *, is_there: bool
) -> None:
    """
    In every word that a flag may be, as Mazo does.
    """
    files = {path.name: path.read_text("utf-8") for path in BASE.iterdir() if path.is_file()}
    [path] = (CASES[0].parent / case).glob("*.yaml")
    lines = f"reverse: {on}" + (f"\n    {beside}: napoles" if is_there else "")
    text = path.read_text("utf-8").replace("reverse: true", lines) + "events: {napoles: Nápoles}\n"
    codes = {each.rule.code for each in mazo.open({**files, path.name: text}).check().diagnostics}

    assert is_valid("cards", load(text)) == codes.isdisjoint(SHAPES)
    assert codes.isdisjoint(SHAPES) == (is_there or on in ("false", "No"))


@pytest.mark.parametrize("kind", ["dates", "causes", "consequences", "facts"])
def test_an_erratum_has_a_date_in_notes_on_dates_only(kind: str) -> None:
    """
    Of a note of another kind an editor neither proposes nor takes it.
    """
    note = {"id": "x", "question": "?", "answer": "x", "quote": "x", "date": 1943}
    if kind != "dates":
        del note["date"]
    date = {"kind": "error", "date": 1944, "note": "Later."}
    errata = [(date, kind == "dates"), ({"kind": "error", "answer": 1944}, True)]

    for erratum, is_good in errata:
        assert is_valid("cards", {kind: [{**note, "erratum": erratum}]}) == is_good


def wrong(folder: Path) -> set[tuple[str, Path]]:
    """
    Return the codes of what is wrong with the project in a folder and its class decks, and where.
    """
    decks = [path for path in folder.glob("*.yaml") if path.read_bytes().startswith(b"base:")]
    projects = [folder, *decks] if (folder / "mazo.yaml").exists() else decks
    found = [each for path in projects for each in mazo.open(path).check().diagnostics]
    return {(each.rule.code, each.place.file.path) for each in found}


@pytest.mark.parametrize(
    "text", [*(path.read_text("utf-8") for path in GOOD.values()), CLASS], ids=[*GOOD, "all"]
)
def test_an_editor_finds_each_key_that_is_misspelt_or_missing(text: str) -> None:
    """
    In whatever group of whatever file a letter of a key is too many, or a key is missing that
    must be there, the file is not valid.
    """
    whole = load(text)
    of = kind_of(whole)
    for path, keys in groups(whole, TABLES[of]):
        for name in at(whole, path):
            changed = copy.deepcopy(whole)
            group = at(changed, path)
            value = group.pop(name)
            if keys.rows[name].is_needed and group.keys().isdisjoint(keys.rows[name].unless):
                is_part = "change" in path and keys.what in ("an erratum", "a picture or a sound")
                assert is_valid(of, changed) == is_part, (path, name)
            group[f"{name}s"] = value
            assert not is_valid(of, changed) or f"{name}s" in keys.rows, (path, name)


@pytest.mark.parametrize("of", FILES)
def test_a_schema_speaks_the_readers_language(of: File) -> None:
    """
    Keys and words are the same in all languages, descriptions are translated.
    """
    english, spanish = (json.loads(schema(of, language)) for language in ("en", "es"))

    assert english["properties"].keys() == spanish["properties"].keys()
    for name, value in english["properties"].items():
        assert value["description"].strip()
        assert value["description"] != spanish["properties"][name]["description"]


def test_the_command_writes_a_file(
    mazo: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    `-o` writes to a file what is printed otherwise, for card files unless another is asked for.
    """
    monkeypatch.chdir(tmp_path)

    assert mazo("schema").output == schema("cards", "en")
    assert mazo("schema", "--of", "class", language="es").output == schema("class", "es")
    assert mazo("schema", "-o", "mazo.json").output == "mazo.json  written\n"
    assert (tmp_path / "mazo.json").read_text("utf-8") == schema("cards", "en")


def test_a_new_note_is_put_in_with_what_it_must_have() -> None:
    """
    An editor proposes a note of each kind, which lacks no key.
    """
    for name in ("dates", "causes", "consequences", "facts"):
        items = json.loads(schema("cards", "en"))["properties"][name]["items"]
        [snippet] = items["defaultSnippets"]

        assert [*snippet["body"]] == items["required"]
