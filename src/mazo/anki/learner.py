"""One learner: real Anki's backend in a process of its own. The only module that knows Anki.

Run as a program by `verify`. It reads a request from standard input and writes a report to
standard output, both JSON, and keeps its collection in the scratch folder that it is given.
Anki's library is AGPL and optional; nothing of it is copied here, and nothing else imports it.
"""

import json
import re
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile, ZipFile

from mazo.anki.upgrade import Row, Snapshot, Step, losses

_MOST_NAMED = 5
_MOST_A_DAY = 9_999
_EDITED = 5  # the field that the learner writes in: `Extra`
_MINE = "mine"


class Trouble(NamedTuple):
    """Something wrong: a kind, a number, the notes or files concerned, and Anki's message."""

    kind: str
    number: int
    names: list[str]
    reason: str = ""


class Learner:
    """A collection, and what a learner does with it."""

    def __init__(self, folder: Path) -> None:
        """Start with an empty collection in `folder`."""
        from anki.collection import Collection  # noqa: PLC0415  # an optional extra

        self.collection: Any = Collection(str(folder / "collection.anki2"))

    def take(self, package: Path) -> tuple[dict[str, int], list[Trouble]]:
        """Import `package` as Anki does by default; return Anki's log, and what went wrong."""
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest  # noqa: PLC0415

        request = ImportAnkiPackageRequest(
            package_path=str(package.resolve()), options=ImportAnkiPackageOptions()
        )
        try:
            log = self.collection.import_anki_package(request).log
        except Exception as error:  # noqa: BLE001  # the backend's errors have many classes
            return {}, [Trouble("not-imported", 1, [], _plain(str(error)))]
        counts = {
            "found": log.found_notes,
            "new": len(log.new),
            "updated": len(log.updated),
            "duplicate": len(log.duplicate),
            "conflicting": len(log.conflicting),
        }
        names = [str(note.fields[0]) for note in log.conflicting]
        return counts, [Trouble("conflicting", len(names), names)] if names else []

    def take_again(self, package: Path) -> list[Trouble]:
        """Import a package that was imported before; return what changed, which nothing should."""
        counts, _ = self.take(package)
        changed = counts.get("new", 0) + counts.get("updated", 0)
        return [Trouble("changed-by-reimport", changed, [])] if changed else []

    def troubles(self) -> list[Trouble]:
        """Return what is wrong with the collection now, by Anki's own checks."""
        found = [self._cardless(), self._doubled(), self._empty(), self._missing_media()]
        found += self._unrendered()
        found += self._unsound()
        return [trouble for trouble in found if trouble.number]

    def figures(self) -> dict[str, int]:
        """Return how many notes and cards there are."""
        return {"notes": self.collection.note_count(), "cards": self.collection.card_count()}

    def study(self, count: int) -> None:
        """Answer up to `count` cards of all decks: easy and good by turns."""
        from anki.cards import Card  # noqa: PLC0415  # an optional extra

        collection, answered = self.collection, 0
        for settings in collection.decks.all_config():  # lift the limits of a day
            settings["new"]["perDay"] = settings["rev"]["perDay"] = _MOST_A_DAY
            collection.decks.update_config(settings)
        for deck in [
            deck for deck in collection.decks.all_names_and_ids() if "::" not in deck.name
        ]:
            collection.decks.select(deck.id)
            while answered < count and (queue := collection.sched.get_queued_cards().cards):
                card = Card(collection, backend_card=queue[0].card)
                card.start_timer()
                rating = 3 - answered % 2
                states = queue[0].states
                answer = collection.sched.build_answer(card=card, states=states, rating=rating)
                collection.sched.answer_card(answer)
                answered += 1
        # Answers within one millisecond leave Check Database something to tidy (1 run in 150).
        collection.fix_integrity()

    def make_own(self, *, edit: bool, tag: bool, at: int) -> frozenset[str]:
        """Edit every third note and tag the next, at a time; return the GUIDs of these notes."""
        own = []
        rows = self.collection.db.all("select id, guid from notes order by guid")
        for index, (number, guid) in enumerate(rows):
            note = self.collection.get_note(number)
            if edit and index % 3 == 0:
                note.fields[_EDITED] += f" {_MINE}"
            elif tag and index % 3 == 1:
                note.add_tag(_MINE)
            else:
                continue
            self.collection.update_note(note)
            self.collection.db.execute("update notes set mod = ? where id = ?", at, number)
            own.append(guid)
        return frozenset(own)

    def snapshot(self) -> Snapshot:
        """Return what the learner has."""
        notes = self.collection.db.all("select guid, mod, flds, tags from notes")
        cards = self.collection.db.all(
            "select guid, ord, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, "
            "cards.flags, cards.data from cards join notes on notes.id = nid"
        )
        return Snapshot(
            {guid: Row(*row) for guid, *row in notes},
            {(guid, ordinal): tuple(row) for guid, ordinal, *row in cards},
            self.collection.db.scalar("select scm from col"),
        )

    def close(self) -> None:
        """Close the collection."""
        self.collection.close()

    def _cardless(self) -> Trouble:
        query = "select flds from notes where id not in (select nid from cards) order by id"
        return self._about_notes("cardless", query)

    def _doubled(self) -> Trouble:
        query = "select flds from notes group by guid having count() > 1 order by id"
        return self._about_notes("doubled-note", query)

    def _about_notes(self, kind: str, query: str) -> Trouble:
        names = [str(fields).split("\x1f")[0] for fields in self.collection.db.list(query)]
        return Trouble(kind, len(names), names)

    def _empty(self) -> Trouble:
        notes = self.collection.get_empty_cards().notes
        names = [self._name(note.note_id) for note in notes]
        return Trouble("empty-card", sum(len(note.card_ids) for note in notes), names)

    def _missing_media(self) -> Trouble:
        missing = sorted(self.collection.media.check().missing)
        return Trouble("missing-media", len(missing), missing)

    def _unrendered(self) -> list[Trouble]:
        """Render every card; return those that fail by Anki's message about them."""
        from anki.errors import AnkiException  # noqa: PLC0415  # an optional extra

        failed: dict[str, list[str]] = {}
        cards = self.collection.db.all("select id, nid from cards order by id")
        for card, note in cards:
            try:
                self.collection._backend.render_existing_card(  # noqa: SLF001  # the public call hides the error
                    card_id=card, browser=False, partial_render=True
                )
            except AnkiException as error:
                failed.setdefault(_plain(str(error)), []).append(self._name(note))
        return [Trouble("template-error", len(names), names, why) for why, names in failed.items()]

    def _unsound(self) -> list[Trouble]:
        """Run Check Database, which repairs: so it comes last, and what it adds counts too."""
        before = self.collection.card_count()
        text, is_sound = self.collection.fix_integrity()
        added = self.collection.card_count() - before
        problems = [] if is_sound else [line for line in _plain(text).splitlines() if line]
        return [
            Trouble("unsound", len(problems), [], "; ".join(problems)),
            Trouble("cards-added", max(added, 0), []),
        ]

    def _name(self, note: int) -> str:
        return str(self.collection.get_note(note).fields[0])


