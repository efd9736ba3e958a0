"""Telling people who listen to the screen that something changed: a code came, text was copied, a renewal is done."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a screen reader say `text`, after what it is saying or `at_once`. Nothing happens where none is running."""
    from PySide6.QtGui import (  # late: each class of Qt is read at its first use
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        if at_once:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
