"""Asks at the first start what Keyturn is to work on. Practice is preset: it touches nobody's tenants."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.first_run.choice import Directory, FirstChoice
from app.ui.help.key import HelpKey
from app.ui.registration.application_id import is_application_id, tidied
from app.ui.registration.steps_dialog import StepsDialog, said_of_id
from app.ui.registration.trial_list import TrialList
from app.ui.registration.trial_thread import TrialThread
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.registration.trial_thread import Trial

_WIDTH = 640


class FirstRunDialog(QDialog):
    """`choice` is what was chosen once it is accepted. `trial` tries an application before it is relied on."""

    def __init__(self, trial: "Trial", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial = trial
        self._trying: TrialThread | None = None
        self.setWindowTitle(self.tr("Welcome to Keyturn"))
        self.practice = QRadioButton(self.tr("&Practice directory (recommended for a first look)"))
        self.own = QRadioButton(self.tr("Microsoft, with your &own application (recommended for work)"))
        self.quick = QRadioButton(self.tr("Microsoft, &quick start"))
        self.restore = QRadioButton(self.tr("Everything from a &backup, made here or on another machine"))
        self.client_id = QLineEdit(placeholderText="00000000-0000-0000-0000-000000000000")
        self.client_id.setAccessibleName(self.tr("Application (client) id"))
        self.hint = QLabel(wordWrap=True)
        set_role(self.hint, "muted")
        self.register_button = QPushButton(self.tr("&How to register it…"), autoDefault=False)
        self.register_button.clicked.connect(self._show_steps)
        self.test_button = QPushButton(self.tr("&Test these settings"), autoDefault=False)
        self.test_button.clicked.connect(self._test)
        self.results = TrialList()
        self.refusal = QLabel(wordWrap=True)
        set_role(self.refusal, "refused")
        self.refusal.hide()
        self._group = QButtonGroup(self)
        for button in (self.practice, self.own, self.quick, self.restore):
            self._group.addButton(button)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.start_button = self.buttons.addButton(self.tr("&Start"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.start_button, "primary")
        self.start_button.clicked.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._group.buttonToggled.connect(self._toggled)
        self.client_id.textChanged.connect(self._entered)
        self._lay_out()
        self.start_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.practice.setChecked(True)
        self._entered()
        HelpKey(None, self)
        self.practice.setFocus()

    @property
    def choice(self) -> FirstChoice:
        """What is chosen now."""
        if self.practice.isChecked():
            return FirstChoice(Directory.PRACTICE)
        if self.restore.isChecked():
            return FirstChoice(Directory.MICROSOFT, restore=True)
        return FirstChoice(Directory.MICROSOFT, tidied(self.client_id.text()) if self.own.isChecked() else None)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("What should Keyturn work on?"))
        set_role(title, "heading")
        self._cards = QWidget()
        cards = QVBoxLayout(self._cards)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(16)
        for choice, words, more in self._choices():
            cards.addWidget(_card(choice, _words(words), *more))
        cards.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)

    def _choices(self) -> "list[tuple[QRadioButton, str, tuple[QWidget, ...]]]":
        """Each choice with what it means, and what belongs to it."""
        return [
            (
                self.practice,
                self.tr(
                    "A small stand-in for Microsoft on this machine, with sample tenants in every condition. "
                    "Nothing leaves the machine."
                ),
                (),
            ),
            (
                self.own,
                self.tr(
                    "A registration in your own tenant: multitenant, public client flows allowed, redirect "
                    "http://localhost for mobile and desktop applications, delegated permissions for Microsoft "
                    "Graph. Customers see your name when they consent."
                ),
                (self._own_application(),),
            ),
            (
                self.quick,
                self.tr(
                    "Uses Microsoft's public client “Microsoft Graph Command Line Tools”: no registration is "
                    "needed, Microsoft Graph only. Settings let you change to your own later."
                ),
                (),
            ),
            (
                self.restore,
                self.tr("Tenants, tokens, invitations and settings. Keyturn asks for the file next."),
                (),
            ),
        ]

    def _own_application(self) -> QWidget:
        self._own = QWidget()
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.register_button)
        acts.addWidget(self.test_button)
        acts.addStretch(1)
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.client_id, self.hint, self.refusal):
            column.addWidget(widget)
        column.addLayout(acts)
        column.addWidget(self.results)
        return self._own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_soon()

    def _fit_soon(self) -> None:
        """Once what was shown or hidden a moment ago has its place."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As high as all that is said, as far as the screen goes."""
        needed = self._cards.heightForWidth(self._scroll.viewport().width())
        missing = needed - self._scroll.viewport().height()
        self.resize(self.width(), min(self.height() + missing, self.screen().availableSize().height()))

    def _toggled(self) -> None:
        self._own.setVisible(self.own.isChecked())
        self.refusal.hide()
        self._fit_soon()
        if self.own.isChecked() and self.isVisible():
            self.client_id.setFocus()

    def _entered(self) -> None:
        self.refusal.hide()
        self.hint.setText(said_of_id(self.client_id.text()))
        self.test_button.setEnabled(self._trying is None and is_application_id(self.client_id.text()))

    def _show_steps(self) -> None:
        steps = StepsDialog(client_id=self.client_id.text(), parent=self)
        steps.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        steps.accepted.connect(lambda: self.client_id.setText(steps.client_id))
        steps.open()

    def _test(self) -> None:
        client_id = tidied(self.client_id.text())
        self.results.begin()
        self._trying = trying = TrialThread(lambda: self._trial(client_id))
        trying.tried.connect(self._show_result, Qt.ConnectionType.QueuedConnection)
        trying.failed.connect(self.results.add_failure, Qt.ConnectionType.QueuedConnection)
        trying.ended.connect(self._tested, Qt.ConnectionType.QueuedConnection)
        self.test_button.setEnabled(False)
        trying.start()

    def _show_result(self, result: object) -> None:
        from app.core.settings.trial import Tried

        if isinstance(result, Tried):
            self.results.add(result)
            self._fit_soon()

    def _tested(self) -> None:
        self._trying = None
        self.results.end()
        self._entered()
        self._fit_soon()

    def done(self, result: int) -> None:
        """A trial under way is given up: nobody reads its answer any more."""
        if self._trying is not None:
            self._trying.stop()
        super().done(result)

    def _accept(self) -> None:
        if self.own.isChecked() and not is_application_id(self.client_id.text()):
            self.refusal.setText(
                self.tr("That is not an application id. The overview page of the registration shows it.")
            )
            self.refusal.show()
            self._fit_soon()
            self.client_id.setFocus()
            announce(self.client_id, self.refusal.text())
            return
        self.accept()


def _words(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    set_role(label, "muted")
    return label


def _card(choice: QRadioButton, words: QLabel, *more: QWidget) -> QFrame:
    """One of the choices, with what it means; a screen reader hears both."""
    card = QFrame()
    set_role(card, "card")
    choice.setAccessibleDescription(words.text())
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    for widget in (choice, words, *more):
        column.addWidget(widget)
    return card