def main() -> None:
    """Import the packages of the request, one after the other, as one learner."""
    from anki.buildinfo import version  # noqa: PLC0415  # an optional extra
    from anki.lang import set_lang  # noqa: PLC0415  # an optional extra

    request = json.load(sys.stdin)
    set_lang(request["language"])
    learner = Learner(Path(request["folder"]))
    try:
        imports = list(_imports(learner, request))
        troubles = learner.troubles()
    finally:
        learner.close()
    report = {"version": version, "imports": imports, "troubles": _short(troubles)}
    json.dump(report, sys.stdout)


def _imports(learner: Learner, request: Mapping[str, Any]) -> Iterator[dict[str, object]]:
    """Import each package twice, and study and edit in between."""
    packages = [Path(package) for package in request["packages"]]
    earlier: dict[str, Row] = {}
    own: frozenset[str] = frozenset()
    for number, package in enumerate(packages, 1):
        before = learner.snapshot()
        counts, troubles = learner.take(package)
        held = _held(package)
        if not troubles:  # what was not imported could not arrive either
            lost = losses(Step(before, learner.snapshot(), held, earlier, own))
            troubles = [Trouble(loss.kind, len(loss.names) or 1, loss.names) for loss in lost]
        troubles += learner.take_again(package)
        yield {"counts": counts, "troubles": _short(troubles), **learner.figures()}
        earlier |= {
            guid: row
            for guid, row in held.items()
            if guid not in earlier or row.mod >= earlier[guid].mod
        }
        if number < len(packages):
            learner.study(request["study"])
            at = max((row.mod for row in earlier.values()), default=0) + 1
            own |= learner.make_own(edit=request["edit"], tag=request["tag"], at=at)


def _held(package: Path) -> dict[str, Row]:
    """Return the notes of a package; none of one that is not packed as Mazo packs."""
    try:
        with ZipFile(package) as archive:
            content = archive.read("collection.anki2")
        with closing(sqlite3.connect(":memory:")) as database:
            database.deserialize(content)
            rows = database.execute("select guid, mod, flds, tags from notes").fetchall()
    except (OSError, KeyError, BadZipFile, sqlite3.Error):
        return {}
    return {guid: Row(*row) for guid, *row in rows}


def _short(troubles: list[Trouble]) -> list[dict[str, object]]:
    return [trouble._replace(names=trouble.names[:_MOST_NAMED])._asdict() for trouble in troubles]


def _plain(text: str) -> str:
    """Drop tags, and the marks of direction that Anki's translations carry."""
    text = re.sub(r"<br ?/?>", "\n", text)
    text = re.sub(r"<a [^<>]*>[^<>]*</a>", "", text)  # “more information”, on a page of Anki's
    text = re.sub(r"<[^<>]*>|[\u2068\u2069]", "", text)
    return "\n".join(" ".join(line.split()) for line in text.splitlines()).strip()


if __name__ == "__main__":
    main()
