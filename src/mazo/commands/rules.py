"""What a code means: its rule, with the example that the tests hold it to."""

from mazo import rules
from mazo.diagnostics import Rule, Text
from mazo.errors import MazoError
from mazo.reports.examples import Example, example_of

NO_SUCH_RULE = Text("there is no rule “{code}”")


def explained(code: str) -> tuple[Rule, Example | None]:
    """Return the rule of a code and its example. Raise MazoError if there is no such rule."""
    rule = rules.rules().get(code.upper())
    if rule is None:
        raise MazoError(NO_SUCH_RULE, code=code)
    return rule, example_of(rule.code)


def every_rule() -> tuple[Rule, ...]:
    """Return all rules, by their codes."""
    return tuple(rules.rules().values())
