"""Asks at the first start what Keyturn is to work on. Practice is preset: it touches nobody's tenants."""

import re

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.first_run.choice import Directory, FirstChoice
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role

_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class FirstRunDialog(QDialog):
    """`choice` is what was chosen once it is accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Keyturn"))
        self.practice = QRadioButton(self.tr("&Practice directory (recommended for a first look)"))
        self.own = QRadioButton(self.tr("Microsoft, with your &own application (recommended for work)"))
        self.quick = QRadioButton(self.tr("Microsoft, &quick start"))
        self.restore = QRadioButton(self.tr("Everything from a &backup, made here or on another machine"))
        self.client_id = QLineEdit(placeholderText="00000000-0000-0000-0000-000000000000")
        self.client_id.setAccessibleName(self.tr("Application (client) id"))
        self.refusal = QLabel(wordWrap=True)
        set_role(self.refusal, "refused")
        self.refusal.hide()
        self._group = QButtonGroup(self)
        for button in (self.practice, self.own, self.quick, self.restore):
            self._group.addButton(button)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self.buttons.addButton(self.tr("&Start"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.start_button, "primary")
        self.start_button.clicked.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._group.buttonToggled.connect(self._toggled)
        self.client_id.textEdited.connect(self.refusal.hide)
        self._lay_out()
        self.start_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.practice.setChecked(True)
        self.practice.setFocus()

    @property
    def choice(self) -> FirstChoice:
        """What is chosen now."""
        if self.practice.isChecked():
            return FirstChoice(Directory.PRACTICE)
        if self.restore.isChecked():
            return FirstChoice(Directory.MICROSOFT, restore=True)
        return FirstChoice(Directory.MICROSOFT, self._entered() if self.own.isChecked() else None)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("What should Keyturn work on?"))
        set_role(title, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(
            _card(
                self.practice,
                _words(
                    self.tr(
                        "A small stand-in for Microsoft on this machine, with sample tenants in every condition. "
                        "Nothing leaves the machine."
                    )
                ),
            )
        )
        column.addWidget(
            _card(
                self.own,
                _words(
                    self.tr(
                        "A registration in your own tenant: multitenant, public client flows allowed, redirect "
                        "http://localhost for mobile and desktop applications, delegated permissions for Microsoft "
                        "Graph. Customers see your name when they consent."
                    )
                ),
                self.client_id,
                self.refusal,
            )
        )
        column.addWidget(
            _card(
                self.quick,
                _words(
                    self.tr(
                        "Uses Microsoft's public client “Microsoft Graph Command Line Tools”: no registration is "
                        "needed, Microsoft Graph only. Settings let you change to your own later."
                    )
                ),
            )
        )
        column.addWidget(
            _card(
                self.restore,
                _words(self.tr("Tenants, tokens, invitations and settings. Keyturn asks for the file next.")),
            )
        )
        column.addWidget(self.buttons)
        self.setMinimumWidth(640)

    def _toggled(self) -> None:
        self.client_id.setEnabled(self.own.isChecked())
        self.refusal.hide()
        if self.own.isChecked() and self.isVisible():
            self.client_id.setFocus()

    def _entered(self) -> str:
        return self.client_id.text().strip().strip("{}").lower()

    def _accept(self) -> None:
        if self.own.isChecked() and not _GUID.fullmatch(self._entered()):
            self.refusal.setText(
                self.tr("That is not an application id. The overview page of the registration shows it.")
            )
            self.refusal.show()
            self.adjustSize()
            self.client_id.setFocus()
            announce(self.client_id, self.refusal.text())
            return
        self.accept()


def _words(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    set_role(label, "muted")
    return label


def _card(choice: QRadioButton, words: QLabel, *more: QWidget) -> QFrame:
    """One of the choices, with what it means; a screen reader hears both."""
    card = QFrame()
    set_role(card, "card")
    choice.setAccessibleDescription(words.text())
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    for widget in (choice, words, *more):
        column.addWidget(widget)
    return card
