"""A check on its way: how far it is, and Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role


class CheckBar(QWidget):
    """Hidden while no check runs, but for the last one's closing words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._all = 0
        self.words = QLabel()
        set_role(self.words, "muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress of the check"))
        self.cancel = QPushButton(self.tr("Ca&ncel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        row.addStretch(0)
        self.hide()

    def begin(self, count: int) -> None:
        """`count` tenants are being checked."""
        self._done, self._all = 0, count
        self.progress.setRange(0, count)
        self.progress.show()
        self.cancel.show()
        self.advance(0)
        self.show()

    def advance(self, more: int) -> None:
        """So many more have their answer."""
        self._done += more
        self.progress.setValue(self._done)
        self.words.setText(self.tr("Checked {done} of {all}").format(done=self._done, all=self._all))

    def end(self) -> None:
        """The check is over: all of them, or as far as it came."""
        if self._done < self._all:
            text = self.tr("Stopped. {done} of {all} were checked.").format(done=self._done, all=self._all)
        elif self._all == 1:
            text = self.tr("Checked 1 tenant.")
        else:
            text = self.tr("Checked {all} tenants.").format(all=self._all)
        self.words.setText(text)
        self.progress.hide()
        self.cancel.hide()
        announce(self, text)
