"""Asking before something that cannot be undone: what it means, and two buttons that say what they do."""

import asyncio

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from app.ui.theme import theme


async def agreed(parent: QWidget, title: str, text: str, *, yes: str, no: str) -> bool:
    """Whether the person pressed `yes`. `no` is what Enter and Escape mean. The window's loop goes on meanwhile."""
    question = QMessageBox(QMessageBox.Icon.NoIcon, "Keyturn", title, parent=parent)
    question.setIconPixmap(theme().pixmap("info", "accent", 32, parent.devicePixelRatioF()))
    question.setInformativeText(text)
    agree = question.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    keep = question.addButton(no, QMessageBox.ButtonRole.RejectRole)
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    picture = question.findChild(QLabel, "qt_msgboxex_icon_label")  # Qt's own, which has no name
    if picture is not None:
        picture.setAccessibleName(QCoreApplication.translate("question", "Question"))
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def answered() -> None:
        if not answer.done():
            answer.set_result(question.clickedButton() is agree)

    question.finished.connect(answered)
    try:
        question.open()
        keep.setFocus()
        return await answer
    finally:
        question.deleteLater()
