"""What a build says when it is done."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping

from mazo.cli.console import Console
from mazo.commands.build import Build
from mazo.content.coverage import coverage
from mazo.diagnostics import Text
from mazo.model.lock import Line
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.lock_file import iso
from mazo.releases.plan import cards
from mazo.schema.card_file import Kind

RELEASE = Text("{title}: release {number}, {date}")
SAME_RELEASE = Text("{title}: nothing new since release {number}, {date}")
DRAFT = Text("{title}: draft, not released")
CONTENTS = Text("{notes:note|notes} ({kinds}), {cards:card|cards}, {decks:deck|decks}")
KINDS: Mapping[Kind, Text] = {
    "date": Text("{count:date|dates}"),
    "cause": Text("{count:cause|causes}"),
    "consequence": Text("{count:consequence|consequences}"),
    "fact": Text("{count:fact|facts}"),
}
COVERAGE = Text(
    "{document}: {covered} of its {sentences:sentence has a card|sentences have a card}"
)
CHANGES = {
    "new": Text("{count:new note|new notes}"),
    "corrected": Text("{count} corrected"),
    "moved": Text("{count} moved"),
    "retired": Text("{count} retired"),
    "revived": Text("{count} revived"),
    "removed": Text("{count} left out"),
}
FIND_RETIRED = Text("{count:retired note|retired notes}; learners find them in Anki with {search}")
FIRST_RELEASE = Text(
    "FIRST RELEASE: from now on {lock} remembers what learners have. Keep it with the packages."
)
WRITTEN = Text("written")
UNCHANGED = Text("unchanged")

_KILOBYTE = 1000
_MOST_PACKAGES = 30


def build_summary(console: Console, built: Build, counts: str, *, is_draft: bool) -> str:
    """Return the summary of a build: release, contents, coverage, changes, packages, warnings."""
    return "\n".join((*_lines(console, built, is_draft=is_draft), counts)) + "\n"


def _lines(console: Console, built: Build, *, is_draft: bool) -> Iterator[str]:
    release, deck = built.release, built.compilation.deck
    assert release is not None, "something was built"
    assert deck is not None, "of something"
    header = release.lock.header
    text = RELEASE if release.is_new else SAME_RELEASE
    if is_draft:
        text = DRAFT
    date = iso(header.date)[:16].replace("T", " ")
    yield console.words(text, title=deck.project.title, number=header.release, date=date)
    lines = [release.lock.lines[guid] for guid in release.order if guid in release.chosen]
    yield f"  {_contents(console, lines)}"
    for document in coverage(deck):
        said = {"covered": document.covered, "sentences": document.sentences}
        yield f"  {console.words(COVERAGE, document=document.title, **said)}"
    changed = {kind: len(ids) for kind, ids in release.changes.items()}
    if changed:
        yield "  " + ", ".join(
            console.words(CHANGES[kind], count=count) for kind, count in changed.items()
        )
    if header.retired:
        search = f'"tag:{RETIRED_TAG}"'
        yield f"  {console.words(FIND_RETIRED, count=header.retired, search=search)}"
    yield from _packages(console, built)
    if built.compilation.lock is None and not is_draft:
        yield console.words(FIRST_RELEASE, lock=deck.project.lock_path.name)


def _contents(console: Console, lines: list[Line]) -> str:
    counts = Counter(line.type for line in lines)
    kinds = (
        console.words(words, count=counts[kind]) for kind, words in KINDS.items() if counts[kind]
    )
    return console.words(
        CONTENTS,
        notes=len(lines),
        kinds=", ".join(kinds),
        cards=sum(map(cards, lines)),
        decks=len({line.deck for line in lines}),
    )


def _packages(console: Console, built: Build) -> Iterator[str]:
    look = console.look()
    shown = built.packages[:_MOST_PACKAGES]
    for package in shown:
        name = os.path.relpath(package.path, look.here)
        state = console.words(WRITTEN if package.is_new else UNCHANGED)
        yield f"  {name}  {len(package.content) / _KILOBYTE:.0f} kB  {state}"
    if left := len(built.packages) - len(shown):
        yield f"  … + {left}"
