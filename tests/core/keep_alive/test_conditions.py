"""What the machine is like, and which of it keeps tokens from being refreshed. What is not known restricts nothing."""

import ctypes
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.keep_alive.conditions import MachineConditions, obstacle
from app.core.keep_alive.model import Obstacle, Surroundings
from app.core.keep_alive.power import PowerStatus, in_pmset, in_power_status, linux_says, saving_power
from app.core.settings.unattended import KeepAliveSettings

CAREFUL = KeepAliveSettings(enabled=True, every=timedelta(days=1), on_metered=False, on_battery_saver=False)
BOLD = KeepAliveSettings(enabled=True, every=timedelta(days=1), on_metered=True, on_battery_saver=True)
OFF = KeepAliveSettings(enabled=False, every=timedelta(days=1), on_metered=True, on_battery_saver=True)

PMSET = """System-wide power settings:
Currently in use:
 standby              1
 lowpowermode         {}
 displaysleep         10
"""


@pytest.mark.parametrize(
    ("settings", "surroundings", "found"),
    [
        (CAREFUL, Surroundings(), None),
        (CAREFUL, Surroundings(online=True, metered=False, saving_power=False), None),
        (CAREFUL, Surroundings(online=False), Obstacle.OFFLINE),
        (CAREFUL, Surroundings(metered=True), Obstacle.METERED),
        (CAREFUL, Surroundings(saving_power=True), Obstacle.SAVING_POWER),
        (BOLD, Surroundings(online=True, metered=True, saving_power=True), None),
        (BOLD, Surroundings(online=False, metered=True, saving_power=True), Obstacle.OFFLINE),
        (OFF, Surroundings(online=True), Obstacle.SWITCHED_OFF),
    ],
)
def test_what_is_in_the_way(settings, surroundings, found):
    assert obstacle(surroundings, settings) is found


async def test_a_machine_without_a_route_is_offline_whatever_the_system_says():
    routes: list[str] = []
    conditions = MachineConditions(network=lambda: routes, power=lambda: None)
    assert await conditions.now() == Surroundings(online=False, metered=None, saving_power=None)
    conditions.tell_network(online=True, metered=True)
    assert await conditions.now() == Surroundings(online=False, metered=True, saving_power=None)
    routes.append("192.0.2.7")
    assert (await conditions.now()).online
    conditions.tell_network(online=False, metered=None)
    assert await conditions.now() == Surroundings(online=False, metered=None, saving_power=None)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, None),
        ({"firmware/acpi/platform_profile": "low-power\n"}, True),
        ({"firmware/acpi/platform_profile": "balanced\n"}, False),
        ({"devices/system/cpu/cpufreq/policy0/energy_performance_preference": "power\n"}, True),
        ({"devices/system/cpu/cpufreq/policy0/energy_performance_preference": "balance_power\n"}, False),
        ({"firmware/acpi/platform_profile": "\xff"}, None),
    ],
)
def test_linux_says_it_in_files_of_the_kernel(tmp_path: Path, files, said):
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="latin-1")
    assert linux_says(tmp_path) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [(PMSET.format(1), True), (PMSET.format(0), False), (" powermode            2\n", False), ("", None)],
)
def test_macos_says_it_in_a_line_of_pmset(text, said):
    assert in_pmset(text) is said


def test_windows_says_it_in_the_fourth_byte():
    assert ctypes.sizeof(PowerStatus) == 12
    assert in_power_status(PowerStatus.from_buffer_copy(bytes([0, 1, 50, 1]) + bytes(ctypes.sizeof(PowerStatus))))
    assert not in_power_status(PowerStatus.from_buffer_copy(bytes([1, 1, 50, 0]) + bytes(ctypes.sizeof(PowerStatus))))


def test_this_machine_can_be_asked():
    assert saving_power() in {True, False, None}
