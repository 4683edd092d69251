"""`mazo revise`: a new edition of a document, and what becomes of the quotes of the old one.

What is sure is written at once; the rest is asked, each change once. All files are written
together: the cards with their new quotes, and the new edition in the place of the old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from mazo import compiler
from mazo.conversion import Converted
from mazo.diagnostics import Diagnostic, Text
from mazo.documents.document import Document, DocumentEntry, is_markdown
from mazo.documents.passage import Passage
from mazo.errors import MazoError
from mazo.files.folder import name_within
from mazo.model.deck import Compilation, Deck
from mazo.model.quote_selector import TextQuoteSelector
from mazo.project.location import NAMES_BASE, Source
from mazo.quotes.finder import Finder, parts
from mazo.revisions import card_changes, released
from mazo.revisions.answers import Answer, read_answers
from mazo.revisions.outcome import Outcome, Quoting
from mazo.revisions.questions import Question
from mazo.revisions.verdicts import Revised, revised
from mazo.text.comparison import fold
from mazo.text.edit import At, Change, Set
from mazo.text.places import Place, TextFile
from mazo.yamlfiles import apply

__all__ = ["Answer", "Question", "Revision", "read_answers", "revise"]

Origin: TypeAlias = Literal["file", "release"]

NO_DECK = Text("the files of this deck cannot be read: `mazo check` shows what is wrong")
NO_SUCH_DOCUMENT = Text("there is no document “{name}”; the project has {known}")
OLD_TEXT_GONE = Text(
    "the old text of “{title}” is gone: its file is the new edition already, or is not there, and "
    "nothing was released. Get the old file back (from git or a copy)"
)
NOT_IN_NEW = Text("`{name}`: the new edition has “{quote}” in {count:place|places}, not in one")
CANNOT_KEEP = Text(
    "`{name}`: the new edition does not have its words in one place, so it cannot keep its quote: "
    "answer `take`, `retire`, or a quote of your own"
)
NOTHING_TO_TAKE = Text(
    "`{name}`: there are no new words to take: answer `retire`, or a quote of your own"
)
IN_THE_WAY = Text(
    "the new edition would be “{path}”, and there is such a file already: give the text as a "
    "`{suffix}` file, or call that one otherwise"
)
UNREADABLE = Text("“{path}” cannot be read: {reason}")
_NO_ANSWERS: Mapping[str, Answer] = {}


class Revision(NamedTuple):
    """A new edition of a document of the project `source`, and what becomes of each quote.

    `converted` is the new text as a file; `origin` is where the old text was found; `sections` are
    those of the document that files name, and where; `unread` is the first mistake of each file
    that could not be read whole, so that quotes in it may be left out. Nothing is written.
    """

    source: Source
    entry: DocumentEntry
    converted: Converted
    origin: Origin
    sections: tuple[tuple[str, Place], ...]
    revised: Revised
    unread: tuple[Diagnostic, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """Return what has to be asked, each change once."""
        return self.revised.questions

    def left(self, answers: Mapping[str, Answer] = _NO_ANSWERS) -> tuple[Question, ...]:
        """Return the questions of which some note has no answer."""
        return tuple(
            each for each in self.questions if any(name not in answers for name in each.names)
        )

    def files(self, answers: Mapping[str, Answer] = _NO_ANSWERS) -> dict[Path, bytes | None]:
        """Return what files are to hold: with what is sure, what is answered, and the new text.

        A file whose content is None is removed. Raise MazoError if an answer cannot be followed, or
        if a file cannot be changed for certain.
        """
        old, new = self.revised.old, self.revised.new
        renamed = card_changes.renamed_sections(self.sections, old, new)
        changes = [*_changes(self, answers), *renamed]
        name, folder = _new_name(self), self.source.files.path
        removed: dict[Path, bytes | None] = {}
        if name != self.entry.path:
            removed = {folder / self.entry.path: None}
            place = self.entry.path_place
            changes.append((place.file, Set((At(place.start),), name)))
        files = apply.contents(card_changes.by_file(changes), self.source.files)
        return {**files, folder / name: self.converted.content, **removed}


def revise(source: Source, name: str, converted: Converted) -> Revision:
    """Return what becomes of the quotes of a document in its new edition, `converted` to a text.

    `name` is the document's id in the project, its path, its file's name or its title. Raise
    MazoError if there is no such document, or no old text any more.
    """
    source.require_own_files()
    compilation = compiler.check(source)
    deck = compilation.deck
    if deck is None:
        raise MazoError(NO_DECK)
    entry = _entry(deck, name)
    path = Path(entry.path).with_suffix(Path(converted.name).suffix)
    new = Document(entry, TextFile(path, converted.markdown))
    found = [compilation, *(() if deck.layers else _class_decks(source))]
    decks = [each.deck for each in found if each.deck]
    quotings = [each for one in decks for each in _quotings(one, entry, _name(one, deck))]
    sections = tuple(each for one in decks for each in _sections(one, entry))
    unread = tuple(_unread(found))
    present = deck.documents.get(entry.id)
    if present and present.text != new.text:
        made = revised(quotings, present, new)
        return Revision(source, entry, converted, "file", sections, made, unread)
    for old in released.old_texts(
        deck.project, entry, compilation.lock, [each.name for each in quotings]
    ):
        if old.document.text != new.text:
            made = revised([*_with(quotings, old.passages)], old.document, new)
            return Revision(source, entry, converted, "release", sections, made, unread)
    raise MazoError(OLD_TEXT_GONE, title=entry.title)


def _new_name(revision: Revision) -> str:
    """Return how the document's file is called from now on: another way if it is Markdown now.

    Raise MazoError if there is another file of that name.
    """
    path, new = Path(revision.entry.path), Path(revision.converted.name)
    if is_markdown(path) == is_markdown(new):
        return revision.entry.path
    name = path.with_suffix(new.suffix.lower()).as_posix()
    if revision.source.files.has(name):
        raise MazoError(IN_THE_WAY, path=name, suffix=path.suffix)
    return name


def _entry(deck: Deck, name: str) -> DocumentEntry:
    """Return the document that is called `name`."""
    own = deck.layers.class_deck.documents if deck.layers else deck.project.documents
    if name in own:
        return own[name]
    inside = name_within(name.replace("\\", "/"))
    for entry in own.values():
        path = name_within(entry.path)
        if f"/{inside}".endswith(f"/{path}") or path.endswith(f"/{inside}"):
            return entry
        if fold(" ".join(name.split())) == fold(entry.title):
            return entry
    known = ", ".join(f"`{entry.path}`" for entry in own.values()) or "—"
    raise MazoError(NO_SUCH_DOCUMENT, name=name, known=known)


def _quotings(deck: Deck, entry: DocumentEntry, beginning: str) -> Iterator[Quoting]:
    """Yield what quotes a document in a deck's own files; its names have a `beginning`."""
    for note, passage in zip(deck.notes, deck.passages, strict=True):
        is_own = deck.layers is None or note.is_own or note.has_own_quote
        if is_own and note.quote and note.quote.document == entry.id:
            yield Quoting(f"{beginning}{note.id}", note.quote, passage, note)
    for each in deck.no_card:
        is_own = deck.layers is None or each.quote.file.path == deck.layers.class_deck.file.path
        if is_own and each.quote.document == entry.id:
            line, _ = each.quote.file.position(each.quote.node.start)
            name = f"{each.quote.file.path.name}:{line}"
            yield Quoting(name, each.quote, each.passage)


