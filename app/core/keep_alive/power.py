"""Whether the machine saves power at its user's wish: one small question for each operating system.

None where it does not say. The question may take a moment: it is not for the loop's thread.
"""

import ctypes
import re
import subprocess
import sys
from pathlib import Path

_SYSTEM = Path("/sys")
_SAVING = {
    "firmware/acpi/platform_profile": {"low-power", "quiet"},
    "devices/system/cpu/cpufreq/policy0/energy_performance_preference": {"power"},
}
"""Where the kernel keeps what desktops' power modes set (Documentation/ABI/testing/sysfs-platform_profile,
admin-guide/pm/intel_pstate), and the words for saving."""


def saving_power() -> bool | None:
    """Whether battery saver, Low Power Mode or the power-saver profile is on."""
    if sys.platform == "win32":
        return _windows_says()
    if sys.platform == "darwin":
        return _macos_says()
    return linux_says(_SYSTEM)


def linux_says(system: Path) -> bool | None:
    """By the kernel's files under `system`."""
    said = {}
    for file, words in _SAVING.items():
        try:
            said[file] = (system / file).read_text(encoding="ascii").strip() in words
        except (OSError, ValueError):
            continue
    return any(said.values()) if said else None


def in_pmset(text: str) -> bool | None:
    """By what macOS's `pmset -g` prints; where there is a High Power Mode, too, the line is called powermode."""
    found = re.search(r"^\s*(?:low)?powermode\s+([0-9])\s*$", text, re.MULTILINE)
    return found[1] == "1" if found else None


class PowerStatus(ctypes.Structure):
    """Windows' SYSTEM_POWER_STATUS (winbase.h)."""

    _fields_ = (
        ("ACLineStatus", ctypes.c_ubyte),
        ("BatteryFlag", ctypes.c_ubyte),
        ("BatteryLifePercent", ctypes.c_ubyte),
        ("SystemStatusFlag", ctypes.c_ubyte),
        ("BatteryLifeTime", ctypes.c_uint32),
        ("BatteryFullLifeTime", ctypes.c_uint32),
    )


def in_power_status(status: PowerStatus) -> bool:
    """By the flag that Windows 10 and later set while battery saver is on."""
    return bool(status.SystemStatusFlag == 1)


def _windows_says() -> bool | None:
    status = PowerStatus()
    asked = getattr(ctypes, "windll").kernel32.GetSystemPowerStatus(ctypes.byref(status))  # noqa: B009
    return in_power_status(status) if asked else None


def _macos_says() -> bool | None:
    try:
        told = subprocess.run(["/usr/bin/pmset", "-g"], capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    return in_pmset(told.stdout)
