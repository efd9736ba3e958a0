"""The settings of what Keyturn does by itself: saved with the others, shown as they stand, this computer's at once."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal

from app.core.errors import EnvironmentFailed
from app.core.events import KeepAliveChanged
from app.core.keep_alive.model import KeepAliveState, Obstacle
from app.ui.settings.background_section import BackgroundSection
from app.ui.tray.autostart import AutostartFailed, LoginFile
from app.ui.tray.presence import Presence
from tests.ui.settings.conftest import Technician


class There(QObject):
    """A presence with a tray, as the section knows it."""

    changed = Signal()
    can_stay = True
    stays = False

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.autostart: Any = LoginFile(file, b"[Desktop Entry]")

    def set_stays(self, stays: bool) -> None:
        self.stays = stays


@pytest.fixture
def section(technician: Technician) -> BackgroundSection:
    section = technician.page.background
    technician.turns_to(section)
    return section


def test_every_setting_is_saved(technician: Technician, section: BackgroundSection) -> None:
    assert section.enabled.box.isChecked()
    technician.presses(section.enabled.box)
    technician.types(section.every.spin, "12")
    technician.presses(section.on_metered.box)
    technician.types(section.before.line, "30")
    technician.types(section.quiet_from.line, "22:00")
    technician.types(section.quiet_until.line, "7:00")
    technician.types(section.digest_to.line, "it@msp.example")
    technician.saves()
    technician.sees(lambda: technician.setting("alerts.digest_to") == "it@msp.example")
    assert technician.setting("keep_alive.enabled") == "no"
    assert technician.setting("keep_alive.every_hours") == "12"
    assert technician.setting("keep_alive.on_metered") == "yes"
    assert technician.setting("alerts.before_days") == "30"
    assert technician.setting("alerts.quiet_until") == "07:00"
    technician.sees(lambda: section.quiet_until.value == "07:00")


def test_a_time_that_is_none_is_said_beside_its_field(technician: Technician, section: BackgroundSection) -> None:
    technician.types(section.digest_at.line, "at eight")
    technician.saves()
    technician.sees(section.digest_at.refusal.isVisible)
    assert "is not a time of day" in section.digest_at.refusal.text()


def test_it_says_how_keep_alive_stands(technician: Technician, section: BackgroundSection) -> None:
    technician.sees(lambda: section.state.text() == "Begins in a moment")
    assert not section.last.isVisible()

    async def tell(services: Any) -> None:
        services.events.publish(KeepAliveChanged(KeepAliveState(waits_for=Obstacle.METERED)))

    technician.practice.run(tell)
    technician.sees(lambda: section.state.text() == "Waits: the network is metered")


def test_without_a_tray_the_computers_own_switches_cannot_be_used(section: BackgroundSection) -> None:
    assert not section.stays.isEnabled()
    assert not section.starts.isEnabled()
    assert "no tray" in section.computer_note.text()


def test_the_computers_own_switches_count_at_once(
    technician: Technician, section: BackgroundSection, tmp_path: Path
) -> None:
    there = There(tmp_path / "autostart" / "keyturn.desktop")
    section.refresh(cast(Presence, there))
    technician.presses(section.stays)
    assert there.stays
    technician.presses(section.starts)
    assert there.autostart.on
    assert not technician.page.unsaved
    technician.presses(section.starts)
    assert not there.autostart.on


def test_a_switch_that_did_not_work_is_back_and_says_why(
    technician: Technician, section: BackgroundSection, tmp_path: Path
) -> None:
    def fails(on: bool) -> None:
        raise AutostartFailed(tmp_path, "no room")

    there = There(tmp_path)
    there.autostart = SimpleNamespace(on=False, switch=fails)
    section.refresh(cast(Presence, there))
    technician.presses(section.starts)
    technician.sees(section.banner.isVisible)
    assert issubclass(AutostartFailed, EnvironmentFailed)
    assert not section.starts.isChecked()
