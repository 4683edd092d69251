"""Timelines and graphs of causes: as SVG where there is room, as lists where there is not."""
