"""Revisions of a document whose truth is known: made by chance, from a seed.

An author's typos stand in the old edition and are mended in the new one; other changes have a meaning.
Paragraphs move, sections go, paragraphs are parted and joined.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from time import process_time
from typing import Literal, NamedTuple, TypeAlias

import mazo
from mazo.commands.revise import Revision
from mazo.documents.document import Document, DocumentEntry
from mazo.revisions.outcome import Outcome
from mazo.text.comparison import fold
from mazo.text.places import NOWHERE, Span, TextFile
from tests.support.made_book import MONTHS, NAMES

Kind: TypeAlias = Literal["spelling", "meaning", "none"]
Truth: TypeAlias = Literal["same", "spelling", "meaning", "around", "gone"]

LIMITS = ["casi", "solo", "nunca", "no", "apenas"]
TYPOS = ["capital", "quotes", "hyphen", *["accent"] * 3, *["comma"] * 2, *["slip"] * 2]
CHANGES = ["number", "listed", "limit", "word", "drop", "letter", "insert"]
WORD = re.compile(r"[^\W\d_]+")
ACCENTS = str.maketrans("áéíóú", "aeiou")


class Edit(NamedTuple):
    """What stands in the old text from `start` to `end`, and what stands there in the new one."""

    start: int
    end: int
    new: str
    kind: Kind


class Made(NamedTuple):
    """Two editions, and how one became the other: `order` are the stretches of the old one, in new order."""

    old: str
    new: str
    edits: tuple[Edit, ...]
    cuts: tuple[Span, ...]

    def body(self, span: Span) -> str:
        """
        Return what became of a stretch of the old text.
        """
        text, at = "", span.start
        first = bisect_left(self.edits, (span.start,))
        for edit in self.edits[first:]:
            if edit.end > span.end:
                break
            text += self.old[at : edit.start] + edit.new
            at = edit.end
        return text + self.old[at : span.end]

    def truth(self, parts: Sequence[Span], sentences: Span) -> Truth:
        """
        Return what happened to a quote: a change of meaning in it, or only in its sentences.
        """
        if any(cut.start < sentences.end and sentences.start < cut.end for cut in self.cuts):
            return "gone"
        first = bisect_left(self.edits, (sentences.start,))
        near = [edit for edit in self.edits[first:] if edit.start <= sentences.end]
        inside = {edit.kind for edit in near if any(_is_inside(edit, part) for part in parts)}
        if "meaning" in inside:
            return "meaning"
        if any(edit.kind == "meaning" for edit in near):
            return "around"
        return "spelling" if "spelling" in inside else "same"


def _is_inside(edit: Edit, part: Span) -> bool:
    if edit.start == edit.end:
        return part.start < edit.start < part.end
    return edit.start < part.end and edit.end > part.start


class Mix(NamedTuple):
    """How much is changed: the share of sentences, that of typos among these, and what moves or goes."""

    share: float
    typos: float
    moves: int = 0
    cuts: int = 0
    joints: int = 0


def document_of(text: str) -> Document:
    """
    Return a Spanish document in Markdown.
    """
    entry = DocumentEntry("libro", "libro.md", "Libro", "es", None, NOWHERE, NOWHERE)
    return Document(entry, TextFile(Path("libro.md"), text))


def in_file(document: Document, span: Span) -> Span:
    """
    Return where in its file the words of a document stand.
    """
    return Span(*document.place(span)[1:])


def revision(document: Document, mix: Mix, random: Random) -> Made:
    """
    Return a revision of a document; typos are put into the old edition first.
    """
    text = document.file.text
    sentences = [in_file(document, each) for each in document.sentences]
    plan: list[tuple[int, int, str, str, Kind]] = []
    vocabulary = Vocabulary(sorted({word for word in WORD.findall(text) if word.islower()}))
    for sentence in sentences:
        if random.random() < mix.share:
            is_typo = random.random() < mix.typos
            args = text, sentence, random
            found = _typo(*args) if is_typo else _change(*args, vocabulary)
            plan += [found] if found else []
    plan += _joints(text, mix, random)
    old, edits, at = "", list[Edit](), 0
    for start, end, before, after, kind in sorted(plan):
        if start < at:
            continue
        old += text[at:start]
        edits.append(Edit(len(old), len(old) + len(before), after, kind))
        old += before
        at = end
    old += text[at:]
    return _ordered(old, sorted(edits), mix, random)


def _joints(text: str, mix: Mix, random: Random) -> Iterator[tuple[int, int, str, str, Kind]]:
    """
    Yield places where one paragraph becomes two, or two become one.
    """
    ends = [found.start() for found in re.finditer(r"(?<=\.) (?=[A-Z])", text)]
    for at in random.sample(ends, min(mix.joints, len(ends))):
        yield at, at + 1, " ", "\n\n", "none"
    blanks = [found.span() for found in re.finditer(r"(?<=\.)\n\n(?=[A-Z])", text)]
    for start, end in random.sample(blanks, min(mix.joints, len(blanks))):
        yield start, end, text[start:end], " ", "none"


def _ordered(old: str, edits: Sequence[Edit], mix: Mix, random: Random) -> Made:
    """
    Return the new edition with paragraphs moved, and sections taken out.
    """
    heads = [found.start() for found in re.finditer(r"^# ", old, re.MULTILINE)] + [len(old)]
    sections = [Span(*pair) for pair in pairwise(heads)]
    cuts = tuple(sorted(random.sample(sections, mix.cuts)))
    blocks = [Span(*found.span()) for found in re.finditer(r"(?s).+?(?:\n\n|\Z)", old)]
    left = [each for each in blocks if not any(cut.start <= each.start < cut.end for cut in cuts)]
    movable = [each for each in left if not old.startswith("# ", each.start)]
    moving = set(random.sample(movable, mix.moves))
    order = [each for each in left if each not in moving]
    for each in sorted(moving):
        at = random.randrange(1, len(order) + 1)
        order.insert(at, each)
    made = Made(old, "", tuple(edits), cuts)
    new = "".join(made.body(each).rstrip("\n") + "\n\n" for each in order)
    return made._replace(new=new)


class Vocabulary:
    """The words of a text, and which of them differ in one letter."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._alike: dict[str, list[str]] = {}
        for word in words:
            for gap in _gaps(word):
                self._alike.setdefault(gap, []).append(word)

    def near(self, word: str) -> list[str]:
        """
        Return the words that differ from one in one letter.
        """
        return [each for gap in _gaps(word) for each in self._alike.get(gap, ()) if each != word]


