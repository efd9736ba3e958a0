"""What a person may send to whoever helps: versions, numbers and plain settings; no name, address, code or key.

It is made from what is listed here, never from everything less what is secret: what nobody thought of stays out.
"""

import asyncio
import getpass
import platform
import re
import sqlite3
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from app import __version__
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock, iso
from app.core.invitations.service import InvitationService
from app.core.paths import DataFolder
from app.core.settings.service import SettingsService
from app.core.storage.migrations import HEAD
from app.core.vault.vault import Vault

PACKAGES: Final = ("msal", "aiohttp", "SQLAlchemy", "alembic", "cryptography", "keyring", "truststore", "aiosmtplib")
LOG_LINES: Final = 40

_SHOWN: Final = ("application.client_id", "cloud.name", "mail.port", "mail.security", "onboarding.port")
_SHOWN_GROUPS: Final = ("checks.", "invitations.", "keep_alive.")
_HEAD_OF_LINE: Final = re.compile(r"(?P<head>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ [A-Z]+ (?:app\.[\w.]+|\w+)): ")


class Diagnostics:
    """Gathers them from the open core."""

    def __init__(
        self,
        *,
        folder: DataFolder,
        settings: SettingsService,
        status: StatusService,
        invitations: InvitationService,
        vault: Vault,
        clock: Clock,
    ) -> None:
        self._folder = folder
        self._settings = settings
        self._status = status
        self._invitations = invitations
        self._vault = vault
        self._clock = clock

    async def text(self, more_versions: Mapping[str, str]) -> str:
        """Everything, a line for each fact. `more_versions` are those of what only the caller knows.

        Raises:
            DatabaseFailed: the data cannot be read.
        """
        parts = {
            "Versions": {**versions(), **more_versions},
            "Platform": self._platform(),
            "Settings": self._plain_settings(),
            "Tenants": {status.value: str(count) for status, count in (await self._status.summary()).items()},
            "Invitations": {state: str(count) for state, count in (await self._invitations.counts()).items()},
            "Data": await self._data(),
        }
        lines = [f"Keyturn diagnostics, {iso(self._clock.now())}"]
        for name, facts in parts.items():
            lines += ["", f"{name}:", *(f"  {fact}: {value}" for fact, value in facts.items())]
        log = await asyncio.to_thread(_log_heads, self._folder.log_file)
        return "\n".join([*lines, "", "Log (levels and modules of the last lines):", *(f"  {head}" for head in log)])

    def _platform(self) -> Mapping[str, str]:
        return {
            "system": f"{platform.system()} {platform.release()}",
            "machine": platform.machine(),
            "data folder": _nameless(self._folder.root),
            "program": _nameless(Path(sys.executable)),
        }

    def _plain_settings(self) -> Mapping[str, str]:
        """Values where they tell of nobody; of the others, whether they are changed."""
        facts = {"resources": str(len(self._settings.resources())) if self._cloud_complete() else "?"}
        for setting in self._settings.all():
            if setting.key.startswith("resources."):
                continue
            shown = setting.key in _SHOWN or setting.key.startswith(_SHOWN_GROUPS)
            changed = "set" if setting.value != setting.default else "as delivered"
            facts[setting.key] = (setting.value or "(empty)") if shown else changed
        return facts

    def _cloud_complete(self) -> bool:
        keys = ("cloud.authority", "cloud.graph")
        return self._settings.get("cloud.name") != "custom" or all(map(self._settings.get, keys))

    async def _data(self) -> Mapping[str, str]:
        state = await self._vault.state()
        protection = state.protection.value if state.protection else "none yet"
        return {"schema": HEAD, "vault": state.condition.value, "key protected by": protection}


def versions() -> dict[str, str]:
    """Of Keyturn, Python, SQLite and the libraries that the core stands on."""
    found = {"Keyturn": __version__, "Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    return found | {name: _version(name) for name in PACKAGES}


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # a bundle without its metadata
        return "unknown"


def _nameless(path: Path) -> str:
    """`path` without whose it is."""
    shown = str(path).replace(str(Path.home()), "~")
    return re.sub(rf"(?<![^\W_]){re.escape(getpass.getuser())}(?![^\W_])", "[user]", shown)


def _log_heads(file: Path) -> list[str]:
    """When, how grave and which module: what a line says may name a customer."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    heads = (_HEAD_OF_LINE.match(line) for line in lines[-10 * LOG_LINES :])
    return [found["head"] for found in heads if found is not None][-LOG_LINES:]
