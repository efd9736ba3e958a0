"""Bars keep to scale, but for one that towers over the rest: it is cut off, so that the rest can be told apart."""

import pytest

from app.ui.authentication_status.bars import Bar, bars


def test_the_largest_is_as_high_as_the_drawing() -> None:
    assert bars([1, 4, 2]) == [Bar(0.25), Bar(1), Bar(0.5)]


def test_without_values_there_is_nothing_to_draw() -> None:
    assert bars([]) == []
    assert bars([0, 0]) == [Bar(0), Bar(0)]


def test_a_single_value_is_no_tower() -> None:
    assert bars([0, 900]) == [Bar(0), Bar(1)]


def test_a_tower_is_cut_off_and_the_others_share_the_room() -> None:
    low, tower, other = bars([10, 7778, 5])
    assert tower == Bar(1, cut=True)
    assert not low.cut
    assert low.height == pytest.approx(1 / 1.6)
    assert other.height == pytest.approx(0.5 / 1.6)


def test_two_high_ones_are_to_scale() -> None:
    assert not any(bar.cut for bar in bars([1, 500, 900]))
