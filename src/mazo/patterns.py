"""Patterns that languages give as text, compiled when first needed."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile `pattern` once in a run."""
    return re.compile(pattern)
