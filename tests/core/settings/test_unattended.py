"""The settings of what Keyturn does by itself: careful by default, times as people write them, quiet at night."""

from collections.abc import AsyncIterator
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from app.core.events import Events
from app.core.settings.model import BadSetting
from app.core.settings.service import SettingsService
from app.core.settings.unattended import AlertSettings, KeepAliveSettings, QuietHours
from app.core.storage.database import Storage
from tests.core.storage.conftest import StoppedClock

NIGHT = QuietHours(time(22), time(7))
NOON = QuietHours(time(12), time(13, 30))


@pytest.fixture
async def settings(tmp_path: Path) -> AsyncIterator[SettingsService]:
    storage = await Storage.open(tmp_path / "keyturn.db", StoppedClock())
    service = SettingsService(storage, Events())
    await service.load()
    yield service
    await storage.close()


async def test_untouched_it_is_on_daily_at_nobodys_cost_and_sends_no_mail(settings: SettingsService):
    assert settings.keep_alive == KeepAliveSettings(True, timedelta(days=1), on_metered=False, on_battery_saver=False)
    assert settings.alerts == AlertSettings(True, timedelta(days=14), None, "", time(8))


async def test_what_counts_as_expiring_is_told_unless_another_number_is_set(settings: SettingsService):
    await settings.set("checks.warn_before_days", "20")
    assert settings.alerts.before == timedelta(days=20)
    await settings.set("alerts.before_days", "3")
    assert settings.alerts.before == timedelta(days=3)


async def test_quiet_hours_need_both_ends(settings: SettingsService):
    await settings.set("alerts.quiet_from", "22:00")
    assert settings.alerts.quiet is None
    await settings.set("alerts.quiet_until", "7:00")
    assert settings.get("alerts.quiet_until") == "07:00"
    assert settings.alerts.quiet == NIGHT
    await settings.set("alerts.quiet_until", "22:00")
    assert settings.alerts.quiet is None


@pytest.mark.parametrize(
    ("hours", "at", "quiet"),
    [
        (NIGHT, "21:59", False),
        (NIGHT, "22:00", True),
        (NIGHT, "00:00", True),
        (NIGHT, "06:59", True),
        (NIGHT, "07:00", False),
        (NOON, "11:59", False),
        (NOON, "12:00", True),
        (NOON, "13:30", False),
    ],
)
def test_they_go_over_midnight_too(hours, at, quiet):
    assert hours.hold(datetime.combine(datetime(2026, 5, 4), time.fromisoformat(at))) is quiet  # noqa: DTZ001 (local)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("keep_alive.enabled", "maybe"),
        ("keep_alive.every_hours", "0"),
        ("keep_alive.every_hours", "721"),
        ("alerts.before_days", "90"),
        ("alerts.quiet_from", "24:00"),
        ("alerts.quiet_from", "22"),
        ("alerts.quiet_until", "22:60"),
        ("alerts.digest_at", "8 o'clock"),
        ("alerts.digest_to", "nobody"),
        ("alerts.digest_to", "a@msp.example, b@msp.example"),
    ],
)
async def test_what_will_not_do_is_refused(settings: SettingsService, key, value):
    before = settings.get(key)
    with pytest.raises(BadSetting) as refused:
        await settings.set(key, value)
    assert refused.value.key == key
    assert settings.get(key) == before
