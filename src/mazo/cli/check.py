"""`mazo check`: report every mistake, and fix those whose fix is certain."""

from __future__ import annotations

import click

import mazo
from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, option
from mazo.cli.console import Console
from mazo.cli.kept import Answer, answered
from mazo.cli.options import REPORT, format_option, project_argument
from mazo.diagnostics import Text
from mazo.reports import diagnostics as report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mazo.commands.fix import Fixed
    from mazo.commands.origin import Compilation

FIX = Text(
    "Fix what is certain first: misspelt keys, quotes that differ in capitals, accents or "
    "punctuation, colons without quotes, lines that are not indented, spaces in tags, needless "
    "exceptions."
)
DIFF = Text("Only show what --fix would change, as a diff; nothing is written.")
TAKEN_OUT = Text("removed: {old}")
INDENTED = Text("the spaces at its beginning")
FIXED = Text("{count:change|changes} made")
NOTHING_CERTAIN = Text("nothing could be fixed for certain")


@command("check", ABOUTS["check"])
@project_argument
@format_option(report.FORMATS, REPORT)
@option("--strict", is_flag=True, help=Text("Warnings fail too."))
@option("--fix", is_flag=True, help=FIX)
@option("--diff", is_flag=True, help=DIFF)
@click.pass_obj
def check(
    console: Console, project: mazo.Project, form: str, *, strict: bool, fix: bool, diff: bool
) -> bool:
    """Report every mistake."""
    if diff:
        console.say(project.fix().diff(console.look().path))
        return _is_good(project.check(), strict=strict)
    if fix:
        fixed = project.fix()
        project.save(fixed.files)
        _say_fixed(console, fixed, is_error=form in ("json", "github"))
        _say(console, fixed.left, form)
        return _is_good(fixed.left, strict=strict)
    asked = "check", str(project.path), form, str(strict)
    return answered(console, asked, lambda: _answer(console, project, form, strict=strict))


def _answer(console: Console, project: mazo.Project, form: str, *, strict: bool) -> Answer:
    """Check a project and report what is wrong."""
    from mazo.commands import origin  # noqa: PLC0415  # an answer that is kept does without

    compilation = project.check()
    _say(console, compilation, form)
    return Answer(_is_good(compilation, strict=strict), origin.of_check(compilation))


def _say(console: Console, compilation: Compilation, form: str) -> None:
    """Report what is wrong in one of the formats."""
    console.say(report.FORMATS[form](compilation.diagnostics, console.look()))
    if form == "full":
        console.say("\n" if compilation.diagnostics else "")
        console.say(report.overview(compilation, console.look()))


def _is_good(compilation: Compilation, *, strict: bool) -> bool:
    """Return whether there is no error, nor a warning if the check is strict."""
    has_warnings = any(each.rule.severity == "warning" for each in compilation.diagnostics)
    return not (compilation.has_errors or (strict and has_warnings))


def _say_fixed(console: Console, fixed: Fixed, *, is_error: bool) -> None:
    """Show each change, one a line; beside a report for programs on the other output."""
    look = console.look(is_error=is_error)
    for each in sorted(fixed.applied, key=lambda each: (each.place.file.path, each.place.start)):
        line, _ = each.place.file.position(each.place.start)
        arrow = "->" if look.ascii_only else "→"
        taken_out = console.words(TAKEN_OUT, old=each.old)
        what = f"{each.old} {arrow} {each.new}" if each.new else taken_out
        what = what if each.old or each.new else console.words(INDENTED)
        console.say(f"{look.path(each.place.file)}:{line}: {what}\n", is_error=is_error)
    count = len(fixed.applied)
    said = console.words(FIXED, count=count) if count else console.words(NOTHING_CERTAIN)
    console.say(f"{said}\n" + "\n" * bool(fixed.left.diagnostics), is_error=is_error)
