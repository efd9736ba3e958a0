"""Numbers as the window's locale writes them: 1,234 or 1.234."""

from PySide6.QtCore import QLocale


def figures(value: int) -> str:
    """A count of something."""
    return QLocale().toString(value)


def decimal(value: float, places: int) -> str:
    """A measured value with so many places after the point, or the comma."""
    return QLocale().toString(value, "f", places)
