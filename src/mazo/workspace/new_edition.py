"""A new edition of a text: what becomes of each quote of the old one, and its receipt.

It waits, and nothing of it is written, until all that it asks is answered.
"""

from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from mazo.commands.revise import Answer, Question, Revision, revise
from mazo.conversion import Converted, convert
from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.files.read import LARGEST_TEXT, MEGABYTE
from mazo.revisions.answers import CHOICES
from mazo.revisions.outcome import Outcome
from mazo.workspace.acts import Made, State
from mazo.workspace.kept_waiting import Kept
from mazo.workspace.own_files import TOO_LARGE

OF_THE_ORIGINAL = Text(
    "this text is the original's: its author brings in the new edition, and you get it with the "
    "next version of the deck"
)
NOT_ASKED = Text("this is not asked any more")
NOTHING_NEW = Text("the new words are not sure here: keep the quote, choose other words, or retire")
CANNOT_STAY = Text("the new edition does not have this quote in one place: it cannot stay")
UNANSWERED = Text("{count:question is|questions are} still open: answer all of them first")
_RECEIVED = Text("New edition of the text received")
_NO_ANSWERS: Mapping[str, Answer] = {}


class NewEdition(NamedTuple):
    """A new edition of the text `document` that waits to be received, and the answers so far.

    `answers` are by what quotes: the ids of notes, or what the places are called.
    """

    document: str
    revision: Revision
    answers: Mapping[str, Answer] = _NO_ANSWERS

    @property
    def left(self) -> tuple[Question, ...]:
        """Return the questions that are not answered yet."""
        return self.revision.left(self.answers)

    @property
    def asked(self) -> dict[str, Outcome]:
        """Return what is asked for, by what quotes."""
        return {each.name: each for one in self.revision.questions for each in one.outcomes}

    def answered(self, names: Iterable[str], answer: Answer | None) -> "NewEdition":
        """Return it with an answer for what quotes, or asked again if the answer is None.

        Raise MazoError if one of the names is not asked for, or cannot have this answer.
        """
        asked, given = self.asked, dict(self.answers)
        for name in names:
            if name not in asked:
                raise MazoError(NOT_ASKED)
            given.pop(name, None)
            if answer:
                self._require_possible(asked[name], answer)
                given[name] = answer
        return self._replace(answers=given)

    @property
    def kept(self) -> Kept:
        """Return the new text and the answers, each with what was asked, for `again`."""
        new = self.revision.converted
        text = {"content": b64encode(new.content).decode(), "title": new.title, "name": new.name}
        asked = self.asked
        answers = {name: [*each, *_same(asked[name])] for name, each in self.answers.items()}
        return {"document": self.document, **text, "language": new.language, "answers": answers}

    def read_again(self, state: State) -> "NewEdition":
        """Return it as the deck is now, with the answers to what is asked as before.

        Raise MazoError if the deck does not have the text any more.
        """
        before = self.asked
        now = waiting(state, self.document, self.revision.converted)
        kept = {
            name: self.answers[name]
            for name, each in now.asked.items()
            if name in self.answers and _same(each) == _same(before[name])
        }
        return now._replace(answers=kept)

    def _require_possible(self, asked: Outcome, answer: Answer) -> None:
        if answer.choice == "take" and not asked.now:
            raise MazoError(NOTHING_NEW)
        if answer.choice == "keep" and not asked.can_stay:
            raise MazoError(CANNOT_STAY)
        if answer.choice == "quote":
            self.revision.files({asked.name: answer})  # these words are in one place


class ReceiveEdition(NamedTuple):
    """Put a new edition in the place of a text, and bring the cards along as it is answered."""

    new: NewEdition

    def made(self, state: State) -> Made:
        """Return the text and the files of cards. Raise MazoError if anything is open."""
        new = self.new.read_again(state)
        if new.left:
            raise MazoError(UNANSWERED, count=len(new.left))
        return Made(new.revision.files(new.answers), Phrase(_RECEIVED))


def waiting(state: State, document: str, new: Converted) -> NewEdition:
    """Return what a new edition brings to the text `document`.

    Raise MazoError if this cannot be said, or if the text is not the deck's own.
    """
    if document not in own_texts(state):
        raise MazoError(OF_THE_ORIGINAL)
    return NewEdition(document, revise(state.source, document, new))


def converted(name: str, content: bytes) -> Converted:
    """Return the file `name` as a text. Raise MazoError if it is none, or too large."""
    found = convert(Path(name).name, content)
    if len(found.content) > LARGEST_TEXT:
        raise MazoError(TOO_LARGE, limit=LARGEST_TEXT // MEGABYTE)
    return found


def own_texts(state: State) -> frozenset[str]:
    """Return the texts that may get a new edition: those of the deck itself, not of its base."""
    listed = state.class_deck or state.deck.project
    return frozenset(listed.documents)


def again(state: State, kept: Kept) -> NewEdition:
    """Return what was kept while it waited, with the answers to what is asked as before.

    Raise MazoError if the deck does not have the text any more, and other errors if
    it is nothing that was kept.
    """
    content = b64decode(kept["content"])
    new = Converted(kept["name"], content, kept["title"], kept["language"])
    found = waiting(state, kept["document"], new)
    asked = found.asked
    for name, (choice, quote, *before) in kept["answers"].items():
        if name in asked and before == [*_same(asked[name])]:
            found = found.answered([name], Answer(CHOICES[choice], quote))
    return found


def _same(asked: Outcome) -> tuple[str, str, bool]:
    """Return what an answer is about: while this is the same, it is still given."""
    return asked.was, asked.now, asked.can_stay
