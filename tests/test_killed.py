"""Kill Keyturn at any instant of a renewal: nothing that arrived is lost, and nothing secret is left in the open.

Each round starts the command line's `renew` as a process of its own against the practice directory, plays the customer,
and sends SIGKILL at a random instant after a random step. The store is opened after each.
"""

import asyncio
import base64
import contextlib
import json
import os
import random
import signal
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from app.bootstrap import open_services
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault.model import tokens_context
from app.core.vault.vault import Vault
from app.practice import customer
from app.practice.server import Addresses, PracticeDirectory
from tests.processes import Started, start_keyturn
from tests.quick import with_keys

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a POSIX signal")

PASSPHRASE = "a long enough passphrase"
KILLS = 26
STEPS = ["start", "invitation_created", "code_issued", "signed_in", "token_acquired", "validated"]
TEAMS = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default"
ADMIN = "admin@contoso.example"


@dataclass
class Told:
    """What the killed process had said before it ended: all of it must be true afterwards."""

    invitations: list[UUID] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    tokens: int = 0
    kills: int = 0


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_renewal_killed_at_any_instant_loses_nothing_and_leaves_no_secret(tmp_path, seed):
    chance = random.Random(seed)
    directory = PracticeDirectory(with_keys(tmp_path / "directory"))
    addresses = await directory.start()
    folder = DataFolder(tmp_path / "data")
    try:
        await set_up(folder, addresses)
        told = Told()
        while told.kills < KILLS:
            await one_round(folder, addresses, chance, told)
            await look_around(folder, told)
        assert len(told.codes) > KILLS // 3, "most rounds must get as far as a code for this to mean anything"
        assert told.tokens > 0
        await the_tokens_still_work(folder)
        secrets = [*told.codes, *await secrets_in_the_vault(folder)]
        assert_not_in_any_file(folder.root, secrets)
    finally:
        await directory.stop()


async def set_up(folder: DataFolder, addresses: Addresses) -> None:
    async with open_services(folder) as services:
        await services.vault.unlock(PASSPHRASE)
        await services.settings.set("cloud.authority", addresses.authority)
        await services.settings.set("cloud.graph", addresses.graph)
        await services.settings.set("cloud.ca_bundle", str(addresses.ca_bundle))
        await services.settings.set("cloud.name", "custom")
        await services.settings.set("resources.teams.scopes", TEAMS)
        await services.tenants.add(NewTenant.of("Contoso Ltd", "contoso.example", ADMIN))


async def one_round(folder: DataFolder, addresses: Addresses, chance: random.Random, told: Told) -> None:
    """Start a renewal and kill it at some instant after some step."""
    step, patience = chance.choice(STEPS), chance.uniform(0.0, 0.25)
    process = await start_keyturn(
        *("renew", "contoso.example", "--json", "--data-dir", str(folder.root)),
        environment={**os.environ, "KEYTURN_PASSPHRASE": PASSPHRASE},
    )
    playing: asyncio.Task[customer.Outcome] | None = None
    killing = asyncio.create_task(kill_later(process, patience)) if step == "start" else None
    assert process.stdout is not None
    async for line in process.stdout:
        with contextlib.suppress(json.JSONDecodeError):  # the last line may be cut off
            event = json.loads(line)
            match event["event"]:
                case "invitation_created":
                    told.invitations.append(UUID(event["invitation"]))
                case "code_issued":
                    told.codes.append(event["user_code"])
                    playing = asyncio.create_task(customer.sign_in(addresses.sign_in_page, event["user_code"]))
                case "token_acquired":
                    told.tokens += 1
            if event["event"] == step and killing is None:
                killing = asyncio.create_task(kill_later(process, patience))
    if await process.wait() == -signal.SIGKILL:  # it may have come to its end first
        told.kills += 1
    for task in (playing, killing):
        if task is not None:
            await task


async def kill_later(process: Started, seconds: float) -> None:
    """The instant itself is the machine's: this waits so that it falls into every part of a step."""
    await asyncio.sleep(seconds)
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(signal.SIGKILL)


async def look_around(folder: DataFolder, told: Told) -> None:
    """What was told before the kill is there after it."""
    storage = await Storage.open(folder.database, SystemClock())
    try:
        (tenant,) = await storage.tenants.all()
        stored = {invitation.id for invitation in await storage.invitations.list()}
        assert stored >= set(told.invitations)
        if told.tokens:
            sealed = await storage.tokens.cache(tenant.id)
            assert sealed is not None
            assert (await storage.tokens.evidence(tenant.id)).has_tokens
    finally:
        await storage.close()


async def the_tokens_still_work(folder: DataFolder) -> None:
    async with open_services(folder) as services:
        await services.vault.unlock(PASSPHRASE)
        (tenant,) = await services.tenants.all()
        result = await services.status.validate(tenant.id)
        assert result.proof is not None
        assert result.proof.observed is None
        assert {token.resource for token in result.overview.evidence.resources} == {"graph", "teams"}


async def secrets_in_the_vault(folder: DataFolder) -> list[str]:
    """Every token, opened as Keyturn opens it, and the data key itself."""
    storage = await Storage.open(folder.database, SystemClock())
    try:
        vault = Vault(storage.keys, None, SystemClock())
        await vault.unlock(PASSPHRASE)
        (tenant,) = await storage.tenants.all()
        sealed = await storage.tokens.cache(tenant.id)
        assert sealed is not None
        cache = json.loads(vault.open(sealed, tokens_context(tenant.id)))
        found = [
            entry["secret"]
            for kind in ("AccessToken", "RefreshToken", "IdToken")
            for entry in cache.get(kind, {}).values()
        ]
        assert len(found) >= 4
        keys = [key for key in vars(vault).values() if isinstance(key, dict)]
        data_keys = [value for known in keys for value in known.values() if isinstance(value, bytes)]
        assert data_keys
        return found + [base64.b64encode(key).decode() for key in data_keys] + [key.hex() for key in data_keys]
    finally:
        await storage.close()


def assert_not_in_any_file(folder: Path, secrets: list[str]) -> None:
    needles = {secret.encode() for secret in secrets} | {PASSPHRASE.encode()}
    needles |= {secret.encode()[:40] for secret in secrets if len(secret) > 40}
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"keyturn.db"}
    for path in files:
        content = path.read_bytes()
        assert not [needle for needle in needles if needle in content], f"a secret is in {path.name}"
        assert not [needle for needle in needles if needle.decode() in path.name]
