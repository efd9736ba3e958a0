"""A check of many tenants on its way: how far it is, and Cancel. Its result stays until the next one.

One that was broken off, by Cancel or with the window, can go on.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.live_list import TOGETHER_MS
from app.ui.numbers import figures
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator

    from app.core.authentication_status.overview import TenantOverview
    from app.core.services import Services
    from app.core.tenants.model import Tenant


class BulkCheck(QWidget):
    """One check at a time. `begun` carries the tenants, `checked` each overview as it comes, `ended` follows once."""

    begun = Signal(object)
    checked = Signal(object)
    ended = Signal()

    def __init__(self, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._task: asyncio.Task[None] | None = None
        self._done = self._count = 0
        self._showing = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._showing.timeout.connect(self._show_progress)
        self.result = QLabel()
        set_role(self.result, "muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress of the check"))
        self.cancel_button = QPushButton(self.tr("Ca&ncel"))
        self.cancel_button.clicked.connect(self.cancel)
        self.go_on_button = QPushButton(self.tr("Go o&n with the check"))
        self.go_on_button.clicked.connect(self.go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.result)
        row.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel_button)
        row.addWidget(self.go_on_button)
        row.addStretch()
        self.hide()

    @property
    def in_tab_order(self) -> tuple[QWidget, ...]:
        return (self.cancel_button, self.go_on_button)

    @property
    def running(self) -> bool:
        return self._task is not None and not self._task.done()

    def check(self, tenants: "Sequence[Tenant]") -> None:
        """Check these tenants, unless a check is running."""
        if tenants and not self.running:
            self._task = start(self, self._check(tenants))

    def cancel(self) -> None:
        """Stop at once; what was checked so far stays."""
        if self._task is not None:
            self._task.cancel()

    def offer_to_go_on(self) -> None:
        """Say so, if a check was broken off before this window was opened."""
        if self._engine.begun and not self.running and self.isHidden():
            start(self, self._offer_to_go_on())

    def go_on(self) -> None:
        """Check the tenants that checks broken off did not come to."""
        if not self.running:
            self._task = start(self, self._go_on())

    async def _offer_to_go_on(self) -> None:
        count = len(await self._engine.call(lambda services: services.status.left_to_check()))
        if not count or not self.isHidden():
            return
        if count == 1:
            text = self.tr("The last check was broken off. 1 tenant is left.")
        else:
            text = self.tr("The last check was broken off. {count} tenants are left.").format(count=figures(count))
        self._say_result(text, can_go_on=True)

    async def _go_on(self) -> None:
        left = await self._engine.call(lambda services: services.status.left_to_check())
        if left:
            await self._check(left)
        else:
            self.hide()

    async def _check(self, tenants: "Sequence[Tenant]") -> None:
        from app.ui.unlock.unlocking import unlocked

        if not await unlocked(self._engine, self):
            return

        def work(services: "Services") -> "AsyncIterator[TenantOverview]":
            return services.status.check(tenants)

        self._begin(tenants)
        try:
            async for overview in self._engine.iterate(work):
                self._done += 1
                if not self._showing.isActive():
                    self._showing.start()
                self.checked.emit(overview)
        finally:
            self._end()

    def _begin(self, tenants: "Sequence[Tenant]") -> None:
        self._done, self._count = 0, len(tenants)
        self.progress.setRange(0, self._count)
        self.result.setText(self._progress_text(self._count))
        self.result.setFixedSize(self.result.sizeHint())  # or each new number has Qt lay out the whole page
        self._show_progress()
        self.progress.show()
        self.cancel_button.show()
        self.go_on_button.hide()
        self.show()
        self.begun.emit(tenants)

    def _show_progress(self) -> None:
        self.progress.setUpdatesEnabled(False)  # or it draws itself at once, and then again with the rest
        self.progress.setValue(self._done)
        self.progress.setUpdatesEnabled(True)
        self.result.setText(self._progress_text(self._done))

    def _progress_text(self, done: int) -> str:
        return self.tr("Checked {done} of {count}").format(done=figures(done), count=figures(self._count))

    def _end(self) -> None:
        self._showing.stop()
        count = self._count
        if self._done < count:
            text = self.tr("Stopped. {done} of {count} were checked.").format(
                done=figures(self._done), count=figures(count)
            )
        elif count == 1:
            text = self.tr("Checked 1 tenant.")
        else:
            text = self.tr("Checked {count} tenants.").format(count=figures(count))
        self._say_result(text, can_go_on=self._done < count and count > 1)
        self.ended.emit()

    def _say_result(self, text: str, *, can_go_on: bool) -> None:
        self.result.setMinimumSize(0, 0)
        self.result.setMaximumSize(self.maximumSize())  # none
        self.result.setText(text)
        self.progress.hide()
        self.cancel_button.hide()
        self.go_on_button.setVisible(can_go_on)
        self.show()
        announce(self, text)
