"""What the next build changes for learners, or an update of a class deck's base."""

from typing import NamedTuple

from mazo import compiler
from mazo.classdecks import conflicts, layers
from mazo.diagnostics import Diagnostic, Text, collect, ordered
from mazo.errors import MazoError
from mazo.model.deck import Compilation
from mazo.model.lock import Lock
from mazo.project.location import Source
from mazo.releases import changes
from mazo.releases.changes import Plan
from mazo.releases.plan import Release

ONLY_CLASS_DECKS = Text("--against is for class decks")

_CONFLICTS = (conflicts.CONFLICT, conflicts.NOTE_GONE)


class Planned(NamedTuple):
    """What a build would change, None where something stands in its way, and all that was found."""

    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]


def plan(
    source: Source, now: int, against: Source | None = None, *, respelled: bool = False
) -> Planned:
    """Return what the next build of a project changes; `now` is in Unix seconds.

    With `against`, an older base, return what a class deck gets from its base that it did not
    get from that one. With `respelled`, notes are corrected, too, whose document was only
    respelled. Raise MazoError if `against` is given for what is no class deck.
    """
    source.require_own_files()
    compilation = compiler.check(source, builds=True)
    if against is None:
        return _next(compilation, now, respelled=respelled)
    if compilation.deck is None or compilation.deck.layers is None:
        raise MazoError(ONLY_CLASS_DECKS)
    return _update(source, compilation, against, now)


def _next(compilation: Compilation, now: int, *, respelled: bool) -> Planned:
    found = compilation.diagnostics
    if compilation.has_errors:
        return Planned(None, found)
    release, more = _released(compilation, compilation.lock, now, respelled=respelled)
    found = ordered((*found, *more))
    if release is None:
        return Planned(None, found)
    return Planned(changes.plan(compilation.lock, release, _base(compilation)), found)


def _update(source: Source, compilation: Compilation, against: Source, now: int) -> Planned:
    """Return what a class deck gets from its base that it did not get from an older one.

    Conflicts are among what was found; they do not keep the rest from being shown.
    """
    found = compilation.diagnostics
    if any(each.rule.is_error and each.rule not in _CONFLICTS for each in found):
        return Planned(None, found)
    (deck, _), old = collect(layers.deck(source, against, _base(compilation)))
    before, more = _released(Compilation(deck, None, ()), None, now) if deck else (None, old)
    if before is None:
        return Planned(None, (*found, *more))
    after, more = _released(compilation, before.lock, now + 1)
    if after is None:
        return Planned(None, (*found, *more))
    planned = changes.plan(before.lock, after, _base(compilation))
    return Planned(planned._replace(against=against.path.name), found)


def _released(
    compilation: Compilation, last: Lock | None, now: int, *, respelled: bool = False
) -> tuple[Release | None, list[Diagnostic]]:
    assert compilation.deck is not None, "it was read without an error"
    releasing = compiler.release(compilation.deck, last, now=now, brings_spelling=respelled)
    assembled, found = collect(releasing)
    return assembled.release if assembled else None, found


def _base(compilation: Compilation) -> Lock | None:
    layers = compilation.deck.layers if compilation.deck else None
    return layers.lock if layers else None
