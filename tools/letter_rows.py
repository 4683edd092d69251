"""Write which letters stand in a row in the words of a language (`mazo.languages.letter_rows`).

    python tools/letter_rows.py LANGUAGE WORDS.json

WORDS.json is a list of words: the `index.json` of the package from npm that is named there. With
another list, notes that learners have may be judged otherwise than they were: this was run once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from mazo.languages.letter_rows import BITS, ROWS, rows
from mazo.languages.unstressed import unstressed

PRONOUNS = ["me", "te", "se", "nos", "os", "le", "la", "lo", "les", "las", "los"]
FIRST = PRONOUNS[:5]
"""Pronouns that may stand before another one: `dármelo`."""


IRREGULAR = (
    *("da", "de", "den", "di", "diga", "digan", "haga", "hagan", "haz", "oiga", "oigan", "oye"),
    *("pon", "ponga", "pongan", "sal", "salga", "salgan", "ten", "tenga", "tengan", "va", "ve"),
    *("ven", "venga", "vengan"),
)
"""Imperatives that no infinitive shows."""


def main() -> int:
    """Write one file."""
    language, words = sys.argv[1:]
    listed = {unstressed(word) for word in json.loads(Path(words).read_text("utf-8"))}
    forms = chain(listed, joined(listed)) if language == "es" else listed
    (ROWS / f"{language}.bin").write_bytes(table(forms))
    return 0


def table(words: Iterable[str]) -> bytes:
    """Return the bits of all rows of some words."""
    bits = bytearray(BITS // 8)
    for row in {row for word in words for row in rows(word)}:
        bits[row >> 3] |= 1 << (row & 7)
    return bytes(bits)


def joined(words: Iterable[str]) -> Iterator[str]:
    """Yield the Spanish infinitives, gerunds and imperatives of a list with their pronouns."""
    both = [one + other for one in FIRST for other in PRONOUNS if one != other]
    gerunds = (word for word in words if word.endswith(("ando", "iendo", "yendo")))
    infinitives = (word for word in words if word.endswith(("ar", "er", "ir")))
    for stem in chain(gerunds, IRREGULAR, chain.from_iterable(map(commanding, infinitives))):
        yield from (stem + pronoun for pronoun in (*PRONOUNS, *both))


def commanding(infinitive: str) -> Iterator[str]:
    """Yield an infinitive and its imperatives: `tomar`, `toma`, `tomad`, `tome`, `tomen`."""
    stem, (vowel, other) = infinitive[:-2], "ae" if infinitive.endswith("ar") else "ea"
    plural = f"{stem}{infinitive[-2]}d"
    yield from (infinitive, f"{stem}{vowel}", plural, f"{stem}{other}", f"{stem}{other}n")


if __name__ == "__main__":
    sys.exit(main())
