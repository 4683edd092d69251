"""All files of the site of a deck, by their names."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from mazo.content import media
from mazo.content.marked_text import marked_texts
from mazo.dates.edtf import HistoricalDate, parse
from mazo.dates.format import write
from mazo.diagnostics import MessageLanguage
from mazo.drawings import svg
from mazo.drawings.calendar import short
from mazo.drawings.graph import graph
from mazo.drawings.history import MANY, Chain, chains, moments
from mazo.drawings.timeline import timeline
from mazo.drawings.tree import tree
from mazo.languages import language
from mazo.locale import SOURCE_LANGUAGE, languages
from mazo.model.deck import Deck
from mazo.model.lock import Lock
from mazo.site.card_sheet import card_sheet
from mazo.site.cards import MEDIA, Entry, topic_pages
from mazo.site.downloads import Offer, offers, studio_files
from mazo.studio.rendering import Pages
from mazo.text.comparison import fold

PACKAGES = "packages"
STUDIO = "studio"
_TIME = "time.html"
_OF_STUDIO = ("style.css", "theme.js", "icon.svg")
"""What the site has in common with the studio."""
_OWN = ("site.css", "site.js")

Address = Callable[..., str]


class Happened(NamedTuple):
    """An event on the page of time: its date in words, its causes and effects, and its notes."""

    id: str
    title: str
    date: str
    causes: tuple[str, ...]
    effects: tuple[str, ...]
    entries: tuple[Entry, ...]


def site(deck: Deck, lock: Lock | None, studio: Path | None = None) -> dict[str, bytes]:
    """Return the files of the site, by their names: pages, sheets, media, packages.

    `lock` is what was released last, `studio` the folder of the studio in the browser; without it
    nobody is sent there. Raise MazoError if the studio is not there.
    """
    of_studio = studio_files(studio) if studio else {}
    offered = offers(deck)
    pages = _Site(deck, lock, offered, has_studio=studio is not None).pages()
    found = {name: page.encode() for name, page in pages}
    for package, names in (("mazo.studio", _OF_STUDIO), ("mazo.site", _OWN)):
        static = files(package) / "static"
        found |= {name: (static / name).read_bytes() for name in names}
    found["cards.css"] = card_sheet().encode()
    found |= {f"{MEDIA}/{each.name}": each.content for each in media.read(deck.media).values()}
    found |= {f"{PACKAGES}/{each.name}": each.content for each in offered}
    return found | {f"{STUDIO}/{name}": content for name, content in of_studio.items()}


def language_of(deck: Deck) -> MessageLanguage:
    """Return the language of the site: that of the cards, if there are messages in it."""
    code = deck.project.language
    return code if code in languages() else SOURCE_LANGUAGE


class _Site:
    """The pages of one deck."""

    def __init__(
        self, deck: Deck, lock: Lock | None, offered: Sequence[Offer], *, has_studio: bool
    ) -> None:
        self.deck, self.language = deck, language_of(deck)
        self.topics = topic_pages(deck, media.read(deck.media))
        self.entries = {entry.id: entry for topic in self.topics for entry in topic.entries}
        self.texts = marked_texts(deck)
        self.moments, self.chains = moments(deck), chains(deck)
        self.templates = Pages("mazo.site", "mazo.studio")
        self.common = {
            "project": deck.project,
            "topics": self.topics,
            "texts": self.texts,
            "entries": self.entries,
            "offers": offered,
            "offered": {offer.topic: offer for offer in offered},
            "kinds": language(deck.project.language).cards.labels,
            "has_studio": has_studio,
            "has_time": bool(self.moments or self.chains),
            "release": self._release(lock),
        }

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield the pages, and the index for the search, by their names."""
        yield "index.html", self._page("index.html", "index.html")
        for topic in self.topics:
            yield topic.page, self._page("topic.html", topic.page, topic=topic)
        for text in self.texts:
            name = f"text/{text.id}.html"
            yield name, self._page("text.html", name, marked=text)
        if self.common["has_time"]:
            yield _TIME, self._page("time.html", _TIME, **self._time())
        yield "search.json", self._index()

    def _page(self, template: str, name: str, **values: object) -> str:
        to = partial(_address, "../" * name.count("/"))
        here = {"to": to, "view": template.removesuffix(".html")}
        return self.templates.html(template, self.language, {**self.common, **here, **values})

    def _release(self, lock: Lock | None) -> tuple[int, str] | None:
        """Return the number of the last release, and its day in words."""
        if lock is None:
            return None
        day = parse(datetime.fromtimestamp(lock.header.date, UTC).date().isoformat())
        assert isinstance(day, HistoricalDate), "a day is a date"
        return lock.header.release, write(day, self.deck.project.language)

    def _time(self) -> Mapping[str, object]:
        """Return what the page of time shows: drawings, lists of the same, and the events."""
        code = self.deck.project.language
        return {
            "rows": timeline(self.moments, self._part, code, self.language),
            "moments": self.moments,
            "short": partial(short, code=code),
            "part": self._part,
            "chains": [(chain, self._graph(chain), tree(chain)) for chain in self.chains],
            "is_folded": sum(len(chain.events) for chain in self.chains) > MANY,
            "events": tuple(self._events()),
        }

    def _graph(self, chain: Chain) -> str:
        return graph(chain, self._part, self.deck.project.language, self.language)

    def _events(self) -> Iterator[Happened]:
        """Yield the events of the deck that cards or other events have to do with."""
        titles = {event.id: event.title for event in self.deck.events}
        dates = {moment.id: moment.date for moment in self.moments if moment.is_event}
        notes: dict[str, tuple[str, ...]] = {moment.id: moment.notes for moment in self.moments}
        causes: dict[str, list[str]] = {}
        effects: dict[str, list[str]] = {}
        for chain in self.chains:
            notes |= {event.id: event.notes for event in chain.events}
            for link in chain.links:
                causes.setdefault(link.effect, []).append(link.cause)
                effects.setdefault(link.cause, []).append(link.effect)
        for name, title in titles.items():
            if name in notes:
                day = write(dates[name], self.deck.project.language) if name in dates else ""
                before, after = tuple(causes.get(name, ())), tuple(effects.get(name, ()))
                own = tuple(self.entries[each] for each in notes[name] if each in self.entries)
                yield Happened(name, title, day, before, after, own)

    def _part(self, kind: svg.Target, name: str) -> str:
        """Return where a part of a drawing leads to."""
        if kind == "event":
            return _address("", "", f"event-{name}")
        entry = self.entries.get(name)
        return _address("", entry.page, f"note-{name}") if entry else "#main"

    def _index(self) -> str:
        """Return what is searched: for each note its address, its kind, its words, all folded."""
        kinds = language(self.deck.project.language).cards.labels
        found = [
            [
                _address("", entry.page, f"note-{entry.id}"),
                entry.kind,
                entry.question,
                f"{kinds[entry.kind]} · {entry.answer}",
                fold(" ".join((entry.question, entry.answer, topic.title, *entry.tags))),
            ]
            for topic in self.topics
            for entry in topic.entries
        ]
        return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _address(top: str, page: str, part: str = "", **query: str) -> str:
    """Return the address of a page of the site, counted from where `top` leads from."""
    asked = "&".join(f"{name}={quote(value)}" for name, value in query.items())
    address = f"{top}{quote(page)}" + (f"?{asked}" if asked else "")
    return f"{address}#{quote(part)}" if part else address
