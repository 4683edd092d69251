"""Where texts stand in a long one, when they are asked for one after another.

The first are sought in C, each in the time that the long text takes. If ever more follow, time
would grow with the square: then the runs of eight characters that begin at every eighth are
indexed. Wherever a text stands, one of its own runs is among these.
"""

from collections.abc import Iterator
from functools import cached_property

_FEW = 256  # searches that cost less than the index, as measured from 20 kB to 3 MB
_RUN = 8
_SHORTEST = 2 * _RUN - 1  # any stretch so long has a run that begins at an eighth


class RepeatedSearch:
    """Finds texts in one `whole`."""

    def __init__(self, whole: str) -> None:
        """Find texts in `whole`."""
        self.whole = whole
        self._count = 0

    def places(self, wanted: str) -> Iterator[int]:
        """Yield where `wanted` stands, one place after another, overlapping ones too."""
        self._count += 1
        if self._count > _FEW and len(wanted) >= _SHORTEST:
            yield from sorted(self._indexed(wanted))
            return
        start = self.whole.find(wanted)
        while start >= 0:
            yield start
            start = self.whole.find(wanted, start + 1)

    def _indexed(self, wanted: str) -> Iterator[int]:
        """Yield the places of `wanted`, by where its first run at an eighth is."""
        runs, whole = self._runs, self.whole
        for first in range(_RUN):
            rarest, inside = min(
                (len(runs.get(wanted[at : at + _RUN], ())), at)
                for at in range(first, len(wanted) - _RUN + 1, _RUN)
            )
            for place in runs[wanted[inside : inside + _RUN]] if rarest else ():
                if place >= inside and whole.startswith(wanted, place - inside):
                    yield place - inside

    @cached_property
    def _runs(self) -> dict[str, list[int]]:
        runs: dict[str, list[int]] = {}
        for at in range(0, len(self.whole) - _RUN + 1, _RUN):
            runs.setdefault(self.whole[at : at + _RUN], []).append(at)
        return runs
