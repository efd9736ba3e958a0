"""A titled group of settings: each with its label, its field and what it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QGroupBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.settings.fields import SettingField
from app.ui.settings.texts import texts_of
from app.ui.widgets.field_label import field_label
from app.ui.widgets.role import set_role


def setting_group(title: str, *fields: SettingField, below: QWidget | None = None) -> QGroupBox:
    """The fields under a title, and what else belongs to them."""
    group = QGroupBox(title)
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    form.setHorizontalSpacing(24)
    form.setVerticalSpacing(12)
    for field in fields:
        name, hint = texts_of(field.key)
        field.explain(name.replace("&", ""), hint)
        form.addRow(label_for(field.control, name), field)
    column = QVBoxLayout(group)
    column.addLayout(form)
    if below is not None:
        column.addWidget(below)
    return group


def label_for(control: QWidget, name: str) -> QLabel:
    """What stands beside `control`, as wide as all of them; `name` has its mnemonic.

    Level with the control itself: a form would centre it on the control and the remark below it.
    """
    control.ensurePolished()
    label = field_label(name, control)
    above = max(control.sizeHint().height() - label.fontMetrics().height(), 0) // 2
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, above, 0, 0)
    label.setMinimumWidth(max(label.minimumWidth(), control.fontMetrics().averageCharWidth() * 26))
    return label


def note(text: str) -> QLabel:
    """A remark beside settings."""
    label = QLabel(text, wordWrap=True)
    set_role(label, "muted")
    return label


def scrolling(*parts: QWidget) -> QScrollArea:
    """The parts below each other, in a page that scrolls where the window is low."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 8, 16, 0)
    column.setSpacing(8)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard from field to field
    scroll.setWidget(inside)
    return scroll
