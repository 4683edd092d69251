"""`mazo verify`: what real Anki says of packages."""

from collections.abc import Sequence
from pathlib import Path

import click

from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.options import REPORT, format_option
from mazo.commands import verify as commands
from mazo.commands.verify import Answer, Story
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report

VERIFIED = Text("{package}: Anki {version} imported {notes:note|notes} and {cards:card|cards}")
VERIFIED_BEFORE = Text(
    "{package}, as it was before: Anki {version} imported {notes:note|notes} and {cards:card|cards}"
)
SOUND = Text("nothing is missing or doubled, and importing again changes nothing")
NOTHING_LOST = Text(
    "the learner lost nothing: every review is there, and so are edits and tags on notes that were "
    "not corrected"
)


@command("verify", ABOUTS["verify"])
@click.argument(
    "packages",
    metavar="PACKAGE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
)
@option(
    "--study",
    metavar="N",
    default=0,
    help=Text("The learner answers N cards after each import but the last."),
)
@option("--edit", is_flag=True, help=Text("The learner edits some notes in between."))
@option("--tag", is_flag=True, help=Text("The learner tags some notes in between."))
@format_option(report.FORMATS, REPORT)
@click.pass_obj
def verify(
    console: Console, packages: tuple[Path, ...], form: str, study: int, *, edit: bool, tag: bool
) -> bool:
    """Try packages in real Anki."""
    answer = commands.verify(packages, console.language, Story(study, edit, tag))
    say_answer(answer, console, form)
    if form == "full":
        say_result([answer], console)
    return not answer.diagnostics


def say_answer(answer: Answer, console: Console, form: str = "full") -> None:
    """Show what Anki found wrong with packages, and what it imported."""
    console.say(report.FORMATS[form](answer.diagnostics, console.look()))
    if form != "full":
        return
    for number, each in enumerate(answer.verified, 1):
        later = [other.package.name for other in answer.verified[number:]]
        is_before = each.package.name in later
        console.tell(
            VERIFIED_BEFORE if is_before else VERIFIED,
            package=each.package.name,
            version=each.version,
            notes=each.notes,
            cards=each.cards,
        )


def say_result(answers: Sequence[Answer], console: Console) -> None:
    """Show in words that nothing is wrong with packages, where that is so."""
    if any(each.diagnostics or not each.verified for each in answers):
        return
    console.tell(SOUND)
    if any(each.is_proof for each in answers):
        console.tell(NOTHING_LOST)
