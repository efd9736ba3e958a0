"""How high the bars of a chart are: plain numbers, without a drawing library."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_TOWERS: Final = 4
"""A bar this many times as high as the next is cut off, or one could not tell the others apart."""
_CUT_ABOVE: Final = 1.6
"""A bar that is cut off is as high as this many times the next."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`height` is a share of the drawing's, 0 to 1. A bar that was `cut` is higher than it is drawn."""

    height: float
    cut: bool = False


def bars(values: Sequence[int]) -> list[Bar]:
    """A bar for each value; the largest is as high as the drawing. Where one towers over the rest, it is cut off."""
    largest, next_largest = sorted([*values, 0, 0], reverse=True)[:2]
    if next_largest and largest > next_largest * _TOWERS:
        top = next_largest * _CUT_ABOVE
        return [Bar(1, cut=True) if value > next_largest else Bar(value / top) for value in values]
    return [Bar(value / (largest or 1)) for value in values]
