"""Invitation › Sign in › Validate: where in the renewal we are."""

from enum import IntEnum

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.numbers import figures
from app.ui.widgets.role import set_role


class Stage(IntEnum):
    """The wizard's pages, in order."""

    INVITATION = 0
    SIGN_IN = 1
    VALIDATE = 2


class StepTrail(QWidget):
    """The names of the stages; the present one stands out by weight as well as colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = [self.tr("Invitation"), self.tr("Sign in"), self.tr("Validate")]
        self._labels = [QLabel(name) for name in self._names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for position, label in enumerate(self._labels):
            if position:
                arrow = QLabel("›")
                set_role(arrow, "step")
                row.addWidget(arrow)
            row.addWidget(label)
        self.show_stage(Stage.INVITATION)

    def show_stage(self, stage: Stage) -> None:
        for position, label in enumerate(self._labels):
            set_role(label, "step-current" if position == stage else "step")
        self.setAccessibleName(
            self.tr("Step {number} of {count}: {name}").format(
                number=stage + 1, count=figures(len(self._labels)), name=self._names[stage]
            )
        )
