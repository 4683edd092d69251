"""The table of rules: each has its words in both languages, its code, and its place in the code."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

import mazo
from mazo.diagnostics import Phrase, Rule, Text
from mazo.locale import FOLDER as CATALOGUES
from mazo.locale import SOURCE_LANGUAGE, catalogue, languages
from mazo.rules import MODULES, rules
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.rules import A_LIST
from tests.support.keys import TABLES

SOURCE = Path(mazo.__file__).parent
STAGES = {
    "0": {"files", "project", "checks", "commands"},
    "1": {"yamlfiles", "project"},
    "2": {"files", "project", "checks", "allowances"},
    "3": {"quotes", "project"},
    "4": {"project", "checks", "releases", "packages", "commands"},
    "5": {"classdecks", "packages", "quotes"},
    "6": {"dates", "checks"},
    "7": {"checks"},
    "9": {"anki"},
}
"""The packages that define the rules of a stage, by the hundreds of their codes."""

RULES = rules()
EXAMPLES = {
    f"{table.what}, {key.name}": key.example
    for table in TABLES
    for key in table.rows.values()
    if isinstance(key.example, Text)
}
"""How a key that must be there might be written."""
DEFINED = {
    path.relative_to(SOURCE).with_suffix("").as_posix().replace("/", "."): tree
    for path in sorted(SOURCE.rglob("*.py"))
    if (tree := ast.parse(path.read_text("utf-8")))
}
"""The syntax trees of all modules, by their names below `mazo`."""


def _texts() -> dict[str, str]:
    """Return the messages that stand in the code and in templates, by where they stand first."""
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Text":
                (argument,) = node.args
                text = ast.literal_eval(argument)
                place = f"{path.relative_to(SOURCE).as_posix()}:{node.lineno}:{node.col_offset}"
                found.setdefault(text, place)
    for path in sorted(SOURCE.rglob("*.html")):
        with path.open("rb") as template:
            for number, message in enumerate(babel_extract(template, ["t"], (), {}), 1):
                text = message[2][0] if isinstance(message[2], tuple) else message[2]
                place = f"{path.relative_to(SOURCE).as_posix()}:{message[0]}:{number}"
                found.setdefault(text, place)
    return {place: text for text, place in found.items()}


TEXTS = _texts()
TRANSLATIONS = [language for language in languages() if language != SOURCE_LANGUAGE]


@pytest.mark.parametrize("language", TRANSLATIONS)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_message_is_translated_with_the_same_gaps(text: str, language: str) -> None:
    """
    No language lacks a message, nor a value that the other shows; no gap is spelt wrong.
    """
    other = catalogue(language).gettext(text)

    assert other.strip()
    assert (other == other.strip()) == (text == text.strip())
    assert text in _translated(language)
    if "{{" in text or not _is_yaml(text):
        assert set(_gaps(text)) == set(_gaps(other))
        assert all(name.isidentifier() for name in _gaps(text))


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_no_translation_is_left_over(language: str) -> None:
    """
    A catalogue has no message that the code no longer has.
    """
    assert _translated(language) - set(TEXTS.values()) == set()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_number_brings_a_noun_for_one_and_for_more(text: str) -> None:
    """
    `{count:note|notes}` has both forms, and nothing else is formatted.
    """
    versions = (text, *(catalogue(language).gettext(text) for language in TRANSLATIONS))
    forms = [
        form
        for version in versions
        if "{{" in text or not _is_yaml(text)
        for _, _, form, _ in Formatter().parse(version)
        if form
    ]

    assert all(form.count("|") == 1 and all(form.split("|")) for form in forms)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_messages_are_in_their_language(language: str) -> None:
    """
    No sentence was copied from one language to the other and left there.
    """
    same = {
        text
        for text in TEXTS.values()
        if text == catalogue(language).gettext(text)
        and len(re.sub(r"`[^`]*`", "", _without_gaps(text)).split()) > 1
    }

    assert same == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_is_and_what_to_write(rule: Rule) -> None:
    """
    A rule has a name that is written as it is read, a message, a help and a reason.
    """
    assert isinstance(rule.message, Text)
    assert isinstance(rule.help, Text)
    assert isinstance(rule.about, Text)
    assert rule.name == rule.name.lower()
    assert all(part.isalnum() for part in rule.name.split("-"))
    assert [gap for gap in _gaps(rule.about) if gap] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_code_shows_the_severity_and_the_stage(rule: Rule) -> None:
    """
    A code is E, W or I and three digits, of which the first is its stage's.
    """
    assert rule.code[0] in "EWI"
    assert len(rule.code) == 4
    assert rule.code[1:].isdigit()
    homes = {name.split(".")[0] for name in MODULES if rule in _rules_of(name)}
    assert homes & STAGES[rule.code[1]]


def test_a_code_is_given_once() -> None:
    """
    No two rules have one code or one name, and no two numbers differ by their letter only.
    """
    found = [rule for name in MODULES for rule in dict.fromkeys(_rules_of(name))]
    known = {id(rule): rule for rule in found}.values()

    for values in (
        [rule.code for rule in known],
        [rule.code[1:] for rule in known],
        [rule.name for rule in known],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []


def test_every_rule_is_in_the_table() -> None:
    """
    Where a rule is defined, in whatever module, `mazo rules` can explain it.
    """
    defined = {
        ast.literal_eval(node.args[0]).partition(" ")[0]
        for tree in DEFINED.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule"
    }

    assert defined == set(RULES)
    assert list(RULES) == sorted(RULES)


def test_every_rule_is_reported_somewhere() -> None:
    """
    A rule that no module names can break no file.
    """
    named = set[str]()
    constants: dict[str, set[str]] = {}
    for name, tree in DEFINED.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                named.add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                named.add(node.id)
        for constant, value in (
            vars(import_module(f"mazo.{name}")).items() if name in MODULES else ()
        ):
            if isinstance(value, Rule):
                constants.setdefault(value.code, set()).add(constant)

    assert [code for code, names in constants.items() if not names & named] == []


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_has_the_same_key_in_each_language(text: Text) -> None:
    """
    How a missing key might be written is shown with its key, which is not translated.
    """
    assert all(text.split(":")[0] == text.words(each).split(":")[0] for each in TRANSLATIONS)


def test_every_code_that_is_written_is_a_rules() -> None:
    """
    Where the source or an example of it has a code, there is such a rule.
    """
    written = {
        code
        for path in SOURCE.rglob("*.py")
        for code in re.findall(r"\b[EWI][0-9]{3}\b", path.read_text("utf-8"))
    }

    assert written - RULES.keys() == set()


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_report_fills_every_gap(rule: Rule) -> None:
    """
    With a value for each gap of its message, a rule speaks both languages to the end.
    """
    names = {name for text in rule[1:] if isinstance(text, Text) for name in _gaps(text)}
    values = dict.fromkeys(names - {"rule", "place", "related", "help", "note"}, 2)
    place = Place(TextFile(Path("a.yaml"), "a: b"), 0, 1)

    diagnostic = rule.at(place, related=[place], **values)

    assert names == values.keys()
    for language in ("en", "es"):
        said = [diagnostic.message(language), diagnostic.help(language)]
        said += [each.words(language) for each in diagnostic.related]
        assert all("{" not in text.replace("{{", "") or "`" in text for text in said)


def test_a_phrase_within_a_phrase_is_in_the_same_language() -> None:
    """
    A reason is in the language of the message that gives it.
    """
    reason = Phrase(A_LIST)
    whole = Phrase(Text("{what}"), {"what": reason})

    assert (whole.words("en"), whole.words("es")) == ("a list", "una lista")


def _rules_of(name: str) -> list[Rule]:
    """Return the rules that a module has, its own and those that it imports."""
    return [each for each in vars(import_module(f"mazo.{name}")).values() if isinstance(each, Rule)]


def _gaps(text: str) -> list[str]:
    """Return the names of the gaps of a text."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


def _without_gaps(text: str) -> str:
    return "".join(literal for literal, *_ in Formatter().parse(text))


def _is_yaml(text: str) -> bool:
    """Return whether a message is an example of YAML, whose braces are no gaps."""
    return text in EXAMPLES.values()


@cache
def _translated(language: str) -> frozenset[str]:
    """Return the messages that a catalogue translates."""
    with (CATALOGUES / language / "LC_MESSAGES" / "mazo.po").open("rb") as file:
        return frozenset(str(each.id) for each in read_po(file) if each.id and each.string)
