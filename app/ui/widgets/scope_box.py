"""The box over a list that says which of its rows are listed."""

from PySide6.QtWidgets import QComboBox, QWidget


class ScopeBox(QComboBox):
    """A `QComboBox` without a label. `name` says what is chosen here to people who listen to the screen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        # On Linux Qt gives what is chosen as a box's name, and reads the name from its label alone.
        self.setAccessibleDescription(name)
