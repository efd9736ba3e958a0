"""Showing a dialog to a person and waiting for the answer without stopping the window's loop, as `exec` would."""

import asyncio

from PySide6.QtWidgets import QDialog


async def accepted(dialog: QDialog) -> bool:
    """Show the dialog; whether it was accepted. It is put away afterwards."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def answered(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(answered)
    try:
        dialog.open()
        return await answer == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
