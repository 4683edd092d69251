"""The keys of the project file, `mazo.yaml`, and of its documents."""

from typing import Literal, TypeAlias, get_args

from mazo.diagnostics import Text
from mazo.schema.key import Key, table

Errata: TypeAlias = Literal["text", "both", "corrected", "exclude"]
Source: TypeAlias = Literal["full", "cards", "none"]

ERRATA: tuple[Errata, ...] = get_args(Errata)
SOURCES: tuple[Source, ...] = get_args(Source)

LANGUAGE = Key("language", "language", Text("The language of the cards"))
DECK = Key("deck", "deck", Text("The deck's name in Anki; `::` makes levels"))
DOCUMENT = table(
    Text("a document"),
    Key("path", "path", Text("The file, counted from this one: Markdown or plain text")).needed(
        Text("path: documents/text.md")
    ),
    Key("title", "line", Text("What the document is called on cards")).needed(
        Text("title: The Second World War")
    ),
    Key("date", "date", Text("When it is set: completes dates whose passage names no year")),
    Key(
        "language",
        "document language",
        Text("The document's language; left out, what its words show, else that of the cards"),
    ),
)
DOCUMENTS = Key(
    "documents", "group", Text("The texts that are quoted, by id"), "", "by id", DOCUMENT
).needed(Text("documents: {text: {path: documents/text.md, title: The War}}"))
PROJECT_FILE = table(
    Text("mazo.yaml"),
    Key(
        "project", "name", Text("Part of every note's identity; never changes once released")
    ).needed(Text("project: history-1943-x7q2")),
    Key("title", "line", Text("The deck's title")).needed(Text("title: The Second World War")),
    LANGUAGE.needed(Text("language: en")),
    DECK.needed(Text("deck: History::The War")),
    DOCUMENTS,
    Key("output", "line", Text("The folder for packages, one level up at most"), default="dist"),
    Key("author", "line", Text("Who made the cards; shown in the deck's description")),
    Key("licence", "line", Text("Their licence; shown in the deck's description")),
    Key("url", "line", Text("Where they can be found; shown in the deck's description")),
    Key("report", "line", Text("Where mistakes are reported; shown in the deck's description")),
    Key(
        "topics",
        "name",
        Text("Which card files are compiled, in which order; left out, all by name"),
        "topics: [desembarco-en-italia]",
        "list",
    ),
    Key(
        "errata",
        "word",
        Text("What cards do where the document is wrong"),
        words=ERRATA,
        default="both",
    ),
    Key(
        "source",
        "word",
        Text("What a package carries of the project"),
        words=SOURCES,
        default="cards",
    ),
)