def _gaps(word: str) -> list[str]:
    return [f"{word[:at]}?{word[at + 1 :]}" for at in range(len(word))]


Planned: TypeAlias = tuple[int, int, str, str, Kind]


def _typo(text: str, sentence: Span, random: Random) -> Planned | None:
    """
    Return a typo of the old edition, with what the new one has in its place.
    """
    words = list(WORD.finditer(text, *sentence))
    accented = [word for word in words if word[0] != word[0].translate(ACCENTS)]
    kind = random.choice(TYPOS)
    word = random.choice(accented if kind == "accent" and accented else words)
    right, start, end = word[0], *word.span()
    if kind == "accent" and accented:
        return start, end, right.translate(ACCENTS), right, "spelling"
    if kind == "capital" and right.islower():
        return start, end, right.capitalize(), right, "spelling"
    if kind == "quotes":
        quoted = re.compile(r"“(\w+)”").search(text, *sentence)
        return (*quoted.span(), f'"{quoted[1]}"', f"«{quoted[1]}»", "spelling") if quoted else None
    if kind == "hyphen" and len(right) > 6 and right.islower():
        at = random.randrange(3, len(right) - 2)
        return start, end, f"{right[:at]}-{right[at:]}", right, "spelling"
    if kind == "slip" and len(right) > 5 and right.islower():
        wrong = _slipped(right, random)
        return (start, end, wrong, right, "spelling") if wrong != right else None
    comma = text.find(", ", *sentence)
    return (comma, comma + 1, "", ",", "spelling") if comma > 0 else None


def _slipped(word: str, random: Random) -> str:
    at = random.randrange(1, len(word) - 2)
    one, other = word[at], word[at + 1]
    return word[:at] + random.choice((other + one, one + one + other, other)) + word[at + 2 :]


def _change(text: str, sentence: Span, random: Random, known: Vocabulary) -> Planned | None:
    """
    Return a change of meaning.
    """
    words = list(WORD.finditer(text, *sentence))[1:]
    if not words:
        return None
    kind = random.choice(CHANGES)
    number = re.compile(r"\d+").search(text, *sentence)
    listed = [word for word in words if word[0] in MONTHS or word[0] in NAMES]
    if kind == "number" and number:
        return (*number.span(), number[0], str(int(number[0]) + random.randint(1, 9)), "meaning")
    word = random.choice(listed if kind == "listed" and listed else words)
    old, start, end = word[0], *word.span()
    if kind in ("limit", "insert"):
        new = random.choice(LIMITS if kind == "limit" else known.words)
        return start, start, "", f"{new} ", "meaning"
    if kind == "drop" and text[end : end + 1] == " ":
        return start, end + 1, text[start : end + 1], "", "meaning"
    among = next((each for each in (MONTHS, NAMES) if old in each), known.words)
    new = random.choice((known.near(old) if kind == "letter" else []) or among)
    return (start, end, old, new, "meaning") if fold(new) != fold(old) else None


class Tally(NamedTuple):
    """How a revision was judged: quotes by truth and verdict, what is wrong, and the seconds it took."""

    counts: Mapping[tuple[Truth, str], int]
    wrong: tuple[tuple[Outcome, Truth, str], ...]
    needless: tuple[Outcome, ...]
    seconds: float

    @property
    def quotes(self) -> int:
        return sum(self.counts.values())


def judged(made: Made, project: mazo.Project, name: str) -> tuple[Tally, Revision]:
    """
    Return how Mazo judges a revision of the document `name` of a project, whose text is the old one.
    """
    begin = process_time()
    revised = project.revise(name, "new.md", made.new.encode())
    seconds = process_time() - begin
    counts: Counter[tuple[Truth, str]] = Counter()
    wrong, needless = [], []
    for each in revised.revised.outcomes:
        passage = each.quoting.passage
        assert passage is not None, each.name
        parts = [in_file(passage.document, part) for part in passage.parts]
        truth = made.truth(parts, in_file(passage.document, passage.sentences_span))
        counts[truth, each.verdict] += 1
        expected = " ".join(_letters(made.body(part)) for part in parts)
        is_sure = each.verdict != "asks"
        if is_sure and (
            truth not in ("same", "spelling") or _letters(each.now) != _letters(expected)
        ):
            wrong.append((each, truth, expected))
        if not is_sure and truth in ("same", "spelling"):
            needless.append(each)
    return Tally(counts, tuple(wrong), tuple(needless), seconds), revised


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", fold(text)))