def _name(deck: Deck, revised_deck: Deck) -> str:
    """Return what the names of a deck's quotes begin with: of another class deck, with its file."""
    file = deck.project.class_file if deck is not revised_deck else None
    return f"{file.path.name}:" if file else ""


def _class_decks(source: Source) -> Iterator[Compilation]:
    """Yield the class decks in the folder of a project that are made of it, or cannot be read."""
    for folder in (source.files, *source.files.folders()):
        for name in folder.names():
            if name.endswith(".yaml") and NAMES_BASE.search(folder.glance(name)):
                found = compiler.check(Source(folder, name))
                layers = found.deck.layers if found.deck else None
                base = layers.base.project.files if layers else source.files
                if base.holds(source.files) and source.files.holds(base):
                    yield found


def _unread(compilations: Iterable[Compilation]) -> Iterator[Diagnostic]:
    """Yield the first mistake of each file that could not be read whole."""
    known = set[Path]()
    for found in compilations:
        errors = [each for each in found.diagnostics if each.rule.is_error]
        if found.deck:
            errors = [each for each in errors if each.rule.is_slip and not found.deck.is_whole]
        for each in errors if found.deck else errors[:1]:
            if each.place.file.path not in known:
                known.add(each.place.file.path)
                yield each


def _sections(deck: Deck, entry: DocumentEntry) -> Iterator[tuple[str, Place]]:
    """Yield the sections of a document that a deck's own files name, and where."""
    for topic in deck.topics if deck.layers is None else ():
        if topic.section_place and topic.document == entry.id:
            yield topic.section, topic.section_place
    for named in deck.layers.class_deck.include.sections if deck.layers else ():
        yield named.name, named.place


def _with(quotings: Sequence[Quoting], passages: Mapping[str, Passage]) -> Iterator[Quoting]:
    """Yield quotings with the passages that were released, if their quotes are still the same."""
    for each in quotings:
        passage = passages.get(each.name)
        fits = passage and each.note and released.is_quote_of(passage, each.note)
        yield each._replace(passage=passage if fits else None)


def _changes(
    revision: Revision, answers: Mapping[str, Answer]
) -> Iterator[tuple[TextFile, Change]]:
    """Yield what changes in which file."""
    retired: list[Quoting] = []
    for each in revision.revised.outcomes:
        answer = answers.get(each.name) if each.verdict == "asks" else None
        file = each.quoting.quote.file
        if answer and answer.choice == "retire":
            yield file, card_changes.retired(each.quoting)
            retired.append(each.quoting)
        elif selector := _selector(each, answer, revision.revised.new):
            yield file, card_changes.requoted(each.quoting, selector)
    yield from card_changes.left_out(retired)


def _selector(each: Outcome, answer: Answer | None, new: Document) -> TextQuoteSelector | None:
    """Return what something is to quote now; None where it stays as it is."""
    if each.verdict == "respelled":
        return each.selector
    if answer is None:
        return None
    if answer.choice == "quote":
        return _own(each, answer.quote, new)
    if answer.choice == "keep" and not each.can_stay:
        raise MazoError(CANNOT_KEEP, name=each.name)
    if answer.choice == "take" and not each.now:
        raise MazoError(NOTHING_TO_TAKE, name=each.name)
    return each.selector if answer.choice == "take" else None


def _own(each: Outcome, words: str, new: Document) -> TextQuoteSelector:
    """Return the selector of somebody's own words. Raise MazoError if they are in no one place."""
    exact = " ".join(words.split())
    finder = Finder(new, [exact])
    found = finder.matches(exact) or finder.elided(parts(exact))
    if len(found) != 1:
        raise MazoError(NOT_IN_NEW, name=each.name, quote=exact, count=len(found))
    return TextQuoteSelector(exact)


def answers_at(path: Path) -> dict[str, Answer]:
    """Return the answers in a file. Raise MazoError if it cannot be read, or at a wrong answer."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MazoError(UNREADABLE, path=str(path), reason=str(error)) from error
    return read_answers(path, text)
