"""What a build made, in words: the release, its contents, what it changes."""

from collections import Counter
from collections.abc import Iterator, Mapping

from mazo.content.coverage import coverage
from mazo.diagnostics import Text
from mazo.model.deck import Deck
from mazo.model.lock import Line
from mazo.releases.inheritance import RETIRED_TAG
from mazo.releases.lock_file import iso
from mazo.releases.plan import Release, cards
from mazo.reports.change_words import LEFT
from mazo.reports.diagnostics import Look
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
COVERAGE = Text("{document}: cards for {covered} of its {sentences:sentence|sentences}")
CHANGES = {
    "new": Text("{count:new note|new notes}"),
    "corrected": Text("{count} corrected"),
    "moved": Text("{count} moved"),
    "retired": Text("{count} retired"),
    "revived": Text("{count} revived"),
    "removed": Text("{count} left out"),
}
FIND_RETIRED = Text("{count:retired note|retired notes}; learners find them in Anki with {search}")


def summary(deck: Deck, release: Release, look: Look, *, is_draft: bool) -> Iterator[str]:
    """Yield the lines on a build: release, contents, coverage, what changed."""
    header = release.lock.header
    text = DRAFT if is_draft else RELEASE if release.is_new else SAME_RELEASE
    date = iso(header.date)[:16].replace("T", " ")
    yield look.words(text, title=deck.project.title, number=header.release, date=date)
    lines = [release.lock.lines[guid] for guid in release.order if guid in release.chosen]
    yield f"  {_contents(lines, look)}"
    for document in coverage(deck):
        said = {"covered": document.covered, "sentences": document.sentences}
        yield f"  {look.words(COVERAGE, document=document.title, **said)}"
    changed = {kind: len(ids) for kind, ids in release.changes.items()}
    if changed:
        yield "  " + ", ".join(
            look.words(CHANGES[kind], count=count) for kind, count in changed.items()
        )
    left = sum(bool(line.document) for line in lines)
    if left:
        yield f"  {look.words(LEFT, count=left)}"
    if header.retired:
        search = f'"tag:{RETIRED_TAG}"'
        yield f"  {look.words(FIND_RETIRED, count=header.retired, search=search)}"


def _contents(lines: list[Line], look: Look) -> str:
    counts = Counter(line.type for line in lines)
    kinds = (look.words(text, count=counts[kind]) for kind, text in KINDS.items() if counts[kind])
    return look.words(
        CONTENTS,
        notes=len(lines),
        kinds=", ".join(kinds),
        cards=sum(map(cards, lines)),
        decks=len({line.deck for line in lines}),
    )
