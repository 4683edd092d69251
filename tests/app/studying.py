"""Cards studied as a learner does it: each shown, turned and rated easy; and looked at.

What a card has to show is taken from its note, not from its template: so a template that
fails, a card that stays on the question, and an empty one are all the same here, a text that
is not on the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from desktop import Desktop, StuckError

_EASY = 4
_MOST_A_DAY = 9_999
_TEXT = "document.querySelector('#qa {}')?.innerText ?? ''"
_PLACES = {False: ".mz-question", True: ".mz-answer"}
_IS_TURNED = "document.getElementById('answer') !== null"
_IS_FADED_IN = "getComputedStyle(document.getElementById('qa')).opacity === '1'"
_IS_WIDER = "document.documentElement.scrollWidth > window.innerWidth"
_IS_DARK = "document.body.classList.contains('nightMode')"


class Studied(NamedTuple):
    """The cards that were shown and answered, and what was wrong with them."""

    cards: list[tuple[str, int]]
    troubles: list[str]


def study(desktop: Desktop, pictures: Path, *, is_dark: bool) -> Studied:
    """Study all cards of the collection; photograph both sides of each."""
    _lift_limits(desktop.collection)
    studied = Studied([], [])
    for deck in [
        deck for deck in desktop.collection.decks.all_names_and_ids() if "::" not in deck.name
    ]:
        desktop.collection.decks.select(deck.id)
        desktop.rest()
        desktop.window.moveToState("review")
        desktop.until(lambda: desktop.window.state in {"review", "overview"}, "the review")
        while desktop.window.state == "review" and desktop.window.reviewer.card:
            card = desktop.window.reviewer.card
            try:
                studied.troubles.extend(_look(desktop, card, pictures, is_dark=is_dark))
                _answer(desktop, card)
            except StuckError as stuck:
                studied.troubles.append(f"{_name(card)}: {stuck}")
                return studied
            studied.cards.append((card.note().guid, card.ord))
    return studied


def _lift_limits(collection: Any) -> None:
    """Let a day have as many new cards as there are."""
    for settings in collection.decks.all_config():
        settings["new"]["perDay"] = settings["rev"]["perDay"] = _MOST_A_DAY
        collection.decks.update_config(settings)


def _look(desktop: Desktop, card: Any, pictures: Path, *, is_dark: bool) -> Iterator[str]:
    """Show both sides of a card; yield what is wrong with them."""
    question, answer = _texts(card)
    yield from _side(desktop, question, pictures / f"{_name(card)}-question.png", is_dark)
    desktop.window.reviewer.onEnterKey()  # what the space bar does
    yield from _side(desktop, answer, pictures / f"{_name(card)}-answer.png", is_dark)


def _texts(card: Any) -> tuple[str, str]:
    """Return what a card has to ask and to answer.

    A reverse card answers with the term of a fact, or with the last event of its line, without a
    date.
    """
    note = card.note()
    if not card.ord:
        return note["Question"], note["Answer"]
    event = note["Term"] if "Term" in note else note["Event"].rpartition("<li>")[2]
    return note["Reverse"], re.sub("<time>.*?</time>", "", event)


def _side(desktop: Desktop, wanted: str, picture: Path, is_dark: bool) -> Iterator[str]:  # noqa: FBT001
    """Wait until a side shows what it has to, photograph it, and yield what is wrong with it."""
    page, is_turned = desktop.window.reviewer.web, picture.stem.endswith("-answer")

    def is_shown() -> bool:
        shown = desktop.ask(page, _TEXT.format(_PLACES[is_turned]))
        return desktop.ask(page, _IS_TURNED) == is_turned and _bare(shown) == _plain(wanted) != ""

    desktop.until(is_shown, f"{wanted!r} on {picture.stem}")
    desktop.until(lambda: desktop.ask(page, _IS_FADED_IN), "a card in full colour")
    desktop.draw(page)
    if desktop.ask(page, _IS_WIDER):
        yield f"{picture.stem} is wider than the window"
    if desktop.ask(page, _IS_DARK) != is_dark:
        yield f"{picture.stem} is in the other theme"
    yield from filter(None, [desktop.photograph(desktop.window, picture)])


def _answer(desktop: Desktop, card: Any) -> None:
    """Rate a card easy, so that it does not come back today."""
    window = desktop.window
    window.reviewer._answerCard(_EASY)

    def is_next() -> bool:
        shown = window.reviewer.card
        return window.state != "review" or shown is None or shown.id != card.id

    desktop.until(is_next, "the next card")
    desktop.until(
        lambda: desktop.collection.get_card(card.id).reps == 1, "the answer in the collection"
    )


def _name(card: Any) -> str:
    return card.note()["Id"].rpartition("/")[2] + ("-reverse" if card.ord else "")


def _plain(field: str) -> str:
    """Return the text of a field without tags, and so bare that layout does not matter."""
    return _bare(html.unescape(re.sub(r"<[^<>]*>", " ", field)))


def _bare(text: str) -> str:
    return "".join(text.split()).casefold()
