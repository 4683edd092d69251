"""The act that changes a setting of a whole deck: its title, its name in Anki, and the like."""

from typing import NamedTuple

from mazo.diagnostics import Phrase, Text
from mazo.errors import MazoError
from mazo.schema.class_deck import CLASS_DECK
from mazo.schema.project_file import PROJECT_FILE
from mazo.text.edit import Change, Edit, Remove
from mazo.workspace.acts import Made, State
from mazo.workspace.topics import NO_TITLE, deck_title
from mazo.workspace.value_paths import put, tree
from mazo.yamlfiles.tree import Group, Scalar, inside

NO_SETTING = Text("there is no setting “{key}” here")
NO_VALUE = Text("“{value}” is not one of: {known}")
_CHANGED = Text("Settings changed")
_OF_AUTHOR = frozenset(["title", "deck", "errata", "author", "licence", "url", "report"])
_OF_CLASS = frozenset(["title", "deck", "errata", "precision", "untranslated"])


class SetSetting(NamedTuple):
    """Give a deck another title, name in Anki and the like; an empty value takes it away."""

    key: str
    value: str = ""

    def made(self, state: State) -> Made:
        """Return the edit of mazo.yaml, or of the class deck."""
        is_class = state.class_deck is not None
        row = (CLASS_DECK if is_class else PROJECT_FILE).rows.get(self.key)
        if row is None or self.key not in (_OF_CLASS if is_class else _OF_AUTHOR):
            raise MazoError(NO_SETTING, key=self.key)
        value = " ".join(self.value.split())
        if value and row.words and value not in row.words:
            raise MazoError(NO_VALUE, value=value, known=", ".join(row.words))
        if not value and row.is_needed:
            raise MazoError(NO_TITLE)
        if value and row.shape == "deck":
            value = deck_title(value)
        file = state.class_deck.file if state.class_deck else state.deck.project.file
        root = tree(file)
        there = inside(root, self.key) if isinstance(root, Group) else None
        changes: tuple[Change, ...] = ()
        if value and not (isinstance(there, Scalar) and there.text.strip() == value):
            changes = (put((), root, (self.key,), value),)
        elif not value and there:
            changes = (Remove((self.key,)),)
        return Made(state.edited(Edit(file, changes)), Phrase(_CHANGED))
