"""A class deck, from its file to a deck that can be checked, each pass in its place."""

from collections.abc import Mapping

from mazo.classdecks import conflicts, include, overlay, precision, rules, translation
from mazo.classdecks import file as classfile
from mazo.classdecks.base import base_at
from mazo.classdecks.file import ClassFile
from mazo.classdecks.ids import Ids
from mazo.diagnostics import Reading
from mazo.documents.document import Document
from mazo.documents.passage import Passage
from mazo.files.folder import Folder, Found
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.files.names import PACKAGE
from mazo.files.read import LARGEST_TEXT, find, read_text
from mazo.model.chronology import Chronology
from mazo.model.class_deck import ClassDeck, MergedChange
from mazo.model.deck import Deck, Layers
from mazo.model.lock import Lock
from mazo.model.note import Media, Note, Project
from mazo.project import read as reading
from mazo.project import sources
from mazo.project.location import Source
from mazo.quotes import anchor, no_card
from mazo.text.places import Place, TextFile


def deck(
    source: Source,
    instead: Source | None = None,
    newer: Lock | None = None,
    kept: Kept = NOTHING_KEPT,
) -> Reading[tuple[Deck | None, Lock | None]]:
    """Return the deck of a class deck, not checked yet, and what it released last.

    Its base is the one that it names, or an older one `instead`; `newer` is then what the one that
    it names has released.
    """
    read = yield from _layers(source, instead, kept)
    if read is None:
        return None, None
    class_deck, base, base_lock = read.class_deck, read.base, read.lock
    settings = _settings(base.project, class_deck, source.files)
    last = yield from reading.last_release(settings, kept)
    if base_lock and last and base_lock.header.release < last.header.base:
        now, before = base_lock.header.release, last.header.base
        yield rules.OLDER_BASE.at(class_deck.base_place, now=now, before=before)
    layers = read._replace(changes=(yield from Ids(read, last, newer).changes()))
    whole, changes = yield from _merged(layers, settings, kept)
    wanted, layers = yield from include.included(whole, layers._replace(changes=changes))
    yield from include.new_topics(layers, last)
    for change in layers.changes:
        yield from conflicts.found(change)
    wanted = yield from translation.translated(wanted, base, class_deck)
    if class_deck.to_year:
        wanted = yield from precision.years_only(wanted, class_deck.to_year)
    return wanted._replace(layers=layers), last


def _layers(source: Source, instead: Source | None, kept: Kept) -> Reading[Layers | None]:
    """Read a class deck and its base, and what that released; neither is laid over the other yet.

    The base is kept apart, as it has names of its own for what is kept.
    """
    opened, under = (yield from _opened(source, kept)), kept.part("base")
    found = (yield from _base(source, opened, instead, under)) if opened else None
    base = (yield from _base_deck(found, under)) if found else None
    if opened is None or base is None:
        return None
    class_deck = yield from classfile.read(opened, base.project)
    lock = yield from reading.last_release(base.project, under)
    if lock is None:
        yield rules.BASE_UNRELEASED.at(class_deck.base_place, what=rules.NEVER_RELEASED)
    return Layers(class_deck, base, lock)


def _merged(
    layers: Layers, settings: Project, kept: Kept
) -> Reading[tuple[Deck, tuple[MergedChange, ...]]]:
    """Return the base with the class deck laid over it, anchored, and what became of each change.

    Nothing is left out yet.
    """
    class_deck, base = layers.class_deck, layers.base
    merged = yield from overlay.merged(layers, settings)
    documents = {**base.documents, **(yield from _documents(base, class_deck, settings, kept))}
    notes, media = yield from _media(merged.notes, base, class_deck, settings)
    needless = yield from no_card.passages(merged.no_card, documents, kept)
    whole = Deck(
        project=settings,
        documents=documents,
        topics=merged.topics,
        notes=notes,
        passages=(yield from _passages(notes, base, documents, kept)),
        events=merged.events,
        media=media,
        is_whole=base.is_whole and class_deck.is_whole,
        is_all=False,
        chronology=kept.value(
            "chronology", (notes, merged.events), lambda: Chronology(notes, merged.events)
        ),
        layers=layers,
        no_card=(*base.no_card, *needless),
    )
    return whole, merged.changes


