"""The settings of what Keyturn does by itself: keep tokens alive, tell of deaths, mail a digest; and how that stands.

Staying in the tray and starting with the session are this computer's own: they count at once and are not shared.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGroupBox, QLabel, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.settings.fields import NumberField, SettingField, TextField, YesNoField
from app.ui.settings.form import note, setting_group
from app.ui.shown import shown
from app.ui.tray.words import keep_alive_text, last_run_text
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.events import Event
    from app.core.keep_alive.model import KeepAliveState
    from app.core.services import Services
    from app.ui.engine import Engine
    from app.ui.tray.presence import Presence


class BackgroundSection(QWidget):
    """The fields are saved with all other settings."""

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._presence: Presence | None = None
        self.enabled = YesNoField("keep_alive.enabled")
        self.every = NumberField("keep_alive.every_hours", self.tr("hours"), most=720)
        self.on_metered = YesNoField("keep_alive.on_metered")
        self.on_battery_saver = YesNoField("keep_alive.on_battery_saver")
        self.alerts = YesNoField("alerts.enabled")
        self.before = TextField("alerts.before_days")
        self.quiet_from = TextField("alerts.quiet_from")
        self.quiet_until = TextField("alerts.quiet_until")
        self.digest_to = TextField("alerts.digest_to")
        self.digest_at = TextField("alerts.digest_at")
        self.fields: tuple[SettingField, ...] = (
            self.enabled,
            self.every,
            self.on_metered,
            self.on_battery_saver,
            self.alerts,
            self.before,
            self.quiet_from,
            self.quiet_until,
            self.digest_to,
            self.digest_at,
        )
        self.banner = Banner()
        self.state = QLabel(wordWrap=True)
        self.last = note("")
        self.stays = QCheckBox(self.tr("Go &on in the tray when the window is closed"))
        self.starts = QCheckBox(self.tr("Start &with the session, in the tray"))
        self.computer_note = note("")
        self._lay_out()
        self.stays.clicked.connect(self._set_stays)
        self.starts.clicked.connect(self._set_starts)
        self.destroyed.connect(engine.subscribe(self._heard))

    def refresh(self, presence: "Presence | None") -> None:
        """Show how it stands, and what this computer does."""
        if presence is not None and presence is not self._presence:
            presence.changed.connect(self._show_computer)
        self._presence = presence
        self._show_computer()
        start(self, self._read_state(), failed=self._failed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(setting_group(self.tr("Keep alive"), *self.fields[:4], below=self._state_lines()))
        column.addWidget(setting_group(self.tr("Alerts on the desktop"), *self.fields[4:8]))
        column.addWidget(setting_group(self.tr("Digest by mail"), *self.fields[8:]))
        column.addWidget(self._computer())

    def _state_lines(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.state)
        column.addWidget(self.last)
        return holder

    def _computer(self) -> QGroupBox:
        group = QGroupBox(self.tr("This computer"))
        column = QVBoxLayout(group)
        column.setSpacing(8)
        for part in (self.stays, self.starts, self.computer_note):
            column.addWidget(part)
        return group

    def _show_computer(self) -> None:
        presence = self._presence
        can_stay = presence is not None and presence.can_stay
        with_session = presence.autostart if presence is not None else None
        self.stays.setEnabled(can_stay)
        self.stays.setChecked(can_stay and presence is not None and presence.stays)
        self.starts.setEnabled(can_stay and with_session is not None)
        self.starts.setChecked(with_session is not None and with_session.on)
        if not can_stay:
            words = self.tr("This desktop has no tray: closing the window ends Keyturn.")
        elif with_session is None:
            words = self.tr("These count at once. A window on the practice directory does not start with the session.")
        else:
            words = self.tr("These count at once, on this computer alone.")
        self.computer_note.setText(words)

    def _set_stays(self, on: bool) -> None:
        if self._presence is not None:
            self._presence.set_stays(on)

    def _set_starts(self, on: bool) -> None:
        self.banner.hide()
        try:
            if self._presence is not None and self._presence.autostart is not None:
                self._presence.autostart.switch(on)
        except KeyturnError as failure:
            self._failed(failure)
        self._show_computer()

    async def _read_state(self) -> None:
        async def read(services: "Services") -> "KeepAliveState":
            return services.keep_alive.state

        self._show_state(await self._engine.call(read))

    def _show_state(self, state: "KeepAliveState") -> None:
        self.state.setText(keep_alive_text(state, self._engine.services.clock.now()))
        self.last.setText(last_run_text(state))
        self.last.setVisible(state.last is not None)
        set_role(self.state, "" if state.waits_for is None else "muted")

    def _heard(self, event: "Event") -> None:
        from app.core.events import KeepAliveChanged

        if isinstance(event, KeepAliveChanged):
            self._show_state(event.state)

    def _failed(self, failure: KeyturnError) -> None:
        self.banner.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))
