"""What every dialog has that needs a passphrase: what it is for, the fields, and one button that goes on with it."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.passphrase.fields import PassphraseFields
from app.ui.shown import shown
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role

Work = Callable[[str], Coroutine[Any, Any, None]]
"""What is done with the passphrase."""


class NeedsPassphrase(QDialog):
    """Its texts come by `say`; `go_on` is what the button does. Nothing typed stays behind when it is over."""

    def __init__(self, parent: QWidget | None = None, *, new: bool) -> None:
        super().__init__(parent)
        self.heading = QLabel(wordWrap=True)
        set_role(self.heading, "subheading")
        self.words = QLabel(wordWrap=True)
        self.fields = PassphraseFields(new=new)
        self.progress = BusyBar("")
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use_button: QPushButton = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.use_button, "primary")
        self.use_button.clicked.connect(self.go_on)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 16)
        self.column.setSpacing(16)
        for widget in (self.heading, self.words, self.fields, self.progress):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.column.addWidget(self.buttons)
        self.setMinimumWidth(520)
        self.use_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.fields.first.setFocus()

    def say(self, *, title: str, heading: str, button: str, progress: str, words: str = "") -> None:
        """Put in the texts. `progress` is told to people who listen to the screen while `use_with` works."""
        self.setWindowTitle(title)
        self.heading.setText(heading)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.use_button.setText(button)
        self.progress.setAccessibleName(progress)
        self.describe()

    def describe(self) -> None:
        """Tell people who listen to the screen what the dialog says."""
        self.setAccessibleDescription(self.words.text() or self.heading.text())

    def go_on(self) -> None:
        """The button was pressed."""
        raise NotImplementedError

    def use_with(self, work: Work) -> None:
        """Do `work` with what was typed, if it can be used; a failure is told beside the fields."""
        passphrase = self.fields.passphrase
        if passphrase is not None:
            self.set_busy(True)
            start(self, work(passphrase), failed=self._refused)

    def set_busy(self, busy: bool) -> None:
        """While something is under way, nothing else can be begun."""
        self.progress.setVisible(busy)
        self.fields.setDisabled(busy)
        for button in self.buttons.buttons():
            if self.buttons.buttonRole(button) is QDialogButtonBox.ButtonRole.ActionRole:
                button.setDisabled(busy)

    def done(self, result: int) -> None:
        self.fields.forget()
        super().done(result)

    def _refused(self, failure: KeyturnError) -> None:
        self.set_busy(False)
        self.fields.refuse(shown(failure.happened, failure.way_out))
