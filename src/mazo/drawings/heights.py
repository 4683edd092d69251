"""How high each box of a graph stands: level with what it is linked with, over no other."""

from collections.abc import Mapping, Sequence

from mazo.drawings.layers import Layered, neighbours

_SWEEPS = 6


def heights(graph: Layered, sizes: Mapping[str, float], gap: float) -> dict[str, float]:
    """Return the middle of each box and stop, from 0 down; `sizes` are how high they are."""
    before, after = neighbours(graph.steps)
    middles: dict[str, float] = {}
    for row in graph.layers:
        middles.update(_stacked(row, dict.fromkeys(row, 0.0), sizes, gap))
    for sweep in range(_SWEEPS):
        linked = after if sweep % 2 else before
        for row in reversed(graph.layers) if sweep % 2 else graph.layers:
            wanted = {name: _mean(linked.get(name, ()), middles, middles[name]) for name in row}
            middles.update(_stacked(row, wanted, sizes, gap))
    top = min((middle - sizes[name] / 2 for name, middle in middles.items()), default=0)
    return {name: middle - top for name, middle in middles.items()}


def _mean(linked: Sequence[str], middles: Mapping[str, float], own: float) -> float:
    return sum(middles[name] for name in linked) / len(linked) if linked else own


def _stacked(
    row: Sequence[str], wanted: Mapping[str, float], sizes: Mapping[str, float], gap: float
) -> dict[str, float]:
    """Return places in the order of `row` and apart, as near as can be to those `wanted`.

    Less the room that those before it need, places only have to rise: that is isotonic
    regression, by pooling what is out of order (least squares).
    """
    needed, shifts = 0.0, []
    for index, name in enumerate(row):
        if index:
            needed += (sizes[row[index - 1]] + sizes[name]) / 2 + gap
        shifts.append(needed)
    pools: list[tuple[float, int]] = []  # a mean, and how many have it
    for name, shift in zip(row, shifts, strict=True):
        pools.append((wanted[name] - shift, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, few), (other, more) = pools[-2:]
            pools[-2:] = [((one * few + other * more) / (few + more), few + more)]
    levels = [mean for mean, count in pools for _ in range(count)]
    return {name: level + shift for name, level, shift in zip(row, levels, shifts, strict=True)}
