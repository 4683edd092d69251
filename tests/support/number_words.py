"""Numbers from 1 to 999,999,999 as they are written out in Spanish and English."""

from __future__ import annotations

_ES_UNITS = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
]
_ES_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_ES_HUNDREDS = [
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
]
_EN_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_spanish(number: int) -> str:
    """Return a number in Spanish words."""
    millions, rest = divmod(number, 1_000_000)
    thousands, below = divmod(rest, 1_000)
    parts = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{_short(millions)} millones")
    if thousands:
        parts.append("mil" if thousands == 1 else f"{_short(thousands)} mil")
    if below:
        parts.append(_es_below_thousand(below))
    return " ".join(parts)


def _short(number: int) -> str:
    """Return a number before a noun: “veintiún mil”."""
    words = _es_below_thousand(number)
    return (
        words.removesuffix("veintiuno") + "veintiún"
        if words.endswith("veintiuno")
        else (words.removesuffix("uno") + "un" if words.endswith("uno") else words)
    )


def _es_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    tail = ""
    if rest:
        tens, units = divmod(rest, 10)
        tail = _ES_UNITS[rest] if rest < 30 else _ES_TENS[tens - 3]
        tail += f" y {_ES_UNITS[units]}" if rest >= 30 and units else ""
    return " ".join(filter(None, (_ES_HUNDREDS[hundreds - 1] if hundreds else "", tail)))


def in_english(number: int) -> str:
    """Return a number in British English words."""
    millions, rest = divmod(number, 1_000_000)
    thousands, below = divmod(rest, 1_000)
    parts = [
        f"{_en_below_thousand(count)} {scale}"
        for count, scale in ((millions, "million"), (thousands, "thousand"))
        if count
    ]
    if below:
        is_joined = parts and below < 100
        parts.append(f"and {_en_below_thousand(below)}" if is_joined else _en_below_thousand(below))
    return " ".join(parts)


def _en_below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    tail = _EN_UNITS[rest] if rest < 20 else _EN_TENS[tens - 2]
    tail += f"-{_EN_UNITS[units]}" if rest >= 20 and units else ""
    if not hundreds:
        return tail
    return f"{_EN_UNITS[hundreds]} hundred" + (f" and {tail}" if rest else "")
