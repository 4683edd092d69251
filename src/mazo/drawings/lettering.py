"""How wide words are in a drawing, and how they are wrapped: SVG does neither by itself.

Widths are those of a sans serif of the system, rounded up, so that words fit in any of them.
"""

_EMS = {
    **dict.fromkeys("iIl.,:;'!|¡·íì", 300),
    **dict.fromkeys('fjrt()[]-/ "“”«»*', 420),
    **dict.fromkeys("mwMW—…@%", 920),
    **dict.fromkeys("ABCDEGHKNOPQRSUVXYZÁÉÓÚÑ&", 720),
}
"""Widths in thousandths of the size of the letters; of others it is `_OTHER`, or `_WIDE`."""
_OTHER, _WIDE = 610, 1000
_FIRST_WIDE = "\u2e80"  # Han and Kana, which fill a square


def width(text: str, size: float) -> float:
    """Return how wide `text` is at most, in letters of `size`."""
    widths = (_EMS.get(sign) or (_WIDE if sign >= _FIRST_WIDE else _OTHER) for sign in text)
    return sum(widths) * size / 1000


def wrapped(text: str, size: float, widest: float) -> tuple[str, ...]:
    """Return the lines of `text`, none wider than `widest`; a word that is wider is divided."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= widest:
            lines[-1] = longer
            continue
        *whole, rest = _divided(word, size, widest)
        lines += [*whole, rest]
    return tuple(line for line in lines if line)


def _divided(word: str, size: float, widest: float) -> list[str]:
    parts = [""]
    for sign in word:
        if parts[-1] and width(parts[-1] + sign + "-", size) > widest:
            parts[-1] += "-"
            parts.append("")
        parts[-1] += sign
    if len(parts) == 1 or width(word, size) <= widest:
        return [word]
    return parts
