"""`mazo rename`: another id for a note, the same note to learners."""

from __future__ import annotations

from pathlib import Path

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option, opened_files, project_argument
from mazo.commands.rename import rename as renamed_in
from mazo.diagnostics import MessageLanguage


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("rename", help=words.RENAME.words(language))
    @click.argument("old")
    @click.argument("new")
    @project_argument
    @lang_option(language)
    def rename(old: str, new: str, named: Path | None) -> None:
        compilation = opened_files(named).check()
        done = renamed_in(compilation, old, new)
        place = console.look().place(done.note.head)
        if done.in_file:
            console.say(console.words(words.RENAMED_IN_FILE, place=place, old=old, new=new) + "\n")
        if done.in_lock:
            assert compilation.deck is not None, "what was renamed could be read"
            lock = compilation.deck.project.lock_path.name
            console.say(console.words(words.RENAMED_IN_LOCK, lock=lock, old=old, new=new) + "\n")

    return rename
