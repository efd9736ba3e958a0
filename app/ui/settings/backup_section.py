"""The settings page's part on backups: when the last one was made, making one, and bringing one back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.moments import exact
from app.ui.settings.form import note
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from app.core.backup.memory import LastBackup
    from app.ui.engine import Engine


class BackupSection(QGroupBox):
    """Shows when the last backup was made after each `refresh`."""

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.setTitle(self.tr("Backup and move"))
        self.banner = Banner()
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.make_button = QPushButton(self.tr("Make a &backup…"))
        self.restore_button = QPushButton(self.tr("Restore fro&m a backup…"))
        self.make_button.clicked.connect(self._make)
        self.restore_button.clicked.connect(lambda: start(self, self._restore(), failed=self._failed))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.make_button)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(
            note(
                self.tr(
                    "A backup is one encrypted file with everything in it, the key to the tokens too: restore it here "
                    "or on another machine. If the keyring loses the key and there is no backup, the tenants stay and "
                    "each has to be renewed once."
                )
            )
        )
        column.addWidget(self.words)
        column.addLayout(row)

    def refresh(self) -> None:
        """Ask when the last one was made."""
        start(self, self._show(), failed=self._failed)

    def show_last(self, last: "LastBackup | None") -> None:
        if last is None:
            self.words.setText(self.tr("No backup was made yet."))
        else:
            text = self.tr("The last backup is of {when}: {file}").format(when=exact(last.at), file=last.file)
            self.words.setText(text)

    async def _show(self) -> None:
        self.show_last(await self._engine.call(lambda services: services.backups.last()))

    def _make(self) -> None:
        from app.ui.backup.backup_dialog import BackupDialog

        self.banner.hide()
        dialog = BackupDialog(self._engine, self.window())
        dialog.made.connect(self._say_made)
        dialog.open()

    def _say_made(self, tenants: int, file: str) -> None:
        from app.ui.backup.reminder import made_words

        self.banner.show_message(*made_words(tenants, file))
        self.refresh()

    async def _restore(self) -> None:
        from app.ui.backup.restore_dialog import key_restored

        await key_restored(self._engine, self.window())

    def _failed(self, error: KeyturnError) -> None:
        self.banner.show_message(BannerKind.FAILURE, shown(error.title), shown(error.happened, error.way_out))
