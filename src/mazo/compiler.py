"""The whole way from a project's files to its release, each pass in its place.

`check` goes from the files to a checked deck, `release` from there to what learners get; what is
written of that is up to `commands`. What only class decks or releases need is imported where they
begin: a third of the time in which `mazo check` starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mazo import allowances, checks
from mazo.checks import released
from mazo.checks.terms import former_roles
from mazo.diagnostics import Diagnostic, Phrase, Reading, collect, ordered
from mazo.files.kept import NOTHING_KEPT, Kept
from mazo.model.deck import Compilation, Deck
from mazo.model.lock import Lock
from mazo.packages import output
from mazo.project.location import Source, output_folder
from mazo.project.read import last_release, read_deck
from mazo.project.topic_rules import UNKNOWN_LANGUAGE
from mazo.text.places import Place, TextFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.content.fields import Content
    from mazo.content.media import MediaFile
    from mazo.releases.inheritance import Heir
    from mazo.releases.plan import Release


class Assembled(NamedTuple):
    """A release, and the pictures and sounds of the project by the names that notes give them."""

    release: Release
    media: Mapping[str, MediaFile]


def check(source: Source, *, builds: bool = False) -> Compilation:
    """Read and check a project, a class deck, or the project that a package carries.

    Of an open project only what changed since its last compilation is read and checked anew. A
    check that `builds` a release next finds all sentences of the documents first: the release needs
    them, and the rules would look for some of them by themselves.
    """
    kept = source.memory.begin() if source.memory else NOTHING_KEPT
    made_of = (source.files, source.name)
    known: Compilation | None = kept.known("compilation", made_of)
    if known:
        return known
    (deck, last), found = collect(_checked(source, kept, builds=builds))
    found = list(_without_echoes(found))
    accepted = ordered(allowances.accepted(deck, found))
    found = list(allowances.applied(deck, found))
    if deck and deck.layers:
        from mazo.classdecks import audience

        found = list(audience.for_teacher(found, deck))
    compilation = Compilation(deck, last, ordered(found), accepted)
    if source.files.held is not None:  # on a disk, files may change at any time
        kept.keep("compilation", made_of, compilation)
    if source.memory:
        source.memory.end(kept)
    return compilation


def read(source: Source) -> Deck | None:
    """Return the deck of a project as it is read, without checks; None if it cannot be read."""
    (deck, _), _ = collect(_read(source, NOTHING_KEPT))
    return deck


def _checked(
    source: Source, kept: Kept, *, builds: bool
) -> Reading[tuple[Deck | None, Lock | None]]:
    """Read, anchor and check a project; of a class deck, its base first."""
    deck, last = yield from _read(source, kept)
    if deck is None:
        return None, None
    if builds:
        _find_sentences(deck)
    yield from checks.run(deck, kept)
    folder = yield from output_folder(deck.project)
    if folder:
        yield from output.lost_lock(deck.project, folder)
    if deck.layers is None:
        last = yield from last_release(deck.project, kept)
    yield from former_roles(deck, last)
    if last:
        yield from released.differences(deck, last, kept)
    return deck, last


def _read(source: Source, kept: Kept) -> Reading[tuple[Deck | None, Lock | None]]:
    """Return the deck, and of a class deck what it released last."""
    if not source.name:
        return (yield from read_deck(source.files, kept)), None
    from mazo.classdecks import base, layers

    if not source.is_package:
        return (yield from layers.deck(source, kept=kept))
    place = Place(TextFile(source.path, ""), 0, 0)
    carried = yield from base.base_at(source.files, source.name, place, kept)
    return (yield from read_deck(carried, kept)) if carried else None, None


def release(
    deck: Deck,
    last: Lock | None,
    *,
    now: int,
    selected: Callable[[Content], bool] | None = None,
    brings_spelling: bool = False,
) -> Reading[Assembled | None]:
    """Return the release of a checked deck after the `last` one (`plan.Terms` says with what)."""
    from mazo.content import fields, media, order
    from mazo.packages.descriptions import outside_notes
    from mazo.releases import plan

    _find_sentences(deck)
    files = media.read(deck.media)
    contents = fields.contents(deck, order.study_order(deck), files)
    heir: Heir | None = None
    if deck.layers:
        from mazo.classdecks import base_lock

        heir = yield from base_lock.heir(deck, deck.layers, last, contents)
        if heir is None:
            return None
    terms = plan.Terms(now, outside_notes(deck.project), selected, heir, brings_spelling)
    found = yield from plan.plan(deck.project, contents, last, terms)
    return Assembled(found, files) if found else None


def _find_sentences(deck: Deck) -> None:
    for document in deck.documents.values():
        document.find_sentences()


def _without_echoes(found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Leave out other diagnostics on lines that YAML could not read.

    Where a language is not known, dates and wording have not been judged by its rules.
    """
    unknown = [each for each in found if each.rule is UNKNOWN_LANGUAGE]
    if not all(isinstance(each.own_help, Phrase) for each in unknown):  # which name the one meant
        found = [each for each in found if each.rule.code[1] not in "67"]
    slips = {_line(each) for each in found if each.rule.is_slip}
    if not slips:
        return found
    return [each for each in found if each.rule.code[1] in "01" or _line(each) not in slips]


def _line(diagnostic: Diagnostic) -> tuple[Path, int]:
    place = diagnostic.place
    return place.file.path, place.file.position(place.start)[0]
