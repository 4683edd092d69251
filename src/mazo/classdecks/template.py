"""What `mazo class new` writes: a class deck that changes nothing yet.

Everything that can be changed is in it as a comment, made of the base's own topics and notes,
so that an example is right when its `# ` is removed. For a translation it is every
text of every note, in the order of the files.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from mazo.classdecks import merge
from mazo.diagnostics import MessageLanguage, Phrase, Text
from mazo.model.deck import Deck
from mazo.model.names import slug
from mazo.model.note import Note
from mazo.schema.card_file import SECTIONS
from mazo.schema.class_deck import TEXTS
from mazo.text.comparison import words as folded
from mazo.yamlfiles.tree import Group, Node, Scalar, inside, quoted, written

_LONGEST_NAME = 40
_MOST_TAGS = 4
_Words: TypeAlias = Callable[[Text], str]
"""Writes a comment in the language of the file's reader."""

_HEAD = Text(
    "## A class deck: somebody's cards made your own. The cards themselves stay as they "
    "are, and\n"
    "## you keep getting their updates. Remove the `# ` before what you need, then:\n"
    "##   mazo check THIS-FILE     shows what is wrong, where, and what to write\n"
    "##   mazo build THIS-FILE     makes the package for your class"
)
_CLASS = Text(
    "## Part of the identity of the notes you add: it never changes once your class has the deck."
)
_DECK = Text("## The deck's name in Anki. Cards that learners have already stay where they are.")
_ERRATA = Text(
    "## Where the text is wrong: text, both, corrected (the right answer counts) or exclude."
)
_PRECISION = Text("## Ask for the year only, wherever the question is a “When …?”.")
_INCLUDE = Text(
    "## Which notes you want: a note must fit every line that you give. `mazo list` "
    "shows them all.\n"
    '## There are also `sections: [heading]`, `from: 1943-09` and `to: "1944"`.'
)
_REMOVE = Text("## Notes you do not want, by their ids.")
_CHANGE = Text(
    "## Notes that you change: any key of a note. `was` is what the base has today; if "
    "the base\n"
    "## changes it some day, Mazo shows you both texts and you choose. `mazo settle` "
    "writes `was`."
)
_ADD = Text(
    "## Notes of your own, in a topic of your own, written as in any card file. To quote "
    "a text of\n"
    "## yours, list it: documents: {{notes: {{path: notes.md, title: My notes}}}}"
)
_TAG = Text("exam")
_OWN_TOPIC = Text("my-topic")
_OWN_TITLE = Text("Notes of our class")
_OWN_NOTE = Text("my-first-note")
_UNTRANSLATED = Text(
    "## Notes that are not translated whole stay as they are, with the tag "
    "mazo::untranslated.\n"
    "## Remove this line when you are done: what is missing is an error then."
)
_TITLES = Text(
    "## What learners see as names of decks, and the events on the cards. Fill in `now`."
)
_TRANSLATE = Text(
    "## Remove the `# ` before a note and fill in every `now`. Dates follow by "
    "themselves, and the\n"
    "## quote stays in the document's language."
)


class Plan(NamedTuple):
    """What a class deck is to be.

    `base` is how its file names the base; `language` is empty unless it is a translation.
    """

    base: str
    name: str
    title: str
    language: str


def named(title: str, suffix: str) -> str:
    """Return the id of a class deck; `suffix` are the characters that make it unique."""
    return f"{file_name(title)}-{suffix}"


def file_name(title: str) -> str:
    """Return the name of a class deck's file, without its ending: the words of its title."""
    name = "-".join(word for word in folded(title) if word.isascii())
    return name[:_LONGEST_NAME].strip("-") or slug(title)


def text(plan: Plan, base: Deck, reader: MessageLanguage) -> str:
    """Return the file of a new class deck; comments speak to `reader`."""

    def words(sentence: Text) -> str:
        return Phrase(sentence).words(reader)

    is_translation = plan.language not in ("", base.project.language)
    parts = [
        words(_HEAD),
        f"base: {written(plan.base)}",
        words(_CLASS),
        f"class: {plan.name}",
        f"title: {written(plan.title)}",
        *(_settings(plan, base, words) if not is_translation else _translation(plan, base, words)),
    ]
    return "\n".join(parts) + "\n"


