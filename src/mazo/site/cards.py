"""The cards of a deck as the site's pages show them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import NamedTuple

from mazo.content import fields, order
from mazo.content.fields import Content
from mazo.content.media import MediaFile
from mazo.model.deck import Deck
from mazo.model.note import Topic
from mazo.preview.cards import Card, cards
from mazo.preview.page import with_media
from mazo.schema.card_file import Kind

MEDIA = "media"
"""The folder of the site with pictures and sounds."""

_TAG = re.compile(r"<[^<>]*>")
_RULE = '<hr id="answer">'
"""Anki scrolls there; on a page with many cards it would be many elements of one id."""


class Entry(NamedTuple):
    """A note on its page: what it is in a line, where it is from, and its cards.

    `document` is the id of the one that it quotes; `page` the address of its topic's page.
    """

    id: str
    kind: Kind
    question: str
    answer: str
    tags: tuple[str, ...]
    document: str
    page: str
    sides: tuple[Card, ...]


class TopicPage(NamedTuple):
    """A topic, the address of its page, and its notes in the order of study."""

    id: str
    title: str
    page: str
    entries: tuple[Entry, ...]


def topic_pages(deck: Deck, media: Mapping[str, MediaFile]) -> tuple[TopicPage, ...]:
    """Return the topics of `deck` that have notes, with all of these that learners get."""
    quoted = {note.id: passage.document.entry.id for note, passage in deck.anchored()}
    found: dict[str, list[Entry]] = {topic.id: [] for topic in deck.topics}
    for content in fields.contents(deck, order.study_order(deck), media):
        page = _page(content.topic)
        found[content.topic].append(_entry(content, quoted[content.id], page))
    topics = (topic for topic in deck.topics if found[topic.id])
    return tuple(_topic(topic, tuple(found[topic.id])) for topic in topics)


def _topic(topic: Topic, entries: tuple[Entry, ...]) -> TopicPage:
    return TopicPage(topic.id, topic.title, _page(topic.id), entries)


def _page(topic: str) -> str:
    return f"topics/{topic}.html"


def _entry(content: Content, document: str, page: str) -> Entry:
    return Entry(
        content.id,
        content.kind,
        _in_words(content.fields["question"]),
        _in_words(content.fields["answer"]),
        content.tags,
        document,
        page,
        tuple(_on_page(card) for card in cards(content)),
    )


def _on_page(card: Card) -> Card:
    front, back = (with_media(side, _address) for side in (card.front, card.back))
    return card._replace(front=front, back=back.replace(_RULE, '<hr class="answer">'))


def _address(name: str) -> str:
    return f"../{MEDIA}/{name}"


def _in_words(html: str) -> str:
    """Return a field without its tags, on one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())
