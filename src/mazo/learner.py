"""One learner: real Anki's backend in a process of its own. The only module that knows Anki.

Run as a program by `verify`. It reads a request from standard input and writes a report to
standard output, both JSON, and keeps its collection in the scratch folder that it is given.
Anki's library is AGPL and optional; nothing of it is copied here, and nothing else imports it.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

_MOST_NAMED = 5


class Trouble(NamedTuple):
    """Something wrong: a kind, a figure, the notes or files it concerns, and Anki's words."""

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
        """Import `package` as Anki does by default; return its log, and what went wrong."""
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

    def troubles(self) -> list[Trouble]:
        """Return what is wrong with the collection now, by Anki's own checks."""
        found = [self._cardless(), self._doubled(), self._empty(), self._missing_media()]
        found += self._unrendered()
        found += self._unsound()
        return [trouble for trouble in found if trouble.number]

    def figures(self) -> dict[str, int]:
        """Return how many notes and cards there are."""
        return {"notes": self.collection.note_count(), "cards": self.collection.card_count()}

    def close(self) -> None:
        """Leave the collection."""
        self.collection.close()

    def _cardless(self) -> Trouble:
        query = "select flds from notes where id not in (select nid from cards) order by id"
        return self._about_notes("cardless", query)

    def _doubled(self) -> Trouble:
        query = "select flds from notes group by guid having count() > 1 order by id"
        return self._about_notes("doubled", query)

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
        """Render every card, and keep what fails by what Anki says of it."""
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
    imports = []
    try:
        for package in request["packages"]:
            counts, troubles = learner.take(Path(package))
            again, _ = learner.take(Path(package))
            changed = again.get("new", 0) + again.get("updated", 0)
            if changed:
                troubles.append(Trouble("changed-by-reimport", changed, []))
            imports.append({"counts": counts, "troubles": _short(troubles), **learner.figures()})
        troubles = learner.troubles()
    finally:
        learner.close()
    report = {"version": version, "imports": imports, "troubles": _short(troubles)}
    json.dump(report, sys.stdout)


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
