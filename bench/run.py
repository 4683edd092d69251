"""Measure Mazo's speed and memory, as ratios to a floor in the same run.

    python bench/run.py [--quick | --large] [--only PART]... [--draw]

Nothing is asserted: at the end the goals stand beside the figures. Only ratios mean something
beyond the machine and the minute they were measured in. The parts: start, decks, small, writing,
quotes, topics, classes, middle, alike, editing, session, large, growth, slow. Only with `--large`
are 100,000 notes measured, once, which takes half an hour. Where `--draw` is given, `growth` draws
docs/pictures/growth.svg anew.
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
import growth
from comparisons import LARGE, QUICK, Effort, Part
from measure import Laboratory
from pathological import slow
from results import Result


def _slow(lab: Laboratory, effort: Effort) -> Iterator[Result]:
    """Measure inputs that are made to be slow, beyond their own reading."""
    return slow(lab, effort.rounds)


def _growth(lab: Laboratory, effort: Effort) -> Part:
    """Measure what a note costs as a project grows, and draw it if asked."""
    costs = []
    for series, cost in growth.measured(lab, effort.largest):
        costs.append((series, cost))
        yield cost
    if "--draw" in sys.argv:
        growth.draw(costs)


PARTS: Mapping[str, Callable[[Laboratory, Effort], Part]] = {
    "start": comparisons.start,
    "decks": comparisons.decks,
    "small": comparisons.small,
    "writing": comparisons.writing,
    "quotes": comparisons.quotes,
    "topics": comparisons.topics,
    "classes": comparisons.classes,
    "middle": comparisons.middle,
    "alike": comparisons.alike,
    "editing": comparisons.editing,
    "session": comparisons.session,
    "large": comparisons.large,
    "growth": _growth,
    "slow": _slow,  # last: its inputs are made in this process, which has to be small till then
}
_NOT_QUICK = ("middle", "alike", "editing", "large", "growth", "topics")


def main() -> None:
    """Run the parts that are asked for."""
    options = _options()
    effort = QUICK if options.quick else LARGE if options.large else Effort()
    left_out = _NOT_QUICK if options.quick else () if options.large else ("large",)
    wanted = options.only or PARTS.keys() - left_out
    parts = [name for name in PARTS if name in wanted]
    print(f"Python {platform.python_version()}; medians of rounds (least to most); CPU time")
    goals: list[Result] = []
    with TemporaryDirectory(prefix="mazo-bench-") as folder:
        lab = Laboratory(Path(folder))
        comparisons.warm(lab)
        for name in parts:
            goals += _shown(name, lab, effort)
    missed = sum(goal.is_missed for goal in goals)
    print(f"\nGoals: {len(goals) - missed} reached, {missed} missed")
    for goal in goals:
        print(goal.line())


def _shown(name: str, lab: Laboratory, effort: Effort) -> list[Result]:
    """Measure one part and print it; return the results that have a goal."""
    begin = time.monotonic()
    print(f"\n{name}: {(PARTS[name].__doc__ or '').strip()}")
    goals = []
    for row in PARTS[name](lab, effort):
        print(row.line(), flush=True)
        if isinstance(row, Result) and row.target is not None:
            goals.append(row)
    print(f"  ({time.monotonic() - begin:.0f} s)")
    return goals


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="1,000 notes, few rounds")
    parser.add_argument("--large", action="store_true", help="100,000 notes too")
    parser.add_argument("--draw", action="store_true", help="draw the growth of costs anew")
    parser.add_argument("--only", action="append", choices=tuple(PARTS), metavar="PART")
    return parser.parse_args(sys.argv[1:])


if __name__ == "__main__":
    main()
