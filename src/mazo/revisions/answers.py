"""Answers to what a new edition asks, and the file in which they are given.

The file is YAML, and has a question each: the notes, why it is asked, the old words and the new
ones, and an `answer`, which is empty until somebody writes it:

    - notes: [toma-de-napoles]
      because: a number or a time changed
      was: "tomando Nápoles en octubre"
      now: "tomando Nápoles el 1 de octubre"
      answer: take
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, get_args

from mazo.diagnostics import Text, collect
from mazo.errors import MazoError
from mazo.text.places import TextFile
from mazo.yamlfiles import read
from mazo.yamlfiles.tree import Group, Items, Node, Scalar, quoted, written

Choice: TypeAlias = Literal["take", "keep", "retire", "quote"]
CHOICES: Mapping[str, Choice] = {choice: choice for choice in get_args(Choice)}

NOT_ANSWERS = Text(
    "{path}:{line}: answer `take`, `keep` or `retire`, or give a quote as in `answer: {example}`"
)
NO_LIST = Text("“{path}” is not a file of answers: delete it, and it is written anew")
_EXAMPLE = '{quote: "…"}'


class Answer(NamedTuple):
    """What is decided for one quote.

    take: the new words are quoted; keep: the quote stays as it is written; retire: the note is
    taken out; quote: these words of the new edition are quoted.
    """

    choice: Choice
    quote: str = ""


class Entry(NamedTuple):
    """A question in words, as the file of answers has it."""

    notes: tuple[str, ...]
    because: str
    was: str
    now: str


def as_yaml(entries: Sequence[Entry], head: str) -> str:
    """Return the file of answers, none of which is given; `head` is what stands above, in words."""
    lines = [f"# {line}" for line in head.splitlines()]
    for entry in entries:
        notes = ", ".join(map(written, entry.notes))
        lines += ["", f"- notes: [{notes}]", f"  because: {quoted(entry.because)}"]
        lines += [f"  was: {quoted(entry.was)}", f"  now: {quoted(entry.now)}", "  answer:"]
    return "\n".join(lines) + "\n"


def read_answers(path: Path, text: str) -> dict[str, Answer]:
    """Return the answers of a file by what quotes, as far as they are given.

    Raise MazoError at the first line that is no answer.
    """
    file = TextFile(path, text)
    yaml, slips = collect(read.read(file))
    if slips or not isinstance(yaml.root, Items | None):
        raise MazoError(NO_LIST, path=str(path))
    found: dict[str, Answer] = {}
    for item in yaml.root.items if yaml.root else ():
        if not isinstance(item, Group) or not isinstance(item.entries.get("notes"), Items):
            raise _bad(file, item)
        found |= _answers(file, item)
    return found


def _answers(file: TextFile, item: Group) -> dict[str, Answer]:
    """Return the answers of one question: one for all, or one for each of some notes."""
    notes, given = item.entries["notes"], item.entries.get("answer")
    listed = notes.items if isinstance(notes, Items) else ()
    names = [each.text for each in listed if isinstance(each, Scalar)]
    if given is None or (isinstance(given, Scalar) and not given.text.strip()):
        return {}
    if isinstance(given, Group) and "quote" not in given.entries:
        return {name: _answer(file, each) for name, each in given.entries.items()}
    return dict.fromkeys(names, _answer(file, given))


def _answer(file: TextFile, node: Node) -> Answer:
    if isinstance(node, Group) and isinstance(words := node.entries.get("quote"), Scalar):
        return Answer("quote", words.text)
    choice = CHOICES.get(node.text.strip()) if isinstance(node, Scalar) else None
    if choice is None or choice == "quote":
        raise _bad(file, node)
    return Answer(choice)


def _bad(file: TextFile, node: Node) -> MazoError:
    line, _ = file.position(node.start)
    return MazoError(NOT_ANSWERS, path=str(file.path), line=line, example=_EXAMPLE)
