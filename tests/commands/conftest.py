"""The command line as a process of its own, against a practice directory over HTTP."""

import json
import os
import signal
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.practice import customer
from app.practice.control import Control
from app.practice.server import Addresses, PracticeDirectory
from tests.processes import Started, start_keyturn
from tests.quick import with_keys

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "a long enough passphrase"
CONTOSO, ADMIN = "contoso.example", "admin@contoso.example"
TEAMS = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default"


@dataclass
class Ended:
    """A command that has ended: its exit code and what it said."""

    code: int
    events: list[dict[str, Any]]
    stdout: str
    stderr: str

    def only(self, name: str) -> dict[str, Any]:
        """The one event of that name."""
        (found,) = self.all(name)
        return found

    def all(self, name: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["event"] == name]

    @property
    def names(self) -> list[str]:
        return [event["event"] for event in self.events]


@dataclass
class Running:
    """A command that speaks JSON Lines and is still running."""

    process: Started
    events: list[dict[str, Any]] = field(default_factory=list)

    async def until(self, name: str) -> dict[str, Any]:
        """Read up to the next event of that name."""
        assert self.process.stdout is not None
        async for line in self.process.stdout:
            event = json.loads(line)
            self.events.append(event)
            if event["event"] == name:
                return event
        stderr = (await self.process.stderr.read()).decode() if self.process.stderr else ""
        raise AssertionError(f"ended without {name}: {self.events} {stderr}")

    async def end(self) -> Ended:
        """Read on to the end."""
        stdout, stderr = await self.process.communicate()
        self.events += [json.loads(line) for line in stdout.decode().splitlines()]
        assert self.process.returncode is not None
        return Ended(self.process.returncode, self.events, stdout.decode(), (stderr or b"").decode())

    def interrupt(self) -> None:
        self.process.send_signal(signal.SIGINT)


class Keyturn:
    """Runs commands on one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def start(self, *arguments: str, json_lines: bool = True, passphrase: str | None = PASSPHRASE) -> Running:
        environment = {**os.environ, "KEYTURN_DATA_DIR": str(self.folder)}
        if passphrase is not None:
            environment["KEYTURN_PASSPHRASE"] = passphrase
        more = ["--json"] if json_lines else []
        return Running(await start_keyturn(*arguments, *more, environment=environment))

    async def __call__(self, *arguments: str, **options: Any) -> Ended:
        """Run one command to its end; without JSON Lines there are no events."""
        running = await self.start(*arguments, **options)
        if options.get("json_lines", True):
            return await running.end()
        stdout, stderr = await running.process.communicate()
        assert running.process.returncode is not None
        return Ended(running.process.returncode, [], stdout.decode(), stderr.decode())

    async def settings(self, values: Iterable[tuple[str, str]]) -> None:
        for key, value in values:
            assert (await self("settings", "set", key, value)).code == 0


@dataclass
class Practice:
    """A running practice directory and its levers."""

    addresses: Addresses
    control: Control

    async def signs_in(self, code: str, **how: Any) -> customer.Outcome:
        """The customer enters the code and signs in."""
        return await customer.sign_in(self.addresses.sign_in_page, code, **how)


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[Practice]:
    """A practice directory in which every tenant is healthy."""
    directory = PracticeDirectory(with_keys(tmp_path / "directory"))
    addresses = await directory.start()
    yield Practice(addresses, Control(addresses.control_page))
    await directory.stop()


@pytest.fixture
def keyturn(tmp_path: Path) -> Keyturn:
    """Keyturn on an empty data folder."""
    return Keyturn(tmp_path / "data")


@pytest.fixture
async def contoso(keyturn: Keyturn, practice: Practice) -> Keyturn:
    """Keyturn pointed at the practice directory by settings alone, with one tenant."""
    from app.bootstrap import open_services
    from app.core.paths import DataFolder
    from app.core.tenants.model import NewTenant

    async with open_services(DataFolder(keyturn.folder)) as services:
        await services.settings.set("cloud.authority", practice.addresses.authority)
        await services.settings.set("cloud.graph", practice.addresses.graph)
        await services.settings.set("cloud.ca_bundle", str(practice.addresses.ca_bundle))
        await services.settings.set("cloud.name", "custom")
        await services.settings.set("resources.teams.scopes", TEAMS)
        await services.settings.set("resources.teams.required", "no")
        await services.tenants.add(NewTenant.of("Contoso Ltd", CONTOSO, ADMIN))
    return keyturn
