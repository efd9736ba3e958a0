"""The code to read aloud, the link, the QR code and everything that copies them. Shown while a code lives."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.renewal.flow import Renewal
from app.core.sign_in.model import Code
from app.core.tenants.model import Tenant
from app.ui.renewal.links import may_open
from app.ui.renewal.words import customer_message, grouped, short_address, spelt
from app.ui.renewal.zoom import CodeZoom
from app.ui.widgets.announcement import announce
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.countdown import Countdown
from app.ui.widgets.qr_code import QrCode
from app.ui.widgets.role import set_role

_BESIDE_CODE, _BESIDE_QR = 16, 24
"""Pixels."""


class CodePanel(QWidget):
    """Renders a renewal's code. `copied` carries each copied text that holds the code."""

    copied = Signal(str)
    open_requested = Signal(str)

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: Code | None = None
        self._message = ""
        self.code_label = QLabel(textFormat=Qt.TextFormat.PlainText)
        set_role(self.code_label, "code")
        self.countdown = Countdown(now)
        self.link_label = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.copy_code = CopyButton(self.tr("&Copy code"), self._user_code, private=True)
        self.copy_link = CopyButton(self.tr("Copy &link"), self._link)
        self.open_link = QPushButton(self.tr("&Open link"), autoDefault=False)
        self.copy_message = CopyButton(self.tr("Copy &message for the customer"), lambda: self._message, private=True)
        self.qr = QrCode()
        self.zoom = CodeZoom(self.code_label, self._room_for_code, self)
        set_role(self.copy_code, "primary")
        self.open_link.clicked.connect(lambda: self.open_requested.emit(self._link()))
        self.copy_code.copied.connect(self.copied)
        self.copy_message.copied.connect(self.copied)
        self.copy_message.setAccessibleDescription(self.tr("The link, the code, the account and how long it works."))
        self._lay_out()

    def _lay_out(self) -> None:
        code_row = QHBoxLayout()
        code_row.setSpacing(_BESIDE_CODE)
        code_row.addWidget(self.code_label)
        code_row.addWidget(self.copy_code)
        code_row.addStretch(1)
        link_row = QHBoxLayout()
        link_row.setSpacing(8)
        link_row.addWidget(self.link_label)
        link_row.addWidget(self.copy_link)
        link_row.addWidget(self.open_link)
        link_row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(code_row)
        column.addWidget(self.countdown)
        column.addSpacing(8)
        column.addLayout(link_row)
        column.addWidget(self.copy_message, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_BESIDE_QR)
        grid.addLayout(column, 0, 0)
        grid.addWidget(self.qr, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)

    def remember_zoom(self, state: QSettings) -> None:
        """Show codes as large as they were last, and remember how large they are made."""
        self.zoom.remember(state)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom.turn(event)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.zoom.fit()

    def _room_for_code(self) -> int:
        """What the button beside the code and the QR code leave of the width."""
        beside = (self.copy_code.sizeHint().width() + _BESIDE_CODE) + (self.qr.sizeHint().width() + _BESIDE_QR)
        return self.width() - beside

    def render_renewal(self, renewal: Renewal, tenant: Tenant) -> None:
        """Show the renewal's code, or nothing where it has none."""
        code = renewal.code
        self.setVisible(code is not None)
        self._message = customer_message(renewal, tenant, code) if code else ""
        if code == self._code:
            return
        self._code = code
        self.code_label.setText(grouped(code.user_code) if code else "")
        self.zoom.fit()
        self.code_label.setAccessibleName(spelt(code.user_code) if code else "")
        self.link_label.setText(short_address(code.verification_uri) if code else "")
        self.link_label.setToolTip(code.verification_uri if code else "")
        self.open_link.setEnabled(code is not None and may_open(code.verification_uri))
        self.qr.show_link(code.verification_uri if code else "")
        self.countdown.count_to(code.expires_at if code else None)
        if code is not None:
            announce(self, self.tr("The code is {code}").format(code=spelt(code.user_code)))
            self.copy_code.setFocus()

    def _user_code(self) -> str:
        return self._code.user_code if self._code else ""

    def _link(self) -> str:
        return self._code.verification_uri if self._code else ""
