"""What `mazo init` writes: a card project made from a document.

One card file a heading, each with a commented example that quotes its section. Every
example is checked before it is written, in memory, so that it is right once its `#` are
taken away; a sentence that makes no good example is passed over.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from mazo import compiler
from mazo.commands import outline
from mazo.conversion import Converted
from mazo.diagnostics import MessageLanguage, Reading, Text
from mazo.documents.document import Document, DocumentEntry, is_markdown
from mazo.documents.markdown import title_of_front_matter
from mazo.errors import MazoError
from mazo.files.folder import Found, in_memory
from mazo.files.names import FILE as PROJECT_FILE
from mazo.languages import LANGUAGES, language
from mazo.languages.guess import guessed
from mazo.model.names import is_reserved, slug
from mazo.packages import source_read
from mazo.project.location import Source
from mazo.text.places import Place, TextFile
from mazo.yamlfiles.tree import written

DOCUMENTS = "documents"
GIT_ATTRIBUTES = ".gitattributes"
MERGING = b"*.lock merge=union\n*.apkg binary\n"
"""What git has to know of the files of a project."""

_SHOWN, _ASKED = 4, 5  # the most words that the example's question shows, and asks for
_FEWEST = 6
_MOST_TRIES = 8

ONLY_EXCERPTS = Text(
    "“{package}” carries its project without the documents, so it cannot be unpacked; "
    "a class deck can be made of it: `mazo class new {quoted}`"
)
_PROJECT_COMMENT = Text(
    "# The project's name is part of every note's identity: it never changes after the first\n"
    "# release. The four last characters tell it from all others in the world."
)
_DECK_COMMENT = Text("# The deck's name in Anki; `::` makes levels.")
_DATE_COMMENT = Text("    # date: 1943   # the year, where the text leaves it out")
_TOPICS_COMMENT = Text(
    "# The card files that are compiled. Anki shows their subdecks by name, and new cards by date."
)
_EXAMPLE_COMMENT = Text(
    "## An example: remove the `# ` before the lines below, and make it a note of your "
    "own.\n"
    "## There are `dates:`, `causes:`, `consequences:` and `facts:`; docs/cards.md "
    "shows all they can have."
)
_NO_EXAMPLE_COMMENT = Text(
    "## Write notes here, under `dates:`, `causes:`, `consequences:` or `facts:`."
)


class Plan(NamedTuple):
    """What a project is to be: its names, its language, and its document's file and bytes."""

    name: str
    title: str
    language: str
    document: str
    document_language: str
    content: bytes


def unpacked(package: Path) -> Reading[Mapping[str, bytes] | None]:
    """Return the files of the project that a package carries; yield why there are none.

    Raise MazoError if it carries its project without the documents.
    """
    found = yield from source_read.read(Found(package), also_class=True)
    if found is None or found.held is None:
        return None
    if found.spans is not None:
        raise MazoError(ONLY_EXCERPTS, package=package, quoted=quote(str(package)))
    return {GIT_ATTRIBUTES: MERGING, **found.held}


def plan(found: Converted, suffix: str, title: str, code: str, reader: MessageLanguage) -> Plan:
    """Return the plan of a project for a document; what is empty is taken from the document.

    `suffix` are the characters that make the project's name unlike any other. Cards on a text in a
    language that they cannot be in are in the `reader`'s, if they can be in that.
    """
    file = TextFile(Path(found.name), found.markdown)
    own = reader if reader in LANGUAGES else LANGUAGES[0]
    spoken = guessed(file.text, own)
    code = code or (spoken if spoken in LANGUAGES else own)
    document = _document(file, spoken)
    title = title or _title(document)
    name = slug(title, limit=4)
    name = f"mazo-{name}" if is_reserved(name) else name
    return Plan(f"{name}-{suffix}", title, code, found.name, spoken, found.content)


def files(wanted: Plan, reader: MessageLanguage) -> Mapping[str, bytes]:
    """Return the files of a new project by their paths in it; comments speak to `reader`."""
    text = TextFile(Path(wanted.document), wanted.content.decode("utf-8-sig"))
    sections = list(outline.sections(_document(text, wanted.document_language), wanted.title))
    settings = _settings(wanted, sections, reader)
    examples = _examples(wanted, sections, settings)
    cards = {
        f"{section.name}.yaml": _card_file(wanted, section, examples[section.name], reader).encode()
        for section in sections
    }
    return {
        PROJECT_FILE: settings.encode(),
        f"{DOCUMENTS}/{wanted.document}": wanted.content,
        GIT_ATTRIBUTES: MERGING,
        **cards,
    }


