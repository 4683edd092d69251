"""A learner with a collection of real Anki, who studies, and who makes notes their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from mazo.anki.learner import Learner


class Student(Learner):
    """A learner; notes are named by their GUIDs, and times are in Unix seconds."""

    # --- what a learner does

    def study(self) -> None:
        """Answer the cards that Anki offers, until it offers none, or very many."""
        from anki.cards import Card

        for conf in self.collection.decks.all_config():  # lift the daily limits
            conf["new"]["perDay"] = conf["rev"]["perDay"] = 9999
            self.collection.decks.update_config(conf)
        self.collection.decks.select(self.collection.decks.id("History"))
        scheduler, answered = self.collection.sched, 0
        while answered < 100 and (queue := scheduler.get_queued_cards(fetch_limit=1).cards):
            card = Card(self.collection, backend_card=queue[0].card)
            card.start_timer()
            rating = 3 if answered % 2 else 2  # easy: on to another day; good: soon again
            answer = scheduler.build_answer(card=card, states=queue[0].states, rating=rating)
            scheduler.answer_card(answer)
            answered += 1
        self.check_database()

    def check_database(self) -> None:
        """Run Check Database, which corrects what so quick a learner leaves.

        Anki gives two answers within a millisecond different times, and takes it for a mistake
        where these then lie on both sides of a second.
        """
        self.collection.fix_integrity()

    def edit(self, guid: str, at: int, *, tag: str = "", **fields: str) -> None:
        """Change a note's fields and add a tag, at a time."""
        note = self.collection.get_note(self.notes()[guid])
        for name, text in fields.items():
            note[name] = text
        if tag:
            note.add_tag(tag)
        self.collection.update_note(note)
        self.collection.db.execute("update notes set mod = ? where id = ?", at, note.id)

    def suspend(self, guid: str) -> None:
        """Suspend all cards of a note."""
        self.collection.sched.suspend_cards(self._cards(guid))

    def flag(self, guid: str, colour: int = 3) -> None:
        """Put a flag on all cards of a note."""
        self.collection.set_user_flag_for_cards(colour, self._cards(guid))

    def move(self, guid: str) -> None:
        """Move all cards of a note to a deck of the learner's own."""
        self.collection.set_deck(self._cards(guid), self.collection.decks.id("Mine"))

    def delete(self, guid: str) -> None:
        """Delete a note."""
        self.collection.remove_notes([self.notes()[guid]])

    def delete_card(self, guid: str, ordinal: int) -> None:
        """Delete one card of a note."""
        self.collection.remove_cards_and_orphaned_notes([self._cards(guid)[ordinal]])

    def cram(self, search: str, name: str = "Cram") -> None:
        """Gather the cards that a search finds in a filtered deck."""
        deck = self.collection.sched.get_or_create_filtered_deck(0)
        deck.name, deck.allow_empty = name, True
        deck.config.search_terms[0].search = search
        self.collection.sched.add_or_update_filtered_deck(deck)

    def rename_deck(self, old: str, new: str) -> None:
        """Give a deck another name."""
        self.collection.decks.rename(self.collection.decks.id_for_name(old), new)

    def fail_until_leech(self, guid: str) -> None:
        """Fail a note's first card so often that Anki gives it the tag of a leech."""
        card = self.collection.get_card(self._cards(guid)[0])
        card.type, card.queue, card.ivl, card.due, card.lapses = 2, 2, 1, 0, 7
        self.collection.update_card(card)
        card.start_timer()
        self.collection.sched.answerCard(card, 1)
        assert "leech" in self.tags(guid)

    def add_own_field(self, note_type: int) -> None:
        """Add a field of the learner's own to a note type."""
        model = self.note_type(note_type)
        self.collection.models.add_field(model, self.collection.models.new_field("My field"))
        self.collection.models.update_dict(model)

    def restyle(self, note_type: int, at: int, css: str) -> None:
        """Change the style of a note type, at a time."""
        model = self.note_type(note_type)
        model["css"] = css
        self.collection.models.update_dict(model)
        query = "update notetypes set mtime_secs = ? where id = ?"
        self.collection.db.execute(query, at, note_type)

    # --- what a learner has

    def notes(self) -> dict[str, int]:
        """Return the ids of all notes by their GUIDs."""
        return dict(self.collection.db.all("select guid, id from notes"))

    def texts(self, guid: str) -> dict[str, str]:
        """Return the fields of a note that are not empty, by the names that Anki shows."""
        self.collection.models._clear_cache()
        note = self.collection.get_note(self.notes()[guid])
        return {name: text for name, text in note.items() if text}

    def tags(self, guid: str) -> list[str]:
        """Return the tags of a note."""
        return list(self.collection.get_note(self.notes()[guid]).tags)

    def schedules(self) -> dict[tuple[str, int], list[object]]:
        """Return all that Anki knows of each card's study, by its note's GUID and its place there."""
        columns = (
            "type, queue, due, ivl, factor, reps, lapses, left, odue, odid, cards.flags, cards.data"
        )
        return {(guid, ordinal): row for guid, ordinal, *row in self._rows(columns)}

    def decks(self) -> dict[tuple[str, int], str]:
        """Return the deck of each card, by its note's GUID and its place there."""
        rows = self._rows("did")
        return {(guid, ordinal): self.collection.decks.name(deck) for guid, ordinal, deck in rows}

    def shown(self, guid: str, ordinal: int = 0) -> tuple[str, str, str]:
        """Return the front, the back and the style of a card as Anki shows it."""
        note = self.collection.get_note(self.notes()[guid])
        card = next(card for card in note.cards() if card.ord == ordinal)
        output = card.render_output()
        return output.question_text, output.answer_text, output.css

    def types(self) -> dict[str, int]:
        """Return the ids of Mazo's note types by their names."""
        found = self.collection.models.all_names_and_ids()
        return {each.name: each.id for each in found if each.name.startswith("Mazo")}

    def note_type(self, number: int) -> dict[str, Any]:
        """Return a note type as the learner has it, by its id."""
        self.collection.models._clear_cache()
        return self.collection.models.get(number)

    def _cards(self, guid: str) -> list[int]:
        return list(self.collection.get_note(self.notes()[guid]).card_ids())

    def _rows(self, columns: str) -> list[list[Any]]:
        query = f"select guid, ord, {columns} from cards join notes on notes.id = nid"
        return self.collection.db.all(query)


NewStudent: TypeAlias = Callable[[], Student]
"""The type of the fixture `new_student`."""


def take(student: Student, package: Path) -> Mapping[str, int]:
    """Import a package without any trouble; return what Anki counted, without zeros."""
    counts, troubles = student.take(package)
    assert troubles == []
    return {kind: count for kind, count in counts.items() if count and kind != "found"}
