"""What is open in the studio: the shelf of decks, and a workspace for each deck in use."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from markupsafe import Markup

from mazo.commands.build import Build
from mazo.content.marked_text import MarkedText, Quoted, marked, quoted
from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.model.deck import Deck
from mazo.studio.card_list import NO_CARDS, CardList, Row, card_list
from mazo.studio.card_problems import Finding, by_note, findings
from mazo.studio.clashes import Clash, clashes
from mazo.workspace.acts import Act, Done
from mazo.workspace.conflict_choices import Conflict, conflicts
from mazo.workspace.shelf import Held, Shelf
from mazo.workspace.workspace import Workspace


class Open:
    """A deck in use: its workspace, and what was done last, to be shown once."""

    def __init__(self, name: str, workspace: Workspace) -> None:
        """Open the deck that the shelf calls `name`."""
        self.name = name
        self.workspace = workspace
        self.toast: Phrase | Text | None = None
        self.can_undo_toast = True
        self.built: Build | None = None
        self._found: tuple[object, tuple[Finding, ...]] = (None, ())
        self._conflicts: tuple[object, tuple[Conflict, ...]] = (None, ())
        self._texts: tuple[object, object, Mapping[str, Quoted]] = (None, None, {})
        self._marked: dict[str, tuple[Quoted, MarkedText]] = {}
        self._cards: tuple[object, CardList] = (None, NO_CARDS)
        self._row_pages: dict[str, tuple[object, str]] = {}

    @property
    def found(self) -> tuple[Finding, ...]:
        """Return what is wrong with the deck now, but for plain notes."""
        compilation = self.workspace.compilation
        if self._found[0] is not compilation:
            self._found = (compilation, findings(compilation, self.workspace.project.source))
        return self._found[1]

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Return what the deck and its original disagree about now."""
        compilation = self.workspace.compilation
        if self._conflicts[0] is not compilation:
            self._conflicts = (compilation, conflicts(self.workspace.state))
        return self._conflicts[1]

    def clashes(self, language: MessageLanguage) -> Mapping[str, Clash]:
        """Return the same as pages show it, by the names of the conflicts."""
        return clashes(self.conflicts, self.workspace.compilation.deck, language)

    @property
    def texts(self) -> Mapping[str, Quoted]:
        """Return the texts by their ids, each with what quotes it; kept while that is the same."""
        compilation = self.workspace.compilation
        compiled, before, texts = self._texts
        if compiled is not compilation:
            deck = compilation.deck
            made_of = deck and _quoting(deck)
            if made_of != before:
                texts = {each.document.entry.id: each for each in (quoted(deck) if deck else ())}
            self._texts = (compilation, made_of, texts)
        return texts

    def text(self, name: str) -> MarkedText:
        """Return a text with its marks: those that it had, where nothing of them has changed."""
        made_of, known = self.texts[name], self._marked.get(name)
        if known is None or known[0] != made_of:
            known = self._marked[name] = (made_of, marked(made_of))
        return known[1]

    @property
    def cards(self) -> CardList:
        """Return the list of all cards."""
        compilation = self.workspace.compilation
        if self._cards[0] is not compilation:
            before = self._cards[1]
            deck = compilation.deck
            self._cards = (
                compilation,
                card_list(deck, self.found_of, before) if deck else NO_CARDS,
            )
        return self._cards[1]

    def row_pages(
        self, rows: Iterable[Row], open_card: str, shown_as: object, make: Callable[[Row], str]
    ) -> Markup:
        """Return the HTML of some rows: kept of each row that looked the same before.

        `shown_as` is all that `make` makes it of besides the row, and whether its card is open.
        """
        pages = []
        for row in rows:
            made_of = (row.looks, row.id == open_card, shown_as)
            known = self._row_pages.get(row.id)
            if known is None or known[0] != made_of:
                known = self._row_pages[row.id] = (made_of, make(row))
            pages.append(known[1])
        return Markup("").join(pages)

    @property
    def found_of(self) -> dict[str, tuple[Finding, ...]]:
        """Return what is wrong with each card, by its id."""
        return dict(by_note(self.found))


def _quoting(deck: Deck) -> tuple[object, ...]:
    """Return all that says what quotes the texts of a deck."""
    return deck.documents, deck.no_card, deck.passages, [note.id for note in deck.notes]


class Desk:
    """The one stateful thing of the web side; it lives as long as the server or the tab.

    `saved` is called after each change, so that a browser can store its files. `language` is the
    one that the reader chose, empty as long as the browser's counts.
    """

    def __init__(
        self,
        shelf: Shelf,
        clock: Callable[[], float],
        suffix: Callable[[], str],
        saved: Callable[[], None] = lambda: None,
        *,
        is_in_browser: bool = False,
    ) -> None:
        """Lay the decks of `shelf` on the desk.

        `clock` gives the time in Unix seconds, `suffix` characters by chance that tell a new deck
        from all others.
        """
        self.is_in_browser = is_in_browser
        self.shelf = shelf
        self.saved = saved
        self.clock = clock
        self.suffix = suffix
        self.language: MessageLanguage = ""
        self._open: dict[str, Open] = {}

    def open(self, name: str) -> Open:
        """Return a deck of the shelf, opened if it is not yet. Raise MazoError without one."""
        if name not in self._open:
            self._open[name] = Open(name, self.shelf.open(name))
        return self._open[name]

    def decks(self) -> tuple[Held, ...]:
        """Return the decks of the shelf; those in use are not read again."""
        return self.shelf.decks({name: each.workspace for name, each in self._open.items()})

    def opened(self, name: str) -> Open | None:
        """Return a deck that is open already."""
        return self._open.get(name)

    def close(self, name: str) -> None:
        """Forget a deck that is no longer on the shelf."""
        self._open.pop(name, None)

    def folders(self) -> frozenset[Path]:
        """Return the folders on disk of the decks in use, and of their bases."""
        return frozenset(
            folder for deck in self._open.values() for folder in deck.workspace.folders()
        )

    def lacks_files(self) -> bool:
        """Return whether a deck cannot be read, or a folder of one has gone.

        What is not there cannot be watched: it has to be looked for.
        """
        decks = (each.workspace for each in self._open.values())
        is_unread = any(each.compilation.deck is None for each in decks)
        return is_unread or not all(each.is_dir() for each in self.folders())

    def look_again(self) -> bool:
        """Return whether files of a deck in use were changed elsewhere; then it is checked anew."""
        changed = [deck.workspace.look_again() for deck in self._open.values()]
        return any(changed)

    def apply(self, deck: Open, act: Act) -> Done:
        """Do something to a deck, and keep what to show for it, unless all was so already.

        Raise MazoError if it cannot be done.
        """
        done = deck.workspace.apply(act)
        if done.is_changed:
            deck.toast = done.said
        self.saved()
        return done
