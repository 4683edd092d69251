"""Measure Mazo's speed and memory, as ratios to a floor in the same run.

    python bench/run.py [--quick] [--only PART]...

Nothing is asserted: what misses its target is said to. Only ratios mean something beyond the
machine and the minute they were measured in. The parts: start, small, writing, quotes,
topics, classes, middle, alike, large, slow.
"""

from __future__ import annotations

import argparse
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import comparisons
from comparisons import QUICK, Effort, Part
from measure import Laboratory
from pathological import slow
from results import Result


def _slow(lab: Laboratory, effort: Effort) -> Iterator[Result]:
    """Measure inputs that are made to be slow, beyond their own reading."""
    return slow(lab, effort.rounds)


PARTS: Mapping[str, Callable[[Laboratory, Effort], Part]] = {
    "start": comparisons.start,
    "small": comparisons.small,
    "writing": comparisons.writing,
    "quotes": comparisons.quotes,
    "topics": comparisons.topics,
    "classes": comparisons.classes,
    "middle": comparisons.middle,
    "alike": comparisons.alike,
    "large": comparisons.large,
    "slow": _slow,  # last: its inputs are made in this process, which has to be small till then
}
_NOT_QUICK = ("middle", "alike", "large", "topics")


def main() -> None:
    """Run the parts that are asked for."""
    options = _options()
    effort = QUICK if options.quick else Effort()
    wanted = options.only or PARTS.keys() - (_NOT_QUICK if options.quick else ())
    parts = [name for name in PARTS if name in wanted]
    print(f"Python {platform.python_version()}; medians of rounds (least to most); CPU time")
    missed: list[str] = []
    with TemporaryDirectory(prefix="mazo-bench-") as folder:
        lab = Laboratory(Path(folder))
        comparisons.warm(lab)
        for name in parts:
            missed += _shown(name, lab, effort)
    print(f"\n{len(missed)} missed" + "".join(f"\n  {what}" for what in missed))


def _shown(name: str, lab: Laboratory, effort: Effort) -> list[str]:
    """Measure one part and print it; return what misses its target."""
    begin = time.monotonic()
    print(f"\n{name}: {(PARTS[name].__doc__ or '').strip()}")
    missed = []
    for row in PARTS[name](lab, effort):
        print(row.line(), flush=True)
        if isinstance(row, Result) and row.is_missed:
            missed.append(row.what)
    print(f"  ({time.monotonic() - begin:.0f} s)")
    return missed


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="1,000 notes, few rounds")
    parser.add_argument("--only", action="append", choices=tuple(PARTS), metavar="PART")
    return parser.parse_args(sys.argv[1:])


if __name__ == "__main__":
    main()
