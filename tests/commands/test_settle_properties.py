"""`mazo settle` on any class deck: generated files lose no comment, and settle once for all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mazo.classdecks.merge import shown
from mazo.commands.settle import Choice
from tests.support.class_deck import ClassDeckBesideBase
from tests.support.project import QUESTION

pytestmark = pytest.mark.slow


@dataclass
class Page:
    """A class deck being made up: its lines, and the comments in them."""

    draw: Callable[[st.SearchStrategy], object]
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def comment(self) -> str:
        """
        Return a comment after something on its line, or nothing.
        """
        if self.draw(st.booleans()):
            return ""
        self.comments.append(f"# c{len(self.comments)};")
        return f"  {self.comments[-1]}"

    def line(self, text: str, indent: str) -> None:
        """
        Add a line, perhaps after a blank one or a comment.
        """
        before = self.draw(st.sampled_from(["", "", "blank", "comment"]))
        if before == "blank":
            self.lines.append("")
        elif before == "comment" and (comment := self.comment()):
            self.lines.append(indent + comment.strip())
        self.lines.append(f"{indent}{text}{self.comment()}")


BASE = {
    "fleet-leaves": {"question": QUESTION, "hint": "", "extra": ""},
    "siege-lifted": {"question": "When was the siege of the harbour lifted?", "hint": ""},
    "peace-signed": {"question": "In which year was the peace signed?", "extra": ""},
    "gone": {"question": "Which was it?"},
}
OWN = ("Mind: the tide", "Look # out", "It's “there”", "a, {b} [c]", 'Say "sea"', "Back\\slash")
SCALARS = ("single", "double", "folded", "literal", "lines")


def scalar(draw: Callable[[st.SearchStrategy], object], text: str, style: object) -> list[str]:
    """
    Return a text in a style as the lines that follow its key, those below the first further in.
    """
    first, _, rest = text.partition(" ")
    if style in ("folded", "literal"):
        mark = {"folded": ">", "literal": "|"}[str(style)]
        end = draw(st.sampled_from(["", "-", "+"]))
        return (
            [f"{mark}{end}", f"  {first}", f"  {rest}"] if rest else [f"{mark}{end}", f"  {first}"]
        )
    if style == "single" or '"' in text or "\\" in text:
        whole = "'" + text.replace("'", "''") + "'"
    else:
        whole = f'"{text}"'
    if style == "lines" and rest:
        head, _, tail = whole.partition(" ")
        return [head, f"  {tail}"]
    return [whole]


@st.composite
def class_files(draw: Callable[[st.SearchStrategy], object]) -> tuple[str, list[str]]:
    """
    Return the text of a class deck under its first keys, and the comments in it.
    """
    page = Page(draw)
    step = " " * draw(st.sampled_from([1, 2, 4]))
    notes = draw(st.lists(st.sampled_from(sorted(BASE)), unique=True, min_size=1))
    page.line("change:", "")
    for note in notes:
        keys = draw(st.lists(st.sampled_from(sorted(BASE[note])), unique=True, min_size=1))
        if draw(st.booleans()):
            flow = ", ".join(f"{key}: {inline(draw, note, key)}" for key in keys)
            page.line(f"{note}: {{{flow}}}", step)
            continue
        page.line(f"{note}:", step)
        for key in keys:
            block(page, note, key, step)
    if draw(st.booleans()):
        page.line(f"events: {{storm: {inline(draw, '', 'A storm scatters the ships')}}}", "")
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join([*page.lines, ""]), page.comments


def said(
    draw: Callable[[st.SearchStrategy], object], note: str, key: str
) -> tuple[object, str, str]:
    """
    Return how a change stands to the base, what it was and what it is now.
    """
    base = BASE[note][key] if note else key
    kind = draw(st.sampled_from(["plain", "now", "right", "wrong", "same"]))
    was = {"right": base, "wrong": "Something else"}.get(str(kind), "")
    kind = "now" if note == "gone" and kind in ("right", "wrong") and not was else kind
    now = base if kind == "same" and base else str(draw(st.sampled_from(OWN)))
    return ("plain" if kind == "same" else kind), was, now


def inline(draw: Callable[[st.SearchStrategy], object], note: str, key: str) -> str:
    kind, was, now = said(draw, note, key)
    style = draw(st.sampled_from(["single", "double"]))
    own = scalar(draw, now, style)[0]
    if kind == "plain":
        return own
    if kind == "now":
        return f"{{now: {own}}}"
    return f"{{was: {scalar(draw, was, 'single')[0]}, now: {own}}}"


def block(page: Page, note: str, key: str, step: str) -> None:
    kind, was, now = said(page.draw, note, key)
    if page.draw(st.booleans()):
        page.line(f"{key}: {inline(page.draw, note, key)}", step * 2)
        return
    indent = step * 2
    if kind != "plain":
        page.line(f"{key}:", indent)
        indent, key = step * 3, "now"
        if kind != "now":
            page.line(f"was: {scalar(page.draw, was, 'double')[0]}", indent)
    first, *rest = scalar(page.draw, now, page.draw(st.sampled_from(SCALARS)))
    is_quoted = first[:1] in "'\"" and not rest
    if is_quoted or first[:1] in "|>":
        page.line(f"{key}: {first}", indent)
    else:
        page.lines.append(f"{indent}{key}: {first}")
    page.lines += [indent + each for each in rest]


def words(class_deck: ClassDeckBesideBase) -> dict[tuple[str, str], str]:
    """
    Return what the class deck says now, by note and key.
    """
    deck = class_deck.check().deck
    assert deck is not None
    assert deck.layers is not None
    changes = deck.layers.class_deck.change.values()
    return {
        (change.id, key): shown(each.now)
        for change in changes
        for key, each in change.fields.items()
    }


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> ClassDeckBesideBase:
    """
    Return a class deck whose base has retired a note.
    """
    made = ClassDeckBesideBase(tmp_path_factory.mktemp("settle") / "project")
    made.project.change("siege.yaml", "id: why-lifted", "id: gone")
    made.project.release(1)
    made.project.take_out("siege.yaml", "gone")
    made.project.release(2)
    return made


@given(made=class_files(), choice=st.sampled_from(["mine", "theirs", None]))
@settings(max_examples=80)
def test_any_file_is_settled_without_a_loss(
    made_up: ClassDeckBesideBase, made: tuple[str, list[str]], choice: Choice | None
) -> None:
    """
    All comments stay, a second run changes nothing, and only what was to go has gone.
    """
    text, comments = made
    made_up.write(text)
    before, codes = words(made_up), made_up.codes()
    assert not {code for code in codes if code.startswith(("E1", "E2"))}, (text, codes)

    done = made_up.settle("", choice)

    settled, after = made_up.read(), words(made_up)
    assert [comment for comment in comments if settled.count(comment) != 1] == []
    assert made_up.settle("", choice) == ()
    assert made_up.read() == settled
    left = set(made_up.codes())
    assert not left & {"I532", "I533", "W503"}
    assert "E530" not in left or choice is None
    assert "E531" not in left or choice != "theirs"
    gone = {each.id for each in done if each.did == "gone"}
    taken = {(each.id, each.key) for each in done if each.did in ("same", "taken")}
    expected = {key: now for key, now in before.items() if key[0] not in gone and key not in taken}
    assert after == expected
