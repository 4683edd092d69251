"""`mazo rules`: what a code means, with the example that the tests hold it to."""

from collections.abc import Iterator

import click

from mazo.cli.abouts import ABOUTS
from mazo.cli.command import command, completed_by
from mazo.cli.console import Console
from mazo.commands.rules import every_rule, explained
from mazo.diagnostics import Rule, Text
from mazo.locale import SOURCE_LANGUAGE
from mazo.reports.diagnostics import Look, visible
from mazo.reports.examples import Example

SEVERITIES = {
    "error": Text("error: stops the build"),
    "warning": Text("warning"),
    "note": Text("remark"),
}
MAY_ALLOW = Text("A note may accept it: `allow: [{code}]`.")
EXAMPLE = Text("Example")
REPORT = Text("Report")


@command("rules", ABOUTS["rules"])
@click.argument("code", metavar="[CODE]", required=False, shell_complete=completed_by("codes"))
@click.pass_obj
def rules(console: Console, code: str | None) -> None:
    """Explain what a code means."""
    lines = _table(console.look()) if code is None else _explained(*explained(code), console)
    console.say("".join(f"{line}\n" for line in lines))


def _table(look: Look) -> Iterator[str]:
    width = max(len(rule.name) for rule in every_rule())
    for rule in every_rule():
        about = look.words(rule.about)
        first = about.split(". ")[0].rstrip(".")
        yield f"{rule.code}  {rule.name:<{width}}  {first}"


def _explained(rule: Rule, example: Example | None, console: Console) -> Iterator[str]:
    look = console.look()
    severity = console.words(SEVERITIES[rule.severity])
    yield f"{look.paint(rule.code, '1')} {rule.name} ({severity})"
    yield ""
    yield look.words(rule.about)
    if rule.may_be_allowed and rule.is_of_note:
        yield console.words(MAY_ALLOW, code=rule.code)
    if example:
        yield from _shown(example, console)


def _shown(example: Example, console: Console) -> Iterator[str]:
    if example.command != "check":
        yield f"\n{console.words(EXAMPLE)}:\n\n    mazo {example.command}"
    for name, text in example.files.items():
        yield f"\n{console.words(EXAMPLE)}, {name}:\n"
        yield "\n".join(f"    {visible(line)}".rstrip() for line in text.split("\n"))
    yield f"\n{console.words(REPORT)}:\n"
    report = example.reports.get(console.language) or example.reports[SOURCE_LANGUAGE]
    yield "\n".join(f"    {line}".rstrip() for line in report.splitlines())
