"""The word beside a field, level with it: a form would put it higher than what is typed."""

from PySide6.QtWidgets import QLabel, QWidget

_KERNING = 2
"""Pixels: letters stand farther apart where one is underlined, which Qt does not reckon with."""


def field_label(name: str, field: QWidget) -> QLabel:
    """`name` has the mnemonic that leads to `field`."""
    label = QLabel(name)
    label.setBuddy(field)
    label.ensurePolished()
    label.setMinimumSize(label.sizeHint().width() + _KERNING, field.sizeHint().height())
    return label
