"""Rules about the project file and its topics."""

from mazo.diagnostics import Rule, Text

BAD_PROJECT_NAME = Rule(
    "E008 bad-project-name",
    Text("“{name}” cannot name a project: {reason}"),
    Text("write for example `project: {proposal}`"),
    Text(
        "The name is part of every note's identity and of the packages' file names; Anki takes "
        "a file called `collection….apkg` or `backup….apkg` for a learner's whole collection."
    ),
)
NAME_RESERVED = Text("Anki takes files of this name for whole collections")

UNKNOWN_LANGUAGE = Rule(
    "E009 unknown-language",
    Text("Mazo does not know the language “{value}”"),
    Text("write one of: {known}"),
    Text(
        "The language decides the labels on the cards, how dates are read and written, and "
        "which rules of wording apply."
    ),
)
WRITE_CODE = Text("write its code, such as `fr`, `de`, `la` or `pt-BR`")

BAD_DECK_NAME = Rule(
    "E010 bad-deck-name",
    Text("“{name}” cannot name a deck: {reason}"),
    Text("write for example `{proposal}`"),
    Text(
        "Anki would change such a name without a message, and the next release would make a "
        "second deck."
    ),
)

OUTPUT_OUTSIDE = Rule(
    "E011 output-outside",
    Text("packages cannot be written to “{path}”: {reason}"),
    Text(
        "write a folder in the project or beside it (`dist`, `../dist`), or build with `-o FOLDER`"
    ),
    Text(
        "A project may write one level up at most, and never through a link, so that a "
        "stranger's project cannot overwrite your files."
    ),
)
TOO_FAR = Text("it is more than one level above the project")
THROUGH_LINK = Text("a link leads away from it")
NOT_A_FOLDER = Text("it is not a folder")
AMONG_MEDIA = Text("pictures and sounds are kept there")

MISSING_TOPIC = Rule(
    "E012 missing-topic",
    Text("the topic `{topic}` has no card file “{file}”"),
    Text("write that file, or remove the topic from the list"),
    Text("A topic is a card file: its name without `.yaml`."),
)

UNLISTED_TOPIC = Rule(
    "I013 unlisted-topic",
    Text("“{file}” is not compiled: `topics` does not list it"),
    Text("add `- {topic}` to `topics` in mazo.yaml"),
    Text(
        "Where `topics` is given, only the topics that it lists are compiled; the notes of "
        "one that was released and is no longer listed are retired."
    ),
    is_of_note=False,
)

UNTITLED_TOPIC = Rule(
    "W014 untitled-topic",
    Text("the topic has no title; its deck will be called “{title}”"),
    Text("write `title:` and the name that learners will see"),
    Text(
        "The title is the subdeck's name. Changing it later makes a second deck, since Anki "
        "knows decks by their names."
    ),
    is_of_note=False,
)

EMPTY_TOPIC = Rule(
    "W015 empty-topic",
    Text("the topic has no notes"),
    Text("write notes under `dates:`, `causes:`, `consequences:` or `facts:`"),
    Text("A topic without notes makes no deck. If its notes were released, they are retired."),
    is_of_note=False,
)

ONLY_EXAMPLE = Rule(
    "I016 only-example",
    Text("the topic has only its commented example so far"),
    Text("remove the `# `, the space too, and make the example a note of your own"),
    Text("`mazo init` writes one card file per heading, each with a commented example."),
    is_of_note=False,
)

BAD_TOPIC_NAME = Rule(
    "E017 bad-topic-name",
    Text("“{file}” cannot name a topic: {reason}"),
    Text("call the file “{proposal}.yaml”"),
    Text("A card file's name is its topic's id, and part of its package's name."),
)
SECOND_PROJECT_FILE = Text("there is a `{project}` beside it: keep one of the two")

STRAY_FILE = Rule(
    "W018 stray-file",
    Text("“{file}” looks like a card file but is not read: {reason}"),
    Text("move or rename it to “{proposal}”"),
    Text("Card files are the `*.yaml` directly in the project's folder."),
    is_of_note=False,
)
WRONG_SUFFIX = Text("its name does not end in `.yaml`")
WRONG_FOLDER = Text("it is not directly in the project's folder")
HAS_BASE = Text("`base` makes a class deck of it, and class decks hold no notes here")
TAKE_BASE_OUT = Text("remove `base:`, or in a class deck write the notes under `add:`")
