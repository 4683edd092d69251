"""Layers, and the heights of what is in them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mazo.drawings.heights import heights
from mazo.drawings.layers import layered

NAMES = [f"e{number}" for number in range(9)]
EDGES = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(
        lambda edge: edge[0] != edge[1]
    ),
    unique=True,
    max_size=16,
)


@given(EDGES)
def test_links_lead_to_later_layers(edges: list[tuple[str, str]]) -> None:
    """
    Each name stands once; each link goes step by step from layer to layer, or leads back.
    """
    found = layered(NAMES, edges)
    layer = {name: number for number, row in enumerate(found.layers) for name in row}

    assert sorted(name for name in layer if name in NAMES) == NAMES
    assert {*found.ways} | {*found.back} == {*edges}
    assert len(found.ways) + len(found.back) == len(edges)
    for (cause, effect), way in found.ways.items():
        assert (way[0], way[-1]) == (cause, effect)
        assert all(layer[other] == layer[one] + 1 for one, other in pairwise(way))


@given(EDGES)
def test_only_circles_lead_back(edges: list[tuple[str, str]]) -> None:
    """
    Of links that all lead forward in some order none leads back.
    """
    forward = [edge for edge in edges if edge[0] < edge[1]]
    assert layered(NAMES, forward).back == ()


@given(EDGES, st.lists(st.integers(10, 90), min_size=9, max_size=9))
def test_nothing_stands_over_another(edges: list[tuple[str, str]], tall: list[int]) -> None:
    """
    In each layer there is the gap between neighbours; the highest begins at 0.
    """
    found = layered(NAMES, edges)
    sizes = {name: 4.0 for row in found.layers for name in row}
    sizes |= dict(zip(NAMES, map(float, tall), strict=True))
    middles = heights(found, sizes, 18)

    for row in found.layers:
        for one, other in pairwise(row):
            apart = (middles[other] - sizes[other] / 2) - (middles[one] + sizes[one] / 2)
            assert apart > 18 - 1e-6
    assert abs(min(middles[name] - sizes[name] / 2 for name in middles)) < 1e-6


def test_a_straight_chain_is_straight() -> None:
    """
    Boxes of any height have their middles in one line.
    """
    found = layered(["a", "b", "c"], [("a", "b"), ("b", "c")])
    assert set(heights(found, {"a": 10, "b": 40, "c": 20}, 18).values()) == {20}
