"""All rules, by asking the modules that define them."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from mazo import checks
from mazo.diagnostics import Rule

MODULES = (
    *("files.rules", "yamlfiles.rules", "dates.rules", "quotes.rules"),
    *(module.__name__.removeprefix("mazo.") for module in checks.SUBJECTS),
    *("checks.released", "checks.lost_topics", "checks.reused_ids", "checks.moved_passages"),
    "checks.left_behind",
    "releases.rules",
    *("project.field_rules", "project.key_rules", "project.topic_rules"),
    *("packages.rules", "packages.output", "classdecks.rules", "classdecks.conflicts"),
    *("anki.rules", "allowances", "commands.output_rules"),
)
"""Where rules are defined: a new module with a rule in it is named here."""


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code."""
    modules = (import_module(f"mazo.{name}") for name in MODULES)
    values = (value for module in modules for value in vars(module).values())
    return {rule.code: rule for rule in sorted(each for each in values if isinstance(each, Rule))}
