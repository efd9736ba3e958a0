"""What the tray shows: how many tenants need somebody, as a shape and a word, how keep alive stands, and a menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.ui.engine import Engine
from app.ui.tray.icon import tray_icon
from app.ui.tray.system_tray import SystemTray
from app.ui.tray.words import attention_text, keep_alive_text

if TYPE_CHECKING:
    from app.core.events import Event
    from app.core.keep_alive.model import KeepAliveState
    from app.core.services import Services


class Tray(QObject):
    """Follows the core. `open_wanted`, `check_wanted` and `quit_wanted` tell what was chosen in its menu."""

    open_wanted = Signal()
    check_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, engine: Engine, system: SystemTray, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._system = system
        self._icons = {warning: tray_icon(warning=warning) for warning in (False, True)}
        self._attention: int | None = None
        self._state: KeepAliveState | None = None
        self.menu = QMenu()
        self.open_action = self._action(self.tr("&Open Keyturn"), self.open_wanted)
        self.check_action = self._action(self.tr("&Check now"), self.check_wanted)
        self.menu.addSeparator()
        self.attention_line = self._line()
        self.keep_alive_line = self._line()
        self.menu.addSeparator()
        self.quit_action = self._action(self.tr("&Quit"), self.quit_wanted)
        self.menu.aboutToShow.connect(self.show_state)
        system.set_menu(self.menu)
        system.activated.connect(self.open_wanted)
        self.destroyed.connect(engine.subscribe(self._heard))
        self.show_state()

    async def take_up(self) -> None:
        """Show what was so before anybody listened; news that came meanwhile is newer."""

        async def read(services: "Services") -> "tuple[int, KeepAliveState]":
            return len(services.watch.concerns), services.keep_alive.state

        attention, state = await self._engine.call(read)
        self._attention = attention if self._attention is None else self._attention
        self._state = self._state or state
        self.show_state()

    def show_state(self) -> None:
        """Say what is so now."""
        tenants = self._attention or 0
        attention = attention_text(tenants)
        self.attention_line.setText(attention)
        keep_alive = keep_alive_text(self._state, self._engine.services.clock.now()) if self._state else ""
        self.keep_alive_line.setText(keep_alive)
        self.keep_alive_line.setVisible(bool(keep_alive))
        self.check_action.setEnabled(self._state is not None and not self._state.running)
        self._system.show_state(self._icons[tenants > 0], f"Keyturn: {attention}")

    def _heard(self, event: "Event") -> None:
        from app.core.events import AttentionChanged, KeepAliveChanged  # after the first paint

        match event:
            case AttentionChanged(tenants):
                self._attention = tenants
            case KeepAliveChanged(state):
                self._state = state
            case _:
                return
        self.show_state()

    def _action(self, text: str, wanted: SignalInstance) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda _: wanted.emit())
        return action

    def _line(self) -> QAction:
        """Something to read only."""
        line = self.menu.addAction("")
        line.setEnabled(False)
        return line
