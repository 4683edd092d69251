"""`mazo revise`: a new edition of a document, and what becomes of its quotes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import Argument, command, option
from mazo.cli.console import Console
from mazo.cli.convert import WRITTEN as CONVERTED
from mazo.cli.convert import say_what_was_done
from mazo.cli.options import PROJECT, format_option
from mazo.commands import convert
from mazo.commands import revise as commands
from mazo.commands.revise import Question, Revision
from mazo.commands.save import write_all
from mazo.diagnostics import Text
from mazo.reports import new_edition as report

HOW_MANY = Text("name the document and the file of its new edition; the project may stand first")
FROM_RELEASE = Text("The old text is gone: it is compared with what the last release has of it.\n")
ANSWERS_WRITTEN = Text("{path}: write your answers there, and run the command again with --write.")
WRITE_NEXT = Text("Nothing is written yet: the same command with --write does it.")
ANSWER_NEXT = Text(
    "Nothing is written yet. `--answers FILE` writes the questions into a file for your answers; "
    "--write writes what is sure."
)
WRITTEN = Text("{path}: the new edition; {files:card file|card files} changed with it.")
STILL_OPEN = Text(
    "{count:question is|questions are} open: answer them, or see to the quotes that `mazo check` "
    "reports."
)


class _Arguments(Argument):
    _about = Text(
        "DOCUMENT is the name of a document's file, or its title; NEW is the file with its new "
        "edition: Markdown, plain text, or what `mazo convert` takes."
    )
    abouts = (_about, PROJECT)


@command("revise", ABOUTS["revise"])
@click.argument("names", cls=_Arguments, metavar="[PROJECT] DOCUMENT NEW", nargs=-1, required=True)
@option(
    "--answers",
    "answers_path",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help=Text("A file with your answers; it is made, with the questions, where there is none."),
)
@option("--write", is_flag=True, help=Text("Write the cards and the document."))
@format_option(("text", "json"), Text("For people, or for programs."))
@click.pass_obj
def revise(
    console: Console,
    names: tuple[str, ...],
    answers_path: Path | None,
    form: str,
    *,
    write: bool,
) -> bool:
    """Put a new edition in the place of a document."""
    if len(names) not in (2, 3):
        raise click.UsageError(console.words(HOW_MANY))
    *at, document, new = names
    converted = convert.document(Path(new))
    project = mazo.open(at[0]) if at else mazo.nearest(Path.cwd())
    is_given = answers_path is not None and answers_path.exists()
    answers = commands.answers_at(answers_path) if is_given and answers_path else {}
    with project.alone(console.report_wait) as own:
        revision = commands.revise(own.source, document, converted)
        files = revision.files(answers)
        if write:
            own.save(files)
    left = revision.left(answers)
    if form == "json":
        console.say_bytes(report.as_json(revision.revised, revision.unread, console.look()))
    else:
        _show(console, revision, Path(new).name, left)
    if write:
        _say_what_is_written(console, files, left)
    else:
        _say_what_is_next(console, revision, left, None if is_given else answers_path)
    return not left and not revision.unread


def _say_what_is_next(
    console: Console, revision: Revision, left: Sequence[Question], path: Path | None
) -> None:
    """Write the questions to `path`, if there are any, and say what to do now."""
    if path and left:
        text = report.answers(revision.revised, console.look())
        write_all({path: text.encode()})
        console.tell(ANSWERS_WRITTEN, path=str(path), is_error=True)
    else:
        console.tell(ANSWER_NEXT if left else WRITE_NEXT, is_error=True)


def _show(console: Console, revision: Revision, name: str, left: Sequence[Question]) -> None:
    """Show what was done to the new text, of the file `name`, and what becomes of the quotes."""
    if not revision.converted.is_original:
        console.tell(CONVERTED, output=revision.converted.name, document=name)
        say_what_was_done(revision.converted, console)
        console.say("\n")
    if revision.origin == "release":
        console.tell(FROM_RELEASE)
    console.say(report.text(revision.revised, left, console.look()) + "\n")
    console.say(report.unread(revision.unread, console.look()))


def _say_what_is_written(
    console: Console, files: Mapping[Path, bytes | None], left: Sequence[Question]
) -> None:
    cards = sum(path.suffix == ".yaml" for path in files)
    path = next(path for path, content in files.items() if path.suffix != ".yaml" and content)
    console.tell(WRITTEN, path=str(path), files=cards, is_error=True)
    if left:
        console.tell(STILL_OPEN, count=len(left), is_error=True)
