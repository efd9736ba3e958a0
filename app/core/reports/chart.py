"""Bars as numbers that a page can draw: plain geometry, no drawing library."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

WIDTH: Final = 720
HEIGHT: Final = 200
"""In the units of the drawing, which scales to the page."""
_GAP = 0.25
"""Share of a bar's room that stays free."""
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the chart: its label on the axis, its value, its place, and its class of colour."""

    label: str
    value: int
    look: str
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def bars(values: Sequence[tuple[str, int, str]]) -> list[Bar]:
    """A bar for each (label, value, look), side by side; the largest is as high as the drawing."""
    largest = max((value for _, value, _ in values), default=0) or 1
    room = WIDTH / max(1, len(values))
    width = min(room * (1 - _GAP), _WIDEST)
    return [
        Bar(
            label,
            value,
            look,
            x=round(at * room + (room - width) / 2, 1),
            y=round(HEIGHT - value / largest * HEIGHT, 1),
            width=round(width, 1),
            height=round(value / largest * HEIGHT, 1),
        )
        for at, (label, value, look) in enumerate(values)
    ]
