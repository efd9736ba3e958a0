"""A widget's role: the dynamic property that the theme's style sheets go by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_role(widget: QWidget, role: str) -> None:
    """Give `widget` the look of `role` ("primary", "code", "heading", "muted", "card", "banner-success", ...)."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt does it when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)
