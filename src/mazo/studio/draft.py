"""A card that is not in the deck yet: what it would look like, and what would be wrong with it."""

from typing import NamedTuple

import mazo
from mazo.errors import MazoError
from mazo.studio.card_problems import Finding, by_note, findings
from mazo.studio.open_card import note_of
from mazo.studio.sides import Side, sides_of
from mazo.workspace.acts import Act
from mazo.workspace.workspace import Workspace


class Draft(NamedTuple):
    """A card as it would be: its sides, none if it cannot be one yet, and its problems."""

    sides: tuple[Side, ...] = ()
    found: tuple[Finding, ...] = ()


def draft(workspace: Workspace, act: Act, title: str) -> Draft:
    """Return the card that `act` would add; nothing is written. `title` is that of its frames."""
    try:
        made = act.made(workspace.state)
    except MazoError:
        return Draft()
    source = workspace.project.source
    contents = {path: content for path, content in made.files.items() if content is not None}
    files = source.files.with_files(contents)
    compilation = mazo.Project(source._replace(files=files)).check()
    note = note_of(compilation.deck, made.note) if compilation.deck else None
    if compilation.deck is None or note is None:
        return Draft()
    found = by_note(findings(compilation, source)).get(note.id, ())
    if any(each.must_be_fixed for each in found):
        return Draft((), found)
    return Draft(sides_of(compilation.deck, note, title), found)
