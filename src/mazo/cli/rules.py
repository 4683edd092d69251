"""`mazo rules`: what a code means, with the example that the tests hold it to."""

from __future__ import annotations

from collections.abc import Iterator

import click

from mazo.cli import words
from mazo.cli.console import Console
from mazo.cli.options import lang_option
from mazo.diagnostics import MessageLanguage, Phrase, Rule
from mazo.reports.diagnostics import Look, visible
from mazo.reports.examples import Example, example_of
from mazo.rules import rules as all_rules


def command(language: MessageLanguage) -> click.Command:
    """Return the command in a language."""
    console = Console(language)

    @click.command("rules", help=words.RULES.words(language))
    @click.argument("code", metavar="[CODE]", required=False)
    @lang_option(language)
    def rules(code: str | None) -> None:
        if code is None:
            console.say("".join(f"{line}\n" for line in _table(console.look())))
            return
        rule = all_rules().get(code.upper())
        if rule is None:
            raise click.BadParameter(console.words(words.NO_SUCH_RULE, code=code))
        console.say("\n".join(_explained(rule, console)) + "\n")

    return rules


def _table(look: Look) -> Iterator[str]:
    width = max(len(rule.name) for rule in all_rules().values())
    for rule in all_rules().values():
        about = Phrase(rule.about).words(look.language)
        first = about.split(". ")[0].rstrip(".")
        yield f"{rule.code}  {rule.name:<{width}}  {first}"


def _explained(rule: Rule, console: Console) -> Iterator[str]:
    look = console.look()
    severity = console.words(words.SEVERITIES[rule.severity])
    yield f"{look.paint(rule.code, '1')} {rule.name} ({severity})"
    yield ""
    yield Phrase(rule.about).words(look.language)
    if rule.may_be_allowed:
        yield console.words(words.MAY_ALLOW, code=rule.code)
    if example := example_of(rule.code):
        yield from _shown(example, console)


def _shown(example: Example, console: Console) -> Iterator[str]:
    if example.command != "check":
        yield f"\n{console.words(words.EXAMPLE)}:\n\n    mazo {example.command}"
    for name, text in example.files.items():
        yield f"\n{console.words(words.EXAMPLE)}, {name}:\n"
        yield "\n".join(f"    {visible(line)}".rstrip() for line in text.split("\n"))
    yield f"\n{console.words(words.REPORT)}:\n"
    report = example.reports[console.language]
    yield "\n".join(f"    {line}".rstrip() for line in report.splitlines())
