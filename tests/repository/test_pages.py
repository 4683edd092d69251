"""The README and the pages of docs/ are true: what they show is tried as a reader would."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from textwrap import dedent
from types import ModuleType
from typing import NamedTuple

import pytest

from mazo.cli import COMMANDS
from mazo.cli import program as mazo_program
from mazo.diagnostics import collect
from mazo.rules import rules
from mazo.text.places import TextFile
from mazo.yamlfiles import read as yaml
from tests.support.command_line import Mazo
from tests.support.page_files import put_files
from tests.support.paths import ROOT

PAGES = tuple(
    path.relative_to(ROOT).as_posix()
    for path in (*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md")))
    if path.name != "CHANGELOG.md"
)
GOES_ON_FROM = {
    f"docs/{name}{ending}": f"docs/authors{ending}"
    for name in ("cards", "errata", "releases")
    for ending in (".md", ".es.md")
}
"""Pages whose readers have done what another page says."""
FENCE = re.compile(r'^( *)```(\w*)(?: title="([^"]+)")?\n(.*?)^\1```$', re.MULTILINE | re.DOTALL)
PROGRAMS = {"make", "pip", "pipx", "python3", "~/mazo/bin/pip", "~/mazo/bin/mazo", "eval", "mazo"}
"""What pages ask a reader to call in a shell."""
TRIED = {"console", "diff", "json", "markdown", "python", "sh", "text", "yaml"}
"""The kinds of blocks, each of which is tried below; `text` is for figures."""


class Block(NamedTuple):
    """
    A fenced block of a page: its language, the file that it is, and its text.
    """

    language: str
    file: str
    text: str


def blocks(page: str) -> list[Block]:
    found = FENCE.findall((ROOT / page).read_text("utf-8"))
    return [Block(language, file, dedent(text)) for _, language, file, text in found]


def commands(text: str) -> Iterator[tuple[str, str]]:
    """
    Yield the commands of a `console` block, and what each shows.
    """
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def is_shown(shown: str, output: str) -> bool:
    """
    Return whether a command's output is what a page shows; `…` stands for anything.
    """
    expected = ".*".join(re.escape(part) for part in shown.split("…"))
    return re.fullmatch(expected, output, re.DOTALL) is not None


def sides(diff: str) -> tuple[str, str]:
    """
    Return the lines of a diff without those that it adds, and without those that it takes out.
    """
    lines = diff.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    return old, "".join(line[1:] for line in lines if line[0] in " +")


def module_named(file: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """
    Return the names of a module of Mazo that a page writes, which others then may import.
    """
    name = file.removeprefix("src/").removesuffix(".py").replace("/", ".")
    package, _, own = name.rpartition(".")
    module = ModuleType(name)
    monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(import_module(package), own, module, raising=False)
    return module.__dict__


@pytest.mark.parametrize("page", PAGES)
def test_blocks(page: str, mazo: Mazo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Whoever writes the files and runs the commands of a page, from top to bottom, sees what it shows.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    put_files(tmp_path)
    language = "es" if page.endswith(".es.md") else "en"
    names: dict[str, object] = {}
    before = blocks(GOES_ON_FROM[page]) if page in GOES_ON_FROM else []
    for block in (*before, *blocks(page)):
        file = tmp_path / block.file
        if block.language == "diff":
            old, new = sides(block.text)
            text = file.read_text("utf-8")
            assert text.count(old) == 1, f"{block.file} has not, once:\n{old}"
            file.write_text(text.replace(old, new), "utf-8")
        elif block.file:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, "utf-8")
        elif block.language == "console":
            for command, shown in commands(block.text):
                program, *words = shlex.split(command)
                output = mazo(*words, language=language).output
                assert program == "mazo"
                assert is_shown(shown, output), f"{command} says\n{output}"
        if block.language == "python":
            scope = names if not block.file else module_named(block.file, monkeypatch)
            exec(compile(block.text, page, "exec"), scope)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_of_a_kind_that_is_tried(page: str) -> None:
    """
    No fence of a page escapes: each has a language, and those that are not run are read.
    """
    text = (ROOT / page).read_text("utf-8")
    found = blocks(page)

    assert text.count("```") == 2 * len(found), "a fence is written otherwise than the others"
    assert {block.language for block in found} <= TRIED
    for block in found:
        if block.language == "json":
            json.loads(block.text)
        elif block.language == "yaml":
            _, wrong = collect(yaml.read(TextFile(Path(block.file or page), block.text)))
            assert wrong == []


@pytest.mark.parametrize("page", PAGES)
def test_commands_of_a_shell_exist(page: str) -> None:
    """
    What a page asks a reader to type is a program, a target of make or a command of Mazo.
    """
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    for block in blocks(page):
        for line in block.text.splitlines() if block.language == "sh" else ():
            words = shlex.split(line, comments=True)
            program, *rest = [word for word in words if "=" not in word] or [""]
            if not program:
                continue
            assert program in PROGRAMS or (ROOT / program).is_file(), line
            if program == "make":
                assert set(rest) <= set(targets), line
            elif program == "mazo":
                is_option = rest[0].startswith("-")
                known = mazo_program if is_option else mazo_program.get_command(None, rest[0])  # type: ignore[arg-type]  # it asks no context
                assert known, line
                options = {name for each in known.params for name in each.opts}
                assert {word for word in rest if word.startswith("-")} <= options, line


@pytest.mark.parametrize("name", ["commands.md", "commands.es.md"])
def test_every_command_has_a_row(name: str) -> None:
    """
    The page of commands has each of them, in the order of help.
    """
    page = (ROOT / "docs" / name).read_text("utf-8")
    rows = re.findall(r"^\| `mazo (\w+)", page, re.MULTILINE)

    assert rows == [*COMMANDS]


def slug(heading: str) -> str:
    """
    Return the anchor of a heading, as GitHub and MkDocs both make it of our plain headings.
    """
    letters = re.sub(r"[^\w\s-]", "", heading.lower())
    return re.sub(r"\s", "-", letters.strip())


def anchors(path: Path) -> set[str]:
    text = FENCE.sub("", path.read_text("utf-8"))
    return {slug(found) for found in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}


@pytest.mark.parametrize("page", PAGES)
def test_links(page: str) -> None:
    """
    Links lead to files and headings that exist; every picture has a description.
    """
    path = ROOT / page
    text = FENCE.sub("", path.read_text("utf-8"))
    links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'(?:src|href)="([^"]+)"', text)
    for link in links:
        if link.startswith(("https://", "http://")):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name) if name else path
        assert target.exists(), f"{page} links to {link}"
        translated = target.with_suffix(".es.md")
        if page.startswith("docs/") and page.endswith(".es.md") and translated.is_file():
            target = translated  # the site leads to the page in the reader's language
        if anchor:
            assert anchor in anchors(target), f"{page} links to {link}"
        if page.startswith("docs/"):
            assert target.resolve().is_relative_to(path.parent), f"{link} is not in the site"
    assert "<img" not in text or text.count("<img") == text.count(' alt="')


def test_each_picture_is_shown_by_pages_in_its_language() -> None:
    """
    `make pictures` takes all of them in both languages; none is left over.
    """
    for picture in sorted((ROOT / "docs" / "pictures").glob("*.png")):
        name, _, language = picture.stem.rpartition("-")
        other = f"{name}-{'en' if language == 'es' else 'es'}.png"
        shown = {page for page in PAGES if picture.name in (ROOT / page).read_text("utf-8")}
        assert picture.with_name(other).exists()
        assert shown
        assert {page.endswith(".es.md") for page in shown} == {language == "es"}, picture.name


SOURCES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("src", "tests", "bench")
    for path in (ROOT / folder).rglob("*.py")
)


def test_comments_point_to_headings_that_exist() -> None:
    """
    A comment that points to a page of docs/ names one that is there, and a heading in it.
    """
    for source in SOURCES:
        text = (ROOT / source).read_text("utf-8")
        for name, anchor in re.findall(r"\b(docs/[\w-]+\.md)(?:#([\w-]+))?", text):
            assert (ROOT / name).is_file(), f"{source} points to {name}"
            assert not anchor or anchor in anchors(ROOT / name), f"{source}: {name}#{anchor}"


NEW = re.compile(r"W728|hints\.py|uncovered|/fr/|yourtype|/xx\.py")
"""What the recipes of docs/contributing.md make."""


@pytest.mark.parametrize("page", [page for page in PAGES if page != "docs/rules.md"])
def test_codes_and_paths_exist(page: str) -> None:
    """
    The codes that a page names are codes of rules, and the paths are paths of this repository.
    """
    text = FENCE.sub("", (ROOT / page).read_text("utf-8"))
    named = [each for each in re.findall(r"\b[EWI]\d{3}\b", text) if not NEW.search(each)]
    paths = re.findall(r"`((?:src|tests|docs|tools|bench|cards|dist|\.ci)/[\w./-]*)`", text)

    assert set(named) <= rules().keys()
    assert [each for each in paths if not (ROOT / each).exists() and not NEW.search(each)] == []


@pytest.mark.parametrize("name", ["wording.md", "wording.es.md"])
def test_the_page_of_wording_has_each_of_its_rules(name: str) -> None:
    """
    Those whose codes have a 7.
    """
    page = (ROOT / "docs" / name).read_text("utf-8")

    assert [code for code in rules() if code[1] == "7" and code not in page] == []
