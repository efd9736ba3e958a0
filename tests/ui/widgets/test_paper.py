"""A message is shown without fetching anything for it, and its links lead nowhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from app.ui.theme import Scheme, theme
from app.ui.widgets.paper import Paper


def test_pictures_stay_unread(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(9, 9, QImage.Format.Format_RGB32)
    assert picture.save(str(tmp_path / "tracker.png"))
    address = QUrl.fromLocalFile(str(tmp_path / "tracker.png"))
    paper, browser = Paper("Preview"), QTextBrowser()
    for view in (paper, browser):
        qtbot.addWidget(view)
        view.setHtml(f'<img src="{address.toString()}">')
    kind = int(QTextDocument.ResourceType.ImageResource.value)
    assert browser.document().resource(kind, address)  # as it would be
    assert not paper.document().resource(kind, address)


def test_links_lead_nowhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    paper = Paper("Preview")
    qtbot.addWidget(paper)
    paper.setHtml('<a href="https://renew.example/x">Click here</a>')
    paper.show()
    with qtbot.waitSignal(paper.anchorClicked):
        qtbot.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=paper.cursorRect().center() + QPoint(20, 0))
    assert opened == []
    assert paper.toPlainText() == "Click here"


def test_it_is_white_in_the_dark(qtbot: QtBot) -> None:
    theme().use(Scheme.DARK)
    paper = Paper("Preview")
    qtbot.addWidget(paper)
    paper.show()
    assert paper.grab().toImage().pixelColor(40, 40) == QColor("white")
    theme().use(Scheme.LIGHT)
