"""The style of all cards: every label in every language, and every text legible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import pytest

from mazo.languages import LANGUAGES
from mazo.notetypes import NOTE_TYPES
from mazo.notetypes.style import css
from mazo.schema.card_file import ERRATUM_KINDS, ROLES

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CONTENT = re.compile(r'content:\s*"((?:[^"\\]|\\.)*)"')


def _rules() -> Iterator[tuple[str, str]]:
    """
    Yield the selectors of the style, one by one, each with its declarations.
    """
    for selectors, declarations in RULE.findall(re.sub(r"/\*.*?\*/", "", css(), flags=re.DOTALL)):
        for selector in selectors.split(","):
            yield selector.strip(), declarations


def _labels(part: str, code: str) -> list[str]:
    return [
        label
        for selector, declarations in _rules()
        if part in selector and f":lang({code})" in selector
        for label in CONTENT.findall(declarations)
    ]


LABELLED = (
    *(f".mz-{kind} .mz-kind" for kind in NOTE_TYPES),
    *(f'.mz .mz-kind[data-role="{role}"]' for role in ROLES),
    *(f'.mz-erratum[data-kind="{kind}"]' for kind in ERRATUM_KINDS),
    *(
        ".mz-hint summary",
        ".mz-when",
        ".mz-term",
        ".mz-accepted",
        ".mz-said",
        ".mz-source",
        ".mz-others",
    ),
)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("part", LABELLED)
def test_every_label_is_there_in_every_language(part: str, code: str) -> None:
    """
    Kinds, roles, errata and the rest are named in the language of the note.
    """
    labels = _labels(part, code)

    assert labels
    assert all(label.strip() for label in labels)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_roles_nor_kinds_share_a_label(code: str) -> None:
    """
    A learner has nothing else to distinguish them by.
    """
    left = iter(LABELLED)
    for count in (len(NOTE_TYPES), len(ROLES), len(ERRATUM_KINDS)):
        parts = islice(left, count)
        labels = [_labels(part, code)[0] for part in parts]
        assert len(set(labels)) == len(labels)


def test_a_word_in_the_style_belongs_to_a_language() -> None:
    """
    What has letters stands in a rule for one language; the languages have the same rules.
    """
    without = [
        selector
        for selector, declarations in _rules()
        if ":lang(" not in selector
        and any(
            re.search(r"[^\W\d_]", re.sub(r"\\[0-9a-fA-F]+", "", label))
            for label in CONTENT.findall(declarations)
        )
    ]
    per_language = [
        {
            selector.replace(f":lang({code})", "")
            for selector, _ in _rules()
            if f":lang({code})" in selector
        }
        for code in LANGUAGES
    ]

    assert without == []
    assert all(selectors == per_language[0] for selectors in per_language)


# --- contrast


LEAST_CONTRAST = 4.5
KINDS = ("blue", "brown", "green", "violet")
# The text colours of the style, each with the backgrounds that it may stand on.
STANDS_ON = {
    "ink": ("paper", "ground", "red-soft", *(f"{kind}-soft" for kind in KINDS)),
    "muted": ("paper", "red-soft"),
    "red": ("paper", "red-soft"),
    **{kind: ("paper", f"{kind}-soft") for kind in KINDS},
}
PAIRS = [(colour, ground) for colour, grounds in STANDS_ON.items() for ground in grounds]


def _variables(selector: str) -> dict[str, str]:
    """
    Return the variables that the rules of a selector set, without their prefix.
    """
    found: dict[str, str] = {}
    for each, declarations in _rules():
        if each == selector:
            found |= dict(re.findall(r"--mz-([\w-]+):\s*([^;]+?)\s*(?:;|$)", declarations))
    return found


def _luminance(colour: str) -> float:
    """
    Return the relative luminance of a colour by WCAG 2.
    """
    assert re.fullmatch(r"#[0-9a-fA-F]{6}", colour), colour
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("mode", [".card", ".card.nightMode", ".night_mode .card"])
@pytest.mark.parametrize(("colour", "ground"), PAIRS, ids=[" on ".join(pair) for pair in PAIRS])
def test_every_text_can_be_read_by_day_and_by_night(colour: str, ground: str, mode: str) -> None:
    """
    Text and background differ by 4.5 to 1, computed from the style itself.
    """
    variables = _variables(".card") | _variables(mode)

    lights = sorted((_luminance(variables[colour]), _luminance(variables[ground])))

    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= LEAST_CONTRAST


def test_no_colour_stands_outside_the_pairs_that_are_compared() -> None:
    """
    Every text and every background takes a colour of the table above, by its variable.
    """
    of_kind = {"accent": set(KINDS), "soft": {f"{kind}-soft" for kind in KINDS}}
    texts: set[str] = set()
    grounds: set[str] = set()
    for _, declarations in _rules():
        for name, value in re.findall(r"(?:^|[;{\s])([\w-]+):\s*([^;]+)", declarations):
            plain = value.strip()
            colours = set(re.findall(r"var\(--mz-([\w-]+)\)", plain))
            colours = set().union(*(of_kind.get(each, {each}) for each in colours))
            if name == "color" and plain != "inherit":
                assert colours, plain
                texts |= colours
            elif name in {"background", "background-color"} and plain != "none":
                assert colours, plain
                grounds |= colours

    assert texts == set(STANDS_ON)
    assert grounds - {"accent"} <= {each for pair in STANDS_ON.values() for each in pair} | set(
        KINDS
    )


@pytest.mark.parametrize(("kind", "colour"), tuple(zip(NOTE_TYPES, KINDS, strict=True)))
def test_each_kind_has_its_own_colour(kind: str, colour: str) -> None:
    """
    A kind's accent and its soft ground are of one colour.
    """
    variables = _variables(f".mz-{kind}")

    assert variables == {"accent": f"var(--mz-{colour})", "soft": f"var(--mz-{colour}-soft)"}
