"""The settings of the onboarding page: who customers read is asking, and where the page can be reached."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.settings.fields import NumberField, SettingField, TextField
from app.ui.settings.form import note, setting_group
from app.ui.shown import shown
from app.ui.widgets.badge import Badge

if TYPE_CHECKING:
    from app.core.events import OnboardingPageChanged


class OnboardingSection(QWidget):
    """The fields, and how the page beside this window is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.provider_name = TextField("onboarding.provider_name")
        self.provider_phone = TextField("onboarding.provider_phone")
        self.public_url = TextField("onboarding.public_url")
        self.host = TextField("onboarding.host")
        self.port = NumberField("onboarding.port", most=65535)
        self.proxies = TextField("onboarding.trusted_proxies")
        self.fields: tuple[SettingField, ...] = (
            self.provider_name,
            self.provider_phone,
            self.public_url,  # before the host that needs it
            self.host,
            self.port,
            self.proxies,
        )
        self.state = Badge()
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        how = note(
            self.tr(
                "Auth URLs lead to a web page that this program serves while it is open. As it is set up at first, "
                "only this computer reaches it. For customers, put a reverse proxy with an https address in front of "
                "it, and enter that address here. A change counts for links that are shown or sent from then on."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.trouble)
        column.addWidget(setting_group(self.tr("Who asks"), self.provider_name, self.provider_phone))
        column.addWidget(
            setting_group(self.tr("Address"), self.public_url, self.host, self.port, self.proxies, below=how)
        )
        self.show_state(None)

    def show_state(self, state: "OnboardingPageChanged | None") -> None:
        """Say how the page is; None is before the first link, which it waits for."""
        trouble = state.trouble if state is not None else None
        if trouble is not None:
            self.state.show_state(shown(trouble.title), "failure", "failure")
        elif state is not None and state.address:
            self.state.show_state(
                self.tr("The page listens on {address}.").format(address=state.address), "valid", "status-valid"
            )
        else:
            self.state.show_state(
                self.tr("The page is not needed yet: it begins with the first Auth URL."), "waiting", "text-muted"
            )
        self.state.setAccessibleName(self.state.word)
        self.trouble.setText(shown(trouble.happened, trouble.way_out) if trouble is not None else "")
        self.trouble.setVisible(trouble is not None)
