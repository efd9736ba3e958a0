"""A bar that moves while something is under way of which nobody knows how long it takes."""

from PySide6.QtWidgets import QProgressBar, QWidget


class BusyBar(QProgressBar):
    """`name` says to people who listen to the screen what is under way."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, maximum=0, textVisible=False)
        self.setAccessibleName(name)
