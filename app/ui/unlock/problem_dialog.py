"""Something is wrong with the vault: what happened, the way out, and one button that goes it."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.shown import shown
from app.ui.widgets.role import set_role


class ProblemDialog(QDialog):
    """Accepted means: do what the button says. `other_chosen` says that the other way out was taken."""

    def __init__(
        self, problem: KeyturnError, button: str, parent: QWidget | None = None, *, other: str | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyturn's vault"))
        title = QLabel(shown(problem.title))
        set_role(title, "subheading")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go_on = self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go_on, "primary" if other is None else "")
        self.other_chosen = False
        self.other_button = QPushButton(other or "")
        if other is not None:
            self.buttons.addButton(self.other_button, QDialogButtonBox.ButtonRole.ActionRole)
            self.other_button.clicked.connect(self._choose_other)
            set_role(self.other_button, "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        words = QLabel(shown(problem.happened, problem.way_out), wordWrap=True)
        words.setMinimumWidth(432)  # not the dialog's: that would let it be narrower than its buttons
        column.addWidget(words)
        column.addWidget(self.buttons)
        (self.go_on if other is None else self.other_button).setDefault(
            True
        )  # not before it is in the dialog: Qt would forget it
        self.setAccessibleDescription(shown(problem.title, problem.happened, problem.way_out))

    def _choose_other(self) -> None:
        self.other_chosen = True
        self.reject()