def _document(file: TextFile, code: str) -> Document:
    place = Place(file, 0, 0)
    return Document(DocumentEntry("text", file.path.name, "", code, None, place, place), file)


def _title(document: Document) -> str:
    """Return the title that the text gives itself, above all else; else the name of its file."""
    if is_markdown(document.file.path) and (title := title_of_front_matter(document.file.text)):
        return title
    first = document.headings[0] if document.headings else None
    is_one = first and sum(each.level == first.level for each in document.headings) == 1
    is_above = first and not outline.has_sentences(document, first.span.start)
    if first and is_one and is_above and any(map(str.isalnum, first.title)):
        return first.title
    return document.file.path.stem.replace("-", " ").replace("_", " ").strip().capitalize()


def _settings(wanted: Plan, sections: Sequence[outline.Section], reader: MessageLanguage) -> str:
    name = slug(Path(wanted.document).stem, limit=3)
    topics = "\n".join(f"  - {section.name}" for section in sections)
    is_foreign = wanted.document_language != wanted.language
    spoken = f"    language: {wanted.document_language}\n" if is_foreign else ""
    return f"""{_PROJECT_COMMENT.words(reader)}
project: {wanted.name}
title: {written(wanted.title)}
language: {wanted.language}
{_DECK_COMMENT.words(reader)}
deck: {written(outline.deck_title(wanted.title, wanted.title, set()))}
documents:
  {name}:
    path: {written(f"{DOCUMENTS}/{wanted.document}")}
    title: {written(wanted.title)}
{spoken}{_DATE_COMMENT.words(reader)}
{_TOPICS_COMMENT.words(reader)}
topics:
{topics}
"""


def _card_file(
    wanted: Plan, section: outline.Section, example: str, reader: MessageLanguage
) -> str:
    """Return a card file with its example, if there is one, behind `# `."""
    comment = _EXAMPLE_COMMENT if example else _NO_EXAMPLE_COMMENT
    behind = "".join(f"# {line}\n" for line in example.splitlines())
    return f"{_head(wanted, section)}\n{comment.words(reader)}\n{behind}"


def _head(wanted: Plan, section: outline.Section) -> str:
    name = slug(Path(wanted.document).stem, limit=3)
    head = f"title: {written(section.title)}\ndocument: {name}\n"
    return head + (f"section: {written(section.heading)}\n" if section.heading else "")


def _examples(
    wanted: Plan, sections: Sequence[outline.Section], settings: str
) -> Mapping[str, str]:
    """Return by card file an example that checks without a word, or nothing where none does."""
    candidates = {each.name: _candidates(each, wanted.language) for each in sections}
    examples, faulty = dict.fromkeys(candidates, ""), set(candidates)
    project: dict[str, str | bytes] = {PROJECT_FILE: settings}
    project[f"{DOCUMENTS}/{wanted.document}"] = wanted.content
    for _ in range(_MOST_TRIES):
        for section in sections:
            if section.name in faulty:
                examples[section.name] = next(candidates[section.name], "")
                project[f"{section.name}.yaml"] = _head(wanted, section) + examples[section.name]
        found = compiler.check(Source(in_memory(project))).diagnostics
        faulty = {each.place.file.path.stem for each in found}.intersection(examples)
        if not faulty:
            break
    return {**examples, **dict.fromkeys(faulty, "")}


def _candidates(section: outline.Section, code: str) -> Iterator[str]:
    """Yield notes that ask for the words after the first ones of a sentence."""
    asked = language(code).cards.example_question
    for sentence in section.sentences:
        said = sentence.split()
        if len(said) < _FEWEST:
            continue
        split = min(_SHOWN, len(said) // 2)
        shown, answer = said[:split], said[split : split + _ASKED]
        yield "\n".join(
            (
                "facts:",
                f"  - id: {slug(section.name, limit=9)}-1",
                f"    question: {written(asked.format(words=' '.join(shown)))}",
                f"    answer: {written(' '.join(answer).rstrip('.,;:'))}",
                f"    quote: {written(' '.join((*shown, *answer)).rstrip('.'))}",
                "",
            )
        )
