"""Killed, cancelled or failing at any step of a change, the vault loses nothing and opens on the next start."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from app.core.errors import EnvironmentFailed
from app.core.storage.errors import DiskFull, KeyRetired
from app.core.vault.errors import KeyLost, PassphraseNeeded
from app.core.vault.keys import KeySafe
from app.core.vault.model import KeyRecord, Protection, Sealed
from app.core.vault.vault import Vault
from tests.core.vault.conftest import Store, vault_on
from tests.core.vault.memory import CHEAP, MemorySafe, MemoryStore, NoSafe, StoppedClock
from tests.core.vault.scenes import OTHER, PASSPHRASE, WAYS, Act, contents, filled, rotate, unlocked


class Killed(BaseException):
    """The process ends here: nothing of ours runs any more."""


class Steps:
    """Lets so many steps happen, then stops once. A call that changes something is two: before it, and after it."""

    def __init__(self, stop: BaseException) -> None:
        self.stop = stop
        self.stopped = True
        self.left = 0

    def begin(self, allowed: int) -> None:
        self.stopped, self.left = False, allowed

    def step(self) -> None:
        if self.stopped:
            return
        if self.left == 0:
            self.stopped = True
            raise self.stop
        self.left -= 1


class SteppedSafe:
    def __init__(self, safe: KeySafe, steps: Steps) -> None:
        self._safe, self._steps = safe, steps

    async def available(self) -> bool:
        return await self._safe.available()

    async def silent(self) -> bool:
        return await self._safe.silent()

    async def get(self, key_id: str) -> bytes | None:
        self._steps.step()
        return await self._safe.get(key_id)

    async def put(self, key_id: str, key: bytes) -> None:
        self._steps.step()
        await self._safe.put(key_id, key)
        self._steps.step()

    async def delete(self, key_id: str) -> None:
        self._steps.step()
        await self._safe.delete(key_id)
        self._steps.step()


class SteppedRecords:
    def __init__(self, store: Store, steps: Steps) -> None:
        self._keys, self._steps = store.keys, steps

    async def records(self) -> list[KeyRecord]:
        self._steps.step()
        return await self._keys.records()

    async def add(self, record: KeyRecord) -> None:
        self._steps.step()
        await self._keys.add(record)
        self._steps.step()

    async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
        self._steps.step()
        await self._keys.rotate(new, reseal)
        self._steps.step()

    async def discard(self, new: KeyRecord) -> None:
        self._steps.step()
        await self._keys.discard(new)
        self._steps.step()


def stepped(store: Store, safe: KeySafe, steps: Steps) -> Vault:
    return Vault(SteppedRecords(store, steps), SteppedSafe(safe, steps), StoppedClock(), CHEAP)


async def until_stopped(vault: Vault, act: Act, steps: Steps, allowed: int) -> None:
    steps.begin(allowed)
    try:
        await act(vault)
    except BaseException as error:
        if error is not steps.stop:
            raise


STOPS = [Killed(), asyncio.CancelledError(), DiskFull(Path("keyturn.db")), ValueError("a bug")]


def every_way_and_stop() -> Iterator[object]:
    for name, (before, act, after) in WAYS.items():
        for stop in STOPS:
            logged = before is Protection.KEYRING and isinstance(stop, EnvironmentFailed)
            marks = [pytest.mark.expects_log("no longer used stays in the keyring")] if logged else []
            yield pytest.param(before, act, after, stop, id=f"{name}, {type(stop).__name__}", marks=marks)


@pytest.mark.parametrize(("before", "act", "after", "stop"), list(every_way_and_stop()))
async def test_stopped_at_any_step_nothing_is_lost(
    before: Protection, act: Act, after: Protection, stop: BaseException
):
    """Tried at every step there is, until it gets through without meeting the stop."""
    steps = Steps(stop)
    for allowed in count():
        store, safe = MemoryStore(), MemorySafe()
        secrets = await filled(store, safe, before)
        vault = stepped(store, safe, steps)
        await vault.unlock(PASSPHRASE)
        await until_stopped(vault, act, steps, allowed)

        if not isinstance(stop, Killed):
            await used(vault, store, secrets)
        restarted = await unlocked(store, safe)
        assert await contents(store, restarted) == secrets
        await rotate(restarted)
        assert await contents(store, await unlocked(store, safe)) == secrets
        protection = (await restarted.state()).protection
        assert protection in {before, after}
        if not steps.stopped:
            assert protection is after
            break
    assert allowed >= 3


async def used(vault: Vault, store: Store, secrets: dict[str, bytes]) -> None:
    """A vault that survived goes on, as those who use it do."""
    for context, secret in secrets.items():
        try:
            await store.keep(context, vault.seal(secret, context))
        except KeyRetired:
            with suppress(PassphraseNeeded):
                await vault.refresh()
            await vault.unlock(OTHER)
            await store.keep(context, vault.seal(secret, context))
    assert await contents(store, vault) == secrets


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: type(stop).__name__)
@pytest.mark.parametrize("keyring", [True, False])
async def test_stopped_while_the_first_key_is_made_the_next_start_makes_one(stop: BaseException, keyring: bool):
    steps = Steps(stop)
    for allowed in count():
        store, safe = MemoryStore(), MemorySafe() if keyring else NoSafe()
        await until_stopped(stepped(store, safe, steps), lambda vault: vault.unlock(PASSPHRASE), steps, allowed)
        vault = vault_on(store, safe)
        await vault.unlock(PASSPHRASE)
        sealed = vault.seal(b"secret", "context")
        assert (await unlocked(store, safe)).open(sealed, "context") == b"secret"
        if not steps.stopped:
            break
    assert allowed >= 3


@pytest.mark.parametrize(
    "stop",
    [
        pytest.param(
            stop,
            id=type(stop).__name__,
            marks=[pytest.mark.expects_log("stays in the keyring")] if isinstance(stop, EnvironmentFailed) else [],
        )
        for stop in STOPS
    ],
)
async def test_stopped_while_starting_over_it_can_be_done_again(stop: BaseException):
    steps = Steps(stop)
    for allowed in count():
        store, safe = MemoryStore(), MemorySafe()
        await filled(store, safe, Protection.KEYRING)
        (lost,) = safe.keys
        await safe.delete(lost)
        await until_stopped(stepped(store, safe, steps), lambda vault: vault.start_over(), steps, allowed)
        vault = vault_on(store, safe)
        if (await store.records())[0].key_id == lost:
            with pytest.raises(KeyLost):
                await vault.unlock()
            await vault.start_over()
        await vault.unlock()
        assert vault.open(vault.seal(b"secret", "context"), "context") == b"secret"
        if not steps.stopped:
            break
    assert allowed >= 5
