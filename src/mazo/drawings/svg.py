"""Pieces of SVG. Colours and sizes of letters are the style sheet's, by classes."""

from collections.abc import Callable, Sequence
from typing import Literal, TypeAlias

from mazo.text.html import escaped

Target: TypeAlias = Literal["event", "note"]
Address: TypeAlias = Callable[[Target, str], str]
"""A function that returns the address of the page of an event or of a note, by its id."""

LINE = 17
"""The height of a line of a label, in the units of a drawing: pixels, where it is not scaled."""


def drawing(kind: str, size: tuple[float, float], name: str, body: Sequence[str]) -> str:
    """Return a drawing of a `size`; `name` is what screen readers call the group of its links.

    It takes the width that it is given; `height` and `width` are what it has without a style.
    """
    width, height = (round(each) for each in size)
    parts = "\n".join(body)
    return (
        f'<svg class="{kind}" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="group" aria-label="{escaped(name)}">\n{parts}\n</svg>'
    )


def link(address: str, kind: str, name: str, body: Sequence[str]) -> str:
    """Return a part that leads to `address`; `name` begins with the words that it shows."""
    title = f"<title>{escaped(name)}</title>"
    return f'<a href="{escaped(address)}" class="{kind}">{title}{"".join(body)}</a>'


def path(kind: str, *steps: str | float) -> str:
    """Return a line along `steps`: letters of SVG's paths, and numbers."""
    way = " ".join(step if isinstance(step, str) else _number(step) for step in steps)
    return f'<path class="{kind}" d="{way}"/>'


def circle(x: float, y: float, radius: float) -> str:
    """Return a circle."""
    return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius)}"/>'


def box(x: float, y: float, width: float, height: float, radius: float, kind: str = "") -> str:
    """Return a box with round corners."""
    named = f' class="{kind}"' if kind else ""
    return (
        f'<rect{named} x="{_number(x)}" y="{_number(y)}" width="{_number(width)}"'
        f' height="{_number(height)}" rx="{_number(radius)}"/>'
    )


def words(x: float, y: float, lines: Sequence[tuple[str, str]], step: float = LINE) -> str:
    """Return lines of text one below the other, each with its class, if any."""
    spans = " ".join(
        f'<tspan{f" class={chr(34)}{kind}{chr(34)}" if kind else ""} x="{_number(x)}"'
        f' y="{_number(y + number * step)}">{escaped(line)}</tspan>'
        for number, (kind, line) in enumerate(lines)
    )
    return f"<text>{spans}</text>"


def word(x: float, y: float, text: str, kind: str, anchor: str = "start") -> str:
    """Return one line of text that begins at `x`, or has its middle or its end there."""
    return (
        f'<text class="{kind}" x="{_number(x)}" y="{_number(y)}" text-anchor="{anchor}">'
        f"{escaped(text)}</text>"
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
