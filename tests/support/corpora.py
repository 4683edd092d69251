"""The corpora of `tests/corpora/`: read, judged by Mazo through a project in memory, and counted.

Each text is a document of its own, so that only it can prove what is asked of it. All notes of a language
go into one project, which is checked once; a note stands on one line, by which its diagnostics are found.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import yaml

import mazo
from tests.support.paths import ROOT

CORPORA = ROOT / "tests" / "corpora"
Codes: TypeAlias = frozenset[str]
Entry: TypeAlias = dict[str, str | list[str]]


class Asked(NamedTuple):
    """A note to be judged: its keys, the whole text of the document that it quotes, and the quote."""

    keys: dict[str, str]
    text: str
    quote: str


class Answer(NamedTuple):
    """Whether Mazo's answer is the corpus's: of which kind, in which column of the table, and of what."""

    kind: str
    column: str
    right: bool
    what: str


def entries(corpus: str, language: str) -> Iterator[tuple[str, Entry]]:
    """Yield each entry of a corpus in one language, with its kind; all values are texts."""
    path = CORPORA / corpus / f"{language}.yaml"
    # The base loader makes no number, date or boolean of what is written.
    for kind, its in yaml.load(path.read_text("utf-8"), yaml.BaseLoader).items():
        for entry in its:
            yield kind, entry


def judged(notes: Sequence[Asked], under: str, language: str, texts: str = "") -> list[Codes]:
    """Return the codes of what Mazo says of each note.

    They stand in the list `under` of a card file in `language`; `texts` is the language of the documents,
    if that is another.
    """
    names = {text: f"s{number}" for number, text in enumerate({note.text: 0 for note in notes})}
    own = f", language: {texts}" if texts else ""
    documents = [f"  {name}: {{path: {name}.md, title: {name}{own}}}" for name in names.values()]
    project = [
        "project: corpus",
        "title: Corpus",
        f"language: {language}",
        "deck: Corpus",
        "documents:",
    ]
    cards = [_line(number, note, names[note.text]) for number, note in enumerate(notes)]
    files = {f"{name}.md": f"{text}\n" for text, name in names.items()}
    files["mazo.yaml"] = "\n".join([*project, *documents, ""])
    files["cards.yaml"] = "\n".join(["title: Cards", f"{under}:", *cards, ""])
    found: dict[int, set[str]] = defaultdict(set)
    for each in mazo.open(files).check().diagnostics:
        line, _ = each.place.file.position(each.place.start)
        assert each.place.file.path.name == "cards.yaml", each.message("en")
        found[line - 3].add(each.rule.code)
    return [frozenset(found[number]) for number in range(len(notes))]


def _line(number: int, note: Asked, document: str) -> str:
    quote = {"exact": note.quote, "document": document}
    return f"- {json.dumps({'id': f'n{number}', **note.keys, 'quote': quote}, ensure_ascii=False)}"


def shown(title: str, answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Return the answers, and write a table of them, which `pytest -s` lets through."""
    sys.stdout.write(f"{table(title, answers)}\n")
    return answers


def table(title: str, answers: Iterable[Answer]) -> str:
    """Return how many answers of each kind and column are right, of how many; and each wrong one."""
    counts: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    wrong = []
    for answer in answers:
        for kind in (answer.kind, "all"):
            counts[kind][answer.column].append(answer.right)
        if not answer.right:
            wrong.append(f"  {answer.kind}, {answer.column}: {answer.what}")
    whole = counts.pop("all", {})
    lines = [f"\n{title:<14}" + "".join(f"{column:>16}" for column in whole)]
    for kind, columns in [*counts.items(), ("all", whole)]:
        cells = (
            f"{sum(rights)} of {len(rights)}" if (rights := columns.get(c)) else "" for c in whole
        )
        lines.append(f"{kind:<14}" + "".join(f"{cell:>16}" for cell in cells))
    return "\n".join([*lines, *wrong])
