"""The note types, by the kind of note that authors write.

CONTRIBUTING says how to add one. Note types are shared by all projects in the world.
"""

from mazo.notetypes.base import MODIFIED, SORT_FIELD, CardTemplate, Field, NoteType
from mazo.notetypes.cause import CAUSE
from mazo.notetypes.consequence import CONSEQUENCE
from mazo.notetypes.date import DATE
from mazo.notetypes.fact import FACT

__all__ = ["MODIFIED", "NOTE_TYPES", "SORT_FIELD", "CardTemplate", "Field", "NoteType"]

NOTE_TYPES: dict[str, NoteType] = {
    "date": DATE,
    "cause": CAUSE,
    "consequence": CONSEQUENCE,
    "fact": FACT,
}
