"""`mazo init`: start a card project from a document, or from what a package carries."""

from collections.abc import Mapping
from pathlib import Path
from shlex import quote

import click

from mazo.cli.abouts import ABOUTS
from mazo.cli.chance import chance
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.convert import WRITTEN, say_what_was_done
from mazo.commands import init as commands
from mazo.commands.convert import document as document_at
from mazo.commands.editor_schemas import schemas, with_schemas
from mazo.commands.save import write_all
from mazo.diagnostics import Text, collect
from mazo.errors import MazoError
from mazo.languages import LANGUAGES
from mazo.reports import diagnostics as report

EITHER = Text("give either --document or --from")
ONLY_WITH_DOCUMENT = Text("--title and --language go with --document only")
NOT_EMPTY = Text("“{path}” has files in it already; nothing was written")
STARTED = Text(
    "{folder}: mazo.yaml, a copy of {document} in documents/, and {count:card file|card files, "
    "one for each heading with text}. Open one, remove the `# ` of its example, and run `mazo "
    "check {folder}`."
)
STARTED_WITH = Text(
    "{folder}: mazo.yaml, {document} in documents/, and {count:card file|card files, one for each "
    "heading with text}. Read through the text; then open a card file, remove the `# ` of its "
    "example, and run `mazo check {folder}`."
)
ONE_CARD_FILE = Text(
    "Of a text with headings (`# Title`) `mazo init` makes a card file for each of them."
)
UNPACKED = Text(
    "{folder}: the project of “{package}”, with {count:card file|card files} and its lock. Run "
    "`mazo check {folder}`."
)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@command("init", ABOUTS["init"])
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@option(
    "--document",
    type=_FILE,
    help=Text("The text to make cards of: Markdown, plain text, or what `mazo convert` takes."),
)
@option("--from", "package", type=_FILE, help=Text("The package whose project to unpack."))
@option("--title", default="", help=Text("Title of the deck."))
@option(
    "--language",
    type=click.Choice(LANGUAGES),
    help=Text("Language of the cards (left out: the document's)."),
)
@click.pass_obj
def init(
    console: Console,
    folder: Path,
    document: Path | None,
    package: Path | None,
    title: str,
    language: str | None,
) -> bool:
    """Start a card project."""
    if (document is None) == (package is None):
        raise click.UsageError(console.words(EITHER))
    if package and (title or language):
        raise click.UsageError(console.words(ONLY_WITH_DOCUMENT))
    if folder.exists() and any(folder.iterdir()):
        raise MazoError(NOT_EMPTY, path=str(folder))
    if document:
        return _start(folder, document, title, language or "", console)
    return _unpack(folder, package or Path(), console)


def _start(folder: Path, document: Path, title: str, language: str, console: Console) -> bool:
    """Write a project made from a document."""
    found = document_at(document)
    wanted = commands.plan(found, chance(), title, language, console.language)
    files = with_schemas(commands.files(wanted, console.language), console.language)
    count = _write(folder, files)
    if not found.is_original:
        console.tell(WRITTEN, output=f"{commands.DOCUMENTS}/{found.name}", document=document.name)
        say_what_was_done(found, console)
    text = STARTED if found.is_original else STARTED_WITH
    console.tell(text, folder=quote(str(folder)), document=found.name, count=count)
    if not any(b"\nsection: " in content for content in files.values()):
        console.tell(ONE_CARD_FILE)
    return True


def _unpack(folder: Path, package: Path, console: Console) -> bool:
    """Write the project that a package carries; where it carries none, say so and return False."""
    files, found = collect(commands.unpacked(package))
    console.say(report.full(found, console.look()))
    if files is None:
        return False
    count = _write(folder, {**files, **schemas(console.language)})
    console.tell(UNPACKED, folder=quote(str(folder)), package=package.name, count=count)
    return True


def _write(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write a project; return how many card files it has."""
    write_all({folder / name: content for name, content in files.items()})
    return sum("/" not in name and name.endswith(".yaml") for name in files) - 1
