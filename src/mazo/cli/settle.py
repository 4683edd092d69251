"""`mazo settle`: decide what a class deck and its base disagree about."""

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, completed_by, option
from mazo.cli.console import Console
from mazo.cli.options import class_argument
from mazo.commands.settle import Choice, Decision
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report

MINE_OR_THEIRS = Text("give either --mine or --theirs")
NOTHING_TO_SETTLE = Text("there is nothing to settle")
SETTLED = {
    "noted": Text("{place}: {what}: `was` is now what the base has, “{theirs}”"),
    "kept": Text("{place}: {what}: kept yours; the base has “{theirs}”"),
    "taken": Text("{place}: {what}: taken from the base, “{theirs}”; yours was “{mine}”"),
    "same": Text("{place}: {what}: removed, because the base has the same: “{mine}”"),
    "gone": Text(
        "{place}: `{id}`: your changes are removed, because the base has removed the note"
    ),
    "removed": Text(
        "{place}: `{id}`: removed from `remove`, because the base has removed the note itself"
    ),
    "renamed": Text("{place}: `{id}`: now `{theirs}`, as in the base"),
}
SAYING_NOTHING = {
    "noted": Text("{place}: {what}: `was` is now empty, because the base has nothing"),
    "kept": Text("{place}: {what}: kept yours; the base now has nothing"),
    "taken": Text("{place}: {what}: removed, as in the base; yours was “{mine}”"),
}
KEY_OF = {
    "change": Text("`{key}` of `{id}`"),
    "topics": Text("title of the topic `{id}`"),
    "events": Text("title of the event `{id}`"),
}


@command("settle", ABOUTS["settle"])
@class_argument
@click.argument(
    "note", metavar="[NOTE[.FIELD]]", default="", shell_complete=completed_by("changes")
)
@option("--mine", is_flag=True, help=Text("Of conflicts, keep what the class deck has."))
@option("--theirs", is_flag=True, help=Text("Of conflicts, take what the base has."))
@click.pass_obj
def settle(console: Console, project: mazo.Project, note: str, *, mine: bool, theirs: bool) -> bool:
    """Settle what a class deck and its base disagree about."""
    if mine and theirs:
        raise click.UsageError(console.words(MINE_OR_THEIRS))
    choice: Choice | None = "mine" if mine else "theirs" if theirs else None
    decisions, files, left = project.settle(note, choice)
    project.save(files)
    for each in decisions:
        console.say(_line(each, console) + "\n")
    if left:
        console.say("\n" * bool(decisions) + report.full(left, console.look()))
    elif not decisions:
        console.tell(NOTHING_TO_SETTLE)
    return not left


def _line(decision: Decision, console: Console) -> str:
    did, place, values = decision.did, decision.place, decision._asdict()
    text = SETTLED[did] if decision.theirs else SAYING_NOTHING.get(did, SETTLED[did])
    line, _ = place.file.position(place.start)
    values["place"] = f"{console.look().path(place.file)}:{line}"
    values["what"] = console.words(KEY_OF[decision.section], **values) if decision.key else ""
    return console.words(text, **values)