def _settings(plan: Plan, base: Deck, words: _Words) -> Iterator[str]:
    """Yield what a class deck can have, behind `# `."""
    project = base.project
    tags = sorted({tag for note in base.notes for tag in (*note.tags, *note.topic.tags)})
    yield "\n" + words(_DECK)
    yield f"# deck: {written(f'{project.deck} ({plan.title})')}"
    yield words(_ERRATA)
    yield "# errata: corrected"
    yield words(_PRECISION)
    yield "# precision: year"
    yield "\n" + words(_INCLUDE)
    yield "# include:"
    yield f"#   topics: [{', '.join(topic.id for topic in base.topics)}]"
    if tags:
        yield f"#   tags: [{', '.join(tags[:_MOST_TAGS])}]"
    yield f"#   types: [{', '.join(dict.fromkeys(note.kind for note in base.notes))}]"
    yield from _examples(base, words)


def _examples(base: Deck, words: _Words) -> Iterator[str]:
    """Yield examples made of the base's own notes: one removed, one changed, one added."""
    notes = [note for note in base.notes if note.id and note.quote]
    if not notes:
        return
    first, last = notes[0], notes[-1]
    yield "\n" + words(_REMOVE)
    yield f"# remove: [{last.id}]"
    yield "\n" + words(_CHANGE)
    yield "# change:"
    yield f"#   {first.id}:"
    was = merge.shown(inside(first.node, "question"))
    yield f"#     question: {_was_and_now(was, first.question)}"
    yield f"#     tags: {{add: [{words(_TAG)}]}}"
    yield "\n" + words(_ADD)
    yield "# add:"
    yield f"#   {words(_OWN_TOPIC)}:"
    yield f"#     title: {words(_OWN_TITLE)}"
    yield f"#     document: {last.quote.document if last.quote else ''}"
    yield f"#     {SECTIONS[last.kind]}:"
    yield from (f"#       {line}" for line in _own_note(last, words))


def _own_note(note: Note, words: _Words) -> Iterator[str]:
    yield f"- id: {words(_OWN_NOTE)}"
    yield f"  question: {written(' '.join(note.question.split()))}"
    if note.date:
        yield f"  date: {written(note.date.edtf)}"
    else:
        yield f"  answer: {written(' '.join(note.answer.split()))}"
    quote = inside(note.node, "quote")
    yield f"  quote: {merge.shown(quote) if isinstance(quote, Group) else _quoted(quote)}"


def _translation(plan: Plan, base: Deck, words: _Words) -> Iterator[str]:
    """Yield every text of the base, to be translated, behind `# `."""
    yield f"language: {plan.language}"
    yield words(_UNTRANSLATED)
    yield "untranslated: keep"
    yield "\n" + words(_TITLES)
    yield "# topics:"
    yield from (f"#   {each.id}: {_was_and_now(each.title, '')}" for each in base.topics)
    if base.events:
        yield "# events:"
        yield from (f"#   {each.id}: {_was_and_now(each.title, '')}" for each in base.events)
    yield "\n" + words(_TRANSLATE)
    yield "change:"
    topics = [topic.id for topic in base.topics]
    for note in sorted(base.notes, key=lambda note: (topics.index(note.topic.id), note.node.start)):
        yield f"  # {note.id}:"
        yield from (f"  #   {line}" for line in _texts(note))


def _texts(note: Note) -> Iterator[str]:
    """Yield the texts of a note, each with room for its translation."""
    parts: dict[str, list[str]] = {}
    for key, *inner in TEXTS:
        if inside(note.node, key, *inner) is not None:
            parts.setdefault(key, []).extend(inner)
    for key, inner in parts.items():
        was = inside(note.node, key)
        if not inner:
            yield f"{key}: {_was_and_now(merge.shown(was), '')}"
        elif isinstance(was, Group):
            now = ", ".join(f"{each}: " for each in inner)
            yield f"{key}:"
            texts = {each: was.entries[each] for each in inner}  # the rest stays the base's
            yield f"  was: {merge.shown(was._replace(entries=texts))}"
            yield f"  now: {{{now}}}"


def _was_and_now(was: str, now: str) -> str:
    new = quoted(" ".join(now.split())) if now else ""  # to be filled in: an error until then
    return f"{{was: {quoted(was)}, now: {new}}}"


def _quoted(node: Node | None) -> str:
    return quoted(" ".join(node.text.split())) if isinstance(node, Scalar) else '""'
