"""Patterns compiled when they are first needed.

A check runs with every save of a file, and compiling a pattern costs as much as reading
several notes: those that only some projects need are not compiled for all. Compiled at once,
the patterns of our modules take a fifth of a small check.
"""

import re
from functools import cache
from typing import cast


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile `pattern` once in a run."""
    return re.compile(pattern, flags)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when one of its methods is first looked up."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    """Looks up each method of the compiled pattern once, then has it itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> object:
        method = getattr(compiled(self.pattern, self.flags), name)
        setattr(self, name, method)
        return method
