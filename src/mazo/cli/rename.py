"""`mazo rename`: another id for a note, the same note to learners."""

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, completed_by
from mazo.cli.console import Console
from mazo.cli.options import project_argument
from mazo.diagnostics import Text

IN_FILE = Text("{place}: `{old}` is now `{new}`")
IN_LOCK = Text("{lock}: the note released as `{old}` is now `{new}`; learners keep every review")


@command("rename", ABOUTS["rename"])
@click.argument("old", shell_complete=completed_by("notes"))
@click.argument("new")
@project_argument
@click.pass_obj
def rename(console: Console, old: str, new: str, project: mazo.Project) -> None:
    """Give a note another id."""
    with project.alone(console.report_wait) as own:
        done = own.rename(old, new)
        own.save(done.files)
    if done.in_file:
        console.tell(IN_FILE, place=console.look().place(done.note.head), old=old, new=new)
    if done.lock:
        console.tell(IN_LOCK, lock=done.lock, old=old, new=new)
