"""The window in German, for the length of a test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.language import put_on, take_off


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    put_on(qapp, "de")
    yield
    take_off(qapp)
