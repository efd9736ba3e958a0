"""The application that customers sign in to: its id, how to register one's own, and a test of what is saved."""

from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.async_runner import start
from app.ui.registration.steps_dialog import StepsDialog
from app.ui.registration.trial_list import TrialList
from app.ui.settings.fields import TextField
from app.ui.settings.form import note, setting_group

if TYPE_CHECKING:
    from app.core.services import Services
    from app.core.settings.trial import Tried
    from app.ui.engine import Engine


class ApplicationSection(QWidget):
    """The field is saved with all other settings. `cloud` tells the one that is chosen."""

    def __init__(
        self, engine: "Engine", client_id: TextField, cloud: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._client_id = client_id
        self._cloud = cloud
        self._unsaved = self._trying = False
        self.results = TrialList()
        self.register_button = QPushButton(self.tr("How to register one…"))
        self.register_button.clicked.connect(self._show_steps)
        self.test_button = QPushButton(self.tr("Test these settings"))
        self.test_button.clicked.connect(lambda: start(self, self._test(), failed=self.results.add_failure))
        self.test_note = note("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(setting_group(self.tr("Application"), client_id, below=self._below()))
        self.set_unsaved(False)

    def set_unsaved(self, unsaved: bool) -> None:
        """A test uses what is saved; while something else is entered, there is none."""
        self._unsaved = unsaved
        self.test_button.setDisabled(unsaved or self._trying)
        self.test_note.setText(
            self.tr("Save first: the test uses the saved settings.")
            if unsaved
            else self.tr("The test asks the sign-in page, the application and Microsoft Graph. It changes nothing.")
        )

    def _below(self) -> QWidget:
        holder = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.register_button)
        buttons.addWidget(self.test_button)
        buttons.addStretch(1)
        words = self.tr(
            "Tokens belong to the application and the cloud they were acquired with: after a change of either, every "
            "tenant has to be renewed."
        )
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(note(words))
        column.addLayout(buttons)
        column.addWidget(self.test_note)
        column.addWidget(self.results)
        return holder

    def _show_steps(self) -> None:
        steps = StepsDialog(self._cloud(), self._client_id.value, self.window())
        steps.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps.accepted.connect(lambda: self._use(steps.client_id))
        steps.open()

    def _use(self, client_id: str) -> None:
        self._client_id.line.setText(client_id)
        self._client_id.edited.emit()

    async def _test(self) -> None:
        def run(services: "Services") -> "AsyncGenerator[Tried, None]":
            return services.trial.run()

        self._trying = True
        self.test_button.setEnabled(False)
        self.results.begin()
        try:
            async for result in self._engine.iterate(run):
                self.results.add(result)
        finally:
            self._trying = False
            self.results.end()
            self.set_unsaved(self._unsaved)
