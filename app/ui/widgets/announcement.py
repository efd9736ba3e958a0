"""Telling people who listen to the screen that something changed: a code came, text was copied, a renewal is done."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text`. Nothing happens where none is running."""
    from PySide6.QtGui import (  # late: each class of Qt is read at its first use
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
