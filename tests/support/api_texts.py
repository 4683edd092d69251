"""The page of everything that `import mazo` offers, from its signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import mazo
from mazo.commands.build import Build
from mazo.commands.fix import Fixed
from mazo.commands.plan import Planned
from mazo.commands.rename import Renamed
from mazo.commands.selection import Selection
from mazo.commands.settle import Settled
from mazo.diagnostics import Diagnostic
from mazo.model.deck import Compilation
from mazo.text.edit import Edit
from tests.support.paths import ROOT

_INTRODUCTION = """\
# Reference of Mazo in Python

All that `import mazo` offers, from the code's own signatures and docstrings. [Mazo in Python](api.md) shows
how it is used.

<!-- `make golden` writes this page from the code: do not edit it. -->
"""
_VALUES = (*(Compilation, Diagnostic, Build, Planned, Fixed, Settled, Renamed, Selection, Edit),)
"""What calls take and return: named tuples."""


def page() -> str:
    """Return the page as Markdown."""
    return "\n".join(_page()) + "\n"


FILES: Mapping[Path, Callable[[], str]] = {ROOT / "docs" / "api-reference.md": page}
"""The file that is written from the code, with what it must hold."""


def _page() -> Iterator[str]:
    yield _INTRODUCTION
    for name in ("open", "nearest"):
        yield from _entry("##", f"mazo.{name}", getattr(mazo, name))
    yield "## mazo.Project\n"
    yield f"{inspect.getdoc(mazo.Project)}\n"
    for name, member in vars(mazo.Project).items():
        if not name.startswith("_"):
            yield from _entry("###", name, member)
    yield "## Values\n"
    yield "What calls take and return are named tuples: frozen, compared by their fields.\n"
    for value in _VALUES:
        yield f"### {value.__name__}\n"
        yield f"`from {value.__module__} import {value.__name__}`\n"
        yield f"{inspect.getdoc(value)}\n"
        yield from (
            f"- `{field}`: `{_shown(value.__annotations__[field])}`" for field in value._fields
        )
        yield ""
        for name, member in vars(value).items():
            if inspect.isfunction(member) and not name.startswith("_") and member.__doc__:
                yield from _entry("####", name, member)


def _entry(level: str, name: str, member: object) -> Iterator[str]:
    """Yield a function, a method or a property: its signature, and what it says of itself."""
    yield f"{level} {name}\n"
    if isinstance(member, property):
        annotation = _shown(inspect.signature(member.fget or _entry).return_annotation)
        yield f"`{name}: {annotation}`\n"
    else:
        signature = inspect.signature(member)  # type: ignore[arg-type]  # a function, as all others are
        own = [each for each in signature.parameters.values() if each.name != "self"]
        shown = _shown(str(signature.replace(parameters=own)))
        yield f"`{name.rpartition('.')[2]}{shown}`\n"
    yield f"{inspect.getdoc(member)}\n"


def _shown(annotation: object) -> str:
    """Return an annotation, or a signature, without the modules of its names."""
    if isinstance(annotation, str):
        text = re.sub(r"(?<=[:>] )'([^']+)'", r"\1", annotation)
    else:
        text = getattr(annotation, "__forward_arg__", inspect.formatannotation(annotation))
    return re.sub(r"\b(?:[a-z]+\.)+(?=\w)", "", text)
