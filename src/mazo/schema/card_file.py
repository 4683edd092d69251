"""The keys of a card file, of its notes and of their parts.

To add a key of a note: a row here, a field of `Note`, and where it goes on the card
(`content`). Only a new shape needs a reader of its own (`project`).
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from mazo.diagnostics import Text
from mazo.schema.key import Key, Keys, table

Kind: TypeAlias = Literal["date", "cause", "consequence", "fact"]
ErratumKind: TypeAlias = Literal["error", "imprecise", "nuance"]
Side: TypeAlias = Literal["question", "answer"]

LISTS: dict[str, Kind] = {
    "dates": "date",
    "causes": "cause",
    "consequences": "consequence",
    "facts": "fact",
}
"""The keys of a card file that hold notes, and the kind of note each holds."""
SECTIONS: dict[Kind, str] = {kind: key for key, kind in LISTS.items()}
"""The key under which notes of a kind stand."""
LINK_ROLES = ("trigger", "condition", "purpose")
FACT_ROLES = ("who", "what", "where", "meaning", "example", "sequence")
FORMER_ROLES = {
    "agent": "who",
    "definition": "meaning",
    "example": "example",
    "sequence": "sequence",
}
"""Roles of causes and consequences from before there were facts, and which role of a fact each is.

Notes that learners have under them stay as they are.
"""
ROLES = tuple(dict.fromkeys((*LINK_ROLES, *FACT_ROLES, *FORMER_ROLES)))
ERRATUM_KINDS: tuple[ErratumKind, ...] = get_args(ErratumKind)
SIDES: tuple[Side, ...] = get_args(Side)

QUOTE = table(
    Text("a quote"),
    Key("exact", "passage", Text("The words of the document, as they are there")).needed(
        Text("exact: the words of the document")
    ),
    Key("prefix", "passage", Text("The words just before the quote")),
    Key("suffix", "passage", Text("The words just after the quote")),
    Key("section", "passage", Text("The beginning of the heading above the quote")),
    Key("document", "document", Text("The document that is quoted, if not the topic's")),
    Key("occurrence", "number", Text("Which of several such places is meant, from the top")),
)
NO_CARD = Key(
    "no_card",
    "quote",
    Text("Words of the document that need no card: they do not count as lacking one"),
    Text("no_card: [the words of a sentence]"),
    "list",
    QUOTE,
)
MEDIA = table(
    Text("a picture or a sound"),
    Key("file", "path", Text("A file in the project's folder `media`")).needed(
        Text("file: map.png")
    ),
    Key("alt", "text", Text("What a picture shows, for those who cannot see it")),
    Key("side", "word", Text("The side that it is on"), words=SIDES, default="answer"),
)
ERRATUM = table(
    Text("an erratum"),
    Key("kind", "word", Text("How wrong the document is"), words=ERRATUM_KINDS).needed(
        Text("kind: imprecise (or error, or nuance)")
    ),
    Key("date", "date", Text("The date that accepted history gives")),
    Key("answer", "text", Text("The answer that accepted history gives")),
    Key("question", "text", Text("What is asked where cards answer what accepted history says")),
    Key(
        "note", "text", Text("What accepted history says; optional beside a date or answer")
    ).needed(Text("note: what accepted history says"), "date", "answer"),
    Key("source", "reference", Text("Where accepted history says so")),
)
EVENT = table(
    Text("an event"),
    Key("title", "line", Text("What the event is called on cards")).needed(
        Text("title: The Second World War")
    ),
    Key("date", "date", Text("When it happened; left out, the date of its date note")),
    Key("because", "id", Text("The events that it came of"), "because: [sicilia]", many="list"),
)
_ID = Key("id", "id", Text("Unique, and never changed: learners' reviews depend on it")).needed(
    "id: …"
)
_TAGS = Key("tags", "tags", Text("Tags in Anki; `::` makes levels"), "tags: [italia, examen]")
_QUESTION = Key("question", "text", Text("What is asked"))
_ANSWER = Key("answer", "text", Text("The answer")).needed(Text("answer: Because …"))
_ANSWER_OF_DATE = Key("answer", "text", Text("Left out, it is written from the date"))
_ERRATUM = Key(
    "erratum",
    "erratum",
    Text("Where the document is wrong"),
    "erratum: {kind: imprecise, note: …}",
    keys=ERRATUM,
)
_OF_ALL = (
    Key("quote", "quote", Text("The words that prove the answer"), keys=QUOTE).needed(
        Text("quote: the words of the document that give it")
    ),
    Key("hint", "text", Text("Shown on the front when the learner asks for it")),
    Key("extra", "text", Text("Shown on the back")),
    Key("image", "media", Text("A picture in the folder `media`"), keys=MEDIA),
    Key("audio", "media", Text("A sound in the folder `media`"), keys=MEDIA),
    _TAGS,
    _ERRATUM._replace(left_out=("date",)),
    Key("allow", "codes", Text("Codes of diagnostics that are accepted here"), "allow: [I607]"),
)
_OF_DATES = tuple(_ERRATUM if key.name == _ERRATUM.name else key for key in _OF_ALL)
_LINK = (
    Key("cause", "id", Text("The event that is the cause")),
    Key("effect", "id", Text("The event that is the effect")),
    Key(
        "role",
        "word",
        Text("The role of the cause in its effect"),
        words=LINK_ROLES,
        former=tuple(FORMER_ROLES),
    ),
)
NOTES: Mapping[Kind, Keys] = {
    "date": table(
        Text("a note under `dates`"),
        *(_ID, _QUESTION.needed(Text("question: When did …?")), _ANSWER_OF_DATE, *_OF_DATES),
        Key("date", "date", Text("What is asked")).needed(Text("date: October 1943")),
        Key("event", "id", Text("The event that happened then")),
        Key(
            "reverse", "flag", Text("Whether the event is asked too, from its date"), beside="event"
        ),
    ),
    "cause": table(
        Text("a note under `causes`"),
        *(_ID, _QUESTION.needed(Text("question: Why did …?")), _ANSWER, *_OF_ALL, *_LINK),
    ),
    "consequence": table(
        Text("a note under `consequences`"),
        *(_ID, _QUESTION.needed(Text("question: What did … lead to?")), _ANSWER, *_OF_ALL, *_LINK),
    ),
    "fact": table(
        Text("a note under `facts`"),
        *(_ID, _QUESTION.needed(Text("question: Who …?")), _ANSWER, *_OF_ALL),
        Key("term", "text", Text("The word, the name or the thing that the answer explains")),
        Key(
            "reverse", "flag", Text("Whether the term is asked too, from the answer"), beside="term"
        ),
        Key("event", "id", Text("The event that it is about")),
        Key("role", "word", Text("What is asked"), words=FACT_ROLES),
    ),
}
"""The keys of a note of each kind."""
_ABOUT: Mapping[Kind, Text] = {
    "date": Text("Notes that give an event and ask for its date"),
    "cause": Text("Notes that give an effect and ask for its cause"),
    "consequence": Text("Notes that give a cause and ask what came of it"),
    "fact": Text("Notes that ask who, what, where, what a word means, or for an example"),
}
CARD_FILE = table(
    Text("a card file"),
    Key("title", "deck", Text("The subdeck's name; left out, the file's name, with a warning")),
    Key("document", "document", Text("The document of the notes below, where there are several")),
    Key(
        "section", "passage", Text("The beginning of the heading where quotes are looked for first")
    ),
    _TAGS._replace(about=Text("Tags of all notes below")),
    NO_CARD,
    *(
        Key(name, "notes", _ABOUT[kind], f"{name}: [{{id: …, question: …}}]", keys=NOTES[kind])
        for name, kind in LISTS.items()
    ),
    Key(
        "events",
        "event",
        Text("What happened, by id: a title, or a group"),
        "events: {armisticio: El armisticio}",
        "by id",
        EVENT,
    ),
    may_be_blank=True,
)
