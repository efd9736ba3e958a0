"""How to register one's own application: each click, with the page it is on and the value it wants."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.registration import pages
from app.ui.registration.application_id import is_application_id, tidied
from app.ui.renewal import links
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.role import set_role

REDIRECT = "http://localhost"
PERMISSIONS = ("User.Read", "RoleManagement.Read.Directory")


class StepsDialog(QDialog):
    """Accepted with `client_id`: the application that was registered. `cloud` is the one to register it in."""

    def __init__(self, cloud: str = "global", client_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloud = cloud
        self.setWindowTitle(self.tr("Register your own application"))
        self.problem = Banner()
        self.open_new = self._opener(self.tr("&Open the page"), lambda: pages.new_registration(cloud))
        self.open_authentication = self._opener(
            self.tr("Open its &authentication"), lambda: pages.authentication(cloud, self.client_id)
        )
        self.open_permissions = self._opener(
            self.tr("Open its &permissions"), lambda: pages.permissions(cloud, self.client_id)
        )
        self.copy_redirect = CopyButton(self.tr("Copy &redirect"), lambda: REDIRECT)
        self.copy_permissions = [
            CopyButton(self.tr("Copy {permission}").format(permission=name), partial(str, name)) for name in PERMISSIONS
        ]
        self.line = QLineEdit(client_id, placeholderText="00000000-0000-0000-0000-000000000000")
        self.line.setAccessibleName(self.tr("Application (client) id"))
        self.hint = QLabel(wordWrap=True)
        set_role(self.hint, "muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.use_button = self.buttons.addButton(self.tr("&Use this id"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.use_button, "primary")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._entered)
        self._lay_out()
        self._entered()
        self.resize(QSize(720, 680).boundedTo(self.screen().availableSize()))
        self.open_new.setFocus()

    @property
    def client_id(self) -> str:
        """The id as it is entered now, tidied."""
        return tidied(self.line.text())

    def _lay_out(self) -> None:
        inside = QWidget()
        steps = QVBoxLayout(inside)
        steps.setContentsMargins(0, 0, 16, 0)
        steps.setSpacing(12)
        for number, (words, controls) in enumerate(self._steps(), 1):
            steps.addWidget(_step(number, words, *controls))
        steps.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        heading = QLabel(self.tr("Seven steps in Microsoft's admin center, about five minutes"))
        set_role(heading, "subheading")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(self.problem)
        column.addWidget(scroll, 1)
        column.addWidget(self.buttons)

    def _steps(self) -> list[tuple[str, tuple[QWidget, ...]]]:
        return [
            (
                self.tr(
                    "Sign in to your own tenant's admin center as Application Developer or more: Entra ID > App "
                    "registrations > New registration."
                ),
                (self.open_new,),
            ),
            (self.tr("Name: your company's. Customers read it when they sign in and consent."), ()),
            (
                self.tr(
                    "Supported account types: accounts in any organizational directory. With one tenant only, no "
                    "customer could sign in."
                ),
                (),
            ),
            (
                self.tr(
                    "Redirect URI: choose Public client/native (mobile & desktop), enter http://localhost, then "
                    "Register. Sign-in through a browser and admin consent come back there. In a registration that "
                    "exists: Authentication > Add redirect URI > Mobile and desktop applications."
                ),
                (self.copy_redirect,),
            ),
            (
                self.tr("The overview shows the Application (client) ID. Copy it, and paste it here."),
                (self.line, self.hint),
            ),
            (
                self.tr(
                    "Authentication > Settings (or Advanced settings): set Allow public client flows to Yes, then "
                    "Save. Sign-in by code needs it."
                ),
                (self.open_authentication,),
            ),
            (
                self.tr(
                    "API permissions > Add a permission > Microsoft Graph > Delegated permissions: add User.Read and "
                    "RoleManagement.Read.Directory, and what else you need tokens for. A secret is not needed."
                ),
                (self.open_permissions, *self.copy_permissions),
            ),
        ]

    def _entered(self) -> None:
        known = is_application_id(self.line.text())
        for button in (self.use_button, self.open_authentication, self.open_permissions):
            button.setEnabled(known)
        self.hint.setText(said_of_id(self.line.text()))

    def _opener(self, label: str, address: Callable[[], str | None]) -> QPushButton:
        button = QPushButton(label, autoDefault=False)
        button.setVisible(pages.new_registration(self._cloud) is not None)
        button.clicked.connect(lambda: self._open(address()))
        return button

    def _open(self, address: str | None) -> None:
        if address is None or links.open_address(address):
            self.problem.hide()
            return
        self.problem.show_message(
            BannerKind.FAILURE,
            self.tr("The page was not opened"),
            self.tr("No browser on this computer took the address. Open {address} yourself.").format(address=address),
        )


def said_of_id(entered: str) -> str:
    """What there is to say of an id while it is entered."""
    if not entered.strip():
        return QCoreApplication.translate("Registration", "32 digits and letters from a to f, in five groups.")
    if is_application_id(entered):
        return QCoreApplication.translate("Registration", "That has the form of an application id.")
    return QCoreApplication.translate(
        "Registration", "Not an application id yet: 32 digits and letters from a to f, in five groups."
    )


def _step(number: int, words: str, *controls: QWidget) -> QWidget:
    step = QWidget()
    step.setAccessibleName(words)
    count = QLabel(str(number))
    set_role(count, "step-current")
    count.setMinimumWidth(count.fontMetrics().averageCharWidth() * 3)
    text = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(text)
    buttons = [control for control in controls if isinstance(control, QPushButton)]
    for control in controls:
        if control not in buttons:
            column.addWidget(control)
    if buttons:
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for button in buttons:
            button.setAccessibleDescription(words)
            flow.addWidget(button)
        column.addWidget(holder)
    row = QHBoxLayout(step)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(column, 1)
    return step
