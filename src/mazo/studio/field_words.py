"""What the fields of a card are called, and what stands beside their names."""

from collections.abc import Mapping
from typing import NamedTuple

from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.schema.card_file import LISTS, Kind


class Words(NamedTuple):
    """What a field is called, and what stands beside its name."""

    label: Text
    help: Text | None = None


KINDS: Mapping[Kind, Text] = {
    "date": Text("Date"),
    "cause": Text("Cause"),
    "consequence": Text("Consequence"),
    "fact": Text("Fact"),
}
"""The types of cards."""

WORDS: Mapping[str, Words] = {
    "question": Words(Text("Question")),
    "date": Words(Text("Date"), Text("as you would write it: 25 July 1943")),
    "answer": Words(Text("Answer")),
    "term": Words(Text("Term"), Text("the word or the name that the answer explains")),
    "hint": Words(Text("Hint"), Text("learners open it if they want")),
    "quote": Words(Text("Words of the text"), Text("they prove the answer")),
    "extra": Words(Text("More"), Text("shown below the answer")),
    "tags": Words(Text("Tags"), Text("with commas between them")),
    "event": Words(Text("Event")),
    "cause": Words(Text("Cause")),
    "effect": Words(Text("Effect")),
    "role": Words(Text("Role")),
    "reverse": Words(Text("Ask the other way round too")),
    "erratum.kind": Words(Text("How wrong the text is")),
    "erratum.note": Words(Text("What is wrong in the text")),
    "erratum.date": Words(Text("The right date")),
    "erratum.answer": Words(Text("The right answer")),
    "erratum.question": Words(Text("The question if cards ask what is right")),
    "erratum.source": Words(Text("Source")),
    "image.file": Words(Text("Picture")),
    "image.alt": Words(Text("What the picture shows"), Text("for those who cannot see it")),
    "image.side": Words(Text("Side of the picture")),
    "audio.file": Words(Text("Sound")),
    "audio.side": Words(Text("Side of the sound")),
}
"""Every field by its key; a dot leads into a group."""

CODES: Mapping[str, Text] = {
    "trigger": Text("What set it off"),
    "condition": Text("What made it possible"),
    "purpose": Text("What it was for"),
    "who": Text("Who"),
    "what": Text("What"),
    "where": Text("Where"),
    "meaning": Text("What a word means"),
    "example": Text("An example"),
    "sequence": Text("An order"),
    "agent": Text("Who did it"),
    "definition": Text("A definition"),
    "error": Text("Wrong"),
    "imprecise": Text("Not exact"),
    "nuance": Text("Not the whole story"),
    "question": Text("Front"),
    "answer": Text("Back"),
}
"""What the words are called that a field may hold: roles, how wrong a text is, sides of a card."""

GROUPS: Mapping[str, Text] = {
    "erratum": Text("Mistake in the text"),
    "image": Text("Picture"),
    "audio": Text("Sound"),
    "title": Text("Title"),
}
"""Keys that hold several fields, and those of what is no card."""


_OTHER_KEYS = {"alt": "image.alt"}
_LABELLED = Text("{label}: {words}")


def in_words(code: str, language: MessageLanguage) -> str:
    """Return what a key, and what is written behind it, is called; nothing if it is no key.

    `erratum` is the mistake in the text, `role: purpose` is “Role: What it was for”.
    """
    key, _, value = (part.strip() for part in code.partition(":"))
    key = _OTHER_KEYS.get(key, key)
    if key in LISTS:
        return KINDS[LISTS[key]].words(language)
    if key not in WORDS and key not in GROUPS:
        return ""
    label = label_of(key).words(language)
    said = CODES.get(value, value) if key == "role" else value
    return Phrase(_LABELLED, {"label": label, "words": said}).words(language) if value else label


def label_of(key: str) -> Text:
    """Return what a key is called; the key itself if it has no other name."""
    return WORDS[key].label if key in WORDS else GROUPS.get(key, Text.kept(key))
