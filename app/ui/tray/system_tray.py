"""The operating system's tray: a thin layer over Qt's, so that its use can be tested where there is none."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon


class SystemTray(QObject):
    """An icon in the tray, if there is one. `activated` tells a click on it, `message_clicked` one on a message."""

    activated = Signal()
    message_clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(self)
        self._icon.activated.connect(self._clicked)
        self._icon.messageClicked.connect(self.message_clicked)

    @property
    def available(self) -> bool:
        """Whether this desktop has a tray; one that is just starting may get it later."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_state(self, icon: QIcon, tooltip: str) -> None:
        """Show the icon, and what it says when the mouse rests on it."""
        self._icon.setIcon(icon)
        self._icon.setToolTip(tooltip)
        self._icon.show()

    def set_menu(self, menu: QMenu) -> None:
        self._icon.setContextMenu(menu)

    def tell(self, title: str, text: str) -> None:
        """Show a notification of the desktop."""
        self._icon.showMessage(title, text, self._icon.icon())

    def hide(self) -> None:
        self._icon.hide()

    def _clicked(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.activated.emit()
