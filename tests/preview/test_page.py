"""A side of a card as a page: Anki's classes, its media in it, and nothing that could run."""

from __future__ import annotations

import re
from base64 import b64encode

import pytest

from mazo.content import fields, media, order
from mazo.preview.cards import Card, cards
from mazo.preview.page import POLICY, Shown, page, with_media
from tests.support.project import PICTURE, CardProject

CLASSES = {
    Shown(): ("linux chrome", "card card1 isLin fancy", "qa"),
    Shown(is_dark=True): (
        "linux chrome night-mode",
        "card card1 isLin fancy nightMode night_mode",
        "qa",
    ),
    Shown("phone", number=2): ("mobile android linux", "card card2", "content"),
    Shown("phone", is_dark=True): (
        "mobile android linux",
        "card card1 nightMode night_mode ankidroid_dark_mode",
        "content",
    ),
}


@pytest.mark.parametrize("shown", CLASSES)
def test_classes_are_those_that_anki_sets(shown: Shown) -> None:
    """
    Rules of a note type for phones and for night mode apply.
    """
    of_html, of_body, around = CLASSES[shown]
    document = page("<p>Words</p>", shown, {}, title="A card", lang="en")

    assert f'<html class="{of_html}" lang="en">' in document
    assert f'<body class="{of_body}"><div id="{around}"><p>Words</p></div></body>' in document
    assert "<title>A card</title>" in document


def test_no_page_may_run_or_load_anything() -> None:
    """
    The policy stands before all that it has to forbid.
    """
    document = page("<script>alert(1)</script>", Shown(), {}, title='"><script>')

    assert POLICY == "default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'"
    assert document.index(POLICY) < document.index("<title>") < document.index("<style>")
    assert document.count("<script>") == 1  # of the side, which the policy keeps from running
    assert not re.search(r"https?:", document)


def test_media_come_with_the_page() -> None:
    """
    A picture is shown and a sound gets its play button; a file that is not there is left out.
    """
    side = '<img src="map-0123456789.png" alt="A map">[sound:hymn-0123456789.mp3][sound:no.ogg]'
    shown = page(side, Shown(), {"map-0123456789.png": PICTURE, "hymn-0123456789.mp3": b"ID3"})

    picture = f"data:image/png;base64,{b64encode(PICTURE).decode()}"
    sound = f"data:audio/mpeg;base64,{b64encode(b'ID3').decode()}"
    assert (
        f'<img src="{picture}" alt="A map">'
        f'<audio controls preload="metadata" src="{sound}"></audio>'
        '<audio controls preload="metadata" src="data:,"></audio>'
    ) in shown


def test_media_may_stand_elsewhere() -> None:
    """
    A page of many cards has their files beside it.
    """
    side = '<img src="map-0123456789.png">[sound:hymn-0123456789.mp3]'
    assert with_media(side, lambda name: f"media/{name}") == (
        '<img src="media/map-0123456789.png">'
        '<audio controls preload="metadata" src="media/hymn-0123456789.mp3"></audio>'
    )


def cards_of(project: CardProject, name: str) -> tuple[Card, ...]:
    deck = project.check().deck
    assert deck is not None
    contents = fields.contents(deck, order.study_order(deck), media.read(deck.media))
    return cards(next(each for each in contents if each.id == name))


def test_a_note_has_the_cards_that_its_author_wants(project: CardProject) -> None:
    """
    One, and one that asks the other way where the note says so; each with its number.
    """
    assert [each[:2] for each in cards_of(project, "fleet-leaves")] == [("Date", 1)]
    lifted = cards_of(project, "siege-lifted")
    assert [each[:2] for each in lifted] == [("Date", 1), ("Reverse", 2)]
    assert "June 1756" in lifted[0].back
    assert "June 1756" not in lifted[0].front
    assert "June 1756" in lifted[1].front
