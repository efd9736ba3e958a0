"""The tables that the first paint waits for say in JSON what they say in TOML."""

import tomllib
from pathlib import Path

import pytest

from app.core.tables import table
from resources import twins


@pytest.mark.parametrize("file", twins.tables(), ids=lambda file: file.stem)
def test_a_table_says_the_same_as_its_twin(file: Path) -> None:
    assert table(file) == tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", twins.tables(), ids=lambda file: file.stem)
def test_making_the_twins_anew_changes_nothing(file: Path) -> None:
    assert file.with_suffix(".json").read_text(encoding="utf-8") == twins.twin_of(file)