def _base(
    source: Source, opened: ClassFile, instead: Source | None, kept: Kept
) -> Reading[Folder | None]:
    if instead is None:
        return (yield from base_at(source.files, opened.base, opened.base_place, kept))
    return (yield from base_at(instead.files, instead.name or ".", opened.base_place))


def _base_deck(found: Folder, kept: Kept) -> Reading[Deck | None]:
    """Return the deck of the base; of one in a package, which is a value, kept as a whole."""
    if found.held is None or found.path.suffix != PACKAGE:
        return (yield from reading.read_deck(found, kept))
    return (yield from kept.reading("deck", (found,), lambda: reading.read_deck(found)))


def _opened(source: Source, kept: Kept) -> Reading[ClassFile | None]:
    beginning = Place(TextFile(source.path, ""), 0, 0)
    found = yield from find(source.files, source.name, beginning, limit=LARGEST_TEXT)
    file = (yield from read_text(found, source.name, beginning, kept)) if found else None
    if file is None:
        return None
    return (yield from kept.reading("class", (file,), lambda: classfile.opened(file)))


def _settings(base: Project, class_deck: ClassDeck, home: Folder) -> Project:
    """Return the base's settings with the class deck's.

    Packages go where the base's go if the class deck lies in the base's folder; else into a
    folder beside the class deck, so that nobody else's is written to.
    """
    is_within = base.home.holds(home)
    return base._replace(
        title=class_deck.title,
        language=class_deck.language,
        deck=class_deck.deck,
        deck_place=class_deck.deck_place,
        documents={**base.documents, **class_deck.documents},
        errata=class_deck.errata or base.errata,
        home=base.home if is_within else home,
        output=base.output if is_within else "dist",
        output_place=base.output_place if is_within else None,
        class_id=class_deck.id,
        class_file=class_deck.file,
        base_title=base.title,
        files=home,
    )


def _documents(
    base: Deck, class_deck: ClassDeck, settings: Project, kept: Kept
) -> Reading[Mapping[str, Document]]:
    """Read the documents that the class deck adds."""
    own = dict(class_deck.documents)
    for name, entry in class_deck.documents.items():
        if earlier := base.project.documents.get(name):
            yield rules.NAME_OF_BASE.at(
                entry.place,
                what=rules.A_DOCUMENT,
                id=name,
                proposal=f"{name}-2",
                related=[earlier.place],
            )
            del own[name]
    return (yield from sources.documents(settings._replace(documents=own), kept))


def _passages(
    notes: tuple[Note, ...], base: Deck, documents: Mapping[str, Document], kept: Kept
) -> Reading[tuple[Passage | None, ...]]:
    """Return the passages of `notes`: the base's, unless a note has its own quote, or is new."""
    passages = [*base.passages, *([None] * (len(notes) - len(base.notes)))]
    quoting = [index for index, note in enumerate(notes) if note.is_own or note.has_own_quote]
    own = {notes[index].topic.id: notes[index].topic for index in quoting if notes[index].is_own}
    found = yield from anchor.anchor(
        [notes[index] for index in quoting], [*own.values()], documents, kept
    )
    for index, passage in zip(quoting, found, strict=True):
        passages[index] = passage
    return tuple(passages)


def _media(
    notes: tuple[Note, ...], base: Deck, class_deck: ClassDeck, settings: Project
) -> Reading[tuple[tuple[Note, ...], Mapping[str, Found]]]:
    """Find the class deck's own pictures and sounds, beside it, under names of their own."""
    file = class_deck.file
    media = ((note, _own(note.image, file), _own(note.audio, file)) for note in notes)
    own = tuple(
        note._replace(image=image, audio=audio) for note, image, audio in media if image or audio
    )
    if not own:
        return notes, base.media
    found = yield from sources.media(settings, own)
    names = {name: f"{settings.name}/{name}" for name in found}
    named = tuple(
        note._replace(image=_named(note.image, file, names), audio=_named(note.audio, file, names))
        for note in notes
    )
    return named, {**base.media, **{names[name]: each for name, each in found.items()}}


def _own(medium: Media | None, file: TextFile) -> Media | None:
    """Return a medium that is named in `file`; None if it is named elsewhere."""
    return medium if medium and medium.place.file is file else None


def _named(medium: Media | None, file: TextFile, names: Mapping[str, str]) -> Media | None:
    """Return a medium, if it is named in `file` under a name that no medium of the base has."""
    own = _own(medium, file)
    return own._replace(file=names.get(own.file, own.file)) if own else medium
