"""What Keyturn is made of: versions, licences, and diagnostics to copy for whoever helps."""

import platform
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.core.errors import KeyturnError
from app.ui.resources import resource
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.copy_button import FetchingCopyButton
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine


class AboutDialog(QDialog):
    """Without a core, as at the first start, there are no diagnostics to copy."""

    def __init__(self, engine: "Engine | None", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Keyturn"))
        self.problem = Banner()
        self.versions = QLabel(_versions_line())
        self.versions.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.versions, "muted")
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Licence of"))
        self.licence = QPlainTextEdit(readOnly=True)
        self.licence.setAccessibleName(self.tr("Licence"))
        self.licence.setTabChangesFocus(True)
        for name, file in self._licences():
            self.which.addItem(name, file)
        self.which.currentIndexChanged.connect(self._show_licence)
        self.copy = FetchingCopyButton(self.tr("&Copy diagnostics"), self._diagnostics)
        self.copy.setEnabled(engine is not None and engine.begun)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self._show_licence()
        self.copy.setFocus()

    def show_failure(self, failure: KeyturnError) -> None:
        """The diagnostics cannot be had: say why."""
        self.problem.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def _lay_out(self) -> None:
        name = QLabel(self.tr("Keyturn {version}").format(version=__version__))
        set_role(name, "heading")
        purpose = QLabel(self.tr("Renews customers' Microsoft 365 tokens with a link and a code."), wordWrap=True)
        note = QLabel(
            self.tr(
                "Diagnostics hold versions, numbers and plain settings: no names, addresses, codes, links or passwords."
            ),
            wordWrap=True,
        )
        set_role(note, "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(note, 1)
        row.addWidget(self.copy)
        of = QLabel(self.tr("&Licence of"))
        of.setBuddy(self.which)
        choice = QHBoxLayout()
        choice.setSpacing(8)
        choice.addWidget(of)
        choice.addWidget(self.which, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (name, purpose, self.versions, self.problem):
            column.addWidget(widget)
        column.addLayout(row)
        column.addLayout(choice)
        column.addWidget(self.licence, 1)
        column.addWidget(self.buttons)
        self.resize(720, 600)

    def _licences(self) -> list[tuple[str, str]]:
        """What has a licence, and the file in resources/licences. Packages' own are gathered when they are packed."""
        named = [
            (self.tr("Keyturn"), "Keyturn.txt"),
            (self.tr("Qt and Qt for Python"), "Qt.txt"),
            (self.tr("GNU Lesser General Public License 3"), "LGPL-3.0.txt"),
            (self.tr("GNU General Public License 3"), "GPL-3.0.txt"),
            (self.tr("Other packages"), "packages.txt"),
        ]
        return [(name, file) for name, file in named if resource("licences", file).exists()]

    def _show_licence(self) -> None:
        file = resource("licences", self.which.currentData())
        self.licence.setPlainText(file.read_text(encoding="utf-8", errors="replace"))

    async def _diagnostics(self) -> tuple[str, str]:
        assert self._engine is not None  # noqa: S101 the button is off without one
        more = {"Qt": qVersion(), "PySide6": pyside_version, "Qt platform": QGuiApplication.platformName()}
        return await self._engine.call(lambda services: services.diagnostics.text(more)), ""


def _versions_line() -> str:
    import sqlite3

    versions = {
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide6": pyside_version,
        "SQLite": sqlite3.sqlite_version,
    }
    return " · ".join(f"{name} {version}" for name, version in versions.items())
