"""The keys of a class deck, of its selection and of its changes."""

from typing import Literal, TypeAlias, get_args

from mazo.diagnostics import Text
from mazo.schema.card_file import CARD_FILE, LISTS, NO_CARD, NOTES
from mazo.schema.key import Key, table
from mazo.schema.project_file import DECK, DOCUMENT, ERRATA, LANGUAGE

Untranslated: TypeAlias = Literal["error", "keep"]

BASE = "base"
UNTRANSLATED: tuple[Untranslated, ...] = get_args(Untranslated)

CHANGE = table(
    Text("a change"),
    Key("was", "any", Text("What the base had when you changed it; `mazo settle` writes it")),
    Key("now", "any", Text("What you write instead")).needed(
        Text('{was: "what the base has", now: "what you write"}')
    ),
)
_EXAMPLE_OF_TAGS = "tags: {add: [examen], remove: []}"
TAG_CHANGES = table(
    Text("`tags` of a change"),
    Key("add", "tags", Text("Tags that the note gains"), _EXAMPLE_OF_TAGS),
    Key("remove", "reference", Text("Tags that the note loses"), _EXAMPLE_OF_TAGS, "list"),
    may_be_blank=True,
)
_TAGS = Key("tags", "group", Text("Tags gained and lost"), _EXAMPLE_OF_TAGS, keys=TAG_CHANGES)


def _of_notes() -> dict[str, Key]:
    """Return the keys of notes of every kind; `role` with the words of each."""
    found: dict[str, Key] = {}
    for name, key in ((name, key) for keys in NOTES.values() for name, key in keys.rows.items()):
        words = found[name].words if name in found else ()
        found[name] = key._replace(words=tuple(dict.fromkeys((*words, *key.words, *key.former))))
    return found


CHANGED_NOTE = table(
    Text("a changed note"),
    *(
        _TAGS if name == "tags" else key._replace(is_needed=False, beside="", left_out=())
        for name, key in _of_notes().items()
        if name != "id"
    ),
)
"""The keys of notes of every kind, each plain or as a `CHANGE`; an id cannot be changed.

What a key needs beside it, the base's note may have.
"""
IN_PARTS = frozenset(
    name for name, key in CHANGED_NOTE.rows.items() if key.shape in ("erratum", "media")
)
"""Keys under which a note keeps what is not said anew."""
PLAIN_FORMS = {
    name: key.keys.needed[0].name
    for name, key in CHANGED_NOTE.rows.items()
    if key.keys and key.shape in ("quote", "media")
}
"""The keys for which a plain text stands: `image: map.png` is `image: {file: map.png}`."""
TEXTS = (
    *((name,) for name, key in CHANGED_NOTE.rows.items() if key.shape == "text"),
    *(
        (name, inner.name)
        for name, key in CHANGED_NOTE.rows.items()
        for inner in (key.keys.rows.values() if key.keys else ())
        if inner.shape == "text"
    ),
)
"""Where a note has words in its own language, which a translation translates."""
INCLUDE = table(
    Text("`include`"),
    Key("topics", "name", Text("Topics of the base"), "topics: [id]", "list"),
    Key("tags", "reference", Text("Tags, or levels above them"), "tags: [italia]", "list"),
    Key(
        "types",
        "word",
        Text("Types of notes"),
        "types: [date, cause]",
        "list",
        words=(*LISTS.values(),),
    ),
    Key("sections", "passage", Text("Beginnings of headings"), "sections: [Desembarco]", "list"),
    Key("from", "date", Text("The earliest date")),
    Key("to", "date", Text("The latest date")),
    may_be_blank=True,
)
CLASS_DECK = table(
    Text("a class deck"),
    Key(BASE, "path", Text("A package, or the folder of a released project")).needed(
        Text("base: history-1943.apkg")
    ),
    Key(
        "class", "id", Text("Part of the identity of added notes; never changes once released")
    ).needed(Text("class: year-10-b-x7q2")),
    Key("title", "line", Text("The class deck's title")).needed(Text("title: History, year 10 B")),
    DECK._replace(about=Text("The deck's name in Anki; left out, the base's")),
    LANGUAGE._replace(about=Text("Another one than the base's makes this a translation")),
    Key(
        "untranslated",
        "word",
        Text("What happens to notes that are not translated whole"),
        words=UNTRANSLATED,
        default=UNTRANSLATED[0],
    ),
    Key("errata", "word", Text("As in mazo.yaml; left out, the base's"), words=ERRATA),
    Key(
        "precision", "word", Text("Ask only the year where a question says “when”"), words=("year",)
    ),
    Key(
        "documents",
        "group",
        Text("Texts of your own, by id"),
        "documents: {apuntes: {path: …, title: …}}",
        "by id",
        DOCUMENT,
    ),
    Key(
        "topics", "title", Text("Other titles of topics, by id"), "topics: {id: …}", "by id", CHANGE
    ),
    Key(
        "events", "title", Text("Other titles of events, by id"), "events: {id: …}", "by id", CHANGE
    ),
    Key(
        "include",
        "group",
        Text(
            "Which notes to include: those that meet every condition; of a list, one value is "
            "enough"
        ),
        "include: {topics: [id]}",
        keys=INCLUDE,
    ),
    Key("remove", "name", Text("Notes that are left out"), "remove: [id]", "list"),
    Key(
        "change",
        "group",
        Text("What is different in notes of the base, by their ids"),
        "change: {id: {question: …}}",
        "by id",
        CHANGED_NOTE,
    ),
    NO_CARD,
    Key(
        "add",
        "group",
        Text("Topics of your own, by id"),
        "add: {id: {title: …}}",
        "by id",
        CARD_FILE,
    ),
    may_be_blank=True,
)
