"""In the smallest window a list leaves out its lesser columns, in each language, before it scrolls sideways."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.language import LANGUAGES, put_on, take_off
from app.ui.main_window import SMALLEST
from app.ui.page import Page, Place
from tests.ui.conftest import Practice
from tests.ui.technician import Technician

LISTS = (Place.AUTHENTICATION_STATUS, Place.TENANTS, Place.INVITATIONS, Place.ACTIVITY)


@pytest.fixture(params=LANGUAGES)
def _language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    put_on(qapp, request.param)
    yield
    take_off(qapp)


@pytest.mark.usefixtures("_language")
def test_no_list_scrolls_sideways(qtbot: QtBot, practice: Practice, tmp_path: Path) -> None:
    window = Technician(qtbot, practice, tmp_path / "window.ini", control_page=lambda: "").main_window
    window.resize(SMALLEST)
    tenant = practice.add_tenant("Contoso Ltd", "contoso.example")
    practice.run(lambda services: services.invitations.prepare([tenant.id]))
    for place in LISTS:
        window.open_place(place)
        page = window.page
        assert isinstance(page, Page)
        qtbot.waitUntil(lambda page=page: any(table.model().rowCount() for table in page.tables))  # type: ignore[misc]
        QApplication.processEvents()
        assert [table.horizontalScrollBar().maximum() for table in page.tables] == [0], place.name
