"""Patterns compiled when they are first needed.

A check runs with every save of a file, and compiling a pattern costs as much as reading
several notes: those that only some projects need are not compiled for all.
"""

import re
from functools import cache


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile `pattern` once in a run."""
    return re.compile(pattern, flags)
